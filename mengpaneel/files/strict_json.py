"""JSON from outside: the one door for exchange files, copies and settings alike."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from typing import Any

from mengpaneel.domain.plain_text import CONTROL_CHARACTER, SURROGATE
from mengpaneel.domain.refusal import Reason, Refusal

MAX_DEPTH = 16
MAX_NUMBER_LENGTH = 15
MAX_VALUES = 1_000_000
"""More values than this are in no file of ours, and are not built: each takes far more room than its sign."""

_LONGEST_SHOWN = 40
_QUOTE = ord('"')
_STRANGE = re.compile(f"{SURROGATE}|{CONTROL_CHARACTER}")
_TEXT_OR_NEXT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[,\[{]', re.DOTALL)


def parse(content: bytes) -> Any:
    """What these bytes say, in dicts, lists, texts, whole numbers, truth values and None.

    Raises Refusal for anything that two readers could take for two things (another encoding, a key that is
    there twice, a number that is not whole, a character that is none), and for more values than MAX_VALUES.
    """
    if content.startswith(BOM_UTF8):
        raise Refusal(Reason.BYTE_ORDER_MARK, line=1)
    check_count(content)
    try:
        return _sifted(_loaded(content.decode("utf-8")), 0)
    except UnicodeDecodeError as error:
        raise Refusal(Reason.NOT_UTF8, line=content.count(b"\n", 0, error.start) + 1) from error
    except _Wrong as wrong:
        raise Refusal(wrong.reason, key=wrong.path, most=wrong.most) from wrong


def check_count(content: bytes) -> None:
    """Refuse more values than MAX_VALUES, before any of them is built."""
    if sum(map(content.count, (b",", b"[", b"{"))) < MAX_VALUES:
        return
    count = 0
    for found in _TEXT_OR_NEXT.finditer(content):  # a sign in a text is no value
        if content[found.start()] != _QUOTE:
            count += 1
            if count >= MAX_VALUES:
                raise Refusal(Reason.TOO_MANY_VALUES, most=MAX_VALUES)


def _loaded(text: str) -> Any:
    try:
        return json.loads(
            text,
            object_pairs_hook=_Pairs,
            parse_int=_whole_number,
            parse_float=_NotWhole,
            parse_constant=_NotWhole,
        )
    except json.JSONDecodeError as error:
        raise Refusal(Reason.NOT_JSON, line=error.lineno) from error
    except RecursionError as error:
        raise Refusal(Reason.TOO_DEEP, most=MAX_DEPTH) from error


class _Pairs(list[tuple[str, Any]]):
    """An object as it was written, keys that are there twice included."""

    __slots__ = ()


class _NotWhole:
    """A number that we do not take; where it stands is known only later."""

    __slots__ = ()

    def __init__(self, _written: str) -> None:
        """Forget the number: there may be very many, and long ones."""


class _Wrong(Exception):
    """Something is to be refused; the path to it grows on the way out."""

    def __init__(self, reason: Reason, path: str = "", most: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.path, self.most = reason, path, most

    def below(self, step: str) -> _Wrong:
        """The same problem, with one more step in front of its path."""
        self.path = step + (f".{self.path}" if self.path and not self.path.startswith("[") else self.path)
        return self


def _whole_number(written: str) -> int | _NotWhole:
    return int(written) if len(written) <= MAX_NUMBER_LENGTH else _NotWhole(written)


def _sifted(value: Any, depth: int) -> Any:
    """The value, when nothing in it is to be refused; lists are sifted in place, for there may be many."""
    if depth > MAX_DEPTH:
        raise _Wrong(Reason.TOO_DEEP, most=MAX_DEPTH)
    if isinstance(value, _Pairs):
        return _sifted_object(value, depth)
    if isinstance(value, list):
        for place, item in enumerate(value):
            try:
                value[place] = _sifted(item, depth + 1)
            except _Wrong as wrong:
                raise wrong.below(f"[{place}]") from None
    elif isinstance(value, str):
        sift_text(value)
    elif isinstance(value, _NotWhole):
        raise _Wrong(Reason.NOT_WHOLE)
    return value


def _sifted_object(pairs: _Pairs, depth: int) -> dict[str, Any]:
    sifted: dict[str, Any] = {}
    for key, value in pairs:
        try:
            sift_text(key)
            if key in sifted:
                raise _Wrong(Reason.TWICE)
            sifted[key] = _sifted(value, depth + 1)
        except _Wrong as wrong:
            raise wrong.below(key_path("", key)) from None
    return sifted


def sift_text(text: str) -> None:
    """Raise for a text with a control character or half a surrogate pair."""
    if _STRANGE.search(text):
        half = re.search(SURROGATE, text)
        raise _Wrong(Reason.SURROGATE if half else Reason.CONTROL_CHARACTER)


def key_path(path: str, key: str) -> str:
    """The path to a key; a strange key is shown short and without what cannot be seen."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in key[:_LONGEST_SHOWN])
    return f"{path}.{shown}" if path else shown
