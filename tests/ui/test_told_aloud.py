"""What a hand does to snapshots, to the lock and with undo is told to who does not see it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.window.window import Window

DAY = date(2026, 3, 1)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, library: Library) -> Window:
    desk.move(Fader.PROCESS, 30)
    for title in ("een", "twee"):
        desk.save_snapshot(DAY, title, ())
    window = Window(desk, library)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.console_screen.is_complete)  # its keys come then, too
    return window


@pytest.fixture
def heard(window: Window) -> list[str]:
    told: list[str] = []
    window.announcer.announced.connect(told.append)
    return told


def test_a_snapshot_that_changes_places(desk: Desk, heard: list[str]):
    desk.snapshot_editor.move(desk.snapshots[0], 1)
    assert heard == ["‘een’ staat nu op plek 2 van 2 van die dag."]
    desk.undo()
    assert heard[1:] == ["Ongedaan gemaakt: ‘een’ verplaatsen."]


def test_a_snapshot_that_comes_out_of_the_bin(desk: Desk, heard: list[str]):
    thrown = desk.snapshots[0]
    desk.snapshot_editor.throw_away(thrown)
    heard.clear()
    desk.snapshot_editor.put_back(thrown)
    assert heard == ["‘een’ is teruggezet."]


def test_undo_tells_it_once(desk: Desk, heard: list[str]):
    desk.snapshot_editor.throw_away(desk.snapshots[0])
    heard.clear()
    desk.undo()
    assert heard == ["Ongedaan gemaakt: ‘een’ naar de prullenbak."]
    heard.clear()
    desk.redo()
    assert "Opnieuw gedaan: ‘een’ naar de prullenbak." in heard


def test_the_lock_that_goes_off_and_a_hand_that_it_stops(
    qtbot: QtBot, desk: Desk, heard: list[str], library: Library
):
    words = library.words.console
    desk.set_locked(True)
    desk.move(Fader.PROCESS, 60)
    desk.move(Fader.PROCESS, 70)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [words.locked, words.locked]
    desk.set_locked(False)
    assert heard[2:] == [words.unlocked]


def test_the_menu_says_what_undo_takes_back(qtbot: QtBot, window: Window, desk: Desk, library: Library):
    undo = window.actions_.undo
    desk.begin_gesture()
    desk.move(Fader.COMMUNICATION, 90)
    qtbot.waitUntil(lambda: undo.text() == "Ongedaan: Communicatie naar hoog")
    assert undo.toolTip() == undo.text()
    while desk.history.canUndo():
        desk.undo()
    qtbot.waitUntil(lambda: undo.text() == library.words.window.undo)
    assert not undo.isEnabled()


def test_the_screen_that_a_key_turns_to(window: Window, heard: list[str]):
    window.commands.turn_screen.emit(1)
    window.commands.turn_screen.emit(1)
    window.commands.turn_screen.emit(-1)
    assert heard == ["Samen", "Terugblik", "Samen"]


def test_what_is_asked_about_is_said_too(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QToolTip, "showText", lambda *_: None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button = window.header.more
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(window.tooltips.explained) as told:
        qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [button.toolTip()]
