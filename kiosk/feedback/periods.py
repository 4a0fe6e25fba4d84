"""Cards by period: half-days where they are large enough, else their day, else their week. Pure rules, no database.

Each card is in one period alone, so that no two rows overlap: a day's count beside that of one of its half-days would
give the other.
"""

from collections.abc import Mapping

from kiosk.feedback.model import half_day_begin, week

PERIOD = "half_day"
"""What cards by period are counted under; no question's id has an underscore."""


def fold_periods(counts: Mapping[str, int], k: int) -> dict[str, int]:
    """Return cards by period from cards by what they say of when: a half-day, a week, or nothing.

    The periods are "2026-11-22 matin", "2026-11-22" or "2026-S47", in the order of time, and "" for cards that say
    nothing. A week of fewer than k cards stays a row: whoever shows it hides it.
    """
    weeks: dict[str, dict[str, int]] = {}
    untold = 0
    for when, cards in counts.items():
        if week(when).count("-S") == 1:
            weeks.setdefault(week(when), {})[when] = cards
        else:
            untold += cards
    folded: dict[str, int] = {}
    for name, inside in sorted(weeks.items()):
        folded |= {name: sum(inside.values())} if name in inside else _fold_week(name, inside, k)
    return folded | ({"": untold} if untold else {})


def _fold_week(name: str, inside: Mapping[str, int], k: int) -> dict[str, int]:
    days: dict[str, dict[str, int]] = {}
    for when in sorted(inside, key=half_day_begin):
        days.setdefault(when[:10], {})[when] = inside[when]
    rows: dict[str, int] = {}
    for day, halves in days.items():
        rows |= halves if min(halves.values()) >= k else {day: sum(halves.values())}
    return rows if min(rows.values()) >= k else {name: sum(inside.values())}
