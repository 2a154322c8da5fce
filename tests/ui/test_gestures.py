"""One gesture is one undo step: fine wheels, drags that are taken back, keys and arrows held down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.widgets.tabs import TabBar
from mengpaneel.ui.window.window import Window

FADER = Fader.PROCESS
LEFT, RIGHT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
PHASE = Qt.ScrollPhase


@pytest.fixture
def slider(qtbot, window: Window, desk: Desk) -> FaderSlider:
    """A fader at 50 that has the keyboard, and nothing to undo."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    desk.move(FADER, 50)
    desk.history.clear()
    slider = window.console_screen.card.console.strips[FADER].slider
    slider.setFocus()
    return slider


def turn(
    slider: FaderSlider,
    up: int,
    at: int = 1000,
    *,
    pixels: int = 0,
    sideways: int = 0,
    phase: Qt.ScrollPhase = PHASE.NoScrollPhase,
    inverted: bool = False,
) -> None:
    middle = QPointF(slider.rect().center())
    event = QWheelEvent(
        middle,
        slider.mapToGlobal(middle),
        QPoint(0, pixels),
        QPoint(sideways, up),
        NO_BUTTON,
        Qt.KeyboardModifier.NoModifier,
        phase,
        inverted,
    )
    event.setTimestamp(at)
    QApplication.sendEvent(slider, event)


def mouse(slider: FaderSlider, kind: QEvent.Type, by: float, button=NO_BUTTON, held=LEFT) -> None:
    at = slider.fader_geometry.cap(50).center() - QPointF(0, by)
    event = QMouseEvent(kind, at, slider.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(slider, event)


def carry(slider: FaderSlider, *ways: float) -> None:
    """Take the cap and carry it, without letting go."""
    mouse(slider, QEvent.Type.MouseButtonPress, 0, LEFT)
    for way in ways:
        mouse(slider, QEvent.Type.MouseMove, way)


def hold(slider: FaderSlider, key: Qt.Key, times: int) -> None:
    for number in range(times):
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", number > 0)
        press.setTimestamp(1000 + 30 * number)
        QApplication.sendEvent(slider, press)


# The wheel.


def test_a_fine_wheel_moves_as_far_as_a_coarse_one_and_is_one_undo_step(slider: FaderSlider, desk: Desk):
    for event in range(30):
        turn(slider, 4, 1000 + 10 * event)
    assert (desk.mix[FADER], desk.history.count()) == (52, 1)
    desk.history.undo()
    assert desk.mix[FADER] == 50


def test_a_touchpad_that_tells_pixels_moves_too(slider: FaderSlider, desk: Desk):
    for event in range(30):
        turn(slider, 0, 1000 + 10 * event, pixels=-4)
    assert (desk.mix[FADER], desk.history.count()) == (46, 1)


def test_a_pause_or_another_way_drops_what_was_left_of_a_notch(slider: FaderSlider, desk: Desk):
    turn(slider, 100, 1000)
    turn(slider, 100, 2000)
    turn(slider, -100, 2010)
    assert desk.mix[FADER] == 50
    turn(slider, -20, 2020)
    assert desk.mix[FADER] == 48


def test_a_pause_ends_an_undo_step(slider: FaderSlider, desk: Desk):
    for at in (1000, 1100, 1200, 3000, 3100):
        turn(slider, 120, at)
    assert (desk.mix[FADER], desk.history.count()) == (60, 2)


def test_fingers_on_a_touchpad_are_one_gesture_until_they_leave(slider: FaderSlider, desk: Desk):
    turn(slider, 0, 1000, phase=PHASE.ScrollBegin)
    turn(slider, 120, 1010, phase=PHASE.ScrollUpdate)
    turn(slider, 120, 1020, phase=PHASE.ScrollUpdate)
    turn(slider, 0, 1030, phase=PHASE.ScrollEnd)
    turn(slider, 480, 1040, phase=PHASE.ScrollMomentum)
    assert (desk.mix[FADER], desk.history.count()) == (54, 1)
    turn(slider, 0, 1050, phase=PHASE.ScrollBegin)
    turn(slider, 120, 1060, phase=PHASE.ScrollUpdate)
    assert (desk.mix[FADER], desk.history.count()) == (56, 2)


def test_natural_scrolling_does_not_turn_a_fader_round(slider: FaderSlider, desk: Desk):
    turn(slider, -120, inverted=True)
    assert desk.mix[FADER] == 52


def test_a_turn_sideways_is_for_what_scrolls(slider: FaderSlider, desk: Desk):
    turn(slider, 30, sideways=120)
    turn(slider, 90)
    assert desk.mix[FADER] == 50


def test_another_hand_in_between_ends_an_undo_step(qtbot, slider: FaderSlider, desk: Desk):
    turn(slider, 120, 1000)
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    turn(slider, 120, 1100)
    desk.move(FADER, 10)
    turn(slider, 120, 1200)
    assert (desk.mix[FADER], desk.history.count()) == (12, 4)


def test_the_wheel_over_tabs_without_the_focus_leaves_them(window: Window, slider: FaderSlider):
    for tabs in window.findChildren(TabBar):
        here = tabs.currentIndex()
        for way in (-120, 120):
            turn(tabs, way)
            assert tabs.currentIndex() == here


# Held down.


def test_a_key_held_down_is_one_undo_step_and_the_next_press_another(slider: FaderSlider, desk: Desk):
    hold(slider, Qt.Key.Key_Up, 13)
    assert (desk.mix[FADER], desk.history.count()) == (76, 1)
    hold(slider, Qt.Key.Key_Up, 2)
    assert (desk.mix[FADER], desk.history.count()) == (80, 2)


def test_a_key_held_down_while_the_focus_goes_to_another_fader_is_two_undo_steps(
    window: Window, slider: FaderSlider, desk: Desk
):
    hold(slider, Qt.Key.Key_Up, 3)
    other = window.console_screen.card.console.strips[Fader.RESIDENTS].slider
    other.setFocus()
    QApplication.sendEvent(
        other,
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, "", True),
    )
    assert desk.history.count() == 2
    desk.history.undo()
    assert (desk.mix[FADER], desk.mix[Fader.RESIDENTS]) == (56, None)


