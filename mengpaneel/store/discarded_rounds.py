"""Rounds that were thrown away before they were saved: they must leave every copy of the draft as well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any

import msgspec

from mengpaneel.store.schema import version_of

FIRST_VERSION = 4
"""A database of an earlier version holds no rounds."""

_NOTHING = "{}"


class UnfinishedDiscard(msgspec.Struct, frozen=True):
    """A subject of which rounds must still leave a file, told by its place within the data folder.

    Without a place it is every file that there is.
    """

    subject_id: str
    place: str = ""


def unfinished_discards(connection: Connection) -> Sequence[UnfinishedDiscard]:
    """All unfinished discards."""
    query = "SELECT subject_id, place FROM unfinished_round_wipe ORDER BY number"
    return [msgspec.convert(dict(row), UnfinishedDiscard) for row in connection.execute(query)]


def remember_discards(connection: Connection, todo: Iterable[UnfinishedDiscard]) -> None:
    """Add to the list of unfinished discards."""
    insertion = "INSERT OR IGNORE INTO unfinished_round_wipe (subject_id, place) VALUES (:subject_id, :place)"
    connection.executemany(insertion, (msgspec.to_builtins(each) for each in todo))


def finish_discards(connection: Connection, done: Iterable[UnfinishedDiscard]) -> None:
    """Remove from the list of unfinished discards."""
    deletion = "DELETE FROM unfinished_round_wipe WHERE (subject_id, place) = (:subject_id, :place)"
    connection.executemany(deletion, (msgspec.to_builtins(each) for each in done))


def holds_rounds(database: Connection, subject_id: str) -> bool:
    """Whether a draft of this subject holds any round, also in the sheet that is hidden with it."""
    if version_of(database) < FIRST_VERSION:
        return False
    query = "SELECT rounds, before FROM sheet WHERE subject_id = ?"
    drafts = database.execute(query, (subject_id,)).fetchall()
    return any(rounds != _NOTHING or _without_rounds(before) != before for rounds, before in drafts)


def forget_rounds(database: Connection, subject_id: str) -> None:
    """Take the rounds out of what lay on the console for a subject; everything else of it stays."""
    if not holds_rounds(database, subject_id):
        return
    query = "SELECT turn, before FROM sheet WHERE subject_id = ?"
    for turn, before in database.execute(query, (subject_id,)).fetchall():
        change = "UPDATE sheet SET rounds = ?, before = ? WHERE turn = ?"
        database.execute(change, (_NOTHING, _without_rounds(before), turn))


def _without_rounds(before: str | None) -> str | None:
    """The hidden sheet without its rounds; one that cannot be read has to go."""
    if before is None:
        return None
    try:
        sheet = msgspec.json.decode(before, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeError):
        return _NOTHING
    if sheet.get("rounds", _NOTHING) == _NOTHING:
        return before
    return msgspec.json.encode({**sheet, "rounds": _NOTHING}).decode()
