"""Whether a database has exactly the tables of its version: no view, no trigger, no other table.

Views and triggers are code that runs when a database is read. So this comes before anything else is read,
and queries nothing but the schema.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Set
from contextlib import closing
from functools import cache
from pathlib import Path

from mengpaneel.domain.fingerprint import sha256_of
from mengpaneel.store.errors import DamagedPartsError, ForeignPartsError
from mengpaneel.store.schema import VERSION, migrate, version_of

_Part = tuple[str, str, str, str]
"""Kind, name, table, and how it was made, without what SQLite writes in more than one way."""

_OF_SQLITE = frozenset({"sqlite_stat1", "sqlite_stat4"})
"""Tables that a tool leaves behind when it analyses a database; they hold nothing but counts."""

KNOWN = {
    1: "232791ed81dacca29fb8b993d33a6f72e663e063376f7db140b6a9eca05e2dcb",
    2: "9a40471364622dfcb837e1fcc1c228219fb7e18b3f256e6a275e75ecf9ead9f0",
    3: "0509cb3c5d9a5e0806d4528d593515bee55e0fa264d5fe298e7c3402e601b4c0",
    4: "af5cf5d6ea3128ca41d162077cb03ba7e4acf934a16437fdd4a2eff1cc2def51",
}
"""The digest of the parts of each version, so that a start need not create them to compare."""


def refuse_foreign_parts(connection: sqlite3.Connection) -> None:
    """Raise ForeignPartsError for a database with any other part than those of its version.

    Raises DamagedPartsError when a table is missing, or when all parts are of another version. Databases of
    later versions are not judged.
    """
    version, parts = _version_and_parts(connection)
    if version in KNOWN and digest_of(parts) == KNOWN[version]:
        return
    ours = parts_of_version(version)
    if parts != ours and _is_of_some_version(parts):
        raise DamagedPartsError(f"it is not of version {version}")
    if foreign := parts - ours:
        raise ForeignPartsError(", ".join(sorted(name for _, name, _, _ in foreign)))
    if lacking := [name for kind, name, _, _ in ours - parts if kind == "table"]:
        raise DamagedPartsError(f"without {', '.join(lacking)}")


def is_misnumbered(path: Path) -> bool:
    """Whether a file has exactly our parts and an unknown version number. The file is not changed."""
    place = f"{path.absolute().as_uri()}?immutable=1"
    try:
        with closing(sqlite3.connect(place, uri=True, isolation_level=None)) as connection:
            version, parts = _version_and_parts(connection)
    except sqlite3.Error:
        return False
    return not 0 <= version <= VERSION and _is_of_some_version(parts)


def _is_of_some_version(parts: Set[_Part]) -> bool:
    return any(parts == parts_of_version(version) for version in range(1, VERSION + 1))


@cache
def parts_of_version(version: int) -> Set[_Part]:
    """The parts that our migrations make; empty for an unknown version."""
    if not 0 < version <= VERSION:
        return frozenset()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        migrate(connection, version)
        return _parts_of(connection)


def digest_of(parts: Set[_Part]) -> str:
    """The digest of these parts."""
    return sha256_of(repr(sorted(parts)).encode(errors="surrogateescape"))


def _version_and_parts(connection: sqlite3.Connection) -> tuple[int, Set[_Part]]:
    """Both of the same moment: another window may be making them."""
    connection.execute("BEGIN")
    try:
        return version_of(connection), _parts_of(connection)
    finally:
        connection.execute("ROLLBACK")


def _parts_of(connection: sqlite3.Connection) -> Set[_Part]:
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    parts = (tuple(map(str, row)) for row in rows)
    return frozenset(
        (kind, name, table, " ".join(made.replace('"', "").split()))
        for kind, name, table, made in parts
        if not (kind == "table" and name in _OF_SQLITE)
    )
