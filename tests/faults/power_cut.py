"""Cut the power after every file call: what was not seen through to the disk is kept, dropped or torn."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.calls import CHANGING, Call
from tests.faults.crew import Crew, crew
from tests.faults.disk import UNKNOWN, Disk
from tests.faults.harness import Harness, Tally, spread
from tests.faults.operations import OPERATIONS
from tests.faults.stage import Stage

_THROWS = range(-2, 6)
"""After each call a cut leaves what was certain (-2), all (-1), and so often what the dice say."""


@dataclass(frozen=True, slots=True)
class _Case:
    """What a power cut left, and how much had been acknowledged by then."""

    stage: Stage
    found: dict[str, bytes]
    folders: frozenset[str]
    acknowledged: int

    def put_back(self) -> None:
        shutil.rmtree(self.stage.folder, ignore_errors=True)
        for folder in sorted({str(self.stage.folder), *self.folders}):
            Path(folder).mkdir(parents=True, exist_ok=True)
        for path, content in self.found.items():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_bytes(content)


def _cases(stage: Stage, calls: Sequence[Call], wanted: Iterator[bool]) -> Iterator[_Case]:
    """Every different disk that a cut during these calls can leave, of the throws that are wanted."""
    stage.set()
    disk = Disk(stage.folder)
    for path in stage.folder.rglob("*"):
        disk.hold(str(path), None if path.is_dir() else path.read_bytes())
    dice = random.Random(1)
    contents: dict[bytes, bytes] = {}  # each once: most files are the same after most cuts
    acknowledged = 0
    seen: set[tuple[int, int]] = set()
    for call in calls:
        if call.name == "write" and b"acknowledged" in call.strings:
            acknowledged += 1
        disk.take(call)
        for throw in _THROWS:
            if not next(wanted):
                continue
            after = disk.after_a_cut(dice if throw >= 0 else None, keep=throw == -1)
            found = {path: contents.setdefault(content, content) for path, content in after.items()}
            key = acknowledged, hash(tuple(sorted(found.items())))
            if key not in seen:
                seen.add(key)
                yield _Case(stage, found, frozenset(disk.folders), acknowledged)


def _recorded(stage: Stage, workers: Crew) -> list[Call]:
    calls = [call for call in stage.recorded(workers) if call.name in (*CHANGING, "lseek")]
    unknown = {call.name for call in calls if call.name in UNKNOWN and call.concerns(stage.folder)}
    assert not unknown, unknown
    return calls


def cut(broken: str, most: int) -> Tally:
    """Replay every prefix of what the program asked of its disk."""
    with crew(broken) as workers:
        stages = [Stage(operation) for operation in OPERATIONS]
        recorded = [(stage, _recorded(stage, workers)) for stage in stages]
        throws = range(len(_THROWS) * sum(len(calls) for _, calls in recorded))
        chosen = set(spread(throws, most))
        wanted = (throw in chosen for throw in throws)
        losses = []
        tried = [case for stage, calls in recorded for case in _cases(stage, calls, wanted)]
        for case in tried:
            case.put_back()
            if loss := case.stage.loss(case.acknowledged):
                losses.append(loss)
    return Tally(len(tried), losses, f"{len(stages)} operations")


CUT = Harness(
    "A saved snapshot survives a power cut", cut, broken="synchronous=OFF", short=124, long=1_000_000
)
