"""`python3 packaging simulate --visits N --seed S`: visitors at random on the real pages, and what must hold for each.

The report is var/simulate/<seed>.json; the same seed again goes on where it stopped. `--visit V` replays one visit.
"""

import argparse
import os
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
SEED = 2019
VISITS = 200


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def main(arguments: list[str]) -> int:
    """Run the simulator; returns 1 where a promise was broken."""
    parser = argparse.ArgumentParser(
        prog="python3 packaging simulate", description="Fait venir des visiteurs au hasard devant la borne."
    )
    parser.add_argument("--visits", type=int, default=VISITS, metavar="N", help="nombre de visites en tout")
    parser.add_argument("--seed", type=int, default=SEED, metavar="S", help="graine du hasard")
    parser.add_argument("--visit", type=int, metavar="V", help="rejoue cette visite seule, en disant chaque geste")
    parser.add_argument("--seconds", type=float, metavar="S", help="s’arrête après ce temps")
    parser.add_argument("--size", type=_size, default=(1080, 1920), metavar="LxH", help="taille de l’écran en px")
    parser.add_argument("--out", type=Path, metavar="FICHIER", help="le rapport ; d’ordinaire var/simulate/GRAINE.json")
    options = parser.parse_args(arguments)
    _prepare()
    from kiosk.ui.app import make_gui
    from tests.simulator.run import MOST_SLOPE, Report, simulate

    gui = make_gui(sys.argv[:1])
    if options.visit is not None:
        report, file = Report(options.seed, options.size), None
    else:
        file = options.out or TESTS.parent / "var" / "simulate" / f"{options.seed}.json"
        report = Report.take_up(file, options.seed, options.size)
    told = simulate(report, options.visits, options.seconds, options.visit, file)
    if file is not None:
        report.write(file)
    else:
        print("\n".join(told))
    for fault in report.faults:
        print(f"Visite {fault['visit']} ({fault['sort']}) : {fault['broken']}")
        print("".join(f"    {line}\n" for line in fault["did"]), end="")
        print(f"  rejouer : python3 packaging simulate --seed {report.seed} --visit {fault['visit']}")
    slope = report.slope()
    visits = sum(report.sorts.values())
    rate = visits / report.seconds if report.seconds else 0.0
    print(f"Graine {report.seed} : {visits} visites, {report.acts} gestes, {rate:.2f} visites/s, ", end="")
    print(f"{len(report.faults)} promesses rompues", end="")
    print("" if slope is None else f", mémoire {slope / 1e6:+.2f} Mo pour 1 000 visites", flush=True)
    del gui
    return 1 if report.faults or (slope is not None and slope > MOST_SLOPE) else 0


def _prepare() -> None:
    """Set what Qt reads from the environment: no display, French, no home of anybody's."""
    for name in list(os.environ):
        if name.startswith(("QT_", "QML_", "QSG_", "KIOSK_")):
            del os.environ[name]
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={TESTS / 'data' / 'screens.json'}"
    os.environ["LC_ALL"] = "C.UTF-8"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
