"""`restore` names all that comes and goes before it puts a copy back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from mengpaneel.domain.snapshot import Subject, SubjectKind
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.cli.conftest import LATER, Call, everything
from tests.exchange.conftest import EMPTY, TOWN


def test_a_backup_is_put_back_after_a_look(run: Call, where: Places):
    file = Path(run("backup")[1].strip().rpartition(": ")[2])
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.throw_away(EMPTY.id)
    with closing(sqlite3.connect(where.database)) as database:  # it vanishes, and was not wiped
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("DROP TRIGGER a_departure_is_written_down")
        database.execute("DELETE FROM snapshot WHERE id = ?", (EMPTY.id,))
        database.commit()
    before = everything(where.data)

    assert run("restore")[1].startswith(f"{file.name}  ")
    assert run("restore")[1].endswith("  2 momentopnames\n")
    status, out, _ = run("restore", file.name, "--dry-run")
    assert (status, out) == (0, "Dit komt terug: ‘Nulmeting’ (Voorbeeldstad).\n")
    assert everything(where.data) == before
    assert run("restore", file.name)[0] == 0
    with closing(SqliteMemory.open_read_only(where.database)) as memory:
        assert [kept.id for kept in memory.snapshots(TOWN.id)] == [EMPTY.id, LATER.id]


def test_every_subject_and_snapshot_that_goes_is_named(run: Call, where: Places):
    file = Path(run("backup")[1].strip().rpartition(": ")[2])
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.save_subject(Subject("t", SubjectKind.CASE, "De brug"))
        for number in range(12):
            memory.save(replace(EMPTY, id=f"t{number}", subject_id="t", title=f"Meting {number}"))
    _, out, _ = run("restore", file.name, "--dry-run")

    subjects, snapshots = out.splitlines()
    assert subjects == "Deze onderwerpen zijn er daarna niet meer: ‘De brug’."
    assert all(f"‘Meting {number}’" in snapshots for number in range(12))


def test_a_damaged_database_is_set_aside_for_a_copy(run: Call, where: Places):
    file = Path(run("backup")[1].strip().rpartition(": ")[2])
    damaged = where.database.read_bytes()[:4000]
    where.database.write_bytes(damaged)
    status, out, _ = run("restore", file.name)

    assert status == 0
    aside = where.database.with_suffix(".damaged-1.sqlite3")
    assert str(aside) in out
    assert aside.read_bytes() == damaged
    assert run("check")[0] == 0
