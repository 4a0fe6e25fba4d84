"""Whoever wants to know what one visitor answered: has every lot in every format, every byte of the data folder, and
knows the half-day, the district and the age that the visitor gave. Knows the rules of the project as well.

Nothing here is shared with the rules it attacks: it reads files, and compares words.
"""

import csv
import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

POINTING = ("district", "age")
Said = frozenset[tuple[str, object]]


class Target(NamedTuple):
    """What is known of the visitor; "" for what they left out."""

    half_day: str
    district: str
    age: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a lot: what it still tells of who left it, and what it answers."""

    half_day: str
    district: str
    age: str
    said: Said
    in_group: int | None = None
    version: str = ""
    key: bytes = b""


@dataclass(slots=True)
class Lot:
    """All that is known of a lot: its rows, or the totals of its few cards; the half-day it was closed in."""

    id: str
    closed: str
    cards: int
    rows: list[Row] = field(default_factory=list)
    totals: dict[str, dict[object, int]] | None = None


@dataclass(frozen=True, slots=True)
class Suspects:
    """People of whom the target must be one: how many, what each of their answers is shared by, and of which lot."""

    number: int
    answers: Mapping[tuple[str, object], int]
    whole_lot: bool
    how: str

    def betray(self, k: int) -> bool:
        """Whether more is known of the target than that they are in the lot: fewer than k people, or all alike.

        Alike are also rows that answer nothing at all. Of people in totals there are fewer than k at all times, by
        rule: they betray by what all of them said.
        """
        by_all = self.number in self.answers.values()
        if self.how == "totals":
            return by_all
        mute = not self.answers and self.how != "counts"
        return not self.whole_lot and (self.number < k or by_all or mute)

    def share(self, answer: tuple[str, object]) -> float:
        """How likely it is that the target gave an answer, as far as can be told."""
        return self.answers.get(answer, 0) / self.number


def week_of(half_day: str) -> str:
    """The ISO week of a half-day as a lot writes it."""
    try:
        return "{}-S{:02}".format(*date.fromisoformat(half_day[:10]).isocalendar()[:2])
    except ValueError:
        return half_day


def moment(half_day: str) -> tuple[str, bool]:
    """Half-days in the order in which they pass."""
    return half_day[:10], half_day.endswith("après-midi")


class LotAttack:
    """One lot, its rows gathered by every level at which they may be labelled."""

    def __init__(self, lot: Lot) -> None:
        self.lot = lot
        by_label: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for row in lot.rows:
            by_label[row.half_day, row.district, row.age].append(row)
        self._classes = {label: self._suspects(rows, "class") for label, rows in by_label.items()}
        # Whether they were in a group, and which questions they were asked, may be known as well.
        self._parts: dict[tuple[str, str, str], list[Suspects]] = defaultdict(list)
        for label, rows in by_label.items():
            for of in (lambda row: row.in_group, lambda row: row.version, lambda row: (row.in_group, row.version)):
                parts: dict[object, list[Row]] = defaultdict(list)
                for row in rows:
                    parts[of(row)].append(row)
                if len(parts) > 1:
                    self._parts[label] += [self._suspects(part, "part") for part in parts.values()]
        self.everyone = self._suspects(lot.rows, "lot") if lot.rows else self._of_totals()

    def guess(self, target: Target) -> Suspects:
        """The likeliest people: those labelled most exactly among all that the target can be."""
        for label in self._labels(target):
            if label in self._classes:
                return self._classes[label]
        return self.everyone

    def narrowest(self, target: Target) -> list[Suspects]:
        """Every set of people that the target may have to be one of, by whatever argument."""
        if not self.lot.rows:
            return [self.everyone]
        found = []
        for label in self._labels(target):
            if label in self._classes:
                found += [self._classes[label], *self._parts.get(label, ())]
        fitting = [label for label in self._labels(target) if label in self._classes]
        if fitting:  # all that fit together, should nobody know at which level a row stopped
            answers: Counter[tuple[str, object]] = Counter()
            for label in fitting:
                answers.update(self._classes[label].answers)
            number = sum(self._classes[label].number for label in fitting)
            found.append(Suspects(number, answers, number == len(self.lot.rows), "all that fit"))
        return found

    def _labels(self, target: Target) -> Iterator[tuple[str, str, str]]:
        """The ways in which the target's row may be labelled, the most exact first, in whatever order words went."""
        seen = set()
        for half_day in (target.half_day, week_of(target.half_day), ""):
            for district in (target.district, ""):
                for age in (target.age, ""):
                    if (label := (half_day, district, age)) not in seen:
                        seen.add(label)
                        yield label

    def _suspects(self, rows: Sequence[Row], how: str) -> Suspects:
        answers: Counter[tuple[str, object]] = Counter()
        for row in rows:
            answers.update(row.said)
        return Suspects(len(rows), answers, len(rows) == len(self.lot.rows), how)

    def _of_totals(self) -> Suspects:
        totals = self.lot.totals or {}
        cells = {(question, answer): n for question, cells in totals.items() for answer, n in cells.items()}
        return Suspects(self.lot.cards, cells, True, "totals")


