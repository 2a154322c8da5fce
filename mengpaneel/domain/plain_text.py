"""Text as it is kept: without characters that cannot be seen, and that no file should hold."""

from __future__ import annotations

import re
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

_UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f"
CONTROL_CHARACTER = re.compile(f"[{_UNSEEN}]")
LINE_BREAK = re.compile("[\t\n]")
HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")

_UNWANTED = re.compile(f"[{_UNSEEN}\ud800-\udfff]")

_Value = TypeVar("_Value")


def tidied(value: _Value) -> _Value:
    """A value of the domain with every text in it tidied; the very same value if there was nothing to do."""
    tidy = _tidied(value)
    return value if tidy == value else cast(_Value, tidy)


def _tidied(value: object) -> object:
    if type(value) is str:
        return _UNWANTED.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    if isinstance(value, tuple):
        return tuple(_tidied(item) for item in value)
    if isinstance(value, Struct):
        return replace(value, **{name: _tidied(getattr(value, name)) for name in value.__struct_fields__})
    return value
