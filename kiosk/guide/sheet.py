"""A session on paper: one page of A4 for the mediator, with what the group saw, kept and voted. No name, no clock time.

Two columns: stops and kept cards, votes beside them; where one column is too long all of it flows on through both.
Whatever is on it is set smaller until it fits, down to what still can be read; votes beyond that are counted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.guide.rules import DOTS_EACH
from kiosk.guide.summary import Result
from kiosk.guide.titled import KeptCard, TitledSession
from kiosk.guide.words import KINDS, VOTES, counted, moment
from kiosk.paper import A4, INK, PAPER, Box, Face, Sheet, Style

TITLE = "Séance guidée"
EXHIBITION = "Exposition · Ivry-sur-Seine · 6 ans d’actions municipales, on en parle"
NAMED = "Le nom de cette séance"
STOPS, CARDS = "Les étapes", "Les cartes gardées"
NO_VOTE = "Le groupe n’a pas voté."
FOOT = "C’est tout ce que la borne garde de cette séance : ni nom, ni heure. Les comptes sont ceux de ce groupe seul."

_HEAD = 0.235  # of the sheet's height
_LARGEST, _SMALLER = 1.3, 0.96
_SMALLEST = 0.5  # of the usual sizes: text of 2.1 mm, 6 points
_MARK = 56.0  # px for a number or a code before its words
_LABELS = 0.52  # of a row's width; the bars have the rest
_HIGH = 1e6
_LONG_WORD = re.compile(r"\S{24}(?=\S)")  # broken, or it would be set too small to read


@dataclass(frozen=True, slots=True)
class _Line:
    """What is never broken over two columns.

    Attributes:
        words: what it says; mark: what stands before it.
        count, most: where it is a row with a bar, its count and the longest bar's.
        face, size: of the words; before: space above it, in pixels of the look.
        held: whether it stands in the same column as the line below it.
    """

    words: str
    mark: str = ""
    count: int | None = None
    most: int = 0
    face: Face = Face.TEXT
    size: float = 24
    before: float = 8
    held: bool = False


def print_session(session: TitledSession, file: Path) -> None:
    """Write the page as PDF. Raises OSError."""
    with Sheet(*A4, f"{TITLE} : {session.summary.code}") as sheet:
        sheet.page()
        head = replace(sheet.whole, height=_HEAD * sheet.whole.height)
        _draw_head(sheet, head, session)
        margin = sheet.px(64)
        foot = Box(margin, sheet.whole.bottom - sheet.px(88), head.width - 2 * margin, sheet.px(64))
        sheet.rule(foot, sheet.px(4))
        sheet.text(FOOT, Style(Face.TEXT, sheet.px(18), 1.25), replace(foot, y=foot.y + sheet.px(12)))
        top = head.bottom + sheet.px(32)
        _draw_lines(sheet, Box(margin, top, foot.width, foot.y - sheet.px(16) - top), session)
        sheet.write(file)


def _draw_head(sheet: Sheet, head: Box, session: TitledSession) -> None:
    """Draw the trail, when and with whom, and the code of two words, by which the session is found again."""
    summary = session.summary
    sheet.block(head, INK)
    left, y, width = sheet.px(64), sheet.px(48), head.width - sheet.px(128)
    small = Style(Face.SEMIBOLD, sheet.px(24), colour=PAPER)
    y += sheet.text(EXHIBITION, small, Box(left, y, width, sheet.px(32))) + sheet.px(12)
    sheet.text(_broken(session.trail), Style(Face.BLACK, sheet.px(64), 1.06, PAPER), Box(left, y, width, sheet.px(140)))
    group = f"{KINDS[summary.kind]}, {counted(summary.size, 'personne')}"
    label = Style(Face.SEMIBOLD, sheet.px(28), 1.3, PAPER)
    low = Box(left, head.bottom - sheet.px(112), width * 0.52, sheet.px(37))
    sheet.text(moment(summary.half_day), label, low)
    sheet.text(group, label, replace(low, y=low.bottom))
    right = Box(left + width * 0.56, head.bottom - sheet.px(128), width * 0.44, sheet.px(104))
    sheet.block(right, PAPER)
    inner = right.inset(sheet.px(14))
    used = sheet.text(NAMED, Style(Face.SEMIBOLD, sheet.px(18)), inner)
    code = Style(Face.BLACK, sheet.px(48), 1.1)
    sheet.text(summary.code, code, replace(inner, y=inner.y + used, height=inner.height - used))


def _draw_lines(sheet: Sheet, room: Box, session: TitledSession) -> None:
    """Set all below the head as large as it fits; from the smallest size on leave votes out, the last ones first."""
    results = session.summary.results
    seen = [*_stops(session.stops), *_cards(session.cards)]
    shown, scale = len(results), _LARGEST
    while True:
        voted = [*_results(results[:shown], len(results) - shown)]
        for texts in ((seen, voted), ([*seen, *voted],)):
            if _flow(sheet, room, texts, scale, draw=False):
                _flow(sheet, room, texts, scale, draw=True)
                return
        if scale > _SMALLEST or shown == 0:
            scale *= _SMALLER
        else:
            shown -= 1


def _flow(sheet: Sheet, room: Box, texts: Sequence[Sequence[_Line]], scale: float, draw: bool) -> bool:
    """Set each text from the top of its column, a single one through both; return whether they fit."""
    columns = room.columns(2, sheet.px(48))
    for place, lines in enumerate(texts):
        own = iter(columns if len(texts) == 1 else columns[place : place + 1])
        at = next(own)
        y = at.y
        for number, line in enumerate(lines):
            before = sheet.px(line.before) * scale if y > at.y else 0
            if y + before + _held_height(sheet, at.width, lines[number:], scale) > at.bottom:
                further = next(own, None)
                if further is None:
                    return False
                at, y, before = further, further.y, 0
                if y + _held_height(sheet, at.width, lines[number:], scale) > at.bottom:
                    return False
            y += before + _set(sheet, replace(at, y=y + before), line, scale, draw)
    return True


def _held_height(sheet: Sheet, width: float, lines: Sequence[_Line], scale: float) -> float:
    """Return how high the first line stands with those that it is held together with."""
    height = 0.0
    for line in lines:
        height += _set(sheet, Box(0, 0, width, _HIGH), line, scale, draw=False)
        if not line.held:
            break
        height += sheet.px(8) * scale
    return height


def _set(sheet: Sheet, at: Box, line: _Line, scale: float, draw: bool) -> float:
    """Set a line from the top of a column; return how high it stands, drawn or not."""
    style = Style(line.face, sheet.px(line.size) * scale)
    mark = sheet.px(_MARK) * scale if line.mark else 0.0
    width = at.width * _LABELS - sheet.px(12) if line.count is not None else at.width - mark
    words = Box(at.x + mark, at.y, width, _HIGH)
    said = _broken(line.words)
    height = sheet.height(said, sheet.fitted(said, style, width, _HIGH), width)
    if draw:
        sheet.text(said, style, words)
        if line.mark:
            before = Box(at.x, at.y, mark - sheet.px(8) * scale, height)
            sheet.text(line.mark, replace(style, face=Face.BOLD), before)
        if line.count is not None:
            _draw_bar(sheet, at, line.count, line.most, scale)
    return max(height, sheet.px(28) * scale)


def _draw_bar(sheet: Sheet, at: Box, count: int, most: int, scale: float) -> None:
    """Draw a bar from zero with its count behind it; no bar for none."""
    value = Style(Face.BOLD, sheet.px(26) * scale, 1)
    gap = sheet.px(10) * scale
    room = Box(at.x + at.width * _LABELS, at.y, at.width * (1 - _LABELS), sheet.px(26) * scale)
    longest = room.width - sheet.width(str(most), value) - gap
    bar = sheet.bar(replace(room, width=longest), count / most)
    beside = bar.right + gap if count else bar.x
    sheet.text(str(count), value, replace(room, x=beside, width=room.right - beside))


def _broken(words: str) -> str:
    return _LONG_WORD.sub(r"\g<0> ", words)


def _heading(words: str) -> _Line:
    return _Line(words, face=Face.BOLD, size=34, before=28, held=True)


def _stops(titles: Sequence[str]) -> Iterator[_Line]:
    yield _heading(STOPS)
    for number, title in enumerate(titles, start=1):
        yield _Line(title, f"{number}.")


def _cards(cards: Sequence[KeptCard]) -> Iterator[_Line]:
    if cards:
        yield _heading(CARDS)
    for card in cards:
        yield _Line(card.question, card.code)


def _results(results: Sequence[Result], left_out: int) -> Iterator[_Line]:
    if not results and not left_out:
        yield replace(_heading(NO_VOTE), held=False)
    for result in results:
        total = sum(count for _, count in result.answers)
        most = max((count for _, count in result.answers), default=0) or 1
        yield replace(_heading(result.question), size=28)
        yield _Line(_counted(result.kind, total), face=Face.SEMIBOLD, size=20, before=2, held=True)
        for answer, count in result.answers:
            yield _Line(answer, count=count, most=most)
    if left_out:
        words = (
            f"Et {counted(left_out, 'autre')} {'votes' if left_out > 1 else 'vote'} : « kiosk guide export » les donne."
        )
        yield _Line(words, face=Face.SEMIBOLD, before=28)


def _counted(kind: str, total: int) -> str:
    if kind == "dots":
        return f"{counted(total, 'point')}, {DOTS_EACH} par personne au plus"
    return f"{VOTES[kind]} : {total} voix"
