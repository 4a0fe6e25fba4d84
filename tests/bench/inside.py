"""Runs the real `kiosk run` in this process; after its first frame hands the stage to a driver, from its event loop."""

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, QTimer

from kiosk.cli.main import main
from kiosk.ui import app
from kiosk.ui.services import Services

Drive = Callable[[app.Stage], Any]


def run_kiosk(drive: Drive, arguments: list[str]) -> int:
    """Run the kiosk with these arguments; what drive(stage) returns is printed as JSON. Returns the exit status."""
    build_stage = app.build_stage

    def build_and_drive(services: Services, size: QSize) -> app.Stage:
        stage = build_stage(services, size)

        def shown() -> None:
            stage.window.frameSwapped.disconnect(shown)
            QTimer.singleShot(0, lambda: _drive(drive, stage))

        stage.window.frameSwapped.connect(shown)
        return stage

    app.build_stage = build_and_drive
    return main(["run", *arguments])


def _drive(drive: Drive, stage: app.Stage) -> None:
    try:
        answer = drive(stage)
        print(json.dumps(answer), flush=True)
    except BaseException:  # the kiosk would take it for a bug of its own, and begin a new visit
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    QCoreApplication.quit()
