"""Reads an edition for the view-models: plain SQL on a read-only file, each part loaded when it is first asked for."""

import sqlite3
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn, TypeVar, cast

from kiosk.content.edition_file import check_header, damaged
from kiosk.content.model import (
    CITY_FIGURES,
    EASY,
    Chapter,
    Councillor,
    Delegation,
    District,
    Document,
    Edition,
    Fact,
    MapSheet,
    Milestone,
    Paragraph,
    Place,
    SearchHit,
    Section,
)
from kiosk.content.queries import Query
from kiosk.content.read_council import read_councillors
from kiosk.content.read_facts import read_facts
from kiosk.content.read_map import read_places, read_sheet
from kiosk.content.read_search import find
from kiosk.content.read_timeline import read_timeline
from kiosk.content.routes_of import every_route, holds_route
from kiosk.content.subjects.dossiers import Dossier, read_dossiers
from kiosk.content.subjects.doubts import (
    Doubt,
    Resting,
    WebSentence,
    read_doubts,
    read_resting,
    read_web_sentences,
)
from kiosk.content.subjects.media_kinds import Medium, MediumKind, read_media, read_owners
from kiosk.content.subjects.paris import Commitment, Cooperation, read_cooperation
from kiosk.content.subjects.participation import Participation, read_participation
from kiosk.content.subjects.questions import Question, read_questions, read_review_words
from kiosk.content.subjects.quiz import QuizQuestion, read_quiz
from kiosk.content.subjects.sitting import Sitting, read_sitting
from kiosk.content.subjects.spoken import SpokenTable, read_spoken
from kiosk.content.subjects.statements import Statement, read_statements
from kiosk.content.typography import sort_key
from kiosk.database import open_read_only
from kiosk.errors import EditionError, RouteError
from kiosk.routes import Route

T = TypeVar("T")


