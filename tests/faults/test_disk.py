"""The disk of the power cuts keeps and loses what a real one may."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults.calls import Call
from tests.faults.disk import Disk

FOLDER = Path("/d")


def coded(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def opened(path: str, number: int, how: str = "O_RDWR|O_CREAT") -> Call:
    return Call("openat", 1, f'AT_FDCWD<>, "{coded(path)}", {how}, 0644', number)


def written(path: str, at: int, text: str) -> Call:
    arguments = f'3<{coded(path)}>, "{coded(text)}", {len(text)}, {at}'
    return Call("pwrite64", 1, arguments, len(text))


def synced(path: str) -> Call:
    return Call("fsync", 1, f"3<{coded(path)}>", 0)


def renamed(old: str, new: str) -> Call:
    return Call("rename", 1, f'"{coded(old)}", "{coded(new)}"', 0)


@pytest.fixture
def disk():
    disk = Disk(FOLDER)
    disk.hold("/d", None)
    disk.hold("/d/old", b"old")
    return disk


def test_what_was_not_seen_through_is_kept_or_lost(disk):
    disk.take(written("/d/old", 1, "NEW"))

    assert disk.after_a_cut(None, keep=True) == {"/d/old": b"oNEW"}
    assert disk.after_a_cut(None, keep=False) == {"/d/old": b"old"}


def test_what_was_seen_through_stays(disk):
    disk.take(written("/d/old", 0, "new"))
    disk.take(synced("/d/old"))

    assert disk.after_a_cut(None, keep=False) == {"/d/old": b"new"}


def test_a_new_file_is_there_once_it_is_seen_through(disk):
    disk.take(opened("/d/new", 3))
    disk.take(written("/d/new", 0, "x"))
    assert "/d/new" not in disk.after_a_cut(None, keep=False)

    disk.take(synced("/d/new"))

    assert disk.after_a_cut(None, keep=False)["/d/new"] == b"x"


def test_a_new_name_is_certain_once_its_folder_is_seen_through(disk):
    disk.take(opened("/d/new", 3))
    disk.take(written("/d/new", 0, "x"))
    disk.take(synced("/d/new"))
    disk.take(renamed("/d/new", "/d/old"))
    assert disk.content("/d/old") == b"x"
    assert disk.after_a_cut(None, keep=False) == {"/d/old": b"old", "/d/new": b"x"}

    disk.take(synced("/d"))

    assert disk.after_a_cut(None, keep=False) == {"/d/old": b"x"}


def test_a_large_write_tears_between_sectors(disk):
    disk.take(written("/d/old", 0, "x" * 2048))
    left = {disk.after_a_cut(random.Random(seed), keep=True)["/d/old"] for seed in range(50)}

    assert {b"old", b"x" * 2048} < left
    assert any(content.count(b"x") in {512, 1024, 1536} for content in left)


def test_what_is_cut_short_grows_back_as_zeros(disk):
    disk.take(Call("ftruncate", 1, f"3<{coded('/d/old')}>, 1", 0))
    disk.take(written("/d/old", 3, "!"))

    assert disk.content("/d/old") == b"o\0\0!"
