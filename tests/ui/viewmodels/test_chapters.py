"""Home, chapters and sections: every fact of a section is reached, the poster is a figure."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import FactKind
from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.comfort import Comfort
from kiosk.ui.viewmodels.chapters import ChapterViewModel, HomeViewModel, SectionViewModel
from kiosk.ui.viewmodels.page import LONGEST_NUMERAL
from kiosk.ui.viewmodels.rows import PagedRows


def all_rows(pages: PagedRows) -> list[object]:
    """Return the rows of all pages."""
    pages.setRoom(1000, 1000, 1000)
    return pages.rows.rows


def test_home_has_a_door_for_each_chapter(reader: Reader, owner: QObject) -> None:
    """Four doors, numbered, to addresses that exist; counts are the edition's."""
    home = HomeViewModel(Route("home"), reader, Comfort(owner), owner)
    rows = home.chapters.rows
    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert [row.title for row in rows] == [c.title for c in reader.chapters()]
    assert all(reader.exists(Route.parse(row.route)) for row in rows)
    assert home.councillorCount == len(reader.councillors())
    assert (home.title, home.exhibition) == (reader.edition().title, reader.edition().exhibition)


def test_a_chapter_lists_its_opening_pages_and_its_sections(reader: Reader, owner: QObject) -> None:
    """The opener first, without a title; a section without facts has no address; no other row is without one."""
    for chapter in reader.chapters():
        view_model = ChapterViewModel(Route("chapter", chapter.id), reader, Comfort(owner), owner)
        rows = all_rows(view_model.sections)
        opener = len(reader.facts(section=chapter.id))
        if opener:
            first = rows.pop(0)
            assert (first.route, first.title, first.factCount) == (f"section/{chapter.id}", "", opener)
        assert [row.title for row in rows] == [s.title for s in reader.sections(chapter.id)]
        for row, section in zip(rows, reader.sections(chapter.id), strict=True):
            assert row.factCount == len(reader.facts(section=section.id))
            assert row.route == (f"section/{section.id}" if row.factCount else "")
        assert (view_model.number, view_model.title, view_model.lead) == (chapter.number, chapter.title, chapter.lead)


def test_a_section_shows_each_of_its_facts_once(reader: Reader, owner: QObject) -> None:
    """The poster and the list below together are the section; the poster is a figure where there is one."""
    ids = [s.id for c in reader.chapters() for s in reader.sections(c.id)] + [c.id for c in reader.chapters()]
    for id in ids:
        facts = {f"fact/{f.id}": f for f in reader.facts(section=id)}
        view_model = SectionViewModel(Route("section", id), reader, Comfort(owner), owner)
        listed: list[str] = []
        for row in all_rows(view_model.facts):
            kind, name = row.route.split("/")
            listed += [f"fact/{fact}" for fact in reader.dossier(name).facts] if kind == "dossier" else [row.route]
        hero = [view_model.heroRoute] if view_model.heroRoute else []
        assert sorted(set(hero + listed)) == sorted(facts)
        assert len(listed) == len(set(listed))
        figures = [f for f in facts.values() if f.kind is FactKind.FIGURE and 0 < len(f.numeral) <= LONGEST_NUMERAL]
        if figures:
            assert facts[view_model.heroRoute] is figures[0]
            assert view_model.heroNumeral == figures[0].numeral
            assert view_model.heroQualifier == figures[0].qualifier


def test_a_row_says_what_its_fact_says(reader: Reader, owner: QObject) -> None:
    """Figure with its qualifier, words, period, status, and the chapter's number; a phrase is no figure."""
    view_model = SectionViewModel(Route("section", "jamais"), reader, Comfort(owner), owner)
    for row in (row for row in all_rows(view_model.facts) if not row.parts):
        fact = reader.fact(Route.parse(row.route).id)
        assert (row.title, row.qualifier, row.counts, row.period) == (
            fact.title, fact.qualifier, fact.counts, fact.period
        )  # fmt: skip
        assert row.numeral == (fact.numeral if len(fact.numeral) <= LONGEST_NUMERAL else "")
        assert row.status == (fact.status.value if fact.status else "")
        assert row.chapter == reader.chapter(fact.chapter).number


@pytest.mark.parametrize("kind", [ChapterViewModel, SectionViewModel])
def test_back_takes_up_the_page_of_the_list(
    reader: Reader, owner: QObject, kind: type[ChapterViewModel] | type[SectionViewModel]
) -> None:
    """A new view-model of the same address, with the state of the old one, is on the same page."""
    route = Route("chapter" if kind is ChapterViewModel else "section", "jamais")
    name = "sections" if kind is ChapterViewModel else "facts"
    left = kind(route, reader, Comfort(owner), owner)
    getattr(left, name).setRoom(2, 2, 2)
    getattr(left, name).next()
    again = kind(route, reader, Comfort(owner), owner)
    again.restore(left.state())
    getattr(again, name).setRoom(2, 2, 2)
    assert getattr(again, name).page == 1
    assert getattr(again, name).rows.rows == getattr(left, name).rows.rows


@pytest.mark.parametrize("kind", [ChapterViewModel, SectionViewModel])
def test_what_is_not_in_the_edition_is_refused(reader: Reader, owner: QObject, kind: type) -> None:
    """The router makes the neutral page of it."""
    with pytest.raises(RouteError):
        kind(Route("section", "nulle-part"), reader, Comfort(owner), owner)


def test_easy_texts_are_the_edition_s(reader: Reader, owner: QObject) -> None:
    """Chapter, opening pages and section give the full lead and the easy one; the visitor's choice is one for all."""
    comfort = Comfort(owner)
    chapter = ChapterViewModel(Route("chapter", "jamais"), reader, comfort, owner)
    opener = SectionViewModel(Route("section", "jamais"), reader, comfort, owner)
    section = SectionViewModel(Route("section", "seniors"), reader, comfort, owner)
    assert (chapter.easy, opener.easy) == (reader.chapter("jamais").easy,) * 2
    assert (section.lead, section.easy) == (reader.section("seniors").lead, reader.section("seniors").easy)
    heard: list[bool] = []
    comfort.changed.connect(lambda: heard.append(bool(comfort.easy)))
    chapter.comfort.readEasy(True)
    chapter.comfort.readEasy(True)
    assert opener.comfort.easy
    assert section.comfort.easy
    section.comfort.readEasy(False)
    assert heard == [True, False]
