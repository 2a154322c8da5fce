"""Good files spoiled at random: in their bytes, and in what they say."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random
from typing import Any

_TOKENS = (
    *(b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"\\u0000", b"\\ud800", b"\\udc00", b"\x00", b"\xff"),
    *(b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"null", b"true", b"NaN", b"-Infinity", b"1e999"),
    *(b"-0", b"9" * 400, b"[" * 2000, b'{"a":' * 200, b"/*", b"\r\n", b"\t", b"\xe2\x80\xae", b"1_0", b"0x1"),
)
_VALUES = (
    *(
        None,
        True,
        False,
        0,
        -1,
        50,
        101,
        2**31,
        2**63,
        10**14,
        10**30,
        1.5,
        -0.0,
        1e308,
        "",
        " ",
        "x" * 20_000,
    ),
    *("\x00", "\ud800", "\u202e", "a\nb", "0000-00-00", "2025-02-30", "9999-12-31", "٢٠٢٥-٠٣-١٢", "-excerpt"),
    *("2025-13-01T00:00:00.000000+00:00", "0000-01-01T00:00:00.000000+00:00", [], {}, [[]], [None] * 50),
    {"format": "mengpaneel"},
)
_LETTERS = (
    "\x00",
    "\x1b",
    "\x85",
    "\ud800",
    "\u202e",
    "\ufeff",
    "\n",
    "\r\n",
    "\t",
    "=",
    "é",
    "😀",
    "\ufffe",
)


def mutated(good: Sequence[bytes], chance: Random) -> bytes:
    """One of the good files with one to four things changed in it, most often one."""
    content = chance.choice(good)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        content = chance.choice((_with_other_value, _with_other_value, _with_other_bytes))(content, chance)
    return content


def _with_other_bytes(content: bytes, chance: Random) -> bytes:
    at, other = (chance.randrange(len(content) + 1) for _ in range(2))
    left, right = sorted((at, min(other, at + chance.choice((1, 8, 500)))))
    return chance.choice(
        (
            lambda: content[:at] + chance.choice(_TOKENS) + content[at:],
            lambda: content[:left] + chance.choice(_TOKENS) + content[right:],
            lambda: content[:left] + content[right:],
            lambda: content[:right] + content[left:],
            lambda: content[:at],
            lambda: content[:at] + chance.randbytes(chance.randint(1, 8)) + content[at:],
        )
    )()


def _with_other_value(content: bytes, chance: Random) -> bytes:
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return _with_other_bytes(content, chance)
    places = list(_places(value))
    if not places:
        return _with_other_bytes(content, chance)
    holder, key = chance.choice(places)
    match chance.randrange(6):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(("", "x" * 300, "\x1b", "id", "__proto__"))] = holder.pop(key)
        case 2:
            other, from_there = chance.choice(places)
            holder[key] = other[from_there]
        case 3 if isinstance(holder[key], str):
            at = chance.randrange(len(holder[key]) + 1)
            holder[key] = holder[key][:at] + chance.choice(_LETTERS) + holder[key][at:]
        case 3 | 4 if type(holder[key]) is int:
            holder[key] += chance.choice((-1, 1, 7))
        case _:
            holder[key] = chance.choice(_VALUES)
    try:
        return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode(errors="surrogatepass")
    except (ValueError, RecursionError):  # a list put into itself
        return content


def _places(value: Any) -> Any:
    """Every place in a value at which something stands, as what holds it and the key or number there."""
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _places(value[key])
