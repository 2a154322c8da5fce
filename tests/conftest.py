"""What many tests need: texts, memories, a desk, a window. Everything real, nothing on one's own disk."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MENGPANEEL_STILL"] = "1"

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mengpaneel.app import make_application
from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.window.ending import delete_windows
from mengpaneel.ui.window.window import Window
from tests.memories import example_memory, new_memory
from tests.warm import WarmStart, warm_start

pytest_plugins = ["tests.windows", "tests.workers"]

# On a busy machine any example may take long: a deadline would be a test of the machine.
hypothesis.settings.register_profile("mengpaneel", deadline=None)
hypothesis.settings.load_profile("mengpaneel")


_MUCH = 20_000

# Garbage is looked for between tests alone, see below.
gc.disable()


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The application of all tests; no window is left for Python to delete after it."""
    yield make_application()
    delete_windows()


@pytest.fixture(autouse=True)
def clear_away_in_this_thread() -> Iterator[None]:
    """As in the program (`ui/platform/garbage.py`): no window is deleted in a thread of its own.

    What a test leaves open would live on, for without an event loop nothing that waits to be deleted is.
    Nor does the pointer stay where a test left it: nothing lies under it.
    """
    if QGuiApplication.instance():
        QCursor.setPos(-1, -1)
    gc.disable()  # a module, or a program that ended, has let Python look again, in any thread
    before = QApplication.topLevelWidgets()
    yield
    for window in QApplication.topLevelWidgets():
        if window not in before:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.disable()
    if gc.get_count()[0] > _MUCH:
        gc.collect(0)  # what lived through an earlier look belongs to a module, or to all tests


@pytest.fixture(scope="session")
def warm() -> Iterator[WarmStart | None]:
    """What starts a program of its own with the modules read before; nothing where it cannot be forked."""
    if sys.platform != "linux":
        yield None
    else:
        with warm_start() as warm:
            yield warm


@pytest.fixture(scope="session")
def library() -> Library:
    return Library("nl")


@pytest.fixture
def memory() -> Iterator[SqliteMemory]:
    memory = new_memory()
    yield memory
    memory.close()


@pytest.fixture(name="example_memory")
def memory_with_the_example() -> Iterator[SqliteMemory]:
    memory = example_memory()
    yield memory
    memory.close()


@pytest.fixture
def desk(qapp: QApplication, memory: SqliteMemory, example_memory: SqliteMemory) -> Iterator[Desk]:
    """A desk of one's own, with nothing on it yet."""
    desk = Desk(memory, lambda: example_memory, VERSION)
    yield desk
    desk.finish()


@pytest.fixture
def example_desk(qapp: QApplication, example_memory: SqliteMemory) -> Iterator[Desk]:
    """A desk with the example on it."""
    desk = Desk(example_memory, lambda: example_memory, VERSION)
    yield desk
    desk.finish()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, library: Library) -> Window:
    """A window of one's own, shown at the usual size in light."""
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.console_screen.complete()  # else all is laid out and painted twice
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return window


def pytest_collection_finish() -> None:
    """What there is before the first test stays: nobody looks through it for garbage time and again."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pin", action="store_true", help="renew the pinned pictures of the screens")
    parser.addoption("--translated", action="store_true", help="say that every translation was looked at")
