"""The hour: everyone alone, the reveal, what is agreed; and what no undo, restart or view may reach."""

from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.entry import NO_ENTRY, SKIPPED, Entry
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.limits import LimitExceeded
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.round import NO_ROUNDS, Conclusion
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, SubjectKind
from tests.desk.blind import DRAFT, HERE, fill
from tests.desk.conftest import ROLES
from tests.domain.rounds import entries

POSITIONING, PROCESS, RESIDENTS, POLITICS, COMMUNICATION = FADERS


def test_a_round_begins_on_an_empty_console_and_brings_back_what_lay_there(reopened):
    desk = reopened()
    desk.move(POLITICS, 73)
    desk.session.begin(ROLES)

    assert desk.sheet.mix == EMPTY_SHEET.mix
    assert not desk.hidden, "there is no last time"
    assert not desk.history.canUndo()
    assert desk.session.hour.step is HourStep.ENTRIES
    assert [participant.label for participant in desk.session.round.participants] == list(ROLES)
    desk.session.cancel()
    assert desk.mix[POLITICS] == 73
    assert (desk.all_rounds, desk.session.hour.is_on) == (NO_ROUNDS, False)


def test_a_year_later_the_last_time_is_hidden_as_well(memory, reopened):
    fill(memory)
    desk = reopened()
    desk.session.begin(ROLES)

    assert desk.hidden
    assert desk.hour.again
    again = reopened()
    assert again.hidden
    assert again.session.round == desk.session.round
    again.session.cancel()
    assert again.sheet == DRAFT
    assert not again.hidden


@pytest.mark.parametrize("labels", [(), ("alleen",), ("x",) * 13, ("een", " ")])
def test_a_round_of_too_few_or_too_many_does_not_begin(reopened, labels):
    desk = reopened()
    desk.move(POLITICS, 73)
    with pytest.raises(LimitExceeded):
        desk.session.begin(labels)

    assert desk.mix[POLITICS] == 73
    assert desk.session.round is None


def test_a_turn_is_kept_when_it_is_finished_and_not_before(leading, reopened):
    turn = leading.session.take_turn(1)
    turn.move(POLITICS, 80)
    turn.move(PROCESS, 30)

    assert leading.session.turn is turn
    assert leading.all_rounds.now[POLITICS].first == (NO_ENTRY,) * 3
    assert reopened().all_rounds.now[POLITICS].first == (NO_ENTRY,) * 3, "a crash ends the turn"
    leading.session.finish_turn()
    assert leading.session.turn is None
    assert leading.all_rounds.now[POLITICS].first[1] == Entry(80)
    assert leading.all_rounds.now[RESIDENTS].first[1] == SKIPPED
    assert reopened().all_rounds == leading.all_rounds
    assert [leading.session.is_ready(place) for place in range(3)] == [False, True, False]
    assert leading.session.ready == 1


def test_coming_back_begins_empty_and_replaces_at_the_end(entered):
    turn = entered.session.take_turn(0)
    assert turn.sheet == EMPTY_SHEET
    turn.move(POLITICS, 99)
    entered.session.leave_turn()
    assert entered.all_rounds.now[POLITICS].first[0] == Entry(40), "left for later: nothing changed"
    entered.session.take_turn(0).move(POLITICS, 99)
    entered.session.finish_turn()
    assert entered.all_rounds.now[POLITICS].first[0] == Entry(99)
    assert entered.all_rounds.now[PROCESS].first[0] == SKIPPED


def test_undo_in_a_turn_reaches_no_further_back_than_the_turn(entered):
    turn = entered.session.take_turn(0)
    turn.begin_gesture()
    turn.move(POLITICS, 12)
    turn.history.undo()
    assert turn.entries == dict.fromkeys(FADERS, SKIPPED)
    assert not turn.history.canUndo()
    turn.history.redo()
    entered.session.leave_turn()
    assert turn.sheet == EMPTY_SHEET
    assert not turn.history.count()


def test_who_skips_is_ready(leading):
    leading.session.skip(2)

    assert leading.session.is_ready(2)
    assert {held.first[2] for held in leading.all_rounds.now.faders} == {SKIPPED}


