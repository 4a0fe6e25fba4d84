"""A bug anywhere is logged without a visitor's words, and the kiosk is back on the attract page.

Each is planted in the running kiosk, in a process of its own: the hooks belong to the process, and pytest has its own.
"""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
SECRET = "mots-du-visiteur"

PROGRAM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlExpression, qmlContext
from kiosk.paths import find_places
from kiosk.ui import app

SECRET = "mots-du-visiteur"

def broken(text):
    raise ValueError(text)

def plant(stage):
    visit = stage.app.visit
    visit.router.open("card")
    kind = sys.argv[2]
    if kind == "slot":
        QTimer.singleShot(0, lambda: broken(SECRET))
    elif kind == "thread":
        threading.Thread(target=broken, args=(SECRET,)).start()
    else:
        expression = "Qt.callLater(() => { throw new TypeError('" + SECRET + "') })"
        kept.append(QQmlExpression(qmlContext(stage.window), stage.window, expression))
        kept[-1].evaluate()

    def changed():
        route = stage.app.visit.router.route if stage.app.visit else ""
        if route == "attract":
            print("attract")
            QTimer.singleShot(0, app.QGuiApplication.quit)

    stage.app.visitChanged.connect(changed)

kept = []
build = app.build_stage

def build_and_plant(services, size):
    stage = build(services, size)
    QTimer.singleShot(0, lambda: plant(stage))
    # What never comes is an end too, without the word that the test waits for.
    QTimer.singleShot(2000, app.QGuiApplication.quit)
    return stage

app.build_stage = build_and_plant
sys.exit(app.run(find_places(data=Path(sys.argv[1])), (1080, 1920), None, print))
"""


@pytest.mark.parametrize("kind", ["slot", "thread", "qml"])
def test_a_bug_ends_on_the_attract_page(kind: str, tmp_path: Path) -> None:
    """Within two seconds; the log names the kind and the place, and nothing of what was written."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), kind],
        cwd=PROJECT, env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PYTHONPATH": str(PROJECT)},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    log = (tmp_path / "log" / "kiosk.log").read_text("utf-8")
    assert done.stdout.strip() == "attract", done.stderr + log
    assert ("bug: TypeError in " if kind == "qml" else "bug: ValueError in ") in log
    assert SECRET not in log
    assert "Traceback" not in done.stderr
