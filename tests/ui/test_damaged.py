"""What is said of damage and what is shown: one truth."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from mengpaneel.app import Program
from mengpaneel.content.library import Library
from mengpaneel.store.places import places
from mengpaneel.store.settings import Settings
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.cli.conftest import LATER
from tests.exchange.conftest import EMPTY, TOWN

SEEN = replace(LATER, look_again_on=None)
"""Once its day to look again has come, nothing of it would be told."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("damage", ["title", "snapshot", "both"])
def test_what_is_said_to_be_out_of_sight_is_out_of_sight(
    qtbot, tmp_path: Path, library: Library, damage: str
):
    where = places(tmp_path)
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.add_snapshots([(TOWN, EMPTY), (TOWN, SEEN)])
        memory.save_draft(TOWN, EMPTY.sheet)
    with closing(sqlite3.connect(where.database, isolation_level=None)) as raw:
        if damage != "snapshot":
            raw.execute("UPDATE label SET title = 'Kromme titel' WHERE snapshot_id = ?", (EMPTY.id,))
        if damage != "title":
            raw.execute("DROP TRIGGER a_snapshot_never_changes")
            raw.execute("UPDATE snapshot SET outcome = 'x' WHERE id = ?", (SEEN.id,))

    program = Program(where, Settings(tour_seen=True), library)
    qtbot.addWidget(program.window)

    told = program.window.notice.words
    shown = {snapshot.title for snapshot in program.desk.snapshots}
    assert ("niet getoond" in told) == (damage != "title")
    assert ("Kromme titel" in shown) == (damage != "snapshot")
    assert (SEEN.title in shown) == (damage == "title")
    assert ("‘Kromme titel’" in told) == (damage == "title")
    program.finish()
