from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from time import monotonic

import pytest
from msgspec.structs import replace

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.limits import MAX_NOTE_LENGTH, MAX_ROLES
from mengpaneel.domain.memory import Damaged, MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import EMPTY_SHEET, Remark, Sheet, Subject
from mengpaneel.store.sqlite_memory import SqliteMemory

# When the disk or another program does not cooperate.


def test_a_full_disk_is_told_and_loses_nothing(in_use, refused, snapshot):
    pages = in_use.connection.execute("PRAGMA page_count").fetchone()[0]
    in_use.connection.execute(f"PRAGMA max_page_count = {pages}")
    large = replace(snapshot, id="9", sheet=Sheet(remarks=(Remark("x" * MAX_NOTE_LENGTH),) * 5))

    assert refused(in_use.save, large) is ProblemCause.DISK_FULL
    assert refused(in_use.save_draft, Subject("nieuw"), large.sheet) is ProblemCause.DISK_FULL

    in_use.connection.execute("PRAGMA max_page_count = 1000")
    in_use.save(large)
    assert large in in_use.snapshots("s")


def test_a_disk_that_may_only_be_read_is_told_and_loses_nothing(in_use, refused, snapshot):
    in_use.connection.execute("PRAGMA query_only = ON")

    assert refused(in_use.save, replace(snapshot, id="9")) is ProblemCause.NO_RIGHTS
    assert refused(in_use.throw_away, "1") is ProblemCause.NO_RIGHTS


def test_another_program_that_writes_is_waited_for_but_not_long(in_use, refused, raw, snapshot):
    raw.execute("BEGIN IMMEDIATE")
    begun = monotonic()

    assert refused(in_use.save, replace(snapshot, id="9")) is ProblemCause.BUSY
    assert monotonic() - begun < 2

    raw.execute("COMMIT")
    in_use.save(replace(snapshot, id="9"))


def test_another_program_that_keeps_all_to_itself_is_told(in_use, raw):
    raw.execute("BEGIN EXCLUSIVE")

    with pytest.raises(MemoryProblem) as told:
        in_use.subjects()

    assert told.value.cause is ProblemCause.BUSY


def test_a_change_that_cannot_be_finished_is_taken_back(in_use, refused, raw, snapshot):
    raw.execute("BEGIN")
    raw.execute("SELECT * FROM snapshot").fetchall()  # whoever reads holds up the end of a change

    assert refused(in_use.save, replace(snapshot, id="9")) is ProblemCause.BUSY

    raw.execute("COMMIT")
    in_use.save(replace(snapshot, id="9"))


def test_threads_take_turns(memory, subject, snapshot):
    memory.save_subject(subject)
    sheets = [EMPTY_SHEET.moved(Fader.PROCESS, position) for position in range(100)]

    with ThreadPoolExecutor(4) as pool:
        kept = [pool.submit(memory.save_draft, subject, sheet) for sheet in sheets]
        saved = [
            pool.submit(memory.save, replace(snapshot, id=str(number), sheet=sheet, corrects=None))
            for number, sheet in enumerate(sheets)
        ]
        read = [pool.submit(memory.snapshots, "s") for _ in sheets]
        for work in (*kept, *saved, *read):
            work.result()

    assert {snapshot.sheet for snapshot in memory.snapshots("s")} == set(sheets)
    assert memory.sheet("s") in sheets


def test_nobody_reads_a_change_that_is_not_finished(memory, subject):
    with ThreadPoolExecutor(1) as pool:
        with memory.change() as connection:
            connection.execute("INSERT INTO subject VALUES (1, 's', 'casus', 'Half')")
            reading = pool.submit(memory.subjects)
            with pytest.raises(TimeoutError):
                reading.result(timeout=0.05)
            connection.execute("UPDATE subject SET name = 'Het plein'")

        assert reading.result() == [subject]


def test_a_closed_memory_tells_nothing(memory, path):
    memory.close()

    with pytest.raises(MemoryProblem) as told:
        memory.subjects()

    assert (told.value.cause, told.value.place) == (ProblemCause.OTHER, str(path))


