"""Dossiers: facts of one section that belong together in the document, shown as one page with its parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry, FactEntry
from kiosk.content.model import MOTIFS
from kiosk.content.queries import Query, grouped
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Table
from kiosk.content.typography import french

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

FEWEST_FACTS = 2


@dataclass(frozen=True, kw_only=True)
class DossierEntry(Entry):
    """[[dossier]]; `facts` are ids, in the order in which they are read."""

    id: str
    section: str
    title: str
    lead: str
    motif: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Facts that belong together.

    Attributes:
        section: id of the section that all of them stand in, a chapter's for its opening pages.
        lead: what it is about, a sentence or two of our own.
        facts: ids, in the order in which they are read.
    """

    id: str
    section: str
    title: str
    lead: str
    motif: str
    facts: tuple[str, ...]


def _rules(workshop: "Workshop") -> Faults:
    sections = {fact.id: fact.section for fact in workshop.of(FactEntry)}
    taken: dict[str, str] = {}
    for dossier in workshop.of(DossierEntry):
        if len(set(dossier.facts)) < max(FEWEST_FACTS, len(dossier.facts)):
            sentence = f"Un dossier réunit au moins {FEWEST_FACTS} faits, chacun une fois : corrigez facts."
            yield dossier.where.fault(sentence, "facts")
        for fact in dossier.facts:
            yield from workshop.dangling(dossier, "facts", "fact", fact)
            if sections.get(fact, dossier.section) != dossier.section:
                sentence = f"« {fact} » est de la rubrique « {sections[fact]} » : retirez-le de ce dossier."
                yield dossier.where.fault(sentence, "facts")
            if taken.setdefault(fact, dossier.id) != dossier.id:
                sentence = f"« {fact} » est déjà dans le dossier « {taken[fact]} » : gardez-le dans un seul."
                yield dossier.where.fault(sentence, "facts")


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    dossiers = workshop.of(DossierEntry)
    yield "dossier", [{"id": d.id, "position": n, "motif": d.motif} for n, d in enumerate(dossiers, start=1)]
    yield (
        "dossier_text",
        [{"dossier": d.id, "lang": lang, "title": french(d.title), "lead": french(d.lead)} for d in dossiers],
    )
    yield (
        "dossier_fact",
        [{"dossier": d.id, "position": n, "fact": fact} for d in dossiers for n, fact in enumerate(d.facts, start=1)],
    )


def _found(workshop: "Workshop") -> Iterator[Found]:
    titles = {fact.id: fact.title for fact in workshop.of(FactEntry)}
    for d in workshop.of(DossierEntry):
        body = " ".join((d.lead, *(titles[fact] for fact in d.facts)))
        yield Found(f"dossier/{d.id}", "dossier", french(d.title), "", "", body)


def read_dossiers(query: Query) -> dict[str, Dossier]:
    """Return the dossiers by id, in the order of the sources."""
    facts = grouped(query, "select dossier, fact from dossier_fact order by dossier, position")
    sql = (
        "select dossier.id, coalesce(section, chapter), dossier_text.title, lead, dossier.motif from dossier"
        " join dossier_text on dossier_text.dossier = dossier.id and lang = :lang"
        " join dossier_fact on dossier_fact.dossier = dossier.id and dossier_fact.position = 1"
        " join fact on fact.id = dossier_fact.fact order by dossier.position"
    )
    return {id: Dossier(id, section, title, lead, motif, facts[id]) for id, section, title, lead, motif in query(sql)}


DOSSIERS = Subject(
    files={"dossiers.toml": {"dossier": DossierEntry}},
    records=("dossier",),
    texts={DossierEntry: {"title": 8, "lead": 40}},
    choices={DossierEntry: {"motif": MOTIFS}},
    rules=_rules,
    rows=_rows,
    found=_found,
)
