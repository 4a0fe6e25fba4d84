"""A kiosk without a screen, run by the tests as a process: `sender.py MODE DATA`. Not a test.

lines   holds the store; each line it reads is an idea to save, answered by "ack IDEA" once save() has returned, or
        "error" when it raised StoreError; the line "order?" forgets the order of arrival, answered by "forgotten".
rounds  forks for each line it reads a child that says "pid N", opens the store and sends cards "LINE-0", "LINE-1", …
        without end, each answered as above; says "gone STATUS" when the child has ended. The fork saves 200 starts of
        Python.
limited holds the store under a limit of file size, like a disk that fills; saves until it can't ("full N", N cards
        saved), lifts the limit, saves the same card ("saved") and says how many the file holds ("count N").
"""

import os
import resource
import signal
import sys
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.errors import StoreError
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore


def say(line: str) -> None:
    """One write, so that a kill leaves a whole line or none."""
    os.write(1, line.encode() + b"\n")


def save(store: FeedbackStore, idea: str) -> bool:
    """Save a card and acknowledge it."""
    try:
        store.save(Card({"theme": "jamais", "feeling": 4, "district": "ivry-port"}, {"idea": idea}, "1"))
    except StoreError:
        say("error")
        return False
    say(f"ack {idea}")
    return True


def run_lines(data: Path) -> None:
    """See above."""
    store = FeedbackStore.open(data, SystemClock())
    say("open")
    for line in iter(sys.stdin.readline, ""):
        if line == "order?\n":
            store.forget_order()
            say("forgotten")
        else:
            save(store, line.rstrip("\n"))
    store.close()


def run_rounds(data: Path) -> None:
    """See above."""
    for line in iter(sys.stdin.readline, ""):
        pid = os.fork()
        if pid == 0:
            try:
                say(f"pid {os.getpid()}")
                store = FeedbackStore.open(data, SystemClock())
                number = 0
                while True:
                    save(store, f"{line.rstrip()}-{number}")
                    number += 1
                    if number % 5 == 0:
                        store.forget_order()
            finally:
                os._exit(1)
        say(f"gone {os.waitpid(pid, 0)[1]}")


def run_limited(data: Path) -> None:
    """See above."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (160_000, hard))
    store = FeedbackStore.open(data, SystemClock())
    number = 0
    while save(store, f"idea {number}"):
        number += 1
    say(f"full {number}")
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    save(store, f"idea {number}")
    say(f"count {store.count()}")
    store.close()


if __name__ == "__main__":
    {"lines": run_lines, "rounds": run_rounds, "limited": run_limited}[sys.argv[1]](Path(sys.argv[2]))
