"""Reads the TOML that our words are written in, in a fraction of the time that `tomllib` takes.

That is tables and rows of tables, and in them names with a text, a whole number or a row of texts. Whatever
else a file has is left to `tomllib`, which also tells what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Table = dict[str, Any]

_WITH_A_MEANING = bytes({*range(32), 127, ord("\\")} - {ord("\n")})
"""Control characters, and the backslash."""


class _NotPlainError(Exception):
    pass


def read_plain(content: bytes) -> Table | None:
    """What a file says, as `tomllib` reads it; None if anything in it is not plain."""
    if content != content.translate(None, _WITH_A_MEANING):
        return None
    try:
        return _tables(iter(content.decode().split("\n")))
    except _NotPlainError:
        return None


def _tables(lines: Iterator[str]) -> Table:
    table = whole = Table()
    for line in lines:
        if line[:1] == "[":
            table = _new_table(whole, line)
        elif line and line[0] != "#":
            name, is_there, value = line.partition(" = ")
            name = _text(name) if name[:1] == '"' else _bare(name)
            if not is_there or name in table:
                raise _NotPlainError
            table[name] = _value(value, lines)
    return whole


def _new_table(whole: Table, line: str) -> Table:
    """Begin the table of a line `[its.path]`, or another one in the row of `[[its.path]]`."""
    brackets = 2 if line[:2] == "[[" else 1
    if line[-brackets:] != brackets * "]":
        raise _NotPlainError
    *above, last = map(_bare, line[brackets:-brackets].split("."))
    table: Any = whole
    for name in above:
        table = table.setdefault(name, {})
        if isinstance(table, list):
            table = table[-1]
        if not isinstance(table, dict):
            raise _NotPlainError
    new = Table()
    if brackets == 1:
        if last in table:
            raise _NotPlainError
        table[last] = new
    else:
        row = table.setdefault(last, [])
        if not isinstance(row, list) or not all(isinstance(one, dict) for one in row):
            raise _NotPlainError
        row.append(new)
    return new


def _value(written: str, lines: Iterator[str]) -> str | int | list[str]:
    if written == "[" and (texts := list(_row_below(lines))):
        return texts
    if len(written) > 3 and written[:2] == '["' and written[-2:] == '"]':
        texts = written[2:-2].split('", "')
        if any('"' in text for text in texts):
            raise _NotPlainError
        return texts
    if written.isascii() and written.isdecimal() and str(int(written)) == written:
        return int(written)
    return _text(written)


def _row_below(lines: Iterator[str]) -> Iterator[str]:
    """The texts of a row that has each in a line of its own."""
    for line in lines:
        if line == "]":
            return
        written = line.strip(" ")
        if written[-1:] != ",":
            raise _NotPlainError
        yield _text(written[:-1])
    raise _NotPlainError


def _text(written: str) -> str:
    text = written[1:-1]
    if written != f'"{text}"' or '"' in text:
        raise _NotPlainError
    return text


def _bare(name: str) -> str:
    if not (name.isascii() and name.replace("_", "a").replace("-", "a").isalnum()):
        raise _NotPlainError
    return name
