"""The machine as a reader of the figures must know it, its load, and the memory of processes."""

import os
import re
from pathlib import Path

PROC = Path("/proc")
KIB = 1024


def kind() -> str:
    """Cores, memory and processor, in French; no name of the machine."""
    information = (PROC / "cpuinfo").read_text("utf-8")
    model = re.search(r"^model name\s*:\s*(.+)$", information, re.MULTILINE)
    total = re.search(r"^MemTotal:\s+(\d+) kB", (PROC / "meminfo").read_text("utf-8"), re.MULTILINE)
    memory = int(total[1]) * KIB / 1e9 if total else 0.0
    return f"{os.cpu_count()} cœurs, {memory:.0f} Go, {model[1].strip() if model else 'processeur inconnu'}"


def load() -> str:
    """The load average of the last minute, in French."""
    return f"{os.getloadavg()[0]:.2f}".replace(".", ",")


def pss(*processes: int) -> int:
    """Memory of processes and of all their children, in bytes: each shared page counts in equal parts."""
    return sum(_own_pss(process) for process in _families(processes))


def _own_pss(process: int) -> int:
    try:
        rollup = (PROC / str(process) / "smaps_rollup").read_text("utf-8")
    except OSError:  # it has ended meanwhile, or is a kernel's
        return 0
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) * KIB if found else 0


def _families(processes: tuple[int, ...]) -> set[int]:
    children: dict[int, list[int]] = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                parent = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()[1]
            except OSError:
                continue
            children.setdefault(int(parent), []).append(int(folder.name))
    found: set[int] = set()
    waiting = list(processes)
    while waiting:
        process = waiting.pop()
        found.add(process)
        waiting += children.get(process, [])
    return found
