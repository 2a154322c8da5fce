"""A round in a draft and in a snapshot comes back as it was; what was thrown away leaves every copy."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import Hour, HourStep
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.limits import MAX_CONTEXT_LENGTH, MAX_NAME_LENGTH, MAX_NOTE_LENGTH
from mengpaneel.domain.round import Participant, Round, Rounds
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, Neighbourhood, Plan, SamePeople, Stay
from mengpaneel.store import rows, wiping
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.domain.rounds import filled, rounds

SECRET = Participant("GEHEIM")
ROUND = filled((10, 20, None, 40, 50), (90, 80, 70, 60, 50))
HIDDEN_WITH_ROUND = replace(EMPTY_SHEET, outcome="blijft", rounds=Rounds(now=ROUND.joined(SECRET)))
HOUR = Hour(HourStep.TALK, MixKind.AMBITION, Fader.POLITICS, again=True, wishes=True)


@pytest.fixture
def secret(sheet):
    return replace(sheet, rounds=Rounds(now=ROUND.joined(SECRET)))


def holding(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if b"GEHEIM" in path.read_bytes())


@settings(max_examples=40, deadline=None)
@given(rounds())
def test_any_round_comes_back_as_it_was(round_):
    sheet = replace(EMPTY_SHEET, rounds=Rounds(round_, round_.conclusions))

    assert rows.sheet_from(rows.sheet_row(sheet)) == sheet


def test_the_fullest_sheet_fits_in_its_columns(memory, subject, snapshot):
    names = (Participant("\x07" * MAX_NAME_LENGTH),) * 12  # written as \u0007: the longest there is
    full = Round.among(names).revealing(Fader.POLITICS).asking_again(Fader.POLITICS)
    sheet = replace(
        EMPTY_SHEET,
        rounds=Rounds(full, full),
        neighbourhood=Neighbourhood(*("\x07" * MAX_CONTEXT_LENGTH,) * 4),
        plan=Plan(stays=tuple(Stay(fader, "\x07" * MAX_NOTE_LENGTH) for fader in FADERS)),
    )
    memory.save_draft(subject, sheet, LastTime("1", sheet), HOUR)
    memory.save(replace(snapshot, sheet=sheet))


def test_a_draft_knows_its_round_its_hour_and_how_the_last_time_was_met(memory, path, subject, secret):
    last_time = LastTime("1", HIDDEN_WITH_ROUND, blind=True, same_people=SamePeople.UNKNOWN)
    memory.save_draft(subject, secret, last_time, HOUR)
    memory.close()

    with closing(SqliteMemory.open(path)) as again:
        assert again.sheet("s") == secret
        assert again.draft("s").last_time == last_time
        assert again.hour("s") == HOUR


def test_a_sheet_of_before_without_a_last_time_hides_nothing_and_is_kept(memory, path, subject, sheet):
    memory.save_draft(subject, EMPTY_SHEET, LastTime("", sheet))
    memory.close()

    with closing(SqliteMemory.open(path)) as again:
        assert again.draft("s").last_time == LastTime("", sheet)
        assert not again.hidden()


def test_a_snapshot_with_a_round_is_what_was_saved(memory, subject, snapshot, secret):
    memory.save_subject(subject)
    full = replace(snapshot, sheet=secret, blind=False, same_people=SamePeople.YES)
    memory.save(full)

    assert memory.snapshots("s") == [full]


@pytest.mark.parametrize(
    "wrong",
    [
        '{"now":{"order":["communicatie"]}}',
        '{"now":{"vreemd":1}}',
        '{"later":{}}',
        '{"now":{"participants":[{"label":"x"}]}}',
        '{"now":{"faders":[{"agreed_at":300}]}}',
        "{1}",
    ],
)
def test_a_round_that_was_damaged_costs_a_draft_only_its_round(raw, memory, path, subject, secret, wrong):
    memory.save_draft(subject, secret, None, HOUR)
    raw.execute("UPDATE sheet SET rounds = ?", (wrong,))
    memory.close()

    with closing(SqliteMemory.open(path)) as again:
        assert again.repair_damage() is not None
        assert again.sheet("s") == replace(secret, rounds=Rounds())
        assert again.hour("s") == HOUR


def test_a_round_that_was_changed_on_disk_is_noticed(raw, memory, subject, snapshot, secret):
    memory.save_subject(subject)
    memory.save(replace(snapshot, sheet=secret))
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    (before,) = raw.execute("SELECT rounds FROM snapshot").fetchone()
    raw.execute("UPDATE snapshot SET rounds = ?", (before.replace("10", "11", 1),))

    assert memory.snapshots("s") == []
    assert [damaged.id for damaged in memory.damaged("s")] == ["1"]


# Thrown away.


@pytest.fixture
def in_copies(safe, in_use, subject, sheet, secret):
    """A round that lay on the console, in copies of all kinds, and was thrown away just now."""
    for lying_here in (secret, sheet):
        in_use.save_draft(subject, lying_here, LastTime("", HIDDEN_WITH_ROUND))
        safe.back_up()
    in_use.discard_rounds(subject.id)
    in_use.save_draft(subject, sheet)


def test_a_round_that_was_thrown_away_leaves_every_copy_and_the_rest_of_the_draft_stays(
    safe, in_use, in_copies, path, secret
):
    backups = path.parent / "backups"
    assert len(holding(backups)) == 2

    safe.copy_changes()

    assert holding(path.parent) == []
    assert in_use.unfinished_discards() == []
    (first, *_) = sorted(backups.iterdir())
    with closing(in_use.preview_restored(first)) as then:
        assert then.sheet("s") == replace(secret, rounds=Rounds())
        assert then.draft("s").last_time == LastTime("", replace(HIDDEN_WITH_ROUND, rounds=Rounds()))


def test_a_copy_that_cannot_be_reached_is_named_and_tried_again(safe, in_use, in_copies, path, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as disk:
        disk.setattr(wiping, "change_database", full)
        safe.copy_changes()
        assert len(holding(path.parent)) == 2
        assert sorted(safe.unwiped()) == [
            str(path.parent / "backups" / name) for name in holding(path.parent)
        ]
    safe.copy_changes()

    assert holding(path.parent) == []
    assert safe.unwiped() == []


def test_what_was_thrown_away_does_not_come_back_with_a_backup(safe, in_use, in_copies, path, sheet):
    oldest = safe.backups()[-1]
    in_use.replace_with(path.parent / "backups" / oldest.name)

    assert in_use.sheet("s") == sheet
    assert in_use.unfinished_discards(), "the other copies have it still"
    safe.copy_changes()
    assert holding(path.parent) == []


def test_a_backup_of_before_there_were_rounds_is_left_alone(safe, in_use, in_copies, path, tmp_path):
    from tests.store.released import RELEASED

    old = path.parent / "backups" / "mengpaneel-20200101-000000-000000.sqlite3"
    old.write_bytes((RELEASED / "version-3.sqlite3").read_bytes())
    safe.copy_changes()

    assert in_use.unfinished_discards() == []
    assert old.read_bytes() == (RELEASED / "version-3.sqlite3").read_bytes()


def test_a_memory_that_keeps_nothing_has_nothing_to_throw_away(in_use, path, subject):
    with closing(SqliteMemory.open_read_only(path)) as looking:
        looking.discard_rounds(subject.id)
        assert looking.unfinished_discards() == []


def test_a_hidden_sheet_that_cannot_be_read_goes_with_its_round(safe, in_use, in_copies, path):
    backup = min((path.parent / "backups").iterdir())
    with closing(sqlite3.connect(backup, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sheet SET before = '{GEHEIM'")
    safe.copy_changes()

    assert holding(path.parent) == []
