"""Lots of several kiosks as one set: the same bytes in any order, each lot once, nothing said that no lot says."""

import csv
import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import SimulatedClock
from kiosk.errors import StoreError
from kiosk.feedback.export import export_again, export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.merging import WRITERS, Merged, merge_lots
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore

NOW = "2026-11-22 matin"


def nobody(done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture(scope="module")
def kiosks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The lots of three kiosks: one of 7 cards in both formats, one with a question more, one of totals."""
    root = tmp_path_factory.mktemp("kiosks")
    lots = {}
    for name, version, cards, further in (("a", "1", 7, {}), ("b", "2", 6, {"scale": 7}), ("c", "2", 3, {})):
        data = root / name / "data"
        with closing(FeedbackStore.open(data, SimulatedClock())) as store:
            for number in range(cards):
                answers = {"theme": ("jamais", "defis")[number % 2], "feeling": number % 5 + 1, "district": "ivry-port"}
                texts = {"idea": f"=idée ; {name} {number}"} if number % 2 else {}
                store.save(Card({**answers, **further, "matters": ("eau", "sport")[: number % 3]}, texts, version))
        with closing(LotStore.open(data)) as staff:
            (export,) = export_lots(staff, NOW, root / name / "lots", 5, "csv", nobody, last=True)
            lots[name] = export.folder
            lots[f"{name}-jsonl"] = export_again(staff, export.lot, root / name / "lots", "jsonl", nobody).folder
            if name == "a":
                words: dict[str, object] = {}
                again = export_again(staff, export.lot, root / name / "lots", "xlsx", nobody, words)  # type: ignore[arg-type]
                lots["a-xlsx"] = again.folder
    return lots


Merge = Callable[..., Merged]


@pytest.fixture
def merge(kiosks: dict[str, Path], tmp_path: Path) -> Merge:
    """merge("a", "b") writes these lots, or those in a folder, as one set."""

    def call(*lots: str | Path, out: Path = tmp_path / "out", format: str = "csv") -> Merged:
        folders = [kiosks[lot] if isinstance(lot, str) else lot for lot in lots]
        return merge_lots(folders, out, format, nobody)

    return call


def content(folder: Path) -> dict[str, bytes]:
    """Each file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table as CSV."""
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.fixture(scope="module")
def expected(kiosks: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The three lots as one set, by format."""
    out = tmp_path_factory.mktemp("expected")
    folders = [kiosks[lot] for lot in "abc"]
    return {format: content(merge_lots(folders, out, format, nobody).folder) for format in WRITERS}


@settings(max_examples=40)
@given(
    lots=st.lists(st.sampled_from(["a", "b", "c", "a-jsonl", "b-jsonl", "c-jsonl"]), max_size=6),
    first=st.lists(st.sampled_from(["a", "b-jsonl", "c"]), min_size=1, max_size=3),
    order=st.permutations(["a", "b", "c"]),
    place=st.integers(0, 3),
    format=st.sampled_from(["csv", "jsonl"]),
)
def test_any_order_any_number_of_times_gives_the_same_bytes(
    kiosks: dict[str, Path],
    expected: dict[str, dict[str, bytes]],
    tmp_path_factory: pytest.TempPathFactory,
    lots: list[str],
    first: list[str],
    order: list[str],
    place: int,
    format: str,
) -> None:
    """Also in either format, and where some of them were merged before: that set among the lots changes nothing."""
    out = tmp_path_factory.mktemp("out")
    set_of_some = merge_lots([kiosks[lot] for lot in first], out / "before", format, nobody).folder
    given_lots = [kiosks[lot] for lot in (*order, *lots)]
    given_lots.insert(place, set_of_some)
    assert content(merge_lots(given_lots, out, format, nobody).folder) == expected[format]
    shutil.rmtree(out)


def test_a_set_says_what_its_lots_say(merge: Merge, kiosks: dict[str, Path]) -> None:
    """Row by row and text by text, each with its lot and the version of its questions; a question more is a column."""
    done = merge("b", "a")
    assert done.sentence.startswith("2 lots réunis\u00a0: 13 cartes, 6 idées, dans ")
    for table in ("cards", "ideas"):
        want = Counter(
            tuple(sorted({**{"scale": ""}, **row, "question_version": version, "lot_id": kiosks[name].name}.items()))
            if table == "cards"
            else tuple(sorted({**row, "question_version": version, "lot_id": kiosks[name].name}.items()))
            for name, version in (("a", "1"), ("b", "2"))
            for row in rows(kiosks[name], table)
        )
        assert Counter(tuple(sorted(row.items())) for row in rows(done.folder, table)) == want
    header = "theme;feeling;matters;district;age;half_day;scale;question_version;lot_id"
    assert (done.folder / "cards.csv").read_text("utf-8-sig").startswith(header)
    assert (done.folder / "ideas.csv").read_text("utf-8-sig").startswith("theme;idea;question_version;lot_id")


def test_no_text_meets_a_row(merge: Merge) -> None:
    """The columns of the ideas are theirs and the lot's: nothing that stands in a row but theme, version and lot."""
    done = merge("a", "b", "c")
    assert set(rows(done.folder, "ideas")[0]) == {"theme", "idea", "question_version", "lot_id"}
    assert "idea" not in rows(done.folder, "cards")[0]
    assert {row["theme"] for row in rows(done.folder, "ideas") if "c " in row["idea"]} == {""}, "of a lot of totals"


def test_the_manifest_of_a_set(merge: Merge, kiosks: dict[str, Path]) -> None:
    """The lots as their own manifests say them, and the hash of each file."""
    done = merge("a", "b", "c")
    manifest = json.loads((done.folder / "manifest.json").read_text("utf-8"))
    said = [json.loads((kiosks[name] / "manifest.json").read_text("utf-8")) for name in "abc"]
    want = [{key: lot[key] for key in manifest["lots"][0]} for lot in sorted(said, key=lambda lot: str(lot["lot"]))]
    assert manifest["lots"] == want
    assert {len(lot["question_versions"]) for lot in manifest["lots"]} == {1}
    assert [file["name"] for file in manifest["files"]] == ["cards.csv", "totals.csv", "ideas.csv"]
    for file in manifest["files"]:
        assert hashlib.sha256((done.folder / file["name"]).read_bytes()).hexdigest() == file["sha256"]
    assert done.folder.name == manifest["merged"]


def test_again_is_already_there(merge: Merge) -> None:
    """Nothing is written; a folder that holds something else is left alone, and said."""
    first = merge("a", "b")
    before = content(first.folder)
    again = merge("b", "a", "b-jsonl")
    assert (again.was_there, again.folder) == (True, first.folder)
    assert "il n’y a rien à faire" in again.sentence
    (first.folder / "ideas.csv").write_bytes(b"")
    with pytest.raises(StoreError, match="Un autre contenu occupe"):
        merge("a", "b")
    (first.folder / "ideas.csv").write_bytes(before["ideas.csv"])
    assert merge("a", "b", format="xlsx").folder.name == f"{first.folder.name}-xlsx"
    assert [path.name for path in first.folder.parent.glob(".*")] == []


def test_numbers_are_numbers_from_either_format(merge: Merge) -> None:
    """In JSON a face and a step are numbers, also where only the CSV of a lot was given."""
    done = merge("b", "a", format="jsonl")
    said = [json.loads(line) for line in (done.folder / "cards.jsonl").read_text("utf-8").splitlines()]
    assert {type(row["feeling"]) for row in said} == {int}
    assert {row["scale"] for row in said} == {7, None}
    ideas = [json.loads(line) for line in (done.folder / "ideas.jsonl").read_text("utf-8").splitlines()]
    assert all(row["idea"].startswith("=idée") for row in ideas), "without the apostrophe of the CSV"


@pytest.mark.parametrize("lot", ["a", "a-jsonl"])
@pytest.mark.parametrize("table", ["cards", "ideas"])
def test_a_lot_that_was_changed_is_refused_by_name(
    merge: Merge, kiosks: dict[str, Path], tmp_path: Path, lot: str, table: str
) -> None:
    """One letter is enough; nothing is written."""
    copy = shutil.copytree(kiosks[lot], tmp_path / "stick" / kiosks[lot].name)
    (file,) = copy.glob(f"{table}.*")
    file.write_bytes(file.read_bytes().replace(b"e", b"f", 1))
    with pytest.raises(StoreError) as error:
        merge("b", copy)
    assert str(error.value).startswith(f"{copy} a changé depuis son export ({file.name})")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("gone", ["manifest.json", "cards.csv", "ideas.csv"])
def test_half_a_lot_is_refused_by_name(merge: Merge, kiosks: dict[str, Path], tmp_path: Path, gone: str) -> None:
    """A stick that was pulled out while it was copied."""
    copy = shutil.copytree(kiosks["a"], tmp_path / "stick" / kiosks["a"].name)
    (copy / gone).unlink()
    with pytest.raises(StoreError) as error:
        merge(copy)
    assert str(error.value).startswith(f"{copy} n’est pas entier ({gone} manque)")


@pytest.mark.parametrize(
    "forged",
    ["", "[]", "{}", '{"manifest": 2}', '{"lots": 3}', '{"lots": [{}], "format": "csv", "files": [], "manifest": 1}'],
)
def test_a_manifest_that_is_none_is_a_sentence(
    merge: Merge, kiosks: dict[str, Path], tmp_path: Path, forged: str
) -> None:
    """Never a traceback."""
    copy = shutil.copytree(kiosks["a"], tmp_path / "stick" / kiosks["a"].name)
    (copy / "manifest.json").write_text(forged, "utf-8")
    with pytest.raises(StoreError, match="manifest.json est illisible"):
        merge(copy)


def test_a_file_that_its_manifest_does_not_name_is_never_read(
    merge: Merge, kiosks: dict[str, Path], tmp_path: Path
) -> None:
    """Nor one outside the folder."""
    copy = shutil.copytree(kiosks["a"], tmp_path / "stick" / kiosks["a"].name)
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    manifest["files"][0]["name"] = "../cards.csv"
    (copy / "cards.csv").rename(copy.parent / "cards.csv")
    (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(StoreError, match="cards.csv manque"):
        merge(copy)


def test_two_copies_that_differ_are_refused(merge: Merge, kiosks: dict[str, Path], tmp_path: Path) -> None:
    """Both whole by their manifests: somebody wrote one of them anew. In either order the same sentence."""
    copy = shutil.copytree(kiosks["a"], tmp_path / "stick" / kiosks["a"].name)
    cards = (copy / "cards.csv").read_bytes().replace(b"jamais", b"defis", 1)
    (copy / "cards.csv").write_bytes(cards)
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    manifest["files"][0]["sha256"] = hashlib.sha256(cards).hexdigest()
    (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    said = set()
    for lots in (("a", copy), (copy, "a")):
        with pytest.raises(StoreError, match="Deux copies du lot") as error:
            merge(*lots)
        said.add(str(error.value))
    assert len(said) == 1


def test_what_is_no_lot_is_refused_by_name(merge: Merge, tmp_path: Path) -> None:
    """A folder that isn't there, a file, a workbook."""
    (tmp_path / "file").write_text("", "utf-8")
    for path, said in ((tmp_path / "rien", "n’existe pas"), (tmp_path / "file", "ce n’est pas un dossier")):
        with pytest.raises(StoreError, match=said):
            merge(path)
    with pytest.raises(StoreError, match="donnez le même lot en csv ou en jsonl"):
        merge("a-xlsx")


def test_a_folder_that_cannot_be_written_is_a_sentence(merge: Merge, tmp_path: Path) -> None:
    """And leaves no draft."""
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(StoreError, match="ne peut être écrit"):
        merge("a", out=tmp_path / "file")
