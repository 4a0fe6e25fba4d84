"""Who is in charge of what: the report's sections that speak of the subject of a delegation, matched by us."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.entries import CouncillorEntry, Entry, SectionEntry
from kiosk.content.subjects.subject import Faults, Subject
from kiosk.content.tables import Table
from kiosk.content.typography import sort_key

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

# A councillor's page has room for so many doors to sections.
MOST_SECTIONS = 3


@dataclass(frozen=True, kw_only=True)
class DelegationEntry(Entry):
    """[[delegation]], known by its councillor and its title; `sections` are ids of those that speak of its subject."""

    councillor: str
    title: str
    sections: tuple[str, ...]


def delegation_id(councillor: CouncillorEntry, position: int) -> str:
    """Return the id of a councillor's delegation, which the sources don't write."""
    return f"{councillor.id}-{position}"


def _rules(workshop: "Workshop") -> Faults:
    titles = {c.id: {sort_key(title) for title in c.delegations} for c in workshop.of(CouncillorEntry)}
    chapters = {section.id: section.chapter for section in workshop.of(SectionEntry)}
    concerned: dict[str, set[str]] = {}
    told: set[tuple[str, str]] = set()
    for entry in workshop.of(DelegationEntry):
        yield from workshop.dangling(entry, "councillor", "councillor", entry.councillor)
        if entry.councillor in titles and sort_key(entry.title) not in titles[entry.councillor]:
            sentence = f"« {entry.title} » n'est pas une délégation de « {entry.councillor} » : recopiez son titre."
            yield entry.where.fault(sentence, "title")
        if (entry.councillor, sort_key(entry.title)) in told:
            yield entry.where.fault("Cette délégation est déjà plus haut : réunissez ses rubriques.", "title")
        told.add((entry.councillor, sort_key(entry.title)))
        if not entry.sections or len(set(entry.sections)) < len(entry.sections):
            yield entry.where.fault("Une délégation a une rubrique au moins, chacune une fois : corrigez.", "sections")
        for section in entry.sections:
            yield from workshop.dangling(entry, "sections", "section", section)
            if chapters.get(section) == "":
                sentence = f"« {section} » n'est d'aucun chapitre et n'a pas de page à elle : retirez-la."
                yield entry.where.fault(sentence, "sections")
        concerned.setdefault(entry.councillor, set()).update(entry.sections)
        if len(concerned[entry.councillor]) > MOST_SECTIONS:
            sentence = f"Une page d'élu·e a de la place pour {MOST_SECTIONS} rubriques : gardez les plus proches."
            yield entry.where.fault(sentence, "sections")


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    ids = {
        (c.id, sort_key(title)): delegation_id(c, position)
        for c in workshop.of(CouncillorEntry)
        for position, title in enumerate(c.delegations, start=1)
    }
    yield (
        "delegation_section",
        [
            {"delegation": ids[entry.councillor, sort_key(entry.title)], "position": n, "section": section}
            for entry in workshop.of(DelegationEntry)
            for n, section in enumerate(entry.sections, start=1)
        ],
    )


DELEGATIONS = Subject(files={"delegations.toml": {"delegation": DelegationEntry}}, rules=_rules, rows=_rows)
