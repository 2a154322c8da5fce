"""Finds work that could not be saved, and carries it over to another memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mengpaneel.desk.archive import read_draft
from mengpaneel.domain.memory import Draft, Memory, UnsavedDraft
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject

AsSnapshot = Callable[[Subject, Sheet], Snapshot]
"""Makes a snapshot of today of a sheet."""

Work = Sequence[tuple[Subject, Snapshot]]


class UnsavedWork:
    """What would be gone when the program ends now.

    That is every draft that was changed and not kept, and every snapshot that could not be saved. What was
    saved elsewhere, as it is now, is not among it.
    """

    def __init__(self, memory: Callable[[], Memory], as_snapshot: AsSnapshot) -> None:
        self._memory, self._as_snapshot = memory, as_snapshot
        self._refused: dict[str, tuple[Subject, Snapshot]] = {}
        self._elsewhere: set[tuple[str, Sheet]] = set()

    def add_failed(self, subject: Subject, snapshot: Snapshot) -> None:
        """Remember a snapshot that could not be saved."""
        self._refused[subject.id] = subject, snapshot

    def forget_failed(self, subject: Subject) -> None:
        """Forget the failed snapshot of this subject: it was saved after all."""
        self._refused.pop(subject.id, None)

    def failed_snapshot(self, subject: Subject) -> Snapshot | None:
        """The snapshot of this subject that could not be saved."""
        refused = self._refused.get(subject.id)
        return refused[1] if refused else None

    def find(self) -> Work:
        """All unsaved work, as snapshots."""
        refused = list(self._refused.values())
        known = {(subject.id, snapshot.sheet) for subject, snapshot in refused} | self._elsewhere
        drafts = [
            (waiting.subject, self._as_snapshot(waiting.subject, sheet))
            for waiting in self._memory().unsaved_drafts()
            for sheet in waiting.draft.missing_from(waiting.kept)
        ]
        return [*refused, *((s, snapshot) for s, snapshot in drafts if (s.id, snapshot.sheet) not in known)]

    def mark_saved(self, work: Work) -> None:
        """Mark work as saved somewhere else."""
        for subject, snapshot in work:
            self._elsewhere.add((subject.id, snapshot.sheet))
            if self.failed_snapshot(subject) == snapshot:
                self.forget_failed(subject)


def conflicting_subjects(old: Memory, new: Memory) -> Sequence[Subject]:
    """The subjects of which the draft was changed here and, meanwhile, in the memory that takes over.

    Raises MemoryProblem.
    """
    return [
        draft.subject for draft in old.unsaved_drafts() if _clashes(draft, read_draft(new, draft.subject))
    ]


def carry_over(old: Memory, new: Memory, as_snapshot: AsSnapshot, *, prefer_ours: bool) -> None:
    """Bring what was not kept into the memory that takes over.

    Where both have changed, one of them lies on the console from now on, and the other becomes a snapshot.
    Raises MemoryProblem; then nothing of it is lost in the old one.
    """
    for waiting in old.unsaved_drafts():
        ours, theirs = waiting.draft, read_draft(new, waiting.subject)
        clashes = _clashes(waiting, theirs)
        if clashes:
            stays, goes = (ours, theirs) if prefer_ours else (theirs, ours)
            new.save_subject(_as_it_is_in(new, waiting.subject))
            for sheet in goes.missing_from(stays):
                new.save(as_snapshot(waiting.subject, sheet))
        if (clashes and prefer_ours) or theirs == waiting.kept:
            new.save_draft(waiting.subject, ours.sheet, ours.last_time, ours.hour)


def _clashes(waiting: UnsavedDraft, theirs: Draft) -> bool:
    return theirs != waiting.kept and bool(waiting.draft.missing_from(theirs))


def _as_it_is_in(memory: Memory, subject: Subject) -> Subject:
    """The subject under the name that it has there now."""
    return next((known for known in memory.subjects() if known.id == subject.id), subject)
