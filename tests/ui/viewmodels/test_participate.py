"""Participer: three parts, each with its list, and the town's site beside them."""

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.participate import MomentRow, ParticipateViewModel
from kiosk.ui.viewmodels.rows import PagedRows


def all_rows(rows: PagedRows) -> list[object]:
    """Turn every page of a list."""
    rows.turn_to(0)
    found = rows.rows.rows
    while rows.hasNext:
        rows.next()
        found += rows.rows.rows
    return found


def test_the_line_of_the_consultation(reader: Reader, owner: QObject) -> None:
    """Ten moments, eight of them numbered; figures with their qualifier, "une vingtaine" said once."""
    view_model = ParticipateViewModel(Route("participate"), reader, owner)
    moments = [row for row in all_rows(view_model.moments) if isinstance(row, MomentRow)]
    assert [m.step for m in moments if m.step] == [str(n) for n in range(1, 9)]
    assert [m.step for m in moments if not m.status] == ["", ""]
    shown = {m.step: (m.qualifier, m.numeral) for m in moments if m.numeral and m.step}
    assert shown == {"1": ("près de", "1\u202f300"), "3": ("", "une vingtaine"), "5": ("", "six"), "6": ("", "quatre")}
    (undated,) = [m for m in moments if not m.printed]
    assert undated.step == "5"


def test_tools_and_channels(reader: Reader, owner: QObject) -> None:
    """The town's site stands apart from the other channels; only addresses have codes."""
    view_model = ParticipateViewModel(Route.of("participate", part="today"), reader, owner)
    assert (view_model.part, view_model.siteAddress) == ("today", "ivry94.fr")
    assert view_model.siteModules > 0
    assert view_model.siteCode.startswith("M")
    assert len(all_rows(view_model.tools)) == 10
    channels = all_rows(view_model.channels)
    assert len(channels) == len(reader.participation().channels) - 1
    assert [row.address for row in channels if row.modules] == ["facebook.com/ivry94", "twitter.com/mairieivry"]  # type: ignore[attr-defined]


def test_back_takes_up_the_part_and_the_page(reader: Reader, owner: QObject) -> None:
    """As the visitor left it; only another part is announced."""
    left = ParticipateViewModel(Route("participate"), reader, owner)
    left.moments.next()
    heard: list[str] = []
    left.partChanged.connect(lambda: heard.append(str(left.part)))
    for part in ("steps", "secrets", "tools"):
        left.choose(part)
    assert heard == ["tools"]
    again = ParticipateViewModel(Route("participate"), reader, owner)
    again.restore(left.state())
    assert (again.part, again.moments.page) == ("tools", 1)
