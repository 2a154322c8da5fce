"""The whole program in a data folder of its own, and another process that has that folder."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mengpaneel import data_controller as keeping
from mengpaneel.app import Program
from mengpaneel.content.library import Library
from mengpaneel.desk import backup_worker as guard
from mengpaneel.desk.desk import Desk
from mengpaneel.store.places import Places
from mengpaneel.store.settings import load_settings
from mengpaneel.ui.window.window import Window
from tests.store.other_process import held_elsewhere

Start = Callable[[], Program]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data")


@pytest.fixture
def start(qapp, qtbot: QtBot, places: Places, library: Library, monkeypatch) -> Iterator[Start]:
    """Start the program, with a guard that waits for nobody."""
    monkeypatch.setattr(keeping, "BEGINS_AFTER_MS", 0)
    monkeypatch.setattr(guard, "IDLE_MS", 0)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(places.data.parent))
    programs: list[Program] = []

    def start() -> Program:
        programs.append(Program(places, load_settings(places.settings), library))
        programs[-1].window.show()
        return programs[-1]

    yield start
    for program in programs:
        program.finish()
        program.window.close()
        program.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def other_window(places: Places) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the lock."""
    with held_elsewhere(places) as process:
        yield process


@pytest.fixture
def window_of_example(qtbot: QtBot, example_desk: Desk, library: Library) -> Window:
    """A window with the example in it, that has the keyboard."""
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.console_screen.complete()  # else all is laid out and painted twice
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    QApplication.processEvents()
    return window
