"""Runs the bench's programs: each in a process of its own, off screen, and read by its one line of JSON."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1080, 1920)
PATIENCE = 240.0
# What would say something else to Qt, or have Python compile the whole program anew at each start.
LEFT_OUT = ("QT_", "QML_", "QSG_", "XDG_", "PYTHONDONTWRITEBYTECODE")


def variables(cache: Path) -> dict[str, str]:
    """The environment of a program: the kiosk's screens, a cache of its own for Qt."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(LEFT_OUT)}
    screens = ROOT / "tests" / "data" / "screens.json"
    return kept | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "LC_ALL": "C.UTF-8",
        "XDG_CACHE_HOME": str(cache),
    }


def run(command: list[str], cache: Path) -> dict[str, Any]:
    """Run one of the bench's programs from the root; raises RuntimeError with what it complained of."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=variables(cache),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    if done.returncode or not done.stdout:
        raise RuntimeError(f"{' '.join(command)}\n{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def kiosk_arguments(data: Path) -> list[str]:
    """The kiosk in a window of the measured size, with a data folder of its own and no settings of this machine."""
    settings = data.parent / "kiosk.toml"
    settings.touch()
    return ["--window", f"{SIZE[0]}x{SIZE[1]}", "--data", str(data), "--settings", str(settings)]
