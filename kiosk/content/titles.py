"""What a record is called by the kind of route that opens it, and a page on paper and in tables."""

from collections.abc import Callable

from kiosk.content.reader import Reader
from kiosk.errors import EditionError, RouteError
from kiosk.routes import Route

_NAMED: dict[str, Callable[[Reader, str], str]] = {
    "chapter": lambda reader, id: reader.chapter(id).title,
    "section": lambda reader, id: reader.section(id).title,
    "fact": lambda reader, id: reader.fact(id).title,
    "dossier": lambda reader, id: reader.dossier(id).title,
    "media": lambda reader, id: reader.medium(id).title,
    "councillor": lambda reader, id: "{0.first_name} {0.surname}".format(reader.councillor(id)),
    "statement": lambda reader, id: reader.statement(id).group,
    "district": lambda reader, id: reader.district(id).name,
    "place": lambda reader, id: reader.place(id).name,
    "document": lambda reader, id: reader.document(id).title,
    "doubt": lambda reader, id: reader.doubt(id).title,
    "commitment": lambda reader, id: reader.commitment(id).title,
}


def record_title(reader: Reader, kind: str, id: str) -> str:
    """Return the title of the record that `kind/id` opens; its id where it has none or isn't in this edition."""
    try:
        return _NAMED[kind](reader, id) if kind in _NAMED else id
    except (EditionError, RouteError):
        return id


_PAGES = {
    "home": "L’accueil",
    "councillors": "Qui s’occupe de quoi ?",
    "delegations": "Un sujet du conseil",
    "statements": "Les tribunes",
    "sitting": "La séance du conseil",
    "map": "Le plan d’Ivry",
    "figures": "La ville en chiffres",
    "status": "Fait, en cours, à venir",
    "upcoming": "Ce qui arrive",
    "quiz": "Le jeu",
    "timeline": "100 ans de mairie",
    "paris": "Ivry et Paris",
    "participate": "Participer",
    "search": "Chercher",
    "card": "Donner mon avis",
    "deck": "Les cartes à jouer",
    "about": "À propos",
    "sources": "Les sources",
    "doubts": "Les doutes",
}
_ROOMS = {"council": "Qui décide ?", "figures": "La ville en chiffres", "years": "Hier et demain"}


def page_title(reader: Reader, address: str) -> str:
    """Return what the page at an address is called; the address itself where it has no name."""
    try:
        route = Route.parse(address)
    except RouteError:
        return address
    if route.kind == "room":
        return _ROOMS.get(route.id, address)
    if route.kind in _NAMED:
        return record_title(reader, route.kind, route.id)
    return _PAGES.get(route.kind, address)
