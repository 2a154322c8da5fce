"""The dialog with the data, a memory on a disk, and what looks after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mengpaneel.backups import backup_service_for
from mengpaneel.content.library import Library
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.data.dialog import DataDialog
from mengpaneel.ui.window.window import Window


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def memory(places: Places) -> Iterator[SqliteMemory]:
    memory = SqliteMemory.open(places.database)
    yield memory
    memory.close()


@pytest.fixture
def worker(desk: Desk, memory: SqliteMemory, places: Places) -> Iterator[BackupWorker]:
    for title in ("Eerste keer", "Een jaar later"):
        desk.save_snapshot(date(2026, 3, 1), title, ())
    worker = BackupWorker(desk, backup_service_for(memory, places))
    yield worker
    worker.finish()


@pytest.fixture
def dialog(qtbot: QtBot, worker: BackupWorker, desk: Desk, library: Library, window: Window) -> DataDialog:
    dialog = DataDialog(worker, desk, library, Look(LIGHT), window)
    dialog.show()
    return dialog
