"""Ways to break the program on purpose, by name: on each of them a harness must be seen to lose something."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from unittest.mock import patch

from mengpaneel.store import database, transaction
from tests.faults.harness import SOUND


def broken(name: str) -> AbstractContextManager[object]:
    """The program as it is (SOUND), or broken in this way for as long as the context lasts."""
    return nullcontext() if name == SOUND else _WAYS[name]()


@contextmanager
def _never_synced() -> Iterator[None]:
    with patch.dict(database._ON_DISK, synchronous=0):
        yield


@contextmanager
def _each_statement_for_itself() -> Iterator[None]:
    @contextmanager
    def no_transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        yield connection

    with _instead_of_one_transaction(no_transaction):
        yield


@contextmanager
def _swallowed_errors() -> Iterator[None]:
    @contextmanager
    def silent(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        with suppress(sqlite3.Error):
            connection.execute("BEGIN IMMEDIATE")
        with suppress(sqlite3.Error):
            yield connection
            connection.execute("COMMIT")
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")

    with _instead_of_one_transaction(silent):
        yield


@contextmanager
def _sheet_kept_late() -> Iterator[None]:
    from mengpaneel.desk import keeper

    with patch.object(keeper, "KEEP_WITHIN_MS", 5000):
        yield


@contextmanager
def _calling_home() -> Iterator[None]:
    import socket  # noqa: TID251 - it is broken on purpose

    with socket.socket() as home:
        home.connect_ex(("127.0.0.1", 9))
    yield


@contextmanager
def _labels_read_markup() -> Iterator[None]:
    from mengpaneel.ui.parts.text import Text

    with patch.object(Text, "setTextFormat", lambda *_: None, create=True):
        yield


@contextmanager
def _instead_of_one_transaction(other: Callable[..., object]) -> Iterator[None]:
    """Put something else in the place of `one_transaction`, wherever it was imported."""
    sound = transaction.one_transaction
    with ExitStack() as stack:
        for name, module in list(sys.modules.items()):
            if name.startswith("mengpaneel.store") and getattr(module, "one_transaction", None) is sound:
                stack.enter_context(patch.object(module, "one_transaction", other))
        yield


_WAYS: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "synchronous=OFF": _never_synced,
    "each statement for itself": _each_statement_for_itself,
    "errors swallowed": _swallowed_errors,
    "sheet kept after 5 seconds": _sheet_kept_late,
    "calling home": _calling_home,
    "labels read markup": _labels_read_markup,
}
