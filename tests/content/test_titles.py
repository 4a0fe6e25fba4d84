"""What a page is called on paper."""

from contextlib import closing
from pathlib import Path

from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import read_trails
from kiosk.content.titles import page_title

PROJECT = Path(__file__).resolve().parents[2]


def test_every_stop_of_every_trail_has_a_title() -> None:
    """Words, never an address; a page that has gone is its address."""
    with closing(Reader.open(PROJECT)) as reader:
        titles = {
            stop.route: page_title(reader, stop.route) for t in reader.kept(read_trails).values() for stop in t.stops
        }
        assert [route for route, title in titles.items() if title in (route, route.partition("/")[2], "")] == []
        assert page_title(reader, "map") == "Le plan d’Ivry"
        assert page_title(reader, "room/years") == "Hier et demain"
        assert page_title(reader, "fact/gone") == "gone"
        assert page_title(reader, "not an address") == "not an address"
