"""Blindness lives with the draft: no closing, no undo and no other subject brings the last time in sight."""

from __future__ import annotations

import pytest

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.memory import Memory
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, Remark
from tests.desk.blind import DRAFT, ELSEWHERE, HERE, TODAY, fill, saved


@pytest.fixture
def opened(memory: Memory, qapp):
    """Start the program's desk on what is kept, as often as asked."""
    fill(memory)

    def opened() -> Desk:
        return Desk(memory, lambda: memory, 1)

    return opened


@pytest.fixture
def blind(opened) -> Desk:
    desk = opened()
    desk.start_blind()
    return desk


def nothing_in_sight(desk: Desk) -> bool:
    return (
        desk.hidden
        and desk.sheet == EMPTY_SHEET
        and desk.ghost is None
        and desk.overlay is None
        and not desk.history.canUndo()
        and not any(shelf for subject, shelf in desk.finder.nearby if subject == HERE)
        and not any(shelf for subject, shelf in desk.finder.read_all() if subject == HERE)
        and not [hit for hit in desk.finder.find("nulmeting").snapshots if hit[0] == HERE]
    )


def test_nothing_is_in_sight_when_it_begins(opened):
    desk = opened()
    desk.move(Fader.PROCESS, 99)
    desk.set_ghost(desk.snapshots[0])
    desk.set_overlay(next(iter(ProfileId)))
    desk.set_aim(MixKind.AMBITION)
    desk.start_blind()
    assert nothing_in_sight(desk)
    assert desk.aim is MixKind.NOW


def test_a_kill_at_once_after_it_began_and_a_start_stay_blind(blind, opened):
    assert nothing_in_sight(opened())


def test_what_was_set_blind_is_there_after_a_restart(blind, opened):
    blind.move(Fader.PROCESS, 70)
    blind.finish()
    again = opened()
    assert again.hidden
    assert list(again.mix.positions).count(None) == 4
    assert not again.history.canUndo()


def test_another_subject_and_back_stays_blind(blind):
    blind.open_subject(ELSEWHERE)
    assert not blind.hidden
    assert blind.sheet == DRAFT
    blind.open_subject(HERE)
    assert nothing_in_sight(blind)


def test_from_another_subject_nothing_of_the_hidden_one_is_found(blind):
    blind.open_subject(ELSEWHERE)
    assert [hit[0] for hit in blind.finder.find("nulmeting").snapshots] == [ELSEWHERE]
    assert [subject for subject, shelf in blind.finder.nearby if shelf] == [ELSEWHERE]
    assert [subject for subject, shelf in blind.finder.read_all() if shelf] == [ELSEWHERE]


def test_the_example_and_back_stays_blind(blind):
    blind.open_example()
    blind.leave_example()
    assert blind.hidden


def test_undo_stops_at_the_beginning(blind):
    blind.move(Fader.PROCESS, 70)
    blind.history.undo()
    assert nothing_in_sight(blind)


def test_after_the_reveal_undo_reaches_the_sheet_of_before(blind):
    for position in (70, 80):
        blind.begin_gesture()
        blind.move(Fader.PROCESS, position)
    blind.reveal()
    assert blind.mix[Fader.PROCESS] == 80
    seen = []
    while blind.history.canUndo():
        blind.history.undo()
        seen.append(blind.sheet)
    assert [sheet.mix[Fader.PROCESS] for sheet in seen[:2]] == [70, None]
    assert seen[-1] == DRAFT


def test_the_reveal_lasts(blind, opened):
    blind.reveal()
    again = opened()
    assert not again.hidden
    assert again.sheet == EMPTY_SHEET


def test_on_second_thoughts_the_sheet_of_before_is_back_and_what_was_set_can_be_undone_to(blind, opened):
    blind.move(Fader.PROCESS, 70)
    blind.cancel_blind()
    assert not blind.hidden
    assert blind.sheet == DRAFT
    again = opened()
    assert again.sheet == DRAFT
    assert not again.hidden
    blind.history.undo()
    assert blind.mix[Fader.PROCESS] == 70


