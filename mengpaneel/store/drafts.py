"""Drafts that are not on the disk yet."""

from __future__ import annotations

from collections.abc import Sequence

from mengpaneel.domain.memory import Draft, UnsavedDraft
from mengpaneel.domain.snapshot import Subject


class WaitingDrafts:
    """The last stored and the waiting draft of each subject."""

    def __init__(self) -> None:
        self._kept: dict[str, Draft] = {}
        self._waiting: dict[str, tuple[Subject, Draft]] = {}

    def get(self, subject_id: str) -> Draft | None:
        """The draft that waits for this subject."""
        waiting = self._waiting.get(subject_id)
        return waiting[1] if waiting else None

    def remember(self, subject_id: str, kept: Draft) -> None:
        """Remember the stored draft of a subject."""
        self._kept[subject_id] = kept

    def add(self, subject: Subject, draft: Draft) -> None:
        """Queue this draft; the newest is written last."""
        self._waiting.pop(subject.id, None)
        self._waiting[subject.id] = subject, draft

    def all(self) -> Sequence[tuple[Subject, Draft]]:
        """Everything that waits, in the order in which it came."""
        return list(self._waiting.values())

    def unsaved_drafts(self) -> Sequence[UnsavedDraft]:
        """The waiting drafts that differ from the stored ones."""
        waiting = [
            UnsavedDraft(subject, draft, self._kept.get(subject.id, Draft())) for subject, draft in self.all()
        ]
        return [each for each in waiting if each.draft != each.kept]

    def written(self, drafts: Sequence[tuple[Subject, Draft]]) -> None:
        """Mark these drafts as stored; newer ones of the same subjects stay queued."""
        for subject, draft in drafts:
            self._kept[subject.id] = draft
            if self.get(subject.id) is draft:
                self._waiting.pop(subject.id, None)

    def forget(self, subject_id: str) -> None:
        """Drop the waiting draft of a subject."""
        self._waiting.pop(subject_id, None)
        self._kept.pop(subject_id, None)

    def clear(self) -> None:
        """Drop everything: the stored data was replaced."""
        self._waiting.clear()
        self._kept.clear()
