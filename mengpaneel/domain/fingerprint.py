"""The fingerprint of a snapshot: shows that nothing of it was lost or altered, wherever it has been."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import Struct

from mengpaneel.domain.snapshot import Snapshot

_MAY_BE_EDITED = frozenset({"title"})


def fingerprint(snapshot: Snapshot) -> str:
    """SHA-256, in hexadecimal, over everything of a snapshot that never changes; its title may be edited.

    Raises ValueError for text that no file can hold.
    """
    plain = _plain(snapshot)
    canonical = {name: value for name, value in plain.items() if name not in _MAY_BE_EDITED}
    text = json.dumps(canonical, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return sha256_of(text.encode())


def _plain(value: Any) -> Any:
    """The value in what JSON knows.

    A field that has its default is left out, so that a snapshot of long ago keeps its fingerprint when
    snapshots learn to hold more.
    """
    if isinstance(value, Struct):
        fields = _fields(type(value))
        return {name: _plain(held) for name, usual in fields if (held := getattr(value, name)) != usual}
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


@cache
def _fields(kind: type[Struct]) -> Sequence[tuple[str, object]]:
    """The fields of a kind of value, each with its default, or with what no value equals."""
    names, defaults = kind.__struct_fields__, kind.__struct_defaults__
    without = len(names) - len(defaults)
    return [*((name, object()) for name in names[:without]), *zip(names[without:], defaults, strict=True)]


def sha256_of(content: bytes) -> str:
    """The digest, in hexadecimal."""
    digest: str = available_sha256()(content).hexdigest()
    return digest


@cache
def available_sha256() -> Any:
    """SHA-256 from the first module of Python that has it; hashlib, which loads OpenSSL, comes last."""
    for module in ("_sha2", "_sha256"):  # from Python 3.12 on, and before
        with suppress(ImportError):
            return import_module(module).sha256
    return import_module("hashlib").sha256
