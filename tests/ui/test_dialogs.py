"""What the program asks fits what it is about."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.help.keys import KeysDialog
from mengpaneel.ui.help.topics import HelpWindow
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.widgets.dialog import SaveDialog, SubjectDialog
from mengpaneel.ui.window.window import Window


def test_an_example_of_a_name_follows_the_kind(qtbot: QtBot, window: Window, library: Library):
    words = library.words
    dialog = SubjectDialog(words, "", "", SubjectKind.CASE, "", Look(LIGHT), window)
    (name,) = dialog.findChildren(QLineEdit)

    assert name.placeholderText() == words.subject.case_hint
    dialog.kind_buttons.buttons()[0].click()
    assert name.placeholderText() == words.subject.name_hint


def test_what_is_filled_in_begins_at_one_line(qtbot: QtBot, window: Window, library: Library):
    dialog = SaveDialog(library.words, date(2026, 3, 16), "Nulmeting", 0, Look(LIGHT), window)
    dialog.show()
    qtbot.waitExposed(dialog)
    fields = dialog.findChildren(QLineEdit)
    for field in fields:
        field.home(False)

    assert len(fields) == 4
    assert len({field.mapTo(dialog, field.cursorRect().center()).x() for field in fields}) == 1


def test_what_is_long_to_read_takes_the_height_there_is(window: Window, example_desk: Desk, library: Library):
    look, heights = window.look, []
    for high in (640, 1040):
        window.resize(1600, high)
        for dialog in (
            KeysDialog(window.actions(), library, look, window),
            HelpWindow(library, look, window),
            ReportDialog(example_desk, library, look, "", window),
        ):
            heights.append(dialog.height())
            dialog.close()

    assert heights[:3] == [608] * 3
    assert min(heights[3:]) >= 760


def test_who_names_a_subject_keeps_it_and_who_makes_one_begins(window: Window, monkeypatch):
    pressed = []
    monkeypatch.setattr(SubjectDialog, "exec", lambda dialog: pressed.append(dialog.accept_button.text()))
    window.subjects.rename()
    window.subjects.begin()
    assert pressed == ["Bewaren", "Beginnen"]


def test_the_list_of_subjects_opens_below_what_was_pressed(window: Window, monkeypatch):
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, at: opened.append(at))
    button = window.header.subject
    button.click()
    assert opened == [button.mapToGlobal(button.rect().bottomLeft())]
