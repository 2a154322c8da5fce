"""*Alles leegmaken* says what went, and takes it back."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, SubjectKind
from mengpaneel.ui.window.window import Window


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, library: Library) -> Window:
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.show()
    desk.move(Fader.PROCESS, 60)
    return window


def test_all_that_went_is_named_and_comes_back(window: Window, desk: Desk):
    desk.set_note(Fader.PROCESS, "wijkteam")
    desk.set_flag(Fader.POLITICS, True)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.set_outcome("Het is er van gekomen.")
    before = desk.sheet
    window.actions_.clear.trigger()

    assert desk.sheet == EMPTY_SHEET
    assert window.notice.isVisible()
    assert window.notice.words == (
        "Leeggemaakt: de schuiven, de notities, wat nog te bespreken was, de ambitie"
        " en wat er van het vorige plan kwam."
    )
    desk.move(Fader.RESIDENTS, 10)
    window.notice.action_button.click()
    assert desk.sheet == before
    assert desk.history.canRedo()


def test_what_was_empty_is_not_named(window: Window):
    window.actions_.clear.trigger()
    assert window.notice.words == "Leeggemaakt: de schuiven."


@pytest.mark.parametrize("locked", [True, False])
def test_where_nothing_goes_nothing_is_told(window: Window, desk: Desk, locked: bool):
    if not locked:
        desk.move(Fader.PROCESS, None)
    desk.set_locked(locked)
    window.actions_.clear.trigger()
    assert not window.notice.isVisible()


def test_with_another_subject_it_cannot_be_taken_back_any_more(window: Window, desk: Desk):
    window.actions_.clear.trigger()
    desk.new_subject(SubjectKind.CASE, "De brug")
    assert not window.notice.isVisible()
    assert desk.mix == EMPTY_MIX


def bin_a_snapshot(window: Window) -> None:
    window.desk.snapshot_editor.throw_away(window.desk.snapshots[0])


def correct_a_snapshot(window: Window) -> None:
    first = window.desk.snapshots[0]
    editor = window.desk.snapshot_editor
    editor.correct(first, first.taken_on, "Anders", (), None, from_desk=False)


STEPS = {
    "cleared": lambda window: window.actions_.clear.trigger(),
    "snapshot binned": bin_a_snapshot,
    "snapshot corrected": correct_a_snapshot,
    "subject binned": lambda window: window.subjects.throw_away(),
}


@pytest.mark.parametrize("name", STEPS)
def test_what_is_undone_by_a_key_is_told_no_longer(window: Window, desk: Desk, name: str):
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    window.notice.close_message()
    STEPS[name](window)
    assert window.notice.isVisible()
    if name == "cleared":
        desk.begin_gesture()
        desk.move(Fader.RESIDENTS, 10)
        desk.undo()
        assert window.notice.isVisible()  # what is told is as true as before
    desk.undo()
    assert not window.notice.isVisible()
