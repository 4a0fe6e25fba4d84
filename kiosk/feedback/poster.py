"""A lot as one poster to pin on a wall: how many cards, and what they said. Counts alone, small ones hidden, no text.

The counts are those of the workbook, under the same rule. District and age are left out: a closed lot gives them only
where enough cards share them, so that a poster would take those for the whole. Whatever the questions and the length of
their titles, it is one page: everything below its head is set smaller until it fits.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from kiosk.feedback.counts import show_counts
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Lot
from kiosk.feedback.model import AGE, DISTRICT
from kiosk.feedback.tables import Words, found_counts
from kiosk.paper import A3, CARD, INK, PAPER, Box, Face, Sheet, Style

POSTER = "poster.pdf"
HIDDEN = "masqué"

WHERE = "Exposition · Ivry-sur-Seine"
EXHIBITION = "6 ans d’actions municipales, on en parle"
TITLE = "Ce que vous nous avez dit"
TOO_FEW = "Trop peu de réponses pour les montrer."
SEVERAL = "Plusieurs réponses étaient possibles."

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet"),
    *("août", "septembre", "octobre", "novembre", "décembre"),
)
_HEAD = 0.4  # of the sheet's height
_SMALLER = 0.96
_LABELS = 0.5  # of a row's width; the bars have the rest


@dataclass(frozen=True, slots=True)
class Row:
    """An answer in words with its count; None where hidden."""

    answer: str
    count: int | None
    given: bool = True
    """False for the cards that left the question out."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on the poster.

    Attributes:
        title: as visitors read it.
        rows: its answers in the order in which they are offered.
        several: whether a card could choose several.
    """

    title: str
    rows: tuple[Row, ...]
    several: bool

    @property
    def mute(self) -> bool:
        """Whether no count may be shown."""
        return all(row.count is None for row in self.rows)

    @property
    def most(self) -> int:
        """The largest count of all rows, as long as the bars may be."""
        return max(row.count or 0 for row in self.rows)

    @property
    def first(self) -> int:
        """The largest count of an answer that was given: its bar is the coloured one."""
        return max((row.count or 0 for row in self.rows if row.given), default=0)


@dataclass(frozen=True, slots=True)
class Poster:
    """What a poster says.

    Attributes:
        cards: how many cards, in figures, or that they were too few to say.
        period: when they were left, as finely as every one of them says.
        asked: the questions; none where the lot has totals only.
        source: what it rests on.
        hidden: what a hidden count is; "" where none is hidden.
    """

    cards: str
    period: str
    asked: tuple[Asked, ...]
    source: str
    hidden: str


def make_poster(store: LotStore, lot: Lot, words: Words) -> Poster:
    """Return what a closed lot's poster says; a lot of totals held too few cards to say more than that."""
    closed = _day(lot.half_day)
    asked: list[Asked] = []
    said = {id: question for id, question in words.items() if id not in (DISTRICT, AGE)}
    for id, given in found_counts(store, lot, said).items():
        title, answers = words[id].title, words[id].answers
        shown = show_counts(given, answers, lot.cards, lot.k)
        rows = tuple(
            Row(answers.get(answer, str(answer)), count, answer is not None) for answer, count in shown.items()
        )
        asked.append(Asked(title, rows, several=sum(given.values()) > lot.cards))
    hides = any(row.count is None for question in asked if not question.mute for row in question.rows)
    return Poster(
        cards=f"moins de {lot.k}" if lot.totals else figures(lot.cards),
        period=period({half_day for _, half_day in store.cards(lot.id)}, closed),
        asked=tuple(asked),
        source=f"Source : cartes d’avis anonymes de la borne, {lot.id}"
        + (f", fermé le {day_in_words(closed)}." if closed else "."),
        hidden=f"« {HIDDEN} » : moins de {lot.k} cartes, ou un nombre qui le ferait retrouver." if hides else "",
    )


