"""Verification of everything that is stored: the database, its backups, the second place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from mengpaneel.domain.backup_service import CheckResult, Progress, SecondPlaceCheck, SnapshotName
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.store import second_place
from mengpaneel.store.backups import Backups
from mengpaneel.store.copying import connect, integrity_problem
from mengpaneel.store.difference import SnapshotNames
from mengpaneel.store.disks import disk_between
from mengpaneel.store.errors import problems_about
from mengpaneel.store.second_place import Read
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.store.tombstones import read_tombstones

_Item = TypeVar("_Item")

_MOST_TOLD = 300


def check(
    memory: SqliteMemory,
    database: Path,
    backups: Backups,
    place: Path | None,
    read: Read,
    names: SnapshotNames,
    progress: Progress,
) -> CheckResult:
    """Read every snapshot, every backup and every file in the second place."""
    wrong = _wrong_with_pages(database)
    subjects, copies = list(names.subjects.values()), backups.all()
    files = second_place.files(place) if place and second_place.is_reachable(place) else ()
    steps, kept = _Steps(progress, len(subjects) + len(copies) + len(files)), list[Snapshot]()
    damaged = list[SnapshotName]()
    for subject in steps.through(subjects):
        kept += memory.all_of(subject.id)
        damaged += [names.of(found, subject) for found in memory.damaged(subject.id)]
    for copy in steps.through(copies):
        if backups.first_problem(copy.name):
            wrong.append(str(backups.path(copy.name)))
    told = _look_at(place, steps.through(files), kept, read, database, names) if place else None
    unrecognised = tuple(map(str, backups.unrecognised()))
    looked_at = len(kept) + len(damaged)
    return CheckResult(looked_at, len(copies), tuple(wrong), told, unrecognised, damaged=tuple(damaged))


class _Steps:
    """Reports progress, a few hundred times at most."""

    def __init__(self, progress: Progress, of: int) -> None:
        self._progress, self._of, self._done = progress, of, 0

    def through(self, items: Sequence[_Item]) -> Iterator[_Item]:
        """Iterate, and count each item as a step."""
        for item in items:
            yield item
            self._done += 1
            if not self._done % (self._of // _MOST_TOLD + 1) or self._done == self._of:
                self._progress(self._done, self._of)


def _wrong_with_pages(path: Path) -> list[str]:
    with problems_about(path), closing(connect(path)) as database:
        strays = database.execute("PRAGMA foreign_key_check").fetchall()
        return [str(path)] if strays or integrity_problem(database) else []


def _look_at(
    place: Path,
    files: Iterator[Path],
    kept: Sequence[Snapshot],
    read: Read,
    database: Path,
    names: SnapshotNames,
) -> SecondPlaceCheck:
    """Verify each file by its checksum, and against the stored snapshot."""
    waiting = {second_place.file_name(snapshot.id, snapshot.taken_on): snapshot for snapshot in kept}
    good, damaged = 0, []
    for file in files:
        mine = waiting.pop(file.name, None)
        try:
            found = [id_and_digest(snapshot) for _, snapshot in read(file)]
        except MemoryProblem as problem:
            if mine or problem.cause is not ProblemCause.NEWER:  # of a newer laptop: not for us to judge
                damaged.append(file.name)
            continue
        if mine and found != [id_and_digest(normalized(mine))]:
            damaged.append(file.name)
        else:
            good += 1
    if not second_place.is_reachable(place):
        return SecondPlaceCheck(str(place))
    buried = read_tombstones(place)
    missing = tuple(names.by_id(each.id, each) for each in waiting.values() if each.id not in buried.wiped)
    disk = disk_between(database, place)
    return SecondPlaceCheck(str(place), True, good, (*damaged, *buried.odd), missing, disk)


def id_and_digest(snapshot: Snapshot) -> tuple[str, str]:
    """The id of a snapshot and the digest of its content."""
    return snapshot.id, fingerprint(snapshot)
