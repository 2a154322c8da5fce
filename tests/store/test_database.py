from __future__ import annotations

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from shutil import copyfile
from threading import Barrier

import pytest

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import EMPTY_SHEET
from mengpaneel.store import database
from mengpaneel.store.database import open_in_memory, open_on_disk
from mengpaneel.store.schema import APPLICATION_ID, MIGRATIONS, VERSION, version_of
from mengpaneel.store.sqlite_memory import SqliteMemory

EVERYWHERE = {"secure_delete": 1, "foreign_keys": 1, "trusted_schema": 0}
ON_DISK = {**EVERYWHERE, "journal_mode": "truncate", "synchronous": 3, "busy_timeout": 250}


def setting(connection, name):
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def make(path, *statements):
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def cause_of_refusal(path):
    with pytest.raises(MemoryProblem) as told:
        open_on_disk(path, timeout=0.05)
    assert told.value.place == str(path)
    return told.value.cause


# Opening.


def test_the_settings_hold(path):
    with closing(open_on_disk(path, timeout=0.25)) as connection:
        assert {name: setting(connection, name) for name in ON_DISK} == ON_DISK


def test_the_settings_hold_when_it_is_opened_again(path):
    open_on_disk(path).close()

    with closing(open_on_disk(path, timeout=0.25)) as connection:
        assert {name: setting(connection, name) for name in ON_DISK} == ON_DISK


def test_the_settings_hold_in_passing():
    with closing(open_in_memory()) as connection:
        assert {name: setting(connection, name) for name in EVERYWHERE} == EVERYWHERE


def test_a_setting_that_does_not_hold_is_a_problem(monkeypatch):
    monkeypatch.setattr(database, "EVERYWHERE", {"journal_mode": "truncate"})  # no database in passing can

    with pytest.raises(MemoryProblem) as told:
        open_in_memory()

    assert told.value.cause is ProblemCause.OTHER
    assert "journal_mode" in str(told.value.__cause__)


def test_no_transaction_begins_by_itself(path):
    with closing(open_on_disk(path)) as connection:
        connection.execute("INSERT INTO subject VALUES (1, 'x', 'casus', 'x')")

        assert not connection.in_transaction


def test_a_database_that_a_tool_left_in_wal_mode_is_taken_back(path):
    open_on_disk(path).close()
    make(path, "PRAGMA journal_mode = WAL")

    with closing(open_on_disk(path)) as connection:
        assert setting(connection, "journal_mode") == "truncate"


def test_a_new_database_makes_its_folder(path):
    open_on_disk(path).close()

    assert path.is_file()


def test_an_empty_file_becomes_a_database(path):
    path.parent.mkdir()
    path.touch()

    with closing(open_on_disk(path)) as connection:
        assert version_of(connection) == VERSION


def test_two_windows_may_make_the_database_at_the_same_time(tmp_path):
    for attempt in range(10):
        path = tmp_path / f"{attempt}.sqlite3"
        together = Barrier(2)

        def open_it(path=path, together=together):
            together.wait()
            with closing(open_on_disk(path, timeout=10)) as connection:
                return version_of(connection)

        with ThreadPoolExecutor(2) as pool:
            windows = [pool.submit(open_it) for _ in range(2)]
        assert [window.result() for window in windows] == [VERSION, VERSION]


def test_a_database_whose_making_was_cut_short_is_made_again(tmp_path, path):
    path.parent.mkdir()
    unfinished = tmp_path / "unfinished.sqlite3"
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        for statement in MIGRATIONS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO subject VALUES (1, 'x', 'casus', 'x')")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("CREATE TABLE filler AS SELECT zeroblob(100000)")
        copyfile(unfinished, path)
        copyfile(f"{unfinished}-journal", f"{path}-journal")
    with path.open("r+b") as file:
        assert file.read(16)
        file.seek(0)
        file.write(bytes(4096))  # the power failed before the first page was on the disk

    with closing(open_on_disk(path)) as connection:
        assert version_of(connection) == VERSION
        assert connection.execute("SELECT count(*) FROM subject").fetchone()[0] == 0


def test_what_was_overwritten_is_gone_from_the_disk(path, memory, subject):
    memory.save_draft(subject, EMPTY_SHEET.with_note(Fader.POLITICS, "GEHEIM " * 1000))
    assert b"GEHEIM" in path.read_bytes()

    memory.save_draft(subject, EMPTY_SHEET)

    assert not [file.name for file in path.parent.iterdir() if b"GEHEIM" in file.read_bytes()]


# Refusing.


