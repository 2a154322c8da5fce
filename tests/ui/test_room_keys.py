"""The keys of the room's window: on one screen the whole hour is led with them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mengpaneel.content.library import Library
from mengpaneel.demo.room_scenes import enter_all
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.explanation_form import ExplanationForm
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.commands import Screen
from tests.desk.conftest import ROLES
from tests.domain.rounds import entries

ROWS = [(10, 20, 92, 40, 60), (90, 20, 61, 55, 60), (30, 24, 38, 80, 60)]


@pytest.fixture
def room_window(qtbot, desk: Desk, library: Library) -> RoomWindow:
    room_window = RoomWindow(desk, library, LIGHT)
    room_window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(room_window)
    room_window.resize(1280, 800)
    room_window.show()
    room_window.activateWindow()
    qtbot.waitActive(room_window)
    return room_window


@pytest.fixture
def everyone_ready(desk: Desk, room_window: RoomWindow) -> RoomWindow:
    desk.session.begin(ROLES)
    enter_all(desk, ROWS)
    return room_window


def test_the_hour_is_walked_and_revealed_from_the_keyboard(qtbot, everyone_ready: RoomWindow, desk: Desk):
    room_window, session = everyone_ready, desk.session
    assert not room_window.actions_.reveal.isEnabled()
    qtbot.keyClick(room_window, Qt.Key.Key_PageDown)
    assert desk.hour.step is HourStep.TALK
    assert room_window.heading == ("Praten per schuif", "")
    qtbot.keyClick(room_window, Qt.Key.Key_Return)
    assert desk.hour.fader is Fader.POSITIONING
    assert room_window.heading == ("Positionering intern", "Jullie staan tegenover elkaar")
    assert not room_window.actions_.reveal.isEnabled()
    qtbot.keyClick(room_window, Qt.Key.Key_PageDown)
    assert room_window.heading == ("Proces met bewoners", "")
    assert not session.round[Fader.RESIDENTS].revealed
    qtbot.keyClick(room_window, Qt.Key.Key_PageUp)
    assert room_window.heading[0] == "Positionering intern"


def test_in_a_room_on_the_only_screen_the_marked_fader_has_the_keyboard(qtbot, desk: Desk, library: Library):
    desk.move(FADERS[4], 30)
    room_window = RoomWindow(desk, library, LIGHT)
    qtbot.addWidget(room_window)
    room_window.open_on(QGuiApplication.primaryScreen(), alone=True)
    qtbot.waitActive(room_window)
    marked = [strip for strip in room_window.strips.values() if strip.is_marked]
    assert [strip.slider for strip in marked] == [room_window.focusWidget()]


def test_the_room_reveals_nothing_before_anybody_entered_something(room_window: RoomWindow, desk: Desk):
    desk.session.begin(ROLES)
    desk.session.go_to(HourStep.TALK)
    assert not room_window.actions_.reveal.isEnabled()
    desk.session.enter(0, entries(*ROWS[0]))
    desk.session.go_to(HourStep.TALK)
    assert room_window.actions_.reveal.isEnabled()


def test_the_fader_that_is_talked_about_is_set_with_the_keyboard(
    qtbot, everyone_ready: RoomWindow, desk: Desk
):
    desk.session.reveal(Fader.RESIDENTS)
    qtbot.keyClick(everyone_ready, Qt.Key.Key_1)
    qtbot.keyClick(everyone_ready.focusWidget() or everyone_ready, Qt.Key.Key_Up)
    assert desk.mix.unset == FADERS
    qtbot.keyClick(everyone_ready, Qt.Key.Key_3)
    qtbot.keyClick(everyone_ready.focusWidget(), Qt.Key.Key_Home)
    assert desk.mix[Fader.RESIDENTS] is not None
    assert [f for f in FADERS if f not in desk.mix.unset] == [Fader.RESIDENTS]


def test_in_an_hour_no_key_turns_to_the_ambition(qtbot, everyone_ready: RoomWindow, desk: Desk):
    qtbot.keyClick(everyone_ready, Qt.Key.Key_A)
    assert desk.aim is MixKind.NOW


def test_before_an_hour_the_room_reads_what_the_faders_mean(room_window: RoomWindow):
    assert room_window.form is room_window.console
    room_window.show_screen(Screen.SESSION)
    assert isinstance(room_window.form, ExplanationForm)
    assert room_window.heading == ("Positionering intern", "Uitleg")
    room_window.show_screen(Screen.CONSOLE)
    assert room_window.console.isVisible()
    assert room_window.heading == ("", "")


def test_who_sets_one_fader_again_reads_which(everyone_ready: RoomWindow, desk: Desk):
    desk.session.reveal(Fader.RESIDENTS)
    desk.session.ask_again(Fader.RESIDENTS)
    for step in (HourStep.TALK, HourStep.ENTRIES):
        desk.session.go_to(step)
        assert everyone_ready.heading[0] == "Proces met bewoners"
        assert "Zet deze schuif nog een keer, ieder voor zich." in everyone_ready.form.text.words


def test_a_step_keeps_its_zones(everyone_ready: RoomWindow, desk: Desk):
    places = set()
    for step in (HourStep.EXPLANATION, HourStep.ENTRIES, HourStep.TALK, HourStep.TOGETHER):
        desk.session.go_to(step)
        places.add((everyone_ready.form.geometry().getRect(), everyone_ready.header.geometry().getRect()))
    assert len(places) == 1
