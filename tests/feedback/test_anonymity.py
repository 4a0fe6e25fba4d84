"""What a closed lot says: no row of it, and nothing of a row, points at whoever left it."""

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import SimulatedClock
from kiosk.feedback.anonymity import Look, classes_of, said_by, shown_looks
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Answer, Card, week
from kiosk.feedback.store import FeedbackStore

Row = tuple[Look, dict[str, Answer]]

LOOKS = st.builds(
    Look,
    st.sampled_from(["2026-11-22 matin", "2026-11-22 après-midi", "2026-11-24 matin", "2026-12-01 matin", "inconnue"]),
    st.sampled_from(["", "ivry-port", "petit-ivry"]),
    st.sampled_from(["", "12-17", "60-plus"]),
    st.sampled_from([0, 0, 0, 1]),
    st.sampled_from(["1", "1", "1", "2"]),
)
ANSWERS = st.fixed_dictionaries(
    {"theme": st.sampled_from(["jamais", "defis"]), "feeling": st.sampled_from([1, 5])},
    optional={"matters": st.sampled_from([("eau",), ("eau", "sport")]), "district": st.just("ivry-port")},
)
LOTS = st.lists(st.tuples(LOOKS, ANSWERS), min_size=1, max_size=60)


def shown(rows: list[Row], k: int) -> list[Look]:
    """How each row is shown."""
    looks = shown_looks(classes_of((look, said_by(answers)) for look, answers in rows), k)
    return [looks[look] for look, _ in rows]


def alike(rows: list[dict[str, Answer]]) -> bool:
    """Whether some question was answered, and the same by all; judged apart from the code."""
    for question in {id for row in rows for id in row} - {"district", "age"}:
        given = [row.get(question) for row in rows]
        every = given if not isinstance(given[0], tuple) else [set(answer or ()) for answer in given]
        if question == "matters":
            if set.intersection(*(set(answer or ()) for answer in given)):
                return True
        elif len(set(map(str, every))) == 1 and given[0] is not None:
            return True
    return all(not (row.keys() - {"district", "age"}) for row in rows)


@settings(max_examples=300)
@given(LOTS, st.sampled_from([2, 5]))
def test_whoever_knows_half_day_district_and_age_is_led_to_k_rows_that_differ(rows: list[Row], k: int) -> None:
    """What a person could look like in the lot is shared by k rows or more that don't answer alike, else by all."""
    after = shown(rows, k)
    same: dict[Look, list[dict[str, Answer]]] = defaultdict(list)
    for look, (_, answers) in zip(after, rows, strict=True):
        same[look].append(answers)
    for look, found in same.items():
        if len(same) == 1 and look[:3] == ("", "", ""):
            continue  # the lot as a whole: whoever is known to be in it is known to be in it
        assert len(found) >= k, look
        assert not alike(found), look


@settings(max_examples=300)
@given(LOTS, st.sampled_from([1, 2, 5]))
def test_nothing_is_changed_only_blanked_and_in_the_order_of_the_rule(rows: list[Row], k: int) -> None:
    """Age before district, district before half-day, the week in between; all rows of one look are shown alike."""
    of: dict[Look, set[Look]] = defaultdict(set)
    for (before, _), after in zip(rows, shown(rows, k), strict=True):
        of[before].add(after)
        when, district, age, in_group, version = before
        assert after[:3] in (
            (when, district, age),
            (when, district, ""),
            (when, "", ""),
            (week(when), "", ""),
            ("", "", ""),
        )
        assert after[3:] in ((in_group, version), (None, ""))
    assert {len(looks) for looks in of.values()} == {1}


@settings(max_examples=200)
@given(LOTS, st.sampled_from([2, 5]))
def test_what_k_rows_share_that_differ_is_kept(rows: list[Row], k: int) -> None:
    """Unless the smallest of them had to hide those that nothing else could hide."""
    triples: dict[tuple[str, ...], list[dict[str, Answer]]] = defaultdict(list)
    for look, answers in rows:
        triples[look[:3]].append(answers)
    good = {triple: len(found) for triple, found in triples.items() if len(found) >= k and not alike(found)}
    kept = Counter(look[:3] for look in shown(rows, k))
    lost = [triple for triple in good if triple not in kept]
    assert all(good[triple] <= min((kept[other] for other in kept if any(other)), default=99) for triple in lost)


@given(LOTS)
def test_with_k_1_nothing_is_blanked(rows: list[Row]) -> None:
    """The installer said so."""
    assert shown(rows, 1) == [look for look, _ in rows]


def test_cards_without_another_answer_tell_that_they_have_none() -> None:
    """Five people who chose nothing but their district are alike too."""
    look = Look("2026-11-22 matin", "ivry-port", "", 0, "1")
    assert shown([(look, {"district": "ivry-port"})] * 5, 5) == [Look("", "", "", None, "")] * 5


@pytest.mark.parametrize("k", [1, 5])
def test_a_closed_lot_holds_what_the_rule_says(
    store: FeedbackStore, staff: LotStore, clock: SimulatedClock, data: Path, k: int
) -> None:
    """In the file itself: what isn't shown isn't there, of no card and in no copy; every other answer is."""

    def leave(cards: int, district: str, age: str, in_group: bool = False) -> None:
        for number in range(cards):
            answers = {"theme": ("jamais", "defis")[number % 2], "feeling": number % 5 + 1}
            store.save(Card({**answers, "district": district, "age": age}, {}, "1", in_group))

    leave(6, "ivry-port", "18-29")
    leave(3, "ivry-port", "60-plus")
    leave(2, "ivry-port", "12-17", in_group=True)
    clock.advance(24 * 3600)
    leave(4, "petit-ivry", "30-59")
    clock.advance(24 * 3600)
    leave(2, "petit-ivry", "30-59")
    store.forget_order()
    assert staff.close_lot("lot-a", "2026-11-24 matin", k) is not None
    with closing(sqlite3.connect(data / "feedback.db")) as connection:
        rows = Counter(
            connection.execute(
                "select half_day, answers ->> 'district', answers ->> 'age', in_group, question_version from card"
            )
        )
        said = Counter(connection.execute("select answers ->> 'theme', answers ->> 'feeling' from card"))
    assert (sum(said.values()), said["jamais", 1]) == (17, 5)
    if k == 1:
        assert rows == {
            ("2026-11-22 matin", "ivry-port", "18-29", 0, "1"): 6,
            ("2026-11-22 matin", "ivry-port", "60-plus", 0, "1"): 3,
            ("2026-11-22 matin", "ivry-port", "12-17", 1, "1"): 2,
            ("2026-11-23 matin", "petit-ivry", "30-59", 0, "1"): 4,
            ("2026-11-24 matin", "petit-ivry", "30-59", 0, "1"): 2,
        }
    else:
        assert rows == {
            ("2026-11-22 matin", "ivry-port", "18-29", 0, "1"): 6,
            ("2026-11-22 matin", "ivry-port", None, None, "1"): 5,
            ("2026-S48", None, None, 0, "1"): 6,
        }
