"""One of several is told as such, each button by one name, and what arrow keys choose is heard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import MixKind, SubjectKind
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.console.aims import AimSwitch
from mengpaneel.ui.help.topics import HelpWindow
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.transfer.export_dialog import ExportDialog
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.window.search import SearchDialog
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def window(qtbot: QtBot, example_desk: Desk, library: Library) -> Window:
    window = Window(example_desk, library)
    qtbot.addWidget(window)
    window.show()
    return window


def choices(name: str, window: Window, desk: Desk, library: Library) -> list[QAbstractButton]:
    look = Look(LIGHT)
    if name == "aims":
        return list(AimSwitch(desk, library.words.ambition, window).buttons.values())
    if name == "report":
        return list(ReportDialog(desk, library, look, "", window).forms.values())
    if name == "export":
        return list(ExportDialog([(desk.subject, desk.snapshots)], library, look, "", window).kinds.values())
    return list(HelpWindow(library, look, window).topics)


@pytest.mark.parametrize("name", ["aims", "report", "export", "help"])
def test_one_of_several_is_a_radio_button(name: str, window: Window, example_desk: Desk, library: Library):
    buttons = choices(name, window, example_desk, library)
    told = [QAccessible.queryAccessibleInterface(button) for button in buttons]
    assert {interface.role() for interface in told} == {Role.RadioButton}
    assert sum(interface.state().checked for interface in told) == 1


def test_arrow_keys_choose_among_them(qtbot: QtBot, window: Window, example_desk: Desk, library: Library):
    switch = AimSwitch(example_desk, library.words.ambition, window)
    switch.show()
    window.activateWindow()
    switch.buttons[MixKind.NOW].setFocus()
    qtbot.waitUntil(switch.buttons[MixKind.NOW].hasFocus)
    qtbot.keyClick(switch.buttons[MixKind.NOW], Qt.Key.Key_Right)
    assert example_desk.aim is MixKind.AMBITION


@pytest.mark.parametrize(
    ("button", "told"),
    [
        (("", "Sluiten"), ("Sluiten", " ")),
        (("Terugzetten…", "Terugzetten: 12 maart"), ("Terugzetten: 12 maart", " ")),
        (("Nu", "Verzet hoe het nu is"), ("Nu", "Verzet hoe het nu is")),
        (("Nu", ""), ("Nu", "")),
    ],
)
def test_a_button_has_one_name_and_is_told_apart(
    qtbot: QtBot, button: tuple[str, str], told: tuple[str, str]
):
    words, name = button
    made = Button(words, name=name)
    qtbot.addWidget(made)
    interface = QAccessible.queryAccessibleInterface(made)
    assert (interface.text(Text.Name), interface.text(Text.Description)) == told


def test_an_emptied_title_becomes_the_proposed_one_and_never_a_hint(window: Window, library: Library):
    dialog = SaveDialog(library.words, date(2026, 3, 16), "Na een jaar", 0, Look(LIGHT), window)
    dialog.title_field.clear()
    assert (dialog.title, dialog.title_field.placeholderText()) == ("Na een jaar", "Na een jaar")


def test_what_the_arrow_keys_choose_while_searching_is_heard(
    qtbot: QtBot, window: Window, example_desk: Desk, library: Library
):
    for name in ("Plein", "Park"):
        example_desk.new_subject(SubjectKind.CASE, name)
    dialog = SearchDialog(example_desk, library, Look(LIGHT), window)
    dialog.open()
    qtbot.waitUntil(dialog.field.hasFocus)
    told: list[str] = []
    dialog.chosen_told.connect(told.append)
    dialog.field.setText("p")
    end_waiting(dialog)
    assert told == []
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    current = dialog.list.currentItem().text()
    assert told == [current]
