"""The second place: a folder, best outside this laptop, with one file for each snapshot, written once."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from mengpaneel.domain.excerpt import is_wiped
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.files.atomic_write import replace_file, write_file
from mengpaneel.files.bounded_read import read_bounded
from mengpaneel.store.copying import NEW, flush_to_disk
from mengpaneel.store.disks import is_unmounted
from mengpaneel.store.errors import problems_about
from mengpaneel.store.tombstones import is_tombstone

SUFFIX = ".mengpaneel"

Found = Sequence[tuple[Subject, Snapshot]]

Encode = Callable[[Found], bytes]
"""Encodes snapshots as a readable file with checksums."""

Read = Callable[[Path], Found]
"""Reads such a file; raises MemoryProblem if it cannot."""

_LARGEST = 64 * 1024 * 1024
_AN_ID = re.compile(rb'"id":\s*"([A-Za-z0-9_-]{1,64})"')


def is_reachable(folder: Path) -> bool:
    """Whether the folder exists now. A missing one is never created: it may be on a USB stick."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def problem_with(folder: Path, data: Path) -> ProblemCause | None:
    """Why this folder cannot be the second place: missing, unmounted, in the data folder; None if it can."""
    if not is_reachable(folder):
        return ProblemCause.GONE
    if is_unmounted(folder):
        return ProblemCause.NOT_MOUNTED
    inside = data.is_dir() and any(above.samefile(data) for above in (folder, *folder.resolve().parents))
    return ProblemCause.OWN_FOLDER if inside else None


def has_exchange_files(folder: Path) -> bool:
    """Whether any copy or tombstone is there."""
    return any(path.suffix.lower() == SUFFIX or is_tombstone(path) for path in folder.iterdir())


def file_name(snapshot_id: str, taken_on: date | str) -> str:
    """The file name of a snapshot."""
    return f"momentopname-{taken_on}-{_safe(snapshot_id)}{SUFFIX}"


def missing(folder: Path, days: Mapping[str, str]) -> Sequence[str]:
    """The ids among `days` (id to day) that have no file there. An empty file does not count."""
    there = {path.name for path in folder.iterdir() if _holds_something(path)}
    return [snapshot_id for snapshot_id, day in days.items() if file_name(snapshot_id, day) not in there]


def copy_snapshot(folder: Path, subject: Subject, snapshot: Snapshot, encode: Encode) -> None:
    """Write the file of one snapshot, atomically, and read it back. An existing file stays."""
    path = folder / file_name(snapshot.id, snapshot.taken_on)
    new = path.with_name(path.name + NEW)
    content = encode([(subject, snapshot)])
    with problems_about(folder):
        try:
            new.write_bytes(content)
            flush_to_disk(new)
            if new.read_bytes() != content:
                raise MemoryProblem(ProblemCause.OTHER, str(folder))
            if _may_be_written(path):
                replace_file(new, path)
                flush_to_disk(folder)
        finally:
            new.unlink(missing_ok=True)


def _holds_something(path: Path) -> bool:
    try:
        about = path.stat()
    except OSError:  # a link to nowhere
        return False
    return stat.S_ISREG(about.st_mode) and about.st_size > 0


def _may_be_written(path: Path) -> bool:
    """Whether nothing is there: not even something odd, such as a folder, which a check names."""
    return not path.exists() or (path.is_file() and not path.stat().st_size)