def test_a_mix_from_a_file_is_an_entry(leading):
    leading.session.enter_mix(0, Mix.of(1, None, 50, 99, 100))

    assert [held.first[0] for held in leading.all_rounds.now.faders] == [
        Entry(1),
        SKIPPED,
        Entry(50),
        Entry(99),
        Entry(100),
    ]


def test_a_reveal_before_anybody_entered_something_closes_nothing(leading):
    leading.session.reveal()
    assert not leading.session.round.is_closed
    leading.session.enter(0, entries(10, 20, 30, 40, 60))
    leading.session.reveal()
    assert leading.session.round.is_closed


def test_the_first_reveal_closes_the_entries_and_the_faders_come_in_order(entered):
    session = entered.session
    session.go_to(HourStep.TALK)
    session.reveal()

    assert session.hour.fader is POSITIONING, "there they lie furthest apart"
    assert session.round[POSITIONING].shown == (Entry(10), Entry(90), Entry(50))
    assert session.round.order == (POSITIONING, POLITICS, RESIDENTS, PROCESS, COMMUNICATION)
    assert session.take_turn(0) is None
    with pytest.raises(ValueError, match="no entries"):
        session.enter(0, entries(1))
    walked = []
    for _ in range(4):
        session.next()
        walked.append(session.hour.fader)
    assert walked == [POLITICS, RESIDENTS, PROCESS, COMMUNICATION]
    assert not session.round[COMMUNICATION].revealed, "to go on reveals nothing"
    session.next()
    assert session.hour.step is HourStep.TOGETHER
    session.previous()
    assert (session.hour.step, session.hour.fader) == (HourStep.TALK, COMMUNICATION)
    session.go_to(HourStep.ENTRIES)
    assert session.round[POSITIONING].revealed, "going back hides nothing"
    assert session.round.is_closed


def test_agreed_is_at_the_position_where_the_fader_stands_and_can_be_taken_back(entered):
    session = entered.session
    session.agree(POLITICS)
    assert session.round[POLITICS].conclusion is Conclusion.NOT_DISCUSSED, "it stands nowhere yet"
    entered.move(POLITICS, 64)
    session.agree(POLITICS)
    assert session.round[POLITICS].agreed_at == 64
    assert not session.is_moved_later(POLITICS)
    entered.begin_gesture()
    entered.move(POLITICS, 20)
    assert session.is_moved_later(POLITICS)
    entered.history.undo()
    assert not session.is_moved_later(POLITICS)
    entered.history.undo()
    assert session.round[POLITICS].conclusion is Conclusion.NOT_DISCUSSED
    entered.history.redo()
    session.take_back(POLITICS)
    assert session.round[POLITICS].conclusion is Conclusion.NOT_DISCUSSED


def test_a_difference_that_stays_leaves_the_fader_empty_and_flagged(entered):
    entered.move(POLITICS, 64)
    entered.session.leave_open(POLITICS)

    assert entered.mix[POLITICS] is None
    assert entered.sheet.remark(POLITICS).talk
    assert entered.session.round[POLITICS].conclusion is Conclusion.LEFT_OPEN
    entered.history.undo()
    assert entered.mix[POLITICS] == 64
    assert not entered.sheet.remark(POLITICS).talk


def test_one_fader_is_judged_once_more_by_whoever_is_there_now(entered):
    session = entered.session
    session.reveal(POLITICS)
    session.join("wethouder")
    assert session.take_turn(3) is None
    session.ask_again(POLITICS)
    turn = session.take_turn(3)
    turn.move(PROCESS, 90)
    turn.move(POLITICS, 55)
    assert turn.faders == (POLITICS,)
    session.finish_turn()
    assert session.ready == 1
    assert session.round[POLITICS].shown[3] == NO_ENTRY
    session.reveal(POLITICS)
    assert session.round[POLITICS].shown == (NO_ENTRY, NO_ENTRY, NO_ENTRY, Entry(55))
    assert session.round[POLITICS].shown_before == (Entry(40), SKIPPED, Entry(80), NO_ENTRY)
    session.ask_again(POLITICS)
    assert session.take_turn(0) is None, "twice at most"


