"""Whatever is pressed is large enough, tips obey the keyboard, and a finger moves a fader."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QToolTip,
)

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import timers
from tests.ui.reachable import SMALLEST, SMALLEST_PRESENTING, too_small


@pytest.fixture
def window(request, qtbot, example_desk: Desk, library: Library) -> Window:
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.resize(*getattr(request, "param", (1024, 768)))
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    return window


@pytest.mark.parametrize("window", [(1024, 768), (1366, 768)], indirect=True)
@pytest.mark.parametrize("screen", Screen)
def test_whatever_is_pressed_is_large_enough(window: Window, screen: Screen):
    window.show_screen(screen)
    QApplication.processEvents()
    assert too_small(window, SMALLEST) == []


def test_what_is_pressed_in_a_question_is_large_enough(window: Window, library: Library):
    dialog = SaveDialog(library.words, date(2026, 3, 16), "Nulmeting", 0, window.look, window)
    dialog.show()
    QApplication.processEvents()
    assert too_small(dialog, SMALLEST) == []


def test_what_is_chosen_from_a_menu_is_large_enough(window: Window):
    menu = window.header.findChild(QMenu)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    small = [
        a.text() for a in menu.actions() if not a.isSeparator() and menu.actionGeometry(a).height() < SMALLEST
    ]
    assert small == []


def test_what_is_pressed_while_presenting_is_larger(
    qtbot, example_desk: Desk, library: Library, window: Window
):
    room_window = RoomWindow(example_desk, library, window.look.colours)
    room_window.resize(1024, 768)
    room_window.show()
    qtbot.waitExposed(room_window)
    assert too_small(room_window, SMALLEST_PRESENTING) == []
    for strip in room_window.strips.values():
        assert strip.slider.fader_geometry.track.width() >= SMALLEST_PRESENTING
    room_window.close()


# A finger.


@pytest.fixture(scope="module")
def finger():
    return QTest.createTouchDevice()


def test_a_finger_drags_a_fader(qtbot, window: Window, example_desk: Desk, finger):
    slider = window.console_screen.card.console.strips[Fader.PROCESS].slider
    cap = slider.fader_geometry.cap(slider.cap_position).center().toPoint()
    handle = window.windowHandle()
    at = slider.mapTo(window, cap)
    touch = QTest.touchEvent(handle, finger)
    touch.press(0, at, handle).commit()
    for step in range(1, 9):
        touch.move(0, at - QPoint(0, 5 * step), handle).commit()
    touch.release(0, at - QPoint(0, 40), handle).commit()
    wanted = round(
        18 + slider.fader_geometry.position_at(cap.y() - 40) - slider.fader_geometry.position_at(cap.y())
    )
    assert abs(example_desk.mix[Fader.PROCESS] - wanted) <= 1
    example_desk.history.undo()
    assert example_desk.mix[Fader.PROCESS] == 18


def test_a_finger_moves_a_fader_of_the_room(qtbot, example_desk: Desk, library: Library, finger):
    room_window = RoomWindow(example_desk, library, LIGHT)
    room_window.resize(1024, 768)
    room_window.show()
    qtbot.waitExposed(room_window)
    slider, handle = room_window.strips[Fader.PROCESS].slider, room_window.windowHandle()
    at = slider.mapTo(room_window, slider.fader_geometry.cap(slider.cap_position).center().toPoint())
    touch = QTest.touchEvent(handle, finger)
    touch.press(0, at, handle).commit()
    for step in range(1, 9):
        touch.move(0, at - QPoint(0, 5 * step), handle).commit()
    touch.release(0, at - QPoint(0, 40), handle).commit()
    assert example_desk.mix[Fader.PROCESS] > 25
    word = slider.mapTo(room_window, slider.fader_geometry.word(100).center().toPoint())
    QTest.touchEvent(handle, finger).press(0, word, handle).commit()
    QTest.touchEvent(handle, finger).release(0, word, handle).commit()
    assert example_desk.mix[Fader.PROCESS] == 100
    room_window.close()


def test_a_finger_presses_a_word(qtbot, window: Window, example_desk: Desk, finger):
    slider = window.console_screen.card.console.strips[Fader.PROCESS].slider
    handle = window.windowHandle()
    at = slider.mapTo(window, slider.fader_geometry.word(100).center().toPoint())
    QTest.touchEvent(handle, finger).press(0, at, handle).commit()
    QTest.touchEvent(handle, finger).release(0, at, handle).commit()
    assert example_desk.mix[Fader.PROCESS] == 100


# Tips.

NO_RAISE = pytest.mark.qt_log_ignore("This plugin does not support raise")


@NO_RAISE
def test_a_tip_comes_with_the_keyboard_and_goes_with_escape(qtbot, window: Window):
    window.header.save.setFocus()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.header.more
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == window.header.more.toolTip()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert QApplication.focusWidget() is window.header.more


def test_no_tip_comes_when_the_mouse_brought_the_focus(qtbot, window: Window):
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    window.header.more.setFocus()
    assert not timers(window.tooltips)


@NO_RAISE
@pytest.mark.parametrize("fader", FADERS)
def test_a_fader_is_explained_on_request(qtbot, window: Window, library: Library, fader: Fader):
    window.actions_.faders[fader].trigger()
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(QToolTip.isVisible)
    told = " ".join(QToolTip.text().split())
    text = library.faders[fader]
    assert text.about in told
    assert text.high.long in told
    assert text.low.long in told
    QToolTip.hideText()
