"""Damaged rows: finding them, and setting them aside without losing any other row."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.limits import MAX_NAME_LENGTH
from mengpaneel.domain.memory import Damaged, Draft
from mengpaneel.domain.snapshot import EMPTY_SHEET, Subject
from mengpaneel.store import rows
from mengpaneel.store.transaction import one_transaction

_LONGEST_ID = 64

_WITHOUT_SUBJECT = (
    "SELECT subject_id FROM (SELECT DISTINCT subject_id FROM snapshot UNION SELECT subject_id FROM sheet)"
    " WHERE subject_id NOT IN (SELECT id FROM subject)"
)


class Repair(Struct, frozen=True):
    """How to repair one damaged row. `name` is the subject's; `is_draft` tells a draft from a subject."""

    name: str
    is_draft: bool
    statement: str
    values: rows.Row


def repairs(connection: Connection) -> Iterator[Repair]:
    """Find damaged subjects and drafts, and what can be read of each."""
    names: dict[str, str] = {}
    for row in _all(connection, "subject"):
        subject = readable_subject(row)
        if subject is None:
            yield Repair("", False, "DELETE FROM subject WHERE number = :number", row)
        else:
            names[subject.id] = subject.name
            if rows.subject_row(subject) != {name: row[name] for name in ("id", "kind", "name")}:
                values = {**row, **rows.subject_row(subject)}
                change = "UPDATE subject SET kind = :kind, name = :name WHERE number = :number"
                yield Repair(subject.name, False, change, values)
    for (subject_id,) in connection.execute(_WITHOUT_SUBJECT).fetchall():
        if _is_id(subject_id):
            insertion = "INSERT INTO subject (id, kind, name) VALUES (:id, :kind, :name)"
            yield Repair("", False, insertion, rows.subject_row(Subject(subject_id)))
    for row in _all(connection, "sheet"):
        if not _is_id(row["subject_id"]):
            yield Repair("", True, "DELETE FROM sheet WHERE turn = :turn", row)
            continue
        try:
            rows.draft_from(row)
        except rows.MALFORMED:
            left = rows.draft_row(readable_draft(row))
            change = f"UPDATE sheet SET {', '.join(f'{name} = :{name}' for name in left)} WHERE turn = :turn"
            name = names.get(row["subject_id"], "")
            yield Repair(name, True, change, {**left, "turn": row["turn"]})


def _all(connection: Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(f"SELECT * FROM {table}").fetchall()]


def readable_subject(row: rows.Row) -> Subject | None:
    """What can still be read of a subject; None when its id is unreadable."""
    with suppress(*rows.MALFORMED):
        return rows.subject_from(row)
    if not _is_id(row["id"]):
        return None
    subject = Subject(row["id"], name=_readable(row["name"])[:MAX_NAME_LENGTH])
    with suppress(*rows.MALFORMED):
        return replace(subject, kind=rows.subject_from({**row, "name": ""}).kind)
    return subject


def readable_draft(row: rows.Row) -> Draft:
    """What can still be read of a draft, column by column. A hidden last time stays hidden."""
    with suppress(*rows.MALFORMED):
        return rows.draft_from(row)
    sound: dict[str, Any] = dict(rows.draft_row(Draft()))
    for column in sound:
        with suppress(*rows.MALFORMED):
            rows.draft_from({**sound, column: row[column]})
            sound[column] = row[column]
    draft = rows.draft_from(sound)
    if row["before"] is None or draft.hides:
        return draft
    before = EMPTY_SHEET
    with suppress(*rows.MALFORMED):
        last_time = rows.last_time_from({**sound, "last_time": "?", "before": row["before"]})
        before = (last_time and last_time.before) or before
    return replace(draft, last_time=LastTime(sound["last_time"] or "?", before))


def damaged_from(row: rows.Row) -> Damaged | None:
    """What is damaged about a snapshot or its label; None if nothing is."""
    try:
        snapshot = rows.snapshot_from(row)
    except rows.MALFORMED:
        return Damaged(str(row["id"]), _told(row))
    return None if _is_sealed(row) else Damaged(snapshot.id, _told(row), only_label=True)


def _is_sealed(row: rows.Row) -> bool:
    with suppress(*rows.MALFORMED):
        return bool(row["seal"] == rows.label_checksum(row["id"], row["title"], row["place"]))
    return False


def unreadable_from(row: rows.Row) -> Damaged | None:
    """A description of a snapshot that cannot be shown; None if it can."""
    damaged = damaged_from(row)
    return None if damaged and damaged.only_label else damaged


def _told(row: rows.Row) -> str:
    """What can still be read of a damaged snapshot, by which people may know it."""
    readable = (_readable(row[name]) for name in ("title", "taken_on", "id"))
    return next((text for text in readable if text and text != "None"), "?")


def _readable(value: object) -> str:
    return str(value).encode(errors="replace").decode()


def _is_id(value: object) -> bool:
    """Whether this can be asked for: half a letter cannot, and a longer one was never written."""
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_ID and _readable(value) == value


class RepairReport(Struct, frozen=True):
    """The names of damaged subjects and of damaged drafts, and the path of the copy made before."""

    aside: str
    subjects: tuple[str, ...]
    drafts: tuple[str, ...]


def repair_damage(connection: Connection, repairs: Sequence[Repair], database: Path) -> RepairReport:
    """Copy the whole database aside, and then repair its damaged rows."""
    from mengpaneel.store.copying import copy_database  # a start that mends nothing need not wait for it

    aside = unused_path_aside(database)
    copy_database(database, aside)
    apply_repairs(connection, repairs)
    return RepairReport(
        str(aside),
        tuple(repair.name for repair in repairs if not repair.is_draft),
        tuple(repair.name for repair in repairs if repair.is_draft),
    )


def apply_repairs(connection: Connection, repairs: Sequence[Repair]) -> None:
    """Repair all of these rows in one transaction."""
    with one_transaction(connection):
        for repair in repairs:
            connection.execute(repair.statement, repair.values)


def unused_path_aside(database: Path) -> Path:
    """An unused path beside the database, with a name that wiping searches too."""
    names = (database.with_suffix(f".damaged-{number}.sqlite3") for number in count(1))
    return next(name for name in names if not os.path.lexists(name))
