"""Spoiled files at a door, one after another, and a count of what became of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.fuzz.doors import Door
from tests.fuzz.mutating import mutated


@dataclass(slots=True)
class Count:
    """How many files were tried at a door, and what became of them."""

    tried: int = 0
    let_in: int = 0
    crashes: list[str] = field(default_factory=list)


def fuzz(door: Door, seed: int, go_on: Callable[[int], bool]) -> Count:
    """Try files for as long as `go_on` says; the same seed gives the same files."""
    count = Count()
    while go_on(count.tried):
        content = mutated(door.good, Random(f"{door.name} {seed} {count.tried}"))
        try:
            count.let_in += door.enter(content)
        except Exception as crash:  # whatever it is, it should have been refused in words
            count.crashes.append(f"{door.name}, seed {seed}, file {count.tried}: {crash!r}")
        count.tried += 1
    return count
