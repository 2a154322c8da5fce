"""Sets damaged rows aside, with the whole file as it was, so that each of them costs only itself."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from sqlite3 import Connection

from msgspec import Struct

from mengpaneel.store.damage import Repair
from mengpaneel.store.transaction import one_transaction


class Mended(Struct, frozen=True):
    """The names of what was damaged, subjects apart from drafts, and where the file is as it was."""

    aside: str
    subjects: tuple[str, ...]
    drafts: tuple[str, ...]


def mend(connection: Connection, repairs: Sequence[Repair], database: Path) -> Mended:
    """Copy the whole database aside, and only then put its damaged rows right."""
    from mengpaneel.store.copying import copy_database  # a start that mends nothing need not wait for it

    aside = name_aside(database)
    copy_database(database, aside)
    carry_out(connection, repairs)
    return Mended(
        str(aside),
        tuple(repair.name for repair in repairs if not repair.is_draft),
        tuple(repair.name for repair in repairs if repair.is_draft),
    )


def carry_out(connection: Connection, repairs: Sequence[Repair]) -> None:
    """Put all of these rows right, or none."""
    with one_transaction(connection):
        for repair in repairs:
            connection.execute(repair.statement, repair.values)


def name_aside(database: Path) -> Path:
    """A name beside the database that nothing touches, and that wiping knows."""
    names = (database.with_suffix(f".damaged-{number}.sqlite3") for number in count(1))
    return next(name for name in names if not os.path.lexists(name))
