"""What people do with their data, one a line: killed, refused and cut from power at every step."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from mengpaneel.backups import read_copy, write_copy
from mengpaneel.domain.arrival import classify_arrivals
from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import Hour, HourStep
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.memory import Draft, MemoryProblem, ProblemCause
from mengpaneel.domain.refusal import Refusal
from mengpaneel.domain.round import NO_ROUNDS
from mengpaneel.domain.snapshot import EMPTY_SHEET, Subject
from mengpaneel.exchange.bundle import LARGEST, SubjectSnapshots
from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from mengpaneel.files.atomic_write import write_file
from mengpaneel.files.bounded_read import read_bounded
from mengpaneel.store import copying
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.errors import problems_about
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.samples import ARRIVING, EXPORTED, SQUARE, TOWN, fill, open_memory, sheet, snapshot

Acknowledge = Callable[[], None]
"""Says that from here on nothing of what went before may be lost."""

HIDDEN = LastTime("snapshot-4", sheet(3))

BEFORE_A_ROUND = LastTime("", sheet(3))
HOUR = Hour(HourStep.TALK, fader=Fader.POLITICS)

RELEASED = Path(__file__).parents[1] / "store" / "released"


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that changes what is kept: after each acknowledgement all of it is there, before it none."""

    name: str
    prepare: Callable[[Places], None]
    do: Callable[[Places, Acknowledge], None]


def _nothing(places: Places) -> None:
    """A laptop on which the program was never started."""


def _old(version: int) -> Callable[[Places], None]:
    """A database of a released version."""

    def prepare(places: Places) -> None:
        places.data.mkdir(parents=True)
        shutil.copy(RELEASED / f"version-{version}.sqlite3", places.database)

    return prepare


def _filled_for_one_day(places: Places) -> None:
    """Two snapshots of the same day, among others."""
    fill(places)
    with closing(open_memory(places)) as memory:
        memory.save(replace(snapshot(9), taken_on=snapshot(1).taken_on))


def _open(places: Places, _acknowledge: Acknowledge) -> None:
    open_memory(places).close()


def _with_memory(change: Callable[[SqliteMemory], None]) -> Callable[[Places, Acknowledge], None]:
    def do(places: Places, _acknowledge: Acknowledge) -> None:
        with closing(open_memory(places)) as memory:
            change(memory)

    return do


def _work_for_a_while(places: Places, acknowledge: Acknowledge) -> None:
    with closing(open_memory(places)) as memory:
        acknowledge()
        memory.save_subject(TOWN)
        for number in range(1, 11):
            acknowledge()
            memory.save_draft(TOWN, sheet(number))
            acknowledge()
            memory.save(snapshot(number))
            if not number % 3:
                acknowledge()
                memory.throw_away(f"snapshot-{number - 1}")
            if not number % 5:
                acknowledge()
                memory.put_back("snapshot-2")
                acknowledge()
                memory.throw_away("snapshot-2")


def _with_a_file(places: Places) -> None:
    """Something in every corner, and a file from elsewhere, of which one snapshot is here already."""
    fill(places)
    bundles = (
        SubjectSnapshots(TOWN, (snapshot(3), snapshot(8), snapshot(9))),
        SubjectSnapshots(SQUARE, (snapshot(10, SQUARE),)),
    )
    (places.data / ARRIVING).write_bytes(encode(bundles, with_roles_and_notes=True))


def _take_in(places: Places, acknowledge: Acknowledge) -> None:
    """Open a file as the window does: look at it, take in what is new, and then think better of it."""
    file = places.data / ARRIVING
    with closing(open_memory(places)) as memory:
        try:
            parcel = decode(read_bounded(file, LARGEST))
        except Refusal as refusal:
            raise MemoryProblem(ProblemCause.OTHER, str(file)) from refusal
        found = [(bundle.subject, kept) for bundle in parcel.bundles for kept in bundle.snapshots]
        arrived = classify_arrivals(found, memory.subjects(), memory.kept)
        ids = {snapshot.id for _, snapshot in found}
        chosen = [
            pair
            for arriving_subject in arrived
            for pair in arriving_subject.assigned_to(arriving_subject.subject, ids)
        ]
        memory.add_snapshots(chosen)
        acknowledge()
        memory.throw_away(*(snapshot.id for _, snapshot in chosen))


def _exported_before(places: Places) -> None:
    """Something in every corner, and a file that was exported last year."""
    fill(places)
    (places.data / EXPORTED).write_bytes(
        encode([SubjectSnapshots(TOWN, (snapshot(1),))], with_roles_and_notes=False)
    )


def _export(places: Places, _acknowledge: Acknowledge) -> None:
    """Write over the file of last year, which somebody said yes to."""
    file = places.data / EXPORTED
    with closing(open_memory(places)) as memory, problems_about(file):
        bundles = [
            SubjectSnapshots(subject, tuple(memory.snapshots(subject.id))) for subject in memory.subjects()
        ]
        write_file(file, encode(bundles, with_roles_and_notes=True), replace=True)


