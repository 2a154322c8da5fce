"""What is asked of whoever looks after the kept data: copies, a check, a second place, the bin."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from mengpaneel.domain.days import is_ahead
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Subject

LONG = timedelta(days=14)
"""A second place that was not reached for longer is worth a word."""


Progress = Callable[[int, int], None]
"""Told now and then: how much is done, of how much."""


class Backup(Struct, frozen=True):
    """A whole copy of the memory on this laptop.

    `taken_at` is what the clock said, which may be wrong: which one is newer, only the order tells in which
    they are given. `snapshots` is how many it holds outside the bin; None when nobody looked, or when it
    cannot be read.
    """

    name: str
    taken_at: datetime
    size: int
    snapshots: int | None = None


class SnapshotName(Struct, frozen=True):
    """A snapshot by its subject and title.

    No title as long as the last time of the subject is hidden, no subject when it cannot be read.
    """

    subject: Subject | None
    title: str | None


class BinnedSnapshot(Struct, frozen=True):
    """A snapshot in the bin; no day when it is damaged."""

    id: str
    name: SnapshotName
    taken_on: date | None


class BackupDifference(Struct, frozen=True):
    """What putting a backup back would change: everything that comes and everything that goes.

    `back` and `gone` are snapshots, `damaged` those of which the backup holds only what is damaged.
    `drafts_gone` are the subjects whose faders now stand in a way that the backup does not hold.
    """

    back: tuple[SnapshotName, ...] = ()
    gone: tuple[SnapshotName, ...] = ()
    subjects_back: tuple[Subject, ...] = ()
    subjects_gone: tuple[Subject, ...] = ()
    drafts_gone: tuple[Subject, ...] = ()
    damaged: tuple[SnapshotName, ...] = ()


class Disk(StrEnum):
    """Whether a second place is on the disk of the data folder; a system does not always tell."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


class SecondPlaceCheck(Struct, frozen=True):
    """What a check found in the second place: how many files are good, which are damaged, what has none."""

    folder: str
    reachable: bool = False
    good: int = 0
    damaged: tuple[str, ...] = ()
    missing: tuple[SnapshotName, ...] = ()
    disk: Disk = Disk.UNKNOWN


class CheckResult(Struct, frozen=True):
    """What a check found: how much was looked at here, what is not as it should be, and the second place.

    `wrong` are files, `damaged` snapshots. `unrecognised` is what lies among the backups and is none.
    `unwiped` are the files and folders in which something is left, or may be, that was wiped.
    """

    snapshots: int
    backups: int
    wrong: tuple[str, ...] = ()
    place: SecondPlaceCheck | None = None
    unrecognised: tuple[str, ...] = ()
    unwiped: tuple[str, ...] = ()
    damaged: tuple[SnapshotName, ...] = ()

    @property
    def damage(self) -> bool:
        """Whether anything is not what was kept, here or in the second place."""
        return bool(self.wrong or self.damaged or (self.place and self.place.damaged))


class FillResult(Struct, frozen=True):
    """What came from a second place: how many snapshots, which files could not be read, and why.

    `wiped` has, by id, what was wiped before and therefore did not come.
    """

    count: int
    damaged: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    wiped: Mapping[str, SnapshotName] = {}


class SecondPlace(Struct, frozen=True):
    """The folder that gets a copy of every snapshot; `cause` tells why it is not reachable."""

    folder: str = ""
    last_copy: datetime | None = None
    reachable: bool = False
    waiting: int = 0
    wiped_elsewhere: tuple[tuple[str, SnapshotName], ...] = ()
    """What another laptop wiped, and is kept here: ids, with names."""
    disk: Disk = Disk.UNKNOWN
    cause: ProblemCause | None = None

    def is_missed(self, now: datetime) -> bool:
        """Whether it was chosen, is not there, and no copy has gone there for long, as far as is known."""
        last = self.last_copy
        long_ago = last is None or is_ahead(last, now) or now - last > LONG
        return bool(self.folder) and not self.reachable and long_ago


class BackupService(Protocol):
    """Looks after stored data. Every method may be slow; MemoryProblem when it cannot do its work."""

    @property
    def folder(self) -> str:
        """Where everything of this laptop is kept."""

    @property
    def refusal(self) -> MemoryProblem | None:
        """Why nothing can be kept here, and so nothing put back or wiped either."""

    def copy_changes(self) -> None:
        """Copy what has changed: here, and to the second place if it can be reached."""

    def backups(self) -> Sequence[Backup]:
        """The backups there are, newest first, with what they hold."""

    def back_up(self) -> Backup:
        """Make a backup now."""

    def newest_good(self) -> Backup | None:
        """The newest backup that is whole; without any, the newest that can be put back."""

    def difference(self, name: str) -> BackupDifference:
        """What putting this backup back would change."""

    def restore(self, name: str) -> None:
        """Put a backup back, after a backup of how it is now."""

    def check(self, progress: Progress) -> CheckResult:
        """Read every snapshot, every backup and every copy, and see that they are what was kept."""

    def bin(self) -> Sequence[BinnedSnapshot]:
        """All snapshots in the bin, of all subjects, last thrown away first; then those that are damaged."""

    def put_back(self, snapshot_id: str) -> None:
        """Take a snapshot out of the bin."""

    def wipe(self, snapshot_id: str) -> Sequence[str]:
        """Wipe a snapshot from the bin and from every copy; returns the files that could not be reached."""

    def unwiped(self) -> Sequence[str]:
        """The files and folders in which something must still be wiped."""

    def second_place(self) -> SecondPlace:
        """The second place as it is now."""

    def choose_second_place(self, folder: str) -> None:
        """Copy to this folder from now on; an empty text means to none."""

    def fill_from_second_place(self, folder: str, wiped_too: Collection[str] = ()) -> FillResult:
        """Take in every sound snapshot in this folder that is not here yet; of what was wiped only these."""

    def keep(self, snapshot_id: str) -> None:
        """Go on keeping a snapshot that another laptop wiped, and copy it to the second place again."""
