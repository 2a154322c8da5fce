"""What the program asks fits what it is about."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.dialogs import SaveDialog, SubjectDialog
from mengpaneel.ui.window import Window


def test_an_example_of_a_name_follows_the_kind(qtbot: QtBot, window: Window, library: Library):
    words = library.words
    dialog = SubjectDialog(words, "", "", SubjectKind.CASE, "", Look(LIGHT), window)
    (name,) = dialog.findChildren(QLineEdit)

    assert name.placeholderText() == words.subject.case_hint
    dialog._kinds.buttons()[0].click()
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
