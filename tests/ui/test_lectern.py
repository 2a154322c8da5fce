"""The laptop's window while a room looks on: it leads, tells what comes next, and keeps notes to itself."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.snapshot import Aim
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.help.keys import keys_of_window
from mengpaneel.ui.room.lectern import Lectern
from mengpaneel.ui.room.lectern_parts import NextStep, next_step
from mengpaneel.ui.room.overlays import RoomOverlay
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.window import Window
from tests.pseudo import PseudoLibrary
from tests.ui.measuring import misfits
from tests.ui.test_touching import SMALLEST_PRESENTING, too_small


def opened(qtbot, desk: Desk, library: Library, window: Window, scale: float = 1.0) -> Lectern:
    lectern = Lectern(desk, RoomOverlay(window), library, Look(LIGHT, scale), window)
    lectern.resize(1366, 768)
    lectern.show()
    lectern.activateWindow()
    qtbot.waitActive(lectern)
    return lectern


@pytest.fixture
def lectern(qtbot, desk: Desk, library: Library, window: Window) -> Lectern:
    return opened(qtbot, desk, library, window)


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("language", ["nl", "en", "pseudo"])
def test_it_fits_and_what_is_pressed_is_large(qtbot, desk: Desk, window: Window, language: str, scale: float):
    library = PseudoLibrary() if language == "pseudo" else Library(language)
    lectern = opened(qtbot, desk, library, window, scale)
    for fader in FADERS:
        desk.set_flag(fader, True)
    desk.set_locked(True)
    settle()
    assert misfits(lectern) == []
    assert too_small(lectern, int(SMALLEST_PRESENTING * min(scale, 1))) == []


def test_the_key_that_quits_the_program_does_so_from_here_too(qtbot, lectern: Lectern):
    with qtbot.waitSignal(lectern._stage.quit_wanted):
        qtbot.keyClick(lectern, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_the_next_step_follows_the_desk(desk: Desk, lectern: Lectern, library: Library):
    assert next_step(desk) is NextStep.SET
    assert lectern.next.text() == f"{library.faders[FADERS[0]].name} zetten"
    lectern.next.click()
    assert lectern.faders.strips[FADERS[0]].slider.hasFocus()
    for fader in FADERS:
        desk.move(fader, 20)
    assert lectern.next.text() == "Kijken naar de ambitie"
    lectern.next.click()
    assert desk.aim is Aim.AMBITION
    assert next_step(desk) is NextStep.SAVE
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    assert lectern.next.text() == "Verslag maken"


def test_saving_and_the_report_are_left_to_the_window(qtbot, desk: Desk, lectern: Lectern):
    for fader in FADERS:
        desk.move(fader, 20)
    desk.set_aim(Aim.AMBITION)
    with qtbot.waitSignal(lectern.save_wanted):
        lectern.next.click()
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    with qtbot.waitSignal(lectern.report_wanted):
        lectern.next.click()


def test_a_note_belongs_to_the_fader_in_hand_and_is_one_step_back(qtbot, desk: Desk, lectern: Lectern):
    qtbot.keyClick(lectern, Qt.Key.Key_4)
    assert "Bestuur en politiek" in lectern.note._heading.text()
    edit = lectern.note._edit
    edit.setFocus()
    qtbot.keyClicks(edit, "samen? 12")
    assert desk.sheet.remark(Fader.POLITICS).note == "samen? 12"
    assert not lectern._stage.black
    desk.history.undo()
    assert edit.toPlainText() == ""
    desk.move(Fader.PROCESS, 40)
    assert "Proces binnen gemeente" in lectern.note._heading.text()


def test_a_note_that_is_written_elsewhere_is_shown(desk: Desk, lectern: Lectern):
    desk.set_note(FADERS[0], "van het andere venster")
    assert lectern.note._edit.toPlainText() == "van het andere venster"


def test_the_buttons_lead_the_room(desk: Desk, lectern: Lectern, library: Library):
    stage, words = lectern._stage, library.words.present.lectern
    lectern.black.click()
    assert stage.black
    assert lectern._sees.text() == words.sees_black
    assert lectern.black.text() == words.make_light
    lectern.black.click()
    assert not stage.black
    lectern.keys.click()
    assert stage.shows_keys
    assert lectern._sees.text() == words.sees_keys
    lectern.lock.click()
    assert desk.locked
    assert lectern.lock.text() == library.words.window.unlock


def test_escape_brings_the_screen_back_before_it_ends(qtbot, lectern: Lectern):
    left = []
    lectern._stage.left.connect(lambda: left.append(1))
    qtbot.keyClick(lectern, Qt.Key.Key_B)
    assert lectern._stage.black
    qtbot.keyClick(lectern, Qt.Key.Key_Escape)
    assert (lectern._stage.black, left) == (False, [])
    qtbot.keyClick(lectern, Qt.Key.Key_Escape)
    assert left == [1]


def test_a_fader_can_be_picked_while_somebody_types(lectern: Lectern, library: Library):
    keys = dict(keys_of_window(lectern.actions(), library))
    assert "Alt+5" in keys[library.words.present.pick]


def test_the_glimpse_is_what_the_room_sees(qtbot, desk: Desk, lectern: Lectern, library: Library):
    presentation = RoomWindow(desk, library, LIGHT, lectern._stage)
    presentation.resize(1600, 900)
    presentation.show()
    lectern.glimpse.show_widget(presentation)
    assert corner(lectern) == QColor(LIGHT.paper)
    lectern._stage.blacken(True)
    lectern.glimpse.show_widget(presentation)
    assert corner(lectern) == QColor("black")
    shape = lectern.glimpse._picture.deviceIndependentSize()
    assert abs(shape.width() / shape.height() - 1600 / 900) < 0.02
    presentation.close()


def corner(lectern: Lectern) -> QColor:
    picture = lectern.glimpse._picture.toImage()
    return picture.pixelColor(picture.width() - 2, picture.height() - 2)
