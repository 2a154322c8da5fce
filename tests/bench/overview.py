"""*Naast elkaar* with 500 subjects: how long it takes to open, and a frame of scrolling and of pointing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import RULE
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.bench.move import _finisher, _settle

SUBJECTS, ROUNDS, FRAMES, STEP = 500, 7, 120, 40
SIZE = (1920, 1080)


def measure_overview(application: QApplication) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of computing until all is read and drawn, of a frame of scrolling, and one of pointing."""
    memory = _memory()
    opened = []
    for _ in range(ROUNDS):
        took, window = _open(application, memory)
        opened.append(took)
        _close(window)
    _, window = _open(application, memory)
    screen, finish = window.screens.overview, _finisher()
    bar = screen.list.verticalScrollBar()
    scrolled = [
        _timed(application, finish, lambda at=frame: bar.setValue(at * STEP)) for frame in range(1, FRAMES)
    ]
    marked = [
        _timed(application, finish, lambda at=frame: window.desk.overview.mark(at)) for frame in range(FRAMES)
    ]
    _close(window)
    memory.close()
    return opened, scrolled, marked


def _open(application: QApplication, memory: SqliteMemory) -> tuple[float, Window]:
    desk = Desk(memory, lambda: memory, VERSION)
    window = Window(desk, Library(), "light")
    window.resize(*SIZE)
    window.show()
    _settle(application)
    finish = _finisher()

    def open_and_wait() -> None:
        window.show_screen(Screen.OVERVIEW)
        while not window.screens.overview.list.subjects.rowCount():
            application.processEvents()

    took = _timed(application, finish, open_and_wait)
    return took, window


def _close(window: Window) -> None:
    window.hide()
    window.desk.finish()


def _timed(application: QApplication, finish: Callable[[], object], do: Callable[[], object]) -> float:
    begun = time.process_time()
    do()
    application.processEvents()
    finish()
    return (time.process_time() - begun) * 1000


def _memory() -> SqliteMemory:
    memory, chance = SqliteMemory.in_memory(), random.Random(1)
    found = []
    for number in range(SUBJECTS):
        subject = Subject(f"subject-{number}", name=f"Gemeente {number}")
        mix = Mix(tuple(chance.randrange(101) for _ in range(5)))
        saved = datetime(2026, 1, 1, tzinfo=UTC)
        taken = (f"snapshot-{number}", subject.id, date(2025, 1, 1), saved, "Nulmeting", ())
        found.append((subject, Snapshot(*taken, Sheet(mix), RULE, VERSION)))
    memory.add_snapshots(found)
    memory.save_draft(found[0][0], Sheet(Mix.of(10, 90, 20, 80, 50)))
    return memory
