"""How a text item is really set: its lines of ink, the font it is drawn in, the room it has.

QML tells a text's size but not where its ink lies, and the box of a font is far taller than its letters: boxes of well
set headings overlap. So the text is laid out again with QTextLayout, as Qt Quick does, and each line's ink measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QRawFont,
    Qt,
    QTextDocumentFragment,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.ui.measures.scene import Role, SceneItem, evaluate

_TEXT_FACTS = (
    "[horizontalAlignment, verticalAlignment, wrapMode, textFormat, renderType, fontSizeMode, lineHeightMode,"
    " fontInfo.pixelSize, truncated, contentWidth, contentHeight, lineCount, lineHeight, leftPadding, topPadding,"
    " width - leftPadding - rightPadding, height - topPadding - bottomPadding]"
)
_PLAIN, _RICH, _AUTO, _MARKDOWN, _STYLED = range(5)
_NATIVE = 1
_FIXED_HEIGHT = 1
_RIGHT, _CENTRE = 2, 4
_BOTTOM, _MIDDLE = 64, 128
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class Lettering:
    """One text as it is set.

    Attributes:
        text: its words, without tags.
        font: the font asked for, at the size drawn.
        color: its colour, with its own alpha.
        truncated: whether Qt Quick says that words were left out.
        content, room: size of the words and of the box for them, in item pixels.
        lines: the ink of each line, in item pixels; one rectangle round all where the lines can't be known.
        families: the families of font that it is drawn with.
        missing: the characters that the font asked for hasn't got.
    """

    text: str
    font: QFont
    color: QColor
    truncated: bool
    content: QSizeF
    room: QSizeF
    lines: tuple[QRectF, ...]
    families: frozenset[str]
    missing: str
    _set: "_Set | None" = None

    def glyphs(self, number: int) -> tuple[QRectF, ...]:
        """Return a box round the ink of each letter of a line, in item pixels."""
        if self._set is None:
            return (self.lines[number],)
        return tuple(self._set.glyphs(number))

    @property
    def ink(self) -> QRectF:
        """The rectangle round all lines, in item pixels."""
        whole = QRectF(self.lines[0])
        for line in self.lines[1:]:
            whole = whole.united(line)
        return whole


@dataclass(frozen=True, slots=True)
class _Set:
    """A text as laid out again: which of its lines have ink, and how far each is moved to where it is drawn."""

    layout: QTextLayout
    moves: tuple[tuple[int, QPointF], ...]

    def glyphs(self, number: int) -> Iterator[QRectF]:
        """Return a box round the ink of each letter of a line that has ink."""
        line, move = self.moves[number]
        for run in self.layout.lineAt(line).glyphRuns():
            raw = run.rawFont()
            for index, position in zip(run.glyphIndexes(), run.positions(), strict=True):
                box = raw.boundingRect(index)
                if not box.isEmpty():
                    yield box.translated(position + move)


def read_lettering(seen: SceneItem) -> Lettering | None:
    """Read how a text item is set; None where it shows no ink."""
    text = seen.item.property("displayText" if seen.role is Role.INPUT else "text") or ""
    if seen.role is Role.TEXT:
        return _read_text(seen, text)
    if not text.strip():
        return None
    font = seen.item.property("font")
    content = QSizeF(seen.item.property("contentWidth"), seen.item.property("contentHeight"))
    width = content.width() if seen.role is Role.INPUT else seen.item.width()
    layout = _lay_out(text, font, QTextOption(), width)
    box = QRectF(0.0, 0.0, seen.item.width(), seen.item.height())
    # A field scrolls: what is written above or below isn't lost, and isn't seen.
    seen_part = box if seen.clip is None else box.intersected(seen.item.mapRectFromScene(seen.clip))
    ink = QRectF(QPointF(0.0, 0.0), content).intersected(seen_part)
    if ink.isEmpty():
        return None
    return Lettering(
        text=text,
        font=font,
        color=seen.item.property("color"),
        truncated=False,
        content=ink.size(),
        room=box.size(),
        lines=(ink,),
        families=_families(layout),
        missing=_missing(text, font),
    )


def _read_text(seen: SceneItem, source: str) -> Lettering | None:
    item = seen.item
    if not source.strip():
        return None
    facts = evaluate(item, _TEXT_FACTS)
    across, upright, wrap, text_format, render_type, size_mode, line_mode, pixel_size, truncated = facts[:9]
    width, height, line_count, line_height, left, top, room_width, room_height = (float(value) for value in facts[9:])
    tagged = text_format in (_RICH, _MARKDOWN, _STYLED) or (text_format == _AUTO and Qt.mightBeRichText(source))
    text = QTextDocumentFragment.fromHtml(source).toPlainText() if tagged else source
    text = text.replace("\n", _LINE_SEPARATOR)
    if not text.strip():
        return None
    font = QFont(item.property("font"))
    if size_mode:
        font.setPixelSize(round(pixel_size))
    option = QTextOption(Qt.AlignmentFlag(int(across)))
    option.setWrapMode(QTextOption.WrapMode(int(wrap)))
    option.setUseDesignMetrics(render_type != _NATIVE)
    metrics = QFontMetricsF(font)
    layout = _lay_out(text, font, option, room_width)
    if layout.lineCount() != line_count:  # rounding of an implicit width can break a line that Qt Quick doesn't
        layout = _lay_out(text, font, option, room_width + 1.0)
    # Qt Quick puts the first line at the top with its font's own height, whatever the line height, and centres as if
    # the last line were as high; baselineOffset knows nothing of that.
    natural = layout.lineAt(0).height()
    step = line_height if line_mode == _FIXED_HEIGHT else natural * line_height
    free = room_height - (line_count - 1) * step - natural
    baseline = top + layout.lineAt(0).ascent() + _share(upright, _MIDDLE, _BOTTOM) * free
    lines: list[QRectF] = []
    moves: list[tuple[int, QPointF]] = []
    if layout.lineCount() == line_count and not tagged:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            ink = _ink(text, line, metrics)
            if ink is not None:
                move = QPointF(left, baseline + number * step - line.y() - line.ascent())
                lines.append(ink.translated(move))
                moves.append((number, move))
    else:
        tight = metrics.tightBoundingRect(text)
        start = left + _share(across, _CENTRE, _RIGHT) * (room_width - width)
        lines.append(QRectF(start, baseline + tight.top(), width, (line_count - 1) * step + tight.height()))
    if not lines:
        return None
    return Lettering(
        text=text,
        font=font,
        color=item.property("color"),
        truncated=bool(truncated),
        content=QSizeF(width, height),
        room=QSizeF(room_width, room_height),
        lines=tuple(lines),
        families=_families(layout),
        missing=_missing(text, font),
        _set=_Set(layout, tuple(moves)) if moves else None,
    )


def _share(alignment: float, middle: int, end: int) -> float:
    return 0.5 if alignment == middle else 1.0 if alignment == end else 0.0


def _lay_out(text: str, font: QFont, option: QTextOption, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _ink(text: str, line: QTextLine, metrics: QFontMetricsF) -> QRectF | None:
    words = text[line.textStart() : line.textStart() + line.textLength()].rstrip(f" {_LINE_SEPARATOR}")
    if not words.strip():
        return None
    tight = metrics.tightBoundingRect(words)
    return tight.translated(line.naturalTextRect().x(), line.y() + line.ascent())


def _families(layout: QTextLayout) -> frozenset[str]:
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return frozenset(run.rawFont().familyName() for line in lines for run in line.glyphRuns())


def _missing(text: str, font: QFont) -> str:
    raw = QRawFont.fromFont(font)
    characters = (c for c in dict.fromkeys(text) if c != _LINE_SEPARATOR)
    return "".join(c for c in characters if not raw.supportsCharacter(ord(c)))
