"""A folder in which one operation is done again and again, and the judgement over what it left there."""

from __future__ import annotations

import shutil
from pathlib import Path

from mengpaneel.backups import read_copy
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.backups import Backups
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import SUFFIX
from tests.faults.operations import Operation, second_place
from tests.faults.samples import Told, all_kept, is_whole, told_by_copy


class Stage:
    """Knows what must be there after each acknowledgement, from a rehearsal in which nothing went wrong."""

    def __init__(self, operation: Operation, scratch: Path) -> None:
        self.operation = operation
        self.folder = scratch / "stage"
        self._scratch = scratch
        self._prepared = scratch / f"prepared to {operation.name}"
        self._looked_at = scratch / "looked-at"
        self._rehearse()

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

    def _rehearse(self) -> None:
        self._prepared.mkdir()
        self.operation.prepare(Places(self._prepared / "data"))
        self.set()
        self._expected = [self._kept()]
        self.operation.do(self.places, lambda: self._expected.append(self._kept()))
        self._expected.append(self._kept())

    def _kept(self) -> Told:
        return told_by_copy(self.places, self._looked_at)


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
