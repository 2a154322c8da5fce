from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from mengpaneel.store.transaction import one_transaction


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE kept (x UNIQUE)")
        yield connection


def kept(connection):
    return [x for (x,) in connection.execute("SELECT x FROM kept")]


def test_everything_is_kept(connection):
    with one_transaction(connection):
        connection.execute("INSERT INTO kept VALUES (1)")
        connection.execute("INSERT INTO kept VALUES (2)")

    assert kept(connection) == [1, 2]
    assert not connection.in_transaction


@pytest.mark.parametrize("what", [ValueError, KeyboardInterrupt])
def test_or_nothing_of_it(connection, what):
    def begin_and_fail():
        with one_transaction(connection):
            connection.execute("INSERT INTO kept VALUES (1)")
            raise what

    with pytest.raises(what):
        begin_and_fail()

    assert kept(connection) == []
    assert not connection.in_transaction


def test_what_sqlite_has_taken_back_itself_is_told_as_it_was(connection):
    connection.execute("INSERT INTO kept VALUES (1)")

    with pytest.raises(sqlite3.IntegrityError), one_transaction(connection):
        connection.execute("INSERT OR ROLLBACK INTO kept VALUES (2), (1)")

    assert kept(connection) == [1]