def second_place(places: Places) -> Path:
    """A folder outside the laptop, on the same stage."""
    return places.data.parent / "stick"


def a_safe(memory: SqliteMemory, places: Places) -> FileBackupService:
    """A safe with a second place that is wherever the stage is."""
    return FileBackupService(memory, places, write_copy, read_copy, SecondPlace(str(second_place(places))))


def _fill_all(places: Places) -> None:
    """Something in every corner: of the laptop, of its copies, and of the second place."""
    fill(places)
    second_place(places).mkdir()
    with closing(open_memory(places)) as memory:
        safe = a_safe(memory, places)
        safe.copy_changes()
        memory.save(snapshot(8))


def _fill_only_the_second_place(places: Places) -> None:
    """A new laptop, and the stick of the old one."""
    _fill_all(places)
    shutil.rmtree(places.data)


def _with_safe(do_it: Callable[[FileBackupService, Places], object]) -> Callable[[Places, Acknowledge], None]:
    def do(places: Places, _acknowledge: Acknowledge) -> None:
        with closing(open_memory(places)) as memory:
            do_it(a_safe(memory, places), places)

    return do


def _wipe_without_room_for_a_copy(safe: FileBackupService, _places: Places) -> None:
    with patch.object(copying, "copy_database", side_effect=OSError(errno.ENOSPC, "no room")):
        safe.wipe("snapshot-2")


def _throw_a_round_away(safe: FileBackupService, places: Places) -> None:
    with closing(open_memory(places)) as memory:
        memory.discard_rounds(TOWN.id)
        memory.save_draft(TOWN, replace(sheet(3), rounds=NO_ROUNDS))
    safe.copy_changes()


OPERATIONS = (
    Operation("begin", _nothing, _open),
    Operation("migrate", _old(1), _open),
    Operation("migrate from version 2", _old(2), _open),
    Operation("migrate from version 3", _old(3), _open),
    Operation("open", fill, _open),
    Operation(
        "rename", fill, _with_memory(lambda memory: memory.save_subject(Subject("town", name="Nieuw")))
    ),
    Operation("keep a sheet", fill, _with_memory(lambda memory: memory.save_draft(SQUARE, sheet(9)))),
    Operation("hide a sheet", fill, _with_memory(lambda m: m.save_draft(SQUARE, EMPTY_SHEET, HIDDEN))),
    Operation(
        "keep an hour", fill, _with_memory(lambda m: m.save_draft(SQUARE, sheet(9), BEFORE_A_ROUND, HOUR))
    ),
    Operation("throw a round away", _fill_all, _with_safe(_throw_a_round_away)),
    Operation("keep a first sheet", fill, _with_memory(lambda m: m.save_draft(Subject("new"), sheet(9)))),
    Operation("forget a sheet", fill, _with_memory(lambda memory: memory.delete_draft(SQUARE.id))),
    Operation("save", fill, _with_memory(lambda memory: memory.save(snapshot(9)))),
    Operation("throw away", fill, _with_memory(lambda memory: memory.throw_away("snapshot-3"))),
    Operation(
        "throw a subject away",
        fill,
        _with_memory(lambda memory: memory.throw_away_subject(SQUARE, ["snapshot-4"], snapshot(9, SQUARE))),
    ),
    Operation(
        "put a subject back",
        fill,
        _with_memory(lambda memory: memory.put_back_subject(SQUARE, ["snapshot-2"], Draft(sheet(9)))),
    ),
    Operation("put back", fill, _with_memory(lambda memory: memory.put_back("snapshot-2"))),
    Operation("take in", _with_a_file, _take_in),
    Operation("export", _exported_before, _export),
    Operation("back up", _fill_all, _with_safe(lambda safe, _: safe.back_up())),
    Operation("copy outside", _fill_all, _with_safe(lambda safe, _: safe.copy_changes())),
    Operation("restore", _fill_all, _with_safe(lambda safe, _: safe.restore(safe.backups()[0].name))),
    Operation("wipe everywhere", _fill_all, _with_safe(lambda safe, _: safe.wipe("snapshot-2"))),
    Operation("wipe without room for a copy", _fill_all, _with_safe(_wipe_without_room_for_a_copy)),
    Operation(
        "fill a new laptop",
        _fill_only_the_second_place,
        _with_safe(lambda safe, places: safe.fill_from_second_place(str(second_place(places)))),
    ),
    Operation("give a title", fill, _with_memory(lambda memory: memory.set_title("snapshot-1", "Anders"))),
    Operation(
        "set_order", _filled_for_one_day, _with_memory(lambda m: m.set_order(("snapshot-9", "snapshot-1")))
    ),
    Operation("correct", fill, _with_memory(lambda m: m.save(replace(snapshot(9), corrects="snapshot-1")))),
    Operation("work for a while", _nothing, _work_for_a_while),
)


def operation(name: str) -> Operation:
    """The operation of this name."""
    return next(operation for operation in OPERATIONS if operation.name == name)
