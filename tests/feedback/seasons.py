"""Seasons of an exhibition, made by chance from a seed: who left which card when, and when lots were closed.

Most are as they could be: busy Saturdays, school classes, districts of very different size, answers that depend on age
and district. The others are made to break the rules: see UNLIKELY.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

DISTRICTS = (
    ("petit-ivry", 30),
    ("centre-ville", 24),
    ("ivry-port", 18),
    ("ailleurs", 14),
    ("monmousseau-verillot", 7),
    ("marat-parmentier-renault", 5),
    ("louis-bertrand-mirabeau-semard", 2),
)
AGES = (("moins-de-12", 12), ("12-17", 14), ("18-29", 16), ("30-59", 38), ("60-et-plus", 20))
THEMES = ("decider", "service-public", "defis", "jamais", "autre")
MATTERS = ("logement", "sante-solidarite", "ecole-jeunesse", "deplacements", "nature", "culture-sport")
MOST_CARDS = 400


@dataclass(frozen=True, slots=True)
class Left:
    """A card as it was left: half-day, answers by question, in a group or not, version of the questions."""

    half_day: str
    answers: dict[str, str | int | tuple[str, ...]]
    in_group: bool
    version: str


Season = list[tuple[str, list[Left]]]
"""Lots, each with the half-day in which it is closed and the cards that came since the last."""


def make_season(seed: int, most: int = MOST_CARDS) -> Season:
    """Return the season of a seed; of ten, three are unlikely ones."""
    chance = random.Random(seed)
    unlikely = UNLIKELY[seed // 10 % len(UNLIKELY)] if seed % 10 < 3 else None
    weeks, number = chance.randint(1, 6), int((most + 1) * chance.random() ** 3)
    first = date(2026, 9, 1) + timedelta(days=chance.randrange(200))
    days = [first + timedelta(days=7 * week + day) for week in range(weeks) for day in range(7)]
    half_days = [f"{day} {half}" for day in days for half in ("matin", "après-midi") if chance.random() < 0.7]
    half_days = half_days or [f"{first} matin"]
    busy = [chance.random() ** 3 for _ in half_days]
    new_questions = chance.randrange(2 * len(half_days))  # beyond the last in half of the seasons
    likes = {id: [chance.random() ** 2 + 0.01 for _ in THEMES] for id, _ in (*DISTRICTS, *AGES)}
    mood = {id: [chance.random() ** 2 + 0.01 for _ in range(5)] for id, _ in (*DISTRICTS, *AGES)}
    cards = []
    for place in sorted(chance.choices(range(len(half_days)), busy, k=number)):
        answers = _answers(chance, likes, mood)
        if unlikely is not None:
            unlikely(chance, answers, len(cards))
        if answers:
            version = "2" if place >= new_questions else "1"
            cards.append(Left(half_days[place], answers, chance.random() < 0.15, version))
    return _closed(chance, half_days, cards)


def _answers(
    chance: random.Random, likes: dict[str, list[float]], mood: dict[str, list[float]]
) -> dict[str, str | int | tuple[str, ...]]:
    (district,) = chance.choices([id for id, _ in DISTRICTS], [share for _, share in DISTRICTS])
    (age,) = chance.choices([id for id, _ in AGES], [share for _, share in AGES])
    answers: dict[str, str | int | tuple[str, ...]] = {
        "theme": chance.choices(THEMES, likes[district])[0],
        "feeling": chance.choices(range(1, 6), mood[age])[0],
        "matters": tuple(sorted(chance.sample(MATTERS, chance.randint(1, 3)))),
        "district": district,
        "age": age,
    }
    for id, left_out in (("theme", 0.1), ("feeling", 0.1), ("matters", 0.3), ("district", 0.25), ("age", 0.3)):
        if chance.random() < left_out:
            del answers[id]
    return answers


def _closed(chance: random.Random, half_days: list[str], cards: list[Left]) -> Season:
    """Close lots now and then, in the middle of a half-day too; what is left is closed at the end."""
    season: Season = []
    often = chance.choice((0.02, 0.1, 0.4))
    waiting: list[Left] = []
    for half_day in half_days:
        came = [card for card in cards if card.half_day == half_day]
        if chance.random() < often:
            before = chance.randint(0, len(came))
            season.append((half_day, waiting + came[:before]))
            waiting = came[before:]
        else:
            waiting += came
    return [*season, (half_days[-1], waiting)]


def _everyone_alike(chance: random.Random, answers: dict[str, str | int | tuple[str, ...]], number: int) -> None:
    answers.update(theme="jamais", feeling=5, matters=("logement",))


def _district_alike(chance: random.Random, answers: dict[str, str | int | tuple[str, ...]], number: int) -> None:
    """Whoever lives in a district thinks what the district thinks."""
    answers["theme"] = THEMES[len(str(answers.get("district", ""))) % len(THEMES)]


def _singletons(chance: random.Random, answers: dict[str, str | int | tuple[str, ...]], number: int) -> None:
    """One card in every cell, in turn."""
    answers["district"] = DISTRICTS[number % len(DISTRICTS)][0]
    answers["age"] = AGES[number // len(DISTRICTS) % len(AGES)][0]


def _rare_district(chance: random.Random, answers: dict[str, str | int | tuple[str, ...]], number: int) -> None:
    """All live in one district but one person in twenty, who disagrees with all."""
    rare = number % 20 == 7
    answers["district"] = "louis-bertrand-mirabeau-semard" if rare else "petit-ivry"
    answers["theme"], answers["feeling"] = ("autre", 1) if rare else ("jamais", chance.randint(3, 5))


def _few_words(chance: random.Random, answers: dict[str, str | int | tuple[str, ...]], number: int) -> None:
    """One answer at most beside district and age; some say nothing else."""
    for id in chance.sample(("theme", "feeling", "matters"), chance.randint(2, 3)):
        answers.pop(id, None)


def _one_of_a_kind(chance: random.Random, answers: dict[str, str | int | tuple[str, ...]], number: int) -> None:
    """Cells of exactly five, of which four agree."""
    answers["district"], answers["age"] = DISTRICTS[number // 5 % 7][0], AGES[number // 35 % 5][0]
    answers["theme"], answers["feeling"] = ("autre", 1) if number % 5 == 4 else ("jamais", 5)


UNLIKELY: tuple[Callable[[random.Random, dict[str, str | int | tuple[str, ...]], int], None], ...] = (
    _everyone_alike,
    _district_alike,
    _singletons,
    _rare_district,
    _few_words,
    _one_of_a_kind,
)
