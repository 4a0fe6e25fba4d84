"""What stays of a guided session: the summary that the group agreed to, under a code of two words."""

import dataclasses
import json
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kiosk.guide.rules import Session

# Short words that are said and spelled without doubt; 32 × 32 codes are more than a season's sessions.
_NOUNS = (
    "arbre", "barque", "cabane", "colline", "dune", "fleur", "forêt", "galet", "gare", "horloge", "jardin", "lampe",
    "livre", "lune", "marché", "moulin", "nuage", "orage", "panier", "papier", "pierre", "place", "plume", "pont",
    "port", "quai", "rivière", "sentier", "soleil", "source", "tambour", "train",
)  # fmt: skip
_ADJECTIVES = (
    "agile", "alerte", "ample", "brave", "calme", "chaude", "claire", "dense", "drôle", "facile", "ferme", "fidèle",
    "franche", "humble", "jaune", "jeune", "large", "libre", "mauve", "modeste", "noble", "paisible", "propre", "riche",
    "rouge", "sage", "simple", "solide", "souple", "tendre", "utile", "vive",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """What a vote came to: the question, and each answer or idea with its count; `kind` is hands, secret or dots."""

    kind: str
    question: str
    answers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A session as it is kept.

    Attributes:
        code: two words. half_day: when it was, never finer.
        trail: id. kind, size: of the group.
        stops: addresses of the pages the group was at, in the order of the trail.
        cards: ids of the kept playing cards. results: of the votes, in their order.
    """

    code: str
    half_day: str
    trail: str
    kind: str
    size: int
    stops: tuple[str, ...]
    cards: tuple[str, ...]
    results: tuple[Result, ...]


def summarize(session: Session, routes: Sequence[str], code: str, half_day: str) -> Summary:
    """Return the summary of a session whose trail's stops are `routes`."""
    results = [
        Result("secret" if vote.secret else "hands", vote.question, tuple(zip(vote.choices, vote.counts, strict=True)))
        for vote in session.votes
    ]
    results += [Result("dots", vote.question, vote.ranked()) for vote in session.dot_votes]
    return Summary(
        code,
        half_day,
        session.trail,
        session.group.kind,
        session.group.size,
        tuple(routes[stop] for stop in sorted(session.visited) if stop < len(routes)),
        session.kept,
        tuple(results),
    )


def new_code(taken: Collection[str]) -> str:
    """Return two words that no other session has; a third word where nearly all are taken."""
    for words in ((_NOUNS, _ADJECTIVES), (_NOUNS, _ADJECTIVES, _ADJECTIVES)):
        for _ in range(len(_NOUNS) * len(_ADJECTIVES)):
            code = " ".join(secrets.choice(word) for word in words)
            if code not in taken:
                return code
    raise RuntimeError("no code is free")


def write_summary(summary: Summary) -> str:
    """Return what is stored of a summary beside its code and half-day, as JSON."""
    fields = dataclasses.asdict(summary)
    del fields["code"], fields["half_day"]
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)


def read_summary(code: str, half_day: str, text: str) -> Summary:
    """Return the summary that write_summary() wrote."""
    fields = json.loads(text)
    results = tuple(
        Result(r["kind"], r["question"], tuple((str(words), int(count)) for words, count in r["answers"]))
        for r in fields["results"]
    )
    return Summary(
        code, half_day, fields["trail"], fields["kind"], fields["size"], tuple(fields["stops"]), tuple(fields["cards"]),
        results,
    )  # fmt: skip
