"""A file is read whole or not at all, and never more of it than may be."""

from __future__ import annotations

import errno
import os
import tracemalloc
from pathlib import Path

import pytest

from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.files.bounded_read import read_bounded, read_end


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bestand"
    path.write_bytes(b"0123456789")
    return path


def reason(path: Path, largest: int = 10) -> Reason:
    with pytest.raises(Refusal) as refused:
        read_bounded(path, largest)
    return refused.value.reason


def test_a_file_of_just_the_largest_size_is_read_whole(file: Path):
    assert read_bounded(file, 10) == b"0123456789"


def test_a_byte_more_is_refused_with_the_limit(file: Path):
    with pytest.raises(Refusal) as refused:
        read_bounded(file, 9)
    assert (refused.value.reason, refused.value.most) == (Reason.TOO_LARGE, 9)


def test_a_file_that_grows_after_it_was_looked_at_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch):
    small = file.stat()
    file.write_bytes(b"x" * 100)
    monkeypatch.setattr(Path, "stat", lambda *_, **_more: small)
    assert reason(file) is Reason.TOO_LARGE


def test_a_file_that_grew_within_the_limit_is_read_whole(file: Path, monkeypatch: pytest.MonkeyPatch):
    small = file.stat()
    file.write_bytes(b"x" * 100)
    monkeypatch.setattr(Path, "stat", lambda *_, **_more: small)
    assert read_bounded(file, 100) == b"x" * 100


def test_a_small_file_takes_little_memory_whatever_the_limit(file: Path):
    tracemalloc.start()
    try:
        read_bounded(file, 2**26)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2**20


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pijp")
    assert reason(tmp_path / "pijp") is Reason.NOT_A_FILE
    assert reason(tmp_path) is Reason.NOT_A_FILE


@pytest.mark.parametrize("name", ["weg", "niet\0zo", "x" * 5000])
def test_what_is_not_there_or_cannot_be_is_gone(tmp_path: Path, name: str):
    assert reason(tmp_path / name) is Reason.GONE


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.EACCES, Reason.NO_RIGHTS), (errno.EIO, Reason.UNREADABLE), (errno.ENOENT, Reason.GONE)],
)
def test_what_the_system_refuses_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: Reason
):
    def fail(*_: object, **_more: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "open", fail)
    assert reason(file) is told


def test_of_a_long_file_the_end_is_read(file: Path):
    assert read_end(file, 4) == b"6789"
    assert read_end(file, 10) == read_end(file, 99) == b"0123456789"


def test_where_there_is_no_file_there_is_no_end(tmp_path: Path):
    assert read_end(tmp_path / "weg", 4) == b""


def test_the_end_of_what_is_no_plain_file_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(OSError, match="plain file"):
        read_end(tmp_path / "pijp", 4)
