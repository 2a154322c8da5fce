"""The subject that is open: its sheet, its snapshots, and what is laid over the console."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

from msgspec.structs import replace
from PySide6.QtCore import Signal

from mengpaneel.desk.archive import SnapshotLists, SubjectRecord, read_snapshots, read_subject
from mengpaneel.desk.blind_sheet_editor import BlindSheetEditor
from mengpaneel.desk.changes import SUBJECT_OPENED, Changes
from mengpaneel.desk.draft_saver import DraftSaver
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.memory import Damaged, Memory, MemoryProblem
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind, Snapshot, Subject


class OpenSubject(BlindSheetEditor):
    """Opens one subject after another, from one's own memory or from the example.

    A memory that fails never changes what is open: `problem_arose` tells, with the MemoryProblem.
    `memory_changed` tells that something was kept for good, other than what lies on the console.
    """

    snapshot_binned = Signal(object)
    memory_changed = Signal()
    problem_arose = Signal(object)

    _subject: Subject

    def __init__(self, memory: Memory, example: Callable[[], Memory]) -> None:
        super().__init__()
        self._own = self._memory = memory
        self._example = example
        self._example_shown: Memory | None = None
        self._ghost: Snapshot | None = None
        self._overlay: ProfileId | None = None
        self._snapshots = SnapshotLists()
        self._draft_saver = DraftSaver(self)
        self._draft_saver.failed.connect(self.problem_arose)
        self._draft_saver.failing_changed.connect(self._tell_autosave)

    # What is open.

    @property
    def hidden_ids(self) -> Collection[str]:
        """The id of the subject here, as long as its last time is hidden; of others the memory knows it."""
        return (self.subject.id,) if self.hidden else ()

    @property
    def subject(self) -> Subject:
        """What the faders are about."""
        return self._subject

    @property
    def subjects(self) -> Sequence[Subject]:
        """All that faders were ever set for."""
        return self._memory.subjects()

    @property
    def snapshots(self) -> Sequence[Snapshot]:
        """The snapshots of the subject, oldest first."""
        return self._snapshots.listed

    @property
    def bin(self) -> Sequence[Snapshot]:
        """The snapshots of the subject that were thrown away, the last one first."""
        return self._snapshots.bin

    @property
    def damaged(self) -> Sequence[Damaged]:
        """The snapshots of the subject that are not what was saved, and so are not among the others."""
        return self._snapshots.damaged

    @property
    def ghost(self) -> Snapshot | None:
        """The snapshot that is laid over the console."""
        return self._ghost

    @property
    def aimed_ghost(self) -> Mix | None:
        """What the ghost has for the mix that is looked at: how it was, or what was wished then."""
        return self._ghost.sheet.looked_at(self._aim) if self._ghost else None

    @property
    def ghost_is_wish(self) -> bool:
        """Whether the ghost shows what was wished then, rather than how it was."""
        return (
            self._ghost is not None
            and self._aim is MixKind.AMBITION
            and self._ghost.sheet.transition.has_ambition
        )

    @property
    def overlay(self) -> ProfileId | None:
        """The profile that is laid over the console; none while profiles are hidden."""
        return None if self.profiles_hidden else self._overlay

    @property
    def profiles_hidden(self) -> bool:
        """Whether what the mix resembles is out of sight: by the group, or until its step of the hour."""
        return self._hour.hides_profile

    @property
    def shows_example(self) -> bool:
        """Whether this is the example rather than one's own work."""
        return self._memory is not self._own

    @property
    def is_new(self) -> bool:
        """Whether nobody has begun here yet."""
        return self.mix == EMPTY_MIX and not self.snapshots

    # What is laid over the console.

    def view(self, snapshot: Snapshot | None) -> None:
        """Show this snapshot instead of what is filled in; none while the last time is hidden."""
        super().view(None if self.hidden else snapshot)

    def set_ghost(self, snapshot: Snapshot | None) -> None:
        """Lay a snapshot over the console, or take it away; none of its own while the last time is hidden."""
        own = snapshot is not None and snapshot.subject_id == self._subject.id
        if snapshot != self._ghost and not (own and self.hidden):
            self._ghost = snapshot
            self.changed.emit(Changes(ghost=True))

    def set_overlay(self, profile_id: ProfileId | None) -> None:
        """Lay a profile over the console, or take it away; nothing while profiles are hidden."""
        if profile_id != self._overlay and not (profile_id and self.profiles_hidden):
            self._overlay = profile_id
            self.changed.emit(Changes(overlay=True))

    def hide_profiles(self, hidden: bool) -> None:
        """Keep what the mix resembles out of sight, with the profile over the console; or show both again.

        That is kept with the draft of this subject. In an hour the profile waits for its step all the same.
        """
        self.set_hour(replace(self._hour, profile_hidden=hidden))

    def set_hour(self, hour: Hour) -> None:
        """Go elsewhere in the hour; up to its own step nobody sees the profile."""
        hidden = self.profiles_hidden
        super().set_hour(hour)
        if self.profiles_hidden is not hidden:
            self.changed.emit(Changes(profiles_hidden=True, overlay=True))

    # Opening.

    def open_subject(self, subject: Subject) -> None:
        """Take up another subject, as it was left."""
        if self._go_to(self._memory, subject):
            self._keep()

    def open_own_subject(self, subject: Subject) -> None:
        """Take up a subject of one's own, also from the example."""
        if self._go_to(self._own, subject):
            self._keep()

    def open_example(self) -> None:
        """Lay the example on the desk; one's own work waits untouched."""
        example = self._example()
        if self._go_to(example):
            self._example_shown = example
        else:
            example.close()

    def leave_example(self) -> None:
        """Go back to one's own work."""
        self._go_to(self._own)

    def reload_snapshots(self) -> None:
        """Show the snapshots as they are kept now: something other than a hand on this desk changed them."""
        with self._telling_problems():
            self._list(read_snapshots(self._memory, self._subject.id))
            self.changed.emit(Changes(snapshots=True))

    def close_example(self) -> None:
        """Close the example: it is told anew in a memory of its own each time that it is opened."""
        if self._example_shown:
            self._example_shown.close()
            self._example_shown = None

    # How it is done.

    def _go_to(self, memory: Memory, subject: Subject | None = None) -> bool:
        """Take up a subject of this memory, or else what lay there last; tells whether that could be done.

        What cannot be read whole is not taken up at all: one subject never gets the faders of another.
        """
        self._draft_saver.finish()
        try:
            record = read_subject(memory, subject)
        except MemoryProblem as problem:
            self.problem_arose.emit(problem)
            return False
        self.history.leave(self._subject.id, (self._memory, self._draft))
        self._take_up(memory, record)
        if memory is not self._example_shown:
            self.close_example()
        self.changed.emit(SUBJECT_OPENED)
        return True

    def _take_up(self, memory: Memory, record: SubjectRecord) -> None:
        self._memory, self._subject = memory, record.subject
        draft = record.draft.without_saved_hour
        self._lay(draft.sheet)
        self.history.switch_to(record.subject.id, (memory, draft))
        self._last_time, self._hour = draft.last_time, draft.hour
        self._ghost = None
        self._list(record.snapshots)
        self._hide_what_is_due()

    def _list(self, snapshots: SnapshotLists) -> None:
        before, self._snapshots = self.snapshots, snapshots
        if self._viewed in before:
            self.view(self._listed(self._viewed.id if self._viewed else ""))
        if self._ghost in before:  # and not what somebody laid there from before a correction
            self.set_ghost(self._listed(self._ghost.id if self._ghost else ""))

    def _tell_autosave(self) -> None:
        self.changed.emit(Changes(autosave=True))

    def _keep(self) -> None:
        self._draft_saver.keep(self._memory, self._subject, self._draft)

    def _keep_now(self) -> None:
        self._keep()
        self._draft_saver.finish()

    def discard_rounds(self) -> None:
        """Let the entries that are thrown away now leave every copy too."""
        with self._telling_problems():
            self._memory.discard_rounds(self._subject.id)
            self.memory_changed.emit()

    def _take_away(self) -> None:
        self.set_ghost(None)
        self.set_overlay(None)

    @contextmanager
    def _telling_problems(self) -> Iterator[None]:
        try:
            yield
        except MemoryProblem as problem:
            self.problem_arose.emit(problem)
