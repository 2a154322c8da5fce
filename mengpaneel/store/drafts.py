"""The drafts of a memory that wait: changed on the console, and not yet, or never, on the disk."""

from __future__ import annotations

from collections.abc import Sequence

from mengpaneel.domain.memory import Draft, UnsavedDraft
from mengpaneel.domain.snapshot import Subject


class WaitingDrafts:
    """Knows of each subject what was read or kept last, and what has to be kept still."""

    def __init__(self) -> None:
        self._kept: dict[str, Draft] = {}
        self._waiting: dict[str, tuple[Subject, Draft]] = {}

    def get(self, subject_id: str) -> Draft | None:
        """The draft that waits for this subject."""
        waiting = self._waiting.get(subject_id)
        return waiting[1] if waiting else None

    def remember(self, subject_id: str, kept: Draft) -> None:
        """Know what is kept for a subject, as it was read just now."""
        self._kept[subject_id] = kept

    def add(self, subject: Subject, draft: Draft) -> None:
        """Let this draft wait; the one that came last is the last to be written."""
        self._waiting.pop(subject.id, None)
        self._waiting[subject.id] = subject, draft

    def all(self) -> Sequence[tuple[Subject, Draft]]:
        """Everything that waits, in the order in which it came."""
        return list(self._waiting.values())

    def unkept(self) -> Sequence[UnsavedDraft]:
        """What waits and is not what is kept."""
        waiting = [
            UnsavedDraft(subject, draft, self._kept.get(subject.id, Draft())) for subject, draft in self.all()
        ]
        return [each for each in waiting if each.draft != each.kept]

    def written(self, drafts: Sequence[tuple[Subject, Draft]]) -> None:
        """These were kept; what came meanwhile for the same subjects waits on."""
        for subject, draft in drafts:
            self._kept[subject.id] = draft
            if self.get(subject.id) is draft:
                self._waiting.pop(subject.id, None)

    def forget(self, subject_id: str) -> None:
        """Let go of what waits for a subject."""
        self._waiting.pop(subject_id, None)
        self._kept.pop(subject_id, None)

    def clear(self) -> None:
        """Let go of everything: what is kept became something else."""
        self._waiting.clear()
        self._kept.clear()
