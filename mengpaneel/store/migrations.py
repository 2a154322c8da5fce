"""The numbered steps from one version of the database to the next; a released one is never edited."""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Connection

from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.store import rows

_NO_PLAN = '{"first":[],"step":{"what":"","who":"","before":""}}'
_FITS_NOTHING = "0" * 64

_AMBITION = tuple(
    f"ambition_{fader} INTEGER CHECK (ambition_{fader} BETWEEN 0 AND 100)"
    for fader in (
        "positionering_intern",
        "proces_binnen_gemeente",
        "proces_met_bewoners",
        "bestuur_en_politiek",
        "communicatie",
    )
)

_ADDED_TO_A_SHEET = (
    *_AMBITION,
    f"plan TEXT NOT NULL DEFAULT '{_NO_PLAN}' CHECK (plan GLOB '{{*}}' AND length(plan) <= 400000)",
    "outcome TEXT NOT NULL DEFAULT '' CHECK (length(outcome) <= 10000)",
)

_A_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"

_A_MOMENT = """GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T'
    || '[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'"""

_A_POSITION = "BETWEEN 0 AND 100"

_SNAPSHOT = f"""
CREATE TABLE new_snapshot (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    subject_id TEXT NOT NULL REFERENCES subject (id),
    taken_on TEXT NOT NULL CHECK (taken_on {_A_DAY}),
    saved_at TEXT NOT NULL CHECK (saved_at {_A_MOMENT}),
    roles TEXT NOT NULL CHECK (roles GLOB '[[]*]' AND length(roles) <= 10000),
    positionering_intern INTEGER CHECK (positionering_intern {_A_POSITION}),
    proces_binnen_gemeente INTEGER CHECK (proces_binnen_gemeente {_A_POSITION}),
    proces_met_bewoners INTEGER CHECK (proces_met_bewoners {_A_POSITION}),
    bestuur_en_politiek INTEGER CHECK (bestuur_en_politiek {_A_POSITION}),
    communicatie INTEGER CHECK (communicatie {_A_POSITION}),
    remarks TEXT NOT NULL CHECK (remarks GLOB '[[]*]' AND length(remarks) <= 400000),
    {", ".join(_ADDED_TO_A_SHEET)},
    rule INTEGER NOT NULL CHECK (rule >= 1),
    content INTEGER NOT NULL CHECK (content >= 1),
    look_again_on TEXT CHECK (look_again_on {_A_DAY}),
    corrects TEXT CHECK (length(corrects) BETWEEN 1 AND 64),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*')
) STRICT
"""

_LABEL = """
CREATE TABLE label (
    number INTEGER PRIMARY KEY,
    snapshot_id TEXT NOT NULL UNIQUE REFERENCES new_snapshot (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (length(title) <= 120),
    place INTEGER NOT NULL,
    seal TEXT NOT NULL CHECK (length(seal) = 64 AND seal NOT GLOB '*[^0-9a-f]*')
) STRICT
"""

_BIN = """
CREATE TABLE new_bin (
    turn INTEGER PRIMARY KEY,
    snapshot_id TEXT NOT NULL UNIQUE REFERENCES new_snapshot (id) ON DELETE CASCADE
) STRICT
"""

_DEPARTURE = f"""
CREATE TABLE departure (
    number INTEGER PRIMARY KEY,
    snapshot_id TEXT NOT NULL CHECK (length(snapshot_id) BETWEEN 1 AND 64),
    wiped_at TEXT NOT NULL CHECK (wiped_at {_A_MOMENT})
) STRICT
"""
# By this a backup tells a snapshot that was wiped from one that vanished.

_THE_OLD_ONES_GO = (
    "DROP TABLE bin",
    "DROP TABLE snapshot",
    "ALTER TABLE new_snapshot RENAME TO snapshot",
    "ALTER TABLE new_bin RENAME TO bin",
)

_WHAT_HOLDS = (
    "CREATE INDEX snapshots_of_a_subject ON snapshot (subject_id, taken_on, saved_at)",
    """
    CREATE TRIGGER a_snapshot_never_changes BEFORE UPDATE ON snapshot
    BEGIN
        SELECT RAISE (ABORT, 'a snapshot never changes');
    END
    """,
    """
    CREATE TRIGGER a_snapshot_is_never_replaced BEFORE INSERT ON snapshot
    WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.id)
    BEGIN
        SELECT RAISE (ABORT, 'a snapshot is never replaced');
    END
    """,
    """
    CREATE TRIGGER a_snapshot_leaves_through_the_bin BEFORE DELETE ON snapshot
    WHEN NOT EXISTS (SELECT 1 FROM bin WHERE snapshot_id = OLD.id)
    BEGIN
        SELECT RAISE (ABORT, 'a snapshot leaves through the bin');
    END
    """,
    """
    CREATE TRIGGER a_departure_is_written_down AFTER DELETE ON snapshot
    BEGIN
        INSERT INTO departure (snapshot_id, wiped_at)
        VALUES (OLD.id, strftime('%Y-%m-%dT%H:%M:%f000+00:00', 'now'));
    END
    """,
)


