from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta

import pytest

from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.store import schema
from mengpaneel.store.schema import APPLICATION_ID, VERSION, migrate, version_of
from tests.memories import new_memory

TABLES = (
    "subject",
    "sheet",
    "snapshot",
    "label",
    "bin",
    "departure",
    "unfinished_wipe",
    "unfinished_round_wipe",
)

REMARKS = '[{"note": "", "talk": false}' + ', {"note": "", "talk": false}' * 4 + "]"
GOOD = {
    "subject": {"id": "new", "kind": "gemeente", "name": ""},
    "sheet": {"subject_id": "s", **dict.fromkeys(FADERS), "remarks": REMARKS},
    "snapshot": {
        "id": "new",
        "subject_id": "s",
        "taken_on": "2024-02-29",
        "saved_at": "2024-02-29T23:59:59.000001+00:00",
        "roles": "[]",
        **dict.fromkeys(FADERS),
        "remarks": REMARKS,
        "rule": 1,
        "content": 1,
        "fingerprint": "0123456789abcdef" * 4,
    },
    "label": {"snapshot_id": "binned", "title": "", "place": 0, "seal": "0123456789abcdef" * 4},
    "departure": {"snapshot_id": "gone", "wiped_at": "2024-02-29T23:59:59.000001+00:00"},
    "bin": {"snapshot_id": "kept"},
    "unfinished_wipe": {"snapshot_id": "gone", "subject_id": "s", "kind": "file", "place": "backups/x"},
    "unfinished_round_wipe": {"subject_id": "s", "place": ""},
}
POSITIONS = [*FADERS, *(f"ambition_{fader}" for fader in FADERS)]
NULLABLE = {(table, position) for table in ("sheet", "snapshot") for position in POSITIONS} | {
    ("snapshot", "look_again_on"),
    ("snapshot", "corrects"),
    ("sheet", "last_time"),
    ("sheet", "before"),
    *((table, column) for table in ("sheet", "snapshot") for column in ("blind", "same_people")),
}

ID_TOO = ["", "x" * 65]
NAME_TOO = ["x" * 121]
MOMENT_TOO = [
    "",
    "2024-02-29",
    "2024-02-29T23:59:59+00:00",
    "2024-02-29T23:59:59.000001",
    "2024-02-29T23:59:59.000001Z",
    "2024-02-29T23:59:59.000001+01:00",
    "2024-02-29 23:59:59.000001+00:00",
]
DIGITS_TOO = ["", "0" * 63, "0" * 65, "G" * 64, "A" * 64]
POSITION_TOO = [-1, 101, 50.5, "vijftig"]
BAD = {
    ("subject", "id"): ID_TOO,
    ("subject", "kind"): ["", "Gemeente", "wijk"],
    ("subject", "name"): NAME_TOO,
    **{(table, position): POSITION_TOO for table in ("sheet", "snapshot") for position in POSITIONS},
    **{
        (table, "plan"): ["", "null", "[]", "{1", "{" + " " * 400_000 + "}"]
        for table in ("sheet", "snapshot")
    },
    **{(table, "outcome"): ["x" * 10_001] for table in ("sheet", "snapshot")},
    **{
        (table, "remarks"): ["", "null", "{}", "[1", "1]", "[" + " " * 400_000 + "]"]
        for table in ("sheet", "snapshot")
    },
    **{
        (table, column): ["", "null", "[]", "{1", "{" + " " * most + "}"]
        for table in ("sheet", "snapshot")
        for column, most in (("rounds", 100_000), ("neighbourhood", 40_000))
    },
    **{
        (table, "stays"): ["", "null", "{}", "[1", "[" + " " * 400_000 + "]"]
        for table in ("sheet", "snapshot")
    },
    **{(table, "blind"): [-1, 2, "ja", 0.5] for table in ("sheet", "snapshot")},
    **{(table, "same_people"): ["", "ja", "YES"] for table in ("sheet", "snapshot")},
    ("sheet", "hour"): ["", "null", "[]", "{1", "{" + " " * 1000 + "}"],
    ("sheet", "subject_id"): ["unknown"],
    ("sheet", "last_time"): ID_TOO,
    ("sheet", "before"): ["", "null", "[]", "{1", "{" + " " * 4_000_000 + "}"],
    ("snapshot", "id"): [*ID_TOO, "kept"],
    ("snapshot", "subject_id"): ["unknown"],
    ("snapshot", "taken_on"): ["", "2024-2-29", "2024-20-01", "29-02-2024", "2024-02-29T00:00", "now", "0"],
    ("snapshot", "look_again_on"): ["", "2024-2-29", "29-02-2024", "now", "0"],
    ("snapshot", "corrects"): ID_TOO,
    ("snapshot", "saved_at"): MOMENT_TOO,
    ("departure", "wiped_at"): MOMENT_TOO,
    ("departure", "snapshot_id"): ID_TOO,
    ("unfinished_wipe", "snapshot_id"): ID_TOO,
    ("unfinished_wipe", "subject_id"): ID_TOO,
    ("unfinished_wipe", "kind"): ["", "map"],
    ("unfinished_wipe", "place"): ["x" * 4097],
    ("unfinished_round_wipe", "subject_id"): ID_TOO,
    ("unfinished_round_wipe", "place"): ["x" * 4097],
    ("snapshot", "fingerprint"): DIGITS_TOO,
    ("label", "snapshot_id"): ["unknown", "kept"],
    ("label", "title"): NAME_TOO,
    ("label", "place"): ["eerst", 1.5],
    ("label", "seal"): DIGITS_TOO,
    ("snapshot", "roles"): ["", "null", "{}", "[1", "1]", "[" + " " * 10_000 + "]"],
    ("snapshot", "rule"): [0, -1, "een", 1.5],
    ("snapshot", "content"): [0, -1, "een", 1.5],
    ("bin", "snapshot_id"): ["unknown", "binned"],
}


