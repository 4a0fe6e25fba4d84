"""A mediator leads a group: trail, cards, votes and a summary, by touch, on the room's screen."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import read_trails
from kiosk.feedback.model import half_day
from kiosk.guide.store import DATABASE, GuideStore
from kiosk.pins import Pins, Role
from kiosk.routes import Route
from kiosk.ui.measures.contrast import Picture
from kiosk.ui.measures.page import measure_scene
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.visit import VisitKind
from tests.journeys import test_pin
from tests.journeys.conftest import OpenKiosk
from tests.journeys.visitor import Visitor

TRAIL = "ville-20-minutes"
quick = test_pin.quick


def begin(visitor: Visitor, people: int = 20) -> None:
    """Begin a session with some people at the mediator's first page, which offers 20."""
    visitor.touch(f"trail-{TRAIL}")
    more, ones = divmod(people - 20, 5) if people >= 20 else (-((20 - people) // 5), -((20 - people) % 5))
    for step, times in ((5 if more > 0 else -5, abs(more)), (1 if ones > 0 else -1, abs(ones))):
        for _ in range(times):
            visitor.touch(f"people-{step}")
    assert visitor.item("guide-people").property("numeral") == str(people)
    visitor.touch("guide-begin")


def lead(visitor: Visitor, people: int = 20) -> None:
    """Be a mediator who has begun a session."""
    visitor.stage.app.begin(VisitKind.GROUP, Route("guide"))
    visitor.settle()
    begin(visitor, people)


def act(visitor: Visitor, key: str) -> None:
    """Unfold the cockpit and touch one of its controls; it folds again."""
    visitor.touch("cockpit-fold")
    visitor.touch(f"cockpit-{key}")


def findings(visitor: Visitor) -> list[str]:
    """Return what the measures say of the screen."""
    scene = read_scene(visitor.window, float(visitor.host("Theme.pxPerMm")))  # type: ignore[arg-type]
    return [str(finding) for finding in measure_scene(scene, Picture(visitor.picture(), scene.window))]


def counts(visitor: Visitor) -> list[int]:
    """Return the voices that are told on the screen, from top to bottom."""
    return [int(visitor.item(name).property("votes")) for name in visitor.names("vote-") if name[5:].isdigit()]


@pytest.mark.usefixtures("quick")
def test_from_the_pin_along_a_whole_trail_to_the_summary(open_kiosk: OpenKiosk, repository: Reader, data: Path) -> None:
    """Twenty minutes: PIN, six stops, a page outside the trail and back, a vote; then nothing but the summary."""
    Pins(data / "state").set(Role.MEDIATOR, test_pin.MEDIATOR)
    visitor = open_kiosk(repository)
    test_pin.come_to_the_keypad(visitor)
    test_pin.give(visitor, test_pin.MEDIATOR)
    visitor.until(lambda: visitor.address == "guide", "the mediator's page")
    visitor.settle()
    assert findings(visitor) == []
    begin(visitor, 12)

    trail = repository.kept(read_trails)[TRAIL]
    for number, stop in enumerate(trail.stops, start=1):
        visitor.is_at(stop.route)
        visitor.see(f"{number}/6 · {stop.minutes} min")
        visitor.touch("cockpit-fold")
        visitor.see(stop.note.replace("\u00a0", " "))
        visitor.touch("cockpit-fold")
        visitor.clock.advance(60 * (stop.minutes - 1))
        visitor.settle()
        assert not visitor.visit.idle.property("warning")
        visitor.see(f"{number}/6 · 1 min")
        if number == 2:
            visitor.touch("bar-home")
            visitor.touch("door-chapter/jamais")
            visitor.touch("cockpit-rejoin")
            visitor.is_at(stop.route)
        if number < len(trail.stops):
            visitor.touch("cockpit-onward")
    assert visitor.find("cockpit-onward") is None

    act(visitor, "vote")
    visitor.touch("vote-hands")
    for index in (0, 0, 2, 0):
        visitor.touch(f"vote-{index}")
    visitor.touch("vote-undo")
    assert counts(visitor) == [2, 0, 1, 0]
    visitor.touch("vote-close")
    assert findings(visitor) == []
    act(visitor, "summary")
    visitor.see("Le groupe est-il d’accord ?", "Le logement : 2", "personnes")
    assert findings(visitor) == []
    visitor.touch("summary-end")
    visitor.see("Rien d’autre ne reste de la séance.")
    assert findings(visitor) == []
    assert visitor.find("cockpit") is None
    words = str(visitor.item("summary-title").property("words"))
    assert len(words.split()) == 2
    visitor.touch("summary-leave")
    visitor.is_at("attract")
    assert words not in visitor.everything()
    assert visitor.visit.guided is None
    left = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file() and file.name != DATABASE)
    assert words.encode() not in left
    assert b"GoTo" not in (data / DATABASE).read_bytes()


def test_a_class_draws_six_cards_and_votes_twice(visitor: Visitor) -> None:
    """Kept, put back, drawn again; a vote by raised hands, and one in secret that tells nothing before its end."""
    lead(visitor, 3)
    act(visitor, "draw")
    seen = []
    for number in range(6):
        assert findings(visitor) == []
        seen.append(str(visitor.item("far-question").property("words")))
        visitor.touch(("card-keep", "card-put-back")[number % 2])
        visitor.see("dans le jeu")
        visitor.touch("card-next")
    assert len(set(seen)) == 6
    session = visitor.visit.guided.session
    assert len(session.kept) == 3

    act(visitor, "vote")
    visitor.touch("offer-free")
    visitor.touch("vote-hands")
    visitor.touch("vote-close")
    visitor.see("Personne n’a voté : faites voter, ou abandonnez ce vote.")
    visitor.touch("vote-1")
    visitor.not_see("Personne n’a voté")
    visitor.touch("vote-close")
    visitor.see("Résultat à main levée · 1 voix")
    assert counts(visitor) == [0, 1, 0]

    visitor.touch("vote-again")
    visitor.touch("vote-secret")
    for voice in (0, 2):
        assert counts(visitor) == [-1, -1, -1]
        visitor.touch(f"vote-{voice}")
        visitor.see("Votre voix est comptée.")
        assert counts(visitor) == []
        if voice == 0:
            visitor.touch("vote-hand-over")
    visitor.touch("vote-undo")
    visitor.touch("vote-1")
    visitor.touch("vote-hand-over")
    visitor.see("Vote secret · 2 voix sur 3")
    visitor.touch("vote-1")
    visitor.see("Tout le groupe a voté.")
    visitor.touch("vote-close")
    assert counts(visitor) == [1, 2, 0]
    assert findings(visitor) == []


@pytest.fixture
def cut_power(visitor: Visitor, data: Path, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Cut the power and start the kiosk again: it finds of its sessions what was on the disk at that moment."""
    opened = []

    def cut_power() -> None:
        found = tmp_path / "found"
        found.mkdir()
        for file in data.glob(f"{DATABASE}*"):
            shutil.copy(file, found)
        opened.append(GuideStore(found, lambda: half_day(visitor.clock.now())))
        visitor.stage.app.reset()
        object.__setattr__(visitor.stage.app._services, "guide", opened[-1])
        visitor.settle()

    yield cut_power
    for store in opened:
        store.close()


def test_a_power_cut_in_the_middle_of_a_secret_vote(visitor: Visitor, cut_power: Callable[[], None]) -> None:
    """The mediator comes back: the session goes on at its stop, with the voices that were in."""
    lead(visitor, 3)
    visitor.touch("cockpit-onward")
    act(visitor, "vote")
    visitor.touch("vote-secret")
    visitor.touch("vote-2")
    cut_power()

    visitor.stage.app.begin(VisitKind.GROUP, Route("guide"))
    visitor.settle()
    visitor.see("Une séance est restée ouverte", "étape 2 sur 6")
    assert findings(visitor) == []
    visitor.touch("guide-go-on")
    visitor.is_at("vote")
    visitor.see("Vote secret · 1 voix sur 3")
    visitor.touch("vote-0")
    visitor.touch("vote-close")
    assert counts(visitor) == [1, 0, 1]
    visitor.touch("cockpit-rejoin")
    visitor.is_at("map")


def test_ideas_with_dots(visitor: Visitor) -> None:
    """Written on the keyboard, dotted, sorted; a thirteenth is one too many, and costs nothing."""
    lead(visitor, 1)
    act(visitor, "dots")
    visitor.touch("dots-free")
    visitor.touch("idea-entry")
    visitor.type_on_keyboard("Un banc")
    visitor.touch("idea-add")
    assert visitor.find("cockpit") is None
    visitor.host("Qt.inputMethod.hide()")
    visitor.settle()
    for number in range(2, 13):
        visitor.page.add(f"Idée {number}")  # type: ignore[attr-defined]
    visitor.settle()
    assert findings(visitor) == []
    visitor.page.add("Idée 13")  # type: ignore[attr-defined]
    visitor.settle()
    visitor.see("La liste a déjà 12 idées", "Idées · 12 sur 12")
    visitor.touch("dots-place")
    for name in ("idea-4", "idea-0", "idea-0"):
        visitor.touch(name)
    visitor.touch("idea-3")
    visitor.see("Tous les points sont placés")
    visitor.touch("dots-close")
    assert [str(visitor.item(name).property("title")) for name in ("idea-0", "idea-4")] == ["Un banc", "Idée 5"]
    first, second = visitor.area(visitor.item("idea-0")), visitor.area(visitor.item("idea-4"))
    assert (first.y(), first.x()) < (second.y(), second.x())
    assert findings(visitor) == []


def test_a_session_left_open_overnight_is_closed_with_what_it_has(visitor: Visitor, data: Path) -> None:
    """Not at noon, while the group is still there; in the night, with its vote, and the poster is back."""
    lead(visitor, 5)
    act(visitor, "vote")
    visitor.touch("vote-hands")
    visitor.touch("vote-0")
    visitor.clock.advance(90 * 60)
    visitor.touch("bar-home")
    visitor.clock.advance(50 * 60)
    visitor.settle()
    visitor.is_at("home")
    visitor.clock.advance(12 * 3600)
    visitor.settle()
    visitor.is_at("attract")
    assert visitor.visit.guided is None
    summary = visitor.stage.app._services.guide.summaries()[0]  # type: ignore[union-attr]
    assert summary.half_day.endswith("matin")
    assert summary.results[0].answers[0][1] == 1


def test_a_card_of_a_group_says_so_and_nothing_more(visitor: Visitor, data: Path) -> None:
    """Of a session a card keeps "group: yes"; a visitor's card, "no"."""
    lead(visitor)
    visitor.touch("bar-card")
    write_and_send(visitor)
    visitor.stage.app.reset()
    visitor.settle()
    visitor.comes_in()
    visitor.touch("door-card")
    write_and_send(visitor)
    with closing(sqlite3.connect(data / "feedback.db")) as connection:
        columns = [row[1] for row in connection.execute("pragma table_info(card)")]
        kept = sorted(row[0] for row in connection.execute("select in_group from card"))
    assert kept == [0, 1]
    assert not {"session", "trail", "code", "size"} & set(columns)


def write_and_send(visitor: Visitor) -> None:
    """Answer the first question of a card and send it."""
    visitor.touch("choice-jamais")
    while visitor.find("card-send") is None:
        visitor.touch("card-next")
    visitor.touch("card-send")
    if visitor.address != "thanks":  # asked whether it should go without a word
        visitor.touch("card-send")
    visitor.is_at("thanks")


def test_a_visitor_who_guesses_the_pin_opens_nothing_of_a_session(visitor: Visitor, data: Path) -> None:
    """The addresses of mediators stay shut to visitors, also while a session waits to go on."""
    lead(visitor)
    visitor.stage.app.reset()
    visitor.settle()
    visitor.comes_in()
    for address in ("guide", "vote", "dots", "drawn-card", "summary"):
        visitor.opens(address)
        assert visitor.visit.router.component == "UnavailablePage"
    assert visitor.find("cockpit") is None
