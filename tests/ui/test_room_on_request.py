"""What the room sees on request: the neighbourhood, a municipality; and with which keys a group agrees."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mengpaneel.content.library import Library
from mengpaneel.demo.room_scenes import enter_all
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.limits import MAX_CONTEXT_LENGTH
from mengpaneel.domain.round import Conclusion
from mengpaneel.domain.snapshot import Neighbourhood, SubjectKind
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.desk.conftest import ROLES
from tests.hands import settle
from tests.ui.measuring import misfits
from tests.ui.room_windows import letters

ROWS = [(10, 20, 92, 40, 60), (90, 20, 61, 55, 60), (30, 24, 38, 80, 60)]
FOUR = Neighbourhood("Druk en vrij", "Veel gezinnen", "Wonen en eenzaamheid", "Twee sterke verenigingen")


@pytest.fixture
def room(qtbot, desk: Desk, library: Library) -> RoomWindow:
    room = RoomWindow(desk, library, LIGHT)
    room.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(room)
    room.resize(1024, 768)
    room.show()
    room.activateWindow()
    qtbot.waitActive(room)
    return room


def talk(desk: Desk) -> Fader:
    """Everyone is ready, and the first fader is revealed."""
    desk.session.begin(ROLES)
    enter_all(desk, ROWS)
    desk.session.reveal()
    return FADERS[0]


# Agreeing with a key.


def test_a_group_agrees_or_leaves_the_difference_from_the_room_itself(qtbot, room: RoomWindow, desk: Desk):
    fader = talk(desk)
    qtbot.keyClick(room, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.round[fader].conclusion is Conclusion.NOT_DISCUSSED, "nothing to agree on yet"
    desk.move(fader, 40)
    qtbot.keyClick(room, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.round[fader].agreed_at == 40
    qtbot.keyClick(room, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.round[fader].conclusion is Conclusion.LEFT_OPEN
    assert desk.mix[fader] is None


def test_what_was_not_revealed_is_not_concluded_with_a_key(qtbot, room: RoomWindow, desk: Desk):
    talk(desk)
    desk.session.next()
    fader = desk.hour.fader
    desk.move(fader, 40)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_D):
        qtbot.keyClick(room, key, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.round[fader].conclusion is Conclusion.NOT_DISCUSSED
    assert desk.mix[fader] == 40


def test_the_laptop_has_the_same_keys(qtbot, window: Window, desk: Desk):
    window.show_screen(Screen.SESSION)
    fader = talk(desk)
    window.activateWindow()
    qtbot.waitActive(window)
    desk.move(fader, 40)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.round[fader].agreed_at == 40
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.round[fader].conclusion is Conclusion.LEFT_OPEN


@pytest.mark.parametrize("leave", ["another subject", "blind"])
def test_what_was_told_of_a_neighbourhood_goes_with_its_faders(room: RoomWindow, desk: Desk, leave: str):
    desk.set_neighbourhood(FOUR)
    room.room_overlay.neighbourhood_requested.emit()
    assert room.neighbourhood.isVisible()
    if leave == "blind":
        desk.move(FADERS[0], 40)
        desk.save_snapshot(date(2025, 3, 1), "Toen", (), None)
        desk.start_blind()
    else:
        desk.new_subject(SubjectKind.CASE, "Plein")
    assert not room.neighbourhood.isVisible()
    room.resize(1280, 800)
    assert not room.neighbourhood.isVisible()


# The list of keys.


def listed(room: RoomWindow) -> set[str]:
    room.room_overlay.show_keys(True)
    told = {text.text() for text in room.keys.findChildren(QLabel)}
    room.room_overlay.show_keys(False)
    return told


def test_the_keys_of_the_hour_are_listed_once_it_is_begun(room: RoomWindow, desk: Desk):
    told = {"Laten zien", "Enter", "Afgesproken", "Ctrl+Enter", "Verschil blijft staan"}
    assert not told & listed(room)
    talk(desk)
    assert told <= listed(room)


# What the faders mean, before anybody sets them.


def test_the_room_reads_what_the_faders_mean_one_after_another(qtbot, room: RoomWindow, desk: Desk, library):
    room.show_screen(Screen.SESSION)
    for fader in FADERS:
        assert room.heading == (library.faders[fader].name, "Uitleg")
        assert library.faders[fader].high.short in room.form.high.words[0]
        qtbot.keyClick(room, Qt.Key.Key_PageDown)
    assert not desk.hour.is_on, "an hour is begun where it is known who takes part"
    assert room.heading[0] == library.faders[FADERS[-1]].name
    qtbot.keyClick(room, Qt.Key.Key_PageUp)
    assert room.heading[0] == library.faders[FADERS[-2]].name


# The neighbourhood.


def test_the_room_reads_about_the_neighbourhood_only_on_request(qtbot, room: RoomWindow, desk: Desk):
    qtbot.keyClick(room, Qt.Key.Key_W)
    assert not room.neighbourhood.isVisible(), "nothing is written"
    desk.set_neighbourhood(FOUR)
    assert not room.neighbourhood.isVisible()
    qtbot.keyClick(room, Qt.Key.Key_W)
    assert {"Veel gezinnen", "Twee sterke verenigingen"} <= set(room.neighbourhood.zone.words)
    assert room.room_overlay.shows_neighbourhood
    qtbot.keyClick(room, Qt.Key.Key_W)
    assert not room.neighbourhood.isVisible()
    qtbot.keyClick(room, Qt.Key.Key_W)
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert not room.neighbourhood.isVisible()
    assert room.isVisible()


def test_much_about_the_neighbourhood_is_read_text_by_text(qtbot, room: RoomWindow, desk: Desk):
    much = ("wijk " * MAX_CONTEXT_LENGTH)[:MAX_CONTEXT_LENGTH].strip()
    desk.set_neighbourhood(Neighbourhood(*(f"{number} {much[2:]}" for number in range(4))))
    for number in range(4):
        qtbot.keyClick(room, Qt.Key.Key_W)
        settle()
        [text] = [words for words in room.neighbourhood.zone.words if words[0].isdigit()]
        assert text.startswith(str(number))
        assert misfits(room.neighbourhood) == []
        assert [high for high, _text in letters(room.neighbourhood) if high < 768 / 30] == []
    qtbot.keyClick(room, Qt.Key.Key_W)
    assert not room.neighbourhood.isVisible()


def test_the_neighbourhood_goes_away_when_the_group_goes_on(qtbot, room: RoomWindow, desk: Desk):
    talk(desk)
    desk.set_neighbourhood(FOUR)
    qtbot.keyClick(room, Qt.Key.Key_W)
    desk.session.next()
    assert not room.neighbourhood.isVisible()
    assert not room.room_overlay.shows_neighbourhood


# The municipality of a casus.


@pytest.fixture
def casus(desk: Desk) -> Desk:
    """A casus, beside a municipality with a snapshot."""
    desk.new_subject(SubjectKind.MUNICIPALITY, "Voorbeeldstad")
    for fader, position in zip(FADERS, (10, 30, 50, 70, 90), strict=True):
        desk.move(fader, position)
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    desk.new_subject(SubjectKind.CASE, "Het plein")
    talk(desk)
    desk.session.go_to(HourStep.TOGETHER)
    return desk


def test_a_casus_shows_its_municipality_dashed(qtbot, casus: Desk, window: Window, room: RoomWindow):
    window.show_screen(Screen.SESSION)
    settle()
    page = window.screens.session.page
    assert page.municipality.isVisible()
    page.municipality.click()
    for strips in (page.strips, room.form.strips):
        assert [strip.slider.ghost for strip in strips.values()] == [10, 30, 50, 70, 90]
    assert "Gestreept: Voorbeeldstad op 16 maart 2026" in " ".join(room.form.text.words)
    assert "Nulmeting" not in " ".join(room.form.text.words)
    page.municipality.click()
    for strips in (page.strips, room.form.strips):
        assert [strip.slider.ghost for strip in strips.values()] == [None] * 5


def test_a_municipality_lays_nothing_beside_itself(desk: Desk, casus: Desk, window: Window):
    desk.open_subject(next(s for s, _ in desk.finder.nearby if s.name == "Voorbeeldstad"))
    desk.session.begin(ROLES)
    desk.session.go_to(HourStep.TOGETHER)
    window.show_screen(Screen.SESSION)
    settle()
    assert not window.screens.session.page.municipality.isVisible()


def test_while_its_own_last_time_is_hidden_a_casus_may_show_its_municipality(casus: Desk):
    casus.session.end()
    casus.save_snapshot(date(2026, 3, 17), "Eerste", ())
    own = casus.snapshots[-1]
    casus.session.begin(ROLES)
    assert casus.hidden
    casus.set_ghost(own)
    assert casus.ghost is None
    [(_, shelf)] = [each for each in casus.finder.nearby if each[0].name == "Voorbeeldstad"]
    casus.set_ghost(shelf[-1])
    assert casus.ghost == shelf[-1]
