"""Saving proposes what is likely, and says what it proposes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.limits import MAX_NAME_LENGTH
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.window.window import Window

TRIO = ("wijkambtenaar", "sociaal domein", "de wijkagent", "een bewoner van het plein")


@pytest.fixture
def asked(monkeypatch) -> list[SaveDialog]:
    """Every dialog that asks; each is answered with *Bewaren* as it stands."""
    asked: list[SaveDialog] = []
    monkeypatch.setattr(SaveDialog, "deleteLater", lambda _: None)
    monkeypatch.setattr(SaveDialog, "exec", lambda dialog: asked.append(dialog) or True)
    return asked


def labels_of(dialog: SaveDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel)}


def test_a_second_one_has_a_name_of_its_own(window: Window, desk: Desk, asked: list[SaveDialog]):
    desk.move(Fader.PROCESS, 30)
    for _ in range(3):
        window.save_snapshot()
    assert [s.title for s in desk.snapshots] == ["De eerste keer", "Momentopname 2", "Momentopname 3"]
    assert [dialog.title for dialog in asked] == ["De eerste keer", "Momentopname 2", "Momentopname 3"]


def test_who_filled_it_in_is_remembered_within_a_subject(
    window: Window, desk: Desk, asked: list[SaveDialog], library: Library
):
    hints = library.words.save.roles_hint, library.words.save.roles_again
    desk.save_snapshot(date.today(), "Nulmeting", TRIO)
    window.save_snapshot()
    assert desk.snapshots[-1].roles == TRIO
    assert [hint in labels_of(asked[0]) for hint in hints] == [False, True]
    desk.new_subject(SubjectKind.CASE, "Het plein")
    window.save_snapshot()
    assert desk.snapshots[-1].roles == ()
    assert [hint in labels_of(asked[1]) for hint in hints] == [True, False]


def test_long_roles_are_remembered_whole(window: Window, desk: Desk, asked: list[SaveDialog]):
    roles = tuple(letter * MAX_NAME_LENGTH for letter in "abc")
    desk.save_snapshot(date.today(), "Nulmeting", roles)
    window.save_snapshot()
    assert desk.snapshots[-1].roles == roles
