"""How snapshots are named to people: never by the title while the last time of their subject is hidden."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mengpaneel.domain.backup_service import SnapshotName
from mengpaneel.domain.memory import Damaged
from mengpaneel.domain.snapshot import Snapshot, Subject


class SnapshotNames:
    """Names snapshots by these subjects; of those with these ids the last time is hidden."""

    def __init__(self, subjects: Iterable[Subject], hidden: Collection[str]) -> None:
        self.subjects, self._hidden = {subject.id: subject for subject in subjects}, hidden

    def of(self, snapshot: Snapshot | Damaged, subject: Subject) -> SnapshotName:
        """The name of a snapshot of this subject, which need not be here."""
        title = None if subject.id in self._hidden else snapshot.title
        return SnapshotName(self.subjects.get(subject.id, subject), title)

    def by_id(self, snapshot_id: str, snapshot: Snapshot | None) -> SnapshotName:
        """The name of what is kept under an id: that id itself, when it is too damaged to be read."""
        subject = self.subjects.get(snapshot.subject_id) if snapshot else None
        return self.of(snapshot, subject) if snapshot and subject else SnapshotName(None, snapshot_id)
