"""The memory as a SQLite database: every change is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from threading import Lock
from typing import TypeVar

from mengpaneel.domain.memory import Memory, MemoryProblem, Trouble
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.store import rows
from mengpaneel.store.database import IN_PASSING, PATIENCE, open_in_passing, open_on_disk
from mengpaneel.store.transaction import one_transaction
from mengpaneel.store.trouble import problems_about

_Value = TypeVar("_Value")

_SUBJECT_INSERTION = "INSERT INTO subject (id, kind, name) VALUES (:id, :kind, :name) ON CONFLICT (id)"


class SqliteMemory(Memory):
    """Remembers subjects, their snapshots and sheets in one database; threads take turns at it."""

    def __init__(self, connection: Connection, place: str) -> None:
        self._connection = connection
        self._place = place
        self._turn = Lock()

    @classmethod
    def open(cls, path: Path, patience: float = PATIENCE) -> SqliteMemory:
        """Open the memory in this file, made if it is not there; raises MemoryProblem if that cannot be."""
        return cls(open_on_disk(path, patience), str(path))

    @classmethod
    def in_passing(cls) -> SqliteMemory:
        """Open an empty memory that is gone when it is closed: for the example."""
        return cls(open_in_passing(), IN_PASSING)

    def subjects(self) -> Sequence[Subject]:
        """All subjects, in the order in which they were made."""
        return self._read(rows.subject_from, "SELECT * FROM subject ORDER BY number")

    def keep_subject(self, subject: Subject) -> None:
        """Remember a new subject, or the new name or kind of a known one."""
        with self._change() as connection:
            renewal = "DO UPDATE SET kind = excluded.kind, name = excluded.name"
            connection.execute(f"{_SUBJECT_INSERTION} {renewal}", rows.subject_row(subject))

    def subject_on_table(self) -> Subject | None:
        """The subject whose sheet was kept last."""
        query = (
            "SELECT subject.* FROM sheet JOIN subject ON subject.id = sheet.subject_id"
            " ORDER BY sheet.turn DESC LIMIT 1"
        )
        return next(iter(self._read(rows.subject_from, query)), None)

    def sheet(self, subject_id: str) -> Sheet | None:
        """The sheet that lay on the console for this subject."""
        query = "SELECT * FROM sheet WHERE subject_id = ?"
        return next(iter(self._read(rows.sheet_from, query, subject_id)), None)

    def keep_sheet(self, subject: Subject, sheet: Sheet) -> None:
        """Remember what lies on the console for a subject, and that it lay there last."""
        with self._change() as connection:
            # A known subject stays as it is: the sheet comes late, perhaps from before a new name.
            connection.execute(f"{_SUBJECT_INSERTION} DO NOTHING", rows.subject_row(subject))
            row = {"subject_id": subject.id, **rows.sheet_row(sheet)}
            connection.execute(_insertion("INSERT OR REPLACE", "sheet", row), row)

    def snapshots(self, subject_id: str) -> Sequence[Snapshot]:
        """The snapshots of a subject that are not in the bin, oldest first."""
        query = (
            "SELECT * FROM snapshot WHERE subject_id = ? AND id NOT IN (SELECT snapshot_id FROM bin)"
            " ORDER BY taken_on, saved_at, number"
        )
        return self._read(rows.snapshot_from, query, subject_id)

    def bin(self, subject_id: str) -> Sequence[Snapshot]:
        """The snapshots of a subject that are in the bin, last thrown away first."""
        query = (
            "SELECT snapshot.* FROM bin JOIN snapshot ON snapshot.id = bin.snapshot_id"
            " WHERE snapshot.subject_id = ? ORDER BY bin.turn DESC"
        )
        return self._read(rows.snapshot_from, query, subject_id)

    def save(self, snapshot: Snapshot) -> None:
        """Keep a new snapshot of a known subject."""
        with self._change() as connection:
            row = rows.snapshot_row(snapshot)
            connection.execute(_insertion("INSERT", "snapshot", row), row)

    def throw_away(self, snapshot_id: str) -> None:
        """Move a snapshot to the bin."""
        with self._change() as connection:
            connection.execute("INSERT INTO bin (snapshot_id) VALUES (?)", (snapshot_id,))

    def put_back(self, snapshot_id: str) -> None:
        """Take a snapshot out of the bin."""
        with self._change() as connection:
            taken = connection.execute("DELETE FROM bin WHERE snapshot_id = ?", (snapshot_id,))
            if not taken.rowcount:
                raise MemoryProblem(Trouble.OTHER, self._place)

    def close(self) -> None:
        """Let go of what is held open; nothing may be asked afterwards."""
        with self._turn, problems_about(self._place):
            self._connection.close()

    def _read(self, value_from: Callable[[rows.Row], _Value], query: str, *values: str) -> list[_Value]:
        with self._turn, problems_about(self._place, malformed=Trouble.DAMAGED):
            found = self._connection.execute(query, values).fetchall()
            return [value_from(dict(row)) for row in found]

    @contextmanager
    def _change(self) -> Iterator[Connection]:
        with self._turn, problems_about(self._place), one_transaction(self._connection) as connection:
            yield connection


def _insertion(how: str, table: str, row: rows.Row) -> str:
    """The statement that puts a row into a table, column by column under its own name."""
    return f"{how} INTO {table} ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})"
