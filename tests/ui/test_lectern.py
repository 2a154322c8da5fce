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
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.help.keys import keys_of_window
from mengpaneel.ui.room.overlays import RoomOverlay
from mengpaneel.ui.room.presenter_parts import NextStep, next_step
from mengpaneel.ui.room.presenter_window import PresenterWindow
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.commands import Commands
from mengpaneel.ui.window.window import Window
from tests.pseudo import PseudoLibrary
from tests.ui.measuring import misfits
from tests.ui.test_touching import SMALLEST_PRESENTING, too_small


def opened(
    qtbot, desk: Desk, library: Library, window: Window, scale: float = 1.0, commands: Commands | None = None
) -> PresenterWindow:
    commands, look = commands or window.commands, Look(LIGHT, scale)
    presenter_window = PresenterWindow(desk, RoomOverlay(window), library, commands, look, window)
    presenter_window.resize(1366, 768)
    presenter_window.show()
    presenter_window.activateWindow()
    qtbot.waitActive(presenter_window)
    return presenter_window


@pytest.fixture
def presenter_window(qtbot, desk: Desk, library: Library, window: Window) -> PresenterWindow:
    return opened(qtbot, desk, library, window)


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("language", ["nl", "en", "pseudo"])
def test_it_fits_and_what_is_pressed_is_large(qtbot, desk: Desk, window: Window, language: str, scale: float):
    library = PseudoLibrary() if language == "pseudo" else Library(language)
    presenter_window = opened(qtbot, desk, library, window, scale)
    for fader in FADERS:
        desk.set_flag(fader, True)
    desk.set_locked(True)
    settle()
    assert misfits(presenter_window) == []
    assert too_small(presenter_window, int(SMALLEST_PRESENTING * min(scale, 1))) == []


def test_the_key_that_quits_the_program_does_so_from_here_too(qtbot, presenter_window: PresenterWindow):
    with qtbot.waitSignal(presenter_window._room_overlay.quit_requested):
        qtbot.keyClick(presenter_window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_the_next_step_follows_the_desk(desk: Desk, presenter_window: PresenterWindow, library: Library):
    assert next_step(desk) is NextStep.SET
    assert presenter_window.next.text() == f"{library.faders[FADERS[0]].name} zetten"
    presenter_window.next.click()
    assert presenter_window.faders.strips[FADERS[0]].slider.hasFocus()
    for fader in FADERS:
        desk.move(fader, 20)
    assert presenter_window.next.text() == "Kijken naar de ambitie"
    presenter_window.next.click()
    assert desk.aim is MixKind.AMBITION
    assert next_step(desk) is NextStep.SAVE
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    assert presenter_window.next.text() == "Verslag maken"


def test_saving_and_the_report_are_left_to_the_window(qtbot, desk: Desk, library: Library, window: Window):
    commands = Commands()
    presenter_window = opened(qtbot, desk, library, window, commands=commands)
    for fader in FADERS:
        desk.move(fader, 20)
    desk.set_aim(MixKind.AMBITION)
    with qtbot.waitSignal(commands.save_snapshot):
        presenter_window.next.click()
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    with qtbot.waitSignal(commands.report_mix):
        presenter_window.next.click()


def test_a_note_belongs_to_the_fader_in_hand_and_is_one_step_back(
    qtbot, desk: Desk, presenter_window: PresenterWindow
):
    qtbot.keyClick(presenter_window, Qt.Key.Key_4)
    assert "Bestuur en politiek" in presenter_window.note.heading.text()
    edit = presenter_window.note.edit
    edit.setFocus()
    qtbot.keyClicks(edit, "samen? 12")
    assert desk.sheet.remark(Fader.POLITICS).note == "samen? 12"
    assert not presenter_window._room_overlay.black
    desk.history.undo()
    assert edit.toPlainText() == ""
    desk.move(Fader.PROCESS, 40)
    assert "Proces binnen gemeente" in presenter_window.note.heading.text()


def test_a_note_that_is_written_elsewhere_is_shown(desk: Desk, presenter_window: PresenterWindow):
    desk.set_note(FADERS[0], "van het andere venster")
    assert presenter_window.note.edit.toPlainText() == "van het andere venster"


def test_the_buttons_lead_the_room(desk: Desk, presenter_window: PresenterWindow, library: Library):
    room_overlay, words = presenter_window._room_overlay, library.words.present.lectern
    presenter_window.black.click()
    assert room_overlay.black
    assert presenter_window._sees.text() == words.sees_black
    assert presenter_window.black.text() == words.make_light
    presenter_window.black.click()
    assert not room_overlay.black
    presenter_window.keys.click()
    assert room_overlay.shows_keys
    assert presenter_window._sees.text() == words.sees_keys
    presenter_window.lock.click()
    assert desk.locked
    assert presenter_window.lock.text() == library.words.window.unlock


def test_escape_brings_the_screen_back_before_it_ends(qtbot, presenter_window: PresenterWindow):
    left = []
    presenter_window._room_overlay.left.connect(lambda: left.append(1))
    qtbot.keyClick(presenter_window, Qt.Key.Key_B)
    assert presenter_window._room_overlay.black
    qtbot.keyClick(presenter_window, Qt.Key.Key_Escape)
    assert (presenter_window._room_overlay.black, left) == (False, [])
    qtbot.keyClick(presenter_window, Qt.Key.Key_Escape)
    assert left == [1]


def test_a_fader_can_be_picked_while_somebody_types(presenter_window: PresenterWindow, library: Library):
    keys = dict(keys_of_window(presenter_window.actions(), library))
    assert "Alt+5" in keys[library.words.present.pick]


def test_the_glimpse_is_what_the_room_sees(
    qtbot, desk: Desk, presenter_window: PresenterWindow, library: Library
):
    room_window = RoomWindow(desk, library, LIGHT, presenter_window._room_overlay)
    room_window.resize(1600, 900)
    room_window.show()
    presenter_window.room_preview.show_widget(room_window)
    assert corner(presenter_window) == QColor(LIGHT.paper)
    presenter_window._room_overlay.set_black(True)
    presenter_window.room_preview.show_widget(room_window)
    assert corner(presenter_window) == QColor("black")
    shape = presenter_window.room_preview._picture.deviceIndependentSize()
    assert abs(shape.width() / shape.height() - 1600 / 900) < 0.02
    room_window.close()


def corner(presenter_window: PresenterWindow) -> QColor:
    picture = presenter_window.room_preview._picture.toImage()
    return picture.pixelColor(picture.width() - 2, picture.height() - 2)
