"""Lots on a USB stick, on real mounts: found, written, read back, ejected; pulled out, full, write-protected."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.errors import StickError
from kiosk.feedback import stick as sticks
from kiosk.feedback.formats import FORMATS
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Outcome
from kiosk.feedback.manifest import whole_lot
from kiosk.feedback.model import Card, half_day
from kiosk.feedback.stick import Stick, StickExport, choose_stick, eject, export_to_stick, find_sticks, is_there
from kiosk.feedback.store import FeedbackStore

Plug = Callable[..., Path]
Condition = Callable[[Path], AbstractContextManager[None]]
Give = Callable[..., StickExport]
KEPT = "reste dans la borne, aucune carte n’est perdue"
OPEN = "aucun lot n’est fermé, les cartes attendent dans la borne"


def no_progress(done: int, total: int) -> None:
    """Nobody watches."""


def pull_out(path: Path) -> None:
    """Take a stick away in mid-air: what is open stays open, the path is a folder of the kiosk's own disk again."""
    subprocess.run(["umount", "-l", str(path)], check=True)


def protect(path: Path, how: str = "ro") -> None:
    """Write-protect a stick, or take that off again."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(path)], check=True)


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """Where sticks are mounted."""
    (tmp_path / "media").mkdir()
    return tmp_path / "media"


@pytest.fixture
def path(plug_in: Plug, media: Path) -> Path:
    """Where one stick is plugged in, as udisks does it."""
    return plug_in("ivry/CLE")


@pytest.fixture
def stick(path: Path, media: Path) -> Stick:
    """That stick, found."""
    (stick,) = find_sticks(media)
    return stick


@pytest.fixture
def five(store: FeedbackStore, make_card: Callable[..., Card]) -> None:
    """Five cards."""
    for idea in ("un", "deux", "trois", "quatre", ""):
        store.save(make_card(idea))


@pytest.fixture
def give(staff: LotStore, clock: SimulatedClock) -> Give:
    """give(stick) exports as CSV with k = 5."""

    def call(stick: Stick, format: str = "csv", lot: str = "", k: int = 5, last: bool = False) -> StickExport:
        return export_to_stick(staff, stick, half_day(clock.now()), k, format, no_progress, last=last, lot=lot)

    return call


def lots_and_waiting(staff: LotStore) -> tuple[list[bool], int]:
    """Whether each lot is written, and how many cards are in none."""
    return [lot.written for lot in staff.lots()], staff.open_cards()


def names(folder: Path) -> list[str]:
    """All that is in a folder."""
    return sorted(path.name for path in folder.iterdir())


# Which sticks there are


def test_a_stick_is_found_where_it_is_mounted(plug_in: Plug, media: Path) -> None:
    """Under the root or a user's folder there; a folder that is no mount point is none, nor is one further down."""
    (media / "CLE-OUBLIEE").mkdir()
    plug_in("a/b/TROP-BAS")
    first, second = plug_in("ivry/CLE 2"), plug_in("AUTRE", "2m")
    found = find_sticks(media)
    assert [(stick.label, stick.path) for stick in found] == [("AUTRE", second), ("CLE 2", first)]
    assert [stick.writable for stick in found] == [True, True]
    assert [round(stick.free / 2**20) for stick in found] == [2, 1]
    assert find_sticks(first.parent / "CLE 2") == ()


def test_a_write_protected_stick_is_found_and_said_so(stick: Stick, media: Path) -> None:
    """Staff must see that the kiosk has seen it."""
    protect(stick.path)
    (found,) = find_sticks(media)
    assert (found.label, found.writable) == ("CLE", False)
    assert found.mount == stick.mount


def test_no_stick_where_nothing_is_mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor where the folder doesn't exist, nor on a system without /proc."""
    assert find_sticks(tmp_path) == ()
    assert find_sticks(tmp_path / "none") == ()
    monkeypatch.setattr(sticks, "MOUNTS", tmp_path / "none")
    assert find_sticks(Path("/")) == ()


LINE = "{id} 27 {device} / {path} rw,nosuid{shared} - {kind} /dev/sdb1 rw,errors=remount-ro\n"


