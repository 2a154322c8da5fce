from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from mengpaneel.domain.backup_service import BackupDifference, CheckResult, FillResult, SnapshotName
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Subject, SubjectKind
from mengpaneel.store import copying, rows
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.store.conftest import alter, encode, everything, pulling, read


def restored(folder, path):
    """A new laptop, filled from the second place alone."""
    memory = SqliteMemory.open(path)
    new = FileBackupService(memory, Places(path.parent), encode, read)
    return memory, new.fill_from_second_place(str(folder))


# Backups.


def test_it_tells_what_going_back_would_change_and_goes_back(safe, in_use, subject, snapshot, raw):
    spring, new = SnapshotName(subject, "Voorjaar"), SnapshotName(subject, "Nieuw")
    backup, before = safe.back_up(), everything(in_use)
    in_use.save(replace(snapshot, id="9", title="Nieuw"))
    raw.execute("DROP TRIGGER a_departure_is_written_down")  # it vanishes, and was not wiped
    raw.execute("DELETE FROM snapshot WHERE id = '2'")

    assert safe.difference(backup.name) == BackupDifference(back=(spring,), gone=(new,))
    safe.restore(backup.name)

    assert everything(in_use) == before
    assert len(safe.backups()) == 2  # how it was just before is kept too
    assert safe.difference(safe.backups()[0].name) == BackupDifference(back=(new,), gone=(spring,))


def test_a_subject_that_goes_is_told_with_its_snapshots_and_what_stands_on_its_faders(
    safe, in_use, snapshot, subject
):
    before = safe.back_up()
    first = SnapshotName(case := Subject("t", SubjectKind.CASE, "De brug"), "Nulmeting")
    in_use.save_draft(case, Sheet(Mix.of(1, 2, 3, 4, 5)))
    in_use.save(replace(snapshot, id="8", subject_id="t", title="Nulmeting"))
    after = safe.back_up()

    gone = safe.difference(before.name)
    assert gone == BackupDifference(gone=(first,), subjects_gone=(case,), drafts_gone=(case,))
    safe.restore(before.name)

    assert in_use.subjects() == [subject]
    assert safe.difference(after.name) == BackupDifference(back=(first,), subjects_back=(case,))


def test_a_draft_that_goes_is_told_also_while_it_waits(safe, in_use, subject, raw):
    backup = safe.back_up()
    raw.execute("BEGIN IMMEDIATE")
    with pytest.raises(MemoryProblem):
        in_use.save_draft(subject, Sheet(Mix.of(1, 2, 3, 4, 5)))
    raw.execute("ROLLBACK")

    assert safe.difference(backup.name) == BackupDifference(drafts_gone=(subject,))


def test_one_damaged_snapshot_does_not_cost_a_backup_the_others(safe, in_use, subject, raw, path):
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET outcome = 'x' WHERE id = '3'")
    backup = safe.back_up()
    raw.execute("DROP TRIGGER a_departure_is_written_down")  # they vanish, and were not wiped
    raw.execute("DROP TRIGGER a_snapshot_leaves_through_the_bin")
    raw.execute("DELETE FROM snapshot WHERE id IN ('1', '3')")

    assert safe.newest_good() == backup  # there is no other
    told, spring = safe.difference(backup.name), SnapshotName(subject, "Voorjaar")
    assert (told.back, told.damaged) == ((spring, spring), (spring,))
    safe.restore(backup.name)

    assert [kept.id for kept in in_use.snapshots("s")] == ["1"]
    assert [damaged.id for damaged in in_use.damaged("s")] == ["3"]
    assert str(path.parent / "backups" / backup.name) in safe.check(lambda _done, _of: None).wrong


def test_a_whole_backup_comes_before_a_newer_one_with_a_damaged_snapshot(safe, raw):
    whole = safe.back_up()
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET outcome = 'x' WHERE id = '3'")
    safe.back_up()

    assert safe.newest_good() == whole


def test_a_damaged_backup_is_not_put_back(safe, in_use, path):
    backup = safe.back_up()
    (path.parent / "backups" / backup.name).write_bytes(b"onleesbaar")
    before = everything(in_use)

    with pytest.raises(MemoryProblem):
        safe.restore(backup.name)

    assert everything(in_use) == before


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(copying, "REFUSALS", 0)
    monkeypatch.setattr(copying, "PATIENCE", 0.05)


