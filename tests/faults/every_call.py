"""Kill the program, or let the disk refuse, at every single file call of everything that changes data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.faults.calls import CHANGING, Call
from tests.faults.crew import Crew, crew
from tests.faults.harness import Harness, Tally, spread
from tests.faults.operations import OPERATIONS
from tests.faults.stage import Stage

_KILLED_AT = CHANGING
_REFUSALS = {
    "openat": ("EACCES", "ENOSPC", "EMFILE"),
    "pwrite64": ("ENOSPC", "EIO"),
    "write": ("ENOSPC", "EIO"),
    "sendfile": ("ENOSPC", "EIO"),
    "copy_file_range": ("ENOSPC",),
    "ftruncate": ("EIO", "ENOSPC"),
    "fsync": ("EIO", "ENOSPC"),
    "fdatasync": ("EIO", "ENOSPC"),
    "rename": ("EACCES", "EIO"),
    "unlink": ("EACCES", "EIO"),
    "mkdir": ("EACCES", "ENOSPC"),
    "pread64": ("EIO",),
    "read": ("EIO",),
    "fcntl": ("EAGAIN", "ENOLCK"),
}
_FOR_EVER = "+"


@dataclass(frozen=True, slots=True)
class _Case:
    """An operation, and what strace does to one of its calls."""

    stage: Stage
    call: Call
    injection: str

    def tracing(self) -> Sequence[str]:
        call = self.call.name
        return ["-e", f"trace={call}", "-e", f"inject={call}:{self.injection}", "-o", "/dev/null"]


def _kills(stage: Stage, calls: Sequence[Call]) -> Iterator[_Case]:
    for call in calls:
        yield _Case(stage, call, f"signal=KILL:when={call.nth}")


def _refusals(stage: Stage, calls: Sequence[Call]) -> Iterator[_Case]:
    for call in calls:
        for error in _REFUSALS[call.name]:
            for lasting in ("", _FOR_EVER):
                yield _Case(stage, call, f"error={error}:when={call.nth}{lasting}")


def killed(broken: str, most: int) -> Tally:
    """Kill at every call that changes something."""
    with crew(broken) as workers:
        stages = map(Stage, OPERATIONS)
        cases = [case for stage in stages for case in _kills(stage, _calls(stage, workers, _KILLED_AT))]
        losses = []
        tried = spread(cases, most)
        for case in tried:
            case.stage.set()
            ending = workers.do(case.stage.operation.name, case.stage.folder / "data", case.tracing())
            loss = case.stage.loss(ending.acknowledged)
            if not ending.killed:
                loss = f"{case.stage.operation.name}: was not killed at {case.call.name} {case.call.nth}"
            if loss:
                losses.append(f"{loss}, killed at {case.call.name} {case.call.nth}")
    return Tally(len(tried), losses, _told([case.stage.operation.name for case in tried]))


def refused(broken: str, most: int) -> Tally:
    """Let every call fail, once or from then on, with every error that it can meet."""
    with crew(broken) as workers:
        stages, names = map(Stage, OPERATIONS), tuple(_REFUSALS)
        cases = [case for stage in stages for case in _refusals(stage, _calls(stage, workers, names))]
        losses = []
        endings: Counter[str] = Counter()
        tried = spread(cases, most)
        for case in tried:
            case.stage.set()
            ending = workers.do(case.stage.operation.name, case.stage.folder / "data", case.tracing())
            loss = case.stage.loss(ending.acknowledged)
            if not (ending.done or ending.told):
                loss = f"{case.stage.operation.name}: neither done nor told ({ending.status})"
            endings["told" if ending.told else "done all the same"] += 1
            if loss:
                losses.append(f"{loss}, {case.call.name} {case.injection}")
    remark = ", ".join(f"{count} {how}" for how, count in endings.most_common())
    return Tally(len(tried), losses, remark)


def _calls(stage: Stage, workers: Crew, names: Sequence[str]) -> list[Call]:
    """The calls of the operation on what is kept, of these names."""
    calls = stage.recorded(workers)
    return [call for call in calls if call.name in names and call.concerns(stage.folder)]


def _told(names: Sequence[str]) -> str:
    return f"{len(set(names))} operations"


KILLED = Harness(
    "… and a kill at every file call", killed, broken="each statement for itself", short=20, long=100_000
)
REFUSED = Harness(
    "A full or failing disk is told and loses nothing",
    refused,
    broken="errors swallowed",
    short=20,
    long=1000,  # evenly over more than 14,000: all of them would take hours
)
