"""Larger and smaller, live: by keys, menu and wheel; remembered; and the keyboard stays in view."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mengpaneel.app import Program
from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.store.places import places
from mengpaneel.store.settings import Settings, load_settings
from mengpaneel.ui.platform.settling import settle
from mengpaneel.ui.widgets.popups import Toast
from mengpaneel.ui.window import appearance as zoom
from mengpaneel.ui.window.areas import visible_areas
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting
from tests.inside import looks_in

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_steps_go_up_and_down_and_stay_between_80_and_300():
    assert zoom.larger(100) == 110
    assert zoom.smaller(100) == 90
    assert zoom.larger(105) == 110
    assert zoom.smaller(105) == 100
    assert zoom.smaller(80) == 80
    assert zoom.larger(300) == 300


def test_keys_make_everything_larger_and_smaller_at_once(qtbot, window: Window):
    strip = window.console_screen.card.console.strips[Fader.POLITICS]
    cap, letters = strip.slider.fader_geometry.cap(50).width(), strip.current_look.font().pixelSize()
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert window.zoom == 200
    assert strip.slider.fader_geometry.cap(50).width() == 2 * cap
    assert strip.current_look.font().pixelSize() == 2 * letters
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.zoom == 175
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert window.zoom == 100
    assert strip.slider.fader_geometry.cap(50).width() == cap


def test_it_says_how_large_everything_is_also_aloud(qtbot, window: Window):
    heard: list[str] = []
    window.announcer.announced.connect(heard.append)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    (seen,) = window.findChildren(Toast)
    assert (seen.isVisible(), seen.accessibleName()) == (True, "Grootte: 110 %")
    assert window.rect().contains(seen.geometry())
    turn(window, -120, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert seen.accessibleName() == "Grootte: 100 %"
    end_waiting(seen)
    assert not seen.isVisible()
    assert heard == ["Grootte: 110 %", "Grootte: 100 %", "Grootte: 100 %"]


def turn(window: Window, delta: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(window.rect().center())
    event = QWheelEvent(
        at,
        window.mapToGlobal(at),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.windowHandle(), event)


def test_the_wheel_with_ctrl_zooms_and_without_it_does_not(window: Window):
    turn(window, 120, CTRL)
    assert window.zoom == 110
    turn(window, -240, CTRL)
    assert window.zoom == 100
    turn(window, 120, Qt.KeyboardModifier.NoModifier)
    assert window.zoom == 100


def test_a_touchpad_needs_as_much_as_one_notch(window: Window):
    for _ in range(7):
        turn(window, 15, CTRL)
    assert window.zoom == 100
    turn(window, 15, CTRL)
    assert window.zoom == 110


def test_the_rest_of_a_notch_does_not_count_the_other_way(window: Window):
    turn(window, 100, CTRL)
    turn(window, -30, CTRL)
    turn(window, 100, CTRL)
    assert window.zoom == 100


SCALED = """
from mengpaneel.app import make_application
from mengpaneel.commands.drawing import example_pictures
from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Size
from tests.ui.measuring import misfits
application = make_application("nl")
with example_pictures(Library("nl"), "light", (1366, 768), zoom=150) as pictures:
    name, window = next(pictures.scenes())
    strip = next(iter(window.console_screen.card.console.strips.values()))
    letters = strip.current_look.font(Size.SMALL).pixelSize()
    print(letters, window.grab().toImage().size().toTuple(), misfits(window))
    window.close()
