"""JSON from outside: the one door for exchange files, copies and settings alike."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable
from typing import Any

from mengpaneel.domain.plain_text import CONTROL_CHARACTER, HALF_A_CHARACTER
from mengpaneel.domain.refusal import Reason, Refusal

DEEPEST = 16
LONGEST_NUMBER = 15

_LONGEST_SHOWN = 40


def parse(content: bytes) -> Any:
    """What these bytes say, in dicts, lists, texts, whole numbers, truth values and None.

    Raises Refusal for anything that two readers could take for two things: another encoding, a key that is
    there twice, a number that is not whole, a character that is none.
    """
    if content.startswith(BOM_UTF8):
        raise Refusal(Reason.BYTE_ORDER_MARK, line=1)
    try:
        return _sifted(_loaded(content.decode("utf-8")), "", 0)
    except UnicodeDecodeError as error:
        raise Refusal(Reason.NOT_UTF8, line=content.count(b"\n", 0, error.start) + 1) from error


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
        raise Refusal(Reason.TOO_DEEP, most=DEEPEST) from error


class _Pairs(list[tuple[str, Any]]):
    """An object as it was written, keys that are there twice included."""


class _NotWhole:
    """A number that we do not take; where it stands is known only later."""

    def __init__(self, written: str) -> None:
        self.written = written


def _whole_number(written: str) -> int | _NotWhole:
    return int(written) if len(written) <= LONGEST_NUMBER else _NotWhole(written)


def _sifted(value: Any, path: str, depth: int) -> Any:
    """The value, when nothing in it is to be refused."""
    if depth > DEEPEST:
        raise Refusal(Reason.TOO_DEEP, key=path, most=DEEPEST)
    if isinstance(value, _Pairs):
        return _sifted_object(value, path, depth)
    if isinstance(value, list):
        return [_sifted(item, f"{path}[{place}]", depth + 1) for place, item in enumerate(value)]
    if isinstance(value, str):
        _sift_text(value, path)
    if isinstance(value, _NotWhole):
        raise Refusal(Reason.NOT_WHOLE, key=path)
    return value


def _sifted_object(pairs: Iterable[tuple[str, Any]], path: str, depth: int) -> dict[str, Any]:
    sifted: dict[str, Any] = {}
    for key, value in pairs:
        below = key_path(path, key)
        _sift_text(key, below)
        if key in sifted:
            raise Refusal(Reason.TWICE, key=below)
        sifted[key] = _sifted(value, below, depth + 1)
    return sifted


def _sift_text(text: str, path: str) -> None:
    if HALF_A_CHARACTER.search(text):
        raise Refusal(Reason.HALF_A_CHARACTER, key=path)
    if CONTROL_CHARACTER.search(text):
        raise Refusal(Reason.CONTROL_CHARACTER, key=path)


def key_path(path: str, key: str) -> str:
    """The path to a key; a strange key is shown short and without what cannot be seen."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in key[:_LONGEST_SHOWN])
    return f"{path}.{shown}" if path else shown
