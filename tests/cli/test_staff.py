"""`kiosk staff pin` as staff type it: twice and unseen in a terminal, once where it is piped in."""

import argparse
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import staff
from kiosk.cli.main import main
from kiosk.errors import PinError
from kiosk.pins import Pins, Role

STAFF, MEDIATOR = "493817", "820461"
Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """run("--remove") is the exit status of `kiosk staff pin --remove` in a data folder of its own."""

    def call(*options: str) -> int:
        parser = argparse.ArgumentParser()
        staff.add_parser(parser.add_subparsers())
        parsed = parser.parse_args(["staff", "pin", "--data", str(tmp_path / "data"), *options])
        return int(parsed.call(parsed))

    return call


@pytest.fixture
def pins(tmp_path: Path) -> Pins:
    """What was chosen."""
    return Pins(tmp_path / "data" / "state")


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """typed("493817", "493817") sits at a terminal; returns what was asked, without echo."""

    def sit(*answers: str) -> list[str]:
        asked: list[str] = []
        left = list(answers)

        def answer(question: str) -> str:
            asked.append(question)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(staff, "getpass", answer)
        return asked

    return sit


def test_a_pin_is_asked_twice_and_not_shown(
    run: Run, pins: Pins, typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """For staff unless another role is named; what is printed doesn't repeat it."""
    asked = typed(STAFF, STAFF)
    assert run() == 0
    assert asked == ["Nouveau code de l’équipe\u00a0: ", "Encore une fois\u00a0: "]
    typed(MEDIATOR, MEDIATOR)
    assert run("--role", "mediator") == 0
    said = capsys.readouterr()
    assert said.out == "Le code de l’équipe est enregistré.\nLe code de la médiation est enregistré.\n"
    assert said.err == ""
    assert (pins.match(STAFF), pins.match(MEDIATOR)) == (Role.STAFF, Role.MEDIATOR)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ((STAFF, MEDIATOR), "Les deux codes ne sont pas les mêmes"),
        (("123456",), "trop facile"),
        (("12",), "6 à 12 chiffres"),
        ((STAFF,), "Aucun code n’a été composé"),
        ((), "Aucun code n’a été composé"),
    ],
)
def test_what_is_no_pin_changes_nothing(
    run: Run, pins: Pins, typed: Callable[..., list[str]], answers: tuple[str, ...], sentence: str
) -> None:
    """One that is no good is said at once, before it is asked again."""
    typed(*answers)
    with pytest.raises(PinError, match=sentence):
        run()
    assert pins.roles() == frozenset()


def test_a_pin_can_be_piped_in(run: Run, pins: Pins, monkeypatch: pytest.MonkeyPatch) -> None:
    """For whoever installs many kiosks: one line of standard input, the rest is left."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{STAFF}\nmore\n"))
    assert run() == 0
    assert pins.match(STAFF) is Role.STAFF


def test_nothing_piped_in_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Through the real command line: status 1, no traceback."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["staff", "pin", "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("Le code doit avoir de 6 à 12 chiffres")


def test_a_pin_is_removed(run: Run, pins: Pins, capsys: pytest.CaptureFixture[str]) -> None:
    """That of the role alone; where there is none it says so."""
    pins.set(Role.STAFF, STAFF)
    pins.set(Role.MEDIATOR, MEDIATOR)
    assert run("--remove") == 0
    assert pins.roles() == {Role.MEDIATOR}
    assert run("--remove") == 0
    assert capsys.readouterr().out.splitlines() == [
        "Le code de l’équipe est supprimé.",
        "Le code de l’équipe n’existe pas\u00a0: rien à supprimer.",
    ]
