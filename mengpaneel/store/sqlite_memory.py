"""The memory as a SQLite database: every change is one transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

from mengpaneel.domain.hour import Hour
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.memory import (
    Damaged,
    Draft,
    Memory,
    MemoryProblem,
    ProblemCause,
    Revision,
    SearchResults,
    StoredSnapshot,
    UnsavedDraft,
)
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.store import discarded_rounds as discarded
from mengpaneel.store import queries, rows, wiped_ids, writing
from mengpaneel.store.damage import damaged_from, readable_draft, readable_subject, repairs, unreadable_from
from mengpaneel.store.database import IN_MEMORY, TIMEOUT, open_in_memory, open_on_disk, open_read_only
from mengpaneel.store.discarded_rounds import UnfinishedDiscard
from mengpaneel.store.drafts import WaitingDrafts
from mengpaneel.store.errors import problems_about
from mengpaneel.store.shared_database import SharedDatabase
from mengpaneel.store.wiped_ids import UnfinishedWipe, WipeKind

if TYPE_CHECKING:
    from mengpaneel.store.damage import RepairReport

_Value = TypeVar("_Value")

_NO_HOUR = Hour()


class SqliteMemory(SharedDatabase, Memory):
    """Stores subjects, their snapshots and drafts in one database. Thread-safe: calls wait for one another.

    With a `refusal` nothing is stored. Drafts then stay in RAM until the program ends, so that people can go
    on working on the screen.
    """

    def __init__(
        self, connection: Connection, place: str, *, keeps: bool = True, refusal: MemoryProblem | None = None
    ) -> None:
        super().__init__(connection, place, keeps=keeps, refusal=refusal)
        self._drafts = WaitingDrafts()

    @classmethod
    def open(cls, path: Path, timeout: float = TIMEOUT) -> SqliteMemory:
        """Open the memory in this file, created if needed; raises MemoryProblem if that fails."""
        return cls(open_on_disk(path, timeout), str(path))

    @classmethod
    def open_read_only(cls, path: Path, refusal: MemoryProblem | None = None) -> SqliteMemory:
        """Open the memory in this file to read only; `refusal` is why, by default ProblemCause.LOOKING."""
        refusal = refusal or MemoryProblem(ProblemCause.LOOKING, str(path))
        return cls(open_read_only(path), str(path), keeps=False, refusal=refusal)

    @classmethod
    def in_memory(cls, refusal: MemoryProblem | None = None) -> SqliteMemory:
        """Open an empty memory in RAM: for the example, or when the file cannot be opened."""
        return cls(open_in_memory(), IN_MEMORY, keeps=False, refusal=refusal)

    def subjects(self) -> Sequence[Subject]:
        """All subjects, in the order in which they were made."""
        return self._subjects(queries.SUBJECTS)

    def recent(self, most: int, *, filled: bool = False) -> Sequence[Subject]:
        """The subjects whose sheet was kept last, the latest first; or only those that have snapshots."""
        return self._subjects(queries.RECENT, filled, most)

    def find(self, asked: str, most: int) -> SearchResults:
        """The subjects and snapshots that have each of these words, at most so many of both."""
        from mengpaneel.store import search  # a start need not wait for it

        words = search.words_of(asked)
        if not words:
            return SearchResults()
        with self._turn, problems_about(self._place):
            self.connection.create_function("folded", 1, search.folded_bytes, deterministic=True)
        query, values = search.subjects_with(words, most + 1)
        subjects = self._subjects(query, *values)
        query, values = search.snapshots_with(words, most + 1)
        found = self.rows(query, *values)
        snapshots = []
        for row in found[:most]:
            with suppress(*rows.MALFORMED):
                snapshots.append((rows.found_subject_from(row), rows.snapshot_from(row)))
        return SearchResults(subjects[:most], snapshots, more=max(len(subjects), len(found)) > most)

    def save_subject(self, subject: Subject) -> None:
        """Remember a new subject, or the new name or kind of a known one."""
        with self.change() as connection:
            renewal = "DO UPDATE SET kind = excluded.kind, name = excluded.name"
            connection.execute(f"{queries.SUBJECT_INSERTION} {renewal}", rows.subject_row(subject))

    def current_subject(self) -> Subject | None:
        """The subject whose sheet was kept last."""
        return next(iter(self._subjects(queries.CURRENT_SUBJECT)), None)

    def draft(self, subject_id: str) -> Draft | None:
        """What lay on the console for this subject: it may wait to be written."""
        if waiting := self._drafts.get(subject_id):
            return waiting
        query = "SELECT * FROM sheet WHERE subject_id = ?"
        read = rows.draft_from if self.keeps else readable_draft  # what is only looked at is not replaced
        draft = next(iter(self._read(read, query, subject_id)), None)
        self._drafts.remember(subject_id, draft or Draft())
        return draft

    def sheet(self, subject_id: str) -> Sheet | None:
        """The sheet that lay on the console for this subject."""
        draft = self.draft(subject_id)
        return draft.sheet if draft else None

    def hour(self, subject_id: str) -> Hour:
        """Where the group is in its hour about this subject."""
        draft = self.draft(subject_id)
        return draft.hour if draft else Hour()

    def hidden(self) -> Collection[str]:
        """The ids of the subjects of which the last time is hidden now."""
        hides = "last_time IS NOT NULL AND before IS NOT NULL"
        found = self.rows(f"SELECT subject_id FROM sheet WHERE {hides}")
        waiting = {subject.id: draft for subject, draft in self._drafts.all()}
        hidden = {subject_id for subject_id, draft in waiting.items() if draft.hides}
        return hidden | ({str(row["subject_id"]) for row in found} - waiting.keys())

    def drafts(self) -> Mapping[str, Draft]:
        """What lies on the console for each subject, by its id; of a damaged draft, what can be read."""
        kept = {str(row["subject_id"]): readable_draft(row) for row in self.rows("SELECT * FROM sheet")}
        return {**kept, **{subject.id: draft for subject, draft in self._drafts.all()}}

    def save_draft(
        self, subject: Subject, sheet: Sheet, last_time: LastTime | None = None, hour: Hour = _NO_HOUR
    ) -> None:
        """Remember what lies on the console for a subject, with whatever waited before it."""
        self._drafts.add(subject, Draft(sheet, last_time, hour))
        self.write_waiting()

    def write_waiting(self) -> None:
        """Keep the drafts that could not be kept before, if any wait."""
        waiting = self._drafts.all()
        if self.refusal or not waiting:
            return
        with self.change() as connection:
            for waits_for, draft in waiting:
                writing.write_draft(connection, waits_for, draft)
        self._drafts.written(waiting)

    def unsaved_drafts(self) -> Sequence[UnsavedDraft]:
        """The drafts that were changed and are not kept."""
        return self._drafts.unsaved_drafts()

    def delete_draft(self, subject_id: str) -> None:
        """Delete the draft of a subject."""
        with self.change() as connection:
            connection.execute("DELETE FROM sheet WHERE subject_id = ?", (subject_id,))
        self._drafts.forget(subject_id)

    def snapshots(self, subject_id: str) -> Sequence[Snapshot]:
        """The sound snapshots of a subject, oldest first: not those in the bin, nor those since corrected."""
        return self._sound(queries.LISTED, subject_id)

    def corrected(self, snapshot_id: str) -> Sequence[Snapshot]:
        """The snapshots that this one takes the place of, the latest first."""
        return self._sound(queries.CORRECTED, snapshot_id)

    def revision(self, snapshot_id: str) -> Revision:
        """Where a snapshot stands among those that it corrects, and those that correct it or did."""
        (row,) = self.rows(queries.REVISION, snapshot_id)
        return Revision(**row)

    def damaged(self, subject_id: str) -> Sequence[Damaged]:
        """The snapshots of a subject that are not what was saved."""
        found = self.rows(f"{rows.LABELLED} WHERE subject_id = ?", subject_id)
        found += self.rows(queries.STRAYS, subject_id)
        return [damaged for row in found if (damaged := damaged_from(row))]

    def bin(self, subject_id: str) -> Sequence[Snapshot]:
        """The snapshots of a subject that are in the bin, last thrown away first."""
        return self._sound(queries.BINNED, subject_id)

    def unreadable_in_bin(self, subject_id: str) -> Sequence[Damaged]:
        """The snapshots of a subject in the bin that are not what was saved: the others, `bin` tells."""
        found = self.rows(queries.BINNED, subject_id)
        return [damaged for row in found if (damaged := unreadable_from(row))]

    def all_of(self, subject_id: str) -> Sequence[Snapshot]:
        """Every sound snapshot of a subject: also those in the bin, and those since corrected."""
        return self._sound(f"{rows.LABELLED} WHERE subject_id = ? ORDER BY snapshot.number", subject_id)

    def days(self) -> Mapping[str, str]:
        """The id of every snapshot there is with its day, as they are written: none of them is read whole."""
        found = self.rows("SELECT id, taken_on FROM snapshot")
        return {str(row["id"]): str(row["taken_on"]) for row in found}

    def kept(self, snapshot_ids: Collection[str]) -> Mapping[str, StoredSnapshot]:
        """What is kept under these ids, of all subjects, also in the bin, since corrected, or wiped."""
        asked = json.dumps(list(snapshot_ids))
        here = {str(row["id"]): _kept(row) for row in self.rows(queries.UNDER_THESE_IDS, asked)}
        wiped = self.still_wiped() if len(here) < len(snapshot_ids) else ()
        return {**{id_: StoredSnapshot(None, wiped=True) for id_ in wiped if id_ in snapshot_ids}, **here}

    def still_wiped(self) -> Sequence[str]:
        """The ids of snapshots that were wiped and not taken in again."""
        with self._turn, problems_about(self._place):
            return wiped_ids.still_wiped(self.connection)

    def unfinished(self) -> Sequence[UnfinishedWipe]:
        """Where something that was wiped here must still be wiped."""
        with self._turn, problems_about(self._place):
            return wiped_ids.unfinished(self.connection)

    def finish(self, done: Collection[UnfinishedWipe]) -> None:
        """Remove finished wipes from the list."""
        with self.change() as connection:
            wiped_ids.finish(connection, done)

    def discard_rounds(self, subject_id: str) -> None:
        """Remember that entries about this subject were thrown away, and must leave every copy too.

        With a refusal there is nothing to remember: nothing of them was kept here.
        """
        if not self.refusal:
            self.update_discards([UnfinishedDiscard(subject_id)])

    def unfinished_discards(self) -> Sequence[UnfinishedDiscard]:
        """Where rounds that were thrown away here must still be wiped."""
        with self._turn, problems_about(self._place):
            return discarded.unfinished_discards(self.connection)

    def update_discards(
        self, todo: Collection[UnfinishedDiscard], done: Collection[UnfinishedDiscard] = ()
    ) -> None:
        """Remember which rounds must still be wiped, and forget what is done."""
        with self.change() as connection:
            discarded.finish_discards(connection, done)
            discarded.remember_discards(connection, todo)

    def withdraw_wipes(self, snapshot_ids: Collection[str]) -> None:
        """Withdraw the wipe of what is stored here."""
        with self.change() as connection:
            wiped_ids.withdraw_wipes(connection, snapshot_ids)

    def add_snapshots(self, found: Sequence[tuple[Subject, Snapshot]]) -> int:
        """Keep what comes from elsewhere and is not here yet, in one go; returns how many snapshots."""
        with self.change() as connection:
            here = {str(row["id"]) for row in connection.execute("SELECT id FROM snapshot")}
            new = {snapshot.id: (subject, snapshot) for subject, snapshot in found if snapshot.id not in here}
            for subject, snapshot in new.values():
                connection.execute(f"{queries.SUBJECT_INSERTION} DO NOTHING", rows.subject_row(subject))
                writing.insert_snapshot(connection, snapshot)
            wiped_ids.withdraw_wipes(connection, new.keys() & set(wiped_ids.wiped(connection)))
            return len(new)

    def save(self, snapshot: Snapshot, arranged: Sequence[str] = ()) -> None:
        """Keep a new snapshot of a known subject, perhaps with those of its day in this order."""
        with self.change() as connection:
            writing.insert_snapshot(connection, snapshot)
            writing.set_order(connection, self._place, arranged)

    def set_title(self, snapshot_id: str, title: str) -> None:
        """Give a snapshot another title."""
        with self.change() as connection:
            writing.relabel(connection, self._place, snapshot_id, title=title)

    def set_order(self, snapshot_ids: Sequence[str]) -> None:
        """Set the order of the snapshots of one day."""
        with self.change() as connection:
            writing.set_order(connection, self._place, snapshot_ids)

    def throw_away(self, *snapshot_ids: str) -> None:
        """Move snapshots to the bin in one transaction."""
        with self.change() as connection:
            writing.move_to_bin(connection, snapshot_ids)

    def put_back(self, snapshot_id: str) -> None:
        """Take a snapshot out of the bin."""
        with self.change() as connection:
            writing.take_out_of_bin(connection, self._place, [snapshot_id])

    def throw_away_subject(
        self, subject: Subject, snapshot_ids: Sequence[str], last: Snapshot | None = None
    ) -> None:
        """Move these snapshots of a subject to the bin, with one not saved before, and delete its draft."""
        with self.change() as connection:
            if last:
                connection.execute(f"{queries.SUBJECT_INSERTION} DO NOTHING", rows.subject_row(subject))
                writing.insert_snapshot(connection, last)
            writing.move_to_bin(connection, [*snapshot_ids, *([last.id] if last else [])])
            connection.execute("DELETE FROM sheet WHERE subject_id = ?", (subject.id,))
        self._drafts.forget(subject.id)

    def put_back_subject(self, subject: Subject, snapshot_ids: Sequence[str], draft: Draft) -> None:
        """Take these snapshots of a subject out of the bin, and remember its draft again."""
        with self.change() as connection:
            writing.take_out_of_bin(connection, self._place, snapshot_ids)
            writing.write_draft(connection, subject, draft)
        self._drafts.forget(subject.id)
        self._drafts.remember(subject.id, draft)

    def wipe(self, snapshot_id: str, files: Sequence[str] = (), folder: str = "") -> None:
        """Wipe a snapshot that is in the bin, for good; only that it is gone is remembered.

        So is where it must still be wiped: these files of the data folder, and this second place.
        """
        places = [(WipeKind.FILE, file) for file in files] + ([(WipeKind.FOLDER, folder)] if folder else [])
        with self.change() as connection:
            deletion = "DELETE FROM snapshot WHERE id = ? RETURNING subject_id"
            wiped = connection.execute(deletion, (snapshot_id,)).fetchone()
            if not wiped:
                raise MemoryProblem(ProblemCause.OTHER, self._place)
            owner = str(wiped["subject_id"])
            wiped_ids.remember(connection, (UnfinishedWipe(snapshot_id, owner, *place) for place in places))

    def replace_with(self, path: Path) -> None:
        """Become what is in another database of ours: all of it or, whatever goes wrong, nothing.

        What was wiped stays wiped, also where a copy holds it still.
        """
        from mengpaneel.store.copying import copy_pages  # only who puts back needs it
        from mengpaneel.store.restoring import open_restored

        with self._turn, problems_about(path), closing(open_restored(path, self.connection)) as new:
            copy_pages(new, self.connection)
            self._drafts.clear()

    def preview_restored(self, path: Path) -> SqliteMemory:
        """What `become` would make of this memory, to look at."""
        from mengpaneel.store.restoring import open_restored

        with self._turn, problems_about(path):
            return SqliteMemory(open_restored(path, self.connection), str(path), keeps=False)

    def repair_damage(self) -> RepairReport | None:
        """Set damaged subjects and drafts aside, with the whole file; what is left of each takes its place.

        None if all are sound. Snapshots need no mending: each is read by itself.
        """
        with self._turn, problems_about(self._place, malformed=ProblemCause.DAMAGED):
            found = list(repairs(self.connection))
            if not found:
                return None
            from mengpaneel.store.damage import repair_damage

            return repair_damage(self.connection, found, Path(self._place))

    def _sound(self, query: str, value: str) -> list[Snapshot]:
        """Skip damaged snapshots; `damaged` returns those."""
        sound = []
        for row in self.rows(query, value):
            with suppress(*rows.MALFORMED):
                sound.append(rows.snapshot_from(row))
        return sound

    def _subjects(self, query: str, *values: str | int) -> list[Subject]:
        """Each by itself: of a damaged one, what can still be read."""
        found = (readable_subject(row) for row in self.rows(query, *values))
        return [subject for subject in found if subject]

    def _read(self, value_from: Callable[[rows.Row], _Value], query: str, *values: str | int) -> list[_Value]:
        with problems_about(self._place, malformed=ProblemCause.DAMAGED):
            return [value_from(row) for row in self.rows(query, *values)]


def _kept(row: rows.Row) -> StoredSnapshot:
    in_bin = row["binned"] is not None
    try:
        return StoredSnapshot(rows.snapshot_from(row), in_bin)
    except rows.MALFORMED:
        return StoredSnapshot(None, in_bin)