"""


def test_it_comes_on_top_of_the_scale_of_the_system():
    told = subprocess.run(
        [sys.executable, "-c", SCALED],
        env={**os.environ, "QT_SCALE_FACTOR": "1.5"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "20 (2049, 1152) []"


def test_the_size_is_remembered(qtbot, tmp_path, library: Library):
    where = places(tmp_path)
    program = Program(where, Settings(), library)
    program.window.actions_.larger.trigger()
    program.finish()
    assert load_settings(where.settings).zoom == 110
    again = Program(where, load_settings(where.settings), library)
    assert again.window.look.scale == 1.1
    again.finish()


@pytest.mark.parametrize("screen", Screen)
def test_a_screen_that_is_opened_later_has_the_same_size(qtbot, window: Window, screen: Screen):
    window.set_zoom(150)
    window.show_screen(screen)
    shown = window.screens[screen]
    assert {look.scale for look in looks_in(shown)} == {1.5}


def test_what_gets_the_keyboard_comes_into_view(qtbot, window: Window):
    window.set_zoom(300)
    for number, fader in enumerate(FADERS, start=1):
        qtbot.keyClick(window, str(number))
        slider = window.console_screen.card.console.strips[fader].slider
        assert slider.hasFocus()
        assert not slider.visibleRegion().isEmpty()


def test_f6_goes_from_area_to_area_and_back(qtbot, window: Window):
    areas = visible_areas(window)
    screen = window.console_screen
    assert areas == [window.header, screen.card, screen.panel, screen.snapshot_strip]
    window.header.more.setFocus()
    for area in (*areas[1:], areas[0]):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        assert area.isAncestorOf(QApplication.focusWidget())
    for area in reversed(areas):
        qtbot.keyClick(window, Qt.Key.Key_F6, SHIFT)
        assert area.isAncestorOf(QApplication.focusWidget())


# Where there is little room.


@pytest.fixture(params=[(150, 768), (200, 768)], ids=["150", "200"])
def low_window(request, qtbot, example_desk: Desk, library: Library) -> Window:
    zoom, height = request.param
    window = Window(example_desk, library, "light", zoom)
    qtbot.addWidget(window)
    window.resize(1366, height)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    return window


def test_the_header_is_one_row_of_48_pixels(low_window: Window):
    settle(low_window)
    assert low_window.header.height() == 48
    assert low_window.screens.currentWidget().verticalScrollBar().maximum() == 0


def test_the_panel_is_a_line_that_opens_over_the_console_and_closes_by_esc(low_window: Window):
    settle(low_window)
    screen = low_window.console_screen
    assert not screen.side.isVisible()
    assert "toenaderingsgericht" in screen.line.title.text().lower()
    QTest.mouseClick(screen.line.open, Qt.MouseButton.LeftButton)
    assert screen.panel.isVisible()
    assert screen.side.geometry() == screen.card.geometry()
    QTest.keyClick(screen.line.open, Qt.Key.Key_Escape)
    assert not screen.side.isVisible()
    assert QApplication.focusWidget() is screen.line.open


def test_the_snapshots_are_a_button_in_the_header(low_window: Window):
    settle(low_window)
    timeline = low_window.console_screen.snapshot_strip
    assert not timeline.isVisible()
    assert low_window.header.snapshots.text() == "Momentopnames (4)"
    QTest.mouseClick(low_window.header.snapshots, Qt.MouseButton.LeftButton)
    assert timeline.drawer.row.cards[-1].isVisible()
    low_window.set_zoom(100)
    settle(low_window)
    assert timeline.isVisible()
    assert not low_window.header.snapshots.isVisible()
    assert low_window.console_screen.side.isVisible()


def test_what_has_the_focus_is_scrolled_in_after_zoom_and_after_each_key(
    qtbot, example_desk: Desk, library: Library
):
    window = Window(example_desk, library, "light", 100)
    qtbot.addWidget(window)
    window.resize(900, 560)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    slider = window.console_screen.card.console.strips[Fader.COMMUNICATION].slider
    slider.setFocus()
    window.set_zoom(300)
    settle(window)
    assert not slider.visibleRegion().isEmpty()
    place = window.screens.currentWidget()
    assert place.horizontalScrollBar().value() > 0
    place.horizontalScrollBar().setValue(0)
    assert slider.visibleRegion().isEmpty()
    QTest.keyClick(slider, Qt.Key.Key_Up)
    assert not slider.visibleRegion().isEmpty()