def test_a_stick_whose_device_is_gone_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pulled out of a machine where nobody unmounts it; a disc is no stick; the last mount on a path is on top."""
    (tmp_path / "proc").write_text(
        LINE.format(id=50, device="8:1", path=f"{tmp_path}/KEY\\0401", kind="vfat", shared=" shared:7")
        + LINE.format(id=51, device="8:17", path=f"{tmp_path}/KEY\\0401", kind="vfat", shared="")
        + LINE.format(id=52, device="11:0", path=f"{tmp_path}/CD", kind="iso9660", shared="")
    )
    (tmp_path / "KEY 1").mkdir()
    (tmp_path / "CD").mkdir()
    (tmp_path / "block" / "8:17").mkdir(parents=True)
    (tmp_path / "block" / "11:0").mkdir()
    monkeypatch.setattr(sticks, "MOUNTS", tmp_path / "proc")
    monkeypatch.setattr(sticks, "BLOCK_DEVICES", tmp_path / "block")
    (stick,) = find_sticks(tmp_path)
    assert (stick.label, stick.source, stick.mount) == ("KEY 1", "/dev/sdb1", "8:17 51")
    assert is_there(stick)
    (tmp_path / "block" / "8:17").rmdir()
    assert not is_there(stick)
    assert find_sticks(tmp_path) == ()


def test_a_stick_is_chosen_by_label_or_path(plug_in: Plug, media: Path) -> None:
    """The only one needs no name; the others' sentences say what to do."""
    with pytest.raises(StickError, match="Aucune clé USB n’est branchée"):
        choose_stick(find_sticks(media), media)
    plug_in("CLE")
    assert choose_stick(find_sticks(media), media).label == "CLE"
    plug_in("ivry/CLE")
    plug_in("ivry/AUTRE")
    found = find_sticks(media)
    assert choose_stick(found, media, "AUTRE").path == media / "ivry" / "AUTRE"
    assert choose_stick(found, media, str(media / "ivry" / "CLE")).path == media / "ivry" / "CLE"
    with pytest.raises(StickError, match=r"Plusieurs clés USB .*ivry/AUTRE"):
        choose_stick(found, media)
    with pytest.raises(StickError, match=r"Plusieurs clés USB .*media/CLE, .*ivry/CLE\)"):
        choose_stick(found, media, "CLE")
    with pytest.raises(StickError, match=r"« Cle » n’est pas branchée.*« AUTRE »".replace(" ", r"\s")):
        choose_stick(found, media, "Cle")


# What is written


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("format", FORMATS)
def test_a_lot_goes_to_a_stick(stick: Stick, give: Give, staff: LotStore, format: str) -> None:
    """Whole, with its manifest and nothing else; the sentence names lot and stick."""
    done = give(stick, format)
    (export,) = done.exports
    assert (done.done, export.outcome) == (True, Outcome.WRITTEN)
    assert names(stick.path) == [export.folder.name]
    assert whole_lot(export.folder) == (export.lot, format)
    assert export.lot in done.sentence
    assert "sur la clé «\u00a0CLE\u00a0»" in done.sentence
    assert lots_and_waiting(staff) == ([FORMATS[format].holds_cards], 0)


@pytest.mark.usefixtures("five")
def test_a_closed_lot_goes_to_a_stick_again(stick: Stick, give: Give, media: Path) -> None:
    """In another format, and a second time; an unknown one is said."""
    (first,) = give(stick).exports
    again = give(stick, "jsonl", first.lot)
    assert (again.done, len(names(stick.path))) == (True, 2)
    assert "déjà, entier" in give(stick, "csv", first.lot).sentence
    assert "n’existe pas" in give(stick, "csv", "lot-x").sentence
    few = give(stick)
    assert (few.done, few.exports[0].outcome) == (False, Outcome.TOO_FEW)
    assert few.sentence.startswith("Moins de 5 cartes attendent")


@pytest.mark.usefixtures("five")
def test_what_lies_in_the_way_on_a_stick_stays(stick: Stick, give: Give, staff: LotStore) -> None:
    """Someone has worked in the lot's own folder."""
    (export,) = give(stick).exports
    (export.folder / "cards.csv").write_text("à moi", "utf-8")
    again = give(stick, "csv", export.lot)
    assert (again.done, again.exports[0].outcome) == (False, Outcome.IN_THE_WAY)
    assert "renommez ce dossier sur un ordinateur" in again.sentence
    assert (export.folder / "cards.csv").read_text("utf-8") == "à moi"