class SnapshotIdCache:
    """Caches which snapshots are in files, whatever their names; a changed file is read again."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[tuple[int, int], frozenset[str]]] = {}

    def of(self, path: Path) -> frozenset[str]:
        """Everything in this file that may be the id of a snapshot, also when the file is damaged.

        Raises Refusal for an unreadable file. A missing file, or what is no file, has no ids.
        """
        try:
            about = path.stat()
            stamp = (about.st_mtime_ns, about.st_size)
            if path not in self._known or self._known[path][0] != stamp:
                found = _AN_ID.findall(read_bounded(path, _LARGEST))
                self._known[path] = stamp, frozenset(each.decode() for each in found)
            return self._known[path][1]
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            raise Refusal(Reason.UNREADABLE) from error
        except Refusal as refusal:
            if refusal.reason in (Reason.GONE, Reason.NOT_A_FILE):
                return frozenset()
            raise


class Wiped(msgspec.Struct, frozen=True):
    """The ids of what was wiped, and of what is here: an excerpt of it may have been imported since."""

    ids: Collection[str]
    alive: Collection[str] = ()

    def __contains__(self, snapshot_id: str) -> bool:
        return is_wiped(snapshot_id, self.ids, self.alive)

    def named(self, path: Path) -> bool:
        """Whether a file name has the id of a wiped snapshot, perhaps with more after it."""
        name = path.stem[len("momentopname-0000-00-00-") :] if path.match("momentopname-*") else ""
        return any(
            name.startswith(_safe(each)) and not name[len(each) : len(each) + 1].isalnum()
            for each in self.ids
            if each not in self.alive
        )


def holds_wiped(path: Path, wiped: Wiped, identities: SnapshotIdCache) -> bool:
    """Whether a file has a wiped snapshot, by its content or name, or may have one: it is unreadable."""
    try:
        return any(held in wiped for held in identities.of(path)) or wiped.named(path)
    except Refusal:
        return True


def wipe(
    folder: Path, wiped: Wiped, identities: SnapshotIdCache, read: Read, encode: Encode
) -> Sequence[Path]:
    """Remove wiped snapshots from every file, whatever its name; returns the files that may still have one.

    A file that has other snapshots too is rewritten without them.
    """
    holding = [path for path in files(folder) if holds_wiped(path, wiped, identities)]
    return [path for path in holding if not _wipe_from(path, wiped, read, encode)]


def _wipe_from(path: Path, wiped: Wiped, read: Read, encode: Encode) -> bool:
    """Whether nothing of what was wiped is in this file any more."""
    try:
        found = _found_in(path, wiped, read)
        rest = [pair for pair in found if pair[1].id not in wiped]
        if not rest:
            path.unlink()
        elif len(rest) < len(found):
            write_file(path, encode(rest), replace=True)
    except (Refusal, MemoryProblem, OSError):
        return False
    return True


def _found_in(path: Path, wiped: Wiped, read: Read) -> Found:
    """What is in a file; one that is damaged and called after what was wiped holds nothing else."""
    try:
        return read(path)
    except MemoryProblem as problem:
        if problem.cause is ProblemCause.DAMAGED and wiped.named(path):
            return ()
        raise


def files(folder: Path) -> Sequence[Path]:
    """Every exchange file there, also of other laptops; no hidden files.

    Without `glob`, to which an unreadable folder is an empty one.
    """
    with problems_about(folder):
        found = (path for path in folder.iterdir() if path.suffix.lower() == SUFFIX)
        return sorted(path for path in found if not path.name.startswith("."))


class FolderContents(msgspec.Struct, frozen=True):
    """What was found in a folder, and the files that could not be read."""

    found: Found
    damaged: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()


def read_folder(folder: Path, read: Read) -> FolderContents:
    """Read every file; one that fails does not stop the others."""
    found, wrong = list[tuple[Subject, Snapshot]](), dict[str, ProblemCause]()
    for path in files(folder):
        try:
            found += read(path)
        except MemoryProblem as problem:
            if not is_reachable(folder):
                raise MemoryProblem(ProblemCause.GONE, str(folder)) from problem
            wrong[path.name] = problem.cause
    damaged, newer = (_named(wrong, cause) for cause in (ProblemCause.DAMAGED, ProblemCause.NEWER))
    return FolderContents(
        found, damaged, newer, tuple(name for name in wrong if name not in {*damaged, *newer})
    )


def _named(wrong: Mapping[str, ProblemCause], cause: ProblemCause) -> tuple[str, ...]:
    return tuple(name for name, met in wrong.items() if met is cause)


def _safe(name: str) -> str:
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "_" for sign in name)


def remove_partial_files(folder: Path) -> None:
    """Remove the remains of interrupted copies."""
    for pattern in (f"*{SUFFIX}{NEW}", f".*{SUFFIX}.*{NEW}", f".gewist-*{NEW}"):
        for unfinished in folder.glob(pattern):
            with suppress(OSError):
                os.unlink(unfinished)
