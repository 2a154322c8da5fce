"""What the desk asks of a memory, without knowing where it keeps things."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.domain.hour import Hour
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.round import NO_ROUNDS
from mengpaneel.domain.snapshot import EMPTY_SHEET, Sheet, Snapshot, Subject


class ProblemCause(StrEnum):
    """Why a memory could not do what was asked."""

    DISK_FULL = "disk_full"
    NO_RIGHTS = "no_rights"
    BUSY = "busy"
    DAMAGED = "damaged"
    DAMAGED_SNAPSHOT = "damaged_snapshot"
    DAMAGED_LABEL = "damaged_label"
    NEWER = "newer"
    FOREIGN = "foreign"
    FOREIGN_PARTS = "foreign_parts"
    MISSING = "missing"
    LOOKING = "looking"
    GONE = "gone"
    OWN_FOLDER = "own_folder"
    NOT_MOUNTED = "not_mounted"
    EMPTIED = "emptied"
    NAME_TOO_LONG = "name_too_long"
    UNFORESEEN = "unforeseen"
    OTHER = "other"


class MemoryProblem(Exception):
    """Something could not be kept or read; nothing on screen or on disk was changed by it.

    `place` names the file or folder that it is about.
    """

    def __init__(self, cause: ProblemCause, place: str) -> None:
        super().__init__(f"{cause}: {place}")
        self.cause = cause
        self.place = place


class Damaged(Struct, frozen=True):
    """A snapshot that is not what was saved; `told` is what can still be read of its title or date.

    `only_label` says that only its title or its place is not what was given: it is whole itself, and shown.
    """

    id: str
    told: str
    only_label: bool = False

    @property
    def title(self) -> str:
        """By what it is known where snapshots are listed."""
        return self.told


class StoredSnapshot(Struct, frozen=True):
    """What is kept under an id; no snapshot when it is damaged, or was wiped for good."""

    snapshot: Snapshot | None
    in_bin: bool = False
    wiped: bool = False


class SearchResults(Struct, frozen=True):
    """What was found: subjects by their name, and snapshots with the subject that they are of.

    `more` tells that there is more than this.
    """

    subjects: Sequence[Subject] = ()
    snapshots: Sequence[tuple[Subject, Snapshot]] = ()
    more: bool = False


class Revision(Struct, frozen=True):
    """Where a snapshot stands among those that correct one another.

    `first_id` is the id of what was saved first. `number` never goes down, whatever is undone or wiped.
    """

    first_id: str
    number: int


class Draft(Struct, frozen=True):
    """What lies on the console for a subject, what is known there of the last time, and of the hour."""

    sheet: Sheet = EMPTY_SHEET
    last_time: LastTime | None = None
    hour: Hour = Hour()

    @property
    def hides(self) -> bool:
        """Whether the last time is hidden."""
        return self.last_time is not None and self.last_time.hidden

    @property
    def without_saved_hour(self) -> Draft:
        """The draft after an hour that was saved: its rounds are in the snapshot. Else the same draft."""
        if not self.hour.saved:
            return self
        last_time = self.last_time if self.last_time and self.last_time.snapshot_id else None
        hour = Hour(profile_hidden=self.hour.profile_hidden)
        return Draft(replace(self.sheet, rounds=NO_ROUNDS), last_time, hour)

    @property
    def sheets(self) -> Sequence[Sheet]:
        """The sheets in it on which anything is filled in: the one that is seen, and the hidden one."""
        before = self.last_time.before if self.last_time else None
        return [sheet for sheet in (self.sheet, before) if sheet not in (None, EMPTY_SHEET)]

    def missing_from(self, other: Draft) -> Sequence[Sheet]:
        """The sheets in it that are not in another draft: what is lost when that one takes its place."""
        return [sheet for sheet in self.sheets if sheet not in other.sheets]


_NO_HOUR = Hour()


class UnsavedDraft(Struct, frozen=True):
    """A draft that was changed and is not kept: gone when the memory is closed. `kept` is what is."""

    subject: Subject
    draft: Draft
    kept: Draft


class Memory(Protocol):
    """Remembers subjects, their snapshots, and the sheet that lies on the console.

    Every method raises MemoryProblem when it cannot do its work. `keeps` tells whether what is kept is still
    there after the program has ended, and `refusal` why nothing can be kept for good: then only sheets are
    remembered, for as long as the program runs.
    """

    keeps: bool
    refusal: MemoryProblem | None

    def subjects(self) -> Sequence[Subject]:
        """All subjects, in the order in which they were made."""

    def recent(self, most: int, *, filled: bool = False) -> Sequence[Subject]:
        """The subjects whose sheet was kept last, the latest first; or only those that have snapshots.

        Not those of which everything lies in the bin and nothing on the console.
        """

    def find(self, asked: str, most: int) -> SearchResults:
        """The subjects and snapshots that have each of these words, at most so many of both."""

    def save_subject(self, subject: Subject) -> None:
        """Remember a new subject, or the new name or kind of a known one."""

    def current_subject(self) -> Subject | None:
        """The subject whose sheet was kept last."""

    def draft(self, subject_id: str) -> Draft | None:
        """What lay on the console for this subject, and what was known there; sheet and hour are parts."""

    def sheet(self, subject_id: str) -> Sheet | None:
        """The sheet that lay on the console for this subject."""

    def hour(self, subject_id: str) -> Hour:
        """Where the group is in its hour about this subject."""

    def discard_rounds(self, subject_id: str) -> None:
        """Remember that entries about this subject were thrown away, and must leave every copy too."""

    def hidden(self) -> Collection[str]:
        """The ids of the subjects of which the last time is hidden now."""

    def save_draft(
        self, subject: Subject, sheet: Sheet, last_time: LastTime | None = None, hour: Hour = _NO_HOUR
    ) -> None:
        """Remember what lies on the console for a subject, and that it lay there last.

        May be called from another thread than the rest. What cannot be kept waits for the next time, and
        until then is what `sheet` tells.
        """

    def write_waiting(self) -> None:
        """Keep the drafts that could not be kept before, if any wait; of no use where nothing is kept."""

    def unsaved_drafts(self) -> Sequence[UnsavedDraft]:
        """The drafts that were changed and are not kept."""

    def delete_draft(self, subject_id: str) -> None:
        """Delete the draft of a subject."""

    def snapshots(self, subject_id: str) -> Sequence[Snapshot]:
        """The sound snapshots of a subject, oldest first: not those in the bin, nor those since corrected."""

    def corrected(self, snapshot_id: str) -> Sequence[Snapshot]:
        """The snapshots that this one takes the place of, the latest first."""

    def revision(self, snapshot_id: str) -> Revision:
        """Where a snapshot stands among those that it corrects, and those that correct it or did."""

    def damaged(self, subject_id: str) -> Sequence[Damaged]:
        """The snapshots of a subject that are not what was saved."""

    def bin(self, subject_id: str) -> Sequence[Snapshot]:
        """The snapshots of a subject that are in the bin, last thrown away first."""

    def kept(self, snapshot_ids: Collection[str]) -> Mapping[str, StoredSnapshot]:
        """What is kept under these ids, of all subjects, also in the bin, since corrected, or wiped."""

    def add_snapshots(self, found: Sequence[tuple[Subject, Snapshot]]) -> int:
        """Keep what comes from elsewhere and is not here yet, in one go; returns how many snapshots.

        What was wiped lives again by it: whoever takes it in has asked.
        """

    def save(self, snapshot: Snapshot, arranged: Sequence[str] = ()) -> None:
        """Keep a new snapshot of a known subject, perhaps with those of its day in this order."""

    def set_title(self, snapshot_id: str, title: str) -> None:
        """Give a snapshot another title."""

    def set_order(self, snapshot_ids: Sequence[str]) -> None:
        """Let snapshots of the same day stand in this order."""

    def throw_away(self, *snapshot_ids: str) -> None:
        """Move snapshots to the bin: all of them, or none."""

    def put_back(self, snapshot_id: str) -> None:
        """Take a snapshot out of the bin."""

    def throw_away_subject(
        self, subject: Subject, snapshot_ids: Sequence[str], last: Snapshot | None = None
    ) -> None:
        """Move these snapshots of a subject to the bin, with one not saved before, and delete its draft.

        All of it, or nothing.
        """

    def put_back_subject(self, subject: Subject, snapshot_ids: Sequence[str], draft: Draft) -> None:
        """Take these snapshots of a subject out of the bin, and remember its draft again: all, or nothing."""

    def wipe(self, snapshot_id: str) -> None:
        """Wipe a snapshot that is in the bin, for good; only that it is gone is remembered."""

    def close(self) -> None:
        """Let go of what is held open; nothing may be asked afterwards."""
