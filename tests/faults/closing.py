"""Close a window whose work could not be kept: it is found before, and goes into a file of its own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import EMPTY_SHEET, Sheet
from mengpaneel.exchange.decoding import decode
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.transfer.save_files import rescue
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, one_by_one, scratch_folder
from tests.faults.limits import with_qt
from tests.faults.samples import fill, open_memory

_STEPS = 14
_KINDS = ("only looks", "full from half-way", "full now and then")


def closed(broken: str, most: int) -> Tally:
    """Work in so many windows that keep nothing, or not always; close them, and look for what was done."""
    library, losses, elsewhere = with_qt(), list[str](), 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for number in one_by_one(range(most)):
            places, kind = Places(scratch / f"{number}" / "data"), _KINDS[number % len(_KINDS)]
            fill(places)
            session = _Session(places, kind, random.Random(number))
            session.work()
            elsewhere += session.close(scratch / f"{number}", library)
            losses += [f"{number}, {kind}: {loss}" for loss in session.lost(scratch / f"{number}")]
    return Tally(most, losses, f"{elsewhere} windows had something that could not be kept")


class _Session:
    """One window, at which somebody works at random; remembers what must not be lost."""

    def __init__(self, places: Places, kind: str, dice: random.Random) -> None:
        self._places, self._dice = places, dice
        if kind == "only looks":
            self._memory = SqliteMemory.open_read_only(places.database)
        else:
            self._memory = open_memory(places)
            self._change = self._memory.change
            self._memory.change = self._full_now_and_then  # type: ignore[method-assign]
        self._chance = 0.0 if kind == "full from half-way" else 0.5
        self._fills_up = kind == "full from half-way"
        self._desk = Desk(self._memory, lambda: self._memory, 1)
        self._sheets: dict[str, Sheet] = {}
        self._saved: dict[str, str] = {}

    @contextmanager
    def _full_now_and_then(self) -> Iterator[object]:
        if self._dice.random() < self._chance:
            raise MemoryProblem(ProblemCause.DISK_FULL, str(self._places.database))
        with self._change() as connection:
            yield connection

    def work(self) -> None:
        """Move, write, save, and go to the other subject."""
        desk, dice = self._desk, self._dice
        for step in range(_STEPS):
            if self._fills_up and step == _STEPS // 2:
                self._chance = 1.0
            kind = dice.choice(("move", "move", "note", "save", "other", "rest"))
            if kind == "move":
                desk.begin_gesture()
                desk.move(dice.choice(FADERS), dice.randrange(101))
            elif kind == "note":
                desk.set_note(dice.choice(FADERS), f"notitie {step}")
            elif kind == "save":
                self._saved[desk.subject.id] = f"stap {step}"
                desk.save_snapshot(date(2026, 3, 1), f"stap {step}", ())
            elif kind == "other":
                desk.open_subject(dice.choice(desk.subjects))
            else:
                desk.finish()
            self._sheets[desk.subject.id] = desk.sheet

    def close(self, folder: Path, library: Library) -> bool:
        """Close the window as it does: what cannot be kept goes elsewhere; tells whether there was any."""
        self._desk.finish()
        told = rescue(self._desk, library, [folder])
        self._memory.close()
        return bool(told)

    def lost(self, folder: Path) -> Iterator[str]:
        """What is neither in the database nor in the file."""
        sheets: dict[str, list[Sheet]] = {}
        titles: dict[str, list[str]] = {}
        for file in folder.glob("*.mengpaneel"):
            for bundle in decode(file.read_bytes()).bundles:
                sheets[bundle.subject.id] = [kept.sheet for kept in bundle.snapshots]
                titles[bundle.subject.id] = [kept.title for kept in bundle.snapshots]
        with closing(open_memory(self._places)) as memory:
            for id_, sheet in self._sheets.items():
                if sheet not in (memory.sheet(id_) or EMPTY_SHEET, *sheets.get(id_, ())):
                    yield f"the faders of {id_}"
            for id_, title in self._saved.items():
                if title not in (*titles.get(id_, ()), *(kept.title for kept in memory.snapshots(id_))):
                    yield f"the snapshot ‘{title}’ of {id_}"


CLOSED = Harness(
    "Closing loses no work: what could not be kept is found, and goes into a file of its own",
    closed,
    broken="unkept work not looked for",
    short=6,
    long=600,
)