def test_the_ambition_can_be_a_round_of_its_own(entered):
    session = entered.session
    session.reveal(POLITICS)
    session.begin_wishes()

    assert (session.hour.step, session.hour.kind) == (HourStep.ENTRIES, MixKind.AMBITION)
    assert entered.aim is MixKind.AMBITION
    turn = session.take_turn(0)
    turn.move(POLITICS, 90)
    session.finish_turn()
    session.reveal(POLITICS)
    assert session.round[POLITICS].shown[0] == Entry(90)
    entered.move(POLITICS, 85)
    session.agree(POLITICS)
    assert entered.sheet.rounds.ambition[POLITICS].agreed_at == 85
    assert entered.sheet.rounds.now[POLITICS].conclusion is Conclusion.NOT_DISCUSSED
    assert entered.all_rounds.now[POLITICS].first[0] == Entry(40)


def test_one_signal_tells_what_changed(leading, qtbot):
    told: list[SessionChanges] = []
    session = leading.session
    session.changed.connect(told.append)

    def heard() -> SessionChanges:
        (changes,) = told
        told.clear()
        return changes

    session.enter(0, entries(10, 20, 30, 40, 50))
    assert heard() == SessionChanges(entries=True)
    session.take_turn(1)
    assert heard() == SessionChanges(turn=True)
    session.leave_turn()
    assert heard() == SessionChanges(turn=True)
    session.go_to(HourStep.TALK)
    assert heard() == SessionChanges(hour=True)
    session.join("wethouder")
    assert heard() == SessionChanges(participants=True, entries=True)
    leading.move(POLITICS, 50)
    assert told == []
    session.agree(POLITICS)
    assert heard() == SessionChanges(conclusions=True)
    session.reveal(POLITICS)
    assert [changes.reveals for changes in told] == [True, False]
    assert told[-1] == SessionChanges(hour=True)


def test_another_subject_has_an_hour_of_its_own_and_ends_the_turn(entered, memory):
    memory.save_subject(HERE)
    mine = entered.subject
    session = entered.session
    turn = session.take_turn(0)
    turn.move(POLITICS, 99)
    entered.open_subject(HERE)

    assert (session.round, session.turn, session.hour.is_on) == (None, None, False)
    assert turn.sheet == EMPTY_SHEET
    entered.open_subject(mine)
    assert session.hour.step is HourStep.ENTRIES
    assert session.ready == 3


def test_a_locked_console_agrees_nothing(entered):
    entered.move(POLITICS, 60)
    entered.set_locked(True)
    entered.session.agree(POLITICS)
    entered.session.leave_open(PROCESS)

    assert entered.session.round.concluded_as(Conclusion.NOT_DISCUSSED) == FADERS


def test_up_to_its_own_step_nobody_sees_the_profile(entered, reopened):
    told: list[bool] = []
    entered.changed.connect(lambda changes: told.append(changes.profiles_hidden))
    entered.set_overlay(ProfileId.DEVELOPING)
    assert (entered.profiles_hidden, entered.overlay) == (True, None)
    assert reopened().profiles_hidden
    for step in (HourStep.TALK, HourStep.TOGETHER):
        entered.session.go_to(step)
        assert entered.profiles_hidden
    assert not any(told)
    entered.session.go_to(HourStep.PROFILE)
    assert not entered.profiles_hidden
    assert any(told)


def test_a_profile_that_the_group_hides_stays_hidden_after_an_hour_for_this_subject(entered, reopened):
    entered.session.reveal()
    entered.session.go_to(HourStep.SNAPSHOT)
    entered.hide_profiles(True)
    entered.save_snapshot(date(2026, 3, 16), "Met het trio", ())
    entered.finish()
    again = reopened()

    assert not again.hour.is_on
    assert again.profiles_hidden
    again.new_subject(SubjectKind.CASE, "Warmtenet")
    assert not again.profiles_hidden