def test_an_arrow_held_down_is_one_undo_step_and_letting_go_moves_nothing(
    qtbot, window: Window, slider: FaderSlider, desk: Desk
):
    arrow = window.console_screen.card.selected.up
    arrow.setAutoRepeatDelay(1)
    arrow.setAutoRepeatInterval(1)
    qtbot.mousePress(arrow, LEFT)
    qtbot.waitUntil(lambda: desk.mix[FADER] >= 60)
    before = desk.mix[FADER]
    qtbot.mouseRelease(arrow, LEFT)
    assert (desk.mix[FADER], desk.history.count()) == (before, 1)
    qtbot.mouseClick(arrow, LEFT)
    qtbot.mouseClick(arrow, LEFT)
    assert (desk.mix[FADER], desk.history.count()) == (before + 4, 3)


# A drag.


def test_escape_takes_a_drag_back_and_leaves_no_undo_step(qtbot, slider: FaderSlider, desk: Desk):
    carry(slider, 20, 40, 60)
    assert desk.mix[FADER] > 60
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    mouse(slider, QEvent.Type.MouseMove, 80)
    mouse(slider, QEvent.Type.MouseButtonRelease, 80, LEFT, NO_BUTTON)
    assert (desk.mix[FADER], desk.history.count()) == (50, 0)


def test_escape_takes_back_a_drag_of_a_fader_that_was_not_set(qtbot, slider: FaderSlider, desk: Desk):
    desk.move(FADER, None)
    desk.history.clear()
    carry(slider, 20, 40)
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    assert (desk.mix[FADER], desk.history.count()) == (None, 0)


def test_escape_in_a_drag_before_the_room_does_not_end_the_show(qtbot, desk: Desk, library: Library, window):
    desk.move(FADER, 50)
    desk.history.clear()
    room_window = RoomWindow(desk, library, window.look.colours)
    room_window.resize(1024, 768)
    room_window.show()
    room_window.activateWindow()
    qtbot.waitUntil(room_window.isActiveWindow)
    slider = room_window.strips[FADER].slider
    carry(slider, 20, 40)
    qtbot.keyClick(room_window.windowHandle(), Qt.Key.Key_Escape)
    assert room_window.isVisible()
    assert (desk.mix[FADER], desk.history.count()) == (50, 0)
    room_window.close()


def test_only_the_button_that_took_the_cap_lets_go(slider: FaderSlider, desk: Desk):
    carry(slider, 20)
    mouse(slider, QEvent.Type.MouseButtonPress, 20, RIGHT, LEFT | RIGHT)
    mouse(slider, QEvent.Type.MouseButtonRelease, 20, RIGHT, LEFT)
    before = desk.mix[FADER]
    mouse(slider, QEvent.Type.MouseMove, 60)
    assert desk.mix[FADER] > before
    mouse(slider, QEvent.Type.MouseButtonRelease, 60, LEFT, NO_BUTTON)
    assert (slider.is_dragged, desk.history.count()) == (False, 1)


def test_who_loses_the_mouse_holds_nothing_any_more(slider: FaderSlider, desk: Desk):
    carry(slider, 20)
    before = desk.mix[FADER]
    mouse(slider, QEvent.Type.MouseMove, 60, held=NO_BUTTON)
    assert (desk.mix[FADER], slider.is_dragged) == (before, False)


@pytest.mark.parametrize("change", ["lock", "undo", "focus", "other window", "ambition", "screen"])
def test_whatever_takes_the_cap_out_of_the_hand_ends_the_drag(
    qtbot, window: Window, slider: FaderSlider, desk: Desk, change: str
):
    carry(slider, 20)
    dragged = desk.mix[FADER]
    if change == "lock":
        desk.set_locked(True)
    elif change == "undo":
        desk.history.undo()
    elif change == "focus":
        window.header.save.setFocus()
    elif change == "other window":
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
    elif change == "ambition":
        desk.set_aim(MixKind.AMBITION)
    else:
        window.actions_.next_screen.trigger()
    assert not slider.is_dragged
    mouse(slider, QEvent.Type.MouseMove, 60)
    assert desk.mix[FADER] == (50 if change == "undo" else dragged)
    assert desk.sheet.ambition[FADER] is None


# A screen reader.


def test_a_fader_that_is_not_set_can_be_set_to_every_position_from_outside(slider: FaderSlider, desk: Desk):
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    for aim in MixKind:
        desk.set_aim(aim)
        for position in (0, 50, 100):
            desk.move(FADER, None)
            assert value.currentValue() not in range(101)
            value.setCurrentValue(position)
            assert desk.sheet.mix_of(aim)[FADER] == position
            assert (value.minimumValue(), value.currentValue()) == (0, position)
