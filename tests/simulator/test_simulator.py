"""Visitors at random in front of the real pages: a minute of them in each run of the tests, and what runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulator.run import FEWEST_VISITS, Report

PROJECT = Path(__file__).resolve().parents[2]
SEED = 2019
SECONDS = 60
LONGEST = 300


def simulate(*options: str) -> subprocess.CompletedProcess[str]:
    """Run the simulator as the task does, in a process of its own: a crash is seen too."""
    command = [sys.executable, "-m", "tests.simulator", *options]
    variables = {**os.environ, "PYTHONPATH": str(PROJECT)}
    return subprocess.run(command, cwd=PROJECT, env=variables, capture_output=True, encoding="utf-8", timeout=LONGEST)


def test_a_minute_of_visitors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever they do, every promise holds; the same seed brings the same visitors each time."""
    done = simulate("--seed", str(SEED), "--visits", "100000", "--seconds", str(SECONDS), "--out", str(tmp_path / "r"))
    with capsys.disabled():
        print(f"\n{done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr}")
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "r").read_text("utf-8"))
    assert report["done"] >= 5
    assert report["acts"] > report["done"]


def test_a_report_is_taken_up_by_its_seed(tmp_path: Path) -> None:
    """Two visits, then one more: three in all. Another seed or size begins anew."""
    file = tmp_path / "report.json"
    for visits in ("2", "3"):
        done = simulate("--seed", "4", "--visits", visits, "--out", str(file))
        assert done.returncode == 0, done.stdout + done.stderr
        assert f"Graine 4 : {visits} visites" in done.stdout
        report = json.loads(file.read_text("utf-8"))
        assert (report["done"], sum(report["sorts"].values()), report["faults"]) == (int(visits), int(visits), [])
    assert Report.take_up(file, 4, (1080, 1920)).done == 3
    assert Report.take_up(file, 5, (1080, 1920)).done == 0
    assert Report.take_up(file, 4, (1920, 1080)).done == 0


def test_the_slope_is_that_of_the_second_half() -> None:
    """What the first visits load isn't a leak; too few visits tell nothing."""
    filling = [(visit, min(visit, 200) * 100_000) for visit in range(0, 401, 20)]
    leaking = [(visit, visit * 2_000) for visit in range(0, FEWEST_VISITS + 1, 20)]
    assert Report(1, (1, 1), memory=[filling]).slope() == pytest.approx(0.0, abs=1.0)
    assert Report(1, (1, 1), memory=[leaking[:5], leaking]).slope() == pytest.approx(2_000_000)
    assert Report(1, (1, 1), memory=[leaking[:5]]).slope() is None
