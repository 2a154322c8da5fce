"""The second place: a folder outside this laptop with a file of every snapshot, written once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.store.copying import NEW, see_through
from mengpaneel.store.trouble import problems_about

SUFFIX = ".mengpaneel"

Encode = Callable[[Subject, Snapshot], bytes]
"""Writes one snapshot, whole, as a file that people can read and that carries its own checksum."""

Read = Callable[[Path], Sequence[tuple[Subject, Snapshot]]]
"""Reads such a file; raises MemoryProblem for any other."""


def is_reachable(folder: Path) -> bool:
    """Whether the folder is there now; one that is gone is never made again: it may be on a stick."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def name_of(snapshot_id: str, taken_on: date | str) -> str:
    """How the file of a snapshot is called."""
    return f"momentopname-{taken_on}-{_safe(snapshot_id)}{SUFFIX}"


def missing(folder: Path, days: Mapping[str, str]) -> Sequence[str]:
    """Which snapshots, of these ids with their days, have no file there yet."""
    there = {path.name for path in folder.iterdir()}
    return [snapshot_id for snapshot_id, day in days.items() if name_of(snapshot_id, day) not in there]


def bring(folder: Path, subject: Subject, snapshot: Snapshot, encode: Encode) -> None:
    """Write the file of one snapshot: whole, read back, or not at all. What is there already stays."""
    path = folder / name_of(snapshot.id, snapshot.taken_on)
    new = path.with_name(path.name + NEW)
    content = encode(subject, snapshot)
    with problems_about(folder):
        try:
            new.write_bytes(content)
            see_through(new)
            if new.read_bytes() != content:
                raise MemoryProblem(Trouble.OTHER, str(folder))
            if not path.exists():
                new.rename(path)
                see_through(folder)
        finally:
            new.unlink(missing_ok=True)


def remove(folder: Path, departed: Iterable[str]) -> Sequence[str]:
    """Remove the files of what was wiped; returns those that could not be removed."""
    gone = {f"{_safe(snapshot_id)}{SUFFIX}" for snapshot_id in departed}
    left = []
    with problems_about(folder):
        for path in files(folder):
            if path.match("momentopname-*") and path.name[len("momentopname-0000-00-00-") :] in gone:
                try:
                    path.unlink()
                except OSError:
                    left.append(str(path))
    return left


def files(folder: Path) -> Sequence[Path]:
    """Every file there, also those that another laptop brought; not what a system hides beside them.

    Not with `glob`, for which a folder that may not be read is an empty one.
    """
    with problems_about(folder):
        found = (path for path in folder.iterdir() if path.suffix == SUFFIX)
        return sorted(path for path in found if not path.name.startswith("."))


def take(folder: Path, read: Read) -> tuple[Sequence[tuple[Subject, Snapshot]], Sequence[str]]:
    """Read every file; the second answer tells those that are damaged, which keep nobody from the others."""
    found, damaged = list[tuple[Subject, Snapshot]](), []
    for path in files(folder):
        try:
            found += read(path)
        except MemoryProblem as problem:
            if not is_reachable(folder):
                raise MemoryProblem(Trouble.GONE, str(folder)) from problem
            if problem.trouble is not Trouble.DAMAGED:
                raise
            damaged.append(path.name)
    return found, damaged


def _safe(name: str) -> str:
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "_" for sign in name)


def tidy(folder: Path) -> None:
    """Remove what is left of a copy that was cut short."""
    for unfinished in folder.glob(f"*{SUFFIX}{NEW}"):
        with suppress(OSError):
            os.unlink(unfinished)
