"""The room in every step of the hour: readable from the back, whole, in fixed zones."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.demo.room_scenes import RoomScenes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.room.then_form import ThenForm
from mengpaneel.ui.window.commands import Screen
from tests.hands import end_waiting, settle
from tests.pseudo import library_in
from tests.ui.measuring import heard_in, misfits
from tests.ui.room_windows import ROOMS, SIZES, letters, told_of


def settled(room_window: QWidget) -> QWidget:
    assert isinstance(room_window, RoomWindow)
    room_window.setUpdatesEnabled(False)  # it is only measured, and painting a large window takes long
    settle(room_window)
    return room_window


@pytest.mark.parametrize("room", ROOMS, ids=told_of)
def test_every_step_is_readable_from_the_back_and_nothing_is_cut_off(
    desk: Desk, room: tuple[str, tuple[int, int]]
):
    language, size = room
    for name, room_window in RoomScenes(desk, library_in(language), LIGHT, size, settled):
        heard = heard_in(room_window)
        found = list(letters(room_window, heard))
        assert len(found) > 1, name
        assert [(high, text) for high, text in found if high < size[1] / 30] == [], name
        assert misfits(room_window, heard) == [], name


@pytest.mark.parametrize("room", ROOMS, ids=told_of)
def test_looking_back_is_readable_from_the_back_and_nothing_is_cut_off(
    qtbot, example_desk: Desk, room: tuple[str, tuple[int, int]]
):
    language, size = room
    room_window = RoomWindow(example_desk, library_in(language), LIGHT)
    qtbot.addWidget(room_window)
    room_window.resize(*size)
    room_window.show()
    room_window.show_screen(Screen.REVIEW)
    example_desk.move(Fader.POLITICS, 12)
    for _ in range(2):
        settled(room_window)
        heard = heard_in(room_window)
        assert [(high, text) for high, text in letters(room_window, heard) if high < size[1] / 30] == []
        assert misfits(room_window, heard) == []
        room_window.play_comparison()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_five_faders_beside_one_another_are_high_enough_to_see_where_their_caps_are(
    qtbot, example_desk: Desk, language: str, size: tuple[int, int]
):
    room_window = RoomWindow(example_desk, library_in(language), LIGHT)
    qtbot.addWidget(room_window)
    room_window.resize(*size)
    room_window.show()
    room_window.show_screen(Screen.REVIEW)
    settled(room_window)
    assert isinstance(room_window.form, ThenForm)
    for strip in room_window.form.strips.values():
        assert strip.slider.height() > size[1] / 3


def test_looking_back_plays_the_largest_change_first_and_ends_with_all_five(
    qtbot, example_desk: Desk, library: Library
):
    room_window = RoomWindow(example_desk, library, LIGHT)
    qtbot.addWidget(room_window)
    room_window.resize(1280, 800)
    room_window.show()
    example_desk.set_ghost(None)
    example_desk.move(Fader.RESIDENTS, 20)
    room_window.show_screen(Screen.REVIEW)
    form = room_window.form
    assert isinstance(form, ThenForm)
    then = example_desk.session.last_time.sheet.mix
    all_five = list(form.text.words)
    room_window.play_comparison()
    assert form.text.words[0].startswith(f"{library.faders[Fader.RESIDENTS].name}: ")
    for fader, strip in form.strips.items():
        at = example_desk.mix[fader] if fader is Fader.RESIDENTS else then[fader]
        assert strip.slider.cap_position == at
    for _ in range(4):
        end_waiting(form)
        assert form.text.words[0] != all_five[0]
    end_waiting(form)
    assert form.text.words == all_five
    for fader, position in example_desk.mix:
        assert position is None or form.strips[fader].slider.cap_position == position


def test_while_the_last_time_is_hidden_the_room_does_not_look_back(
    qtbot, example_desk: Desk, library: Library
):
    room_window = RoomWindow(example_desk, library, LIGHT)
    qtbot.addWidget(room_window)
    room_window.resize(1280, 800)
    room_window.show()
    room_window.show_screen(Screen.REVIEW)
    form = room_window.form
    assert any(strip.slider.ghost is not None for strip in form.strips.values())
    example_desk.start_blind()
    room_window.play_comparison()
    assert all(strip.slider.ghost is None for strip in form.strips.values())
    assert form.text.words == []
