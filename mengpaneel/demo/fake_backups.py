"""A backup service with fixed contents, so that pictures of *Gegevens* do not depend on the day."""
# ruff: noqa: ARG002 - whatever it is asked, it answers the same

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from mengpaneel.domain.backup_service import (
    Backup,
    BackupDifference,
    BackupService,
    BinnedSnapshot,
    CheckResult,
    Disk,
    FillResult,
    Progress,
    SecondPlace,
    SnapshotName,
)
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.snapshot import Snapshot, Subject

_KILO = 1024
_BACKUPS = (
    Backup("c", datetime(2026, 3, 16, 13, 40, tzinfo=UTC), 96 * _KILO, 4),
    Backup("b", datetime(2026, 3, 12, 9, 5, tzinfo=UTC), 92 * _KILO, 3),
    Backup("a", datetime(2025, 3, 14, 15, 20, tzinfo=UTC), 88 * _KILO, 1),
)


class FakeBackupService(BackupService):
    """Reports three backups, a second place and a bin; changes nothing."""

    folder = "/home/noor/.local/share/Mengpaneel"
    refusal: MemoryProblem | None = None

    def __init__(self, binned: Sequence[tuple[Subject, Snapshot]]) -> None:
        self._binned = binned

    def copy_changes(self) -> None:
        """Nothing has changed."""

    def backups(self) -> Sequence[Backup]:
        """Three of them."""
        return _BACKUPS

    def back_up(self) -> Backup:
        """The newest is good enough."""
        return _BACKUPS[0]

    def newest_good(self) -> Backup | None:
        """The newest."""
        return _BACKUPS[0]

    def difference(self, name: str) -> BackupDifference:
        """None."""
        return BackupDifference()

    def restore(self, name: str) -> None:
        """Nothing changes."""

    def check(self, progress: Progress) -> CheckResult:
        """All is well."""
        return CheckResult(len(self._binned), len(_BACKUPS))

    def bin(self) -> Sequence[BinnedSnapshot]:
        """What it was given."""
        return [
            BinnedSnapshot(kept.id, SnapshotName(subject, kept.title), kept.taken_on)
            for subject, kept in self._binned
        ]

    def put_back(self, snapshot_id: str) -> None:
        """Nothing changes."""

    def wipe(self, snapshot_id: str) -> Sequence[str]:
        """Nothing changes, and nothing is left."""
        return ()

    def unwiped(self) -> Sequence[str]:
        """Nothing is left."""
        return ()

    def second_place(self) -> SecondPlace:
        """A stick with everything on it."""
        return SecondPlace(
            "/media/noor/STICK/Mengpaneel", _BACKUPS[0].taken_at, reachable=True, disk=Disk.OTHER
        )

    def choose_second_place(self, folder: str) -> None:
        """Nothing changes."""

    def fill_from_second_place(self, folder: str, wiped_too: Collection[str] = ()) -> FillResult:
        """Everything is here."""
        return FillResult(0)

    def keep(self, snapshot_id: str) -> None:
        """Nothing changes."""
