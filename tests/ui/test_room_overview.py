"""*Naast elkaar* for the room: letters until names are chosen, readable from the back, nothing private."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.demo.overview_scenes import invented
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.side_by_side import NamesShown
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.overview_form import OverviewForm
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import settle
from tests.pseudo import library_in
from tests.ui.measuring import heard_in, misfits
from tests.ui.room_windows import ROOMS, letters, told_of

PRIVATE = ("Aardwijk", "Bovendam", "Hoogmeer", "Nulmeting", "Voorbeeld")


@pytest.fixture
def laid(example_desk: Desk) -> Desk:
    """Nine subjects side by side, while a room looks on."""
    overview = example_desk.overview
    overview.show(overview.read())
    overview.view_files(invented())
    overview.set_in_room(True)
    return example_desk


def room_of(
    qtbot: QtBot, desk: Desk, language: str = "nl", size: tuple[int, int] = (1366, 768)
) -> RoomWindow:
    room = RoomWindow(desk, library_in(language), LIGHT)
    room.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(room)
    room.resize(*size)
    room.setUpdatesEnabled(False)  # it is only measured and read, and painting a large window takes long
    room.show()
    room.show_screen(Screen.OVERVIEW)
    settle(room)
    return room


def seen_in(room: RoomWindow) -> str:
    names = [w.accessibleName() + w.accessibleDescription() + w.toolTip() for w in room.findChildren(QWidget)]
    return " ".join([*room.heading, *names, *(text for _, text in letters(room))])


@pytest.mark.parametrize("room", ROOMS, ids=told_of)
def test_it_is_readable_from_the_back_and_nothing_is_cut_off(
    qtbot: QtBot, laid: Desk, room: tuple[str, tuple[int, int]]
):
    language, size = room
    window = room_of(qtbot, laid, language, size)
    for names in (NamesShown.HERE, NamesShown.EVERYWHERE):
        laid.overview.set_names(names)
        for place in (None, 3):
            laid.overview.mark(place)
            settle(window)
            heard = heard_in(window)
            found = list(letters(window, heard))
            assert len(found) > 10
            assert [(high, text) for high, text in found if high < size[1] / 30] == []
            assert misfits(window, heard) == []


def test_the_room_sees_letters_until_somebody_chooses_names(qtbot: QtBot, laid: Desk):
    room = room_of(qtbot, laid)
    for place in range(9):
        laid.overview.mark(place)
        settle(room)
        told = seen_in(room)
        assert "Onderwerp " + "ABCDEFGHI"[place] in told
        assert not any(name in told for name in PRIVATE)
    assert room.heading == ("Naast elkaar", "9 onderwerpen · zonder namen")
    laid.overview.set_names(NamesShown.EVERYWHERE)
    laid.overview.mark(0)
    settle(room)
    assert "Aardwijk" in seen_in(room)
    assert "Nulmeting" not in seen_in(room)
    assert room.heading == ("Naast elkaar", "9 onderwerpen")


def test_what_is_marked_on_the_laptop_is_marked_in_the_room(qtbot: QtBot, laid: Desk):
    room = room_of(qtbot, laid)
    form = room.form
    assert isinstance(form, OverviewForm)
    places = [form.tracks[fader].layout_of_subjects.marked(2) for fader in FADERS]
    assert all(disc and disc.letters == "C" for disc in places)
    assert form.tracks[FADERS[0]].told.words == []
    laid.overview.mark(2)
    assert [*form.tracks[FADERS[0]].told.words] != []


def test_a_lone_screen_is_walked_with_arrows_and_pointed_at(qtbot: QtBot, laid: Desk):
    room = room_of(qtbot, laid)
    room.setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(room, key)
        walked.append(laid.overview.marked)
    assert walked == [0, 1, 0, 0]
    form = room.form
    assert isinstance(form, OverviewForm)
    track = form.tracks[FADERS[0]]
    disc = track.layout_of_subjects.marked(4)
    assert disc
    QTest.mouseMove(track, disc.rect.center().toPoint())
    assert laid.overview.marked == 4


def test_in_an_hour_the_room_sees_no_other_municipality(qtbot: QtBot, laid: Desk):
    room = room_of(qtbot, laid)
    laid.session.begin(["wijkambtenaar", "beleid"])
    laid.session.go_to(HourStep.ENTRIES)
    settle(room)
    assert not isinstance(room.form, OverviewForm)
    laid.session.cancel()


def test_a_hidden_profile_is_hidden_for_the_room_too(qtbot: QtBot, laid: Desk):
    room = room_of(qtbot, laid)
    laid.hide_profiles(True)
    place = list(laid.overview.together.ids).index(laid.subject.id)
    laid.overview.mark(place)
    settle(room)
    assert "profiel verborgen" in seen_in(room)


def test_presenting_shuffles_the_letters_of_the_laptop_too(qtbot: QtBot, window: Window):
    overview = window.desk.overview
    window.show_screen(Screen.OVERVIEW)
    qtbot.waitUntil(lambda: not overview.needs_reading)
    overview.view_files(invented())
    assert overview.together.letters[0] == "A"
    assert overview.together.sheets[0].subject.name == "Aardwijk"
    window.present()
    assert overview.together.letters == tuple("ABCDEFGH")
    names = [sheet.subject.name for sheet in overview.together.sheets]
    assert names != sorted(names)
    assert overview.together.named
    overview.set_names(NamesShown.EVERYWHERE)
    window.present()
    assert overview.names is NamesShown.HERE
