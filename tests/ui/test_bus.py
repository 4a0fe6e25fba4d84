"""What a screen reader finds of the kiosk: the AT-SPI tree of every kind of page, read over D-Bus by another process.

In a real window, since Qt registers nothing off screen. What can be asked for stands in xml/ of at-spi2-core, the
numbers of the states in its atspi-constants.h.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from kiosk.content.reader import Reader
from tests.bundle.x_display import XDisplay
from tests.ui.page_kinds import page_kinds

PROJECT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "dbus-run-session", "/usr/libexec/at-spi-bus-launcher")
PATIENCE = 20
SIZE = (1080, 1920)
SHOWING, VISIBLE = 25, 30
CONTROLS = {"push button", "radio button", "check box", "page tab", "text"}
PICTURE = "graphic"
WORDS = {"frame", "label", "heading", PICTURE, *CONTROLS}
ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not all(shutil.which(program) for program in NEEDED),
        reason="there is no Xvfb or accessibility bus; packaging/system-packages.txt names them",
    ),
]


@dataclass(frozen=True)
class Node:
    """One accessible: its role and name as a screen reader has them."""

    role: str
    name: str


class Bus:
    """The accessibility bus of a session."""

    def __init__(self, session: str) -> None:
        """`session` is the session bus's address."""
        with open_dbus_connection(session) as asking:
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = asking.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=PATIENCE).body[0]
        self._connection: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Let go of the bus."""
        self._connection.close()

    def tree(self, owner: str, path: str) -> Iterator[Node]:
        """Yield what is shown below an accessible, in its order; nothing within a picture."""
        for child in self._ask(owner, path, "GetChildren"):
            low, high = self._ask(*child, "GetState")
            states = low | high << 32
            if not (states >> SHOWING & 1 and states >> VISIBLE & 1):
                continue
            role = self._ask(*child, "GetRoleName")
            yield Node(role, self._name(*child))
            if role != PICTURE:
                yield from self.tree(*child)

    def programs(self) -> list[tuple[str, str]]:
        """Return the programs that can be read."""
        return list(self._ask(*REGISTRY, "GetChildren"))

    def _ask(self, owner: str, path: str, method: str) -> "list[tuple[str, str]]":
        reply = self._connection.send_and_get_reply(
            new_method_call(DBusAddress(path, owner, ACCESSIBLE), method), timeout=PATIENCE
        )
        assert reply.header.message_type is MessageType.method_return, (path, method, reply.body)
        return reply.body[0]

    def _name(self, owner: str, path: str) -> str:
        reply = self._connection.send_and_get_reply(
            Properties(DBusAddress(path, owner, ACCESSIBLE)).get("Name"), timeout=PATIENCE
        )
        return str(reply.body[0][1])


class Shown:
    """A kiosk in a window, and the bus on which it can be read."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        assert process.stdout is not None
        assert process.stdin is not None
        self._answers, self._orders = process.stdout, process.stdin
        self._bus = Bus(self._answers.readline().strip())

    def open(self, address: str) -> list[tuple[str, bool]]:
        """Open a page; returns what a voice would read of it, and whether each is a control."""
        self._orders.write(f"{address}\n")
        self._orders.flush()
        # the bus's own programs say a word on the same output
        return json.loads(next(line for line in self._answers if line.startswith("[")))

    def nodes(self) -> list[Node]:
        """Return what a screen reader finds in the window."""
        (program,) = self._bus.programs()
        return list(self._bus.tree(*program))

    def close(self) -> None:
        """End the kiosk."""
        self._bus.close()
        self._orders.close()
        self._process.wait(PATIENCE)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """The kiosk under a virtual X server and a session bus of its own."""
    width, height = SIZE
    data = tmp_path_factory.mktemp("data")
    with XDisplay((width, height)) as display:
        environment = os.environ | {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
        environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QUICK_BACKEND": "software"}
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.shown_kiosk"]
        with subprocess.Popen(
            [*command, str(data), str(width), str(height)],
            cwd=PROJECT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        ) as process:
            kiosk = Shown(process)
            yield kiosk
            kiosk.close()


def compare(read: list[tuple[str, bool]], nodes: list[Node]) -> list[str]:
    """Return where the tree isn't what is read: each block once, in its order, a control as a control."""
    found = []
    at = -1
    for node in nodes:
        if not node.name or node.role == "frame":
            continue
        if at + 1 < len(read) and read[at + 1][0].startswith(node.name):
            at += 1
            if read[at][1] != (node.role in CONTROLS):
                found.append(f"{node} says another role than {read[at]}")
        elif at < 0 or node.name not in read[at][0]:
            found.append(f"{node} comes after {read[max(at, 0)][0]!r}, not {read[min(at + 1, len(read) - 1)][0]!r}")
    return found + [f"{words!r} isn't in the tree" for words, _ in read[at + 1 :]]


def test_every_kind_of_page_can_be_read_over_the_bus(shown: Shown) -> None:
    """Names and roles in the order of reading, and nothing to touch without a name."""
    with Reader.open(PROJECT) as reader:
        addresses = page_kinds(reader)
    found: list[str] = []
    for address in addresses:
        read = shown.open(address)
        nodes = shown.nodes()
        assert len(read) > 1, address
        found += [f"{address}: {fault}" for fault in compare(read, nodes)]
        found += [f"{address}: {node.role} without a name" for node in nodes if node.role in CONTROLS and not node.name]
        found += [f"{address}: {node} has another role" for node in nodes if node.name and node.role not in WORDS]
    assert found == []
