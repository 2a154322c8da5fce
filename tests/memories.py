"""Memories in RAM for tests: made as the program makes them, but only once, and then copied."""

from __future__ import annotations

import sqlite3
from functools import cache

from mengpaneel.content.example import write_example
from mengpaneel.content.library import Library
from mengpaneel.store.database import EVERYWHERE, IN_MEMORY
from mengpaneel.store.sqlite_memory import SqliteMemory


def new_memory() -> SqliteMemory:
    """An empty memory, as `SqliteMemory.in_memory` opens it."""
    return _empty().copy()


def example_memory() -> SqliteMemory:
    """A memory with the example, in Dutch."""
    return _example().copy()


class _Model:
    """What is in a memory, and how its connection was set by the program."""

    def __init__(self, memory: SqliteMemory) -> None:
        connection = memory.connection
        self.content = connection.serialize()
        self.factories = connection.row_factory, connection.text_factory
        memory.close()

    def copy(self) -> SqliteMemory:
        connection = sqlite3.connect(IN_MEMORY, isolation_level=None, check_same_thread=False)
        connection.deserialize(self.content)
        connection.row_factory, connection.text_factory = self.factories
        for setting, value in EVERYWHERE.items():
            connection.execute(f"PRAGMA {setting} = {value}")
        return SqliteMemory(connection, IN_MEMORY, keeps=False)


@cache
def _empty() -> _Model:
    return _Model(SqliteMemory.in_memory())


@cache
def _example() -> _Model:
    memory = SqliteMemory.in_memory()
    write_example(memory, Library("nl"))
    return _Model(memory)
