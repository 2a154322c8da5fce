"""What a new database is made with: the tables as all migrations together would leave an empty one.

Adding a column to a table costs SQLite as much as making ten tables, so a new database gets them at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from sqlite3 import Connection

_MADE = r"\s*CREATE (?:TABLE|INDEX|TRIGGER) (\w+)"
_COLUMN = r"(?s)ALTER TABLE (\w+) ADD COLUMN (.+)"
_RENAMED = r"ALTER TABLE (\w+) RENAME TO (\w+)"
_DROPPED = r"DROP TABLE (\w+)"
_END = ") STRICT"


def statements_for_new(steps: Iterable[str | Callable[[Connection], None]]) -> list[str]:
    """The statements that make in an empty database what these steps of migrations would.

    A step that is a function moves rows, of which there are none yet. What is no statement about a table, an
    index or a trigger stays as it is, and comes first.
    """
    others: list[str] = []
    made: dict[str, str] = {}
    for step in steps:
        if callable(step):
            continue
        if found := re.match(_MADE, step):
            made[found[1]] = step
        elif found := re.match(_COLUMN, step):
            columns, _, _ = made[found[1]].rpartition(_END)
            made[found[1]] = f"{columns}, {found[2]}{_END}"
        elif found := re.match(_RENAMED, step):
            made = _renamed(made, found[1], found[2])
        elif found := re.match(_DROPPED, step):
            del made[found[1]]
            made = {name: how for name, how in made.items() if not re.search(rf"\bON {found[1]}\b", how)}
        else:
            others.append(step)
    return [*others, *made.values()]


def _renamed(made: dict[str, str], old: str, new: str) -> dict[str, str]:
    named = re.compile(rf"\b{old}\b")
    return {new if name == old else name: named.sub(new, how) for name, how in made.items()}
