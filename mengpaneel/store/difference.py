"""How snapshots of a backup are named to people, and what it would bring back and lose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from mengpaneel.domain.backup_service import BackupDifference, SnapshotName
from mengpaneel.domain.memory import Damaged, Draft
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.store.sqlite_memory import SqliteMemory


class SnapshotNames:
    """Names snapshots for people; without a title for subjects with an id in `hidden` (their last time)."""

    def __init__(self, subjects: Iterable[Subject], hidden: Collection[str]) -> None:
        self.subjects, self._hidden = {subject.id: subject for subject in subjects}, hidden

    def of(self, snapshot: Snapshot | Damaged, subject: Subject) -> SnapshotName:
        """The name of a snapshot of this subject, which need not be stored here."""
        title = None if subject.id in self._hidden else snapshot.title
        return SnapshotName(self.subjects.get(subject.id, subject), title)

    def by_id(self, snapshot_id: str, snapshot: Snapshot | None) -> SnapshotName:
        """The name of the snapshot with this id; the id itself when the snapshot is unreadable."""
        subject = self.subjects.get(snapshot.subject_id) if snapshot else None
        return self.of(snapshot, subject) if snapshot and subject else SnapshotName(None, snapshot_id)


_Value = TypeVar("_Value")


def difference(now: SqliteMemory, then: SqliteMemory, names: SnapshotNames) -> BackupDifference:
    """What is added and lost when `then` replaces `now`."""
    subjects_now = {subject.id: subject for subject in now.subjects()}
    subjects_then = {subject.id: subject for subject in then.subjects()}
    named_now, named_then = _named(now, names), _named(then, names)
    drafts_then, nothing = then.drafts(), Draft()
    changed = {
        subject_id
        for subject_id, draft in now.drafts().items()
        if draft.missing_from(drafts_then.get(subject_id, nothing))
    }
    return BackupDifference(
        back=_only_in(named_then, named_now),
        gone=_only_in(named_now, named_then),
        subjects_back=_only_in(subjects_then, subjects_now),
        subjects_gone=_only_in(subjects_now, subjects_then),
        drafts_gone=tuple(subject for id_, subject in subjects_now.items() if id_ in changed),
        damaged=tuple(
            names.of(found, subject) for subject, found in _all(then) if isinstance(found, Damaged)
        ),
    )


def _named(memory: SqliteMemory, names: SnapshotNames) -> Mapping[str, SnapshotName]:
    return {found.id: names.of(found, subject) for subject, found in _all(memory)}


def _all(memory: SqliteMemory) -> Iterator[tuple[Subject, Snapshot | Damaged]]:
    """Every snapshot that can be read, and what is known of each that cannot."""
    for subject in memory.subjects():
        yield from ((subject, found) for found in memory.all_of(subject.id))
        yield from ((subject, found) for found in memory.damaged(subject.id) if not found.only_label)


def _only_in(these: Mapping[str, _Value], those: Mapping[str, _Value]) -> tuple[_Value, ...]:
    return tuple(value for id_, value in these.items() if id_ not in those)
