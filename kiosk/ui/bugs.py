"""What nobody foresaw: a bug is logged without a visitor's words, and the kiosk begins a new visit.

Exceptions in a slot reach sys.excepthook, those of a thread threading.excepthook, JavaScript errors in QML only Qt's
message handler. Of an exception the log gets its kind and where it came from, never its message: a message can hold
what somebody wrote.
"""

import logging
import re
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)

_PLACE = re.compile(r"(?P<file>[\w.-]+\.(?:qml|js)):(?P<line>\d+)")
# What a JavaScript engine calls its errors (ECMA-262, 20.5); Qt writes "file:line: TypeError: …".
_SCRIPT_ERROR = re.compile(r"\b(?P<kind>(?:Type|Reference|Range|Syntax|Eval|URI)?Error): ")


class Bugs(QObject):
    """Catches what nobody caught.

    Signals:
        happened: something went wrong; whoever shows a visit begins a new one. Emitted in any thread.
    """

    happened = Signal()

    def install(self) -> None:
        """Catch uncaught exceptions of this process from now on."""
        sys.excepthook = self.on_exception
        threading.excepthook = self.on_thread_exception

    def on_exception(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Log an uncaught exception and ask for a new visit; an interrupt is none."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)  # type: ignore[arg-type]
            return
        frames = reversed(traceback.extract_tb(trace))
        where = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
        log.error("bug: %s in %s", kind.__name__, where or "unknown place")
        self.happened.emit()

    def on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        """Log an exception that ended a thread and ask for a new visit."""
        if not issubclass(arguments.exc_type, SystemExit):
            self.on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def on_message(self, text: str, where: str) -> bool:
        """Log a JavaScript error among Qt's messages and ask for a new visit; False where it is no such error."""
        found = _SCRIPT_ERROR.search(text)
        if found is None:
            return False
        place = _PLACE.search(text)
        log.error("bug: %s in %s", found["kind"], place[0] if place else where or "QML")
        self.happened.emit()
        return True
