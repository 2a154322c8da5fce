"""Writes rows inside the caller's transaction; `where` is what a MemoryProblem names."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection
from typing import Any

from mengpaneel.domain.memory import Draft, MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.store import queries, rows


def write_draft(connection: Connection, subject: Subject, draft: Draft) -> None:
    """Write the draft of a subject, and the subject itself if it is new.

    A known subject stays as it is: a draft may come from before its subject was renamed.
    """
    connection.execute(f"{queries.SUBJECT_INSERTION} DO NOTHING", rows.subject_row(subject))
    row = {"subject_id": subject.id, **rows.draft_row(draft)}
    connection.execute(queries.insertion("INSERT OR REPLACE", "sheet", row), row)


def insert_snapshot(connection: Connection, snapshot: Snapshot) -> None:
    """Write a new snapshot, last of its day."""
    row = rows.snapshot_row(snapshot)
    (place,) = connection.execute(queries.LAST_PLACE, row).fetchone()
    label = rows.label_row(snapshot.id, snapshot.title, place)
    connection.execute(queries.insertion("INSERT", "snapshot", row), row)
    connection.execute(queries.insertion("INSERT", "label", label), label)


def move_to_bin(connection: Connection, snapshot_ids: Sequence[str]) -> None:
    """Move snapshots to the bin."""
    thrown = ((snapshot_id,) for snapshot_id in snapshot_ids)
    connection.executemany("INSERT INTO bin (snapshot_id) VALUES (?)", thrown)


def take_out_of_bin(connection: Connection, where: str, snapshot_ids: Sequence[str]) -> None:
    """Take snapshots out of the bin; raises MemoryProblem if one is not in it."""
    for snapshot_id in snapshot_ids:
        taken = connection.execute("DELETE FROM bin WHERE snapshot_id = ?", (snapshot_id,))
        if not taken.rowcount:
            raise MemoryProblem(ProblemCause.OTHER, where)


def set_order(connection: Connection, where: str, snapshot_ids: Sequence[str]) -> None:
    """Set the order of the snapshots of one day."""
    for number, snapshot_id in enumerate(snapshot_ids):
        relabel(connection, where, snapshot_id, place=number)


def relabel(connection: Connection, where: str, snapshot_id: str, **changes: str | int) -> None:
    """Give a snapshot another `title` or `place` in its day; raises MemoryProblem if there is none."""
    found = connection.execute(f"{rows.LABELLED} WHERE snapshot.id = ?", (snapshot_id,)).fetchone()
    if not found:
        raise MemoryProblem(ProblemCause.OTHER, where)
    known: dict[str, Any] = {"title": rows.readable_title(found), "place": found["place"] or 0}
    label = rows.label_row(snapshot_id, **{**known, **changes})
    renewal = "ON CONFLICT (snapshot_id) DO UPDATE SET title = :title, place = :place, seal = :seal"
    connection.execute(f"{queries.insertion('INSERT', 'label', label)} {renewal}", label)
