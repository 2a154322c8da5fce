"""The schema of the database, as numbered steps that are never edited once they are released.

Limits are plain numbers here: version 1 keeps its meaning when a limit in the domain changes.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from sqlite3 import Connection

from mengpaneel.store.migrations import VERSION_2, VERSION_3, VERSION_4
from mengpaneel.store.new_database import statements_for_new
from mengpaneel.store.transaction import one_transaction

Step = str | Callable[[Connection], None]
"""An SQL statement, or a function."""

APPLICATION_ID = 0x4D504E4C
"""Marks a database as ours: MPNL in ASCII."""

_SUBJECT = """
CREATE TABLE subject (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    kind TEXT NOT NULL CHECK (kind IN ('gemeente', 'casus')),
    name TEXT NOT NULL CHECK (length(name) <= 120)
) STRICT
"""

_SHEET_COLUMNS = """
    positionering_intern INTEGER CHECK (positionering_intern BETWEEN 0 AND 100),
    proces_binnen_gemeente INTEGER CHECK (proces_binnen_gemeente BETWEEN 0 AND 100),
    proces_met_bewoners INTEGER CHECK (proces_met_bewoners BETWEEN 0 AND 100),
    bestuur_en_politiek INTEGER CHECK (bestuur_en_politiek BETWEEN 0 AND 100),
    communicatie INTEGER CHECK (communicatie BETWEEN 0 AND 100),
    remarks TEXT NOT NULL CHECK (remarks GLOB '[[]*]' AND length(remarks) <= 400000)
"""
# NULL is a fader that is not set. What stands in JSON is held to its exact shape by rows.py: with
# trusted_schema off, SQLite 3.40 (Debian 12) takes no json_valid in a CHECK.

_SHEET = f"""
CREATE TABLE sheet (
    turn INTEGER PRIMARY KEY,
    subject_id TEXT NOT NULL UNIQUE REFERENCES subject (id),
    {_SHEET_COLUMNS}
) STRICT
"""
# Who was kept last is a turn and not a time: a laptop's clock is put back now and then.

_SNAPSHOT = f"""
CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    subject_id TEXT NOT NULL REFERENCES subject (id),
    taken_on TEXT NOT NULL CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    saved_at TEXT NOT NULL CHECK (
        saved_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T'
            || '[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'
    ),
    title TEXT NOT NULL CHECK (length(title) <= 120),
    roles TEXT NOT NULL CHECK (roles GLOB '[[]*]' AND length(roles) <= 10000),
    {_SHEET_COLUMNS},
    rule INTEGER NOT NULL CHECK (rule >= 1),
    content INTEGER NOT NULL CHECK (content >= 1)
) STRICT
"""

_SNAPSHOTS_OF_A_SUBJECT = "CREATE INDEX snapshots_of_a_subject ON snapshot (subject_id, taken_on, saved_at)"

_BIN = """
CREATE TABLE bin (
    turn INTEGER PRIMARY KEY,
    snapshot_id TEXT NOT NULL UNIQUE REFERENCES snapshot (id) ON DELETE CASCADE
) STRICT
"""

_A_SNAPSHOT_NEVER_CHANGES = """
CREATE TRIGGER a_snapshot_never_changes BEFORE UPDATE ON snapshot
BEGIN
    SELECT RAISE (ABORT, 'a snapshot never changes');
END
"""

_A_SNAPSHOT_IS_NEVER_REPLACED = """
CREATE TRIGGER a_snapshot_is_never_replaced BEFORE INSERT ON snapshot
WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a snapshot is never replaced');
END
"""

_A_SNAPSHOT_LEAVES_THROUGH_THE_BIN = """
CREATE TRIGGER a_snapshot_leaves_through_the_bin BEFORE DELETE ON snapshot
WHEN NOT EXISTS (SELECT 1 FROM bin WHERE snapshot_id = OLD.id)
BEGIN
    SELECT RAISE (ABORT, 'a snapshot leaves through the bin');
END
"""

MIGRATIONS: tuple[tuple[Step, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        _SUBJECT,
        _SHEET,
        _SNAPSHOT,
        _SNAPSHOTS_OF_A_SUBJECT,
        _BIN,
        _A_SNAPSHOT_NEVER_CHANGES,
        _A_SNAPSHOT_IS_NEVER_REPLACED,
        _A_SNAPSHOT_LEAVES_THROUGH_THE_BIN,
    ),
    VERSION_2,
    VERSION_3,
    VERSION_4,
)
"""The steps to each version; those to version 1 start from an empty database."""

VERSION = len(MIGRATIONS)
"""The version of the database that this program reads and writes."""


def migrate(connection: Connection, last: int = VERSION) -> None:
    """Migrate the database to version `last`; each step is a transaction, and making a new one too."""
    if not version_of(connection):
        with one_transaction(connection):
            if not version_of(connection):  # or another window has done it since
                for statement in statements_for_new(chain.from_iterable(MIGRATIONS[:last])):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {last}")
    for version in range(version_of(connection) + 1, last + 1):
        with one_transaction(connection):
            if version_of(connection) < version:  # or another window has done it since
                _take_all(MIGRATIONS[version - 1], connection)
                connection.execute(f"PRAGMA user_version = {version}")


def _take_all(steps: tuple[Step, ...], connection: Connection) -> None:
    """Take these steps; a row that was damaged before must not keep the others from opening.

    SQLite adds no column with a CHECK to a table of which any row breaks a CHECK of its own.
    """
    for step in steps:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            _take(step, connection)
        finally:
            connection.execute("PRAGMA ignore_check_constraints = OFF")


def _take(step: Step, connection: Connection) -> None:
    if callable(step):
        step(connection)
    else:
        connection.execute(step)


def version_of(connection: Connection) -> int:
    """The version of the database; 0 for an empty one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