def subtract_counts(
    lots: Iterable[Lot], total: int, counts: Mapping[str, Mapping[object, int]], half_days: Iterable[str]
) -> list[Suspects]:
    """People isolated by counts that were shown of all cards up to some moment, less the rows that are surely of then.

    The moment isn't known: whichever fits the numbers is taken. What is left over are rows whose half-day was blanked,
    or, seen from the other side, the few rows that came after the counts.
    """
    lots = [lot for lot in lots if lot.rows]
    found = []
    for now in sorted(map(moment, {*half_days, *(lot.closed for lot in lots)})):
        before, maybe, others = [], [], 0
        for lot in lots:
            for row in lot.rows:
                if moment(lot.closed) <= now or _surely(row, now):
                    before.append(row)
                elif not _surely_after(row, now):
                    maybe.append(row)
            others += len(lot.rows) if moment(lot.closed) > now else 0
        for number, sign in ((total - len(before), 1), (len(before) + len(maybe) - total, -1)):
            if not 0 < number <= len(maybe):
                continue
            known = Counter(pair for row in (before if sign > 0 else before + maybe) for pair in row.said)
            left = {
                (question, answer): sign * (count - known[question, answer])
                for question, cells in counts.items()
                for answer, count in cells.items()
                if answer is not None and question not in (*POINTING, "half_day")
            }
            if all(0 <= count <= number for count in left.values()):
                found.append(Suspects(number, {pair: n for pair, n in left.items() if n}, number == others, "counts"))
    return found


def _surely(row: Row, now: tuple[str, bool]) -> bool:
    if row.half_day[4:6] == "-S":
        return row.half_day < week_of(now[0])
    return bool(row.half_day) and moment(row.half_day) <= now


def _surely_after(row: Row, now: tuple[str, bool]) -> bool:
    if row.half_day[4:6] == "-S":
        return row.half_day > week_of(now[0])
    return bool(row.half_day) and moment(row.half_day) > now


def read_everything(data: Path) -> tuple[list[Lot], int, dict[str, dict[object, int]], list[str]]:
    """Return the lots, the total and counts that were last shown, and the texts that can be put beside a card.

    Every row is labelled as exactly as any file or any format does, deleted bytes, logs and copies included.
    """
    with closing(sqlite3.connect(f"{(data / 'feedback.db').as_uri()}?mode=ro", uri=True)) as connection:
        lots = {row[0]: Lot(*row) for row in connection.execute("select id, half_day, cards from lot")}
        stored = connection.execute(
            "select lot, key, question_version, answers, texts, half_day, in_group from card order by key"
        ).fetchall()
        text_keys = {row[0] for row in connection.execute("select key from free_text")}
        shown = connection.execute("select question, answer, cards from shown").fetchall()
    better = _carved(data, {row[1] for row in stored})
    linked = [texts for _, _, _, _, texts, _, _ in stored if texts != "{}"]
    linked += [key.hex() for key in text_keys & {row[1] for row in stored}]
    for id, key, version, answers, _, when, in_group in stored:
        row = _row(json.loads(answers), when, in_group, version, key)
        for other in better[key]:
            row = _more_exact(row, other)
        lots.setdefault(id, Lot(id or "", "9999-12-31 matin", 0)).rows.append(row)
    for id, lot in lots.items():
        for rows in _formats(data / "lots", id):
            if isinstance(rows, dict):
                lot.totals = rows
            else:
                assert len(rows) == len(lot.rows), id
                lot.rows = [_more_exact(row, other) for row, other in zip(lot.rows, rows, strict=True)]
    counts: dict[str, dict[object, int]] = defaultdict(dict)
    for question, answer, cards in shown:
        counts[question][json.loads(answer)] = cards
    return list(lots.values()), counts.pop("", {}).get("total", 0), counts, linked


