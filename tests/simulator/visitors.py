"""Who comes to the kiosk: one short function for each sort of visitor, which yields after each thing that it does."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.ui.comfort import CHOICES
from tests.journeys.visitor import FIRST, HAND
from tests.simulator.guest import Guest

Acts = Iterator[None]

WORDS = ("ecole", "parc", "bouyssou", "velo", "œuvre", "12", "ivry port", "l’eau", "zzzz", "a", "logement social")
SENTENCES = ("plus de bancs", "un square pour les petits", "dfghjk", "0612345678", "merci, à bientôt", "é")
FINGERS = 10


def reader(guest: Guest) -> Acts:
    """Opens what looks interesting, reads, goes back, turns lists; answers the warning when it comes."""
    for _ in range(guest.random.randint(4, 14)):
        beginning = guest.random.choice([("door-", "tile-"), ("pager-",), ("tab-",), ("bar-back",), ()])
        if not guest.tap_any(*beginning):
            guest.tap_any()
        yield
        guest.pause(HAND, guest.random.choice((5, 40, 105)))
        yield


def searcher(guest: Guest) -> Acts:
    """Looks words up and opens what comes."""
    guest.visit.router.open("home")
    guest.settle()
    guest.tap_any("door-search")
    yield
    for _ in range(guest.random.randint(1, 3)):
        guest.write(guest.random.choice(WORDS))
        yield
        if guest.random.random() < 0.5:
            guest.hide_keyboard()
            yield
        guest.tap_any("hit-", "way-", "example-")
        yield
        guest.hide_keyboard()
        guest.tap_any("bar-back")
        yield
        guest.tap_any("entry")
        for _ in range(guest.random.randint(0, 12)):
            guest.write("\b")
        yield


def keyboard_player(guest: Guest) -> Acts:
    """Plays the keyboard like a piano: keys at random, long presses, slides from key to key, both pages of keys."""
    guest.visit.router.open(guest.random.choice(("search", "card")))
    guest.settle()
    for _ in range(guest.random.randint(0, 5)):
        guest.tap_any("card-next")
    for _ in range(guest.random.randint(3, 10)):
        keys = guest.keys()
        if not keys:
            guest.tap_any()
            yield
            continue
        start, end = (guest.within(guest.random.choice(keys)) for _ in "ab")
        guest.tell(f"key {start.x()},{start.y()} {end.x()},{end.y()}")
        guest.press(start)
        if guest.random.random() < 0.3:
            guest.clock.advance(guest.random.uniform(0.5, 2.0))
            guest.frame()
        if guest.random.random() < 0.5:
            guest.move(end)
            start = end
        guest.release(start)
        guest.settle()
        yield


def child(guest: Guest) -> Acts:
    """Puts both palms on the glass, many times; some contacts slip, some releases get lost."""
    guest.tap_any()
    for _ in range(guest.random.randint(4, 12)):
        middle = guest.somewhere()
        points = [
            QPoint(
                max(0, min(guest.window.width() - 1, middle.x() + guest.random.randint(-160, 160))),
                max(0, min(guest.window.height() - 1, middle.y() + guest.random.randint(-160, 160))),
            )
            for _ in range(guest.random.randint(2, FINGERS))
        ]
        guest.tell(f"palm {len(points)} at {middle.x()},{middle.y()}")
        guest.put_down(points)
        for finger, point in list(guest.down.items())[:3]:
            guest.move(point + QPoint(guest.random.randint(-30, 30), guest.random.randint(-30, 30)), finger)
        if guest.random.random() < 0.2:
            guest.lose()
        else:
            guest.lift_all()
        guest.pause(0.0, 1.0)
        if guest.random.random() < 0.7:
            guest.settle()
        yield


def hammerer(guest: Guest) -> Acts:
    """Taps one place again and again, ten times a second, whether the page has come to rest or not."""
    for _ in range(guest.random.randint(3, 8)):
        controls = guest.controls()
        point = guest.within(guest.random.choice(controls)) if controls else guest.somewhere()
        guest.tell(f"hammer {point.x()},{point.y()}")
        for _ in range(guest.random.randint(2, 12)):
            guest.tap(point)
            guest.clock.advance(guest.random.uniform(0.02, 0.2))
            if guest.random.random() < 0.3:
                guest.settle()
        guest.settle()
        yield


def quiz_taker(guest: Guest) -> Acts:
    """Plays the quiz, or stops in the midst of it."""
    guest.visit.router.open("quiz")
    guest.settle()
    for _ in range(guest.random.randint(2, 24)):
        if not guest.tap_any("answer-", "quiz-"):
            guest.tap_any()
        yield


def card_writer(guest: Guest) -> Acts:
    """Fills the card in, some questions left out, writes, erases, sends; some do it again."""
    guest.hide_keyboard()
    guest.tap_any("bar-card")
    yield
    for _ in range(guest.random.randint(6, 24)):
        if guest.keys():
            guest.write(guest.random.choice(SENTENCES))
        elif guest.random.random() < 0.6:
            guest.tap_any("choice-", "face-", "step-")
        yield
        if not guest.tap_any(*(("card-",) if guest.random.random() < 0.9 else ())):
            guest.tap_any()
        yield


def walker_away(guest: Guest) -> Acts:
    """Leaves in the midst of something: a word half written, a finger that the panel never lifts, a warning."""
    guest.tap_any()
    yield
    guest.visit.router.open(guest.random.choice(("card", "search", "map", "quiz", "figures")))
    if guest.random.random() < 0.7:
        guest.settle()
    guest.tap_any()
    yield
    if guest.keys():
        guest.write(guest.random.choice(WORDS))
    if guest.random.random() < 0.4:
        guest.tell("leaves a finger")
        guest.press(guest.somewhere())
        guest.lose()
    guest.pause(60, 109)
    yield


def edge_swiper(guest: Guest) -> Acts:
    """Swipes from beyond the edges, across the page, back and forth, and holds a finger for long."""
    for _ in range(guest.random.randint(4, 10)):
        width, height = guest.window.width() - 1, guest.window.height() - 1
        start = guest.random.choice(
            [guest.somewhere(), QPoint(0, height // 2), QPoint(width, height // 3), QPoint(width // 2, height)]
        )
        end = guest.somewhere()
        guest.tell(f"swipe {start.x()},{start.y()} {end.x()},{end.y()}")
        guest.press(start)
        for step in range(1, 4):
            guest.move(start + (end - start) * step / 3)
        if guest.random.random() < 0.3:
            guest.clock.advance(guest.random.uniform(1, 20))
        guest.release(end)
        if guest.random.random() < 0.2:
            guest.tell("released twice")
            QTest.touchEvent(guest.window, guest.glass).release(FIRST, end, guest.window).commit()
        guest.pause(0.0, 1.0)
        guest.settle()
        yield


def settler(guest: Guest) -> Acts:
    """Changes how the kiosk looks and sounds, then reads on."""
    for _ in range(guest.random.randint(1, 3)):
        guest.hide_keyboard()
        guest.tap_any("bar-comfort")
        yield
        for _ in range(guest.random.randint(1, 5)):
            guest.tap_any(*(f"comfort-{setting}-" for setting in CHOICES))
            yield
        if guest.random.random() < 0.3:
            guest.tap_any("comfort-")
            yield
        for _ in range(guest.random.randint(1, 6)):
            guest.tap_any()
            yield


def wanderer(guest: Guest) -> Acts:
    """Opens any page by its address, as a link would, and touches what is on it."""
    for _ in range(guest.random.randint(2, 5)):
        address = guest.random.choice(guest.addresses)
        guest.tell(f"opens {address}")
        guest.visit.router.open(address)
        guest.settle()
        yield
        for _ in range(guest.random.randint(1, 4)):
            guest.tap_any()
            yield


def intruder(guest: Guest) -> Acts:
    """Looks for the way of staff: holds corners and lines of À propos, tries codes, addresses and keys."""
    for address in ("about", *guest.random.sample(("pin", "staff", "guide", "staff/cards", "about?part=data"), 3)):
        guest.hide_keyboard()
        guest.tell(f"opens {address}")
        guest.visit.router.open(address)
        guest.settle()
        yield
        for _ in range(guest.random.randint(1, 3)):
            named = guest.find("edition")
            point = guest.within(named) if named and guest.random.random() < 0.7 else guest.somewhere()
            guest.tell(f"holds {point.x()},{point.y()}")
            guest.press(point)
            guest.clock.advance(guest.random.choice((1, 5, 5.5, 9)))
            guest.release(point)
            guest.settle()
            yield
        for _ in range(guest.random.randint(0, 8)):
            guest.tap_any("pin-")
            yield
    guest.press_keys("Tab", "Return", "Esc", "Ctrl+Q", "Alt+F4", "F11", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+Z")
    yield


SORTS: dict[str, Callable[[Guest], Acts]] = {
    visitor.__name__: visitor
    for visitor in (
        reader,
        searcher,
        keyboard_player,
        child,
        hammerer,
        quiz_taker,
        card_writer,
        walker_away,
        edge_swiper,
        settler,
        wanderer,
        intruder,
    )
}
