"""A folder in which one operation is done again and again, and the judgement over what it left there."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mengpaneel.backups import read_copy
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.backups import Backups
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import SUFFIX
from tests.faults.calls import RECORDED, Call, read_calls, recording
from tests.faults.crew import Crew
from tests.faults.harness import in_memory, scratch_folder
from tests.faults.operations import Operation, second_place
from tests.faults.samples import Told, all_kept, is_whole, told_by_copy


@dataclass(frozen=True, slots=True)
class _Rehearsal:
    """What was there before an operation that went well, and after each acknowledgement of it."""

    prepared: Sequence[tuple[Path, int, bytes | None]]
    expected: Sequence[Told]

    def put(self, folder: Path) -> None:
        """Write what was there before into a new folder."""
        folder.mkdir(parents=True)
        for path, mode, content in self.prepared:
            if content is None:
                (folder / path).mkdir(mode)
            else:
                (folder / path).write_bytes(content)
                (folder / path).chmod(mode)


@cache
def _rehearsed(operation: Operation) -> _Rehearsal:
    """The rehearsal of an operation, once for all harnesses: nothing in it is broken."""
    with scratch_folder() as scratch:
        before, places = scratch / "prepared", Places(scratch / "stage" / "data")
        before.mkdir()
        operation.prepare(Places(before / "data"))
        found = [(path.relative_to(before), path) for path in sorted(before.rglob("*"))]
        prepared = [
            (name, path.stat().st_mode & 0o777, None if path.is_dir() else path.read_bytes())
            for name, path in found
        ]
        shutil.copytree(before, places.data.parent)
        expected = [told_by_copy(places, scratch)]
        operation.do(places, lambda: expected.append(told_by_copy(places, scratch)))
        return _Rehearsal(prepared, [*expected, told_by_copy(places, scratch)])


@cache
def _theatre() -> Path:
    """One folder for all stages, as long as this process: what was recorded there stays true."""
    folder = tempfile.TemporaryDirectory(prefix="mengpaneel-", dir=in_memory())
    atexit.register(folder.cleanup)
    return Path(folder.name)


_recorded: dict[tuple[str, str], Sequence[Call]] = {}
"""By what is broken, and the name of an operation."""


class Stage:
    """Knows what must be there after each acknowledgement, from a rehearsal in which nothing went wrong."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self.folder = _theatre() / "stage"
        self._rehearsal = _rehearsed(operation)

    @property
    def places(self) -> Places:
        """Where everything is kept on this stage."""
        return Places(self.folder / "data")

    def set(self) -> None:
        """Put everything back as it was before the operation."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._rehearsal.put(self.folder)

    def recorded(self, workers: Crew) -> Sequence[Call]:
        """The file calls of the operation when nothing goes wrong, from one run for all harnesses."""
        key = workers.broken, self.operation.name
        if key not in _recorded:
            self.set()
            with scratch_folder() as scratch:
                trace = scratch / "trace"
                ending = workers.do(self.operation.name, self.folder / "data", recording(trace, RECORDED))
                assert ending.done, (self.operation.name, ending)
                _recorded[key] = list(read_calls(trace))
        return _recorded[key]

    def loss(self, acknowledged: int) -> str | None:
        """What was lost; what was being done may be there or not, but never half."""
        try:
            kept = all_kept(self.places)
        except MemoryProblem as problem:
            return f"{self.operation.name}: does not open: {problem.cause}"
        if not is_whole(self.places.database):
            return f"{self.operation.name}: SQLite finds damage"
        if half := _half_a_copy(self.places):
            return f"{self.operation.name}: {half} is a copy by half"
        expected = self._rehearsal.expected
        if kept in expected[acknowledged : acknowledged + 2]:
            return None
        return f"{self.operation.name}: {'lost' if kept in expected[:acknowledged] else 'half'}"


def _half_a_copy(places: Places) -> str:
    """The name of a backup, or of a file in the second place, that is not whole."""
    backups = Backups(places.database, places.backups)
    for backup in backups.all():
        if backups.first_problem(backup.name):
            return backup.name
    for file in second_place(places).glob(f"*{SUFFIX}"):
        try:
            read_copy(file)
        except MemoryProblem:
            return file.name
    return ""
