"""Reads an edition for the view-models: plain SQL on a read-only file, each part loaded when it is first asked for."""

import sqlite3
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

from kiosk.content import search
from kiosk.content.edition_file import check_header, damaged
from kiosk.content.model import (
    CITY_FIGURES,
    Chapter,
    Choice,
    Councillor,
    Delegation,
    District,
    DistrictLink,
    Document,
    Edition,
    Fact,
    FactKind,
    MapSheet,
    Milestone,
    MilestoneKind,
    Paragraph,
    Place,
    Question,
    SearchHit,
    Section,
    Source,
    Status,
)
from kiosk.content.read_map import read_sheet
from kiosk.content.routes_of import every_route, holds_route
from kiosk.content.typography import numeral, sort_key
from kiosk.database import open_read_only
from kiosk.errors import EditionError, RouteError
from kiosk.routes import Route


class Reader:
    """One open edition, built by open(). Every method raises EditionError where the file turns out to be damaged."""

    def __init__(self, edition: Path, connection: sqlite3.Connection) -> None:
        self._folder = edition
        self._connection = connection

    @classmethod
    def open(cls, edition: Path) -> "Reader":
        """Open an edition's folder; raises EditionError in a sentence where it is missing, cut, foreign or newer."""
        path = edition / "content.db"
        check_header(path)
        reader = cls(edition, open_read_only(path))
        try:
            reader.edition()
        except EditionError:
            reader.close()
            raise
        return reader

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> "Reader":
        """Return the reader itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def edition(self) -> Edition:
        """Return what the edition says of itself."""
        return self._edition

    def documents(self) -> tuple[Document, ...]:
        """Return the documents in their order."""
        return self._documents

    def questions(self) -> tuple[Question, ...]:
        """Return the questions of the card."""
        choices: dict[str, tuple[Choice, ...]] = {}
        for key, id, title in self._rows("select question, id, title from choice where lang = :lang order by position"):
            choices[key] = (*choices.get(key, ()), Choice(id, title))
        sql = (
            "select id, kind, title, help from question join question_text on question = id and lang = :lang"
            " order by position"
        )
        return tuple(Question(id, kind, title, help, choices.get(id, ())) for id, kind, title, help in self._rows(sql))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the blocks of the page À propos."""
        sql = "select part, title, text from paragraph where lang = :lang order by position"
        return tuple(Paragraph(*row) for row in self._rows(sql))

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the chapters by number."""
        return tuple(self._chapters.values())

    def chapter(self, id: str) -> Chapter:
        """Return a chapter; raises RouteError where there is none."""
        return self._chapters.get(self.resolve("chapter", id)) or _unknown("Le chapitre", id)

    def sections(self, chapter: str) -> tuple[Section, ...]:
        """Return a chapter's sections."""
        wanted = self.chapter(chapter).id
        return tuple(s for s in self._sections.values() if s.chapter == wanted)

    def sections_beside(self) -> tuple[Section, ...]:
        """Return the sections that stand beside the chapters, in the order of the document."""
        return tuple(s for s in self._sections.values() if not s.chapter)

    def section(self, id: str) -> Section:
        """Return a section; raises RouteError where there is none."""
        return self._sections.get(self.resolve("section", id)) or _unknown("La rubrique", id)

    def facts(
        self, section: str | None = None, chapter: str | None = None, district: str | None = None
    ) -> tuple[Fact, ...]:
        """Return the facts that answer all that is given, in the order of the documents.

        `section` is a section's id, or a chapter's for its opening pages.
        """
        section = self._section_id(section) if section is not None else None
        chapter = self.chapter(chapter).id if chapter is not None else None
        district = self.district(district).id if district is not None else None
        return tuple(
            fact
            for fact in self._facts.values()
            if (section is None or fact.section == section)
            and (chapter is None or fact.chapter == chapter)
            and (district is None or any(link.district == district for link in fact.districts))
        )

    def fact(self, id: str) -> Fact:
        """Return a fact; raises RouteError where there is none."""
        return self._facts.get(self.resolve("fact", id)) or _unknown("Le fait", id)

    def figures(self) -> tuple[Fact, ...]:
        """Return the city figures."""
        return tuple(fact for fact in self._facts.values() if fact.section == CITY_FIGURES)

    def timeline(self) -> tuple[Milestone, ...]:
        """Return the milestones by first year; those of one year in the order of the sources."""
        return self._timeline

    def posters(self) -> tuple[Fact, ...]:
        """Return the facts of the attract loop, in its order."""
        return tuple(self.fact(row["fact"]) for row in self._rows("select fact from poster order by position"))

    def councillors(self) -> tuple[Councillor, ...]:
        """Return the members of the council in the order of the document."""
        return tuple(self._councillors.values())

    def councillor(self, id: str) -> Councillor:
        """Return a member; raises RouteError where there is none."""
        return self._councillors.get(self.resolve("councillor", id)) or _unknown("L’élu·e", id)

    def delegations(self) -> tuple[Delegation, ...]:
        """Return all delegations in French alphabetical order."""
        found = [delegation for councillor in self.councillors() for delegation in councillor.delegations]
        return tuple(sorted(found, key=lambda d: sort_key(d.title)))

    def portrait(self, name: str) -> Path:
        """Return where a councillor's portrait lies."""
        return self._folder / "media" / "portraits" / name

    def map_sheet(self) -> MapSheet:
        """Return the map, its districts in front."""
        return self._map_sheet

    def district(self, id: str) -> District:
        """Return a district; raises RouteError where there is none."""
        wanted = self.resolve("district", id)
        return next((d for d in self._map_sheet.districts if d.id == wanted), None) or _unknown("Le quartier", id)

    def places(self, district: str | None = None) -> tuple[Place, ...]:
        """Return all places, or those that a text puts in a district."""
        wanted = self.district(district).id if district is not None else None
        return tuple(p for p in self._places if wanted is None or p.district == wanted)

    def search(self, text: str, limit: int = 40) -> tuple[SearchHit, ...]:
        """Return what holds each word of `text` as the beginning of a word; whose titles hold them come first."""
        query = search.query(text)
        if not query:
            return ()
        sql = (
            "select route, kind, search_entry.title, detail"
            " from search_index join search_entry on id = search_index.rowid"
            " where search_index match :query and lang = :lang"
            " order by bm25(search_index, 10.0, 5.0, 1.0), id limit 200"
        )
        hits: dict[tuple[str, str], SearchHit] = {}
        for match in (f"title : ({query})", f"{{title names}} : ({query})", query):
            for row in self._rows(sql, query=match):
                # what shares a page (a district and its places, two sections) isn't the same word to look for
                key = (row["route"], row["title"] if row["kind"] in ("place", "section") else "")
                hits.setdefault(key, SearchHit(*row))
            if len(hits) >= limit:
                break
        return tuple(hits.values())[:limit]

    def resolve(self, kind: str, id: str) -> str:
        """Return the id that a record has in this edition, where it had another in an older one."""
        return self._aliases.get((kind, id), id)

    def exists(self, route: Route) -> bool:
        """Whether this edition has something to show at an address."""
        return holds_route(self, route)

    def routes(self) -> tuple[Route, ...]:
        """Return every public address of this edition, for the tour."""
        return every_route(self)

    def _rows(self, sql: str, **values: Any) -> list[sqlite3.Row]:
        try:
            return self._connection.execute(sql, {"lang": "fr", **values}).fetchall()
        except sqlite3.Error:
            raise damaged(self._folder / "content.db") from None

    def _section_id(self, id: str) -> str:
        resolved = self.resolve("chapter", id)
        return resolved if resolved in self._chapters else self.section(id).id

    @cached_property
    def _edition(self) -> Edition:
        sql = (
            "select title, exhibition, version, published, lang, question_version,"
            " (select count(*) from fact), (select count(*) from councillor) from edition"
        )
        rows = self._rows(sql)
        if len(rows) != 1:
            raise damaged(self._folder / "content.db")
        return Edition(*rows[0])

    @cached_property
    def _aliases(self) -> dict[tuple[str, str], str]:
        return {(row["kind"], row["old"]): row["new"] for row in self._rows("select kind, old, new from alias")}

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        sql = (
            "select id, title, about from document"
            " join document_text on document = id and lang = :lang order by position"
        )
        return tuple(Document(*row) for row in self._rows(sql))

    @cached_property
    def _chapters(self) -> dict[str, Chapter]:
        sql = (
            "select id, number, title, subjects, lead, motif from chapter"
            " join chapter_text on chapter = id and lang = :lang order by number"
        )
        return {row["id"]: Chapter(*row) for row in self._rows(sql)}

    @cached_property
    def _sections(self) -> dict[str, Section]:
        sql = (
            "select id, coalesce(chapter, ''), title, lead, motif, page, page_end,"
            " (select count(*) from fact where fact.section = section.id),"
            " coalesce(author, ''), coalesce(author_role, '') from section"
            " join section_text on section_text.section = id and lang = :lang order by position"
        )
        return {row["id"]: Section(*row) for row in self._rows(sql)}

    def _sources_of(self, owner: str) -> dict[str, tuple[Source, ...]]:
        sql = (
            f"select {owner}, document, title, page, page_end, first_line, last_line from {owner}_source"
            f" join document_text using (document) where lang = :lang order by {owner}, position"
        )
        found: dict[str, tuple[Source, ...]] = {}
        for key, *row in self._rows(sql):
            found[key] = (*found.get(key, ()), Source(*row))
        return found

    def _grouped(self, sql: str) -> dict[str, tuple[Any, ...]]:
        """Return the second column's values by the first."""
        found: dict[str, tuple[Any, ...]] = {}
        for key, value in self._rows(sql):
            found[key] = (*found.get(key, ()), value)
        return found

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        sources = self._sources_of("fact")
        places = self._grouped("select fact, title from fact_place where lang = :lang order by fact, position")
        related = self._grouped("select fact, related from fact_related order by fact, position")
        links: dict[str, tuple[DistrictLink, ...]] = {}
        for key, district, name, sure, basis in self._rows(
            "select fact, district, name, sure, basis from fact_district join district_text using (district, lang)"
            " where lang = :lang order by fact, position"
        ):
            links[key] = (*links.get(key, ()), DistrictLink(district, name, bool(sure), basis or ""))
        sql = (
            "select id, kind, chapter, section, number, status, motif, title, qualifier, printed, unit, symbol, counts,"
            " text, period, doubt from fact join fact_text on fact = id and lang = :lang order by position"
        )
        return {
            row["id"]: Fact(
                id=row["id"],
                kind=FactKind(row["kind"]),
                title=row["title"],
                numeral=numeral(row["printed"] or "", row["symbol"] or "", row["unit"] or ""),
                number=row["number"],
                unit=row["unit"] or "",
                qualifier=row["qualifier"] or "",
                counts=row["counts"] or "",
                text=row["text"],
                period=row["period"] or "",
                status=Status(row["status"]) if row["status"] else None,
                chapter=row["chapter"] or "",
                section=row["section"] or row["chapter"],
                motif=row["motif"],
                doubt=row["doubt"] or "",
                sources=sources.get(row["id"], ()),
                districts=links.get(row["id"], ()),
                places=places.get(row["id"], ()),
                related=related.get(row["id"], ()),
            )
            for row in self._rows(sql)
        }

    @cached_property
    def _councillors(self) -> dict[str, Councillor]:
        sources = self._sources_of("councillor")
        offices = self._grouped("select councillor, title from office where lang = :lang order by councillor, position")
        delegations: dict[str, tuple[Delegation, ...]] = {}
        for row in self._rows("select id, title, councillor from delegation where lang = :lang order by position"):
            delegations[row["councillor"]] = (*delegations.get(row["councillor"], ()), Delegation(*row))
        sql = (
            "select id, position, first_name, surname, role, rank, councillor.district, name, ept_mark, group_name,"
            " group_basis, doubt, portrait from councillor"
            " join councillor_text on councillor = id and councillor_text.lang = :lang"
            " left join district_text on district_text.district = councillor.district and district_text.lang = :lang"
            " order by position"
        )
        return {
            row["id"]: Councillor(
                id=row["id"],
                position=row["position"],
                first_name=row["first_name"],
                surname=row["surname"],
                role=row["role"],
                rank=row["rank"],
                delegations=delegations.get(row["id"], ()),
                offices=offices.get(row["id"], ()),
                district=row["district"] or "",
                district_name=row["name"] or "",
                ept=row["ept_mark"] is not None,
                group=row["group_name"] or "",
                group_basis=row["group_basis"] or "",
                doubt=row["doubt"] or "",
                portrait=row["portrait"] or "",
                sources=sources.get(row["id"], ()),
            )
            for row in self._rows(sql)
        }

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        sql = (
            "select id, name, coalesce(district, ''), latitude, longitude, certainty, radius_m, x_m, y_m from place"
            " join place_text on place = id and lang = :lang order by position"
        )
        return tuple(Place(*row) for row in self._rows(sql))

    @cached_property
    def _map_sheet(self) -> MapSheet:
        sheet = read_sheet(self._rows)
        if sheet is None:
            raise damaged(self._folder / "content.db")
        return sheet

    @cached_property
    def _timeline(self) -> tuple[Milestone, ...]:
        sources = self._sources_of("milestone")
        sql = (
            "select id, kind, first_year, last_year, printed, title, coalesce(caption, '') as caption, text,"
            " coalesce(doubt, '') as doubt, coalesce(fact, '') as fact"
            " from milestone join milestone_text on milestone = id and lang = :lang order by position"
        )
        return tuple(
            Milestone(**{**dict(row), "kind": MilestoneKind(row["kind"]), "sources": sources.get(row["id"], ())})
            for row in self._rows(sql)
        )


def _unknown(what: str, id: str) -> NoReturn:
    raise RouteError(f"{what} « {id} » n’est pas dans cette édition : revenez à l’accueil.")
