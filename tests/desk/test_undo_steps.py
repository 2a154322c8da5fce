"""Undo says what it takes back, and each subject keeps its own steps while another one is open."""

from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.steps import name_step
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind, Step, SubjectKind
from mengpaneel.domain.undo_step import UndoStep
from mengpaneel.store.sqlite_memory import SqliteMemory

TALK = Fader.COMMUNICATION


def fill(desk: Desk) -> None:
    for fader in (Fader.RESIDENTS, Fader.PROCESS):
        desk.begin_gesture()
        desk.move(fader, 30)
    desk.save_snapshot(date(2026, 3, 1), "met het trio", ())


def change_title(desk: Desk) -> None:
    desk.snapshot_editor.set_title(desk.snapshots[0], "samen")


STEPS = {
    "Communicatie naar hoog": lambda desk: desk.move(TALK, 90),
    "Proces binnen gemeente leegmaken": lambda desk: desk.move(Fader.PROCESS, None),
    "notitie bij Communicatie": lambda desk: desk.set_note(TALK, "vaker"),
    "Communicatie bespreken": lambda desk: desk.set_flag(TALK, True),
    "alles leegmaken": lambda desk: desk.clear(),
    "het plan": lambda desk: desk.set_step(Step("praten")),
    "wat er van het plan kwam": lambda desk: desk.set_outcome("veel"),
    "titel van ‘samen’": change_title,
    "‘met het trio’ naar de prullenbak": lambda desk: desk.snapshot_editor.throw_away(desk.snapshots[0]),
    "naam ‘Dorp’": lambda desk: desk.rename_subject(SubjectKind.CASE, "Dorp"),
}


@pytest.mark.parametrize("name", STEPS)
def test_the_next_step_back_has_a_name(desk: Desk, library: Library, name: str):
    fill(desk)
    desk.begin_gesture()
    STEPS[name](desk)
    step = desk.history.next_undo
    assert step
    assert name_step(step, library) == name


def test_a_wish_is_told_from_how_it_is(desk: Desk, library: Library):
    desk.set_aim(MixKind.AMBITION)
    desk.move(TALK, 50)
    assert name_step(desk.history.next_undo, library) == "ambitie van Communicatie naar midden"
    desk.clear_ambition()
    assert name_step(desk.history.next_undo, library) == "ambitie van Communicatie wissen"
    desk.move(TALK, 60)
    desk.move(Fader.PROCESS, 60)
    desk.clear_ambition()
    assert name_step(desk.history.next_undo, library) == "ambitie wissen"


def test_many_faders_at_once_were_put_back(desk: Desk, library: Library):
    fill(desk)
    desk.clear()
    desk.begin_gesture()
    desk.move(TALK, 10)
    desk.recall(desk.snapshots[0])
    assert name_step(desk.history.next_undo, library) == "schuiven terugzetten"


def test_no_title_is_named_while_the_last_time_is_hidden(desk: Desk, library: Library):
    fill(desk)
    change_title(desk)
    step = desk.history.next_undo
    assert step
    assert name_step(step, library, hidden=True) == "titel van een momentopname"


def test_who_undoes_is_told_which_step_that_was(desk: Desk):
    told: list[UndoStep] = []
    desk.undone.connect(told.append)
    desk.redone.connect(told.append)
    desk.undo()
    assert told == []
    desk.move(TALK, 90)
    step = desk.history.next_undo
    desk.undo()
    desk.redo()
    assert told == [step, step]


def test_the_steps_of_a_subject_survive_another_one(desk: Desk):
    fill(desk)
    first = desk.subject
    desk.new_subject(SubjectKind.CASE, "Plein")
    assert not desk.history.canUndo()
    desk.move(TALK, 70)
    second = desk.subject
    desk.open_subject(first)
    desk.undo()
    assert desk.mix[Fader.PROCESS] is None
    desk.open_subject(second)
    desk.undo()
    assert (desk.mix[TALK], desk.subject) == (None, second)
    desk.open_subject(first)
    desk.redo()
    assert desk.mix[Fader.PROCESS] == 30


def test_steps_that_led_elsewhere_are_gone(desk: Desk, memory: SqliteMemory):
    """Something else changed the sheet meanwhile: undo would bring back what nobody here has seen."""
    fill(desk)
    first = desk.subject
    desk.new_subject(SubjectKind.CASE, "Plein")
    memory.save_draft(first, desk.sheet)
    desk.open_subject(first)
    assert not desk.history.canUndo()


def test_undo_reaches_nothing_hidden_by_way_of_another_subject(desk: Desk):
    fill(desk)
    desk.move(Fader.POLITICS, 80)
    first = desk.subject
    desk.start_blind()
    desk.new_subject(SubjectKind.CASE, "Plein")
    desk.open_subject(first)
    assert desk.hidden
    assert not desk.history.canUndo()
    desk.move(TALK, 10)
    desk.new_subject(SubjectKind.CASE, "Park")
    desk.open_subject(first)
    desk.undo()
    assert (desk.mix[TALK], desk.mix[Fader.POLITICS], desk.history.canUndo()) == (None, None, False)
