"""What is wiped for good is gone, and stays gone: conflict copies, a full disk, and two laptops included."""

from __future__ import annotations

import errno
import random
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from unittest.mock import patch

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store import copying, wiping
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, scratch_folder
from tests.faults.operations import a_safe, second_place
from tests.faults.samples import TOWN, open_memory, sheet, snapshot

_OF_A_CONFLICT = (
    "{stem} (1).mengpaneel",
    "{stem}-LAPTOP-4F2K.mengpaneel",
    "{stem} (conflicted copy 2026-03-01).mengpaneel",
    "{stem}.sync-conflict-20260301-101010-ABCDEFG.mengpaneel",
    "Kopie van {stem}.mengpaneel",
    "vorig jaar {number}.MENGPANEEL",
)
"""How a file is called that a program for synchronising, or a person, put beside another."""


def conflicts(broken: str, most: int) -> Tally:
    """Wipe so many snapshots of which the second place has conflict copies, some only after the wiping."""
    losses, copies, dice = list[str](), 0, random.Random(1)
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for number in range(most):
            with _filled(scratch / f"{number}", number) as (safe, memory, places, canary):
                (file,) = second_place(places).glob(f"*-snapshot-{number}.mengpaneel")
                names = [name.format(stem=file.stem, number=number) for name in _OF_A_CONFLICT]
                late = shutil.copy(file, scratch / "late")
                for name in dice.sample(names, 3):
                    shutil.copy(file, second_place(places) / name)
                copies += len(_holding(places.data.parent, canary))
                told = safe.wipe(f"snapshot-{number}")
                losses += _lost(safe, memory, places, canary, told)
                shutil.copy(late, second_place(places) / dice.choice(names))
                losses += _lost(safe, memory, places, canary, told)
            shutil.rmtree(scratch / f"{number}")
    return Tally(most, losses, f"the canary was in {copies} files before")


def half_way(broken: str, most: int) -> Tally:
    """Wipe while the disk has room for only so many copies; put one back; go on when there is room."""
    losses, left = list[str](), 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for number in range(most):
            with _filled(scratch / f"{number}", number) as (safe, memory, places, canary):
                with _room_for(number % 4):
                    told = safe.wipe(f"snapshot-{number}")
                held = {str(file) for file in _holding(places.data.parent, canary)}
                left += len(held)
                if not held <= {*told} or [*safe.unwiped()] != [*told]:
                    losses.append(f"{canary} is still in {len(held)} files, and {len(told)} were told")
                if number % 2:
                    safe.restore(safe.backups()[-1].name)
                losses += _lost(safe, memory, places, canary, told)
            shutil.rmtree(scratch / f"{number}")
    return Tally(most, losses, f"{left} copies were left half-way, and told")


def two_laptops(broken: str, most: int) -> Tally:
    """Wipe on one of two laptops with one second place: nothing comes back there, and nothing else goes."""
    losses = list[str]()
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for number in range(most):
            mine, other = scratch / f"{number}" / "mine", scratch / f"{number}" / "other"
            with _filled(mine, number) as (safe, _, places, canary), closing(_opened(other)) as memory:
                stick = second_place(places)
                theirs = a_safe(memory, Places(other / "data"))
                theirs.fill_from_second_place(str(stick))
                theirs.choose_second_place(str(stick))
                safe.wipe(f"snapshot-{number}")
                for laptop in random.Random(number).choices((safe, theirs), k=6):
                    laptop.copy_changes()
                if held := _holding(stick, canary) + _holding(places.data, canary):
                    losses.append(f"{canary} is back in {len(held)} files")
                if f"snapshot-{number}" not in memory.days():
                    losses.append(f"{canary} was taken from the other laptop unasked")
                if not theirs.second_place().wiped_elsewhere:
                    losses.append(f"{canary} was wiped, and the other laptop was not told")
            shutil.rmtree(scratch / f"{number}")
    return Tally(most, losses, "what one wiped, the other still has, and was told of")


_Laptop = tuple[FileBackupService, SqliteMemory, Places, str]


@contextmanager
def _filled(folder: Path, number: int) -> Iterator[_Laptop]:
    """A laptop with a canary in the bin, in copies of several days and in a second place."""
    places, canary = Places(folder / "data"), f"KANARIE-{number:05}"
    second_place(places).mkdir(parents=True)
    with closing(open_memory(places)) as memory:
        safe = a_safe(memory, places)
        memory.save_draft(TOWN, sheet(2, canary))
        safe.copy_changes()
        memory.save(snapshot(number + 1))
        memory.save(snapshot(number, TOWN, canary))
        safe.copy_changes()
        memory.throw_away(f"snapshot-{number}")
        memory.save_draft(TOWN, sheet(1))
        safe.copy_changes()
        yield safe, memory, places, canary


def _opened(folder: Path) -> SqliteMemory:
    return open_memory(Places(folder / "data"))


@contextmanager
def _room_for(copies: int) -> Iterator[None]:
    """A disk with room for so many copies, and no more."""
    left = [None] * copies

    def change_while_there_is_room(*arguments: object) -> None:
        if not left:
            raise OSError(errno.ENOSPC, "no room")
        left.pop()
        copying.change_database(*arguments)  # type: ignore[arg-type]

    with ExitStack() as stack:
        stack.enter_context(patch.object(wiping, "change_database", change_while_there_is_room))
        yield


def _lost(
    safe: FileBackupService, memory: SqliteMemory, places: Places, canary: str, told: object
) -> list[str]:
    """What is left after a start with room, or comes back from the second place or from a copy."""
    safe.copy_changes()
    losses = []
    try:
        safe.fill_from_second_place(str(second_place(places)))
        for backup in safe.backups():
            safe.restore(backup.name)
    except MemoryProblem as problem:
        losses.append(f"{canary}: {problem.cause}")
    if held := _holding(places.data.parent, canary):
        losses.append(f"{canary} is still in {len(held)} files; {told} was told")
    if any(canary in kept.title for kept in memory.all_of(TOWN.id)):
        losses.append(f"{canary} came back")
    if safe.check(lambda _done, _of: None).unwiped:
        losses.append(f"{canary} is said not to be gone")
    return losses


def _holding(folder: Path, canary: str) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and canary.encode() in p.read_bytes()]


CONFLICTS = Harness(
    "… and from conflict copies, also those that come later",
    conflicts,
    broken="copies judged by their names",
    short=3,
    long=200,
)
HALF_WAY = Harness(
    "… also when the disk was full half-way: told, and finished when there is room",
    half_way,
    broken="wiping not gone on with",
    short=4,
    long=200,
)
TWO_LAPTOPS = Harness(
    "… and the other laptop on one second place does not put it back",
    two_laptops,
    broken="tombstones not read",
    short=3,
    long=200,
)