@pytest.mark.usefixtures("impatient")
def test_a_copy_of_what_somebody_holds_is_given_up(safe, in_use, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(MemoryProblem) as problem:
            safe.back_up()

    assert problem.value.cause is ProblemCause.BUSY
    assert list((path.parent / "backups").iterdir()) == []


@pytest.mark.usefixtures("impatient")
def test_nothing_is_put_back_over_what_somebody_holds(safe, in_use, path):
    name = safe.back_up().name
    before = everything(in_use)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(MemoryProblem) as problem:
            in_use.replace_with(path.parent / "backups" / name)

    assert problem.value.cause is ProblemCause.BUSY
    assert everything(in_use) == before


# Checking.


def test_a_check_reads_everything_and_finds_nothing_wrong(safe):
    safe.back_up()
    steps = []

    check_result = safe.check(lambda done, of: steps.append((done, of)))

    assert check_result == CheckResult(snapshots=3, backups=1)
    assert steps == [(1, 2), (2, 2)]


def test_a_check_of_very_much_tells_how_far_it_is_now_and_then(safe, in_use, raw):
    raw.execute("BEGIN")
    many = ((f"subject-{number}",) for number in range(1000))
    raw.executemany("INSERT INTO subject (id, kind, name) VALUES (?, 'casus', '')", many)
    raw.execute("COMMIT")
    steps = []
    safe.check(lambda done, of: steps.append((done, of)))

    assert 200 < len(steps) < 300
    assert steps == sorted(steps)
    assert steps[-1] == (1001, 1001)


def test_a_check_names_what_is_wrong(safe, in_use, subject, raw, path):
    backup = safe.back_up()
    (path.parent / "backups" / backup.name).write_bytes(b"onleesbaar")
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET outcome = 'x' WHERE id = '2'")

    check_result = safe.check(lambda _done, _of: None)

    assert check_result.snapshots == 3
    assert check_result.damaged == (SnapshotName(subject, "Voorjaar"),)
    assert check_result.wrong == (str(path.parent / "backups" / backup.name),)


def test_a_check_finds_a_snapshot_of_nobody(safe, in_use, raw, path):
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET subject_id = 'x' WHERE id = '2'")

    check_result = safe.check(lambda _done, _of: None)
    assert str(path) in check_result.wrong
    assert "Voorjaar" in [name.title for name in check_result.damaged]


# The bin.


def test_the_bin_of_every_subject_is_shown(safe, in_use, snapshot):
    in_use.save_subject(Subject("t"))
    in_use.save(replace(snapshot, id="t1", subject_id="t"))
    in_use.throw_away("t1")

    assert [(kept.name.subject.id, kept.id) for kept in safe.bin()] == [("s", "2"), ("t", "t1")]


def test_what_is_wiped_is_gone_from_the_whole_folder_and_the_second_place(
    safe, in_use, path, stick, subject, sheet, snapshot
):
    safe.choose_second_place(str(stick))
    secret = replace(sheet, outcome="GEHEIM " * 500)
    in_use.save_draft(subject, secret)
    in_use.save(replace(snapshot, id="9", title="GEHEIM", roles=("GEHEIM",), sheet=secret))
    safe.copy_changes()
    in_use.save_draft(subject, sheet)
    safe.copy_changes()
    safe.back_up()
    in_use.throw_away("9")
    safe.copy_changes()
    files = [*path.parent.rglob("*"), *stick.rglob("*")]
    assert len([file for file in files if file.is_file() and b"GEHEIM" in file.read_bytes()]) >= 3

    assert safe.wipe("9") == []

    files = [*path.parent.rglob("*"), *stick.rglob("*")]
    assert [file for file in files if file.is_file() and b"GEHEIM" in file.read_bytes()] == []


def test_it_says_what_could_not_be_reached(safe, in_use, path, stick):
    safe.choose_second_place(str(stick))
    aside = path.with_suffix(".damaged-1.sqlite3")
    aside.write_bytes(b"onleesbaar")
    stick.rename(stick.with_name("weg"))

    assert safe.wipe("2") == [str(aside), str(stick)]

    stick.with_name("weg").rename(stick)
    assert len(list(stick.iterdir())) == 3
    safe.copy_changes()
    assert len(list(stick.glob("momentopname-*"))) == 2  # caught up as soon as the stick was back


# The second place.


def test_every_snapshot_goes_to_the_second_place_once(safe, in_use, stick, snapshot, remembered):
    safe.choose_second_place(str(stick))
    before = {file.name: file.stat().st_mtime_ns for file in stick.iterdir()}
    assert len(before) == 3

    in_use.set_title("1", "Anders")
    in_use.save(replace(snapshot, id="9"))
    safe.copy_changes()

    after = {file.name: file.stat().st_mtime_ns for file in stick.iterdir()}
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"momentopname-2025-02-28-9.mengpaneel"}
    assert remembered[-1] == (str(stick), safe.second_place().last_copy.isoformat(timespec="seconds"))


def test_what_is_there_already_is_not_read_again(safe, in_use, stick, snapshot, monkeypatch):
    safe.choose_second_place(str(stick))
    in_use.save(replace(snapshot, id="9"))
    whole, read_whole = rows.snapshot_from, []
    monkeypatch.setattr(rows, "snapshot_from", lambda row: read_whole.append(row["id"]) or whole(row))
    safe.copy_changes()

    assert safe.second_place().waiting == 0
    assert read_whole == ["9"]


