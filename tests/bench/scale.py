"""A store as it is after years: what opening, listing, searching, saving and checking cost as it grows."""

from __future__ import annotations

import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import RULE
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Remark, Sheet, Snapshot, Subject
from mengpaneel.store import rows
from mengpaneel.store.sqlite_memory import SqliteMemory

SUBJECTS, TIMES, MAX_HITS = 500, 9, 50
SIZES = (1_000, 10_000, 100_000)
_AT_ONCE = 5_000
_ASKED = ("wijk 123", "moment 2019", "4321", "bewoner 2016 wijk", "bestaat niet")


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds with so many snapshots: of computing where nothing waits for the disk, else of waiting."""

    snapshots: int
    open: float
    list: float
    unverified: float
    search: float
    slowest_search: float
    save: float
    bare_save: float
    check: float


def measure_scale(folder: Path, sizes: tuple[int, ...] = SIZES) -> Iterator[Cost]:
    """The cost at each size; each store is made in this folder, and removed again."""
    for size in sizes:
        path = folder / f"{size}.sqlite3"
        fill(path, size)
        yield _cost(path, size)
        path.unlink()


def fill(path: Path, size: int) -> None:
    """Make a store with so many snapshots, spread over all subjects."""
    chance = random.Random(1)
    subjects = [Subject(f"subject-{number}", name=f"Wijk {number}") for number in range(SUBJECTS)]
    with closing(SqliteMemory.open(path)) as memory:
        for begin in range(0, size, _AT_ONCE):
            numbers = range(begin, min(begin + _AT_ONCE, size))
            found = [(subjects[n % SUBJECTS], _snapshot(n, subjects[n % SUBJECTS], chance)) for n in numbers]
            memory.add_snapshots(found)
        memory.save_draft(subjects[0], Sheet(Mix.of(10, 90, 20, 80, 50)))


def _snapshot(number: int, subject: Subject, chance: random.Random) -> Snapshot:
    mix = Mix(tuple(chance.randrange(101) for _ in range(5)))
    remarks = (Remark("Een aantekening zoals mensen die maken: twee regels, soms meer. " * 2),) * 5
    return Snapshot(
        f"snapshot-{number:032}",
        subject.id,
        date(2015, 1, 1) + timedelta(days=number % 4000),
        datetime(2026, 1, 1, tzinfo=UTC),
        f"Momentopname {number}",
        ("wijkambtenaar", "bewoner"),
        Sheet(mix, remarks, ambition=mix),
        RULE,
        VERSION,
    )


def _cost(path: Path, size: int) -> Cost:
    opened = _median(lambda: SqliteMemory.open(path).close())
    with closing(SqliteMemory.open(path)) as memory:
        subject = memory.subjects()[3].id
        searches = [
            _median(lambda asked=asked: _anew(lambda: memory.find(asked, MAX_HITS))) for asked in _ASKED
        ]
        saves, bare_saves = zip(*(_save(memory, path, number) for number in range(TIMES)), strict=True)
        return Cost(
            snapshots=size,
            open=opened,
            list=_median(lambda: _anew(lambda: memory.snapshots(subject))),
            unverified=_median(lambda: _read_without_verifying(memory, subject)),
            search=statistics.median(searches),
            slowest_search=max(searches),
            save=statistics.median(saves),
            bare_save=statistics.median(bare_saves),
            check=_median(lambda: _check(memory), times=1),
        )


def _anew(read: Callable[[], object]) -> object:
    """Read as the first time, when nothing is remembered of what was seen to be sound."""
    rows.snapshot_of.cache_clear()
    return read()


def _save(memory: SqliteMemory, path: Path, number: int) -> tuple[float, float]:
    """Milliseconds of a save with reading the list after it, and of a bare insert that is synced too."""
    subject = memory.subjects()[3]
    snapshot = replace(_snapshot(3, subject, random.Random(number)), id=f"new-{number}")

    def save() -> None:
        memory.save(snapshot)
        memory.snapshots(subject.id)

    bare_path = path.with_name("bare.sqlite3")
    with closing(sqlite3.connect(bare_path, isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = truncate")
        bare.execute("PRAGMA synchronous = 3")
        bare.execute("CREATE TABLE kept (text TEXT)")
        times = _timed(save), _timed(lambda: bare.execute("INSERT INTO kept VALUES (?)", ("x" * 1500,)))
    bare_path.unlink()
    return times


def _read_without_verifying(memory: SqliteMemory, subject_id: str) -> None:
    query = (
        "SELECT snapshot.*, title FROM snapshot JOIN label ON snapshot_id = snapshot.id WHERE subject_id = ?"
    )
    for row in memory.rows(query, subject_id):
        rows.unsealed_snapshot_from(row)


def _check(memory: SqliteMemory) -> None:
    """What *Gegevens* does with the snapshots when it checks everything."""
    for subject in memory.subjects():
        assert not memory.damaged(subject.id)


def measure_timeline(application: QApplication, snapshots: int = 200) -> tuple[float, float, float]:
    """Milliseconds to take up a subject with so many snapshots; median and 95th of a frame of scrolling."""
    from mengpaneel.ui.window.window import Window
    from tests.bench.move import _finisher, _settle, percentile

    memory, chance = SqliteMemory.in_memory(), random.Random(1)
    full, empty = Subject("full", name="Vol"), Subject("empty", name="Leeg")
    memory.add_snapshots([(full, _snapshot(number, full, chance)) for number in range(snapshots)])
    memory.save_draft(empty, Sheet())
    desk = Desk(memory, lambda: memory, VERSION)
    window = Window(desk, Library(), "light")
    window.resize(1366, 768)
    window.show()
    _settle(application)
    finish = _finisher()

    def drawn(do: Callable[[], object]) -> float:
        def whole() -> None:
            do()
            application.processEvents()
            finish()

        return _timed(whole)

    opened = drawn(lambda: desk.open_subject(full))
    bar = window.console_screen.snapshot_strip.row.horizontalScrollBar()
    places = range(0, bar.maximum(), max(1, bar.maximum() // 150))
    frames = [drawn(lambda at=at: bar.setValue(at)) for at in places]
    window.hide()
    desk.finish()
    memory.close()
    return opened, statistics.median(frames), percentile(frames, 0.95)


def _median(do: Callable[[], object], times: int = TIMES) -> float:
    """Milliseconds of computing: the same with and without others on the machine."""
    return statistics.median(_timed(do, time.process_time) for _ in range(times))


def _timed(do: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    begun = clock()
    do()
    return (clock() - begun) * 1000