class Reader:
    """One open edition, built by open(). Every method raises EditionError where the file turns out to be damaged."""

    def __init__(self, edition: Path, connection: sqlite3.Connection) -> None:
        self._folder = edition
        self._connection = connection
        self._read: dict[Callable[[Query], Any], Any] = {}

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

    def again(self) -> "Reader":
        """Open the same edition once more, for a thread of its own."""
        return Reader.open(self._folder)

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

    def document(self, id: str) -> Document:
        """Return a document; raises RouteError where there is none."""
        wanted = self.resolve("document", id)
        return next((d for d in self._documents if d.id == wanted), None) or _unknown("Le document", id)

    def resting(self, document: str) -> tuple[Resting, ...]:
        """Return what rests on a document, by line."""
        return self.kept(read_resting).get(self.document(document).id, ())

    def doubts(self) -> dict[str, Doubt]:
        """Return the doubts by id, in the order of the sources."""
        return self.kept(read_doubts)

    def doubt(self, id: str) -> Doubt:
        """Return a doubt; raises RouteError where there is none."""
        return self.doubts().get(self.resolve("doubt", id)) or _unknown("Le doute", id)

    def web_sentences(self) -> tuple[WebSentence, ...]:
        """Return the web page's sentences by line, then what it lacks."""
        return self.kept(read_web_sentences)

    def participation(self) -> Participation:
        """Return the consultation of 2023 and today's ways to take part."""
        return self.kept(read_participation)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions of the card, in the order in which they are asked."""
        return self.kept(read_questions)

    def review_words(self) -> frozenset[str]:
        """Return the words that mark a visitor's text for review."""
        return self.kept(read_review_words)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the blocks of the page À propos."""
        sql = "select part, title, text from paragraph where lang = :lang order by position"
        return tuple(Paragraph(*row) for row in self.rows(sql))

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
        self,
        section: str | None = None,
        chapter: str | None = None,
        district: str | None = None,
        place: str | None = None,
    ) -> tuple[Fact, ...]:
        """Return the facts that answer all that is given, in the order of the documents.

        `section` is a section's id, or a chapter's for its opening pages.
        """
        section = self._section_id(section) if section is not None else None
        chapter = self.chapter(chapter).id if chapter is not None else None
        district = self.district(district).id if district is not None else None
        place = self.place(place).id if place is not None else None
        return tuple(
            fact
            for fact in self._facts.values()
            if (section is None or fact.section == section)
            and (chapter is None or fact.chapter == chapter)
            and (district is None or any(link.district == district for link in fact.districts))
            and (place is None or any(named.place == place for named in fact.places))
        )

    def fact(self, id: str) -> Fact:
        """Return a fact; raises RouteError where there is none."""
        return self._facts.get(self.resolve("fact", id)) or _unknown("Le fait", id)

    def dossiers(self) -> dict[str, Dossier]:
        """Return the dossiers by id, in the order of the sources."""
        return self.kept(read_dossiers)

    def dossier(self, id: str) -> Dossier:
        """Return a dossier; raises RouteError where there is none."""
        return self.dossiers().get(self.resolve("dossier", id)) or _unknown("Le dossier", id)

    def dossier_of(self, fact: str) -> Dossier | None:
        """Return the dossier that a fact is part of, None for a fact that stands alone."""
        return next((d for d in self.dossiers().values() if fact in d.facts), None)

    def media(self) -> dict[str, Medium]:
        """Return pictures, galleries, comparisons and videos by id, in the order of the sources."""
        return self.kept(read_media)

    def medium(self, id: str) -> Medium:
        """Return a medium; raises RouteError where there is none."""
        names = (self.resolve(kind.value, id) for kind in MediumKind)
        return next((self.media()[n] for n in names if n in self.media()), None) or _unknown("Le média", id)

    def media_of(self, kind: str, id: str) -> tuple[Medium, ...]:
        """Return the media that a record shows; `kind` is "fact" or "section", the id as this edition has it."""
        return tuple(self.media()[medium] for medium in self.kept(read_owners).get((kind, id), ()))

    def spoken(self) -> SpokenTable:
        """Return how this edition is said, and its recordings."""
        return self.kept(read_spoken)

    def media_file(self, path: str) -> Path:
        """Return where a file of media/ lies."""
        return self._folder / "media" / path

    def quiz(self) -> tuple[QuizQuestion, ...]:
        """Return the questions of the quiz, in the order of the sources."""
        return self.kept(read_quiz)

    def figures(self) -> tuple[Fact, ...]:
        """Return the city figures."""
        return tuple(fact for fact in self._facts.values() if fact.section == CITY_FIGURES)

    def timeline(self) -> tuple[Milestone, ...]:
        """Return the milestones by first year; those of one year in the order of the sources."""
        return self._timeline

    def cooperation(self) -> Cooperation:
        """Return what the documents say of the cooperation with Paris, empty where the edition holds nothing of it."""
        return self.kept(read_cooperation)

    def commitment(self, id: str) -> Commitment:
        """Return a commitment of 2019; raises RouteError where there is none."""
        return self.cooperation().commitments.get(self.resolve("commitment", id)) or _unknown("L’engagement", id)

    def statements(self) -> dict[str, Statement]:
        """Return what the political groups say, by id, in the order of the report."""
        return self.kept(read_statements)

    def statement(self, id: str) -> Statement:
        """Return a group's statement; raises RouteError where there is none."""
        return self.statements().get(self.resolve("statement", id)) or _unknown("La tribune", id)

    def sitting(self) -> Sitting | None:
        """Return the sitting of the council, None where the edition has none."""
        return self.kept(read_sitting)

    def posters(self) -> tuple[Fact, ...]:
        """Return the facts of the attract loop, in its order."""
        return tuple(self.fact(row["fact"]) for row in self.rows("select fact from poster order by position"))

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
        return tuple(p for p in self.kept(read_places).values() if wanted is None or p.district == wanted)

    def place(self, id: str) -> Place:
        """Return a place; raises RouteError where there is none."""
        return self.kept(read_places).get(self.resolve("place", id)) or _unknown("Le lieu", id)

    def search(self, text: str, limit: int = 40) -> tuple[SearchHit, ...]:
        """Return what holds each word of `text` as the beginning of a word; whose titles hold them come first."""
        return find(self.rows, text, limit)

    def resolve(self, kind: str, id: str) -> str:
        """Return the id that a record has in this edition, where it had another in an older one."""
        return self._aliases.get((kind, id), id)

    def exists(self, route: Route) -> bool:
        """Whether this edition has something to show at an address."""
        return holds_route(self, route)

    def routes(self) -> tuple[Route, ...]:
        """Return every public address of this edition, for the tour."""
        return every_route(self)

    def kept(self, read: Callable[[Query], T]) -> T:
        """Return what a subject reads from the edition, read once."""
        if read not in self._read:
            self._read[read] = read(self.rows)
        return cast(T, self._read[read])

    def rows(self, sql: str, **values: Any) -> list[sqlite3.Row]:
        """Run a query on the edition; :lang is its language."""
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
        rows = self.rows(sql)
        if len(rows) != 1:
            raise damaged(self._folder / "content.db")
        return Edition(*rows[0])

    @cached_property
    def _aliases(self) -> dict[tuple[str, str], str]:
        return {(row["kind"], row["old"]): row["new"] for row in self.rows("select kind, old, new from alias")}

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        sql = (
            "select id, title, about from document"
            " join document_text on document = id and lang = :lang order by position"
        )
        return tuple(Document(*row) for row in self.rows(sql))

    @cached_property
    def _chapters(self) -> dict[str, Chapter]:
        sql = (
            "select id, number, own.title, own.subjects, own.lead, motif, coalesce(easy.lead, '') from chapter"
            " join chapter_text as own on own.chapter = id and own.lang = :lang"
            " left join chapter_text as easy on easy.chapter = id and easy.lang = :easy order by number"
        )
        return {row["id"]: Chapter(*row) for row in self.rows(sql, easy=EASY)}

    @cached_property
    def _sections(self) -> dict[str, Section]:
        sql = (
            "select id, coalesce(chapter, ''), own.title, own.lead, motif, page, page_end,"
            " (select count(*) from fact where fact.section = section.id),"
            " coalesce(own.author, ''), coalesce(own.author_role, ''), coalesce(easy.lead, '') from section"
            " join section_text as own on own.section = id and own.lang = :lang"
            " left join section_text as easy on easy.section = id and easy.lang = :easy order by position"
        )
        return {row["id"]: Section(*row) for row in self.rows(sql, easy=EASY)}

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return read_facts(self.rows)

    @cached_property
    def _councillors(self) -> dict[str, Councillor]:
        return read_councillors(self.rows)

    @cached_property
    def _map_sheet(self) -> MapSheet:
        sheet = read_sheet(self.rows)
        if sheet is None:
            raise damaged(self._folder / "content.db")
        return sheet

    @cached_property
    def _timeline(self) -> tuple[Milestone, ...]:
        return read_timeline(self.rows)


def _unknown(what: str, id: str) -> NoReturn:
    raise RouteError(f"{what} « {id} » n’est pas dans cette édition : revenez à l’accueil.")
