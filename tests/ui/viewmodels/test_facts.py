"""One fact's page."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.viewmodels.facts import MOST_RELATED, FactViewModel


def test_every_fact_says_all_that_is_known_of_it(reader: Reader, owner: QObject) -> None:
    """Nothing of a fact is lost or changed on its way to the screen, for all facts of the edition."""
    for fact in reader.facts():
        page = FactViewModel(Route("fact", fact.id), reader, owner)
        assert (page.title, page.text, page.counts, page.qualifier, page.period, page.doubt, page.motif) == (
            fact.title, fact.text, fact.counts, fact.qualifier, fact.period, fact.doubt, fact.motif
        )  # fmt: skip
        assert page.status == (fact.status.value if fact.status else "")
        assert page.places == ", ".join(place.printed for place in fact.places)
        assert [row.title for row in page.sources.rows] == list(dict.fromkeys(s.title for s in fact.sources))
        for source in fact.sources:
            row = next(row for row in page.sources.rows if row.title == source.title)
            printed = "–".join(dict.fromkeys(str(page) for page in (source.page, source.page_end) if page))
            assert (printed in row.pages.split(", ")) if printed else (row.pages == "")
        assert page.numeral in (fact.numeral, "")
        assert page.numeral or page.text


def test_a_fact_leads_to_its_list_its_district_and_what_is_related(reader: Reader, owner: QObject) -> None:
    """All these addresses exist; at most three doors, the district's and the dossier's among them."""
    for fact in reader.facts():
        page = FactViewModel(Route("fact", fact.id), reader, owner)
        if fact.chapter:
            assert page.chapter == reader.chapter(fact.chapter).number
            assert page.chapterTitle == reader.chapter(fact.chapter).title
        else:
            assert (page.chapter, page.chapterTitle) == (0, "")
            assert page.sectionTitle == reader.section(fact.section).title
        related = fact.related[: MOST_RELATED - bool(fact.districts) - bool(reader.dossier_of(fact.id))]
        assert [row.route for row in page.related.rows] == [f"fact/{id}" for id in related]
        assert page.districtRoute == (f"district/{fact.districts[0].district}" if fact.districts else "")
        assert page.districtName == (fact.districts[0].name if fact.districts else "")


def test_an_inferred_district_comes_with_its_reason(reader: Reader, owner: QObject) -> None:
    """And a sure one without."""
    for fact in reader.facts():
        if fact.districts:
            page = FactViewModel(Route("fact", fact.id), reader, owner)
            assert bool(page.districtBasis) == (not fact.districts[0].sure)


def test_a_fact_of_opening_pages_has_no_section_title(reader: Reader, owner: QObject) -> None:
    """It belongs to the chapter as a whole."""
    opener = reader.facts(section="jamais")[0]
    page = FactViewModel(Route("fact", opener.id), reader, owner)
    assert page.sectionTitle == ""
    inner = next(f for f in reader.facts(chapter="jamais") if f.section != "jamais")
    page = FactViewModel(Route("fact", inner.id), reader, owner)
    assert page.sectionTitle == reader.section(inner.section).title


def test_an_unknown_fact_is_refused(reader: Reader, owner: QObject) -> None:
    """The router makes the neutral page of it."""
    with pytest.raises(RouteError):
        FactViewModel(Route("fact", "nulle-part"), reader, owner)
