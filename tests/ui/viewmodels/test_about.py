"""À propos, part by part."""

from PySide6.QtCore import QObject

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.about import PARTS, AboutViewModel


def test_every_paragraph_is_in_one_part(reader: Reader, owner: QObject) -> None:
    """Sources, credits, licences, data, accessibility: none empty, and together all that the edition says of itself."""
    view_model = AboutViewModel(Route("about"), reader, SimulatedClock(), None, owner)
    assert (view_model.part, view_model.parts) == ("sources", list(PARTS))
    shown = []
    for part in PARTS:
        view_model.choose(part)
        assert view_model.part == part
        assert view_model.paragraphs.count > 0
        shown += [(part, row.title, row.text) for row in view_model.paragraphs.rows]
    assert sorted(shown) == sorted((p.part, p.title, p.text) for p in reader.paragraphs())


def test_only_another_part_is_announced(reader: Reader, owner: QObject) -> None:
    """What isn't a part does nothing."""
    view_model = AboutViewModel(Route.of("about", part="data"), reader, SimulatedClock(), None, owner)
    heard: list[str] = []
    view_model.partChanged.connect(lambda: heard.append(str(view_model.part)))
    for part in ("data", "secrets", "credits"):
        view_model.choose(part)
    assert heard == ["credits"]


def test_back_takes_up_the_part(reader: Reader, owner: QObject) -> None:
    """As the visitor left it."""
    left = AboutViewModel(Route("about"), reader, SimulatedClock(), None, owner)
    left.choose("licences")
    again = AboutViewModel(Route("about"), reader, SimulatedClock(), None, owner)
    again.restore(left.state())
    assert again.paragraphs.rows == left.paragraphs.rows


def test_the_edition_is_named(reader: Reader, owner: QObject) -> None:
    """Its version and its date; the page writes the date, in the interface's language."""
    view_model = AboutViewModel(Route("about"), reader, SimulatedClock(), None, owner)
    assert view_model.version == reader.edition().version
    assert view_model.published == reader.edition().published