def period(half_days: Iterable[str], closed: date | None) -> str:
    """Return when cards were left: days where each tells its half-day, whole weeks where some tell only that.

    Where some tell nothing, the day until which the lot was open; "" where the clock couldn't be right.
    """
    first_days, last_days = [], []
    for half_day in half_days:
        monday = _monday(half_day)
        day = _day(half_day) or monday
        if day is None:
            return f"jusqu’au {day_in_words(closed)}" if closed else ""
        first_days.append(day)
        last_days.append(day + timedelta(days=6) if monday else day)
    if not first_days:
        return f"jusqu’au {day_in_words(closed)}" if closed else ""
    first, last = min(first_days), max(last_days)
    if first == last:
        return f"le {day_in_words(first)}"
    begins = day_in_words(first).split(" ")
    ends = day_in_words(last).split(" ")
    while begins and ends and begins[-1] == ends[len(begins) - 1]:  # "du 16 au 22 novembre 2026"
        begins.pop()
    return f"du {' '.join(begins)} au {' '.join(ends)}"


def day_in_words(day: date) -> str:
    """Return "1er novembre 2026"."""
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"


def figures(number: int) -> str:
    """Return a number in groups of three digits."""
    return f"{number:,}".replace(",", "\u202f")


def write_poster(
    folder: Path, store: LotStore, lot: Lot, words: Words, progress: Callable[[int, int], None]
) -> Mapping[str, int]:
    """Write the poster; its manifest counts the answers that it shows. Raises OSError, StoreError."""
    poster = make_poster(store, lot, words)
    with draw_poster(poster) as sheet:
        sheet.write(folder / POSTER)
    progress(1, 1)
    return {POSTER: sum(len(question.rows) for question in poster.asked)}


def draw_poster(poster: Poster) -> Sheet:
    """Return the poster drawn on one upright A3 page; a printer sets it on A4 at 71 %."""
    sheet = Sheet(*A3, f"{TITLE} : {poster.cards} cartes d’avis")
    sheet.page()
    margin = sheet.px(64)
    head = replace(sheet.whole, height=_HEAD * sheet.whole.height)
    _draw_head(sheet, head, poster)
    foot = Box(margin, sheet.whole.bottom - sheet.px(136), head.width - 2 * margin, sheet.px(112))
    _draw_foot(sheet, foot, poster)
    top = head.bottom + sheet.px(40)
    _draw_questions(sheet, Box(margin, top, foot.width, foot.y - sheet.px(24) - top), poster.asked)
    return sheet


def _draw_head(sheet: Sheet, head: Box, poster: Poster) -> None:
    """Draw the title, the number of cards and when they were left, on the cards' colour; cut paper at the right."""
    sheet.block(head, CARD)
    left, top, width = sheet.px(64), sheet.px(56), head.width - sheet.px(128)
    _draw_cards(sheet, head)
    label = Style(Face.SEMIBOLD, sheet.px(36), colour=PAPER)
    top += sheet.text(WHERE, label, Box(left, top, width, sheet.px(48)))
    top += sheet.text(EXHIBITION, label, Box(left, top, width, sheet.px(48))) + sheet.px(24)
    title = Style(Face.BLACK, sheet.px(96), 1.04, PAPER)
    sheet.text(TITLE, title, Box(left, top, sheet.px(620), sheet.px(208)))
    cards = Box(left, head.bottom - sheet.px(228), sheet.px(620), sheet.px(220))
    number = sheet.fitted(poster.cards, Style(Face.BLACK, sheet.px(220), 1, PAPER), cards.width * 0.6, cards.height)
    sheet.text(poster.cards, number, replace(cards, y=cards.bottom - 1.06 * number.size))
    beside = cards.x + sheet.width(poster.cards, number) + sheet.px(24)
    lead = Box(beside, cards.bottom - sheet.px(128), head.width - beside - sheet.px(64), sheet.px(120))
    said = Style(Face.BOLD, sheet.px(48), 1.2, PAPER)
    sheet.text("cartes d’avis", said, replace(lead, height=sheet.px(60)))
    sheet.text(poster.period, label, replace(lead, y=lead.y + sheet.px(60), height=sheet.px(60)))


def _draw_cards(sheet: Sheet, head: Box) -> None:
    """Draw three cards of cut paper falling into the sheet from its upper right corner."""
    for x, y, turn, colour in ((0.80, 0.30, -0.10, INK), (0.86, 0.20, 0.14, "#FFD0DA"), (0.95, 0.13, 0.42, PAPER)):
        sheet.shape(
            tuple(
                (head.width * x + head.height * (across - down * turn), head.height * (y + down + across * turn))
                for across, down in ((-0.2, -0.28), (0.2, -0.28), (0.2, 0.28), (-0.2, 0.28))
            ),
            colour,
        )


