"""The command line as a whole: what it lists, and what a kiosk doesn't wait for."""

import subprocess
import sys

from kiosk.cli.main import build_parser

HEAVY = "{'sqlite_utils', 'PySide6', 'kiosk.content.build', 'kiosk.feedback.export', 'kiosk.health.checkup'}"


def test_run_waits_for_no_library_of_the_other_verbs() -> None:
    """A kiosk is back sooner after a power cut: what only staff's verbs need isn't imported to read `run`."""
    script = (
        f"import sys; from kiosk.cli.main import build_parser; build_parser('run'); print({HEAVY} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_without_a_verb_every_verb_is_listed() -> None:
    """Help names them all."""
    assert "{" not in build_parser().format_help()
    for verb in ("run", "tour", "doctor", "content", "feedback"):
        assert f"\n    {verb} " in build_parser().format_help()
