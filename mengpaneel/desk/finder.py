"""What else there is than the subject on the desk: read when it is asked for, and never all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from mengpaneel.domain.memory import Hits, Memory, MemoryProblem
from mengpaneel.domain.snapshot import Snapshot, Subject

if TYPE_CHECKING:
    from mengpaneel.desk.desk import Desk

Shelf = tuple[Subject, Sequence[Snapshot]]
"""A subject with its snapshots, oldest first."""

MOST_NEAR = 8
"""Of so many other subjects the snapshots are at hand; the others are found."""

MOST_FOUND = 50

_Answer = TypeVar("_Answer")


class Finder:
    """Finds subjects and snapshots for a desk. When a memory fails, the desk tells it."""

    def __init__(self, desk: Desk, memory: Callable[[], Memory]) -> None:
        self._desk, self._memory = desk, memory
        self._taken_down: list[Subject] = []
        self._others: Sequence[Shelf] | None = None
        self._more = False

    @property
    def near(self) -> Sequence[Shelf]:
        """What is at hand: the subject on the desk, what was taken down, and what was worked on lately."""
        desk = self._desk
        if self._others is None:
            others = [subject for subject in self._recent(MOST_NEAR + 2) if subject.id != desk.subject.id]
            self._more = len(others) > MOST_NEAR
            near = {subject.id: subject for subject in (*self._taken_down, *others[:MOST_NEAR])}
            near.pop(desk.subject.id, None)
            self._others = [(subject, self._snapshots(subject)) for subject in near.values()]
        return ((desk.subject, desk.snapshots), *self._others)

    @property
    def has_more(self) -> bool:
        """Whether there are snapshots that are not at hand."""
        return bool(self.near) and self._more

    def everything(self) -> Sequence[Shelf]:
        """All subjects with their snapshots, the one on the desk first; may be called from another thread.

        Reads every snapshot there is; raises MemoryProblem.
        """
        memory, desk = self._memory(), self._desk
        others = (subject for subject in memory.subjects() if subject.id != desk.subject.id)
        return ((desk.subject, desk.snapshots), *((other, memory.snapshots(other.id)) for other in others))

    def recent(self, most: int) -> Sequence[Subject]:
        """What was worked on lately, the latest first."""
        return self._ask(lambda memory: memory.recent(most), list[Subject]())

    def find(self, asked: str) -> Hits:
        """What has each of these words."""
        return self._ask(lambda memory: memory.find(asked, MOST_FOUND), Hits())

    def take_down(self, subject: Subject) -> None:
        """From now on have the snapshots of this subject at hand."""
        if subject.id not in {taken.id for taken in self._taken_down}:
            self._taken_down.insert(0, subject)
            self._others = None

    def look_again(self) -> None:
        """Read again what is at hand, the next time that somebody asks."""
        self._others = None

    def _recent(self, most: int) -> Sequence[Subject]:
        return self._ask(lambda memory: memory.recent(most, filled=True), list[Subject]())

    def _snapshots(self, subject: Subject) -> Sequence[Snapshot]:
        return self._ask(lambda memory: memory.snapshots(subject.id), list[Snapshot]())

    def _ask(self, question: Callable[[Memory], _Answer], nothing: _Answer) -> _Answer:
        try:
            return question(self._memory())
        except MemoryProblem as problem:
            self._desk.problem_arose.emit(problem)
            return nothing
