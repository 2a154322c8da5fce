"""One fader move while presenting: on the beamer alone, and with the main window beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mengpaneel.app import example_memory
from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.privacy import PrivacyGuard
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.window import Window
from tests.bench.move import ROUNDS, _shown


def measure_presenting(application: QApplication) -> tuple[list[float], list[float]]:
    """Milliseconds of every move: without another window, and with all that comes with two screens."""
    library = Library()
    memory = example_memory(library)
    desk = Desk(memory, lambda: memory, VERSION)
    desk.move(Fader.POLITICS, 62)
    alone = _moves(application, RoomWindow(desk, library, LIGHT))
    window = Window(desk, library, "light")
    window.show()
    room_window = RoomWindow(desk, library, LIGHT)
    keeper = PrivacyGuard(room_window)
    screen = room_window.screen().geometry()
    keeper.start([screen.translated(2 * screen.width(), 0)], screen)
    led = _moves(application, room_window)
    keeper.stop()
    desk.finish()
    memory.close()
    return alone, led


def _moves(application: QApplication, room_window: RoomWindow) -> list[float]:
    room_window.resize(1920, 1080)
    slider = room_window.strips[Fader.RESIDENTS].slider
    return [time for _ in range(ROUNDS) for time in _shown(application, room_window, slider)]
