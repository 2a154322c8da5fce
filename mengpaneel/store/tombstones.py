"""Tombstones: small files in a second place with the ids of wiped snapshots, for every laptop that uses it.

There is one file for each snapshot, so that two laptops never write the same file for different reasons. A
tombstone wipes nothing by itself: it stops a snapshot from being copied there, and from being imported.
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
    """What the tombstones in a folder say: what was wiped, what is kept all the same, and which are damaged.

    Where two files about one snapshot differ, as after a sync conflict of two laptops, the snapshot is kept.
    """

    wiped: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    odd: tuple[str, ...] = ()


def read_tombstones(folder: Path) -> Tombstones:
    """Read all tombstones; those that are damaged or of a newer version are named as unreadable."""
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
    """Write that a snapshot was wiped, or is kept all the same; earlier tombstones about it are replaced."""
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