@pytest.fixture
def connection():
    """A database with a subject, a snapshot, and a snapshot in the bin."""
    with closing(new_memory().connection) as connection:
        insert(connection, "subject", {**GOOD["subject"], "id": "s"})
        insert(connection, "snapshot", {**GOOD["snapshot"], "id": "kept"})
        insert(connection, "snapshot", {**GOOD["snapshot"], "id": "binned"})
        insert(connection, "bin", {"snapshot_id": "binned"})
        insert(connection, "label", {**GOOD["label"], "snapshot_id": "kept"})
        yield connection


def insert(connection, table, row, how="INSERT"):
    columns, places = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(f"{how} INTO {table} ({columns}) VALUES ({places})", tuple(row.values()))


def last_row(connection, table):
    return dict(connection.execute(f"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1").fetchone())


def content(connection):
    return list(connection.iterdump())


def columns_of(connection, table):
    return connection.execute(f"PRAGMA table_info({table})").fetchall()


def test_the_database_says_that_it_is_ours_and_which_version(connection):
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION == 4


def test_there_are_these_tables_and_all_are_strict(connection):
    listed = connection.execute("PRAGMA table_list").fetchall()

    assert {row["name"]: row["strict"] for row in listed if not row["name"].startswith("sqlite_")} == (
        dict.fromkeys(TABLES, 1)
    )


def test_only_a_fader_a_reminder_a_correction_and_how_the_last_time_was_met_may_be_empty(connection):
    nullable = {
        (table, column["name"])
        for table in TABLES
        for column in columns_of(connection, table)
        if not column["notnull"] and not column["pk"]
    }

    assert nullable == NULLABLE


def test_every_column_but_the_numbers_that_sqlite_gives_is_tried_below(connection):
    columns = {
        (table, column["name"])
        for table in TABLES
        for column in columns_of(connection, table)
        if not column["pk"]
    }

    assert columns == set(BAD)


@pytest.mark.parametrize("table", TABLES)
def test_a_good_row_is_taken(connection, table):
    insert(connection, table, GOOD[table])

    assert GOOD[table].items() <= last_row(connection, table).items()


@pytest.mark.parametrize("kind", SubjectKind)
def test_every_kind_of_subject_is_taken(connection, kind):
    insert(connection, "subject", {**GOOD["subject"], "kind": kind})

    assert last_row(connection, "subject")["kind"] == kind


