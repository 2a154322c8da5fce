"""What lies side by side: the subjects that may be seen, which are chosen, and which one is marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from mengpaneel.desk.changes import Changes
from mengpaneel.desk.open_subject import OpenSubject
from mengpaneel.domain.arrival import namesake_of
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.match import RULE
from mengpaneel.domain.memory import Draft, Memory
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.side_by_side import (
    Candidate,
    NamesShown,
    SheetChoice,
    SideBySide,
    ViewedFile,
    candidates_of,
    lay_side_by_side,
    name_order,
)
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject, SubjectKind


class KeptSubjects(Struct, frozen=True):
    """What was read: the subjects that may be seen, and those of which the last time is hidden.

    `profile_hidden` has the ids of those about which the profile is. What lies on the desk is not among them.
    """

    candidates: tuple[Candidate, ...] = ()
    hidden: tuple[Subject, ...] = ()
    profile_hidden: frozenset[str] = frozenset()


class Overview(QObject):
    """Lays subjects side by side for a desk; nothing of a subject of which the last time is hidden.

    `changed` tells that something else lies there, `marked_changed` that another subject is marked.
    """

    changed = Signal()
    marked_changed = Signal()

    def __init__(self, desk: OpenSubject, memory: Callable[[], Memory], content: int) -> None:
        super().__init__(desk)
        self._desk, self._memory, self._content = desk, memory, content
        self._kept: KeptSubjects | None = None
        self._candidates: Sequence[Candidate] | None = None
        self._together: SideBySide | None = None
        self._viewed_ids: frozenset[str] | None = None
        self._choice = SheetChoice()
        self._names, self._in_room = NamesShown.HERE, False
        self._unnamed: Mapping[SubjectKind, str] = {}
        self._files: tuple[ViewedFile, ...] = ()
        self._marked = ""
        desk.changed.connect(self._follow_desk)
        desk.memory_changed.connect(self._forget_kept)

    # Reading.

    @property
    def needs_reading(self) -> bool:
        """Whether what is kept must be read before it can be shown."""
        return self._kept is None

    def read(self) -> KeptSubjects:
        """Read all other subjects; may be called from another thread. Raises MemoryProblem."""
        memory, here = self._memory(), self._desk.subject.id
        hides, hidden, profile_hidden = memory.hidden(), list[Subject](), set[str]()
        found: list[Candidate] = []
        for subject in memory.subjects():
            if subject.id == here:
                continue
            if subject.id in hides:
                hidden.append(subject)
                continue
            draft = memory.draft(subject.id) or Draft()
            if draft.hour.hides_profile:
                profile_hidden.add(subject.id)
            present = self._present(subject, draft.sheet)
            found.append(Candidate(subject, tuple(memory.snapshots(subject.id)), present))
        return KeptSubjects(tuple(found), tuple(hidden), frozenset(profile_hidden))

    def show(self, kept: KeptSubjects) -> None:
        """Show what was read."""
        self._kept = kept
        self._lay_down()

    # What lies there.

    @property
    def candidates(self) -> Sequence[Candidate]:
        """All subjects that may be seen, in the order of their names, with what comes from files."""
        if self._candidates is None:
            kept = self._kept or KeptSubjects()
            here = [] if self._hides_here else [self._on_desk]
            all_ = candidates_of(self._seen_in_files, [*here, *kept.candidates])
            some = (each for each in all_ if each.snapshots or each.present)
            self._candidates = sorted(some, key=lambda each: name_order(each.subject))
        return self._candidates

    @property
    def together(self) -> SideBySide:
        """What is seen here. While the room sees letters, these are the same ones."""
        if self._together is None:
            shuffled = self._names is NamesShown.NOWHERE or (
                self._in_room and self._names is not NamesShown.EVERYWHERE
            )
            named, called = not shuffled, self._unnamed
            laid = lay_side_by_side(self.candidates, self._choice, named=named, unnamed=called)
            self._together = replace(laid, named=self._names is not NamesShown.NOWHERE)
        return self._together

    @property
    def for_room(self) -> SideBySide:
        """What the room sees: letters, unless somebody chose to show names."""
        return replace(self.together, named=self._names is NamesShown.EVERYWHERE)

    @property
    def hidden_count(self) -> int:
        """How many subjects are not here because the last time of them is hidden."""
        return len(self._kept.hidden if self._kept else ()) + self._hides_here

    @property
    def profile_hidden(self) -> frozenset[str]:
        """The ids of the subjects about which the group hides the profile."""
        desk = self._desk
        here = {desk.subject.id} if desk.profiles_hidden else set[str]()
        return frozenset(here) | (self._kept.profile_hidden if self._kept else frozenset())

    # Choosing.

    @property
    def choice(self) -> SheetChoice:
        """Which subjects lie there, and which sheet of each."""
        return self._choice

    def set_kind(self, kind: SubjectKind | None) -> None:
        """Show only municipalities, only cases, or all."""
        self._choose(replace(self._choice, kind=kind))

    def set_year(self, year: int | None) -> None:
        """Show of each subject the latest snapshot, or that of a year; what was chosen apart is let go."""
        self._choose(replace(self._choice, year=year, chosen={}))

    def set_left_out(self, ids: frozenset[str]) -> None:
        """Leave these subjects out."""
        self._choose(replace(self._choice, left_out=ids))

    def choose_sheet(self, subject_id: str, snapshot_id: str) -> None:
        """Show this snapshot of a subject, or PRESENT."""
        self._choose(replace(self._choice, chosen={**self._choice.chosen, subject_id: snapshot_id}))

    def set_unnamed(self, called: Mapping[SubjectKind, str]) -> None:
        """Set what subjects without a name are called: from that comes their letter."""
        if called != self._unnamed:
            self._unnamed = called
            self._lay_down()

    @property
    def names(self) -> NamesShown:
        """Where names are told."""
        return self._names

    def set_names(self, names: NamesShown) -> None:
        """Tell names everywhere, only here, or nowhere."""
        if names is not self._names:
            self._names = names
            self._lay_down()

    def set_in_room(self, in_room: bool) -> None:
        """Set whether a room looks on; once it does not, names that it saw are off again the next time."""
        if in_room != self._in_room:
            self._in_room = in_room
            if not in_room and self._names is NamesShown.EVERYWHERE:
                self._names = NamesShown.HERE
            self._lay_down()

    def _choose(self, choice: SheetChoice) -> None:
        if choice != self._choice:
            self._choice = choice
            self._lay_down()

    # Files that are only looked at.

    @property
    def files(self) -> Sequence[ViewedFile]:
        """The files that are only looked at."""
        return self._files

    @property
    def viewed_ids(self) -> frozenset[str]:
        """The ids of the snapshots that come from a file and are not kept here."""
        if self._viewed_ids is None:
            known = self._known_ids
            self._viewed_ids = frozenset(s.id for _, s in self._seen_in_files if s.id not in known)
        return self._viewed_ids

    def knows_all_of(self, files: Sequence[ViewedFile]) -> bool:
        """Whether all that is in these files was kept here before, and may be seen."""
        return {s.id for file in files for _, s in file.found} <= self._known_ids

    def view_files(self, files: Sequence[ViewedFile]) -> None:
        """Lay what is in these files beside what is here; nothing of it is kept."""
        places = {file.place for file in files}
        self._files = (*(file for file in self._files if file.place not in places), *files)
        self._lay_down()

    def close_files(self) -> None:
        """Close all files."""
        self._files = ()
        self._lay_down()

    # Marking.

    @property
    def marked(self) -> int | None:
        """The place of the subject that is marked, among those that lie there."""
        ids = self.together.ids
        return ids.index(self._marked) if self._marked in ids else None

    def mark(self, place: int | None) -> None:
        """Mark the subject at this place, or none."""
        marked = "" if place is None else self.together.ids[place]
        if marked != self._marked:
            self._marked = marked
            self.marked_changed.emit()

    # How it is done.

    @property
    def _hides_here(self) -> bool:
        return self._desk.hidden or self._desk.review_due

    @property
    def _known_ids(self) -> set[str]:
        kept = self._kept.candidates if self._kept else ()
        return {s.id for each in (self._on_desk, *kept) for s in each.snapshots}

    @property
    def _on_desk(self) -> Candidate:
        desk = self._desk
        return Candidate(desk.subject, tuple(desk.snapshots), self._present(desk.subject, desk.sheet))

    def _present(self, subject: Subject, sheet: Sheet) -> ComparedSheet | None:
        if sheet.mix == EMPTY_MIX:
            return None
        return ComparedSheet(subject, "", Sheet(sheet.mix), date.today(), (), RULE, self._content)

    @property
    def _seen_in_files(self) -> Sequence[tuple[Subject, Snapshot]]:
        """What is in files, without the subjects that are hidden here, or have the name of one."""
        hidden = list(self._kept.hidden) if self._kept else []
        if self._hides_here:
            hidden.append(self._desk.subject)
        ids = {subject.id for subject in hidden}
        named = [subject for subject in hidden if subject.name]
        found = (pair for file in self._files for pair in file.found)
        return [
            (subject, snapshot)
            for subject, snapshot in found
            if subject.id not in ids and not namesake_of(subject, named)
        ]

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject or changes.hidden:
            self._forget_kept()
        elif changes.snapshots or changes.mix or changes.profiles_hidden or changes.hour:
            self._lay_down()

    def _forget_kept(self) -> None:
        """Read again before it is shown the next time."""
        self._kept = None
        self._lay_down()

    def _lay_down(self) -> None:
        self._candidates = self._together = self._viewed_ids = None
        self.changed.emit()
