"""A database that is gone, empty, of others or planted in, beside good copies of it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store import schema_check as shape
from mengpaneel.store.backups import Backups
from mengpaneel.store.opening import open_memory
from mengpaneel.store.places import Places
from mengpaneel.store.schema import VERSION
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.store.conftest import everything

PLANTED = {
    "a trigger": "CREATE TRIGGER evil AFTER UPDATE ON sheet"
    " BEGIN INSERT INTO bin SELECT NULL, id FROM snapshot; END",
    "a view": "CREATE VIEW evil AS"
    " WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n",
    "a table": "CREATE TABLE evil (x)",
    "an index": "CREATE UNIQUE INDEX evil ON subject (kind)",
    "a column": "ALTER TABLE subject ADD COLUMN evil TEXT",
}


@pytest.fixture
def places(path):
    return Places(path.parent)


@pytest.fixture
def copied(in_use, places):
    """A folder with a good copy; returns what is in it."""
    kept = everything(in_use)
    Backups(places.database, places.backups).make()
    in_use.close()
    return kept


def plant(places, part):
    with closing(sqlite3.connect(places.database, isolation_level=None)) as raw:
        raw.execute(PLANTED[part])


def begin(places):
    opened = open_memory(places)
    opened.lock.release()
    return opened


@pytest.mark.parametrize("how", ["gone", "empty", "a page of nothing"])
def test_a_database_that_is_gone_beside_good_copies_is_lost_and_not_new(places, copied, how):
    places.database.unlink()
    if how != "gone":
        places.database.write_bytes(b"" if how == "empty" else bytes(4096))

    opened = begin(places)

    with closing(opened.memory) as memory:
        assert opened.problem.cause is ProblemCause.MISSING
        assert (opened.started_empty, bool(opened.set_aside)) == (True, how != "gone")
        copies = Backups(places.database, places.backups)
        memory.replace_with(copies.path(copies.newest_good().name))
        assert everything(memory) == copied


@pytest.mark.parametrize("copies", ["none", "empty", "damaged"])
def test_without_a_good_copy_a_database_that_is_gone_is_a_first_start(places, copies):
    if copies != "none":
        places.backups.mkdir(parents=True)
        name = "mengpaneel-20250101-000000-000000.sqlite3"
        (places.backups / name).write_bytes(b"" if copies == "empty" else b"x" * 5000)

    opened = begin(places)

    with closing(opened.memory) as memory:
        assert memory.keeps
        assert (opened.problem, opened.started_empty) == (None, False)


@pytest.mark.parametrize("content", [b"kort", b"x" * 5000])
def test_a_strange_file_beside_good_copies_is_set_aside_as_it_was(places, copied, content):
    places.database.write_bytes(content)

    opened = begin(places)

    opened.memory.close()
    assert opened.problem.cause is ProblemCause.FOREIGN
    assert Path(opened.set_aside).read_bytes() == content


@pytest.mark.skipif(os.name == "nt", reason="needs a named pipe")
def test_a_pipe_in_the_place_of_the_database_is_not_waited_for(places):
    places.data.mkdir()
    os.mkfifo(places.database)

    opened = begin(places)

    opened.memory.close()
    assert opened.problem.cause is ProblemCause.FOREIGN


def test_one_of_a_newer_program_is_never_rolled_back_to_an_older_copy(places, copied):
    with closing(sqlite3.connect(places.database, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE of_later (x)")
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = places.database.read_bytes()

    opened = begin(places)

    opened.memory.close()
    assert (opened.problem.cause, opened.started_empty) == (ProblemCause.NEWER, False)
    assert places.database.read_bytes() == before


@pytest.mark.parametrize("version", [0, 1, VERSION + 1, VERSION + 4, -1])
def test_one_that_only_says_that_it_is_of_another_version_is_damaged(places, copied, version):
    with closing(sqlite3.connect(places.database, isolation_level=None)) as raw:
        raw.execute(f"PRAGMA user_version = {version}")

    opened = begin(places)

    opened.memory.close()
    assert opened.started_empty


# Planted.


@pytest.mark.parametrize("part", PLANTED)
def test_what_was_planted_is_refused_before_anything_runs_and_the_copy_is_offered(places, copied, part):
    plant(places, part)
    before = places.database.read_bytes()

    opened = begin(places)

    opened.memory.close()
    assert opened.problem.cause is ProblemCause.FOREIGN_PARTS
    assert ("evil" if part != "a column" else "subject") in opened.problem.place
    assert Path(opened.set_aside).read_bytes() == before


@pytest.mark.parametrize("part", PLANTED)
def test_without_a_copy_it_is_refused_and_not_touched(places, in_use, part):
    in_use.close()
    plant(places, part)
    before = places.database.read_bytes()

    opened = begin(places)

    opened.memory.close()
    assert (opened.problem.cause, opened.set_aside) == (ProblemCause.FOREIGN_PARTS, "")
    assert places.database.read_bytes() == before
    with pytest.raises(MemoryProblem, match="foreign_parts"):
        SqliteMemory.open_read_only(places.database)


@pytest.mark.parametrize("part", PLANTED)
def test_nor_is_a_copy_with_such_a_part_a_good_one(places, copied, part):
    copies = Backups(places.database, places.backups)
    (good,) = copies.all()
    (places.backups / good.name).replace(places.database)
    plant(places, part)
    places.database.replace(places.backups / good.name)

    assert copies.first_problem(good.name)
    assert [copy.snapshots for copy in copies.counted()] == [None]
    assert copies.newest_good() is None


def test_a_table_that_is_not_there_is_damage(places, copied):
    with closing(sqlite3.connect(places.database, isolation_level=None)) as raw:
        raw.execute("DROP TABLE departure")

    opened = begin(places)

    opened.memory.close()
    assert opened.problem.cause is ProblemCause.DAMAGED


def test_what_a_tool_counted_is_no_part_of_others(places, in_use, raw):
    raw.execute("ANALYZE")
    expected = everything(in_use)
    in_use.close()

    opened = begin(places)

    with closing(opened.memory) as memory:
        assert everything(memory) == expected


def test_a_start_need_not_make_the_parts_of_any_version_to_compare_with():
    """Whoever changes a step that is not released yet writes its digest here."""
    known = {version: shape.digest_of(shape.parts_of_version(version)) for version in range(1, VERSION + 1)}

    assert known == shape.KNOWN
