"""Works on a small disk of its own until that is full, wipes there, and tells what was lost.

Arguments: BROKEN FOLDER STEP. The disk is in memory, and only this process and its children see it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path
from unittest.mock import patch

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store import copying
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.broken import broken
from tests.faults.operations import a_safe, second_place
from tests.faults.samples import TOWN, open_memory, snapshot

SIZE, LEAST_TAKEN = 500, 100
"""How large the disk is, and how much of it is taken by others at least; in kB."""

SPARE = 80
"""How much of what others took is given back before the wiping, in kB: too little for a copy."""

_CANARY, _WIPED = "KANARIE", "snapshot-0"


def main() -> None:
    """Begin with ever less room, and print each loss."""
    disk, step, losses = Path(sys.argv[2]), int(sys.argv[3]), list[str]()
    with broken(sys.argv[1]):
        for number, taken in enumerate(range(LEAST_TAKEN, SIZE, step)):
            losses += [
                f"{taken} kB taken: {loss}" for loss in _losses(disk, taken, fills_up=bool(number % 2))
            ]
            _clear(disk)
    print(json.dumps(losses))


def _losses(disk: Path, taken: int, *, fills_up: bool) -> list[str]:
    """Save until the disk is full, wipe with hardly any room, and look again once there is room."""
    places, ballast, spare = Places(disk / f"{taken}" / "data"), disk / "ballast", disk / "spare"
    ballast.write_bytes(bytes((taken - SPARE) * 1024))
    spare.write_bytes(bytes(SPARE * 1024))
    told, kept = _work_until_full(places)
    losses = [] if told is ProblemCause.DISK_FULL else [f"{told} was told"]
    try:
        losses += _wipe(places, kept)
        spare.unlink()
        with _filling_up(disk / "others") if fills_up else nullcontext():
            losses += _wipe(places, kept)
        ballast.unlink()
        (disk / "others").unlink(missing_ok=True)
        return losses + _missing_afterwards(places, kept) + _wiped_afterwards(places)
    except MemoryProblem as problem:
        return [*losses, f"{problem.cause}, though there is room"]


def _work_until_full(places: Places) -> tuple[ProblemCause | None, set[str]]:
    """What was told in the end, and what was said to be saved."""
    kept: set[str] = set()
    try:
        with closing(open_memory(places)) as memory:
            second_place(places).mkdir()
            safe = a_safe(memory, places)
            memory.save_subject(TOWN)
            for number in range(SIZE):
                memory.save(snapshot(number, TOWN, "" if number else _CANARY))
                kept.add(f"snapshot-{number}")
                if not number % 3:
                    safe.copy_changes()
    except MemoryProblem as problem:
        return problem.cause, kept
    return None, kept


def _wipe(places: Places, kept: set[str]) -> list[str]:
    """Throw the first away and wipe it, if it is there; returns each file that has it still and is not named.

    One may be named for longer than need be: that it is done cannot be written down on a full disk.
    """
    try:
        with closing(open_memory(places)) as memory:
            safe = a_safe(memory, places)
            if _WIPED not in memory.days():
                return []
            if all(thrown.id != _WIPED for thrown in memory.bin(TOWN.id)):
                memory.throw_away(_WIPED)
            told = {Path(place) for place in safe.wipe(_WIPED)}
            kept.discard(_WIPED)
            forgotten = told - {Path(place) for place in safe.unwiped()}
    except MemoryProblem:
        return []  # it was told that nothing is wiped yet
    held = [path for path in _holding(places) if not {path, path.parent} & told]
    return [f"{_CANARY} is in {path.name}, which is not named" for path in held] + [
        f"{path.name} is named, and not again" for path in forgotten
    ]


@contextmanager
def _filling_up(others: Path) -> Iterator[None]:
    """Let others take all room once a snapshot is wiped from the database, and not yet from its copies."""
    wipe = SqliteMemory.wipe

    def wipe_and_fill_up(*arguments: object) -> None:
        wipe(*arguments)  # type: ignore[arg-type]
        with suppress(OSError), others.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(1024))

    with patch.object(SqliteMemory, "wipe", wipe_and_fill_up):
        yield


def _missing_afterwards(places: Places, kept: set[str]) -> list[str]:
    """What was saved and is gone, or is there by half."""
    with closing(open_memory(places)) as memory:
        there = {each.id for each in memory.all_of(TOWN.id)}
        losses = [f"{gone} is gone" for gone in sorted(kept - there)]
        memory.save_subject(TOWN)
        memory.save(snapshot(SIZE))
        if a_safe(memory, places).check(lambda _done, _of: None).damage:
            losses.append("something is there by half")
    return losses


def _wiped_afterwards(places: Places) -> list[str]:
    """What is left of it when it is wiped by who could not before, and gone on with."""
    losses = _wipe(places, set())
    with closing(open_memory(places)) as memory:
        safe = a_safe(memory, places)
        safe.copy_changes()
        losses += [f"{place} is said not to be wiped" for place in safe.unwiped()]
    return losses + [f"{_CANARY} is still in {path.name}" for path in _holding(places)]


def _holding(places: Places) -> list[Path]:
    files = [path for path in places.data.parent.rglob("*") if path.is_file()]
    return [path for path in files if _CANARY.encode() in path.read_bytes()]


def _clear(disk: Path) -> None:
    for path in sorted(disk.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


if __name__ == "__main__":
    copying.REFUSALS = 0  # nobody else holds it
    main()