_NEW = {
    **{f"ambition_{fader}": None for fader in FADERS},
    "plan": _NO_PLAN,
    "outcome": "",
    "look_again_on": None,
    "corrects": None,
}


def _move_everything(connection: Connection) -> None:
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        for row in connection.execute("SELECT * FROM snapshot ORDER BY number").fetchall():
            _move({**row, **_NEW}, connection)
        connection.execute("INSERT INTO new_bin SELECT * FROM bin")
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF")


def _move(row: rows.Row, connection: Connection) -> None:
    label = rows.label_row(row["id"], row["title"])
    kept = {name: value for name, value in row.items() if name != "title"}
    for table, columns in (
        ("new_snapshot", {**kept, "fingerprint": _fingerprint_of(row)}),
        ("label", label),
    ):
        names, places = ", ".join(columns), ", ".join(f":{name}" for name in columns)
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", columns)


def _fingerprint_of(row: rows.Row) -> str:
    try:
        return fingerprint(rows.unsealed_snapshot_from({**row, **rows.SINCE_VERSION_4}))
    except rows.MALFORMED:
        return _FITS_NOTHING


VERSION_2: tuple[str | Callable[[Connection], None], ...] = (
    *(f"ALTER TABLE sheet ADD COLUMN {column}" for column in _ADDED_TO_A_SHEET),
    _SNAPSHOT,
    _LABEL,
    _BIN,
    _DEPARTURE,
    _move_everything,
    *_THE_OLD_ONES_GO,
    *_WHAT_HOLDS,
)
"""From version 1 to version 2."""


_UNFINISHED_WIPE = """
CREATE TABLE unfinished_wipe (
    number INTEGER PRIMARY KEY,
    snapshot_id TEXT NOT NULL CHECK (length(snapshot_id) BETWEEN 1 AND 64),
    subject_id TEXT NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 64),
    kind TEXT NOT NULL CHECK (kind IN ('file', 'folder', 'lift')),
    place TEXT NOT NULL CHECK (length(place) <= 4096),
    UNIQUE (snapshot_id, kind, place)
) STRICT
"""
# A file of the data folder, by its name there; a second place; or, without a place, the tombstone of a
# snapshot that was taken in again.

VERSION_3: tuple[str, ...] = (
    "ALTER TABLE sheet ADD COLUMN last_time TEXT CHECK (length(last_time) BETWEEN 1 AND 64)",
    "ALTER TABLE sheet ADD COLUMN before TEXT CHECK (before GLOB '{*}' AND length(before) <= 4000000)",
    _UNFINISHED_WIPE,
)
"""From version 2 to version 3."""


_A_NEIGHBOURHOOD = "neighbourhood GLOB '{*}' AND length(neighbourhood) <= 40000"

_SHEET = (
    "rounds TEXT NOT NULL DEFAULT '{}' CHECK (rounds GLOB '{*}' AND length(rounds) <= 100000)",
    f"neighbourhood TEXT NOT NULL DEFAULT '{{}}' CHECK ({_A_NEIGHBOURHOOD})",
    "stays TEXT NOT NULL DEFAULT '[]' CHECK (stays GLOB '[[]*]' AND length(stays) <= 400000)",
)

_LAST_TIME = (
    "blind INTEGER CHECK (blind IN (0, 1))",
    "same_people TEXT CHECK (same_people IN ('yes', 'partly', 'no', 'unknown'))",
)

_HOUR = "hour TEXT NOT NULL DEFAULT '{}' CHECK (hour GLOB '{*}' AND length(hour) <= 1000)"

_UNFINISHED_ROUND_WIPE = """
CREATE TABLE unfinished_round_wipe (
    number INTEGER PRIMARY KEY,
    subject_id TEXT NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 64),
    place TEXT NOT NULL CHECK (length(place) <= 4096),
    UNIQUE (subject_id, place)
) STRICT
"""
# A file of the data folder, by its name there, in which a draft may hold a round that was thrown away.

VERSION_4: tuple[str, ...] = (
    *(f"ALTER TABLE sheet ADD COLUMN {column}" for column in (*_SHEET, *_LAST_TIME, _HOUR)),
    *(f"ALTER TABLE snapshot ADD COLUMN {column}" for column in (*_SHEET, *_LAST_TIME)),
    _UNFINISHED_ROUND_WIPE,
)
"""From version 3 to version 4."""
