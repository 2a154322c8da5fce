"""What every harness has: a promise, a measure of what is lost, and a setting on which it must lose."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

_Case = TypeVar("_Case")

_LOOKS_EVERY = 20
"""After so many cases what is no longer used is cleared away."""

_IN_MEMORY = Path("/dev/shm")

SOUND = ""
"""The name of the program as it is: nothing about it is broken."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases were tried, what was lost in which, and what else is worth telling."""

    tried: int
    losses: Sequence[str]
    remark: str = ""

    @property
    def lost(self) -> int:
        """In how many cases something was lost."""
        return len(self.losses)


@dataclass(frozen=True, slots=True)
class Harness:
    """A promise about people's data, and how it is put to the test.

    `measure` takes the name of what is broken (see `broken.py`) and the most cases to try.
    """

    promise: str
    measure: Callable[[str, int], Tally]
    broken: str
    short: int
    long: int


def in_memory() -> Path | None:
    """Where a folder is in memory, because a sync there costs nothing; None where that cannot be had."""
    return _IN_MEMORY if _IN_MEMORY.is_dir() else None


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder of our own; in memory where that can be had."""
    with tempfile.TemporaryDirectory(prefix="mengpaneel-", dir=in_memory()) as folder:
        yield Path(folder)


def one_by_one(cases: Iterable[_Case]) -> Iterator[_Case]:
    """Each case; now and then this thread clears away what Python no longer uses (`ui/platform/garbage.py`).

    The thread that keeps drafts would delete a desk or a field in another thread than its own, and crash Qt.
    """
    looked_by_itself = gc.isenabled()
    gc.disable()
    try:
        for number, case in enumerate(cases, 1):
            yield case
            if not number % _LOOKS_EVERY:
                gc.collect()
    finally:
        if looked_by_itself:
            gc.enable()


def spread(cases: Sequence[_Case], most: int) -> Sequence[_Case]:
    """At most so many of these cases, evenly spread, so that a short run sees every kind."""
    if len(cases) <= most:
        return cases
    return [cases[number * len(cases) // most] for number in range(most)]
