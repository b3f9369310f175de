"""How time and memory are taken: processor time of a warm process on one core, the median of several runs."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One measured step: seconds of processor time, those of the bare library, the aim in seconds."""

    name: str
    seconds: float
    floor: float | None = None
    floor_name: str = ""
    aim: float | None = None


def one_core() -> bool:
    """This function will keep this process on one core; False where the system has no such call."""
    if not hasattr(os, "sched_setaffinity"):
        return False
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    return True


def taken(step: Callable[[], object], runs: int) -> float:
    """This function will return the median processor time of `runs` runs, after one that warms."""
    step()
    times = []
    for _ in range(runs):
        gc.collect()
        begun = time.process_time()
        step()
        times.append(time.process_time() - begun)
    return median(times)


def memory() -> float:
    """This function will return the resident memory of this process in MiB; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return 0.0


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """This function will write a table in Markdown."""
    lines = [list(head), *([*row] for row in rows)]
    lines.insert(1, ["---", *["---:"] * (len(lines[0]) - 1)])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def as_table(rows: Iterable[Row]) -> str:
    """This function will write measured steps as a table, in milliseconds."""
    return table(("step", "CPU ms", "floor ms", "ratio", "aim ms", "floor is"), (
        (
            row.name, f"{row.seconds * 1000:.1f}",
            f"{row.floor * 1000:.1f}" if row.floor is not None else "–",
            f"{row.seconds / row.floor:.1f}" if row.floor else "–",
            f"{row.aim * 1000:.0f} {'met' if row.seconds < row.aim else 'MISSED'}" if row.aim else "–",
            row.floor_name or "–",
        ) for row in rows))
