"""A file of every released schema opens, for ever, with all that was in it."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import Plan, Remark, Sheet, Snapshot, Subject, SubjectKind
from mengpaneel.store.schema import VERSION
from mengpaneel.store.sqlite_memory import SqliteMemory

RELEASED = Path(__file__).with_name("released")

REMARKS = (Remark("één\n“twee”"), Remark(talk=True), Remark(), Remark("vier", talk=True), Remark("🎚"))
SHEETS = {1: Sheet(Mix.of(0, 50, None, 99, 100), REMARKS, EMPTY_MIX, Plan(), "")}
"""What lay on the console, and was saved, in the file of each version."""


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
        assert memory.subject_on_table() == subject
        assert memory.sheet("s") == sheet
        (kept,), (binned,) = memory.snapshots("s"), memory.bin("s")

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
