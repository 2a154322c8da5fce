"""The ids of wiped snapshots in a database, and where they must still be wiped."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from sqlite3 import Connection

import msgspec

from mengpaneel.store.discarded_rounds import forget_rounds, remember_discards, unfinished_discards

_DEPARTED = "SELECT DISTINCT snapshot_id FROM departure WHERE snapshot_id NOT IN (SELECT id FROM snapshot)"
_AMONG = "snapshot_id IN (SELECT value FROM json_each(?))"
_OWNERS = "SELECT id, subject_id FROM snapshot WHERE id IN (SELECT value FROM json_each(?))"
_INSERTION = (
    "INSERT OR IGNORE INTO unfinished_wipe (snapshot_id, subject_id, kind, place)"
    " VALUES (:snapshot_id, :subject_id, :kind, :place)"
)


class WipeKind(StrEnum):
    """What must still be done: wipe from a file or a second place, or delete a tombstone there."""

    FILE = "file"
    FOLDER = "folder"
    WITHDRAW = "lift"


class UnfinishedWipe(msgspec.Struct, frozen=True):
    """A snapshot that must still be wiped somewhere. The path of a file is relative to the data folder."""

    snapshot_id: str
    subject_id: str
    kind: WipeKind
    place: str


def still_wiped(connection: Connection) -> Sequence[str]:
    """The ids of snapshots that were wiped and not imported again."""
    return [str(snapshot_id) for (snapshot_id,) in connection.execute(_DEPARTED)]


def wiped(connection: Connection) -> Sequence[str]:
    """The ids of all snapshots that were wiped, also of those that are back; not of withdrawn wipes."""
    return [str(snapshot_id) for (snapshot_id,) in connection.execute("SELECT snapshot_id FROM departure")]


def unfinished(connection: Connection) -> Sequence[UnfinishedWipe]:
    """All unfinished wipes."""
    query = "SELECT snapshot_id, subject_id, kind, place FROM unfinished_wipe ORDER BY number"
    return [msgspec.convert(dict(row), UnfinishedWipe) for row in connection.execute(query)]


def remember(connection: Connection, todo: Iterable[UnfinishedWipe]) -> None:
    """Add to the list of unfinished wipes."""
    connection.executemany(_INSERTION, (msgspec.to_builtins(each) for each in todo))


def finish(connection: Connection, done: Iterable[UnfinishedWipe]) -> None:
    """Remove from the list of unfinished wipes."""
    deletion = "DELETE FROM unfinished_wipe WHERE (snapshot_id, kind, place) = (:snapshot_id, :kind, :place)"
    connection.executemany(deletion, (msgspec.to_builtins(each) for each in done))


def withdraw_wipes(connection: Connection, snapshot_ids: Collection[str]) -> None:
    """Cancel wipes: nothing of these is to be wiped any more, and their tombstones are to be deleted."""
    ids = json.dumps(list(snapshot_ids))
    for table in ("departure", "unfinished_wipe"):
        connection.execute(f"DELETE FROM {table} WHERE {_AMONG}", (ids,))
    owners = connection.execute(
        "SELECT id, subject_id FROM snapshot WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    remember(
        connection,
        [UnfinishedWipe(str(id_), str(owner), WipeKind.WITHDRAW, "") for id_, owner in owners.fetchall()],
    )


def carry_over(now: Connection, copy: Connection, place: str) -> None:
    """Apply the wipes since then to a copy that came from this place; what is stored now was not wiped."""
    alive = json.dumps([id_ for (id_,) in now.execute("SELECT id FROM snapshot")])
    for table in ("departure", "unfinished_wipe"):
        copy.execute(f"DELETE FROM {table} WHERE {_AMONG}", (alive,))
    owners = dict(copy.execute("SELECT id, subject_id FROM snapshot").fetchall())
    from mengpaneel.store.copying import delete_snapshot  # a start need not wait for it

    todo = unfinished(now)
    for snapshot_id in still_wiped(now):
        if snapshot_id in owners:
            delete_snapshot(copy, snapshot_id, owners[snapshot_id])
    for each in todo:
        if each.kind is WipeKind.FILE and each.place == place:
            delete_snapshot(copy, each.snapshot_id, each.subject_id)
    remember(copy, todo)
    discards = unfinished_discards(now)
    for discard in discards:
        if discard.place in ("", place):
            forget_rounds(copy, discard.subject_id)
    remember_discards(copy, discards)
    rows = [tuple(row) for row in now.execute("SELECT snapshot_id, wiped_at FROM departure")]
    copy.executemany("DELETE FROM departure WHERE snapshot_id = ?", ((row[0],) for row in rows))
    copy.executemany("INSERT INTO departure (snapshot_id, wiped_at) VALUES (?, ?)", rows)
