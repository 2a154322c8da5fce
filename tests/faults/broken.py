"""Ways to break the program on purpose, by name: on each of them a harness must be seen to lose something."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from pathlib import Path
from unittest.mock import patch

from mengpaneel.store import database, transaction
from tests.faults.harness import SOUND


def broken(name: str) -> AbstractContextManager[object]:
    """The program as it is (SOUND), or broken in this way for as long as the context lasts."""
    return nullcontext() if name == SOUND else _WAYS[name]()


@contextmanager
def _never_synced() -> Iterator[None]:
    with patch.dict(database.ON_DISK, synchronous=0):
        yield


@contextmanager
def _each_statement_for_itself() -> Iterator[None]:
    @contextmanager
    def no_transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        yield connection

    with _instead_of_one_transaction(no_transaction):
        yield


@contextmanager
def _swallowed_errors() -> Iterator[None]:
    @contextmanager
    def silent(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        with suppress(sqlite3.Error):
            connection.execute("BEGIN IMMEDIATE")
        with suppress(sqlite3.Error):
            yield connection
            connection.execute("COMMIT")
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")

    with _instead_of_one_transaction(silent):
        yield


@contextmanager
def _sheet_kept_late() -> Iterator[None]:
    from mengpaneel.desk import draft_saver as keeper

    with patch.object(keeper, "KEEP_WITHIN_MS", 5000):
        yield


@contextmanager
def _hidden_in_memory_only() -> Iterator[None]:
    from mengpaneel.store import rows

    with patch.object(rows, "last_time_row", lambda _last_time: {"last_time": None, "before": None}):
        yield


@contextmanager
def _calling_home() -> Iterator[None]:
    import socket  # noqa: TID251 - it is broken on purpose

    with socket.socket() as home:
        home.connect_ex(("127.0.0.1", 9))
    yield


@contextmanager
def _labels_read_markup() -> Iterator[None]:
    from mengpaneel.ui.widgets.label import Label

    with patch.object(Label, "setTextFormat", lambda *_: None, create=True):
        yield


@contextmanager
def _thinned_by_age_alone() -> Iterator[None]:
    from mengpaneel.store import backups

    with patch.object(backups, "is_covered", lambda *_: True):
        yield


@contextmanager
def _ordered_by_the_clock() -> Iterator[None]:
    from mengpaneel.domain import backup_service as safekeeping
    from mengpaneel.store import backups

    with (
        patch.object(backups, "LARGEST_NUMBER", 0),
        patch.object(backups, "is_ahead", lambda *_: False),
        patch.object(safekeeping, "is_ahead", lambda *_: False),
    ):
        yield


@contextmanager
def _copies_without_notes() -> Iterator[None]:
    from mengpaneel.exchange import encoding

    whole = encoding.roles_and_notes
    with patch.object(encoding, "roles_and_notes", lambda _roles, sheet, version: whole((), sheet, version)):
        yield


@contextmanager
def _copies_not_wiped() -> Iterator[None]:
    from mengpaneel.store.wiping import SnapshotWiper

    with patch.object(SnapshotWiper, "wipe_file", lambda *_: True):
        yield


@contextmanager
def _copies_judged_by_their_names() -> Iterator[None]:
    from mengpaneel.store import second_place

    def by_name(path: Path, wiped: second_place.Wiped, _identities: object) -> bool:
        return path.match("momentopname-*") and path.stem[len("momentopname-0000-00-00-") :] in wiped

    with patch.object(second_place, "holds_wiped", by_name):
        yield


@contextmanager
def _wiping_not_gone_on_with() -> Iterator[None]:
    from mengpaneel.store.wiping import SnapshotWiper

    with patch.object(SnapshotWiper, "copies", lambda *_: []):
        yield


@contextmanager
def _wiped_in_copies_only() -> Iterator[None]:
    from mengpaneel.store import copying

    with patch.object(copying, "is_disk_full", lambda _error: False):
        yield


@contextmanager
def _tombstones_not_read() -> Iterator[None]:
    from mengpaneel.store import backup_service as safe
    from mengpaneel.store import tombstones, wiping

    with (
        patch.object(safe, "read_tombstones", lambda _folder: tombstones.Tombstones()),
        patch.object(wiping, "read_tombstones", lambda _folder: tombstones.Tombstones()),
    ):
        yield


@contextmanager
def _fingerprints_not_looked_at() -> Iterator[None]:
    from mengpaneel.store import rows

    with patch.object(rows, "snapshot_from", rows.unsealed_snapshot_from):
        yield


@contextmanager
def _checksums_of_copies_not_looked_at() -> Iterator[None]:
    from mengpaneel.exchange import decoding
    from mengpaneel.store import checking

    with (
        patch.object(decoding, "fingerprint", lambda _snapshot: _Fits()),
        patch.object(checking, "id_and_digest", lambda snapshot: snapshot.id),
    ):
        yield


class _Fits:
    """A checksum that fits whatever it is held against."""

    def __ne__(self, _other: object) -> bool:
        return False


@contextmanager
def _header_not_looked_at() -> Iterator[None]:
    with patch.object(database, "refuse_unfit", lambda _path: None):
        yield


@contextmanager
def _damaged_file_deleted() -> Iterator[None]:
    from mengpaneel.store import opening

    def delete(path: Path) -> Path:
        path.unlink()
        return path

    with patch.object(opening, "set_aside", delete):
        yield


@contextmanager
def _copies_not_looked_for() -> Iterator[None]:
    from mengpaneel.store import opening

    with patch.object(opening, "has_copies", lambda _places: False):
        yield


@contextmanager
def _values_not_looked_at() -> Iterator[None]:
    from mengpaneel.exchange.reader import Reader

    with (
        patch.object(Reader, "whole", lambda reader, *_: reader.value),
        patch.object(Reader, "line", lambda reader, _longest: reader.value),
        patch.object(Reader, "text", lambda reader, _longest: reader.value),
    ):
        yield


@contextmanager
def _cells_written_as_they_are() -> Iterator[None]:
    from mengpaneel.exchange import csv_table as table

    with patch.object(table, "harmless_cell", lambda cell: cell):
        yield


@contextmanager
def _limits_not_looked_at() -> Iterator[None]:
    from PySide6.QtWidgets import QDialog

    from mengpaneel.domain import snapshot
    from mengpaneel.ui.widgets.dialog import FactsDialog

    with (
        patch.object(snapshot, "check_count", lambda *_: None),
        patch.object(snapshot, "check_text", lambda *_: None),
        patch.object(FactsDialog, "accept", QDialog.accept),
    ):
        yield


@contextmanager
def _everybody_has_the_lock() -> Iterator[None]:
    from mengpaneel.store.lock import Lock

    with patch.object(Lock, "take", lambda *_, **__: True):
        yield


@contextmanager
def _instead_of_one_transaction(other: Callable[..., object]) -> Iterator[None]:
    """Put something else in the place of `one_transaction`, wherever it was imported."""
    sound = transaction.one_transaction
    with ExitStack() as stack:
        for name, module in list(sys.modules.items()):
            if name.startswith("mengpaneel.store") and getattr(module, "one_transaction", None) is sound:
                stack.enter_context(patch.object(module, "one_transaction", other))
        yield


@contextmanager
def _signals_not_heeded() -> Iterator[None]:
    from mengpaneel.ui.window.ending import SystemRequests

    class Deaf(SystemRequests):
        def _hear(self, *_: object) -> None:
            os._exit(1)

    with patch("mengpaneel.app.SystemRequests", Deaf):
        yield


@contextmanager
def _rows_not_mended() -> Iterator[None]:
    from mengpaneel.store.sqlite_memory import SqliteMemory

    with patch.object(SqliteMemory, "repair_damage", lambda _memory: None):
        yield


@contextmanager
def _unkept_work_not_looked_for() -> Iterator[None]:
    from mengpaneel.desk.unsaved_work import UnsavedWork

    with patch.object(UnsavedWork, "find", lambda _work: []):
        yield


@contextmanager
def _taken_over_without_reading_again() -> Iterator[None]:
    from mengpaneel.desk import desk
    from mengpaneel.domain.memory import Memory

    def put_ours_there(old: Memory, new: Memory, *_: object, **__: object) -> None:
        for waiting in old.unsaved_drafts():
            new.save_draft(waiting.subject, waiting.draft.sheet, waiting.draft.last_time)

    with patch.object(desk, "carry_over", put_ours_there):
        yield


_WAYS: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "synchronous=OFF": _never_synced,
    "each statement for itself": _each_statement_for_itself,
    "errors swallowed": _swallowed_errors,
    "sheet kept after 5 seconds": _sheet_kept_late,
    "hidden in memory only": _hidden_in_memory_only,
    "signals not heeded": _signals_not_heeded,
    "calling home": _calling_home,
    "labels read markup": _labels_read_markup,
    "thinned by age alone": _thinned_by_age_alone,
    "copies ordered by the clock": _ordered_by_the_clock,
    "copies without notes": _copies_without_notes,
    "copies not wiped": _copies_not_wiped,
    "copies judged by their names": _copies_judged_by_their_names,
    "wiping not gone on with": _wiping_not_gone_on_with,
    "wiped in copies only": _wiped_in_copies_only,
    "tombstones not read": _tombstones_not_read,
    "fingerprints not looked at": _fingerprints_not_looked_at,
    "checksums of copies not looked at": _checksums_of_copies_not_looked_at,
    "header not looked at": _header_not_looked_at,
    "damaged file deleted": _damaged_file_deleted,
    "copies not looked for": _copies_not_looked_for,
    "values not looked at": _values_not_looked_at,
    "cells written as they are": _cells_written_as_they_are,
    "limits not looked at": _limits_not_looked_at,
    "everybody has the lock": _everybody_has_the_lock,
    "rows not mended": _rows_not_mended,
    "unkept work not looked for": _unkept_work_not_looked_for,
    "taken over without reading again": _taken_over_without_reading_again,
}
