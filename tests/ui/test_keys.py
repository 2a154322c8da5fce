"""The list of keys is the keys themselves: whatever has a key is on it, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from mengpaneel.app import Program
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.snapshot import MixKind, SubjectKind
from mengpaneel.store.places import places
from mengpaneel.store.settings import Settings, load_settings
from mengpaneel.ui.faders.keys import CHOOSE_MIDDLE, NEIGHBOURS, PLACES, STEPS, action_name
from mengpaneel.ui.help.keys import KeysDialog, keys_of_fader, keys_of_window
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window


def opened(window: Window) -> KeysDialog:
    """The list, opened with its key; `exec` would wait for a hand."""
    KeysDialog.exec = KeysDialog.show
    try:
        window.actions_.keys.trigger()
    finally:
        del KeysDialog.exec
    return window.findChild(KeysDialog)


def rows(dialog: KeysDialog) -> set[tuple[str, str]]:
    """What the list says: each deed with its keys."""
    table = dialog.table
    return {(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())}


def test_no_question_stays_behind_in_the_window(window: Window, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QDialog, "exec", QDialog.close)
    for ask in (window.save_snapshot, window.subjects.begin, window.subjects.rename):
        ask()
    opened(window).close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QDialog) == []


def test_every_action_with_a_key_is_on_the_list_with_all_its_keys(window: Window, library: Library):
    told = dict(keys_of_window(window.actions(), library))
    keyed = [action for action in window.findChildren(QAction) if action.shortcuts()]
    assert {action.text() for action in keyed} == set(told)
    assert told[library.words.window.redo] == "Ctrl+Y of Ctrl+Shift+Z"
    assert len(keyed) >= len(FADERS) + len(Screen) + 12


def test_the_keys_of_one_deed_are_listed_as_one_says_them(qapp, library: Library):
    action = QAction("Kiezen")
    action.setShortcuts(["1", "2", "3"])
    assert list(keys_of_window([action], library)) == [("Kiezen", "1, 2 of 3")]


def test_plus_and_minus_are_called_by_their_names(window: Window, library: Library):
    told = dict(keys_of_window(window.actions(), library))
    assert told[library.words.access.larger] == "Ctrl+plus of Ctrl+="
    assert told[library.words.access.smaller] == "Ctrl+min"


def test_a_new_action_is_on_the_list_by_itself(qtbot, window: Window):
    action = QAction("Iets nieuws", window)
    action.setShortcut("Ctrl+Shift+F12")
    window.addAction(action)
    dialog = opened(window)
    assert ("Iets nieuws", "Ctrl+Shift+F12") in rows(dialog)


def test_no_shortcut_of_the_window_exists_beside_the_table(window: Window):
    for screen in Screen:
        window.show_screen(screen)
    assert window.findChildren(QShortcut) == []
    keyed = [action for action in window.findChildren(QAction) if action.shortcuts()]
    assert set(keyed) <= set(window.actions())


def test_no_two_actions_share_a_key(window: Window):
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", languages())
def test_what_each_key_does_to_a_fader_is_told_in_every_language(qapp, language: str):
    library = Library(language)
    deeds = {action_name(key) for key in (*STEPS, *PLACES, CHOOSE_MIDDLE, *NEIGHBOURS)}
    assert deeds == set(library.words.access.fader_keys)
    assert len(list(keys_of_fader(library))) == len(deeds)


def is_lone(key: QKeySequence) -> bool:
    return len(key.toString()) == 1


def test_keys_without_ctrl_or_alt_can_be_done_without(qtbot, window: Window, desk: Desk):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.actions_.single_key_shortcuts.trigger()
    assert not [key for action in window.actions() for key in action.shortcuts() if is_lone(key)]
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert desk.aim is MixKind.NOW
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.console_screen.card.console.strips[FADERS[2]].slider.hasFocus()
    window.present()
    room = window.room_window.actions_
    assert not [key for action in window.room_window.actions() for key in action.shortcuts() if is_lone(key)]
    assert all((action.shortcuts() or action is room.aim) for action in window.room_window.actions())
    window.presenter.end()
    window.actions_.single_key_shortcuts.trigger()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert desk.aim is MixKind.AMBITION


def test_doing_without_them_is_remembered_and_stays_in_another_language(tmp_path, library: Library):
    where = places(tmp_path)
    program = Program(where, Settings(tour_seen=True), library)
    program.window.actions_.single_key_shortcuts.setChecked(False)
    program.set_language("en")
    program.finish()
    again = Program(where, load_settings(where.settings), library)
    assert not again.window.actions_.single_key_shortcuts.isChecked()
    assert again.window.actions_.aim.shortcuts() == []
    again.finish()


def test_a_hidden_profile_stays_hidden_for_this_subject_only(tmp_path, library: Library):
    where = places(tmp_path)
    program = Program(where, Settings(tour_seen=True), library)
    program.window.actions_.hide_profiles.trigger()
    program.set_language("en")
    assert program.desk.profiles_hidden
    program.finish()
    again = Program(where, load_settings(where.settings), library)
    assert again.desk.profiles_hidden
    again.desk.new_subject(SubjectKind.CASE, "Warmtenet")
    assert not again.desk.profiles_hidden
    again.finish()


def test_f1_opens_the_list_and_escape_closes_it(qtbot, window: Window):
    dialog = opened(window)
    qtbot.waitUntil(dialog.isVisible)
    assert "F1" in {keys for _, keys in rows(dialog)}
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_the_list_scrolls_with_the_arrow_keys(qtbot, window: Window):
    dialog = opened(window)
    qtbot.waitActive(dialog)
    table = dialog.table
    qtbot.waitUntil(table.hasFocus)
    for _ in range(table.rowCount()):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.verticalScrollBar().value() > 0


def test_the_list_is_a_table_with_a_name_for_each_column(window: Window, library: Library):
    table = opened(window).table
    assert QAccessible.queryAccessibleInterface(table).role() is QAccessible.Role.Table
    names = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in (0, 1)]
    assert names == [library.words.access.keys_do, library.words.access.keys]
