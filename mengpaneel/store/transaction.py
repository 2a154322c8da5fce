"""Transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection


@contextmanager
def one_transaction(connection: Connection) -> Iterator[Connection]:
    """Run the block in a transaction: an exception rolls everything back.

    It begins with the write lock (BEGIN IMMEDIATE), so that it never fails halfway for want of it.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