@pytest.mark.usefixtures("five")
def test_a_stick_that_gives_back_other_bytes(
    stick: Stick, give: Give, staff: LotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worn or false stick: seen before the lot has its name; the lot waits."""
    real = sticks.whole_lot
    with monkeypatch.context() as patched:

        def spoilt(folder: Path) -> tuple[str, str] | None:
            (folder / "ideas.csv").write_bytes(b"\0" * 9)
            return real(folder)

        patched.setattr(sticks, "whole_lot", spoilt)
        done = give(stick)
    assert not done.done
    assert "ne garde pas ce qu’on y écrit" in done.sentence
    assert KEPT in done.sentence
    assert names(stick.path) == []
    assert lots_and_waiting(staff) == ([False], 0)
    assert give(stick).done


@pytest.mark.usefixtures("five")
def test_a_name_that_other_systems_refuse_is_seen_before_the_lot_has_it(
    stick: Stick, give: Give, staff: LotStore
) -> None:
    """tmpfs takes it, a FAT32 stick or Windows wouldn't."""
    staff.close_lot("lot-trop:tard", "2026-11-21 matin", 5)
    done = give(stick)
    assert [export.outcome for export in done.exports] == [Outcome.NOT_WRITTEN]
    assert "caractère interdit" in done.exports[0].reason
    assert names(stick.path) == []


# Pulled out, full, write-protected


def at_sync(number: int, under: Path, act: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do something before the numbered sync of something under a folder."""
    real, count = os.fsync, 0

    def sync(descriptor: int) -> None:
        nonlocal count
        if Path(os.readlink(f"/proc/self/fd/{descriptor}")).is_relative_to(under):
            count += 1
            if count == number:
                act()
        real(descriptor)

    monkeypatch.setattr(os, "fsync", sync)


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("moment", ["opened", "manifest", 1, 2, 3, 4, "named", 5, "checked"])
def test_a_stick_that_is_pulled_out_in_mid_write(
    stick: Stick, give: Give, staff: LotStore, plug_in: Plug, monkeypatch: pytest.MonkeyPatch, moment: str | int
) -> None:
    """At each step: the lot isn't marked, nothing is left on the kiosk's own disk, a sentence says what to do.

    Plugged in again, the same lot is written, once. A stick pulled out once all was checked has the whole lot.
    """

    def pull() -> None:
        pull_out(stick.path)

    with monkeypatch.context() as patched:
        if isinstance(moment, int):
            at_sync(moment, stick.path, pull, patched)
        else:
            target, name = {
                "opened": (sticks, "_clear"),
                "manifest": (__import__("kiosk.feedback.export", fromlist=["export"]), "write_manifest"),
                "named": (Path, "rename"),
                "checked": (LotStore, "mark_written"),
            }[moment]
            real = getattr(target, name)

            def pulled(*arguments: object) -> object:
                pull()
                return real(*arguments)

            patched.setattr(target, name, pulled)
        done = give(stick)
    assert names(stick.path) == [], "on the disk of the kiosk"
    if moment == "checked":
        assert done.done
        return
    assert not done.done
    assert done.sentence.startswith("La clé «\u00a0CLE\u00a0» a été retirée trop tôt\u00a0: remettez-la, puis recom")
    assert KEPT in done.sentence
    assert lots_and_waiting(staff) == ([False], 0)
    (lot,) = staff.lots()
    plug_in("ivry/CLE")
    (again,) = find_sticks(stick.path.parents[1])
    assert give(again).done
    assert names(again.path) == [lot.id]
    assert lots_and_waiting(staff) == ([True], 0)


@pytest.mark.usefixtures("five")
def test_a_stick_that_is_gone_closes_no_lot(stick: Stick, give: Give, staff: LotStore) -> None:
    """Pulled out before: nothing is written to the folder of that name, which is on the kiosk's own disk now."""
    pull_out(stick.path)
    done = give(stick)
    assert (done.exports, done.done) == ((), False)
    assert done.sentence.startswith("La clé «\u00a0CLE\u00a0» n’est plus branchée")
    assert OPEN in done.sentence
    assert names(stick.path) == []
    assert lots_and_waiting(staff) == ([], 5)


@pytest.mark.usefixtures("five")
def test_a_full_stick_closes_no_lot(stick: Stick, give: Give, staff: LotStore, made_full: Condition) -> None:
    """Known before anything is begun, with the room that is wanted."""
    with made_full(stick.path):
        done = give(stick)
        assert done.exports == ()
        assert "n’a plus assez de place, il y faut 1 Mo" in done.sentence
        assert OPEN in done.sentence
    assert lots_and_waiting(staff) == ([], 5)
    assert give(stick).done


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("format", FORMATS)
def test_a_stick_that_fills_meanwhile(
    stick: Stick, give: Give, staff: LotStore, made_full: Condition, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    """Someone copies films onto it: the lot waits, nothing half stays; the next export writes it."""
    with made_full(stick.path):
        monkeypatch.setattr(sticks, "_bytes_needed", lambda store, lot: 0)
        done = give(stick, format)
        assert [export.outcome for export in done.exports] == [Outcome.NOT_WRITTEN]
        assert done.sentence.startswith("La clé «\u00a0CLE\u00a0» est pleine\u00a0: faites-y de la place")
        assert KEPT in done.sentence
        assert names(stick.path) == ["ballast"]
    assert lots_and_waiting(staff) == ([False], 0)
    assert give(stick, format).done
    assert len(names(stick.path)) == 1


@pytest.mark.usefixtures("five")
def test_a_write_protected_stick_closes_no_lot(stick: Stick, give: Give, staff: LotStore) -> None:
    """The small switch at its side."""
    protect(stick.path)
    done = give(stick)
    assert done.exports == ()
    assert "est protégée en écriture\u00a0: déverrouillez-la ou prenez-en une autre" in done.sentence
    assert OPEN in done.sentence
    assert lots_and_waiting(staff) == ([], 5)
    protect(stick.path, "rw")
    (export,) = give(stick).exports
    protect(stick.path)
    assert KEPT in give(stick, "xlsx", export.lot).sentence


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("sync", range(1, 5))
def test_a_stick_that_is_write_protected_in_mid_write(
    stick: Stick, give: Give, staff: LotStore, monkeypatch: pytest.MonkeyPatch, sync: int
) -> None:
    """As the kernel does after an error: what is half written can't even be deleted, is no lot, and goes next time."""
    with monkeypatch.context() as patched:
        at_sync(sync, stick.path, lambda: protect(stick.path), patched)
        done = give(stick)
    assert "est protégée en écriture" in done.sentence
    assert KEPT in done.sentence
    (half,) = stick.path.iterdir()
    assert re.fullmatch(r"\.lot-.*\.part", half.name)
    assert lots_and_waiting(staff) == ([False], 0)
    protect(stick.path, "rw")
    assert give(stick).done
    (lot,) = staff.lots()
    assert names(stick.path) == [lot.id]


@pytest.mark.usefixtures("five")
def test_what_a_stick_kept_of_another_lot_half_written_is_deleted(stick: Stick, give: Give) -> None:
    """It never had a lot's name, so nobody took it for one; what else is on the stick stays."""
    for name in (".lot-2026-11-20-matin-0123456789ab-xlsx-1a2b3c4d.part", ".lot-notes", "photos.part"):
        (stick.path / name).mkdir()
        (stick.path / name / "cards.csv").write_text("theme", "utf-8")
    (export,) = give(stick).exports
    assert names(stick.path) == [".lot-notes", export.lot, "photos.part"]


def test_room_is_asked_for_what_is_to_be_written(
    store: FeedbackStore, staff: LotStore, stick: Stick, give: Give, make_card: Callable[..., Card]
) -> None:
    """Waiting lots and open cards; a lot that is written counts only where it is asked for again."""
    for _ in range(5):
        store.save(make_card())
    five = sticks._bytes_needed(staff, "")
    assert five == sticks.SPARE_BYTES + 5 * sticks.BYTES_A_CARD
    (export,) = give(stick).exports
    assert sticks._bytes_needed(staff, "") == sticks.SPARE_BYTES
    assert sticks._bytes_needed(staff, export.lot) == five


@pytest.mark.parametrize("format", FORMATS)
def test_the_room_that_is_asked_for_is_enough(
    store: FeedbackStore,
    staff: LotStore,
    give: Give,
    make_card: Callable[..., Card],
    plug_in: Plug,
    media: Path,
    format: str,
) -> None:
    """On a stick with no more, 200 cards with the longest ideas go in each format: letters that don't compress."""
    for number in range(200):
        store.save(
            make_card("".join(chr(0x20000 + (number * 7919 + place * 104_729) % 40_000) for place in range(500)))
        )
    plug_in("CLE", str(sticks._bytes_needed(staff, "")))
    (small,) = find_sticks(media)
    done = give(small, format)
    assert done.done, done.sentence


# Ejecting


def test_a_stick_is_ejected(stick: Stick) -> None:
    """Unmounted, so that it may be pulled out; a second time there is nothing to eject."""
    if shutil.which("umount") is None:
        pytest.skip("no umount")
    assert eject(stick) == "La clé «\u00a0CLE\u00a0» est éjectée\u00a0: vous pouvez la retirer."
    assert not stick.path.is_mount()
    assert eject(stick) == "La clé «\u00a0CLE\u00a0» n’est plus branchée\u00a0: il n’y a rien à éjecter."


def test_a_stick_in_use_can_t_be_ejected(stick: Stick) -> None:
    """Said honestly: all is written, but it isn't unmounted."""
    with (stick.path / "open").open("w"):
        said = eject(stick)
    assert said.startswith("La clé «\u00a0CLE\u00a0» n’a pas pu être éjectée, mais tout y est écrit")
    assert stick.path.is_mount()


def test_ejecting_asks_udisks_first(stick: Stick, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An account that isn't root's may eject by it; here one that answers by unmounting."""
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "udisksctl").write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\numount {stick.path}\n')
    (tools / "udisksctl").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    assert "vous pouvez la retirer" in eject(stick)
    assert (tmp_path / "asked").read_text().split() == [
        *("unmount", "--no-user-interaction", "--block-device", stick.source),
    ]
