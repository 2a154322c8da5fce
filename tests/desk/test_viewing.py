"""A snapshot is looked at without touching what is filled in."""

from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import MixKind, Snapshot, Step

THEN, NOW = 20, 80


@pytest.fixture
def then(desk: Desk) -> Snapshot:
    """A snapshot with another mix, ambition, note and flag than lie on the desk now."""
    desk.move(Fader.PROCESS, THEN)
    desk.set_note(Fader.PROCESS, "toen")
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, THEN + 5)
    desk.set_aim(MixKind.NOW)
    desk.save_snapshot(date(2025, 3, 12), "Toen", ())
    desk.move(Fader.PROCESS, NOW)
    desk.set_note(Fader.PROCESS, "nu")
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, NOW + 5)
    desk.set_aim(MixKind.NOW)
    return desk.snapshots[0]


def test_everything_says_then_and_afterwards_now(qtbot, desk: Desk, then: Snapshot):
    before = desk.sheet
    for viewed, sheet in ((then, then.sheet), (None, before)):
        with qtbot.waitSignal(desk.changed) as changed:
            desk.view(viewed)
        assert changed.args[0] == Changes(mix=True, ambition=True, aimed_mix=True, remarks=True, viewed=True)
        assert desk.viewed == viewed
        assert desk.sheet == sheet
        assert desk.mix == sheet.mix
        desk.set_aim(MixKind.AMBITION)
        assert desk.aimed_mix == sheet.looked_at(MixKind.AMBITION)
        desk.set_aim(MixKind.NOW)


def test_no_hand_changes_anything_and_nothing_is_kept(qtbot, desk: Desk, then: Snapshot, memory):
    desk.finish()
    kept, steps, before = memory.drafts(), desk.history.count(), desk.sheet
    desk.view(then)
    with qtbot.waitSignal(desk.changed, check_params_cb=lambda told: told.remarks and told.plan):
        desk.set_flag(Fader.PROCESS, True)
    desk.move(Fader.PROCESS, 50)
    desk.set_note(Fader.PROCESS, "anders")
    desk.set_first(Fader.PROCESS, True)
    desk.set_step(Step(what="anders"))
    assert desk.sheet == then.sheet
    assert desk.history.count() == steps
    desk.view(None)
    assert desk.sheet == before
    desk.finish()
    assert memory.drafts() == kept


def test_a_snapshot_that_is_saved_meanwhile_has_what_is_filled_in(desk: Desk, then: Snapshot):
    desk.view(then)
    desk.save_snapshot(date(2026, 3, 12), "Nu", ())
    assert desk.snapshots[-1].sheet.mix[Fader.PROCESS] == NOW


def test_undo_recall_and_another_subject_end_it(desk: Desk, then: Snapshot):
    desk.view(then)
    desk.history.undo()
    assert desk.viewed is None
    desk.view(then)
    desk.recall(then)
    assert desk.viewed is None
    assert desk.mix[Fader.PROCESS] == THEN
    desk.view(then)
    desk.open_subject(desk.subject)
    assert desk.viewed is None


def test_a_snapshot_that_goes_is_no_longer_looked_at(desk: Desk, then: Snapshot):
    desk.view(then)
    desk.snapshot_editor.throw_away(then)
    assert desk.viewed is None


def test_nothing_of_a_hidden_last_time_is_looked_at(desk: Desk, then: Snapshot):
    desk.view(then)
    desk.start_blind()
    assert desk.viewed is None
    desk.view(then)
    assert desk.viewed is None
    assert desk.mix == Mix.of(None, None, None, None, None)
