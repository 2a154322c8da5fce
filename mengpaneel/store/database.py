"""Opens the database: it is inspected first, and every setting is verified."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.files.own_data import BACKUPS
from mengpaneel.store.errors import problems_about
from mengpaneel.store.header import refuse_unfit
from mengpaneel.store.rights import make_file, make_folder, restrict_to_owner
from mengpaneel.store.schema import VERSION, migrate, version_of
from mengpaneel.store.schema_check import refuse_foreign_parts

IN_MEMORY = ":memory:"
"""The path of a database in RAM."""

TIMEOUT = 2.0
"""How many seconds to wait for a database that another program has locked."""

_Settings = Mapping[str, str | int]

ON_DISK: _Settings = {"journal_mode": "truncate", "synchronous": 3}  # 3 is EXTRA
EVERYWHERE: _Settings = {"secure_delete": 1, "foreign_keys": 1, "trusted_schema": 0}


def open_on_disk(path: Path, timeout: float = TIMEOUT) -> sqlite3.Connection:
    """Open the database in this file, created if needed; raises MemoryProblem if that fails."""
    with problems_about(path):
        make_folder(path.parent)
        refuse_unfit(path)
        make_file(path)
        restrict_to_owner(path.parent)
        waiting = {"busy_timeout": round(timeout * 1000)}
        return _opened(str(path), {**waiting, **ON_DISK, **EVERYWHERE})


def open_in_memory() -> sqlite3.Connection:
    """Open an empty database in RAM."""
    with problems_about(IN_MEMORY):
        return _opened(IN_MEMORY, EVERYWHERE)


def _opened(place: str, settings: _Settings) -> sqlite3.Connection:
    # No transaction but those that we begin; which thread may speak when is the memory's care.
    connection = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
    try:
        connection.row_factory = sqlite3.Row
        # Bytes that are no text harm only the row in which they stand: rows.py refuses them.
        connection.text_factory = _text
        for setting, value in settings.items():
            _set(connection, setting, value)
            if setting == "busy_timeout":
                refuse_foreign_parts(connection)  # before anything else, and with timeout
        if 0 < version_of(connection) < VERSION:
            _copy_aside(Path(place))
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_read_only(path: Path, timeout: float = TIMEOUT) -> sqlite3.Connection:
    """Open an existing database to read only; raises MemoryProblem if it is not of this version."""
    with problems_about(path):
        refuse_unfit(path)
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            _set(connection, "busy_timeout", round(timeout * 1000))
            _set(connection, "query_only", 1)
            refuse_foreign_parts(connection)
            if version_of(connection) != VERSION:
                raise MemoryProblem(ProblemCause.BUSY, str(path))
        except BaseException:
            connection.close()
            raise
        connection.row_factory, connection.text_factory = sqlite3.Row, _text
        return connection


def _copy_aside(path: Path) -> None:
    """Copy the database before it is migrated."""
    from mengpaneel.store.backups import Backups  # a start that brings nothing up to date need not wait

    Backups(path, path.parent / BACKUPS).make()


def _text(written: bytes) -> str:
    return written.decode(errors="surrogateescape")


def _set(connection: sqlite3.Connection, setting: str, value: str | int) -> None:
    connection.execute(f"PRAGMA {setting} = {value}")
    (held,) = connection.execute(f"PRAGMA {setting}").fetchone()
    if held != value:
        raise sqlite3.NotSupportedError(f"{setting} is {held}, not {value}")
