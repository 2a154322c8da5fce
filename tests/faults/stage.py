"""A folder in which one operation is done again and again, and the judgement over what it left there."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mengpaneel.backups import read_copy
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.backups import Backups
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import SUFFIX
from tests.faults.harness import scratch_folder
from tests.faults.operations import Operation, second_place
from tests.faults.samples import Told, all_kept, is_whole, told_by_copy


@dataclass(frozen=True, slots=True)
class _Rehearsal:
    """What was there before an operation that went well, and after each acknowledgement of it."""

    prepared: Sequence[tuple[Path, int, bytes | None]]
    expected: Sequence[Told]

    def put(self, folder: Path) -> None:
        """Write what was there before into a new folder."""
        folder.mkdir()
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


class Stage:
    """Knows what must be there after each acknowledgement, from a rehearsal in which nothing went wrong."""

    def __init__(self, operation: Operation, scratch: Path) -> None:
        self.operation = operation
        self.folder = scratch / "stage"
        self._prepared = scratch / f"prepared to {operation.name}"
        rehearsal = _rehearsed(operation)
        rehearsal.put(self._prepared)
        self._expected = rehearsal.expected

    @property
    def places(self) -> Places:
        """Where everything is kept on this stage."""
        return Places(self.folder / "data")

    def set(self) -> None:
        """Put everything back as it was before the operation."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._prepared, self.folder)

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
        if kept in self._expected[acknowledged : acknowledged + 2]:
            return None
        return f"{self.operation.name}: {'lost' if kept in self._expected[:acknowledged] else 'half'}"


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
