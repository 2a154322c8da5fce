"""What an earlier version kept beyond a limit of today: told as damaged, one by one, and in nobody's way."""

from __future__ import annotations

from contextlib import closing

import pytest
from msgspec.structs import replace

from mengpaneel.store import rows
from mengpaneel.store.sqlite_memory import SqliteMemory


@pytest.mark.parametrize("day", ["0001-01-01", "1925-03-12", "9999-12-31"])
def test_a_snapshot_of_a_day_outside_the_years_is_told_and_the_others_are_shown(
    memory, raw, path, subject, snapshot, day: str
):
    memory.save_subject(subject)
    memory.save_draft(subject, snapshot.sheet)
    memory.save(snapshot)
    row = {**rows.snapshot_row(replace(snapshot, id="old", corrects=None)), "taken_on": day}
    label = rows.label_row("old", "Van vroeger")
    for table, columns in (("snapshot", row), ("label", label)):
        names, values = ", ".join(columns), ", ".join(f":{name}" for name in columns)
        raw.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", columns)

    with closing(SqliteMemory.open(path)) as again:  # a start reads all of this
        assert again.current_subject() == subject
        assert again.sheet(subject.id) == snapshot.sheet
        assert again.snapshots(subject.id) == [snapshot]
        assert [damaged.told for damaged in again.damaged(subject.id)] == ["Van vroeger"]