# Damage.


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("taken_on", "'2023-02-29'"),
        ("taken_on", "'20230228'"),
        ("saved_at", "'2024-02-29T23:59:59.000001'"),
        ("saved_at", "'vandaag'"),
        ("outcome", "CAST(x'ff' AS TEXT)"),
        ("outcome", "'Het is er niet van gekomen.'"),
        ("subject_id", "'t'"),
        ("rule", "2"),
        ("ambition_communicatie", "51"),
        ("corrects", "NULL"),
        ("fingerprint", "'" + "0" * 64 + "'"),
        ("roles", "'[1]'"),
        ("roles", "'[\"x\"'"),
        ("roles", "'{}'"),
        ("roles", "json_array" + str(("x",) * (MAX_ROLES + 1))),
        ("communicatie", "101"),
        ("communicatie", "-1"),
        ("remarks", "'[]'"),
        ("remarks", "json_remove(remarks, '$[4]')"),
        ("remarks", "json_insert(remarks, '$[5]', json_extract(remarks, '$[0]'))"),
        ("remarks", "json_remove(remarks, '$[0].note')"),
        ("remarks", "json_remove(remarks, '$[0].talk')"),
        ("remarks", "json_set(remarks, '$[0].talk', 1)"),
        ("remarks", "json_set(remarks, '$[0].note', json('null'))"),
        ("remarks", "json_set(remarks, '$[0].more', 'x')"),
    ],
)
def test_a_snapshot_that_is_not_what_was_saved_is_told_and_the_others_still_show(in_use, raw, column, value):
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute("INSERT INTO subject VALUES (9, 't', 'casus', 't')")
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute(f"UPDATE snapshot SET {column} = {value} WHERE id = '3'")
    subject_id = "t" if column == "subject_id" else "s"

    assert [snapshot.id for snapshot in in_use.snapshots("s")] == ["1"]
    assert [snapshot.id for snapshot in in_use.bin("s")] == ["2"]
    assert in_use.damaged(subject_id) == [Damaged("3", "Voorjaar")]


_SPOILED = [
    *(
        f"UPDATE label SET {change} WHERE snapshot_id = '3'"
        for change in (
            "title = 'Najaar'",
            "title = CAST(x'ff' AS TEXT)",
            "place = 5",
            "seal = replace(seal, 'a', 'b')",
        )
    ),
    "DELETE FROM label WHERE snapshot_id = '3'",
]


@pytest.mark.parametrize("spoil", _SPOILED)
def test_a_label_that_is_not_what_was_written_is_told_and_its_snapshot_still_shows(in_use, raw, spoil):
    sheet = in_use.snapshots("s")[-1].sheet
    raw.execute(spoil)

    (damaged,) = in_use.damaged("s")
    assert (damaged.id, damaged.only_label) == ("3", True)
    shown = {snapshot.id: snapshot for snapshot in in_use.snapshots("s")}
    assert shown["3"].sheet == sheet
    assert "3" in [snapshot.id for _, snapshot in in_use.find("2025", 9).snapshots]
    assert in_use.kept(["3"])["3"].snapshot == shown["3"]


@pytest.mark.parametrize("spoil", [_SPOILED[1], _SPOILED[-1]])
def test_without_a_readable_title_a_snapshot_is_called_by_its_day(in_use, raw, spoil):
    raw.execute(spoil)

    assert [snapshot.title for snapshot in in_use.snapshots("s") if snapshot.id == "3"] == ["2025-02-28"]


@pytest.mark.parametrize("spoil", _SPOILED)
def test_a_new_title_mends_a_label(in_use, raw, spoil):
    raw.execute(spoil)
    in_use.set_title("3", "Najaar")

    assert in_use.damaged("s") == []
    assert "Najaar" in [snapshot.title for snapshot in in_use.snapshots("s")]


def test_damaged_pages_are_damage(in_use, path):
    in_use.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))

    with pytest.raises(MemoryProblem) as told, closing(SqliteMemory.open(path)) as memory:
        memory.snapshots("s")

    assert told.value.cause is ProblemCause.DAMAGED


def test_a_value_of_the_wrong_kind_cannot_even_be_written(in_use, raw):
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute("UPDATE sheet SET communicatie = 'hoog'")
