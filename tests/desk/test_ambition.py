from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.desk.changes import SUBJECT_OPENED, Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import MixKind, Neighbourhood, Plan, Stay, Step


@pytest.fixture
def seen(desk: Desk) -> list[Changes]:
    """What the desk said that changed."""
    seen: list[Changes] = []
    desk.changed.connect(seen.append)
    return seen


def test_a_hand_moves_the_mix_that_is_aimed_at(desk: Desk, seen: list[Changes]):
    desk.move(Fader.PROCESS, 20)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    assert seen == [
        Changes(mix=True, aimed_mix=True),
        Changes(aim=True, aimed_mix=True),
        Changes(ambition=True, aimed_mix=True),
    ]
    assert desk.mix == Mix.of(None, 20, None, None, None)
    assert desk.sheet.ambition == desk.aimed_mix == Mix.of(None, 80, None, None, None)


def test_what_is_said_follows_the_aim(example_desk: Desk):
    example_desk.recall(example_desk.snapshots[0])
    now = example_desk.match
    example_desk.set_aim(MixKind.AMBITION)
    example_desk.clear_ambition()
    assert example_desk.aimed_match == now
    example_desk.move(Fader.RESIDENTS, 90)
    example_desk.move(Fader.COMMUNICATION, 90)
    assert [p.value for p in example_desk.aimed_match.profiles] == ["participatief"]
    assert example_desk.match == now
    example_desk.set_aim(MixKind.NOW)
    assert example_desk.aimed_match == now


def test_one_step_is_told_once(desk: Desk, seen: list[Changes]):
    desk.begin_gesture()
    desk.move(Fader.PROCESS, 20)
    desk.set_aim(MixKind.AMBITION)
    seen.clear()
    desk.history.undo()
    assert seen == [Changes(mix=True, aim=True, aimed_mix=True)]
    desk.open_example()
    assert seen[1:] == [SUBJECT_OPENED]


def test_undo_and_redo_show_the_mix_that_they_belong_to(desk: Desk):
    desk.begin_gesture()
    desk.move(Fader.PROCESS, 20)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.set_aim(MixKind.NOW)
    desk.history.undo()
    assert (desk.aim, desk.sheet.ambition) == (MixKind.AMBITION, EMPTY_MIX)
    desk.history.undo()
    assert (desk.aim, desk.mix) == (MixKind.NOW, EMPTY_MIX)
    desk.history.redo()
    desk.history.redo()
    assert (desk.aim, desk.sheet.ambition[Fader.PROCESS]) == (MixKind.AMBITION, 80)


def test_undoing_a_note_leaves_the_aim_alone(desk: Desk):
    desk.set_note(Fader.PROCESS, "iets")
    desk.set_aim(MixKind.AMBITION)
    desk.history.undo()
    assert desk.aim is MixKind.AMBITION


def test_a_switch_ends_the_gesture(desk: Desk):
    desk.begin_gesture()
    desk.move(Fader.PROCESS, 20)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.history.undo()
    assert desk.mix[Fader.PROCESS] == 20


def test_a_third_choice_changes_nothing(desk: Desk, seen: list[Changes]):
    for fader in (Fader.RESIDENTS, Fader.PROCESS, Fader.POLITICS):
        desk.set_first(fader, True)
    assert desk.sheet.plan.faders == (Fader.RESIDENTS, Fader.PROCESS)
    assert sum(changes.plan for changes in seen) == 2


def test_the_whole_plan_is_undone_step_by_step(desk: Desk):
    desk.set_first(Fader.RESIDENTS, True)
    for reason in ("d", "da", "daar"):
        desk.set_reason(Fader.RESIDENTS, reason)
    desk.begin_gesture()
    desk.set_step(Step("Praten"))
    desk.set_first(Fader.RESIDENTS, False)
    assert desk.sheet.plan == Plan(step=Step("Praten"))
    desk.history.undo()
    desk.history.undo()
    assert desk.sheet.plan.first[0].reason == "daar"
    assert desk.sheet.plan.step == Step()
    desk.history.undo()
    assert desk.sheet.plan == Plan()


def test_clearing_the_ambition_takes_the_plan_along_and_is_one_step(desk: Desk):
    desk.move(Fader.PROCESS, 20)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.set_first(Fader.PROCESS, True)
    wished = desk.sheet
    desk.clear_ambition()
    assert (desk.sheet.ambition, desk.sheet.plan) == (EMPTY_MIX, Plan())
    assert desk.mix[Fader.PROCESS] == 20
    desk.history.undo()
    assert desk.sheet == wished


def test_while_locked_the_ambition_stays(desk: Desk):
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.set_locked(True)
    desk.move(Fader.PROCESS, 10)
    desk.clear_ambition()
    assert desk.sheet.ambition[Fader.PROCESS] == 80


def test_a_snapshot_brings_ambition_and_plan_back(desk: Desk):
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.set_first(Fader.PROCESS, True)
    wished = desk.sheet
    desk.save_snapshot(date(2026, 1, 1), "met ambitie", ())
    desk.clear()
    desk.recall(desk.snapshots[0])
    assert desk.sheet == wished


def test_another_subject_begins_with_now(desk: Desk):
    desk.set_aim(MixKind.AMBITION)
    desk.open_example()
    assert desk.aim is MixKind.NOW


def test_a_fader_that_stays_because_of_something_can_be_undone(desk):
    told = []
    desk.changed.connect(lambda changes: told.append(changes.plan))
    desk.set_first(Fader.POLITICS, True)
    desk.set_stay(Fader.POLITICS, True)
    desk.set_stay_reason(Fader.POLITICS, "het gaat goed zo")

    assert desk.sheet.plan.faders == ()
    assert desk.sheet.plan.stays == (Stay(Fader.POLITICS, "het gaat goed zo"),)
    assert told == [True] * 3
    desk.set_stay(Fader.POLITICS, False)
    assert desk.sheet.plan.stays == ()
    desk.history.undo()
    assert desk.sheet.plan.staying == (Fader.POLITICS,)


def test_what_the_neighbourhood_is_like_is_kept_with_the_sheet(desk):
    told = []
    desk.changed.connect(told.append)
    desk.set_neighbourhood(Neighbourhood(residents="veel ouderen"))
    desk.set_neighbourhood(Neighbourhood(residents="veel ouderen"))

    assert desk.sheet.neighbourhood.residents == "veel ouderen"
    assert told == [Changes(neighbourhood=True)]
    desk.history.undo()
    assert desk.sheet.neighbourhood == Neighbourhood()