@pytest.mark.parametrize(
    ("cause", "content"),
    [
        (ProblemCause.FOREIGN, b"Dit is geen database.\n"),
        (ProblemCause.FOREIGN, b"SQLite format 3\0"),
        (ProblemCause.FOREIGN, b"\xff" * 5000),
        (ProblemCause.FOREIGN, b"x" * 68 + APPLICATION_ID.to_bytes(4, "big") + b"x" * 4024),
        (ProblemCause.FOREIGN, b"%PDF-1.7\n" * 1000),
        (ProblemCause.DAMAGED, bytes(5000)),
    ],
)
def test_a_file_that_is_no_database_is_refused_untouched(path, fingerprint, cause, content):
    path.parent.mkdir()
    path.write_bytes(content)
    before = fingerprint(path.parent)

    assert cause_of_refusal(path) is cause
    assert fingerprint(path.parent) == before


@pytest.mark.parametrize(
    ("cause", "statements"),
    [
        (ProblemCause.FOREIGN, ["CREATE TABLE other (x)"]),
        (ProblemCause.FOREIGN, ["CREATE TABLE subject (x)", f"PRAGMA user_version = {VERSION}"]),
        (ProblemCause.FOREIGN, ["CREATE TABLE other (x)", f"PRAGMA application_id = {APPLICATION_ID + 1}"]),
        (ProblemCause.FOREIGN, ["PRAGMA journal_mode = WAL", "CREATE TABLE other (x)"]),
    ],
)
def test_the_database_of_another_program_is_refused_untouched(path, fingerprint, cause, statements):
    make(path, *statements)
    before = fingerprint(path.parent)

    assert cause_of_refusal(path) is cause
    assert fingerprint(path.parent) == before


@pytest.mark.parametrize("version", [VERSION + 1, 2**31 - 1])
def test_a_database_of_a_newer_program_is_refused_untouched(path, fingerprint, version):
    open_on_disk(path).close()
    make(path, f"PRAGMA user_version = {version}")
    before = fingerprint(path.parent)

    assert cause_of_refusal(path) is ProblemCause.NEWER
    assert fingerprint(path.parent) == before


def test_a_newer_database_with_an_unfinished_change_is_refused_untouched(tmp_path, path, fingerprint):
    path.parent.mkdir()
    newer = tmp_path / "newer.sqlite3"
    open_on_disk(newer).close()
    make(newer, "PRAGMA user_version = 99")
    with closing(sqlite3.connect(newer, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE filler AS SELECT zeroblob(100000)")
        copyfile(newer, path)
        copyfile(f"{newer}-journal", f"{path}-journal")
    before = fingerprint(path.parent)

    assert cause_of_refusal(path) is ProblemCause.NEWER
    assert fingerprint(path.parent) == before


def test_a_damaged_database_is_noticed(path):
    open_on_disk(path).close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 1000)  # the header is whole, the list of tables is not

    assert cause_of_refusal(path) is ProblemCause.DAMAGED


# Where it cannot be.


def test_a_folder_that_cannot_be_made_is_a_matter_of_rights(tmp_path):
    (tmp_path / "file").write_text("x")

    assert cause_of_refusal(tmp_path / "file" / "mengpaneel.sqlite3") is ProblemCause.NO_RIGHTS
    assert cause_of_refusal(tmp_path / "file" / "data" / "mengpaneel.sqlite3") is ProblemCause.NO_RIGHTS
    assert (tmp_path / "file").read_text() == "x"


def test_a_folder_in_the_place_of_the_file_is_a_matter_of_rights(tmp_path):
    assert cause_of_refusal(tmp_path) is ProblemCause.NO_RIGHTS


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bite here")
def test_a_new_database_in_a_read_only_folder_is_a_matter_of_rights(path):
    path.parent.mkdir(mode=0o500)

    assert cause_of_refusal(path) is ProblemCause.NO_RIGHTS


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bite here")
def test_a_database_in_a_read_only_folder_can_be_read_and_not_written(path, snapshot, subject):
    with closing(SqliteMemory.open(path)) as memory:
        memory.save_subject(subject)
        memory.save(snapshot)
    path.chmod(0o400)
    path.parent.chmod(0o500)

    with closing(SqliteMemory.open(path)) as memory:
        assert memory.snapshots(subject.id) == [snapshot]
        with pytest.raises(MemoryProblem) as told:
            memory.throw_away(snapshot.id)
        assert told.value.cause is ProblemCause.NO_RIGHTS
        assert memory.snapshots(subject.id) == [snapshot]


def test_opening_does_not_wait_long_for_another_program(path):
    open_on_disk(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        assert cause_of_refusal(path) is ProblemCause.BUSY
