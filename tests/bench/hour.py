"""The hour in the room, with twelve people: a laptop of 1920×1080, and a room's screen of 3840×2160.

Every time is milliseconds of computing by this program alone, for others are on the machine too. Something
bare is measured between the same steps.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.match import RULE
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.looks.look import LIGHT
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.session.files_dialog import FilesDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.bench.move import _cap, _send

PEOPLE = [f"rol {letter}" for letter in "abcdefghijkl"]
LAPTOP, ROOM = (1920, 1080), (3840, 2160)
ROUNDS, MOVES, READS = 4, 300, 5
_REST = 0.45
"""Seconds in which all has followed that follows a step in a moment."""

_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class Cost(Struct, frozen=True):
    """Milliseconds of every time, ours and of something bare."""

    ours: list[float]
    bare: list[float]


class StepsCost(Cost, frozen=True):
    """The same of every step of the hour; `first` when its page is made, `picture` of what the laptop shows
    of the room a moment later.
    """

    first: list[float]
    picture: list[float]


def two_screens(folder: Path) -> str:
    """Qt's platform that draws without a display, with the laptop's screen and the room's beside it."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, (width, height) in (("laptop", 0, LAPTOP), ("zaal", LAPTOP[0], ROOM))
    ]
    file = folder / "screens.json"
    told = {"synchronousWindowSystemEvents": False, "windowFrameMargins": True, "screens": screens}
    file.write_text(json.dumps(told), encoding="utf-8")
    return f"offscreen:configfile={file}"


def measure_reveals(application: QApplication, size: tuple[int, int]) -> Cost:
    """Show all five faders, one by one, in a room's window of this size; a bare window is filled."""
    cost = Cost([], [])
    with _desk() as desk, _shown(_BareWindow(), size) as bare, _shown(_room(desk), size):
        for _ in range(ROUNDS):
            _enter_all(desk)
            desk.session.go_to(HourStep.TALK)
            for _fader in FADERS:
                _rest(application)
                cost.ours.append(_timed(application, desk.session.reveal))
                cost.bare.append(_timed(application, bare.update))
                desk.session.next()
    return cost


def measure_moves(application: QApplication) -> Cost:
    """Drag the fader that is talked about beside twelve discs; a bare window of its size is filled."""
    with _desk() as desk, _shown(_room(desk), ROOM) as room:
        _enter_all(desk)
        desk.session.reveal()
        _rest(application)
        slider = next(slider for slider in room.findChildren(FaderSlider) if slider.isVisible())
        with _shown(_BareWindow(), (slider.width(), slider.height())) as bare:
            _rest(application)
            ours = _drag(application, slider)
            return Cost(ours, [_timed(application, bare.update) for _ in ours])


def _drag(application: QApplication, slider: FaderSlider) -> list[float]:
    top, high = 0.2 * slider.height(), 0.6 * slider.height()
    _send(slider, QEvent.Type.MouseButtonPress, _cap(slider))
    times = []
    for move in range(MOVES):
        way = (move * 7) % (2 * high)
        y = top + min(way, 2 * high - way)
        times.append(_timed(application, lambda y=y: _send(slider, QEvent.Type.MouseMove, y)))
    _send(slider, QEvent.Type.MouseButtonRelease, y)
    return times[10:]


def measure_steps(application: QApplication) -> StepsCost:
    """Walk through a whole hour and back, twice, on both screens; two bare windows are filled."""
    cost = StepsCost([], [], [], [])
    with _desk() as desk, _shown(_BareWindow(), LAPTOP) as one, _shown(_BareWindow(), ROOM) as other:
        window = Window(desk, Library(), "light")
        with _shown(window, LAPTOP):
            window.show_screen(Screen.SESSION)
            window.present()
            _enter_all(desk)
            desk.session.go_to(HourStep.TALK)
            for _fader in FADERS:
                desk.session.reveal()
                desk.move(fader := desk.session.hour.fader or FADERS[0], 62)
                desk.session.agree(fader)
                desk.session.next()
            desk.session.go_to(HourStep.EXPLANATION)
            for times in (cost.first, cost.ours):
                for step in (desk.session.next, desk.session.previous):
                    times += _walk(application, desk, step)
            for _ in range(ROUNDS):
                cost.bare.append(_timed(application, lambda: (one.update(), other.update())))
                cost.picture.append(_timed(application, window.presenter.room_redrawn.emit))
            window.presenter.end()
    return cost


