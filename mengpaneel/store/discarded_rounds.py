"""Rounds that were discarded before they were saved: they are removed from every copy of the draft too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any

import msgspec

from mengpaneel.store.schema import version_of

FIRST_VERSION = 4
"""The first version of the database with rounds."""

_NOTHING = "{}"


class UnfinishedDiscard(msgspec.Struct, frozen=True):
    """A subject whose rounds must still be removed from a file, a path relative to the data folder.

    An empty path means every file.
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
    """Whether a draft of this subject has a round, also in the sheet that it hides."""
    if version_of(database) < FIRST_VERSION:
        return False
    query = "SELECT rounds, before FROM sheet WHERE subject_id = ?"
    drafts = database.execute(query, (subject_id,)).fetchall()
    return any(rounds != _NOTHING or _without_rounds(before) != before for rounds, before in drafts)


def forget_rounds(database: Connection, subject_id: str) -> None:
    """Remove the rounds from the draft of a subject; the rest of it stays."""
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
