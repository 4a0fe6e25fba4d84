"""The address of anything that can be on screen.

A route is written `kind`, `kind/id`, each with `?name=value&…`: `home`, `chapter/jamais`, `search?q=%C3%A9t%C3%A9`.
parse() and str() are inverse. Each kind declares who may open it; the Router refuses the rest.
"""

import re
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from urllib.parse import parse_qsl, quote, urlencode

from kiosk.errors import RouteError

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, as a text cut by QML can hold; no UTF-8 writes it


class Audience(Enum):
    """Who may open a kind of route; a visit of a kind opens its own and those before it."""

    PUBLIC = "public"
    MEDIATOR = "mediator"
    STAFF = "staff"


@dataclass(frozen=True)
class Kind:
    """What a kind of route is: who may open it, and which parameters it knows.

    Attributes:
        audience: who may open it.
        takes_id: whether the route names one record (`chapter/jamais`).
        params: the names of the parameters it knows.
    """

    audience: Audience
    takes_id: bool = False
    params: frozenset[str] = frozenset()


KINDS = MappingProxyType(
    {
        "attract": Kind(Audience.PUBLIC),
        "home": Kind(Audience.PUBLIC),
        "chapter": Kind(Audience.PUBLIC, takes_id=True),
        "section": Kind(Audience.PUBLIC, takes_id=True),
        "fact": Kind(Audience.PUBLIC, takes_id=True),
        "dossier": Kind(Audience.PUBLIC, takes_id=True),
        "media": Kind(Audience.PUBLIC, takes_id=True, params=frozenset({"part"})),
        "councillors": Kind(Audience.PUBLIC, params=frozenset({"by"})),
        "councillor": Kind(Audience.PUBLIC, takes_id=True),
        "statements": Kind(Audience.PUBLIC),
        "statement": Kind(Audience.PUBLIC, takes_id=True),
        "sitting": Kind(Audience.PUBLIC, params=frozenset({"view"})),
        "delegations": Kind(Audience.PUBLIC, takes_id=True),
        "map": Kind(Audience.PUBLIC, params=frozenset({"layer"})),
        "district": Kind(Audience.PUBLIC, takes_id=True),
        "place": Kind(Audience.PUBLIC, takes_id=True),
        "room": Kind(Audience.PUBLIC, takes_id=True),
        "figures": Kind(Audience.PUBLIC, params=frozenset({"part"})),
        "status": Kind(Audience.PUBLIC, params=frozenset({"chapter", "column", "district", "year"})),
        "upcoming": Kind(Audience.PUBLIC),
        "quiz": Kind(Audience.PUBLIC),
        "timeline": Kind(Audience.PUBLIC),
        "paris": Kind(Audience.PUBLIC, params=frozenset({"part", "entry"})),
        "commitment": Kind(Audience.PUBLIC, takes_id=True),
        "search": Kind(Audience.PUBLIC, params=frozenset({"q"})),
        "card": Kind(Audience.PUBLIC, params=frozenset({"about"})),
        "thanks": Kind(Audience.PUBLIC),
        "deck": Kind(Audience.PUBLIC, params=frozenset({"part"})),
        "playing-card": Kind(Audience.PUBLIC, takes_id=True),
        "about": Kind(Audience.PUBLIC, params=frozenset({"part"})),
        "participate": Kind(Audience.PUBLIC, params=frozenset({"part"})),
        "sources": Kind(Audience.PUBLIC),
        "document": Kind(Audience.PUBLIC, takes_id=True),
        "doubts": Kind(Audience.PUBLIC, params=frozenset({"part"})),
        "doubt": Kind(Audience.PUBLIC, takes_id=True),
        "pin": Kind(Audience.PUBLIC),  # anyone may try; nothing leads there but a gesture on À propos
        "guide": Kind(Audience.MEDIATOR),
        "vote": Kind(Audience.MEDIATOR),
        "dots": Kind(Audience.MEDIATOR),
        "drawn-card": Kind(Audience.MEDIATOR),
        "summary": Kind(Audience.MEDIATOR),
        "staff": Kind(Audience.STAFF, params=frozenset({"part"})),
        "unavailable": Kind(Audience.PUBLIC),
    }
)


@dataclass(frozen=True)
class Route:
    """One address.

    Attributes:
        kind: a key of KINDS.
        id: the record's id where the kind takes one (ASCII letters, digits, hyphens), else "".
        params: (name, value) pairs, sorted by name, no empty value.
    """

    kind: str
    id: str = ""
    params: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse what KINDS doesn't know, in a sentence."""
        kind = KINDS.get(self.kind)
        if kind is None:
            raise RouteError(f"L’adresse « {self.kind} » n’existe pas : choisissez parmi {', '.join(KINDS)}.")
        if kind.takes_id != bool(self.id):
            wanted = f"{self.kind}/…" if kind.takes_id else self.kind
            raise RouteError(f"L’adresse « {self.kind} » s’écrit « {wanted} » : corrigez-la.")
        if self.id and not _ID.fullmatch(self.id):
            raise RouteError(f"L’adresse « {self.kind}/{self.id} » ne désigne rien : vérifiez ce qui suit « / ».")
        if self.params != tuple(sorted(self.params)) or len(dict(self.params)) != len(self.params):
            raise ValueError("params are sorted, each name once")
        for name, value in self.params:
            if name not in kind.params or not value:
                raise RouteError(f"L’adresse « {self.kind} » ne connaît pas « {name} » : retirez-le.")
            if _LONE_SURROGATE.search(value):
                raise RouteError(f"L’adresse « {self.kind} » contient un caractère cassé dans « {name} » : retirez-le.")

    @classmethod
    def of(cls, kind: str, id: str = "", **params: str) -> "Route":
        """Build a route from keyword parameters; empty ones are left out."""
        return cls(kind, id, tuple(sorted((k, v) for k, v in params.items() if v)))

    @classmethod
    def parse(cls, text: str) -> "Route":
        """Read an address; raises RouteError with a sentence where it isn't one."""
        path, mark, query = text.strip().partition("?")
        kind, slash, identifier = path.partition("/")
        if (slash and not identifier) or "/" in identifier or (mark and not query):
            raise RouteError(f"L’adresse « {text} » est incomplète : corrigez-la, par exemple « home ».")
        try:
            pairs = parse_qsl(query, strict_parsing=True, errors="strict") if query else []
        except ValueError:
            raise RouteError(f"L’adresse « {text} » est mal écrite après « ? » : corrigez-la.") from None
        if len(dict(pairs)) != len(pairs):
            raise RouteError(f"L’adresse « {text} » répète un paramètre : gardez-en un.")
        return cls(kind, identifier, tuple(sorted(pairs)))

    @property
    def audience(self) -> Audience:
        """Who may open it."""
        return KINDS[self.kind].audience

    def param(self, name: str) -> str:
        """Return a parameter's value, "" where it isn't given."""
        return dict(self.params).get(name, "")

    def __str__(self) -> str:
        """Write the address so that parse() gives the same route."""
        path = f"{self.kind}/{self.id}" if self.id else self.kind
        return f"{path}?{urlencode(self.params, quote_via=quote)}" if self.params else path
