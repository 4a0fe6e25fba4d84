"""The team at the glass, by touch: reads the texts, blanks a word, exports, looks at the kiosk, leaves."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.settings import Panel
from kiosk.ui.visit import VisitKind
from tests.journeys.conftest import OpenKiosk
from tests.journeys.visitor import Visitor

TEXTS = ("Des bancs à l’ombre", "Appelez Zoé au 06 12 34 56 78", "Une piscine", "Un cinéma", "Des arbres", "Du calme")


@pytest.fixture
def staff(data: Path, open_kiosk: OpenKiosk, repository: Reader) -> Visitor:
    """A member of the team at the team's first page, after a day of twelve cards."""
    with closing(FeedbackStore.open(data, SimulatedClock(datetime(2026, 11, 21, 9, tzinfo=UTC)))) as store:
        for number in range(12):
            text = TEXTS[number] if number < len(TEXTS) else ""
            store.save(Card({"theme": "jamais", "feeling": number % 5 + 1}, {"idea": text}, "1"))
    visitor = open_kiosk(repository)
    visitor.stage.app.begin(VisitKind.STAFF, Route("staff"))
    visitor.settle()
    return visitor


def everything(data: Path) -> bytes:
    """Return all bytes of the data folder."""
    return b"".join(path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file())


def test_the_first_page_says_all_in_one_look(staff: Visitor) -> None:
    """Cards that wait, the last lot, the kiosk's light in words, what to do; a door to each part."""
    staff.is_at("staff")
    staff.see("12", "cartes au moins attendent d’être exportées", "Aucun lot n’a encore été fermé.", "6 textes à lire")
    staff.see("Des textes sont à relire, dont 1 avec attention.")
    assert any(staff.sees(word) for word in ("Vert", "Orange", "Rouge"))
    assert len(staff.names("door-")) == 6
    staff.not_see("Mon avis", "Accueil")


def test_a_word_is_blanked_undone_blanked_for_good_and_the_lot_exported(staff: Visitor, data: Path) -> None:
    """From « Relire les textes » to the lot's file: what was blanked is nowhere, what was set aside isn't exported."""
    staff.touch("staff-go")
    staff.is_at("staff?part=texts")
    staff.see("À lire avec attention : on dirait un numéro, un courriel ou une adresse.", "Texte 1 sur 6")
    for number in (1, 3, 4, 5, 6, 7):
        staff.touch(f"word-{number}")
    staff.touch("text-blank")
    staff.not_see("Zoé", "78")
    staff.touch("text-undo")
    staff.see("Zoé", "78")
    for number in (1, 3, 4, 5, 6, 7):
        staff.touch(f"word-{number}")
    staff.touch("text-blank")
    staff.touch("text-clear")
    staff.see("Texte 1 sur 5")
    aside = "".join(staff.texts(staff.item("word-0")))
    staff.touch("text-aside")
    staff.touch("tab-aside")
    staff.see(aside, "De côté · 1")
    staff.touch("bar-home")
    staff.is_at("staff")
    assert "Zoé".encode() not in everything(data)
    staff.touch("door-export")
    staff.see("Au moins 10 cartes.", "4 textes n’ont pas été relus.")
    staff.touch("tab-jsonl")
    staff.touch("export-go")
    staff.see("Lot écrit : 12 cartes, 5 textes.")
    (lot,) = (data / "lots").iterdir()
    ideas = (lot / "ideas.jsonl").read_text("utf-8")
    assert "Appelez […] au […]" in ideas
    assert ideas.count("\n") == 5
    staff.touch("export-more")
    staff.see("Le dernier lot sera écrit encore une fois, tel quel.")


def test_words_to_touch_are_large_and_apart(staff: Visitor) -> None:
    """Each at least 20 mm on the declared panel, 3 mm from the next."""
    staff.touch("door-texts")
    millimetre = Panel(resolution=(staff.window.width(), staff.window.height())).px_per_mm
    areas: list[QRectF] = [staff.area(staff.item(name)) for name in staff.names("word-")]
    assert len(areas) == 8
    for area in areas:
        assert min(area.width(), area.height()) >= 20 * millimetre
    for one in areas:
        grown = one.adjusted(-3 * millimetre, -3 * millimetre, 3 * millimetre, 3 * millimetre)
        assert not any(grown.intersects(other) for other in areas if other is not one)


@pytest.mark.parametrize(
    ("door", "seen"),
    [
        ("counts", ("Comptes", "12 cartes", "Sujet", "Quartier", "Âge", "Période")),
        ("words", ("Mots employés", "Aucun mot n’est encore dans 5 textes")),
        ("opened", ("Pages ouvertes", "Aucune page n’a encore été ouverte 5 fois")),
        ("health", ("État de la borne", "Examiner de nouveau")),
    ],
)
def test_each_door_opens_and_leads_back(staff: Visitor, door: str, seen: tuple[str, ...]) -> None:
    """There and back by the bar."""
    staff.touch(f"door-{door}")
    staff.is_at(f"staff?part={door}")
    staff.see(*seen)
    staff.touch("bar-back")
    staff.is_at("staff")


def test_periods_are_said_in_words(staff: Visitor) -> None:
    """The morning that is over, with its cards."""
    staff.touch("door-counts")
    staff.touch("tab-half_day")
    staff.see("21 novembre 2026, matin")


def test_leaving_ends_the_visit(staff: Visitor) -> None:
    """« Quitter » gives the screen back to visitors, for whom no staff page opens."""
    staff.touch("bar-card")
    staff.settle()
    staff.is_at("attract")
    staff.opens("staff?part=texts")
    staff.is_at("unavailable")
    staff.not_see("Zoé")


def test_a_staff_page_left_alone_goes(staff: Visitor, data: Path) -> None:
    """After the warning the next visitor finds the poster, and what was blanked is gone for good."""
    staff.touch("door-texts")
    staff.touch("word-1")
    staff.touch("text-blank")
    staff.clock.advance(120)
    staff.settle()
    staff.is_at("attract")
    assert "Zoé".encode() not in everything(data)
    assert "Zoé" not in staff.everything()
