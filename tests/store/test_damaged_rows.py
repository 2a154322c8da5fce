"""A damaged row costs only itself: it is set aside and named, and everything else is there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mengpaneel.domain.backup_service import BinnedSnapshot, SnapshotName
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Sheet, Subject, SubjectKind
from mengpaneel.store.copying import copy_database
from mengpaneel.store.opening import open_memory
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory


@pytest.fixture
def places(path: Path) -> Places:
    return Places(path.parent)


@pytest.fixture
def damage(raw: sqlite3.Connection):
    """Change a row in a way that the program never would."""

    def damage(statement: str) -> None:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DROP TRIGGER IF EXISTS a_snapshot_never_changes")
        raw.execute(statement)

    return damage


def begin(places: Places, in_use: SqliteMemory):
    in_use.close()
    opened = open_memory(places)
    opened.lock.release()
    return opened


@pytest.mark.parametrize(
    "change", ["remarks = '[]'", "communicatie = 101", "plan = '{}'", "outcome = CAST(x'ff' AS TEXT)"]
)
def test_of_a_damaged_draft_the_rest_stays_and_the_file_is_set_aside(places, in_use, damage, sheet, change):
    damage(f"UPDATE sheet SET {change}")
    opened = begin(places, in_use)
    memory, column = opened.memory, change.split(" ")[0]

    assert (opened.problem, opened.set_aside) == (None, "")
    assert opened.repaired.drafts == ("Het plein",)
    assert [kept.id for kept in memory.snapshots("s")] == ["1", "3"]
    assert [kept.id for kept in memory.bin("s")] == ["2"]
    left = memory.sheet("s")
    assert (left.remarks == sheet.remarks) is (column != "remarks")
    assert (left.plan == sheet.plan) is (column != "plan")
    assert left.mix[Fader.PROCESS] == (sheet.mix[Fader.PROCESS])
    with closing(sqlite3.connect(opened.repaired.aside)) as aside:
        assert aside.execute(f"SELECT count(*) FROM sheet WHERE {change}").fetchone() == (1,)
    memory.close()
    again = open_memory(places)
    assert again.repaired is None  # it is told once
    again.memory.close()
    again.lock.release()


def test_a_damaged_draft_that_hid_the_last_time_hides_it_still(places, in_use, damage, subject, sheet):
    in_use.save_draft(subject, Sheet(), LastTime("1", sheet))
    damage("UPDATE sheet SET before = '{}'")
    opened = begin(places, in_use)

    assert opened.memory.hidden() == {"s"}
    assert opened.memory.draft("s").last_time.hidden
    opened.memory.close()


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("kind = 'wijk'", Subject("s", SubjectKind.MUNICIPALITY, "Het plein")),
        ("name = CAST(x'41ff' AS TEXT)", Subject("s", SubjectKind.CASE, "A?")),
    ],
)
def test_a_damaged_subject_keeps_what_is_of_it(places, in_use, damage, change, left):
    damage(f"UPDATE subject SET {change}")
    opened = begin(places, in_use)

    assert opened.problem is None
    assert list(opened.memory.subjects()) == [left] == list(opened.memory.recent(9))
    assert [kept.id for kept in opened.memory.snapshots("s")] == ["1", "3"]
    assert opened.repaired.subjects == (left.name,)
    opened.memory.close()


@pytest.mark.parametrize("statement", ["DELETE FROM subject", "UPDATE subject SET id = CAST(x'ff' AS TEXT)"])
def test_a_subject_that_is_lost_does_not_take_its_snapshots_along(places, in_use, damage, sheet, statement):
    damage(statement)
    opened = begin(places, in_use)

    assert list(opened.memory.recent(9)) == [Subject("s")]
    assert [kept.id for kept in opened.memory.snapshots("s")] == ["1", "3"]
    assert opened.memory.sheet("s") == sheet
    opened.memory.close()


def test_without_room_to_set_aside_nothing_is_replaced(places, in_use, damage, monkeypatch, path):
    damage("UPDATE sheet SET remarks = '[]'")
    in_use.close()
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mengpaneel.store.copying.copy_database", full)
    opened = open_memory(places)
    opened.lock.release()

    assert opened.problem.cause is ProblemCause.DISK_FULL
    assert opened.memory.refusal
    assert path.read_bytes() == before
    opened.memory.close()


def test_what_is_only_looked_at_is_read_as_far_as_it_can_be_and_stays_as_it_is(in_use, damage, path, sheet):
    damage("UPDATE sheet SET remarks = '[]'")
    in_use.close()
    before = path.read_bytes()
    with closing(SqliteMemory.open_read_only(path)) as memory:
        assert memory.sheet("s").mix == sheet.mix
        assert [kept.id for kept in memory.snapshots("s")] == ["1", "3"]

    assert path.read_bytes() == before


def test_a_draft_that_is_damaged_while_it_is_used_is_told_and_not_replaced(in_use, damage):
    damage("UPDATE sheet SET remarks = '[]'")

    with pytest.raises(MemoryProblem) as told:
        in_use.sheet("s")

    assert told.value.cause is ProblemCause.DAMAGED


def test_a_copy_with_a_damaged_draft_is_put_back_with_what_is_left_of_it(in_use, damage, path, sheet):
    damage("UPDATE sheet SET remarks = '[]'")
    copy = path.with_name("kopie.sqlite3")
    copy_database(path, copy)
    in_use.replace_with(copy)

    assert in_use.sheet("s").mix == sheet.mix


def test_a_damaged_snapshot_in_the_bin_is_listed_and_can_be_wiped(safe, in_use, damage, subject):
    damage("UPDATE snapshot SET roles = '[1]' WHERE id = '2'")

    assert safe.bin() == [BinnedSnapshot("2", SnapshotName(subject, "Voorjaar"), None)]
    assert safe.wipe("2") == []
    assert safe.bin() == []
    assert in_use.damaged("s") == []
