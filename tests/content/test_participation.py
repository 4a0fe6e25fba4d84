"""Participer against the inventory: the consultation's steps, tools and facts, the closing page, and the codes."""

import json
import re
from pathlib import Path
from typing import Any

import zxingcpp
from PIL import Image, ImageDraw

from kiosk.content.check import check_workshop
from kiosk.content.codes import QUIET_ZONE, code_of
from kiosk.content.model import Source
from kiosk.content.reader import Reader
from kiosk.content.subjects.participation import ChannelKind
from kiosk.content.workshop import read_workshop

PROJECT = Path(__file__).resolve().parents[2]
INVENTORY: dict[str, Any] = json.loads((PROJECT / "tests" / "data" / "inventory.json").read_text("utf-8"))
CONSULTATION = INVENTORY["consultation"]
SCALE = 4  # px a module


def plain(text: str | None) -> str:
    """Return a text without what typography changes."""
    return re.sub("[\u00a0\u202f]", " ", text or "").replace("’", "'")


def lines(sources: tuple[Source, ...]) -> list[int]:
    """Return the lines of the first source."""
    return [sources[0].first_line, sources[0].last_line]


def drawn(modules: int, path: str) -> Image.Image:
    """Draw a code's path as the page does: dark modules on white."""
    picture = Image.new("L", (modules * SCALE, modules * SCALE), 255)
    pen = ImageDraw.Draw(picture)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", path):
        left, top = int(x) * SCALE, int(y) * SCALE
        pen.rectangle((left, top, left + int(width) * SCALE - 1, top + SCALE - 1), fill=0)
    return picture


def test_the_steps_are_the_inventorys(repository: Reader) -> None:
    """Eight steps in their order, each with its date, how far it was, and its place in the press release."""
    steps = [m for m in repository.participation().moments if m.step is not None]
    wanted = CONSULTATION["steps"]
    assert len(wanted) == 8
    assert [m.step for m in steps] == [step["n"] for step in wanted]
    for moment, step in zip(steps, wanted, strict=True):
        undated = "dates non données" in step["date"]
        assert plain(moment.printed) == ("" if undated else plain(step["date"]))
        assert moment.status is not None
        assert moment.status.value == step["status"].replace(" ", "_")
        assert {s.document for s in moment.sources} == {"003"}
        assert lines(moment.sources) == step["source"]["lines"]


def test_the_tools_are_the_inventorys(repository: Reader) -> None:
    """Ten tools, each with its place in the press release."""
    tools = repository.participation().tools
    assert [(t.id, lines(t.sources)) for t in tools] == [(t["id"], t["source"]["lines"]) for t in CONSULTATION["tools"]]
    assert len(tools) == 10


def test_every_fact_of_the_press_release_is_told_once(repository: Reader) -> None:
    """Fourteen: kind, figure, unit and qualifier as printed; a figure says what it counts."""
    held = repository.participation()
    told = [fact for owner in (*held.moments, *held.tools) for fact in owner.facts]
    wanted = {fact["id"]: fact for fact in CONSULTATION["facts"]}
    assert len(told) == len(wanted) == 14
    for fact in told:
        entry = wanted.pop(fact.id)
        value = entry["value"] or {"printed": "", "number": None}
        assert fact.kind.value == entry["kind"]
        assert re.sub(r"\s", "", fact.numeral) == re.sub(r"\s", "", plain(value["printed"]).replace("'", "’"))
        assert fact.number == value["number"]
        assert (fact.unit, plain(fact.qualifier)) == (entry["unit"] or "", entry.get("qualifier", ""))
        assert bool(fact.counts) == (entry["kind"] == "figure")


def test_the_closing_page_is_whole(repository: Reader) -> None:
    """Each channel of the report's last page, from its line on; the online debate of the cover; the four accounts."""
    channels = repository.participation().channels
    from_report = [c for c in channels if c.sources[0].document == "000"]
    firsts = [c.sources[0].first_line for c in from_report]
    page = INVENTORY["report"]["closing_page"]
    for wanted in page["channels"]:
        assert wanted["line"] in firsts, wanted["name"]
    names = [wanted["name"].lower() for wanted in page["channels"] if wanted["name"] != "ivry94.fr"]
    assert set(names) <= {plain(c.title).lower() for c in channels}
    cover = INVENTORY["report"]["cover"]["source"]["lines"]
    assert any([s.first_line, s.last_line] == cover for c in channels for s in c.sources)
    words = " ".join(c.text for c in channels)
    assert all(account["handle"] in words for account in page["social"])


def test_no_address_is_invented(repository: Reader) -> None:
    """An address stands in what the documents print; no telephone number, no name of a press contact is on the page."""
    printed = json.dumps(INVENTORY["report"], ensure_ascii=False)
    addressed = [c for c in repository.participation().channels if c.address]
    assert [c.kind for c in addressed].count(ChannelKind.SITE) == 1
    assert [c.address for c in addressed] == ["ivry94.fr", "facebook.com/ivry94", "twitter.com/mairieivry"]
    assert all(c.address in printed for c in addressed)
    said = " ".join(c.text for c in repository.participation().channels)
    assert not re.search(r"\d\d[ .\u00a0]\d\d[ .\u00a0]\d\d", said)


def test_a_telephone_reads_the_codes(repository: Reader) -> None:
    """Each code, drawn from the edition's path, says its link; its quiet zone is white."""
    for channel in repository.participation().channels:
        assert bool(channel.code) == bool(channel.link) == bool(channel.modules)
        if channel.code:
            picture = drawn(channel.modules, channel.code)
            (read,) = zxingcpp.read_barcodes(picture)
            assert read.text == channel.link
            assert channel.link.endswith(channel.address)
            rim = picture.copy()
            inner = QUIET_ZONE * SCALE
            rim.paste(255, (inner, inner, rim.width - inner, rim.height - inner))
            assert rim.getextrema() == (255, 255)


def test_a_code_has_the_squares_of_its_matrix() -> None:
    """Runs of modules neither lose nor add one."""
    code = code_of("http://ivry94.fr")
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", code.path)
    assert "".join(f"M{x} {y}h{w}v1h-{w}z" for x, y, w in runs) == code.path
    assert min(int(y) for _, y, _ in runs) == QUIET_ZONE
    assert max(int(x) + int(w) for x, _, w in runs) == code.modules - QUIET_ZONE


def test_what_an_editor_gets_wrong(real_workshop: Path) -> None:
    """A wrong link, one without address, a step out of order or without its state, an id twice: one sentence each."""
    path = real_workshop / "sources" / "participation.toml"
    text = path.read_text("utf-8")
    for was, is_now in (
        ('link = "http://ivry94.fr"', 'link = "http://ivry95.fr"'),
        ('address = "facebook.com/ivry94"\n', ""),
        ("step = 2\n", "step = 3\n"),
        ('step = 8\nstatus = "to_come"', "step = 8"),
        ('id = "k-66"', 'id = "k-2020"'),
    ):
        assert was in text
        text = text.replace(was, is_now, 1)
    path.write_text(text, "utf-8")
    faults = [f for f in check_workshop(read_workshop(real_workshop)) if f.file == "participation.toml"]
    said = [plain(fault.sentence) for fault in faults]
    for sentence in ("C'est l'étape 2, pas 3", "donnez step et status", "est déjà pris"):
        assert sum(sentence in line for line in said) == 1, said
    assert sum("corrigez l'un des deux" in line for line in said) == 2
    assert len(said) == 5
