"""Debian's Chromium in kiosk mode, touched and timed over the DevTools protocol (https://chromedevtools.github.io).

It is given every ease: --headless=new (the whole browser without a display, as the kiosk runs off screen), no GPU
process to start for nothing (--disable-gpu), a profile that the first, uncounted start has filled. The protocol runs
over a pair of pipes, no port and no server between. Paints are told by Page.lifecycleEvent, whose clock is
CLOCK_MONOTONIC, as Python's time.monotonic() is.
"""

import fcntl
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PATIENCE = 30.0
FLAGS = (
    "--kiosk --headless=new --disable-gpu --remote-debugging-pipe --no-first-run --no-default-browser-check "
    "--touch-events=enabled --allow-file-access-from-files --disable-component-update --disable-background-networking "
    "--disable-sync --screen-info={1080x1920} --window-size=1080,1920"
).split()


def installed() -> str | None:
    """The program, None where it isn't installed."""
    return shutil.which("chromium")


def version() -> str:
    """Its name and version, "" where it isn't installed."""
    program = installed()
    if program is None:
        return ""
    done = subprocess.run([program, "--version"], capture_output=True, text=True)
    return " ".join(done.stdout.split()[:2])


class Chromium:
    """One running Chromium; used as a context.

    Attributes:
        started: clock time just before it was executed, in seconds.
    """

    def __init__(self, program: str, profile: Path, address: str) -> None:
        command = [program, *FLAGS, f"--user-data-dir={profile}"]
        if os.geteuid() == 0:  # Chromium's sandbox refuses root
            command.append("--no-sandbox")
        theirs_in, self._out = _pipe()
        self._in, theirs_out = _pipe()
        # The protocol wants the descriptors 3 and 4; Debian's sh knows no descriptor of two digits.
        shell = ["bash", "-c", f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}']
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            [*shell, *command, address],
            pass_fds=(theirs_in, theirs_out),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._unread = b""
        self._last = 0
        self._events: list[dict[str, Any]] = []
        self._painted = ""
        self._call("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=False, flatten=True)
        self._session = self._attached()
        self._call("Page.enable")
        self._call("Page.setLifecycleEventsEnabled", enabled=True)
        self._next_paint()

    def __enter__(self) -> Self:
        """Return the browser, its first page painted."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it, and every process of it."""
        self._send("Browser.close", "")
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        os.close(self._out)

    @property
    def process(self) -> int:
        """The process that the others descend from."""
        return self._process.pid

    def show(self, address: str) -> None:
        """Navigate to an address and wait for its first paint."""
        self._call("Page.navigate", url=address)
        self._next_paint()

    def open_by_touch(self, x: float, y: float) -> tuple[float, float]:
        """Touch a point; returns the clock times of the release and of the first paint of the next page."""
        self._call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        begun = time.monotonic()
        self._call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        return begun, self._next_paint()

    def size(self) -> tuple[int, int]:
        """Width and height of the page in px."""
        answer = self._call("Runtime.evaluate", expression="innerWidth + 'x' + innerHeight")
        width, _, height = str(answer["result"]["value"]).partition("x")
        return int(width), int(height)

    def _attached(self) -> str:
        while True:
            event = self._event()
            if event["method"] == "Target.attachedToTarget" and event["params"]["targetInfo"]["type"] == "page":
                return str(event["params"]["sessionId"])

    def _next_paint(self) -> float:
        """Wait for the first paint of another document than the last one; returns its clock time."""
        while True:
            event = self._event()
            told = event.get("params", {})
            if event["method"] != "Page.lifecycleEvent" or told["name"] != "firstPaint":
                continue
            if told["loaderId"] != self._painted:
                self._painted = told["loaderId"]
                return float(told["timestamp"])

    def _call(self, method: str, **params: object) -> dict[str, Any]:
        """Call a method of the protocol and return its result; what else comes meanwhile waits as an event."""
        self._last += 1
        number = self._last
        session = {} if method.startswith("Target.") else {"sessionId": self._session}
        self._write({"id": number, "method": method, "params": params} | session)
        while True:
            message = self._read()
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                result: dict[str, Any] = message["result"]
                return result
            if "method" in message:
                self._events.append(message)

    def _event(self) -> dict[str, Any]:
        while True:
            message = self._events.pop(0) if self._events else self._read()
            if "method" in message:
                return message

    def _send(self, method: str, session: str) -> None:
        self._last += 1
        self._write({"id": self._last, "method": method} | ({"sessionId": session} if session else {}))

    def _write(self, message: dict[str, Any]) -> None:
        os.write(self._out, json.dumps(message).encode() + b"\0")

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            if not select.select([self._in], [], [], PATIENCE)[0]:
                raise TimeoutError("Chromium says nothing any more")
            part = os.read(self._in, 1 << 20)
            if not part:
                raise EOFError("Chromium has ended")
            self._unread += part
        line, _, self._unread = self._unread.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message


def _pipe() -> tuple[int, int]:
    """A pipe whose descriptors are neither 3 nor 4."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]
