"""Runs visits one after the other on the real window, and keeps their report."""

import ctypes
import gc
import json
import os
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.model import half_day
from kiosk.paths import find_places
from kiosk.pins import PinGate, Pins, Role
from kiosk.settings import Panel, Settings
from kiosk.ui.app import Stage, build_stage, close_stage
from kiosk.ui.services import Services
from kiosk.usage.store import UsageStore
from tests.bench.machine import pss
from tests.simulator.guest import Frames, Guest, StuckError
from tests.simulator.promises import (
    BrokenError,
    Listener,
    judge_act,
    judge_new_visit,
    judge_way_home,
    settings_of,
)
from tests.simulator.visitors import SORTS
from tests.ui.stubborn_store import StubbornStore

MEMORY_EVERY = 20
FEWEST_VISITS = 400
"""Visits of one run from which the second half tells a slope: the first ones fill caches."""
MOST_SLOPE = 1_000_000
"""Bytes that 1 000 visits may add to the memory."""
MOST_FAULTS = 20
GONE = 90 + 20 + 1
"""Seconds after which a visit that nobody touches is over."""


@dataclass
class Report:
    """What came of it; written as JSON, taken up by the next run of the same seed.

    Attributes:
        seed: of all visits. size: of the window, in px. done: visits so far, from 0 on.
        acts: acts so far. seconds: time that the visits took.
        sorts: visits by sort of visitor. kinds: acts by kind of the page on which they ended.
        memory: for each run, (visit, PSS in bytes) now and then.
        faults: broken promises, each with what replays it.
    """

    seed: int
    size: tuple[int, int]
    done: int = 0
    acts: int = 0
    seconds: float = 0.0
    sorts: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    memory: list[list[tuple[int, int]]] = field(default_factory=list)
    faults: list[dict[str, object]] = field(default_factory=list)

    @classmethod
    def take_up(cls, file: Path, seed: int, size: tuple[int, int]) -> "Report":
        """Read the report of an earlier run of this seed; a new one where there is none."""
        if file.is_file():
            report = cls(**json.loads(file.read_text("utf-8")))
            if (report.seed, tuple(report.size)) == (seed, size):
                return report
        return cls(seed, size)

    def write(self, file: Path) -> None:
        """Write the report, whole or not at all."""
        file.parent.mkdir(parents=True, exist_ok=True)
        aside = file.with_suffix(".part")
        aside.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), "utf-8")
        os.replace(aside, file)

    def slope(self) -> float | None:
        """Bytes for each 1 000 visits over the second half of the longest run; None where it was too short."""
        longest = max(self.memory, key=len, default=[])
        if len(longest) < 2 or longest[-1][0] - longest[0][0] < FEWEST_VISITS:
            return None
        half = longest[len(longest) // 2 :]
        return statistics.linear_regression([v for v, _ in half], [bytes for _, bytes in half]).slope * 1000


class Simulator:
    """One kiosk, with one visitor after the other in front of it."""

    def __init__(self, stage: Stage, services: Services, listener: Listener, report: Report) -> None:
        assert isinstance(services.clock, SimulatedClock)
        assert isinstance(services.store, StubbornStore)
        assert services.reader is not None
        self._stage, self._clock, self._store = stage, services.clock, services.store
        self._listener, self._report = listener, report
        self._addresses = [str(route) for route in services.reader.routes()]
        self._frames = Frames(stage.window)
        self._glass: QPointingDevice = QTest.createTouchDevice()
        self._settings = settings_of(stage)
        self.told: list[str] = []

    def visit(self, number: int) -> bool:
        """Let one visitor come and go; False where a promise was broken, which the report then has."""
        random = Random(f"{self._report.seed}:{number}")
        sort = random.choice(list(SORTS))
        guest = Guest(
            None,  # no test waits
            self._stage,
            self._store,
            self._clock,
            self._glass,
            frames=self._frames,
            addresses=self._addresses,
            random=random,
        )
        self.told = guest.told
        try:
            self._act(guest, sort)
        except (BrokenError, StuckError, AssertionError, LookupError, RuntimeError) as error:
            self._report.faults.append(
                {"visit": number, "sort": sort, "broken": f"{type(error).__name__}: {error}", "did": guest.told[-12:]}
            )
            return False
        finally:
            self._report.sorts = dict(Counter(self._report.sorts) + Counter([sort]))
        return True

    def _act(self, guest: Guest, sort: str) -> None:
        guest.settle()
        judge_new_visit(guest, self._settings)
        if guest.random.random() < 0.9:
            guest.clock.advance(guest.random.uniform(1, 40))
            guest.touch_at(guest.somewhere())
            if guest.address != "home":
                raise BrokenError(f"the first touch opened {guest.address}")
        for _ in SORTS[sort](guest):
            judge_act(guest, self._listener)
            self._report.acts += 1
            kind = guest.address.partition("?")[0].partition("/")[0]
            self._report.kinds[kind] = self._report.kinds.get(kind, 0) + 1
        if guest.random.random() < 0.5:
            judge_way_home(guest)
        if guest.random.random() < 0.5:
            guest.leaves()
        self.leave()
        self._listener.judge()

    def leave(self) -> None:
        """Let the visit end as it does when everybody has gone, lost fingers included."""
        visit = self._stage.app.visit
        self._clock.advance(GONE)
        QCoreApplication.processEvents()
        if self._stage.app.visit is visit and visit is not None and visit.router.route != "attract":
            self._clock.advance(GONE + 120)
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._stage.app.visit is visit and visit is not None and visit.router.route != "attract":
            raise BrokenError(f"the visit on {visit.router.route} never ends")

    def memory(self) -> int:
        """The memory that is held: PSS in bytes once Python, QML and the C library have given back what is free."""
        gc.collect()
        self._stage.engine.collectGarbage()
        give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's
        if give_back is not None:
            give_back(0)
        return pss(os.getpid())

    def start_afresh(self) -> None:
        """After a broken promise: a new visit, whatever state the last one is in."""
        self._stage.app.reset()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._listener.heard.clear()


@contextmanager
def kiosk(size: tuple[int, int]) -> Iterator[tuple[Stage, Services]]:
    """Show a kiosk with the repository's edition, a data folder of its own, and PINs that nobody knows."""
    clock = SimulatedClock()
    with TemporaryDirectory(prefix="kiosk-simulate-") as name, Reader.open(find_places().edition) as reader:
        data = Path(name)
        pins = Pins(data / "state")
        pins.set(Role.STAFF, "830264917305")
        pins.set(Role.MEDIATOR, "592071836429")
        store = StubbornStore.open(data, clock)
        settings = Settings(panel=Panel(resolution=size))
        gate = PinGate(data / "state", clock)
        usage = UsageStore(data, lambda: half_day(clock.now()), settings.feedback.k)
        services = Services(reader, store, settings, clock, gate=gate, usage=usage)
        stage = build_stage(services, QSize(*size))
        for screen in QGuiApplication.screens():
            if screen.size() == QSize(*size):
                stage.window.setScreen(screen)
        stage.window.show()
        stage.window.requestActivate()
        while not stage.window.isActive():
            QCoreApplication.processEvents()
        yield stage, services
        close_stage(stage)
        usage.close()
        store.close()


def simulate(report: Report, last: int, seconds: float | None, only: int | None, file: Path | None) -> list[str]:
    """Run visits until `last` are done, the time is up or too many promises are broken; or `only` one of them.

    Returns what the last visitor did.
    """
    begun, before = time.monotonic(), report.seconds
    with Listener() as listener, kiosk(report.size) as (stage, services):
        simulator = Simulator(stage, services, listener, report)
        samples: list[tuple[int, int]] = []
        report.memory.append(samples)
        numbers = range(report.done, last) if only is None else [only]
        for number in numbers:
            if not simulator.visit(number):
                simulator.start_afresh()
            if only is None:
                report.done = number + 1
            report.seconds = before + time.monotonic() - begun
            if report.done % MEMORY_EVERY == 0:
                samples.append((report.done, simulator.memory()))
                if file is not None:
                    report.write(file)
            up = seconds is not None and time.monotonic() - begun >= seconds
            if up or len(report.faults) >= MOST_FAULTS:
                break
        return simulator.told
