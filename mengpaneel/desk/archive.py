"""Reads everything that is stored for a subject, and moves all of it to the bin and back."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mengpaneel.domain.memory import Damaged, Draft, Memory
from mengpaneel.domain.snapshot import Snapshot, Subject


class SnapshotLists(Struct, frozen=True):
    """The snapshots of a subject: listed (oldest first), in the bin (last thrown away first), and damaged."""

    listed: tuple[Snapshot, ...] = ()
    bin: tuple[Snapshot, ...] = ()
    damaged: tuple[Damaged, ...] = ()


class SubjectRecord(Struct, frozen=True):
    """A subject with its draft, and its snapshots."""

    subject: Subject
    draft: Draft
    snapshots: SnapshotLists


def read_subject(memory: Memory, subject: Subject | None = None) -> SubjectRecord:
    """Read a subject, or else the one whose sheet was kept last; raises MemoryProblem if any part fails."""
    subject = subject or memory.current_subject() or _first_of(memory)
    return SubjectRecord(subject, read_draft(memory, subject), read_snapshots(memory, subject.id))


def read_draft(memory: Memory, subject: Subject) -> Draft:
    """Read what lay on the console for a subject; raises MemoryProblem."""
    return memory.draft(subject.id) or Draft()


def read_snapshots(memory: Memory, subject_id: str) -> SnapshotLists:
    """Read the snapshots of a subject; raises MemoryProblem if any part fails."""
    return SnapshotLists(
        tuple(memory.snapshots(subject_id)), tuple(memory.bin(subject_id)), tuple(memory.damaged(subject_id))
    )


def _first_of(memory: Memory) -> Subject:
    """The first subject there is, or a new one without a name."""
    from uuid import uuid4

    return next(iter(memory.subjects()), None) or Subject(str(uuid4()))


def move_to_bin(memory: Memory, subject: Subject, last: Snapshot | None) -> Sequence[str]:
    """Move all snapshots of a subject to the bin, with this one more; returns those others.

    What was corrected goes along with its correction, or it would be in sight again. Raises MemoryProblem.
    """
    new = last if last and not memory.kept([last.id]) else None
    listed = memory.snapshots(subject.id)
    ids = [snapshot.id for snapshot in listed]
    ids += [
        earlier.id for snapshot in listed if snapshot.corrects for earlier in memory.corrected(snapshot.id)
    ]
    ids += [damaged.id for damaged in memory.damaged(subject.id)]
    kept = memory.kept(ids)
    thrown = [id_ for id_ in dict.fromkeys(ids) if id_ in kept and not kept[id_].in_bin]
    memory.throw_away_subject(subject, thrown, new)
    return [id_ for id_ in thrown if not last or id_ != last.id]


def bring_back(memory: Memory, subject: Subject, snapshot_ids: Sequence[str], draft: Draft) -> None:
    """Take these snapshots out of the bin, and lay the draft on the console again. Raises MemoryProblem."""
    kept = memory.kept(snapshot_ids)
    binned = [id_ for id_ in snapshot_ids if id_ in kept and kept[id_].in_bin]
    memory.put_back_subject(subject, binned, draft)
