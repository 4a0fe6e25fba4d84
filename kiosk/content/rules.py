"""The rules that an edition's sources keep, each with the sentence for who breaks it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from kiosk.content.entries import (
    AliasEntry,
    ChapterEntry,
    CouncillorEntry,
    DistrictEntry,
    DocumentEntry,
    EditionEntry,
    Entry,
    FactEntry,
    MayorEntry,
    MilestoneEntry,
    NotAPlaceEntry,
    ParagraphEntry,
    PlaceEntry,
    SectionEntry,
    SourceEntry,
)
from kiosk.content.model import LAYERS, MOTIFS, SECTION_PAGES, FactKind, MilestoneKind, Status
from kiosk.content.place_names import place_faults
from kiosk.content.subjects.catalogue import SUBJECTS
from kiosk.content.typography import SYMBOL_UNITS, read_number, word_count, wording_fault
from kiosk.content.workshop import RECORD_KINDS, Workshop
from kiosk.errors import SourceError

Faults = Iterator[SourceError]

MOST_WORDS = 60
MOST_EASY_WORDS = 12
# Texts of our own, with the most words that their place on a page has room for.
_TEXTS: dict[type[Entry], dict[str, int]] = {
    EditionEntry: {"title": 12, "exhibition": 20},
    DocumentEntry: {"title": 25, "about": MOST_WORDS},
    ChapterEntry: {"title": 12, "subjects": 25, "lead": MOST_WORDS},
    SectionEntry: {"title": 15, "lead": MOST_WORDS, "author": 6, "author_role": 8},
    FactEntry: {"title": 8, "counts": 14, "text": MOST_WORDS, "doubt": MOST_WORDS, "qualifier": 5, "period": 8},
    CouncillorEntry: {"role": 4, "group": 8, "group_basis": 30, "doubt": MOST_WORDS},
    MilestoneEntry: {"title": 8, "printed": 6, "caption": 25, "text": MOST_WORDS, "doubt": MOST_WORDS},
    DistrictEntry: {"name": 6, "map_name": 6, "note": MOST_WORDS},
    PlaceEntry: {"name": 12},
    NotAPlaceEntry: {"reason": MOST_WORDS},
    ParagraphEntry: {"title": 12, "text": MOST_WORDS},
}
_CHOICES: dict[type[Entry], dict[str, tuple[str, ...]]] = {
    ChapterEntry: {"motif": MOTIFS},
    SectionEntry: {"motif": MOTIFS},
    FactEntry: {
        "kind": tuple(k.value for k in FactKind),
        "status": ("", *(s.value for s in Status)),
        "motif": MOTIFS,
        "symbol": ("", *SYMBOL_UNITS),
    },
    CouncillorEntry: {"rank": ("mayor", "first_deputy", "deputy", "councillor")},
    MilestoneEntry: {"kind": tuple(k.value for k in MilestoneKind)},
    PlaceEntry: {"certainty": ("point", "area", "unlocated")},
    ParagraphEntry: {"part": ("sources", "credits", "licences", "data", "accessibility")},
}


def all_rules(workshop: Workshop) -> Faults:
    """Judge everything that the sources alone can tell."""
    yield from _edition(workshop)
    yield from _ids(workshop)
    for declared in (_TEXTS, *(subject.texts for subject in SUBJECTS)):
        for kind, texts in declared.items():
            for entry in workshop.every(kind):
                yield from _texts(entry, texts)
    for wanted in (_CHOICES, *(subject.choices for subject in SUBJECTS)):
        for kind, choices in wanted.items():
            for entry in workshop.every(kind):
                yield from _choices(entry, choices)
    yield from _references(workshop)
    yield from _sources(workshop)
    for fact in workshop.of(FactEntry):
        yield from _fact(workshop, fact)
    yield from _milestones(workshop)
    for chapter in workshop.of(ChapterEntry):
        yield from _easy(chapter, chapter.easy)
    for section in workshop.of(SectionEntry):
        yield from _easy(section, section.easy)
    yield from _positions(workshop)
    for place in workshop.of(PlaceEntry):
        yield from _place(place)
    yield from place_faults(workshop)
    for subject in SUBJECTS:
        yield from subject.rules(workshop)
    yield from _aliases(workshop)


def _edition(workshop: Workshop) -> Faults:
    edition = workshop.edition
    if edition is None:
        return
    try:
        date.fromisoformat(edition.published)
    except ValueError:
        yield edition.where.fault("La date s'écrit année-mois-jour, comme 2026-11-22 : corrigez-la.", "published")
    if edition.language != "fr":
        yield edition.where.fault("La langue d'une édition est « fr » : corrigez-la.", "language")
    wordless = {fact.id for fact in workshop.of(FactEntry) if not fact.printed}
    for id in edition.posters:
        yield from workshop.dangling(edition, "posters", "fact", id)
        if id in wordless:
            sentence = f"« {id} » n'est pas un fait chiffré, il ne fait pas d'affiche : choisissez-en un autre."
            yield edition.where.fault(sentence, "posters")
    if not edition.posters or len(set(edition.posters)) < len(edition.posters):
        yield edition.where.fault("La boucle d'accueil veut des affiches, chacune une fois : corrigez-la.", "posters")


def _ids(workshop: Workshop) -> Faults:
    for (kind, id), places in workshop.files.items():
        if not re.fullmatch(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", id):
            sentence = f"L'id « {id} » ne convient pas : prenez des lettres sans accent, des chiffres et des tirets."
            yield places[0].fault(sentence, "id")
        for place in places[1:]:
            first = f"{places[0].file}, ligne {places[0].line('id')}"
            yield place.fault(f"L'id « {id} » est déjà pris ({first}) : donnez-en un autre.", "id")
        if kind == "section" and ("chapter", id) in workshop.files:
            yield places[0].fault(f"« {id} » désigne déjà autre chose : donnez un autre id à cette rubrique.", "id")


def _texts(entry: Entry, texts: Mapping[str, int]) -> Faults:
    for key, most in texts.items():
        text = getattr(entry, key)
        if sentence := wording_fault(text):
            yield entry.where.fault(sentence, key)
        count = word_count(text)
        if count > most:
            yield entry.where.fault(f"Ce texte a {count} mots, {most} au plus : raccourcissez-le.", key)


def _easy(entry: Entry, sentences: tuple[str, ...]) -> Faults:
    """Easy French: short sentences, each a line of its own."""
    for sentence in sentences:
        if fault := wording_fault(sentence):
            yield entry.where.fault(fault, "easy")
        count = word_count(sentence)
        if count > MOST_EASY_WORDS:
            advice = f"{MOST_EASY_WORDS} au plus : dites-la en deux phrases"
            yield entry.where.fault(f"« {sentence} » a {count} mots, {advice}.", "easy")
        if not re.fullmatch(r"[^.?;:…]+[.?]", sentence):
            yield entry.where.fault(f"« {sentence} » n'est pas une phrase entière et seule : corrigez-la.", "easy")


def _choices(entry: Entry, choices: Mapping[str, tuple[str, ...]]) -> Faults:
    for key, allowed in choices.items():
        value = getattr(entry, key)
        if value not in allowed:
            shown = ", ".join(a for a in allowed if a)
            yield entry.where.fault(f"« {value} » n'est pas une valeur de {key} : choisissez parmi {shown}.", key)


def _references(workshop: Workshop) -> Faults:
    for section in workshop.of(SectionEntry):
        yield from workshop.dangling(section, "chapter", "chapter", section.chapter)
        yield from _section(section)
    for councillor in workshop.of(CouncillorEntry):
        yield from workshop.dangling(councillor, "district", "district", councillor.district)
        if bool(councillor.group) != bool(councillor.group_basis):
            yield councillor.where.fault("Un groupe va avec ce qui le fonde : donnez group et group_basis.", "group")
    for district in workshop.of(DistrictEntry):
        yield from workshop.dangling(district, "deputy", "councillor", district.deputy)
    for place in workshop.of(PlaceEntry):
        yield from workshop.dangling(place, "district", "district", place.district)
    for fact in workshop.of(FactEntry):
        yield from workshop.dangling(fact, "chapter", "chapter", fact.chapter)
        for id in fact.districts:
            yield from workshop.dangling(fact, "districts", "district", id)
        for id in fact.inferred:
            yield from workshop.dangling(fact, "inferred", "district", id)
        for related in fact.related:
            yield from workshop.dangling(fact, "related", "fact", related)


def _section(section: SectionEntry) -> Faults:
    where = section.where
    if section.id in SECTION_PAGES and section.chapter:
        yield where.fault(f"La rubrique « {section.id} » n'est d'aucun chapitre : retirez chapter.", "chapter")
    elif section.id not in SECTION_PAGES and not section.chapter:
        beside = ", ".join(SECTION_PAGES)
        sentence = f"La clé « chapter » manque : ajoutez-la. Seules ces rubriques sont hors chapitre : {beside}."
        yield where.fault(sentence)
    if section.chapter and (section.page is None or section.page_end is None):
        yield where.fault("Il manque les pages de cette rubrique : donnez page et page_end.", "page")
    if bool(section.author) != bool(section.author_role):
        yield where.fault("Qui signe va avec sa fonction : donnez author et author_role.", "author")


def _sources(workshop: Workshop) -> Faults:
    for entry in workshop.every(Entry):
        sources: tuple[SourceEntry, ...] | None = getattr(entry, "source", None)
        if sources is None:
            continue
        if not sources:
            yield entry.where.fault("Il manque une source : ajoutez document, page et lines.", "source")
        for source in sources:
            yield from workshop.dangling(source, "document", "document", source.document)
            first_to_last = list(source.lines) == sorted(source.lines) and len(source.lines) == 2
            if not first_to_last or source.lines[0] < 1:
                yield source.where.fault("Les lignes s'écrivent [première, dernière] : corrigez-les.", "lines")
            if source.page_end is not None and (source.page is None or source.page_end < source.page):
                yield source.where.fault("La dernière page vient avant la première : corrigez-la.", "page_end")


def _fact(workshop: Workshop, fact: FactEntry) -> Faults:
    where = fact.where
    chapters = {s.id: s.chapter for s in workshop.of(SectionEntry)}
    if workshop.knows("chapter", fact.section):
        chapters.setdefault(fact.section, fact.section)
    if fact.section not in chapters:
        if "section" not in workshop.unread and ("section", fact.section) not in workshop.files:
            yield from workshop.dangling(fact, "section", "section", fact.section)
    elif chapters[fact.section] != fact.chapter and not {"chapter", "section"} & workshop.unread:
        wanted = chapters[fact.section]
        words = f"est du chapitre « {wanted} »" if wanted else "n'est d'aucun chapitre"
        yield where.fault(f"La rubrique « {fact.section} » {words} : corrigez chapter.", "chapter")
    yield from _number(fact)
    if fact.counts.endswith("."):
        yield where.fault("Ce qui est compté suit le chiffre sans point final : retirez-le.", "counts")
    if fact.id in fact.related:
        yield where.fault("Un fait ne renvoie pas à lui-même : retirez-le de related.", "related")
    if both := set(fact.districts) & set(fact.inferred):
        yield where.fault(f"Le quartier « {min(both)} » est donné sûr et déduit : gardez l'un des deux.", "inferred")


def _number(fact: FactEntry) -> Faults:
    """The number is what the printed figure reads as, and nothing else; its unit says the same as its sign."""
    where, printed = fact.where, fact.printed
    reading = read_number(printed, fact.symbol)
    if fact.number is not None and reading != Decimal(str(fact.number)):
        read = "ne se lit pas comme un nombre" if reading is None else f"se lit {_shown(reading)}"
        sentence = f"Le nombre {_shown(Decimal(str(fact.number)))} n'est pas celui du document : « {printed} » {read}."
        yield where.fault(f"{sentence} Recopiez celui du document.", "number")
    if fact.number is None and reading is not None and fact.kind != FactKind.DATE.value:
        yield where.fault(f"« {printed} » se lit {_shown(reading)} : ajoutez number.", "printed")
    for sign in ("%", "€"):
        if sign in printed + fact.symbol and not fact.unit.startswith(sign):
            yield where.fault(f"Le chiffre porte « {sign} », l'unité non : écrivez-la dans unit.", "unit")
    if fact.symbol and (fact.symbol in printed or not printed):
        yield where.fault("Le signe est déjà dans le chiffre imprimé : retirez symbol.", "symbol")
    elif SYMBOL_UNITS.get(fact.symbol, fact.unit) not in (fact.unit, fact.unit.split("/")[0]):
        sentence = f"Le signe « {fact.symbol} » ne va pas avec l'unité « {fact.unit} » : corrigez-les."
        yield where.fault(sentence, "symbol")


def _shown(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _milestones(workshop: Workshop) -> Faults:
    """A mayor's years are those of mayors.toml, whom one milestone at most tells of; a photograph has its caption."""
    mayors = {m.id: m for m in workshop.of(MayorEntry)}
    told: set[str] = set()
    for entry in workshop.of(MilestoneEntry):
        where = entry.where
        yield from workshop.dangling(entry, "mayor", "mayor", entry.mayor)
        yield from workshop.dangling(entry, "fact", "fact", entry.fact)
        if entry.last_year is not None and entry.last_year < entry.first_year:
            yield where.fault("La dernière année vient avant la première : corrigez-la.", "last_year")
        if (entry.kind == MilestoneKind.MAYOR.value) != bool(entry.mayor):
            yield where.fault("Un repère « mayor », et lui seul, donne son maire : corrigez mayor ou kind.", "mayor")
        if (entry.kind == MilestoneKind.PHOTOGRAPH.value) != bool(entry.caption):
            sentence = "Un repère « photograph », et lui seul, donne une légende : corrigez caption ou kind."
            yield where.fault(sentence, "caption")
        mayor = mayors.get(entry.mayor)
        if mayor and (mayor.first_year, mayor.last_year) != (entry.first_year, entry.last_year):
            yield where.fault("Ces années ne sont pas celles de mayors.toml : corrigez les unes.", "first_year")
        if entry.mayor and entry.mayor in told:
            yield where.fault(f"« {entry.mayor} » a déjà un repère : gardez-en un.", "mayor")
        told.add(entry.mayor)


