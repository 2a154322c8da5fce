"""A file of every released schema opens, for ever, with all that was in it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.memory import Damaged
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import (
    Intention,
    Plan,
    Remark,
    Sheet,
    Snapshot,
    Step,
    Subject,
    SubjectKind,
)
from mengpaneel.store.backups import Backups
from mengpaneel.store.schema import VERSION
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.store.released import RELEASED

REMARKS = (Remark("één\n“twee”"), Remark(talk=True), Remark(), Remark("vier", talk=True), Remark("🎚"))
PLAN = Plan(
    (Intention(Fader.RESIDENTS, "dáár vragen bewoners om"), Intention(Fader.PROCESS)),
    Step("een gebiedsavond", "Noor", "de zomer"),
)
SHEETS = {
    1: Sheet(Mix.of(0, 50, None, 99, 100), REMARKS, EMPTY_MIX, Plan(), ""),
    2: Sheet(
        Mix.of(0, 50, None, 99, 100), REMARKS, Mix.of(10, None, 80, 99, 50), PLAN, "Het is er van gekomen."
    ),
}
"""What lay on the console, and was saved, in the file of each version."""
SHEETS[3] = SHEETS[2]

HIDDEN = {3: LastTime("1", replace(SHEETS[3], outcome="Van voor de ronde."))}
"""What was hidden with the draft in the file of a version."""


def test_every_version_before_this_one_left_a_file():
    assert sorted(int(file.stem.removeprefix("version-")) for file in RELEASED.glob("*.sqlite3")) == (
        list(range(1, VERSION))
    )


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_old_file_opens_with_all_that_was_in_it(version, tmp_path):
    old = shutil.copy(RELEASED / f"version-{version}.sqlite3", tmp_path / "mengpaneel.sqlite3")
    sheet = SHEETS[version]

    with closing(SqliteMemory.open(Path(old))) as memory:
        subject = Subject("s", SubjectKind.CASE, "Het plein")
        assert memory.subjects() == [subject]
        assert memory.current_subject() == subject
        assert memory.sheet("s") == sheet
        assert memory.draft("s").last_time == HIDDEN.get(version)
        assert memory.hidden() == ({"s"} if version in HIDDEN else set())
        assert memory.hour("s") == Hour()
        (kept,), (binned,) = memory.snapshots("s"), memory.bin("s")

        assert memory.damaged("s") == []

    assert kept == Snapshot(
        id="1",
        subject_id="s",
        taken_on=date(2025, 2, 28),
        saved_at=datetime(2025, 2, 28, 14, 5, tzinfo=UTC),
        title="Voorjaar",
        roles=("wijkambtenaar", "sociaal domein"),
        sheet=sheet,
        rule=1,
        content=3,
    )
    assert (binned.id, binned.title) == ("2", "Weg")


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_backup_of_an_old_version_is_whole(version, tmp_path):
    database, folder = tmp_path / "mengpaneel.sqlite3", tmp_path / "backups"
    shutil.copy(RELEASED / f"version-{version}.sqlite3", database)
    with closing(SqliteMemory.open(database)):
        pass
    (backup,) = folder.iterdir()

    assert Backups(database, folder).first_problem(backup.name) == ""


def test_a_snapshot_that_was_damaged_before_does_not_keep_the_others_from_opening(tmp_path):
    old = Path(shutil.copy(RELEASED / "version-1.sqlite3", tmp_path / "mengpaneel.sqlite3"))
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("DROP TRIGGER a_snapshot_never_changes")
        connection.execute("UPDATE snapshot SET remarks = 'onzin', taken_on = 'gisteren' WHERE id = '2'")

    with closing(SqliteMemory.open(old)) as memory:
        assert [kept.id for kept in memory.snapshots("s")] == ["1"]
        assert memory.bin("s") == []
        assert memory.damaged("s") == [Damaged("2", "Weg")]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_draft_that_was_damaged_before_does_not_keep_the_rest_from_opening(version, tmp_path):
    old = Path(shutil.copy(RELEASED / f"version-{version}.sqlite3", tmp_path / "mengpaneel.sqlite3"))
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE sheet SET remarks = 'onzin'")

    with closing(SqliteMemory.open(old)) as memory:
        assert memory.repair_damage() is not None
        assert [kept.id for kept in memory.snapshots("s")] == ["1"]
        assert memory.sheet("s").mix == SHEETS[version].mix
