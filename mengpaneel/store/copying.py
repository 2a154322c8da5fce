"""Copies of a database: written under a temporary name, opened, compared, and only then renamed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from mengpaneel.files.atomic_write import replace_file
from mengpaneel.store.errors import is_disk_full
from mengpaneel.store.rights import make_file, make_folder
from mengpaneel.store.schema import version_of
from mengpaneel.store.schema_check import refuse_foreign_parts
from mengpaneel.store.transaction import one_transaction

Change = Callable[[sqlite3.Connection], None]

NEW = ".new"
"""The suffix of an unfinished copy; a leftover one may be deleted."""


_ATTEMPTS = 20

PATIENCE = 2.0
"""How many seconds to wait for a locked database."""

REFUSALS = 8
"""How often a page may be locked before we give up; Python waits a quarter of a second in between."""


def change_database(path: Path, change: Change) -> None:
    """Replace a database by a changed copy; without disk space for a copy, change the database itself.

    Either way all of it is changed or nothing, and what the change deletes is overwritten.
    """
    try:
        copy_database(path, path, change)
    except (sqlite3.Error, OSError) as error:
        if not is_disk_full(error):
            raise
        _change_in_place(path, change)


def _change_in_place(path: Path, change: Change) -> None:
    """Change the database itself; needs disk space only for the journal of the changed pages."""
    with closing(connect(path)) as database:
        _overwrite_what_is_deleted(database)
        database.execute("PRAGMA synchronous = EXTRA")
        with one_transaction(database):
            change(database)
            if wrong := integrity_problem(database):
                raise sqlite3.DatabaseError(wrong)


def _overwrite_what_is_deleted(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA secure_delete = ON")
    database.execute("PRAGMA foreign_keys = ON")


def copy_database(source: Path, target: Path, change: Change | None = None) -> None:
    """Copy a database, with `change` applied; the target appears only once it is complete and flushed."""
    new = target.with_name(target.name + NEW)
    make_folder(target.parent)
    try:
        new.unlink(missing_ok=True)
        make_file(new)
        with (
            closing(connect(source)) as original,
            closing(sqlite3.connect(new, isolation_level=None)) as copy,
        ):
            copied = _copied(original, copy)
            if change:
                _overwrite_what_is_deleted(copy)
                change(copy)
                copy.execute("VACUUM")
                copied = content_digest(copy)
        flush_to_disk(new)
        with closing(connect(new)) as copy:
            if integrity_problem(copy) or content_digest(copy) != copied:
                raise sqlite3.DatabaseError(f"the copy of {source} is another one")
        replace_file(new, target)
        flush_to_disk(target.parent)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _copied(original: sqlite3.Connection, copy: sqlite3.Connection) -> str:
    """Copy, and return the digest of what was copied; repeats if the database was changed meanwhile."""
    for _ in range(_ATTEMPTS):
        before = _data_version(original)
        copy_pages(original, copy)
        copied = content_digest(original)
        if _data_version(original) == before:
            return copied
    raise _busy("the original is never at rest")


def copy_pages(original: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """Copy every page; raises OperationalError when either database stays locked for some seconds.

    Python's own `backup` retries without end, for instance behind a lock on a network drive that is gone.
    """
    refused = 0

    def see_whether_it_goes_on(status: int, _left: int, _all: int) -> None:
        nonlocal refused
        refused += status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if refused > REFUSALS:
            raise _busy("somebody holds the database")

    original.backup(copy, progress=see_whether_it_goes_on)


def _busy(told: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(told)
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error


def _data_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing database of ours to read it; raises ForeignPartsError if it has parts of others."""
    place = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(place, timeout=PATIENCE, uri=True, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        connection.text_factory = lambda written: written.decode(errors="surrogateescape")
        refuse_foreign_parts(connection)
        if not version_of(connection):
            raise sqlite3.DatabaseError(f"{path} is empty")
    except BaseException:
        connection.close()
        raise
    return connection


def integrity_problem(connection: sqlite3.Connection) -> str:
    """What SQLite's integrity check finds; empty if the pages are undamaged.

    It does not check the fingerprints of snapshots.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    (told,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    return "" if told == "ok" else str(told)


def content_digest(connection: sqlite3.Connection, without: str = "") -> str:
    """A digest of the content of a database, optionally without one table."""
    digest = sha256(str(version_of(connection)).encode())
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != ? ORDER BY name"
    for (table,) in connection.execute(named, (without,)).fetchall():
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1'):
            digest.update(repr((table, *row)).encode(errors="surrogateescape"))
    return digest.hexdigest()


def flush_to_disk(path: Path) -> None:
    """Flush a file or folder to the disk; a folder only where the system can."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def delete_snapshot(copy: sqlite3.Connection, snapshot_id: str, subject_id: str) -> None:
    """Delete a snapshot, and the draft of its subject, which may have the same notes."""
    copy.execute(
        "INSERT OR IGNORE INTO bin (snapshot_id) SELECT id FROM snapshot WHERE id = ?", (snapshot_id,)
    )
    copy.execute("DELETE FROM snapshot WHERE id = ?", (snapshot_id,))
    copy.execute("DELETE FROM sheet WHERE subject_id = ?", (subject_id,))
