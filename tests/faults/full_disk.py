"""Works on a small disk of its own until that is full, and tells what was lost: BROKEN FOLDER.

The disk is in memory, and only this process and its children see it.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.store import copying
from mengpaneel.store.places import Places
from tests.faults.broken import broken
from tests.faults.operations import a_safe, second_place
from tests.faults.samples import TOWN, open_memory, snapshot

SIZE, LEAST_TAKEN, STEP = 500, 100, 20
"""How large the disk is, and how much of it is taken by others: each time more; in kB."""


def main() -> None:
    """Begin with ever less room, and print each loss."""
    disk, losses = Path(sys.argv[2]), list[str]()
    with broken(sys.argv[1]):
        for taken in range(LEAST_TAKEN, SIZE, STEP):
            ballast = disk / f"ballast-{taken}"
            ballast.write_bytes(bytes(taken * 1024))
            places = Places(disk / f"{taken}" / "data")
            told, kept = _work_until_full(places)
            ballast.unlink()
            try:
                lost = _lost(places, told, kept)
            except MemoryProblem as problem:
                lost = [f"{problem.trouble}, though there is room"]
            losses += [f"{taken} kB taken, {len(kept)} kept: {loss}" for loss in lost]
            _clear(disk)
    print(json.dumps(losses))


def _work_until_full(places: Places) -> tuple[Trouble | None, set[str]]:
    """What was told in the end, and what was said to be saved."""
    kept: set[str] = set()
    try:
        with closing(open_memory(places)) as memory:
            second_place(places).mkdir()
            safe = a_safe(memory, places)
            memory.keep_subject(TOWN)
            for number in range(SIZE):
                memory.save(snapshot(number))
                kept.add(f"snapshot-{number}")
                if not number % 3:
                    safe.guard()
    except MemoryProblem as problem:
        return problem.trouble, kept
    return None, kept


def _lost(places: Places, told: Trouble | None, kept: set[str]) -> list[str]:
    """What is not as it should be, once there is room again."""
    losses = [] if told is Trouble.DISK_FULL else [f"{told} was told"]
    with closing(open_memory(places)) as memory:
        there = {each.id for each in memory.all_of(TOWN.id)}
        losses += [f"{gone} is gone" for gone in sorted(kept - there)]
        memory.keep_subject(TOWN)
        memory.save(snapshot(SIZE))
        if a_safe(memory, places).check(lambda _done, _of: None).damage:
            losses.append("something is there by half")
    return losses


def _clear(disk: Path) -> None:
    for path in sorted(disk.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


if __name__ == "__main__":
    copying._REFUSALS = 0  # nobody else holds it
    main()
