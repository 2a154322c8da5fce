"""The backup service: backups on this laptop, copies in a second place, checking and wiping."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from msgspec.structs import replace

from mengpaneel.domain.backup_service import (
    Backup,
    BackupDifference,
    BackupService,
    BinnedSnapshot,
    CheckResult,
    FillResult,
    Progress,
    SecondPlace,
    SecondPlaceCheck,
    SnapshotName,
)
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.store import second_place
from mengpaneel.store.backups import Backups
from mengpaneel.store.checking import check
from mengpaneel.store.difference import SnapshotNames, difference
from mengpaneel.store.disks import disk_between
from mengpaneel.store.errors import problems_about
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import Encode, Read, Wiped
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.store.tombstones import read_tombstones
from mengpaneel.store.wiping import SnapshotWiper

Remember = Callable[[str, str], None]
"""Stores the folder of the second place, and the time of the last copy there."""

_NOWHERE = SecondPlace()


class FileBackupService(BackupService):
    """The backup service of one memory. Thread-safe: one operation runs at a time.

    `hidden` returns the ids of further subjects whose last time is hidden: their titles are never told.
    """

    def __init__(
        self,
        memory: SqliteMemory,
        places: Places,
        encode: Encode,
        read: Read,
        second: SecondPlace = _NOWHERE,
        remember: Remember = lambda _folder, _last_copy: None,
        hidden: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._also_hidden = hidden
        self._memory, self._places = memory, places
        self._backups = Backups(places.database, places.backups)
        self._encode, self.read = encode, read
        self._wiping = SnapshotWiper(memory, places, read, encode)
        self._folder, self._last_copy, self._remember = second.folder, second.last_copy, remember
        self._turn = RLock()

    @property
    def folder(self) -> str:
        """The data folder of this laptop."""
        return str(self._places.data)

    @property
    def refusal(self) -> MemoryProblem | None:
        """Why nothing can be written here, and so nothing restored or wiped; None if it can."""
        return self._memory.refusal

    # Backups.

    def copy_changes(self) -> None:
        """Back up what has changed, and copy it to the second place if that can be reached."""
        if not self._memory.keeps:
            return
        with self._turn, problems_about(self._places.data):
            self._wiping.resume()
            self._backups.make_if_changed()
            self._bring_copies()

    def backups(self) -> Sequence[Backup]:
        """The backups there are, newest first, with what they hold."""
        return self._backups.counted()

    def back_up(self) -> Backup:
        """Make a backup now."""
        with self._turn, problems_about(self._places.backups):
            return self._backups.make()

    def newest_good(self) -> Backup | None:
        """The newest undamaged backup, or else the newest that can be restored."""
        return self._backups.newest_good()

    def difference(self, name: str) -> BackupDifference:
        """What putting this backup back would change."""
        with closing(self._memory.preview_restored(self._backups.path(name))) as then:
            return difference(self._memory, then, self._names)

    def restore(self, name: str) -> None:
        """Put a backup back, after a backup of how it is now."""
        self._see_that_it_keeps()
        with self._turn, problems_about(self._places.data):
            path = self._backups.path(name)
            if self._backups.restore_problem(name):
                raise MemoryProblem(ProblemCause.DAMAGED, str(path))
            self._backups.make()
            self._memory.replace_with(path)
            self._wiping.resume()  # the backup may be from before that was done

    # Looking after everything.

    def check(self, progress: Progress) -> CheckResult:
        """Read every snapshot, backup and copy, and compare them with what was stored."""
        with self._turn, problems_about(self._places.data):
            place = Path(self._folder) if self._folder else None
            there = place if place and not self._problem_with(place) else None
            check_result = check(
                self._memory, self._places.database, self._backups, there, self.read, self._names, progress
            )
            left = self._wiping.left_in(there) if there and second_place.is_reachable(there) else ()
            if place and not there:
                check_result = replace(check_result, place=SecondPlaceCheck(self._folder))
            unwiped = (*self._wiping.unreached(), *map(str, left))
            return replace(check_result, unwiped=unwiped)

    # The bin.

    def bin(self) -> Sequence[BinnedSnapshot]:
        """All snapshots in the bin, of all subjects, the last discarded first; damaged ones come last."""
        found: list[BinnedSnapshot] = []
        names = self._names
        for subject in names.subjects.values():
            found += [
                BinnedSnapshot(kept.id, names.of(kept, subject), kept.taken_on)
                for kept in self._memory.bin(subject.id)
            ]
            found += [
                BinnedSnapshot(damaged.id, names.of(damaged, subject), None)
                for damaged in self._memory.unreadable_in_bin(subject.id)
            ]
        return found

    def put_back(self, snapshot_id: str) -> None:
        """Take a snapshot out of the bin."""
        self._memory.put_back(snapshot_id)

    def wipe(self, snapshot_id: str) -> Sequence[str]:
        """Wipe a snapshot from the bin and from every copy; returns the files that could not be reached.

        Those are tried again at every `copy_changes`, until it is gone there too.
        """
        self._see_that_it_keeps()
        with self._turn, problems_about(self._places.data):
            return self._wiping.begin(snapshot_id, self._folder)

    def unwiped(self) -> Sequence[str]:
        """The files and folders in which something must still be wiped."""
        with problems_about(self._places.data):
            return self._wiping.unreached()

    # The second place.

    def second_place(self) -> SecondPlace:
        """The second place as it is now."""
        if not self._folder:
            return SecondPlace()
        folder = Path(self._folder)
        if cause := self._problem_with(folder):
            return SecondPlace(self._folder, self._last_copy, cause=cause)
        with problems_about(folder):
            waiting, buried = len(self._missing(folder)), self._buried(folder)
        disk = disk_between(self._places.data, folder)
        return SecondPlace(self._folder, self._last_copy, True, waiting, buried, disk)

    def choose_second_place(self, folder: str) -> None:
        """Copy to this folder from now on; an empty text means to none."""
        cause = second_place.problem_with(Path(folder), self._places.data) if folder else None
        if cause:
            raise MemoryProblem(cause, folder)
        with self._turn:
            self._folder, self._last_copy = folder, None
            self._remember(folder, "")
            self._bring_copies()

    def fill_from_second_place(self, folder: str, wiped_too: Collection[str] = ()) -> FillResult:
        """Import every undamaged snapshot in this folder that is not here yet.

        What was wiped, here or on another laptop that uses the folder, only if its id is in `wiped_too`.
        """
        self._see_that_it_keeps()
        if not second_place.is_reachable(Path(folder)):
            raise MemoryProblem(ProblemCause.GONE, folder)
        with self._turn, problems_about(self._places.data):
            taken = second_place.read_folder(Path(folder), self.read)
            buried = {*self._memory.still_wiped(), *read_tombstones(Path(folder)).wiped} - set(wiped_too)
            wiped = Wiped(buried, self._memory.days())
            found = sorted(taken.found, key=lambda pair: pair[1].saved_at)
            newest = {subject.id: subject for subject, _ in found}  # it may have got another name since
            found = [(newest[subject.id], kept) for subject, kept in found if kept.id not in wiped]
            names = self._names
            left = {kept.id: names.of(kept, owner) for owner, kept in taken.found if kept.id in wiped}
            if self._memory.subjects():
                self._backups.make()
            count = self._memory.add_snapshots(found)
            self._memory.withdraw_wipes(wiped_too)
            return FillResult(count, taken.damaged, taken.newer, taken.unreadable, left)

    def keep(self, snapshot_id: str) -> None:
        """Keep a snapshot here though another laptop wiped it, and copy it to the second place again."""
        self._see_that_it_keeps()
        with self._turn, problems_about(self._places.data):
            self._memory.withdraw_wipes([snapshot_id])
            self._bring_copies()

    def _bring_copies(self) -> None:
        folder = Path(self._folder)
        if not (self._folder and self._memory.keeps) or self._problem_with(folder):
            return
        with problems_about(folder):
            second_place.remove_partial_files(folder)
            self._wiping.withdraw_wipes(folder)
            self._wiping.clean(folder)
            subjects = {subject.id: subject for subject in self._memory.subjects()}
            for snapshot in self._missing(folder):
                if subject := subjects.get(snapshot.subject_id):
                    second_place.copy_snapshot(folder, subject, snapshot, self._encode)
            copied = second_place.has_exchange_files(folder)
        self._last_copy = datetime.now(UTC) if copied else None
        self._remember(self._folder, self._last_copy.isoformat(timespec="seconds") if self._last_copy else "")

    def _problem_with(self, folder: Path) -> ProblemCause | None:
        """Why this folder cannot be the second place; also when earlier copies have disappeared from it."""
        with problems_about(folder):
            cause = second_place.problem_with(folder, self._places.data)
            emptied = not cause and self._last_copy and not second_place.has_exchange_files(folder)
            return ProblemCause.EMPTIED if emptied else cause

    def _missing(self, folder: Path) -> Sequence[Snapshot]:
        """The undamaged snapshots that have no file there, but not those that other laptops wiped."""
        missing = second_place.missing(folder, self._memory.days())
        buried = read_tombstones(folder).wiped if missing else ()
        kept = self._memory.kept([id_ for id_ in missing if id_ not in buried])
        return [each.snapshot for each in kept.values() if each.snapshot]

    def _buried(self, folder: Path) -> tuple[tuple[str, SnapshotName], ...]:
        """The ids and names of stored snapshots that another laptop with the same second place wiped."""
        kept, names = self._memory.kept(read_tombstones(folder).wiped), self._names
        here = {id_: each.snapshot for id_, each in kept.items() if not each.wiped}
        return tuple((id_, names.by_id(id_, snapshot)) for id_, snapshot in here.items())

    @property
    def _names(self) -> SnapshotNames:
        """How snapshots are named at this moment."""
        return SnapshotNames(self._memory.subjects(), {*self._memory.hidden(), *self._also_hidden()})

    def _see_that_it_keeps(self) -> None:
        if self.refusal:
            raise MemoryProblem(self.refusal.cause, self.refusal.place)
