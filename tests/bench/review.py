"""Looking back with 500 snapshots: how long a comparison takes to open, and a frame of caps that travel."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QSlider, QWidget

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import RULE
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.bench.move import _finisher, _settle

SNAPSHOTS, ROUNDS, FRAMES = 500, 9, 120
SIZE = (1920, 1080)


def measure_opening(application: QApplication) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds until a comparison is drawn: the first time, again, and a bare window with two lists."""
    memory = _memory()
    rounds = [_open(application, memory) for _ in range(ROUNDS)]
    memory.close()
    first, again, bare = (list(times) for times in zip(*rounds, strict=True))
    return first, again, bare


def _open(application: QApplication, memory: SqliteMemory) -> tuple[float, float, float]:
    desk, window = _window(application, memory)
    finish, one, other = _finisher(), desk.snapshots[0], desk.snapshots[1]
    first = _timed(application, finish, lambda: window.compare(one))
    window.show_screen(Screen.CONSOLE)
    application.processEvents()
    again = _timed(application, finish, lambda: window.compare(other))
    window.hide()
    desk.finish()
    lists: list[QWidget] = []
    bare = _timed(application, finish, lambda: lists.append(_bare_lists()))
    lists[0].hide()
    return first, again, bare


def measure_frames(application: QApplication) -> tuple[list[float], list[float]]:
    """Milliseconds of every frame in which five caps travel, and in which five bare sliders move."""
    memory = _memory()
    desk, window = _window(application, memory)
    window.compare(desk.snapshots[0])
    _settle(application)
    strips = window.screens[Screen.REVIEW].compare_page.strips  # type: ignore[attr-defined]
    finish = _finisher()
    ours = [
        _timed(application, finish, lambda at=frame: strips.show_share(at / FRAMES))
        for frame in range(FRAMES)
    ]
    window.hide()
    desk.finish()
    memory.close()
    sliders = _bare_sliders()
    _settle(application)

    def move(frame: int) -> None:
        for slider in sliders.findChildren(QSlider):
            slider.setValue(100 * frame // FRAMES)

    bare = [_timed(application, finish, lambda at=frame: move(at)) for frame in range(1, FRAMES + 1)]
    sliders.hide()
    return ours, bare


def _timed(application: QApplication, finish: Callable[[], object], do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    application.processEvents()
    finish()
    return (time.perf_counter() - begun) * 1000


def _memory() -> SqliteMemory:
    memory = SqliteMemory.in_memory()
    subject, chance = Subject("s", name="Dorp"), random.Random(1)
    memory.save_subject(subject)
    for number in range(SNAPSHOTS):
        day = date(2020, 1, 1) + timedelta(days=4 * number)
        mix = Mix(tuple(chance.randrange(101) for _ in range(5)))
        saved = datetime(2026, 1, 1, tzinfo=UTC)
        title = f"Momentopname {number}"
        memory.save(
            Snapshot(str(number), "s", day, saved, title, (), Sheet(mix, ambition=mix), RULE, VERSION)
        )
    memory.save_draft(subject, Sheet(Mix.of(10, 90, 20, 80, 50)))
    return memory


def _window(application: QApplication, memory: SqliteMemory) -> tuple[Desk, Window]:
    desk = Desk(memory, lambda: memory, VERSION)
    window = Window(desk, Library(), "light")
    window.resize(*SIZE)
    window.show()
    _settle(application)
    return desk, window


def _bare_lists() -> QWidget:
    window = QWidget()
    window.resize(*SIZE)
    row = QHBoxLayout(window)
    for _ in range(2):
        chooser = QComboBox()
        chooser.addItems([f"Momentopname {number}" for number in range(SNAPSHOTS)])
        row.addWidget(chooser)
    window.show()
    return window


def _bare_sliders() -> QWidget:
    window = QWidget()
    window.resize(*SIZE)
    row = QHBoxLayout(window)
    for _ in range(5):
        row.addWidget(QSlider(Qt.Orientation.Vertical, maximum=100))
    window.show()
    return window