def _positions(workshop: Workshop) -> Faults:
    numbers: set[int] = set()
    for chapter in workshop.of(ChapterEntry):
        if chapter.number in numbers:
            yield chapter.where.fault(f"Le numéro {chapter.number} est déjà pris : donnez-en un autre.", "number")
        numbers.add(chapter.number)
    positions: set[int] = set()
    for councillor in workshop.of(CouncillorEntry):
        if councillor.position in positions:
            yield councillor.where.fault(
                f"La position {councillor.position} est déjà prise : donnez celle du document.", "position"
            )
        positions.add(councillor.position)


def _place(place: PlaceEntry) -> Faults:
    if len(set(place.layers)) < len(place.layers) or not set(place.layers) <= set(LAYERS):
        sentence = f"Un lieu est sur les plans {', '.join(LAYERS)}, chacun une fois, ou [] : corrigez layers."
        yield place.where.fault(sentence, "layers")
    given = [place.latitude is not None, place.longitude is not None, place.radius_m is not None]
    if place.certainty == "unlocated" and any(given):
        sentence = "Un lieu « unlocated » n'a pas de position : retirez-la ou changez certainty."
        yield place.where.fault(sentence, "latitude")
    if place.certainty in ("point", "area") and not all(given):
        yield place.where.fault("Il manque la position : donnez latitude, longitude et radius_m.", "certainty")


def _aliases(workshop: Workshop) -> Faults:
    seen: set[str] = set()
    for alias in workshop.of(AliasEntry):
        kinds = [kind for kind in RECORD_KINDS if (kind, alias.new) in workshop.files]
        if not kinds and not workshop.unread:
            yield alias.where.fault(f"L'id « {alias.new} » n'existe pas : donnez l'id d'aujourd'hui.", "new")
        if any((kind, alias.old) in workshop.files for kind in kinds):
            yield alias.where.fault(f"« {alias.old} » est encore utilisé : retirez cet alias.", "old")
        if alias.old in seen:
            yield alias.where.fault(f"L'ancien id « {alias.old} » a déjà un alias : gardez-en un.", "old")
        seen.add(alias.old)
