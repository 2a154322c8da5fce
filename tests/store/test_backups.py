from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from shutil import copyfile

import pytest
from msgspec.structs import replace

from mengpaneel.domain.backup_service import Backup
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store import copying
from mengpaneel.store.backups import Backups, worth_keeping
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.store.conftest import everything


@pytest.fixture
def folder(path):
    return path.parent / "backups"


@pytest.fixture
def backups(in_use, path, folder):
    return Backups(path, folder)


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def old_copy(backups, folder, moment):
    """A backup as if it was made then."""
    made = folder / backups.make().name
    return made.rename(folder / f"mengpaneel-{moment.strftime('%Y%m%d-%H%M%S-%f')}.sqlite3")


# Making one.


def test_a_backup_opens_with_everything_in_it(backups, in_use, folder):
    made = backups.make()

    with closing(SqliteMemory.open(folder / made.name)) as copy:
        assert everything(copy) == everything(in_use)
    assert backups.all() == [made]
    assert backups.first_problem(made.name) == ""


def test_a_copy_that_is_not_the_same_is_no_backup(backups, folder, monkeypatch):
    sums = iter(["one", "another"])
    monkeypatch.setattr(copying, "content_digest", lambda *_: next(sums))

    with pytest.raises(MemoryProblem):
        backups.make()

    assert names(folder) == []


def test_a_damaged_database_gives_no_backup_and_takes_none_away(backups, in_use, path, folder):
    kept = backups.make()
    in_use.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))

    with pytest.raises(MemoryProblem):
        backups.make_if_changed()

    assert names(folder) == [kept.name]


def test_what_did_not_change_is_not_copied_again(backups, in_use, subject, sheet, snapshot):
    first = backups.make_if_changed()
    in_use.save_draft(subject, sheet.moved("communicatie", 3))
    assert backups.make_if_changed() is None

    in_use.set_title("1", "Anders")
    assert backups.make_if_changed() != first
    assert len(backups.all()) == 2


def test_what_is_left_of_a_copy_that_was_cut_short_is_removed(backups, folder):
    folder.mkdir()
    (folder / "mengpaneel-20250101-000000-000000.sqlite3.new").write_bytes(b"half")

    made = backups.make()

    assert names(folder) == [made.name]


def test_each_tells_how_many_snapshots_it_holds_and_is_opened_once(backups, in_use, snapshot, monkeypatch):
    backups.make()
    in_use.save(replace(snapshot, id="9"))
    backups.make()
    assert [backup.snapshots for backup in backups.counted()] == [3, 2]  # one lies in the bin

    monkeypatch.setattr("mengpaneel.store.backups.connect", None)
    assert [backup.snapshots for backup in backups.counted()] == [3, 2]


def test_one_that_cannot_be_read_tells_no_number(backups, folder):
    name = backups.make().name
    (folder / name).write_bytes(b"onleesbaar")

    assert [backup.snapshots for backup in backups.counted()] == [None]


def test_a_strange_name_is_no_backup(backups, folder):
    backups.make()
    (folder / "mengpaneel.sqlite3").write_bytes(b"x")

    assert len(backups.all()) == 1
    for name in ("mengpaneel.sqlite3", "../mengpaneel.sqlite3", "mengpaneel-20250101-000000-000000.sqlite3"):
        with pytest.raises(MemoryProblem):
            backups.path(name)


@pytest.mark.parametrize(
    "kind", ["impossible moment", "folder", "pipe", "dangling link", "link", "huge number"]
)
def test_one_odd_name_stops_no_copy_and_is_named(backups, in_use, folder, snapshot, kind):
    old = backups.make()
    odd = folder / "mengpaneel-20361231-000000-000000.sqlite3"
    if kind == "impossible moment":
        odd = odd.with_name("mengpaneel-20261399-000000-000000.sqlite3")
        odd.write_bytes(b"x")
    elif kind == "folder":
        odd.mkdir()
    elif kind == "pipe":
        os.mkfifo(odd)
    elif kind == "huge number":
        odd = odd.with_name(f"mengpaneel-20261231-000000-000000-{'9' * 19}.sqlite3")
        odd.write_bytes(b"x")
    else:
        odd.symlink_to(folder / (old.name if kind == "link" else "nergens"))
    in_use.save(replace(snapshot, id="9"))

    made = backups.make_if_changed()

    assert backups.all() == [made, old]
    assert backups.unrecognised() == [odd]
    assert [backup.snapshots for backup in backups.counted()] == [3, 2]


def test_a_copy_that_cannot_be_read_makes_no_new_one_at_every_start(backups, folder):
    backups.make()
    (folder / f"mengpaneel-20261231-000000-000000-{'9' * 9}.sqlite3").write_bytes(b"onleesbaar")

    assert backups.make_if_changed() is None


