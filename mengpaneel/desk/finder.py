"""Reads and searches the other subjects and their snapshots, on demand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from mengpaneel.desk.open_subject import OpenSubject
from mengpaneel.domain.memory import Memory, MemoryProblem, SearchResults
from mengpaneel.domain.snapshot import Snapshot, Subject

SubjectWithSnapshots = tuple[Subject, Sequence[Snapshot]]
"""A subject with its snapshots, oldest first."""

MAX_NEARBY = 8
"""Of so many other subjects the snapshots are at hand; the others are found."""

MAX_HITS = 50

_Answer = TypeVar("_Answer")


class Finder:
    """Finds subjects and snapshots for a desk. When a memory fails, the desk tells it."""

    def __init__(self, desk: OpenSubject, memory: Callable[[], Memory]) -> None:
        self._desk, self._memory = desk, memory
        self._added: list[Subject] = []
        self._others: Sequence[SubjectWithSnapshots] | None = None
        self._more = False

    @property
    def nearby(self) -> Sequence[SubjectWithSnapshots]:
        """What is at hand: the subject on the desk, what was taken down, and what was worked on lately."""
        if self._others is None:
            self._others = self._ask(self._read_others, None)
        return (self._on_desk, *(self._others or ()))

    @property
    def has_more(self) -> bool:
        """Whether there are snapshots that are not at hand."""
        return bool(self.nearby) and self._more

    def read_all(self) -> Sequence[SubjectWithSnapshots]:
        """All subjects with their snapshots, the one on the desk first; may be called from another thread.

        Reads every snapshot there is; raises MemoryProblem.
        """
        memory, desk = self._memory(), self._desk
        hidden = memory.hidden()
        others = (subject for subject in memory.subjects() if subject.id != desk.subject.id)
        shelves = ((other, () if other.id in hidden else memory.snapshots(other.id)) for other in others)
        return (self._on_desk, *shelves)

    def recent(self, most: int) -> Sequence[Subject]:
        """What was worked on lately, the latest first."""
        return self._ask(lambda memory: memory.recent(most), list[Subject]())

    def find(self, asked: str) -> SearchResults:
        """What has each of these words."""
        return self._ask(lambda memory: self._in_sight(memory.find(asked, MAX_HITS), memory), SearchResults())

    def profile_hidden(self, subjects: Iterable[Subject]) -> Collection[str]:
        """The ids of those subjects about which the group hides the profile; the desk knows of its own."""
        desk = self._desk

        def hidden(memory: Memory) -> set[str]:
            return {each.id for each in subjects if memory.hour(each.id).hides_profile}

        here = {desk.subject.id} if desk.profiles_hidden else set[str]()
        return self._ask(hidden, set[str]()) - {desk.subject.id} | here

    def _in_sight(self, hits: SearchResults, memory: Memory) -> SearchResults:
        """What was found, without the snapshots of subjects of which the last time is hidden."""
        hidden = self._hidden(memory)
        return replace(hits, snapshots=[hit for hit in hits.snapshots if hit[0].id not in hidden])

    def _hidden(self, memory: Memory) -> Collection[str]:
        """The ids of the subjects of which the last time is hidden; the desk knows of its own."""
        return {*memory.hidden()} - {self._desk.subject.id} | {*self._desk.hidden_ids}

    def add(self, subject: Subject) -> None:
        """From now on have the snapshots of this subject at hand."""
        if subject.id not in {taken.id for taken in self._added}:
            self._added.insert(0, subject)
            self._others = None

    def invalidate(self) -> None:
        """Read again what is at hand, the next time that somebody asks."""
        self._others = None

    @property
    def _on_desk(self) -> SubjectWithSnapshots:
        """The subject on the desk; without its snapshots while the last time is hidden."""
        return self._desk.subject, () if self._desk.hidden else self._desk.snapshots

    def _read_others(self, memory: Memory) -> Sequence[SubjectWithSnapshots] | None:
        """Read the other subjects that are at hand: all of them, or none."""
        here = self._desk.subject.id
        recent = memory.recent(MAX_NEARBY + 2, filled=True)
        others = [subject for subject in recent if subject.id != here]
        near = {subject.id: subject for subject in (*self._added, *others[:MAX_NEARBY])}
        near.pop(here, None)
        hidden = self._hidden(memory)
        shelves = [(s, () if s.id in hidden else memory.snapshots(s.id)) for s in near.values()]
        self._more = len(others) > MAX_NEARBY
        return shelves

    def _ask(self, question: Callable[[Memory], _Answer], nothing: _Answer) -> _Answer:
        try:
            return question(self._memory())
        except MemoryProblem as problem:
            self._desk.problem_arose.emit(problem)
            return nothing
