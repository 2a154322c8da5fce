from __future__ import annotations

import errno
import json
import os
import platform
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mengpaneel.domain.memory import ProblemCause
from mengpaneel.store.lock import Lock, LockHolder
from mengpaneel.store.opening import open_memory
from mengpaneel.store.places import Places
from tests.store.conftest import everything
from tests.store.other_process import held_elsewhere


@pytest.fixture
def places(path):
    return Places(path.parent)


@pytest.fixture
def other_window(places):
    """Another process that has the lock."""
    with held_elsewhere(places) as process:
        yield process


def write_lock(places, **what):
    places.data.mkdir(exist_ok=True)
    places.lock.write_text(json.dumps(what))


# The lock.


def test_one_window_at_a_time(places):
    first, second = Lock(places.lock), Lock(places.lock)

    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_the_second_one_is_told_who_has_it(places, other_window):
    lock = Lock(places.lock)

    assert not lock.take()
    assert lock.holder == LockHolder(lock.holder.machine, other_window.pid, elsewhere=False)


def test_a_holder_that_was_killed_holds_nothing(places, other_window):
    other_window.kill()
    other_window.wait()
    lock = Lock(places.lock)

    assert lock.take()
    lock.release()


def test_a_lock_from_another_machine_is_respected_until_someone_says_otherwise(places):
    write_lock(places, machine="laptop-van-noor", process=12)
    before = places.lock.read_bytes()
    lock = Lock(places.lock)

    assert not lock.take()
    assert lock.holder == LockHolder("laptop-van-noor", 12, elsewhere=True)
    assert places.lock.read_bytes() == before
    assert lock.take(even_from_elsewhere=True)
    lock.release()


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "x",
        "[]",
        "{}",
        '{"machine": 1}',
        '{"process": "x", "machine": "y"}',
        '{"process": 1e999, "machine": "y"}',
        '{"process": 1, "machine": "een\\u202etwee"}',
        "[" * 4000,
    ],
)
def test_nonsense_in_the_lock_locks_nobody_out(places, nonsense):
    places.data.mkdir()
    places.lock.write_text(nonsense)
    lock = Lock(places.lock)

    assert lock.take()
    lock.release()


def in_the_way(kind, path):
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path.with_name("van een ander"))


@pytest.mark.skipif(os.name == "nt", reason="needs named pipes and links")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "dangling link"])
def test_what_is_no_lock_is_set_aside_and_the_start_goes_on(places, kind):
    places.data.mkdir()
    other = places.data / "van een ander"
    if kind == "link":
        other.write_text("dierbaar")
    in_the_way(kind, places.lock)

    opened = open_memory(places)

    with closing(opened.memory) as memory:
        assert memory.keeps
        assert Path(opened.lock.set_aside).name == "mengpaneel.broken-1.lock"
        assert os.path.lexists(opened.lock.set_aside)
        assert not Lock(places.lock).take()
        assert not other.exists() or other.read_text() == "dierbaar"
    opened.lock.release()


# Opening.


def test_the_first_window_keeps_things(places, in_use):
    expected = everything(in_use)

    opened = open_memory(places)

    with closing(opened.memory) as memory:
        assert memory.keeps
        assert everything(memory) == expected
        assert (opened.problem, opened.holder) == (None, None)
    opened.lock.release()


def test_the_second_window_looks_and_is_told_who_has_it(places, in_use, other_window):
    expected = everything(in_use)

    opened = open_memory(places)

    with closing(opened.memory) as memory:
        assert not memory.keeps
        assert everything(memory) == expected
        assert opened.holder.process == other_window.pid


def test_the_second_window_of_a_database_that_is_not_there_yet_still_opens(places, other_window):
    opened = open_memory(places)

    with closing(opened.memory) as memory:
        assert not memory.keeps
        assert memory.subjects() == []
        assert opened.problem


@pytest.mark.parametrize("from_byte", [100, 4096])
def test_a_damaged_database_is_set_aside_and_never_deleted(places, in_use, path, from_byte):
    in_use.close()
    damaged = path.read_bytes()[:from_byte] + b"\xff" * (path.stat().st_size - from_byte)
    path.write_bytes(damaged)

    opened = open_memory(places)

    with closing(opened.memory) as memory:
        assert memory.keeps
        assert memory.subjects() == []
    opened.lock.release()
    assert opened.problem.cause is ProblemCause.DAMAGED
    assert Path(opened.set_aside).read_bytes() == damaged
    assert Path(opened.set_aside).name == "mengpaneel.damaged-1.sqlite3"


def test_a_strange_file_is_not_set_aside(places, path):
    path.parent.mkdir()
    path.write_bytes(b"Dit is geen database.\n")

    opened = open_memory(places)

    opened.memory.close()
    opened.lock.release()
    assert (opened.problem.cause, opened.set_aside) == (ProblemCause.FOREIGN, "")
    assert path.read_bytes() == b"Dit is geen database.\n"


def test_a_folder_that_cannot_be_made_still_gives_a_memory_to_work_with(tmp_path):
    (tmp_path / "file").write_text("x")

    opened = open_memory(Places(tmp_path / "file" / "data"))

    with closing(opened.memory) as memory:
        assert not memory.keeps
    assert opened.problem.cause is ProblemCause.NO_RIGHTS


def test_the_name_of_the_computer_comes_from_the_environment_on_windows(monkeypatch, tmp_path):
    """Python asks a service for it there, which may take seconds."""

    def ask() -> str:
        raise AssertionError("a service was asked")

    monkeypatch.setattr(platform, "node", ask)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("COMPUTERNAME", "LAPTOP-7")
    held, again = Lock(tmp_path / "mengpaneel.lock"), Lock(tmp_path / "mengpaneel.lock")
    assert held.take()
    monkeypatch.setenv("COMPUTERNAME", "Laptop-7")

    assert not again.take()
    assert again.holder == LockHolder("LAPTOP-7", os.getpid(), elsewhere=False)
    held.release()


# A stick that is write-protected.


@pytest.fixture
def write_protected(in_use, monkeypatch):
    """A data folder with a database, on a disk on which nothing can be written."""
    in_use.close()
    connect = sqlite3.connect

    def connect_to_read(path: str, **options):
        return connect(path if "mode=" in path else f"file:{path}?mode=ro", **{**options, "uri": True})

    def refuse(*_arguments, **_options):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(sqlite3, "connect", connect_to_read)
    monkeypatch.setattr(Lock, "take", refuse)


def test_of_a_write_protected_disk_it_is_known_at_once_that_nothing_is_kept(places, write_protected):
    before = places.database.read_bytes()
    opened = open_memory(places)
    with closing(opened.memory):
        assert opened.problem.cause is ProblemCause.NO_RIGHTS
        assert opened.memory.refusal.cause is ProblemCause.NO_RIGHTS
        assert len(opened.memory.subjects()) == 1
    assert places.database.read_bytes() == before


def test_where_no_lock_can_be_made_but_the_database_can_be_written_everything_is_kept(places, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(Lock, "take", refuse)
    opened = open_memory(places)
    with closing(opened.memory):
        assert opened.problem is None
        assert opened.memory.keeps
