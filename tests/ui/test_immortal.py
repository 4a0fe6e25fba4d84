"""A kiosk that runs for weeks must outlive PySide6's count of None."""

import subprocess
import sys

import pytest

CALLS = """
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

bell = Bell()
for _ in range(50_000):
    bell.setObjectName("bell")
    bell.rung.emit()
print("alive")
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


def test_many_calls_into_qt_leave_the_program_alive():
    """Far more calls that return nothing than there are references to None at the start."""
    done = run(f"import kiosk.ui\n{CALLS}")
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None isn't counted from Python 3.12 on")
def test_work_around_is_still_needed():
    """Without it the same program aborts; when this fails, PySide6 counts again and kiosk/ui/immortal.py can go."""
    assert run(CALLS).returncode != 0