@pytest.mark.parametrize("year", [1970, 2036])
def test_the_newest_is_the_one_that_was_made_last_whatever_the_clock_said(
    backups, in_use, snapshot, monkeypatch, year
):
    class WrongClock(datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(year, 6, 1, tzinfo=tz)

    made = [backups.make()]
    with monkeypatch.context() as clock:
        clock.setattr("mengpaneel.store.backups.datetime", WrongClock)
        in_use.save(replace(snapshot, id="8"))
        made.append(backups.make_if_changed())
    in_use.save(replace(snapshot, id="9"))
    made.append(backups.make_if_changed())

    assert [backup.name for backup in backups.all()] == [backup.name for backup in reversed(made)]
    assert backups.make_if_changed() is None


def test_one_of_before_there_was_an_order_and_of_a_day_to_come_is_not_the_newest(backups, folder):
    old_copy(backups, folder, datetime(2100, 1, 1, tzinfo=UTC))
    recent = old_copy(backups, folder, datetime(2026, 1, 1, tzinfo=UTC))

    assert backups.all()[0].name == recent.name
    numbered = backups.make()
    assert backups.all()[0] == numbered


# Thinning.


def test_the_last_and_the_last_of_every_day_month_and_year_are_worth_keeping():
    now = datetime(2026, 6, 30, 12, tzinfo=UTC)
    moments = [now - timedelta(hours=6 * step) for step in range(4 * 365 * 5)]
    named = {f"{number}": moment for number, moment in enumerate(moments)}

    kept = {named[name] for name in worth_keeping([Backup(*each, 1) for each in named.items()])}

    assert set(moments[:10]) <= kept
    assert len({moment.date() for moment in kept if moment > now - timedelta(days=13)}) == 14
    assert len({(moment.year, moment.month) for moment in kept if moment > now - timedelta(days=700)}) == 24
    assert {moment.year for moment in kept} == {2021, 2022, 2023, 2024, 2025, 2026}
    assert len(kept) < 10 + 14 + 24 + 6


def test_which_is_the_last_of_a_day_their_order_tells_and_not_the_clock():
    day = datetime(2026, 6, 30, 12, tzinfo=UTC)
    put_back = [Backup(f"{number}", day + timedelta(minutes=number), 1) for number in range(40)]

    assert worth_keeping(put_back) == {f"{number}" for number in range(10)}


def many(backups, folder):
    """Thirty backups of one day, long ago."""
    return [old_copy(backups, folder, datetime(2025, 1, 1, 0, minute, tzinfo=UTC)) for minute in range(30)]


def test_old_backups_of_what_is_still_here_are_thinned(backups, folder, in_use):
    old = many(backups, folder)
    backups.make()

    backups.thin()

    assert [file for file in old if file.exists()] == [*old[-9:]]


def test_nothing_is_thinned_when_a_snapshot_vanished(backups, folder, path, in_use, raw):
    old = many(backups, folder)
    for trigger in ("a_snapshot_leaves_through_the_bin", "a_departure_is_written_down"):
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute("DELETE FROM snapshot WHERE id = '1'")
    backups.make()

    backups.thin()

    assert all(file.exists() for file in old)


def test_nothing_is_thinned_when_a_snapshot_was_damaged(backups, folder, in_use, raw):
    old = many(backups, folder)
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET outcome = 'x' WHERE id = '1'")
    backups.make()

    backups.thin()

    assert all(file.exists() for file in old)


def test_what_was_wiped_on_purpose_does_not_keep_backups_for_ever(backups, folder, in_use):
    old = many(backups, folder)
    in_use.wipe("2")
    backups.make()

    backups.thin()

    assert len([file for file in old if file.exists()]) == 9


def test_an_empty_beginning_takes_no_backup_away(backups, folder, path, in_use, tmp_path):
    old = many(backups, folder)
    in_use.close()
    path.unlink()
    SqliteMemory.open(path).close()
    backups.make()

    backups.thin()

    assert all(file.exists() for file in old)


# Going back, and wiping.


def test_every_backup_can_be_put_back(backups, in_use, folder, snapshot):
    before = everything(in_use)
    made = backups.make()
    in_use.set_title("1", "Anders")
    in_use.save(replace(snapshot, id="9"))

    in_use.replace_with(backups.path(made.name))

    assert everything(in_use) == before
    in_use.save(replace(snapshot, id="9"))


def test_putting_back_something_damaged_changes_nothing(backups, in_use, folder):
    made = folder / backups.make().name
    with made.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (made.stat().st_size - 4096))
    before = everything(in_use)

    assert backups.first_problem(made.name)
    with pytest.raises(MemoryProblem):
        in_use.replace_with(made)

    assert everything(in_use) == before


def test_what_was_wiped_stays_known_when_an_older_backup_is_put_back(backups, in_use, folder, raw, tmp_path):
    made = folder / backups.make().name
    in_use.wipe("2")

    in_use.replace_with(made)

    assert [row[0] for row in raw.execute("SELECT snapshot_id FROM departure")] == ["2"]


def test_the_backup_of_an_older_version_is_put_back(backups, in_use, folder):
    released = folder / "mengpaneel-20250101-000000-000000.sqlite3"
    folder.mkdir()
    copyfile("tests/store/released/version-1.sqlite3", released)

    in_use.replace_with(released)

    assert [kept.id for kept in in_use.snapshots("s")] == ["1"]
    with closing(sqlite3.connect(released)) as untouched:
        assert untouched.execute("PRAGMA user_version").fetchone() == (1,)


def test_an_old_database_is_copied_before_it_is_brought_up_to_date(tmp_path):
    path = tmp_path / "mengpaneel.sqlite3"
    copyfile("tests/store/released/version-1.sqlite3", path)

    SqliteMemory.open(path).close()

    (aside,) = (tmp_path / "backups").iterdir()
    with closing(sqlite3.connect(aside)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)


def test_an_old_database_that_cannot_be_copied_is_left_as_it_is(tmp_path, monkeypatch):
    path = tmp_path / "mengpaneel.sqlite3"
    copyfile("tests/store/released/version-1.sqlite3", path)
    before = path.read_bytes()
    (tmp_path / "backups").write_text("in the way")

    with pytest.raises(MemoryProblem):
        SqliteMemory.open(path)

    assert path.read_bytes() == before
