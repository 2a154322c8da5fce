"""Deletes snapshots for good from every file; resumed at each start until it is complete."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from itertools import groupby
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.files.presence import exists, is_file, is_folder
from mengpaneel.store import second_place
from mengpaneel.store.copying import NEW, Change, change_database, connect, delete_snapshot
from mengpaneel.store.discarded_rounds import UnfinishedDiscard, forget_rounds, holds_rounds
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import Encode, Read, SnapshotIdCache, Wiped
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.store.tombstones import put_tombstone, read_tombstones
from mengpaneel.store.wiped_ids import UnfinishedWipe, WipeKind

_JOURNAL = "-journal"


class SnapshotWiper:
    """Wipes snapshots of one memory. What is left to do is in its database: the next start goes on."""

    def __init__(self, memory: SqliteMemory, places: Places, read: Read, encode: Encode) -> None:
        self._memory, self._places = memory, places
        self._read, self._encode = read, encode
        self._identities = SnapshotIdCache()

    def begin(self, snapshot_id: str, folder: str) -> Sequence[str]:
        """Wipe a snapshot here, then everywhere else; returns the unreachable files and folders."""
        self._memory.wipe(snapshot_id, [self._named(path) for path in self.copies()], folder)
        return self.resume()

    def resume(self) -> Sequence[str]:
        """Resume unfinished wipes; returns the files and folders that are still unreachable."""
        left = self._discard_rounds()
        done = list[UnfinishedWipe]()
        todo = sorted(self._memory.unfinished(), key=lambda each: (each.kind, each.place))
        for (kind, place), group in groupby(todo, key=lambda each: (each.kind, each.place)):
            wipes = list(group)
            if kind is WipeKind.WITHDRAW:
                continue
            path = self._places.data / place
            if self.wipe_file(path, wipes) if kind is WipeKind.FILE else self._wipe_folder(path, wipes):
                done += wipes
            else:
                left.append(str(path))
        with suppress(MemoryProblem):  # then it is done once more
            if done:
                self._memory.finish(done)
        return left

    def unreached(self) -> Sequence[str]:
        """The files and folders in which something must still be wiped."""
        places = [each.place for each in self._memory.unfinished() if each.kind is not WipeKind.WITHDRAW]
        places += [each.place for each in self._memory.unfinished_discards() if each.place]
        return [str(self._places.data / place) for place in dict.fromkeys(places)]

    def clean(self, folder: Path) -> Sequence[Path]:
        """Remove what was wiped from a second place, however it came back there.

        What another laptop keeps all the same stays. Returns the files that may still have something.
        """
        wiped = self._wiped_for(folder)
        if not wiped.ids:
            return []
        left = second_place.wipe(folder, wiped, self._identities, self._read, self._encode)
        for snapshot_id in set(wiped.ids) - read_tombstones(folder).wiped:
            put_tombstone(folder, snapshot_id, wiped=True)
        return left

    def withdraw_wipes(self, folder: Path) -> None:
        """Write in a second place that what was imported again is kept."""
        lifted = [each for each in self._memory.unfinished() if each.kind is WipeKind.WITHDRAW]
        if not lifted:
            return
        buried = read_tombstones(folder).wiped
        for each in lifted:
            if each.snapshot_id in buried:
                put_tombstone(folder, each.snapshot_id, wiped=False)
        self._memory.finish(lifted)

    def left_in(self, folder: Path) -> Sequence[Path]:
        """The files in a second place that hold what was wiped, or may."""
        wiped = self._wiped_for(folder)
        if not wiped.ids:
            return []
        files = second_place.files(folder)
        return [path for path in files if second_place.holds_wiped(path, wiped, self._identities)]

    def _discard_rounds(self) -> list[str]:
        """Take rounds that were thrown away out of every file; returns what could not be reached."""
        todo = self._memory.unfinished_discards()
        if not todo:
            return []
        every = [self._named(path) for path in self.copies()]
        asked = [
            UnfinishedDiscard(each.subject_id, place)
            for each in todo
            for place in ([each.place] if each.place else every)
        ]
        left = [each for each in dict.fromkeys(asked) if not self._discard_from(each)]
        with suppress(MemoryProblem):  # then it is done once more
            self._memory.update_discards(left, done=todo)
        return [str(self._places.data / each.place) for each in left]

    def _discard_from(self, discard: UnfinishedDiscard) -> bool:
        """Whether nothing of these rounds is in this file any more."""

        def forget(copy: sqlite3.Connection) -> None:
            forget_rounds(copy, discard.subject_id)

        def holds(database: sqlite3.Connection) -> bool:
            return holds_rounds(database, discard.subject_id)

        return _change_file(self._places.data / discard.place, holds, forget)

    def _wiped_for(self, folder: Path) -> Wiped:
        ids = self._memory.still_wiped()
        return Wiped(set(ids) - read_tombstones(folder).kept if ids else (), self._memory.days())

    def _wipe_folder(self, folder: Path, wipes: Sequence[UnfinishedWipe]) -> bool:
        if not second_place.is_reachable(folder):
            return False
        wiped = Wiped({each.snapshot_id for each in wipes}, self._memory.days())
        try:
            if second_place.wipe(folder, wiped, self._identities, self._read, self._encode):
                return False
            for snapshot_id in wiped.ids:
                put_tombstone(folder, snapshot_id, wiped=True)
        except MemoryProblem:
            return False
        return True

    def copies(self) -> list[Path]:
        """Every file of this laptop that may have wiped snapshots: backups, and what was set aside."""
        live = self._places.database
        found = [path for folder in (live.parent, self._places.backups) for path in _inside(folder)]
        mine = {live.name, f"{live.name}-journal"}
        return sorted(path for path in found if path.name not in mine and not _is_beside(path))

    def _named(self, path: Path) -> str:
        return path.relative_to(self._places.data).as_posix()

    def wipe_file(self, path: Path, wipes: Sequence[UnfinishedWipe]) -> bool:
        """Wipe from one file; returns whether nothing of it is left there."""
        return _change_file(path, lambda held: _holds(held, wipes), lambda copy: _forget_all(copy, wipes))


def _change_file(path: Path, holds: Callable[[sqlite3.Connection], bool], change: Change) -> bool:
    """Change a database if it holds something; an unfinished one goes. Returns whether that was done."""
    try:
        if path.name.endswith((_JOURNAL, NEW)):
            path.unlink(missing_ok=True)
        elif exists(path) and path.stat().st_size and _is_so(path, holds):
            change_database(path, change)
        Path(f"{path}{_JOURNAL}").unlink(missing_ok=True)
    except (sqlite3.Error, OSError):
        return False
    return True


def _is_so(path: Path, holds: Callable[[sqlite3.Connection], bool]) -> bool:
    with closing(connect(path)) as database:
        return holds(database)


def _inside(folder: Path) -> Sequence[Path]:
    if not is_folder(folder):
        return []
    found = (path for path in folder.iterdir() if ".sqlite3" in path.name)
    return [path for path in found if is_file(path) and not path.is_symlink()]


def _is_beside(path: Path) -> bool:
    """Whether this is the journal of a file that is there: it goes with that."""
    return path.name.endswith(_JOURNAL) and exists(Path(str(path).removesuffix(_JOURNAL)))


def _holds(database: sqlite3.Connection, wipes: Sequence[UnfinishedWipe]) -> bool:
    """Whether any of these is in a database, or what lay on the console then."""
    held = "SELECT 1 FROM snapshot WHERE id = ? UNION ALL SELECT 1 FROM sheet WHERE subject_id = ?"
    return any(database.execute(held, (each.snapshot_id, each.subject_id)).fetchone() for each in wipes)


def _forget_all(copy: sqlite3.Connection, wipes: Sequence[UnfinishedWipe]) -> None:
    for each in wipes:
        delete_snapshot(copy, each.snapshot_id, each.subject_id)