@pytest.mark.parametrize("position", [0, 50, 100])
@pytest.mark.parametrize("table", ["sheet", "snapshot"])
def test_the_whole_travel_is_taken(connection, table, position):
    insert(connection, table, {**GOOD[table], **dict.fromkeys(POSITIONS, position)})

    assert [last_row(connection, table)[name] for name in POSITIONS] == [position] * len(POSITIONS)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [(*where, value) for where, values in BAD.items() for value in values],
)
def test_a_bad_value_is_refused(connection, table, column, value):
    before = content(connection)

    with pytest.raises(sqlite3.IntegrityError):
        insert(connection, table, {**GOOD[table], column: value})

    assert content(connection) == before


@pytest.mark.parametrize(("table", "column"), sorted(set(BAD) - NULLABLE))
def test_a_missing_value_is_refused(connection, table, column):
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        insert(connection, table, {**GOOD[table], column: None})


@pytest.mark.parametrize("which", ["kept", "binned"])
def test_no_column_of_a_snapshot_can_be_changed(connection, which):
    for column in columns_of(connection, "snapshot"):
        with pytest.raises(sqlite3.IntegrityError, match="a snapshot never changes"):
            connection.execute(f"UPDATE snapshot SET {column['name']} = 1 WHERE id = ?", (which,))


@pytest.mark.parametrize("which", ["kept", "binned"])
@pytest.mark.parametrize("how", ["INSERT", "INSERT OR REPLACE", "REPLACE"])
def test_a_snapshot_cannot_be_replaced(connection, how, which):
    before = content(connection)

    with pytest.raises(sqlite3.IntegrityError, match="a snapshot is never replaced"):
        insert(connection, "snapshot", {**GOOD["snapshot"], "id": which, "outcome": "anders"}, how)

    assert content(connection) == before


def test_a_snapshot_cannot_be_deleted_past_the_bin(connection):
    with pytest.raises(sqlite3.IntegrityError, match="a snapshot leaves through the bin"):
        connection.execute("DELETE FROM snapshot WHERE id = 'kept'")


def test_a_snapshot_in_the_bin_can_be_deleted(connection):
    connection.execute("DELETE FROM snapshot WHERE id = 'binned'")

    assert connection.execute("SELECT count(*) FROM bin").fetchone()[0] == 0


def test_what_is_deleted_takes_its_title_along_and_leaves_only_that_it_is_gone(connection):
    insert(connection, "label", GOOD["label"])

    connection.execute("DELETE FROM snapshot WHERE id = 'binned'")

    assert [row["snapshot_id"] for row in connection.execute("SELECT * FROM label")] == ["kept"]
    (departure,) = connection.execute("SELECT snapshot_id, wiped_at FROM departure").fetchall()
    assert departure["snapshot_id"] == "binned"
    assert datetime.fromisoformat(departure["wiped_at"]).utcoffset() == timedelta(0)


def test_a_subject_with_snapshots_cannot_be_deleted(connection):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        connection.execute("DELETE FROM subject")


def test_bringing_up_to_date_what_is_up_to_date_changes_nothing(connection):
    before = content(connection)

    migrate(connection)

    assert content(connection) == before


def test_a_new_database_is_made_at_once_as_all_steps_would_have_left_it():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new, grown_up() as old:
        done: list[str] = []
        new.set_trace_callback(done.append)
        migrate(new)

        assert done.count("COMMIT") == 1
        assert not [statement for statement in done if statement.startswith(("ALTER", "DROP"))]
        assert version_of(new) == version_of(old) == VERSION
        assert made(new) == made(old)


@contextmanager
def grown_up() -> Iterator[sqlite3.Connection]:
    """An empty database of version 1, brought up to date step by step."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, 1)
        migrate(connection)
        yield connection


def made(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    """Every part with how it was made, as far as that says something: a name may stand in quotes."""
    parts = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return {(*told, " ".join(sql.replace('"', "").split())) for *told, sql in parts}


def test_a_step_that_fails_leaves_nothing_of_itself(monkeypatch):
    monkeypatch.setattr(schema, "MIGRATIONS", ((*schema.MIGRATIONS[0], "CREATE NONSENSE"),))

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection)

        assert version_of(connection) == 0
        assert content(connection) == ["BEGIN TRANSACTION;", "COMMIT;"]
        assert not connection.in_transaction
