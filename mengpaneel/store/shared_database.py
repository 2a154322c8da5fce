"""One database connection, shared by threads under a lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from threading import Lock

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.errors import problems_about
from mengpaneel.store.rows import Row
from mengpaneel.store.schema import VERSION
from mengpaneel.store.transaction import one_transaction


class SharedDatabase:
    """Reads and changes a database; every change is one transaction, and every failure a MemoryProblem.

    With a refusal nothing can be changed.
    """

    def __init__(
        self, connection: Connection, place: str, *, keeps: bool = True, refusal: MemoryProblem | None = None
    ) -> None:
        self.keeps, self.refusal = keeps, refusal
        self.connection = connection
        self._place = place
        self._turn = Lock()

    def close(self) -> None:
        """Close the connection; no method may be called afterwards."""
        with self._turn, problems_about(self._place):
            self.connection.close()

    def refuse_unwritable(self) -> None:
        """Raise MemoryProblem if nothing can be written in the file; it stays as it is."""
        with self._turn, problems_about(self._place):
            self.connection.execute("BEGIN")
            try:
                self.connection.execute(f"PRAGMA user_version = {VERSION}")
            finally:
                self.connection.execute("ROLLBACK")

    def rows(self, query: str, *values: str | int) -> list[Row]:
        """The rows of a query; raises MemoryProblem if they cannot be read."""
        with self._turn, problems_about(self._place):
            return [dict(row) for row in self.connection.execute(query, values).fetchall()]

    @contextmanager
    def change(self) -> Iterator[Connection]:
        """One transaction; raises MemoryProblem if it fails, or if nothing may be changed."""
        if self.refusal:
            raise MemoryProblem(self.refusal.cause, self.refusal.place)
        with self._turn, problems_about(self._place), one_transaction(self.connection) as connection:
            yield connection