def test_a_damaged_snapshot_is_not_copied_and_does_not_wait(safe, in_use, raw, stick):
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET outcome = 'x' WHERE id = '2'")
    safe.choose_second_place(str(stick))

    assert len(list(stick.iterdir())) == 2
    assert safe.second_place().waiting == 0


def test_a_place_that_is_gone_is_told_and_caught_up_with_later(safe, in_use, stick, snapshot):
    safe.choose_second_place(str(stick))
    stick.rename(stick.with_name("weg"))
    in_use.save(replace(snapshot, id="9"))

    safe.copy_changes()
    assert not safe.second_place().reachable
    assert not stick.exists()

    stick.with_name("weg").rename(stick)
    assert safe.second_place().waiting == 1
    safe.copy_changes()
    assert safe.second_place().waiting == 0


def test_a_folder_that_is_not_there_is_not_chosen(safe, tmp_path, remembered):
    with pytest.raises(MemoryProblem) as problem:
        safe.choose_second_place(str(tmp_path / "weg"))

    assert problem.value.cause is ProblemCause.GONE
    assert (remembered, safe.second_place().folder) == ([], "")


def test_a_new_laptop_is_filled_from_the_second_place_alone(safe, in_use, stick, tmp_path):
    safe.choose_second_place(str(stick))

    memory, filled = restored(stick, tmp_path / "new" / "mengpaneel.sqlite3")

    with closing(memory):
        assert filled == FillResult(3)
        assert memory.subjects() == in_use.subjects()
        assert {kept.id for kept in memory.snapshots("s")} == {"1", "2", "3"}
        assert {*in_use.snapshots("s"), *in_use.bin("s")} == {*memory.snapshots("s")}


def test_a_subject_that_was_renamed_comes_back_under_its_last_name(
    safe, in_use, stick, tmp_path, subject, snapshot
):
    safe.choose_second_place(str(stick))
    renamed = replace(subject, name="Het grote plein")
    in_use.save_subject(renamed)
    in_use.save(replace(snapshot, id="9", saved_at=datetime.now(UTC)))
    safe.copy_changes()

    memory, _ = restored(stick, tmp_path / "new" / "mengpaneel.sqlite3")

    with closing(memory):
        assert memory.subjects() == [renamed]


def test_filling_takes_only_what_is_not_here_yet(safe, in_use, stick):
    safe.choose_second_place(str(stick))
    before = everything(in_use)

    assert safe.fill_from_second_place(str(stick)) == FillResult(0)
    assert everything(in_use) == before


def test_a_file_that_was_altered_is_named_and_keeps_nobody_from_the_others(safe, stick, tmp_path):
    safe.choose_second_place(str(stick))
    (altered, *_) = sorted(stick.iterdir())
    alter(altered)

    memory, filled = restored(stick, tmp_path / "new" / "mengpaneel.sqlite3")

    with closing(memory):
        assert filled == FillResult(2, (altered.name,))
        assert len(memory.snapshots("s")) == 2


def test_a_folder_that_may_not_be_read_is_not_an_empty_one(safe, stick, monkeypatch):
    safe.choose_second_place(str(stick))

    def refuse(_folder):
        raise PermissionError(errno.EACCES, "not for you")

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(MemoryProblem) as problem:
        safe.fill_from_second_place(str(stick))

    assert (problem.value.cause, problem.value.place) == (ProblemCause.NO_RIGHTS, str(stick))


def test_what_a_system_hides_beside_a_file_is_not_one_of_ours(safe, stick):
    safe.choose_second_place(str(stick))
    file = next(stick.iterdir())
    file.with_name(f"._{file.name}").write_bytes(b"what another system makes of it")

    assert not safe.check(lambda _done, _of: None).damage
    assert safe.fill_from_second_place(str(stick)) == FillResult(0)


def test_a_stick_that_is_pulled_out_while_it_is_read_is_gone_and_not_damaged(safe, stick, monkeypatch):
    safe.choose_second_place(str(stick))
    monkeypatch.setattr(safe, "read", pulling(stick))

    with pytest.raises(MemoryProblem) as problem:
        safe.fill_from_second_place(str(stick))

    assert (problem.value.cause, problem.value.place) == (ProblemCause.GONE, str(stick))


# A window that only looks.


def test_who_only_looks_changes_nothing(in_use, path, stick, fingerprint):
    before = everything(in_use), fingerprint(path.parent)
    with closing(SqliteMemory.open_read_only(path)) as memory:
        safe = FileBackupService(memory, Places(path.parent), encode, read)
        assert everything(memory) == before[0]
        safe.copy_changes()
        for refused in (
            lambda: memory.throw_away("1"),
            lambda: safe.restore("x"),
            lambda: safe.wipe("2"),
            lambda: safe.fill_from_second_place(str(stick)),
        ):
            with pytest.raises(MemoryProblem) as problem:
                refused()
            assert problem.value.cause is ProblemCause.LOOKING

    assert (everything(in_use), fingerprint(path.parent)) == before
