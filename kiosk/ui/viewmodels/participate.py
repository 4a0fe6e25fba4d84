"""Participer: the consultation of 2023 in steps and tools, and today's ways to take part."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import FactKind
from kiosk.content.reader import Reader
from kiosk.content.routes_of import participation_parts
from kiosk.content.subjects.participation import Channel, ChannelKind, Moment
from kiosk.routes import Route
from kiosk.ui.viewmodels.parts import PartsViewModel
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MomentRow:
    """An entry of the consultation's line; `step` is "" for what led to it, `status` a key: done, to_come or ""."""

    step: str
    status: str
    printed: str
    title: str
    text: str
    qualifier: str
    numeral: str
    counts: str


@dataclass(frozen=True, slots=True)
class ToolRow:
    """A tool of the consultation."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """A way to take part; `modules` is 0 where it has no code of its own."""

    title: str
    text: str
    address: str
    modules: int
    code: str


@QmlElement
@QmlUncreatable("made by the visit")
class ParticipateViewModel(PartsViewModel):
    """One part of Participer at a time.

    Attributes:
        part: key of the part on show; parts: the keys that the edition holds something of.
        moments, tools, channels: pages of MomentRow, ToolRow, ChannelRow; the town's site isn't among the channels.
        siteTitle, siteText, siteAddress, siteModules, siteCode: of the town's site.

    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, participation_parts(reader), parent)
        held = reader.participation()
        self._site = next((_channel_row(c) for c in held.channels if c.kind is ChannelKind.SITE), _NO_SITE)
        self._moments = PagedRows(MomentRow, self)
        self._moments.set_rows([_moment_row(moment) for moment in held.moments])
        self._tools = PagedRows(ToolRow, self)
        self._tools.set_rows([ToolRow(tool.title, tool.text) for tool in held.tools])
        self._channels = PagedRows(ChannelRow, self)
        self._channels.set_rows([_channel_row(c) for c in held.channels if c.kind is not ChannelKind.SITE])

    def state(self) -> dict[str, Any]:
        """Keep the part and the pages of the lists."""
        lists = {"moments": self._moments, "tools": self._tools, "channels": self._channels}
        return {"part": self._part} | {name: rows.state for name, rows in lists.items()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the part and the pages of the lists."""
        self.choose(state["part"])
        self._moments.turn_to(state["moments"])
        self._tools.turn_to(state["tools"])
        self._channels.turn_to(state["channels"])

    @Property(PagedRows, constant=True)
    def moments(self) -> PagedRows:
        """The line of the consultation."""
        return self._moments

    @Property(PagedRows, constant=True)
    def tools(self) -> PagedRows:
        """What it was led with."""
        return self._tools

    @Property(PagedRows, constant=True)
    def channels(self) -> PagedRows:
        """Today's ways beside the town's site."""
        return self._channels

    @Property(str, constant=True)
    def siteTitle(self) -> str:
        """Name of the town's site."""
        return self._site.title

    @Property(str, constant=True)
    def siteText(self) -> str:
        """What it is for."""
        return self._site.text

    @Property(str, constant=True)
    def siteAddress(self) -> str:
        """Its address as printed."""
        return self._site.address

    @Property(int, constant=True)
    def siteModules(self) -> int:
        """Side of its code in modules."""
        return self._site.modules

    @Property(str, constant=True)
    def siteCode(self) -> str:
        """Dark modules of its code, an SVG path."""
        return self._site.code


_NO_SITE = ChannelRow("", "", "", 0, "")


def _moment_row(moment: Moment) -> MomentRow:
    """Return a moment's row, with its figure where it has one."""
    figure = next((fact for fact in moment.facts if fact.kind is FactKind.FIGURE), None)
    words = ("", "", "")
    if figure:
        repeated = figure.qualifier == figure.numeral  # "une vingtaine" is figure and qualifier in one
        words = ("" if repeated else figure.qualifier, figure.numeral, figure.counts)
    return MomentRow(
        str(moment.step or ""),
        moment.status.value if moment.status else "",
        moment.printed,
        moment.title,
        moment.text,
        *words,
    )


def _channel_row(channel: Channel) -> ChannelRow:
    """Return a channel's row."""
    return ChannelRow(channel.title, channel.text, channel.address, channel.modules, channel.code)
