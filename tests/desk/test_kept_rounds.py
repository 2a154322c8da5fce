"""What is kept of an hour, and what is not: nothing before its reveal, nothing that was thrown away."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mengpaneel.domain.entry import NO_ENTRY, SKIPPED, Entry
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.limits import LimitExceeded
from mengpaneel.domain.round import NO_ROUNDS, Rounds
from mengpaneel.domain.snapshot import SamePeople
from tests.desk.blind import DRAFT, TODAY, fill
from tests.desk.conftest import ROLES

POSITIONING, PROCESS, RESIDENTS, POLITICS, COMMUNICATION = FADERS


def test_nobody_sees_what_was_not_revealed(entered):
    entered.session.reveal(POLITICS)
    for seen in (entered.session.round, entered.sheet.rounds.now, entered.unsaved.sheet.rounds.now):
        assert seen[POLITICS].shown == (Entry(40), SKIPPED, Entry(80))
        assert all(set(seen[fader].first) == {NO_ENTRY} for fader in FADERS if fader is not POLITICS)


def test_undo_touches_no_entry_and_no_reveal(entered):
    session = entered.session
    entered.move(POLITICS, 60)
    session.reveal(POLITICS)
    entered.begin_gesture()
    entered.move(POLITICS, 70)
    session.ask_again(POLITICS)
    session.enter(0, {POLITICS: Entry(65)})
    session.reveal(POLITICS)
    before = entered.all_rounds
    while entered.history.canUndo():
        entered.history.undo()
        assert entered.all_rounds == before
    assert entered.mix[POLITICS] is None
    while entered.history.canRedo():
        entered.history.redo()
        assert entered.all_rounds == before
    assert entered.mix[POLITICS] == 70


def test_no_step_of_undo_holds_an_entry(entered):
    entered.move(POLITICS, 60)
    entered.session.reveal(POLITICS)
    entered.session.agree(POLITICS)
    entered.clear()
    steps = [entered.history.command(number) for number in range(entered.history.count())]

    assert len(steps) == 3
    for step in steps:
        for sheet in (step.before, step.after):
            assert sheet.rounds == sheet.rounds.conclusions


def test_clearing_and_recalling_bring_and_take_no_entries(entered):
    session = entered.session
    session.reveal(POLITICS)
    before = entered.all_rounds
    entered.clear()
    assert entered.all_rounds == before
    other = replace(entered.unsaved, sheet=replace(DRAFT, rounds=Rounds(now=before.now.revealing(PROCESS))))
    entered.recall(other)
    assert entered.mix == DRAFT.mix
    assert entered.all_rounds == before


def test_a_snapshot_has_the_participants_as_its_roles_and_what_was_revealed(entered):
    entered.session.reveal(POLITICS)
    entered.save_snapshot(TODAY, "Nu", ("getypt",))
    (kept,) = entered.snapshots

    assert kept.roles == ROLES
    assert kept.sheet.rounds.now == entered.session.round
    assert kept.sheet.rounds.now[PROCESS].first == (NO_ENTRY,) * 3
    assert (kept.blind, kept.same_people) == (None, None)


def test_before_anything_was_revealed_a_snapshot_has_no_round(entered):
    entered.save_snapshot(TODAY, "Nu", ())

    assert entered.snapshots[0].sheet.rounds == NO_ROUNDS
    assert entered.all_rounds.now[POLITICS].first[0] == Entry(40), "in the draft they wait"


def test_only_what_was_agreed_can_be_kept(entered, memory):
    entered.session.reveal(POLITICS)
    entered.move(POLITICS, 60)
    entered.session.agree(POLITICS)
    entered.save_snapshot(TODAY, "Nu", (), whole_round=False)
    (kept,) = entered.snapshots

    assert kept.sheet.rounds == entered.all_rounds == entered.all_rounds.conclusions
    assert kept.sheet.rounds.now[POLITICS].agreed_at == 60
    assert kept.roles == ROLES
    assert [each.subject_id for each in memory.unfinished_discards()] == [entered.subject.id]


def test_an_hour_that_was_saved_ends_when_it_is_opened_next(entered, reopened):
    entered.session.reveal(POLITICS)
    entered.session.go_to(HourStep.SNAPSHOT)
    entered.finish()
    assert reopened().session.hour.step is HourStep.SNAPSHOT
    entered.save_snapshot(TODAY, "Nu", ())
    entered.finish()
    assert entered.session.round[POLITICS].revealed, "as long as it lies here it can be looked at"
    again = reopened()
    assert not again.session.hour.is_on
    assert again.all_rounds == NO_ROUNDS
    assert again.snapshots[0].sheet.rounds.now.is_closed


@pytest.mark.parametrize("look_first", [False, True])
def test_a_snapshot_knows_whether_it_was_blind_and_by_the_same_people(memory, reopened, look_first):
    fill(memory, again=TODAY)
    desk = reopened()
    assert desk.review_due
    if look_first:
        desk.show_last_first()
    else:
        desk.session.begin(ROLES)
        desk.reveal()
    desk.session.answer_same_people(SamePeople.PARTLY)
    desk.finish()
    again = reopened()
    again.save_snapshot(TODAY, "Een jaar later", ())
    kept = again.snapshots[-1]

    assert (kept.blind, kept.same_people) == (not look_first, SamePeople.PARTLY)
    again.save_snapshot(TODAY, "Nog een", ())
    assert (again.snapshots[-1].blind, again.snapshots[-1].same_people) == (None, None)


def test_what_is_cancelled_was_not_blind(memory, reopened):
    fill(memory)
    desk = reopened()
    desk.start_blind()
    desk.cancel_blind()
    desk.save_snapshot(TODAY, "Toch niet", ())

    assert desk.snapshots[-1].blind is False


def test_who_is_thrown_away_leaves_the_draft_and_every_copy_must_follow(entered, reopened, memory):
    told = []
    entered.memory_changed.connect(lambda: told.append(True))
    entered.session.remove(1)

    assert [participant.label for participant in entered.session.round.participants] == [ROLES[0], ROLES[2]]
    assert reopened().all_rounds == entered.all_rounds
    assert [each.subject_id for each in memory.unfinished_discards()] == [entered.subject.id]
    assert told
    with pytest.raises(LimitExceeded):
        entered.session.remove(1)


def test_the_end_of_an_hour_that_was_not_saved_throws_its_round_away(entered, memory, reopened):
    entered.session.end()

    assert entered.all_rounds == NO_ROUNDS
    assert reopened().all_rounds == NO_ROUNDS
    assert memory.unfinished_discards()
    assert not entered.session.hour.is_on


def test_only_the_session_asks_for_what_was_not_revealed():
    """A view that asked for `all_rounds` could show what nobody may see yet."""
    from pathlib import Path

    import mengpaneel

    package = Path(mengpaneel.__file__).parent
    asking = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if ".all_rounds" in path.read_text("utf-8")
    }

    assert asking == {"desk/session.py"}