def _draw_foot(sheet: Sheet, foot: Box, poster: Poster) -> None:
    """Draw the source and what "masqué" means."""
    sheet.rule(foot, sheet.px(4))
    caption = Style(Face.TEXT, sheet.px(22), 1.3)
    top = foot.y + sheet.px(16)
    for words in (poster.source, poster.hidden):
        if words:
            top += sheet.text(words, caption, Box(foot.x, top, foot.width, (foot.bottom - foot.y - sheet.px(16)) / 2))


def _draw_questions(sheet: Sheet, room: Box, asked: Sequence[Asked]) -> None:
    """Draw the first question across the page, the others below it in two columns, as large as they fit."""
    if not asked:
        sheet.text(TOO_FEW, Style(Face.BOLD, sheet.px(64), 1.1), room)
        return
    scale = 1.0
    while not _lay_out(sheet, room, asked, scale, draw=False):
        scale *= _SMALLER
    _lay_out(sheet, room, asked, scale, draw=True)


def _lay_out(sheet: Sheet, room: Box, asked: Sequence[Asked], scale: float, draw: bool) -> bool:
    """Set the questions at a scale; return whether they fit the room. Nothing is drawn unless asked to."""
    top = room.y + _question(sheet, room, asked[0], 1.3 * scale, draw) + sheet.px(40) * scale
    columns = room.columns(2, sheet.px(40))
    tops = [top, top]
    for question in asked[1:]:
        place = tops.index(min(tops))
        at = replace(columns[place], y=tops[place])
        tops[place] += _question(sheet, at, question, scale, draw) + sheet.px(40) * scale
    return max(tops) - sheet.px(40) * scale <= room.bottom


def _question(sheet: Sheet, at: Box, question: Asked, scale: float, draw: bool) -> float:
    """Set a question from the top of a column; return how high it stands, drawn or not."""
    title = Style(Face.BOLD, sheet.px(32) * scale, 1.15)
    text = Style(Face.TEXT, sheet.px(24) * scale)
    value = Style(Face.BOLD, sheet.px(28) * scale)
    y = at.y + _set(sheet, replace(at, height=1e6), question.title, title, draw) + sheet.px(8) * scale
    if question.mute:
        return y + _set(sheet, Box(at.x, y, at.width, 1e6), TOO_FEW, text, draw) - at.y
    if question.several:
        y += _set(sheet, Box(at.x, y, at.width, 1e6), SEVERAL, text, draw) + sheet.px(4) * scale
    labels = at.width * _LABELS - sheet.px(16)
    bars = Box(at.x + at.width * _LABELS, 0, at.width * (1 - _LABELS), sheet.px(28) * scale)
    gap = sheet.px(10) * scale
    longest = bars.width - sheet.width(figures(question.most), value) - gap
    for row in question.rows:
        label = sheet.fitted(row.answer, text, labels, 2 * text.leading * text.size)
        height = sheet.height(row.answer, label, labels)
        if draw:
            sheet.text(row.answer, label, Box(at.x, y, labels, height))
            place = replace(bars, y=y)
            if row.count is None:
                sheet.text(HIDDEN, text, replace(place, height=text.leading * text.size))
            else:
                colour = CARD if row.given and row.count == question.first else INK
                share = row.count / question.most if question.most else 0
                bar = sheet.bar(replace(place, width=longest), share, colour)
                beside = bar.right + gap if row.count else bar.x
                sheet.text(figures(row.count), replace(value, leading=1), replace(place, x=beside))
        y += max(height, bars.height) + sheet.px(8) * scale
    return y - sheet.px(8) * scale - at.y


def _set(sheet: Sheet, at: Box, words: str, style: Style, draw: bool) -> float:
    """Return how high words stand in a box as wide as they need be, and write them where asked to."""
    style = sheet.fitted(words, style, at.width, at.height)
    return sheet.text(words, style, at) if draw else sheet.height(words, style, at.width)


def _day(half_day: str) -> date | None:
    """Return the day of a half-day; None for a week, for none, and for a clock that couldn't be right."""
    try:
        return date.fromisoformat(half_day.partition(" ")[0])
    except ValueError:
        return None


def _monday(half_day: str) -> date | None:
    """Return the Monday of a week, "2026-S47"; None for what isn't one."""
    year, found, week = half_day.partition("-S")
    return date.fromisocalendar(int(year), int(week), 1) if found else None
