"""Text as it is kept: without what cannot be seen, turns a line round, or should be in no file."""

from __future__ import annotations

import re
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_HALVES = "\ud800-\udfff"
_TURNING = "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
_BREAKING = "\u2028\u2029"
_MARKING = "\ufeff\ufff9-\ufffb\ufffe\uffff"  # byte-order mark, annotations, and what is no character at all

CONTROL_CHARACTER = f"[{_CONTROLS}]"
LINE_BREAK = "[\t\n]"
SURROGATE = f"[{_HALVES}]"

_UNWANTED = re.compile(f"[{_CONTROLS}{_HALVES}{_TURNING}{_BREAKING}{_MARKING}]")
_ENDS_A_LINE = f"\r\n|[\r{_BREAKING}]"
_BETWEEN_LINES = "[\t\n]+"

_ON_ONE_LINE = frozenset({"name", "title", "roles", "label", "who", "before"})
"""The fields of the domain's values that hold one line each."""

_Value = TypeVar("_Value")


def normalized(value: _Value) -> _Value:
    """A value of the domain with every text in it tidied; the very same value if there was nothing to do."""
    return cast(_Value, _tidied(value, one_line=False))


def normalized_line(text: str) -> str:
    """A text as one line: where it was broken stands a space."""
    return re.sub(_BETWEEN_LINES, " ", _tidied_text(text))


def escape_invisible(text: str) -> str:
    """A text to show as it came from outside: what cannot be seen in it is told by its number in Unicode."""
    return _UNWANTED.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def sentence_case(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _tidied_text(text: str) -> str:
    if not _UNWANTED.search(text):
        return text
    return _UNWANTED.sub("", re.sub(_ENDS_A_LINE, "\n", text))


def _tidied(value: object, *, one_line: bool) -> object:
    if value is None or type(value) is int:
        return value  # most of what there is
    if type(value) is str:
        return normalized_line(value) if one_line else _tidied_text(value)
    if isinstance(value, tuple):
        items = tuple(_tidied(item, one_line=one_line) for item in value)
        return value if all(map(_same, items, value)) else items
    if isinstance(value, Struct):
        changes = {}
        for name in value.__struct_fields__:
            before = getattr(value, name)
            after = _tidied(before, one_line=name in _ON_ONE_LINE)
            if after is not before:
                changes[name] = after
        return replace(value, **changes) if changes else value
    return value


def _same(one: object, other: object) -> bool:
    return one is other
