"""What was wiped is gone from every file, it stays gone, and what could not be reached is tried again."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from mengpaneel.domain.backup_service import BackupDifference
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store import copying, wiping
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.backups import Backups
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.store.conftest import encode, read
from tests.store.leftovers import holding


def unfinished(memory):
    return [(each.kind, each.place) for each in memory.unfinished()]


def disk_is_full(*_arguments):
    raise OSError(errno.ENOSPC, "full")


def test_it_is_gone_from_every_copy_and_the_rest_is_there(safe, in_use, binned, path):
    backups = path.parent / "backups"
    names = [file.name for file in sorted(backups.iterdir())]
    before = safe.backups()
    assert len(holding(backups)) == 3

    assert safe.wipe("9") == []

    assert holding(path.parent) == []
    assert [file.name for file in sorted(backups.iterdir())] == names
    assert [copy.snapshots for copy in safe.backups()] == [2, 2, 2]
    assert [copy.snapshots for copy in before] == [2, 3, 2]
    assert unfinished(in_use) == []


def test_it_is_gone_from_what_was_set_aside_and_its_journal(safe, binned, path):
    aside = path.with_suffix(".damaged-1.sqlite3")
    shutil.copy(path, aside)
    for journal in (f"{aside.name}-journal", "mengpaneel.damaged-2.sqlite3-journal"):
        path.with_name(journal).write_bytes(b"page with GEHEIM")
    unfinished_copy = path.parent / "backups" / "mengpaneel-20260101-000000-000000.sqlite3.new-journal"
    unfinished_copy.write_bytes(b"page with GEHEIM")

    assert safe.wipe("9") == []

    assert holding(path.parent) == []
    assert aside.exists()


def test_a_copy_that_cannot_be_rewritten_is_named_until_somebody_throws_it_away(safe, in_use, binned, path):
    aside = path.with_suffix(".damaged-1.sqlite3")
    aside.write_bytes(b"onleesbaar GEHEIM")

    assert safe.wipe("9") == safe.unwiped() == [str(aside)]
    safe.copy_changes()
    assert safe.unwiped() == [str(aside)]

    aside.unlink()
    safe.copy_changes()
    assert safe.unwiped() == []


def test_nothing_is_called_wiped_while_the_copies_cannot_be_seen(safe, in_use, binned, path, monkeypatch):
    backups = path.parent / "backups"
    stat = Path.stat

    def refuse(seen: Path, **how: bool) -> os.stat_result:
        if seen == backups:
            raise PermissionError(errno.EACCES, "denied", str(seen))
        return stat(seen, **how)

    with monkeypatch.context() as disk:
        disk.setattr(Path, "stat", refuse)
        disk.setattr(Path, "is_dir", lambda seen: seen != backups)  # what Python says of it since 3.14
        with pytest.raises(MemoryProblem) as problem:
            safe.wipe("9")

    assert problem.value.cause is ProblemCause.NO_RIGHTS
    assert safe.wipe("9") == []
    assert holding(path.parent) == []


def test_what_a_full_disk_left_is_wiped_when_there_is_room(safe, in_use, binned, path, monkeypatch):
    backups = path.parent / "backups"
    with monkeypatch.context() as full:
        full.setattr(wiping, "change_database", disk_is_full)
        assert safe.wipe("9") == safe.unwiped() == [str(file) for file in sorted(backups.iterdir())]
        assert len(holding(backups)) == 3
        safe.copy_changes()
        assert len(holding(backups)) == 3

    safe.copy_changes()

    assert safe.unwiped() == []
    assert holding(path.parent) == []


def test_it_is_gone_where_there_is_no_room_for_a_copy_and_the_rest_is_there(safe, binned, path, monkeypatch):
    monkeypatch.setattr(copying, "copy_database", disk_is_full)

    assert safe.wipe("9") == safe.unwiped() == []

    assert holding(path.parent) == []
    backups = Backups(path, path.parent / "backups")
    assert [backup.snapshots for backup in backups.counted()] == [2, 2, 2]
    assert [backups.first_problem(backup.name) for backup in backups.all()] == ["", "", ""]


def test_a_copy_that_cannot_be_changed_whole_stays_as_it_is_and_is_named(safe, binned, path, monkeypatch):
    before = {file: file.read_bytes() for file in sorted((path.parent / "backups").iterdir())}
    monkeypatch.setattr(copying, "copy_database", disk_is_full)
    monkeypatch.setattr(copying, "integrity_problem", lambda _database: "a page is missing")

    assert safe.wipe("9") == safe.unwiped() == [str(file) for file in before if b"GEHEIM" in before[file]]

    assert {file: file.read_bytes() for file in sorted((path.parent / "backups").iterdir())} == before


def test_a_start_goes_on_where_wiping_was_cut_short(safe, in_use, binned, path, monkeypatch):
    def cut_short(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(wiping, "change_database", cut_short)
    with pytest.raises(KeyboardInterrupt):
        safe.wipe("9")
    monkeypatch.undo()
    in_use.close()

    with closing(SqliteMemory.open(path)) as again:
        FileBackupService(again, Places(path.parent), encode, read).copy_changes()
        assert holding(path.parent) == []
        assert again.unfinished() == []


def test_putting_back_a_copy_that_could_not_be_wiped_does_not_bring_it_back(
    safe, in_use, binned, path, monkeypatch, subject
):
    oldest, holder, *_ = sorted(file.name for file in (path.parent / "backups").iterdir())
    monkeypatch.setattr(wiping, "change_database", disk_is_full)
    safe.wipe("9")

    for name in (holder, oldest):
        drafts = (subject,) if in_use.sheet(subject.id) else ()  # it may hold the same words
        assert safe.difference(name) == BackupDifference(drafts_gone=drafts)
        safe.restore(name)
        assert "9" not in in_use.days()
        assert in_use.still_wiped() == ["9"]
        assert len(safe.unwiped()) == 3
        assert in_use.sheet(subject.id) is None  # what lay there then may have been its words
        assert b"GEHEIM" not in path.read_bytes()


def test_what_was_taken_in_again_lives_and_is_not_wiped_from_anywhere(
    safe, in_use, binned, path, monkeypatch, subject, stick
):
    safe.choose_second_place(str(stick))
    before = safe.back_up().name
    monkeypatch.setattr(wiping, "change_database", disk_is_full)
    safe.wipe("9")
    monkeypatch.undo()

    in_use.add_snapshots([(subject, binned)])
    safe.copy_changes()

    assert (in_use.still_wiped(), in_use.unfinished(), safe.unwiped()) == ([], [], [])
    assert len(holding(path.parent / "backups")) == 5
    assert len(holding(stick)) == 1
    after = safe.back_up().name
    safe.restore(before)
    safe.copy_changes()
    safe.restore(after)
    assert in_use.kept(["9"])["9"].snapshot == binned


def test_a_damaged_snapshot_in_the_bin_can_be_wiped(safe, in_use, binned, path, raw, stick):
    safe.choose_second_place(str(stick))
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET saved_at = '2025-02-28T14:05:00.000001+00:00' WHERE id = '9'")
    assert in_use.kept(["9"])["9"].snapshot is None

    assert safe.wipe("9") == []

    assert holding(path.parent, stick) == []


def test_what_is_no_backup_of_ours_does_not_stop_it(safe, binned, path, tmp_path):
    backups, elsewhere = path.parent / "backups", tmp_path / "elsewhere.sqlite3"
    elsewhere.write_bytes(b"not ours")
    (backups / "mengpaneel-20250101-000000-000000.sqlite3").mkdir()
    (backups / "mengpaneel-20250102-000000-000000.sqlite3").symlink_to(tmp_path / "nowhere")
    (backups / "mengpaneel-20250103-000000-000000.sqlite3").symlink_to(elsewhere)

    assert safe.wipe("9") == []
    assert elsewhere.read_bytes() == b"not ours"


def test_only_what_is_in_the_bin_is_wiped(safe, in_use, path):
    with pytest.raises(MemoryProblem) as problem:
        safe.wipe("1")

    assert problem.value.cause is ProblemCause.OTHER
    assert "1" in in_use.days()
    assert in_use.unfinished() == []


# The second place.


def conflict_copies(stick):
    """What Dropbox, OneDrive, Syncthing and people make of a file."""
    (file,) = stick.glob("momentopname-*-9.mengpaneel")
    names = (
        f"{file.stem} (1).mengpaneel",
        f"{file.stem}-LAPTOP-4F2K.mengpaneel",
        f"{file.stem} (conflicted copy 2026-03-01).mengpaneel",
        f"{file.stem}.sync-conflict-20260301-101010-ABCDEFG.mengpaneel",
        "Kopie van vorig jaar.MENGPANEEL",
    )
    return [shutil.copy(file, stick / name) for name in names]


def test_conflict_copies_in_the_second_place_are_wiped_too(safe, binned, path, stick):
    safe.choose_second_place(str(stick))
    conflict_copies(stick)
    assert len(holding(stick)) == 6

    assert safe.wipe("9") == []

    assert holding(stick) == []
    assert len(list(stick.glob("*.mengpaneel"))) == 3


def test_a_conflict_copy_that_comes_later_is_wiped_as_soon_as_it_is_seen(safe, binned, stick, tmp_path):
    safe.choose_second_place(str(stick))
    late = shutil.copy(next(stick.glob("momentopname-*-9.mengpaneel")), tmp_path / "laat.mengpaneel")
    safe.wipe("9")
    shutil.copy(late, stick)

    assert safe.check(lambda _done, _of: None).unwiped == (str(stick / "laat.mengpaneel"),)
    assert safe.fill_from_second_place(str(stick)).count == 0
    safe.copy_changes()

    assert holding(stick) == []


def test_a_file_with_others_too_keeps_the_others(safe, in_use, binned, stick, subject):
    safe.choose_second_place(str(stick))
    (kept,) = (kept for kept in in_use.snapshots("s") if kept.id == "1")
    (stick / "alles.mengpaneel").write_bytes(encode([(subject, kept), (subject, binned)]))

    safe.wipe("9")

    assert holding(stick) == []
    assert read(stick / "alles.mengpaneel") == [(subject, kept)]


def test_a_damaged_copy_is_wiped_by_its_name_and_another_is_named(safe, binned, stick):
    safe.choose_second_place(str(stick))
    mine, *others = conflict_copies(stick)
    for file in (mine, others[-1]):
        file.write_bytes(file.read_bytes()[:-40])

    assert safe.wipe("9") == safe.unwiped()[-1:] == [str(stick)]

    assert holding(stick) == [others[-1]]
    assert safe.check(lambda _done, _of: None).unwiped == (str(stick), str(others[-1]))


def test_a_second_place_that_was_away_is_wiped_later_though_another_was_chosen(
    safe, in_use, binned, stick, tmp_path
):
    safe.choose_second_place(str(stick))
    away, other = stick.rename(stick.with_name("weg")), tmp_path / "ander"
    other.mkdir()
    assert safe.wipe("9") == [str(stick)]
    safe.choose_second_place(str(other))
    assert safe.unwiped() == [str(stick)]

    away.rename(stick)
    safe.copy_changes()

    assert holding(stick) == []
    assert safe.unwiped() == []
