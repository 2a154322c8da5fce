"""What each one set alone becomes a table only for who asks for it."""

from __future__ import annotations

from contextlib import closing

from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.exchange.conftest import OF_A_ROUND, TOWN


def test_a_table_of_a_round_is_made_only_when_it_is_asked_for(where, run, tmp_path):
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.add_snapshots([(TOWN, OF_A_ROUND)])
    usual, bare, named = (tmp_path / name for name in ("usual.csv", "bare.csv", "named.csv"))

    assert run("csv", usual, "--with-roles", "--with-notes")[0] == 0
    assert run("csv", bare, "--rounds")[0] == 0
    assert run("csv", named, "--rounds", "--with-roles")[0] == 0
    assert "Deelnemer" not in usual.read_text("utf-8-sig")
    assert "rol 0" not in bare.read_text("utf-8-sig")
    assert named.read_text("utf-8-sig").splitlines()[1:] == [
        '"Voorbeeldstad";"Een jaar later – ‘é’ 😀";"12-03-2025";"nu";"rol 0";"eerste";"";"";"";"40";""',
        '"Voorbeeldstad";"Een jaar later – ‘é’ 😀";"12-03-2025";"nu";"rol 1";"eerste";"";"";"";"60";""',
    ]
