"""What may be a second place, whether it still is one, and on which disk it lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from mengpaneel.domain.backup_service import Disk, SecondPlace, SecondPlaceCheck
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store import disks
from mengpaneel.store.disks import disk_between


def refused(safe, folder):
    with pytest.raises(MemoryProblem) as problem:
        safe.choose_second_place(str(folder))
    assert problem.value.place == str(folder)
    assert safe.second_place() == SecondPlace()
    return problem.value.cause


unix = pytest.mark.skipif(os.name == "nt", reason="Windows has drives, and no list of where disks belong")


@pytest.fixture
def fstab(tmp_path, monkeypatch):
    """The system's own list of where disks belong."""
    fstab = tmp_path / "fstab"
    monkeypatch.setattr(disks, "FSTAB", fstab)
    return fstab


@pytest.mark.parametrize("inside", ["", "backups", "backups/diep"])
def test_the_data_folder_and_what_is_in_it_are_no_second_place(safe, path, inside):
    folder = path.parent / inside
    folder.mkdir(parents=True, exist_ok=True)
    before = sorted(path.parent.rglob("*"))

    assert refused(safe, folder) is ProblemCause.OWN_FOLDER
    assert sorted(path.parent.rglob("*")) == before


def test_nor_is_a_link_to_it(safe, path, tmp_path):
    (tmp_path / "link").symlink_to(path.parent)

    assert refused(safe, tmp_path / "link") is ProblemCause.OWN_FOLDER


@unix
def test_a_folder_where_a_disk_belongs_that_is_not_there_is_none(safe, stick, fstab):
    (stick / "map").mkdir()
    fstab.write_text(f"# a comment\nUUID=1 / ext4 defaults 0 1\nUUID=2 {stick} ext4 defaults 0 2\n")

    assert refused(safe, stick) is ProblemCause.NOT_MOUNTED
    assert refused(safe, stick / "map") is ProblemCause.NOT_MOUNTED
    assert list(stick.iterdir()) == [stick / "map"]


@unix
def test_nor_is_what_a_pulled_stick_leaves_behind(safe, stick, monkeypatch):
    monkeypatch.setattr(disks, "STICKS", ((str(stick.parent.parent), 2),))

    assert refused(safe, stick) is ProblemCause.NOT_MOUNTED


@unix
def test_a_mounted_disk_may_be_chosen(safe, stick, fstab, monkeypatch):
    fstab.write_text(f"UUID=2 {stick} ext4 defaults 0 2\n")
    monkeypatch.setattr(os.path, "ismount", lambda _path: True)
    safe.choose_second_place(str(stick))

    assert safe.second_place().waiting == 0


@unix
def test_one_that_is_unmounted_later_gets_no_copies_and_is_told(safe, in_use, stick, snapshot, fstab):
    safe.choose_second_place(str(stick))
    last = safe.second_place().last_copy
    fstab.write_text(f"UUID=2 {stick} ext4 defaults 0 2\n")
    in_use.save(replace(snapshot, id="9"))
    before = sorted(stick.iterdir())

    safe.copy_changes()

    assert sorted(stick.iterdir()) == before
    assert safe.second_place() == SecondPlace(str(stick), last, cause=ProblemCause.NOT_MOUNTED)
    assert safe.check(lambda _done, _of: None).place == SecondPlaceCheck(str(stick))


def test_one_in_which_nothing_of_ours_is_left_gets_no_copies_until_it_is_chosen_again(safe, stick):
    safe.choose_second_place(str(stick))
    for file in stick.iterdir():  # as when the stick is out, and the folder below it is seen
        file.unlink()

    safe.copy_changes()

    assert list(stick.iterdir()) == []
    assert safe.second_place().cause is ProblemCause.EMPTIED
    safe.choose_second_place(str(stick))
    assert len(list(stick.iterdir())) == 3
    assert safe.second_place().reachable


def test_where_nothing_was_copied_yet_no_moment_is_told(safe, in_use, stick, raw, remembered, snapshot):
    in_use.throw_away("1", "3")
    for kept in ("1", "2", "3"):
        in_use.wipe(kept)
    raw.execute("DELETE FROM departure")
    safe.choose_second_place(str(stick))
    assert safe.second_place().last_copy is None
    assert remembered[-1] == (str(stick), "")

    in_use.save(replace(snapshot, id="9"))
    safe.copy_changes()

    assert safe.second_place().last_copy
    assert [file.name for file in stick.iterdir()] == ["momentopname-2025-02-28-9.mengpaneel"]


def test_an_empty_file_or_a_link_to_nowhere_is_no_copy(safe, stick):
    safe.choose_second_place(str(stick))
    empty, link, folder = sorted(stick.iterdir())
    empty.write_bytes(b"")
    link.unlink()
    link.symlink_to(stick / "nergens")
    folder.unlink()
    folder.mkdir()

    assert safe.second_place().waiting == 3
    safe.copy_changes()

    assert empty.stat().st_size > 0
    assert link.is_file()
    assert folder.is_dir()
    assert safe.second_place().waiting == 1


def test_a_new_laptop_takes_what_it_can_and_names_the_rest(safe, stick, monkeypatch):
    safe.choose_second_place(str(stick))
    first, _, third = sorted(stick.iterdir())
    (stick / "nergens.mengpaneel").symlink_to(stick / "weg")
    whole = safe.read

    def read(path):
        if path in (first, third):
            raise MemoryProblem(ProblemCause.NEWER if path == first else ProblemCause.NO_RIGHTS, str(path))
        if path.name.startswith("nergens"):
            raise MemoryProblem(ProblemCause.OTHER, str(path))
        return whole(path)

    monkeypatch.setattr(safe, "read", read)
    filled = safe.fill_from_second_place(str(stick))

    assert (filled.newer, filled.unreadable) == ((first.name,), (third.name, "nergens.mengpaneel"))
    assert filled.damaged == ()


def test_the_same_disk_is_said_to_be(safe, stick):
    safe.choose_second_place(str(stick))

    assert safe.second_place().disk is Disk.SAME


@unix
def test_another_disk_is_known_by_what_is_below_it(tmp_path, monkeypatch):
    below = {"data": "sda", "stick": "sdb", "partition": "sda", "share": disks.ELSEWHERE, "odd": ""}
    folders = {name: tmp_path / name for name in below}
    monkeypatch.setattr(disks, "device_of", lambda folder: below[folder.name])
    number = iter(range(100))
    monkeypatch.setattr(Path, "stat", lambda _self, **_: os.stat_result([0, 0, next(number), *[0] * 7]))

    told = {name: disk_between(folders["data"], folder) for name, folder in folders.items()}

    assert told == {
        "data": Disk.SAME,
        "partition": Disk.SAME,
        "stick": Disk.OTHER,
        "share": Disk.OTHER,
        "odd": Disk.UNKNOWN,
    }


@unix
def test_where_nothing_can_be_known_nothing_is_claimed(tmp_path):
    assert disk_between(tmp_path, tmp_path / "weg") is Disk.UNKNOWN
