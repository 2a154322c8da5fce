"""The keys of who leads: walking the hour, black, and an end that is asked about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.ui.session.asking import StopQuestion
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.desk.conftest import ROLES
from tests.domain.rounds import entries
from tests.hands import settle
from tests.ui.rings import press_tab

POSITIONING = FADERS[0]


@pytest.fixture
def talking(qtbot, desk: Desk, window: Window) -> Window:
    """A window that talks about the first fader."""
    desk.session.begin(ROLES)
    for place, row in enumerate([(10, 20, 92, 40, 60), (90, 20, 61, 55, 60), (30, 24, 38, 80, 60)]):
        desk.session.enter(place, entries(*row))
    window.show_screen(Screen.SESSION)
    desk.session.reveal()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


def question(window: Window) -> StopQuestion:
    """What is asked now, when it is there with the keyboard."""
    settle()
    [asked] = [each for each in window.findChildren(StopQuestion) if each.isVisible()]
    assert asked.focusWidget().text() == "Doorgaan"
    return asked


def test_a_clicker_walks_the_hour_from_a_fader_and_moves_nothing(qtbot, talking: Window, desk: Desk):
    talking.commands.focus_fader.emit(POSITIONING)
    desk.move(POSITIONING, 40)
    slider = talking.screens.session.page.card.slider
    assert slider.hasFocus()
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert desk.hour.fader is not POSITIONING
    assert desk.mix[POSITIONING] == 40
    qtbot.keyClick(talking, Qt.Key.Key_PageUp)
    assert desk.hour.fader is POSITIONING


def test_a_clicker_walks_the_hour_from_a_text_too(qtbot, talking: Window, desk: Desk):
    note = talking.screens.session.page.side.note
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_PageDown)
    assert desk.hour.fader is not POSITIONING
    assert not note.hasFocus()


def test_tab_goes_on_from_a_note_that_was_left_with_escape(qtbot, talking: Window):
    side = talking.screens.session.page.side
    side.note.setFocus()
    qtbot.keyClick(side.note, Qt.Key.Key_Escape)
    press_tab(talking)
    assert talking.focusWidget() is side.note


def test_tab_comes_to_the_page_itself_after_a_reveal_and_a_step(qtbot, talking: Window, desk: Desk):
    screen = talking.screens.session
    desk.session.next()
    screen.page.card.reveal.setFocus()
    qtbot.keyClick(screen.page.card.reveal, Qt.Key.Key_Space)
    settle()
    press_tab(talking)
    assert talking.focusWidget() is screen.page.card.slider
    for _ in range(8):
        qtbot.keyClick(talking.focusWidget(), Qt.Key.Key_PageDown)
        settle()
        press_tab(talking)
        assert screen.page.isAncestorOf(talking.focusWidget()), desk.hour.step


def test_no_button_of_another_page_gets_the_keyboard_from_one_that_goes(talking: Window, desk: Desk):
    screen = talking.screens.session
    screen.page.card.leave_open.setFocus()
    desk.session.end()
    settle()
    assert talking.focusWidget() is screen.page


def test_shift_and_an_arrow_move_a_fader_by_ten(qtbot, talking: Window, desk: Desk):
    talking.commands.focus_fader.emit(POSITIONING)
    desk.move(POSITIONING, 40)
    slider = talking.screens.session.page.card.slider
    qtbot.keyClick(slider, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert desk.mix[POSITIONING] == 50
    qtbot.keyClick(slider, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(slider, Qt.Key.Key_Down)
    assert desk.mix[POSITIONING] == 38


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_B, Qt.Key.Key_Period])
def test_f5_does_nothing_and_black_is_a_letter_in_a_text(qtbot, talking: Window, desk: Desk, key: Qt.Key):
    asked = []
    talking.commands.black_room.connect(lambda: asked.append(1))
    note = talking.screens.session.page.side.note
    note.setFocus()
    before = desk.hour
    qtbot.keyClick(note, key)
    assert asked == []
    note.clearFocus()
    qtbot.keyClick(talking, key)
    assert asked == ([] if key == Qt.Key.Key_F5 else [1])
    assert desk.hour == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_leaves_a_note_first_and_then_asks(qtbot, talking: Window, desk: Desk, key: Qt.Key):
    note = talking.screens.session.page.side.note
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert not note.hasFocus()
    qtbot.keyClick(talking, Qt.Key.Key_Escape)
    asked = question(talking)
    qtbot.keyClick(asked.focusWidget(), key)
    assert not asked.isVisible()
    assert desk.hour.step is HourStep.TALK


def test_escape_gives_a_cap_back_that_is_dragged(qtbot, talking: Window, desk: Desk):
    settle()
    slider = talking.screens.session.page.card.slider
    room = slider.fader_geometry
    begin = room.cap(slider.cap_position).center().toPoint()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(slider, begin.__class__(begin.x(), round(room.y_of(80))))
    assert desk.mix[POSITIONING] is not None
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)  # else every later test has a button down
    assert desk.mix[POSITIONING] is None
    assert desk.hour.step is HourStep.TALK


def test_only_stop_stops_and_what_was_set_together_stays(qtbot, talking: Window, desk: Desk):
    desk.move(POSITIONING, 40)
    talking.screens.session.panel.stop.click()
    question(talking).stop.click()
    assert not desk.hour.is_on
    assert desk.session.round is None
    assert desk.mix[POSITIONING] == 40


def test_outside_the_screen_the_keys_are_those_of_a_fader(qtbot, talking: Window, desk: Desk):
    talking.show_screen(Screen.CONSOLE)
    desk.move(POSITIONING, 40)
    slider = talking.console_screen.card.console.strips[POSITIONING].slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert desk.mix[POSITIONING] == 50
    assert desk.hour.fader is POSITIONING


def test_the_snapshot_of_an_hour_is_made_at_its_own_step(qtbot, talking: Window, desk: Desk):
    talking.show_screen(Screen.CONSOLE)
    talking.actions_.save.trigger()
    assert desk.hour.step is HourStep.SNAPSHOT
    assert talking.screen_shown is Screen.SESSION