def _row(answers: Mapping[str, object], when: str, in_group: int | None, version: str, key: bytes = b"") -> Row:
    district, age = (str(answers.get(id) or "") for id in POINTING)
    said = frozenset(
        (id, one)
        for id, answer in answers.items()
        if id not in POINTING and answer is not None
        for one in (answer if isinstance(answer, list) else [answer])
    )
    return Row(when, district, age, said, in_group, version, key)


def _more_exact(row: Row, other: Row) -> Row:
    """A row with what another reading of it tells besides."""
    when = max((row.half_day, other.half_day), key=lambda said: (bool(said), said[4:6] != "-S"))
    return replace(row, half_day=when, district=row.district or other.district, age=row.age or other.age)


def _carved(data: Path, keys: set[bytes]) -> dict[bytes, list[Row]]:
    """Look for the rows by their keys in every byte: pages that are free, logs, copies, files left half-way."""
    found: dict[bytes, list[Row]] = defaultdict(list)
    read_json = json.JSONDecoder().raw_decode
    after_key = re.compile(r"[0-9A-Za-z.-]*(?=\{)")
    half_day = re.compile(r"\d{4}-(?:\d\d-\d\d (?:matin|après-midi)|S\d\d)|inconnue")
    any_key = re.compile(b"|".join(map(re.escape, keys)) or b"(?!)")
    for path in data.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for at in any_key.finditer(content):
            said = content[at.end() : at.end() + 4096].decode("utf-8", "replace")
            if version := after_key.match(said):
                try:
                    answers, end = read_json(said, version.end())
                    _, end = read_json(said, end)
                except ValueError:
                    continue
                when = half_day.match(said, end)
                found[at[0]].append(_row(answers, when[0] if when else "", None, version[0]))
    return found


def _formats(out: Path, id: str) -> Iterator[list[Row] | dict[str, dict[object, int]]]:
    """Read a lot's rows, or totals, in each format in which it was written."""
    for name, read in (("cards", _table), ("totals", _totals)):
        if (file := out / id / f"{name}.csv").is_file():
            with file.open(encoding="utf-8-sig", newline="") as lines:
                yield read(list(csv.DictReader(lines, delimiter=";")))
        if (file := out / f"{id}-jsonl" / f"{name}.jsonl").is_file():
            yield read([json.loads(line) for line in file.read_text("utf-8").splitlines()])
    if (file := out / f"{id}-xlsx" / "cards.xlsx").is_file():
        book = load_workbook(file, read_only=True)
        for title, read in (("Cartes", _table), ("Totaux", _totals)):
            if title in book.sheetnames:
                header, *rows = book[title].iter_rows(values_only=True)
                yield read([dict(zip(map(str, header), row, strict=True)) for row in rows])
        book.close()


def _table(rows: list[dict[str, object]]) -> list[Row]:
    return [
        Row(str(row["half_day"] or ""), str(row["district"] or ""), str(row["age"] or ""), frozenset()) for row in rows
    ]


def _totals(rows: list[dict[str, object]]) -> dict[str, dict[object, int]]:
    totals: dict[str, dict[object, int]] = defaultdict(dict)
    for row in rows:
        totals[str(row["question"])][str(row["answer"])] = int(str(row["cards"]))
    return dict(totals)
