"""What only Windows does with files: it holds on to what is open, keeps names for itself, and loses drives.

`make check-windows` runs this under Windows's Python.
"""

from __future__ import annotations

import ctypes
import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from mengpaneel.domain.backup_service import Disk
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.system_error import Cause, cause_of
from mengpaneel.files.atomic_write import write_file
from mengpaneel.store.disks import disk_between
from mengpaneel.store.lock import Lock
from mengpaneel.store.opening import open_memory
from mengpaneel.store.places import Places
from mengpaneel.store.settings import Settings, change_settings, load_settings, save_settings
from tests.store.leftovers import holding

pytestmark = pytest.mark.skipif(os.name != "nt", reason="only Windows does this with files")

_READ, _OPEN_EXISTING, _NOT_THERE = 0x80000000, 3, -1

_HOLDS_THE_LOCK = """
import sys
from pathlib import Path
from mengpaneel.store.disks import disk_between
from mengpaneel.store.lock import Lock
lock = Lock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Open it as many programs do, so that nobody else may open, replace or delete it."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.CreateFileW.restype = ctypes.c_ssize_t
    handle = kernel.CreateFileW(str(path), _READ, 0, None, _OPEN_EXISTING, 0, None)
    assert handle != _NOT_THERE
    try:
        yield
    finally:
        kernel.CloseHandle(ctypes.c_ssize_t(handle))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def why_not_written(path: Path, *, over: bool = False) -> Cause:
    try:
        write_file(path, b"x", replace=over)
    except OSError as error:
        return cause_of(error)
    pytest.fail(f"it was written: {names_in(path.parent)}")


def test_a_lock_is_free_as_soon_as_its_program_was_killed(tmp_path: Path):
    path = tmp_path / "mengpaneel.lock"
    command = [sys.executable, "-c", _HOLDS_THE_LOCK, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "True\n"
        lock = Lock(path)

        assert not lock.take()
        assert (lock.holder.process, lock.holder.elsewhere) == (other.pid, False)
        other.kill()

    assert lock.take()
    lock.release()


def test_what_another_program_has_open_is_told_so_and_stays(tmp_path: Path):
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"oud")

    with held(path):
        assert why_not_written(path, over=True) is Cause.IN_USE
    with path.open("rb"):
        assert why_not_written(path, over=True) is Cause.IN_USE

    assert (path.read_bytes(), names_in(tmp_path)) == (b"oud", ["verslag.pdf"])
    write_file(path, b"nieuw", replace=True)
    assert path.read_bytes() == b"nieuw"


def test_what_another_program_has_open_for_a_moment_is_written_once_it_is_closed(tmp_path: Path, monkeypatch):
    path = tmp_path / "settings.json"
    save_settings(path, Settings(zoom=150))
    with ExitStack() as scanner:
        scanner.enter_context(path.open("rb"))
        monkeypatch.setattr(time, "sleep", lambda _pause: scanner.close())
        change_settings(path, theme="dark")

    assert load_settings(path) == Settings(zoom=150, theme="dark")


def test_a_backup_that_another_program_has_open_is_wiped_once_it_is_closed(safe, in_use, binned, path):
    backups = path.parent / "backups"
    held_by_another = holding(backups)[0]

    with held(held_by_another):
        assert safe.wipe("9") == safe.unwiped() == [str(held_by_another)]
    assert holding(path.parent) == [held_by_another]

    safe.copy_changes()
    assert safe.unwiped() == []
    assert holding(path.parent) == []


def test_a_database_that_another_program_has_open_is_told_and_not_begun_anew(tmp_path: Path):
    places = Places(tmp_path / "data")
    opened = open_memory(places)
    opened.memory.close()
    opened.lock.release()

    with held(places.database):
        opened = open_memory(places)
        opened.memory.close()
        opened.lock.release()

    assert opened.problem is not None
    assert not opened.started_empty
    assert places.database.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize("name", ["CON", "nul", "NUL.pdf", "aux.mengpaneel", "COM1.csv", "lpt9 .txt"])
@pytest.mark.parametrize("over", [False, True])
def test_a_name_of_a_device_is_told_so(tmp_path: Path, name: str, over: bool):
    assert why_not_written(tmp_path / name, over=over) is Cause.BAD_NAME
    assert names_in(tmp_path) == []


def test_a_name_that_begins_as_a_device_can_be(tmp_path: Path):
    write_file(tmp_path / "Contact.pdf", b"x")
    assert names_in(tmp_path) == ["Contact.pdf"]


@pytest.mark.parametrize("name", ["wat?.pdf", "verslag:1.pdf", "*.pdf", "<a>.pdf", 'zeg "ja".pdf'])
def test_a_name_that_cannot_be_is_told_so(tmp_path: Path, name: str):
    assert why_not_written(tmp_path / name) is Cause.BAD_NAME
    assert names_in(tmp_path) == []


def test_a_second_place_on_a_drive_that_is_not_there_is_not_chosen(safe, remembered):
    with pytest.raises(MemoryProblem) as problem:
        safe.choose_second_place("Q:\\")

    assert problem.value.cause is ProblemCause.GONE
    assert remembered == []


def test_a_folder_where_nothing_may_be_written_is_told_so_at_once(tmp_path: Path, monkeypatch):
    asked: list[str] = []

    def refuse(path: str, *_how: int) -> NoReturn:
        asked.append(path)
        if len(asked) > 10:
            pytest.fail("it goes on and on")
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)

    assert why_not_written(tmp_path / "verslag.pdf") is Cause.DENIED
    assert len(asked) == 1


def test_a_drive_that_is_not_there_is_told_so():
    assert why_not_written(Path("Q:\\verslag.pdf")) in (Cause.MISSING, Cause.UNREACHABLE)


def test_a_disk_is_known_by_its_drive(tmp_path: Path):
    assert disk_between(tmp_path, tmp_path / "weg") is Disk.SAME
    assert disk_between(tmp_path, Path("\\\\server\\map")) is Disk.OTHER


def test_a_path_that_is_too_long_for_windows_is_told_as_that(tmp_path: Path):
    """Whether or not this Windows takes such a path: there is nothing at its end."""
    place = tmp_path.joinpath(*["een hele lange naam van een map"] * 12, "verslag.pdf")
    assert why_not_written(place) is Cause.NAME_TOO_LONG
