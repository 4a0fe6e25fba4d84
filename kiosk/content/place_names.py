"""Which place a fact means by the words that it prints: names and aliases, whatever their case, accents and hyphens."""

from collections.abc import Iterator

from kiosk.content.entries import FactEntry, NotAPlaceEntry, PlaceEntry
from kiosk.content.typography import sort_key
from kiosk.content.workshop import Workshop
from kiosk.errors import SourceError


def place_ids(workshop: Workshop) -> dict[str, tuple[str, ...]]:
    """Return the places that go by a name, under the name's folded form."""
    found: dict[str, tuple[str, ...]] = {}
    for place in workshop.of(PlaceEntry):
        for key in dict.fromkeys(map(sort_key, (place.name, *place.aliases))):
            found[key] = (*found.get(key, ()), place.id)
    return found


def place_faults(workshop: Workshop) -> Iterator[SourceError]:
    """Each word that a fact prints among its places is one place, or is left out for a reason."""
    if "place" in workshop.unread:
        return
    known = place_ids(workshop)
    left_out = {sort_key(name) for entry in workshop.of(NotAPlaceEntry) for name in entry.names}
    printed = {sort_key(name) for fact in workshop.of(FactEntry) for name in fact.places}
    for fact in workshop.of(FactEntry):
        for name in fact.places:
            ids = known.get(sort_key(name), ())
            if len(ids) > 1:
                sentence = f"« {name} » désigne plusieurs lieux ({', '.join(ids)}) : gardez l'alias d'un seul."
                yield fact.where.fault(sentence, "places")
            elif not ids and sort_key(name) not in left_out:
                advice = "ajoutez le lieu ou un alias, ou dites sous [[not_a_place]] pourquoi ce n'en est pas un"
                yield fact.where.fault(f"« {name} » n'est pas dans places.toml : {advice}.", "places")
    for entry in workshop.of(NotAPlaceEntry):
        for name in entry.names:
            if sort_key(name) in known:
                sentence = f"« {name} » est aussi un lieu ({known[sort_key(name)][0]}) : gardez l'un des deux."
                yield entry.where.fault(sentence, "names")
            elif sort_key(name) not in printed and "fact" not in workshop.unread:
                yield entry.where.fault(f"Aucun fait n'imprime « {name} » : retirez-le.", "names")