def _walk(application: QApplication, desk: Desk, step: Callable[[], None]) -> Iterator[float]:
    """Every step of the hour in one way, until its end."""
    before = None
    while before != desk.hour:
        before = desk.hour
        _rest(application)
        took = _timed(application, step)
        if before != desk.hour:
            yield took


def measure_keys(application: QApplication) -> Cost:
    """Type the papers of twelve people over, five digits each; a bare table gets the same keys."""
    cost = Cost([], [])
    bare = QTableWidget(len(PEOPLE), len(FADERS))
    with _desk() as desk, _shown(bare, LAPTOP):
        window = Window(desk, Library(), "light")
        with _shown(window, LAPTOP):
            desk.session.begin(PEOPLE)
            window.show_screen(Screen.SESSION)
            page = window.screens.session.page
            assert isinstance(page, EntriesPage)
            page.open_paper()
            assert page.paper_page
            table = page.paper_page.table
            table.setFocus()
            _rest(application)
            for key in (key for _ in PEOPLE for digit in _DIGITS for key in (digit, Qt.Key.Key_Return)):
                cost.ours.append(_timed(application, lambda key=key: QTest.keyClick(table, key)))
                cost.bare.append(_timed(application, lambda key=key: QTest.keyClick(bare, Qt.Key.Key_Right)))
    return cost


def measure_files(application: QApplication, folder: Path) -> Cost:
    """Open what twelve colleagues set at home, until it is asked whose it is; bare is their JSON alone."""
    paths = [_at_home(folder, number, role) for number, role in enumerate(PEOPLE)]
    cost = Cost([], [])
    with _desk() as desk:
        window = Window(desk, Library(), "light")
        with _shown(window, LAPTOP):
            desk.session.begin(PEOPLE)
            window.show_screen(Screen.SESSION)
            page = window.screens.session.page
            assert isinstance(page, EntriesPage)
            for _ in range(READS):
                _rest(application)
                cost.ours.append(_timed(application, lambda: page.open_files(paths)))
                cost.bare.append(_took(lambda: [json.loads(path.read_bytes()) for path in paths]))
                for dialog in window.findChildren(FilesDialog):
                    dialog.reject()
    return cost


def _at_home(folder: Path, number: int, role: str) -> Path:
    """The file of somebody who set the faders at home."""
    subject, moment = Subject("thuis", name="Thuis"), datetime(2026, 3, 2, 12, tzinfo=UTC)
    sheet = Sheet(Mix.of(number, 20, 30, 40, 60))
    snapshot = Snapshot(role, subject.id, date(2026, 3, 2), moment, role, (role,), sheet, RULE, VERSION)
    path = folder / f"{role}.mengpaneel"
    path.write_bytes(encode([SubjectSnapshots(subject, (snapshot,))], with_roles_and_notes=True))
    return path


class _BareWindow(QWidget):
    """A window of one colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(LIGHT.paper))


@contextmanager
def _desk() -> Iterator[Desk]:
    memory = SqliteMemory.in_memory()
    desk = Desk(memory, lambda: memory, VERSION)
    yield desk
    desk.finish()
    memory.close()


def _room(desk: Desk) -> RoomWindow:
    room = RoomWindow(desk, Library(), LIGHT)
    room.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return room


@contextmanager
def _shown(window: QWidget, size: tuple[int, int]) -> Iterator[QWidget]:
    window.resize(*size)
    window.show()
    yield window
    window.hide()


def _enter_all(desk: Desk) -> None:
    """Begin a round in which twelve people stand all over each fader."""
    chance = random.Random(4)
    desk.session.begin(PEOPLE)
    for person in range(len(PEOPLE)):
        desk.session.enter(person, {fader: Entry(chance.randrange(101)) for fader in FADERS})


def _rest(application: QApplication) -> None:
    until = time.perf_counter() + _REST
    while time.perf_counter() < until:
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the program's own loop does
        time.sleep(0.005)


def _timed(application: QApplication, do: Callable[[], object]) -> float:
    return _took(lambda: (do(), application.processEvents()))


def _took(do: Callable[[], object]) -> float:
    begun = time.process_time()
    do()
    return (time.process_time() - begun) * 1000
