"""A subject in the bin: all its snapshots lie there, and nothing lies on the console for it."""

from __future__ import annotations

from collections.abc import Sequence

from mengpaneel.domain.memory import Draft, Memory
from mengpaneel.domain.snapshot import Snapshot, Subject


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
