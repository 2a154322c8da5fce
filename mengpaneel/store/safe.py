"""Guards the memory: backups on this laptop, copies in a second place, checking and wiping all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.domain.safekeeping import (
    Backup,
    Difference,
    Filled,
    Progress,
    Safekeeping,
    SecondPlace,
    Verdict,
)
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.store import second_place
from mengpaneel.store.backups import Backups, titles
from mengpaneel.store.checking import check
from mengpaneel.store.copying import copy_database, forget
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import Encode, Read
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.store.trouble import problems_about

Remember = Callable[[str, str], None]
"""Keeps which folder is the second place, and when a copy last went there."""

_NOWHERE = SecondPlace()


class Safe(Safekeeping):
    """Guards one memory. One thing at a time: threads wait for each other."""

    def __init__(
        self,
        memory: SqliteMemory,
        places: Places,
        encode: Encode,
        read: Read,
        second: SecondPlace = _NOWHERE,
        remember: Remember = lambda _folder, _last_copy: None,
    ) -> None:
        self._memory, self._places = memory, places
        self._backups = Backups(places.database, places.backups)
        self._encode, self._read = encode, read
        self._folder, self._last_copy, self._remember = second.folder, second.last_copy, remember
        self._turn = RLock()

    @property
    def folder(self) -> str:
        """Where everything of this laptop is kept."""
        return str(self._places.data)

    @property
    def refusal(self) -> MemoryProblem | None:
        """Why nothing can be kept here, and so nothing put back or wiped either."""
        return self._memory.refusal

    # Backups.

    def guard(self) -> None:
        """Copy what has changed: here, and to the second place if it can be reached."""
        if not self._memory.keeps:
            return
        with self._turn, problems_about(self._places.data):
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
        """The newest backup that is whole."""
        return next((kept for kept in self._backups.all() if not self._backups.first_wrong(kept.name)), None)

    def difference(self, name: str) -> Difference:
        """What putting this backup back would change."""
        with problems_about(self._backups.path(name), malformed=Trouble.DAMAGED):
            then, now = titles(self._backups.path(name)), titles(self._places.database)
        back = tuple(title for snapshot_id, title in then.items() if snapshot_id not in now)
        gone = tuple(title for snapshot_id, title in now.items() if snapshot_id not in then)
        return Difference(back, gone)

    def restore(self, name: str) -> None:
        """Put a backup back, after a backup of how it is now."""
        self._see_that_it_keeps()
        with self._turn, problems_about(self._places.data):
            path = self._backups.path(name)
            if self._backups.first_wrong(name):
                raise MemoryProblem(Trouble.DAMAGED, str(path))
            self._backups.make()
            self._memory.become(path)

    # Looking after everything.

    def check(self, progress: Progress) -> Verdict:
        """Read every snapshot, every backup and every copy, and see that they are what was kept."""
        with self._turn, problems_about(self._places.data):
            place = Path(self._folder) if self._folder else None
            return check(self._memory, self._places.database, self._backups, place, self._read, progress)

    # The bin.

    def bin(self) -> Sequence[tuple[Subject, Snapshot]]:
        """All snapshots in the bin, of all subjects, last thrown away first."""
        return [
            (subject, kept) for subject in self._memory.subjects() for kept in self._memory.bin(subject.id)
        ]

    def put_back(self, snapshot_id: str) -> None:
        """Take a snapshot out of the bin."""
        self._memory.put_back(snapshot_id)

    def wipe(self, snapshot_id: str) -> Sequence[str]:
        """Wipe a snapshot from the bin and from every copy; returns the files that could not be reached.

        The copies come first: who is cut short still finds it in the bin, and can wipe it again.
        """
        self._see_that_it_keeps()
        with self._turn, problems_about(self._places.data):
            subject_id = next((s.id for s, kept in self.bin() if kept.id == snapshot_id), "")
            if not subject_id:
                raise MemoryProblem(Trouble.OTHER, str(self._places.database))
            left = [*self._backups.wipe(snapshot_id, subject_id), *self._wipe_aside(snapshot_id, subject_id)]
            if self._folder:
                folder = Path(self._folder)
                reached = second_place.is_reachable(folder)
                left += second_place.remove(folder, [snapshot_id]) if reached else [self._folder]
            self._memory.wipe(snapshot_id)
            return left

    def _wipe_aside(self, snapshot_id: str, subject_id: str) -> list[str]:
        """Wipe it from damaged databases that were set aside, as far as they can still be read."""
        left = []
        for aside in [path for path in self._places.data.iterdir() if path.match("*.damaged-*.sqlite3")]:
            try:
                copy_database(aside, aside, lambda copy: forget(copy, snapshot_id, subject_id))
            except (sqlite3.Error, OSError):
                left.append(str(aside))
        return left

    # The second place.

    def second_place(self) -> SecondPlace:
        """The second place as it is now."""
        if not self._folder:
            return SecondPlace()
        folder = Path(self._folder)
        reachable = second_place.is_reachable(folder)
        with problems_about(folder):
            waiting = len(self._missing(folder)) if reachable else 0
        return SecondPlace(self._folder, self._last_copy, reachable, waiting)

    def choose_second_place(self, folder: str) -> None:
        """Copy to this folder from now on; an empty text means to none."""
        if folder and not second_place.is_reachable(Path(folder)):
            raise MemoryProblem(Trouble.GONE, folder)
        with self._turn:
            self._folder, self._last_copy = folder, None
            self._remember(folder, "")
            self._bring_copies()

    def fill_from_second_place(self, folder: str) -> Filled:
        """Take in every sound snapshot in this folder that is not here yet."""
        self._see_that_it_keeps()
        if not second_place.is_reachable(Path(folder)):
            raise MemoryProblem(Trouble.GONE, folder)
        with self._turn, problems_about(self._places.data):
            taken, damaged = second_place.take(Path(folder), self._read)
            found = sorted(taken, key=lambda pair: pair[1].saved_at)
            newest = {subject.id: subject for subject, _ in found}  # it may have got another name since
            found = [(newest[subject.id], snapshot) for subject, snapshot in found]
            if self._memory.subjects():
                self._backups.make()
            return Filled(self._memory.take_in(found), tuple(damaged))

    def _bring_copies(self) -> None:
        folder = Path(self._folder)
        if not (self._folder and self._memory.keeps and second_place.is_reachable(folder)):
            return
        with problems_about(folder):
            second_place.tidy(folder)
            second_place.remove(folder, self._memory.departed())
            subjects = {subject.id: subject for subject in self._memory.subjects()}
            for snapshot in self._missing(folder):
                if subject := subjects.get(snapshot.subject_id):
                    second_place.bring(folder, subject, snapshot, self._encode)
        self._last_copy = datetime.now(UTC)
        self._remember(self._folder, self._last_copy.isoformat(timespec="seconds"))

    def _missing(self, folder: Path) -> Sequence[Snapshot]:
        """The sound snapshots that have no file there yet: only these are read."""
        missing = self._memory.kept(second_place.missing(folder, self._memory.days()))
        return [kept.snapshot for kept in missing.values() if kept.snapshot]

    def _see_that_it_keeps(self) -> None:
        if self.refusal:
            raise MemoryProblem(self.refusal.trouble, self.refusal.place)