def test_locked_faders_let_the_sheet_of_before_come_back(blind):
    blind.set_locked(True)
    blind.cancel_blind()
    assert blind.sheet == DRAFT


def test_a_reveal_without_the_snapshot_of_then_still_ends_it(blind, memory):
    memory.throw_away("toen-here")
    blind.reload_snapshots()
    assert blind.hidden
    blind.reveal()
    assert not blind.hidden


def test_beginning_twice_keeps_the_sheet_of_before(blind):
    blind.start_blind()
    blind.cancel_blind()
    assert blind.sheet == DRAFT


# The day to look again.


@pytest.fixture
def due(memory: Memory, qapp):
    fill(memory, again=TODAY)

    def due() -> Desk:
        return Desk(memory, lambda: memory, 1)

    return due


def test_on_the_day_to_look_again_nothing_is_in_sight_until_the_group_chose(due):
    desk = due()
    assert desk.review_due
    assert nothing_in_sight(desk)


def test_it_is_asked_again_at_every_start_until_the_group_chose(due):
    desk = due()
    desk.open_subject(ELSEWHERE)
    assert desk.review_due
    desk.open_subject(HERE)
    desk.finish()
    again = due()
    assert again.review_due
    again.cancel_blind()
    assert again.sheet == DRAFT


def test_who_sets_again_is_blind_and_is_not_asked_again(due):
    desk = due()
    desk.start_blind()
    assert not desk.review_due
    assert nothing_in_sight(desk)
    again = due()
    assert not again.review_due
    assert nothing_in_sight(again)
    again.cancel_blind()
    assert again.sheet == DRAFT


def test_a_fader_that_is_moved_is_a_choice(due):
    desk = due()
    desk.move(Fader.PROCESS, 70)
    assert not desk.review_due
    desk.finish()
    again = due()
    assert again.hidden
    assert again.mix[Fader.PROCESS] == 70


def test_who_looks_back_first_sees_everything_and_is_not_asked_again(due, qtbot):
    desk = due()
    with qtbot.waitSignal(desk.revealed) as revealed:
        desk.show_last_first()
    assert revealed.args == [desk.snapshots[-1]]
    assert not desk.hidden
    assert desk.sheet == DRAFT
    assert not desk.history.canUndo()
    again = due()
    assert not again.review_due
    assert again.sheet == DRAFT


@pytest.mark.parametrize("how", ["reveal", "cancel_blind"])
def test_after_it_was_seen_the_reminder_does_not_ask_again(how, due):
    desk = due()
    desk.start_blind()
    assert desk.due_snapshot(TODAY) is None
    getattr(desk, how)()
    assert desk.due_snapshot(TODAY) is None
    assert due().due_snapshot(TODAY) is None


def test_a_corrected_last_time_is_no_other_last_time(due, memory):
    desk = due()
    desk.show_last_first()
    memory.save(saved(again=TODAY, id="beter", corrects="toen-here"))
    assert due().due_snapshot(TODAY) is None


def test_a_newer_snapshot_of_which_the_day_has_come_asks_again(due, memory):
    due().show_last_first()
    memory.save(saved(again=TODAY, id="later"))
    assert due().review_due


def test_notes_are_hidden_with_the_faders(due):
    assert due().sheet.remarks == (Remark(),) * 5


def test_an_hour_that_showed_the_last_time_cannot_hide_it_again(opened):
    desk = opened()
    desk.session.begin(("wijkambtenaar", "sociaal domein"))
    desk.session.go_to(HourStep.THEN_AND_NOW)
    for _ in FADERS:
        desk.session.reveal_then()
    desk.start_blind()
    assert not desk.hidden
    assert desk.sheet.rounds.now
    desk.session.end()
    desk.start_blind()
    assert nothing_in_sight(desk)
    assert desk.session.then == EMPTY_SHEET
