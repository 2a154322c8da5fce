"""Setting the faders again without seeing the last time."""

from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import EMPTY_SHEET, Subject


def test_it_begins_with_parked_faders_and_hides_the_last_time(example_desk: Desk):
    example_desk.set_ghost(example_desk.snapshots[0])
    example_desk.start_blind()
    assert example_desk.sheet == EMPTY_SHEET
    assert example_desk.hidden
    assert example_desk.ghost is None


def test_while_hidden_no_ghost_can_be_laid(example_desk: Desk):
    example_desk.start_blind()
    example_desk.set_ghost(example_desk.snapshots[0])
    assert example_desk.ghost is None
    example_desk.reveal()
    example_desk.set_ghost(example_desk.snapshots[0])
    assert example_desk.ghost


def test_it_is_revealed_when_the_group_asks(example_desk: Desk, qtbot):
    example_desk.start_blind()
    example_desk.move(Fader.PROCESS, 40)
    last = example_desk.snapshots[-1]
    with qtbot.waitSignal(example_desk.revealed) as revealed:
        example_desk.reveal()
    assert revealed.args == [last]
    assert not example_desk.hidden
    assert example_desk.mix[Fader.PROCESS] == 40


def test_what_is_saved_meanwhile_is_not_the_last_time(example_desk: Desk, qtbot):
    last = example_desk.snapshots[-1]
    example_desk.start_blind()
    example_desk.save_snapshot(date(2027, 1, 1), "Nieuw", ())
    with qtbot.waitSignal(example_desk.revealed) as revealed:
        example_desk.reveal()
    assert revealed.args == [last]


@pytest.mark.parametrize("why", ["locked", "nothing to hide"])
def test_it_does_not_begin_when(why: str, example_desk: Desk, desk: Desk):
    asked = example_desk if why == "locked" else desk
    asked.move(Fader.PROCESS, 10)
    asked.set_locked(why == "locked")
    asked.start_blind()
    assert asked.mix[Fader.PROCESS] == 10
    assert not asked.hidden


def test_another_subject_is_never_hidden(example_desk: Desk, qtbot):
    example_desk.start_blind()
    with qtbot.waitSignal(example_desk.changed, check_params_cb=lambda changes: changes.hidden):
        example_desk.open_subject(Subject("other", name="Elders"))
    assert not example_desk.hidden


def test_a_snapshot_keeps_the_day_to_look_again(desk: Desk, memory):
    desk.save_snapshot(date(2026, 1, 5), "Nulmeting", (), date(2027, 1, 5))
    assert memory.snapshots(desk.subject.id)[0].look_again_on == date(2027, 1, 5)


def test_everything_is_the_snapshots_of_all_subjects(desk: Desk):
    desk.save_snapshot(date(2026, 1, 5), "Hier", ())
    here = desk.subject
    desk.open_subject(Subject("other", name="Elders"))
    desk.save_snapshot(date(2026, 1, 6), "Daar", ())
    told = [(subject.id, [s.title for s in shelf]) for subject, shelf in desk.finder.read_all()]
    assert told == [("other", ["Daar"]), (here.id, ["Hier"])]


def test_what_came_of_the_plan_is_one_step_to_undo_and_is_kept(desk: Desk, memory):
    desk.begin_gesture()
    for text in ("h", "he", "het"):
        desk.set_outcome(text)
    desk.finish()
    assert memory.sheet(desk.subject.id).outcome == "het"
    desk.history.undo()
    assert desk.sheet.outcome == ""
