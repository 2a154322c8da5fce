"""Tombstones: small files in a second place that tell every laptop what was wiped, and never what was in it.

One file for each snapshot, so that two laptops never write to the same one for different reasons. A tombstone
wipes nothing by itself: it only stops a copy from going there and from being fetched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from mengpaneel.domain.refusal import Refusal
from mengpaneel.files.atomic_write import write_file
from mengpaneel.files.bounded_read import read_bounded
from mengpaneel.files.strict_json import parse
from mengpaneel.store.errors import problems_about

_PREFIX, _SUFFIX = "gewist-", ".json"
_FORMAT, _VERSION = "mengpaneel-gewist", 1
_LARGEST = 1024
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class _Tombstone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    version: int
    snapshot: str
    wiped: bool


class Tombstones(msgspec.Struct, frozen=True):
    """What the tombstones in a folder say: what was wiped, what is kept all the same, and which say nothing.

    Where two files about one snapshot differ, as after a conflict between two laptops, it is kept.
    """

    wiped: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    odd: tuple[str, ...] = ()


def read_tombstones(folder: Path) -> Tombstones:
    """Read all of them; one that is damaged or of a newer version is passed over and named."""
    wiped, kept, odd = set[str](), set[str](), list[str]()
    for path in _files(folder):
        try:
            tombstone = _read(path)
        except (Refusal, msgspec.MsgspecError, ValueError):
            odd.append(path.name)
        else:
            (wiped if tombstone.wiped else kept).add(tombstone.snapshot)
    return Tombstones(frozenset(wiped - kept), frozenset(kept), tuple(odd))


def put_tombstone(folder: Path, snapshot_id: str, *, wiped: bool) -> None:
    """Say that a snapshot was wiped, or that it is kept all the same; whatever was said of it before goes."""
    said = _Tombstone(_FORMAT, _VERSION, snapshot_id, wiped)
    path = folder / f"{_PREFIX}{snapshot_id}{_SUFFIX}"
    with problems_about(folder):
        write_file(path, json.dumps(msgspec.to_builtins(said)).encode() + b"\n", replace=True)
        for other in _files(folder):
            if other != path and other.name.startswith(f"{_PREFIX}{snapshot_id}"):
                _remove_if_about(other, snapshot_id)


def is_tombstone(path: Path) -> bool:
    """Whether this file has the name of a tombstone."""
    return path.name.startswith(_PREFIX) and path.suffix == _SUFFIX


def _remove_if_about(path: Path, snapshot_id: str) -> None:
    try:
        if _read(path).snapshot == snapshot_id:
            path.unlink()
    except (Refusal, msgspec.MsgspecError, ValueError):
        return


def _files(folder: Path) -> Iterator[Path]:
    with problems_about(folder):
        yield from sorted(filter(is_tombstone, folder.iterdir()))


def _read(path: Path) -> _Tombstone:
    tombstone = msgspec.convert(parse(read_bounded(path, _LARGEST)), _Tombstone)
    if (tombstone.format, tombstone.version) != (_FORMAT, _VERSION) or not _ID.fullmatch(tombstone.snapshot):
        raise ValueError(f"{path} is no tombstone of ours")
    return tombstone
