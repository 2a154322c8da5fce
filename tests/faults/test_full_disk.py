"""A disk that is really full: a small one in memory, mounted for one process only."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.full_disk import SIZE
from tests.faults.harness import SOUND
from tests.window.robot import ROOT

_FILES = 20
"""How many files and folders the small disk can hold."""

_MOUNTED = f'mount -t tmpfs -o size={SIZE}k,nr_inodes={{files}} tmpfs "$1" && shift && exec "$@"'

_WITHOUT_ROOM_FOR_A_FILE = """
import sys
from pathlib import Path
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.samples import TOWN

disk = Path(sys.argv[1])
memory = SqliteMemory.open(disk / "data" / "mengpaneel.sqlite3")
(disk / "data" / "mengpaneel.sqlite3-journal").unlink()
try:
    for number in range(1000):
        (disk / f"{number}").touch()
except OSError:
    pass
try:
    memory.save_subject(TOWN)
except MemoryProblem as problem:
    print(problem.cause)
"""


def on_a_small_disk(disk: Path, *command: str, files: int = 0) -> subprocess.CompletedProcess[bytes]:
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    return subprocess.run(
        [*alone, "sh", "-c", _MOUNTED.format(files=files), "sh", str(disk), *command],
        cwd=ROOT,
        env={**os.environ, "SQLITE_TMPDIR": str(disk)},
        capture_output=True,
        check=False,
    )


def losses(disk: Path, broken: str, step: int = 100) -> list[str]:
    begin = [sys.executable, "-m", "tests.faults.full_disk"]
    done = on_a_small_disk(disk, *begin, broken, str(disk), str(step))
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """Where a small disk can be mounted."""
    try:
        may_mount = on_a_small_disk(tmp_path, "true").returncode == 0
    except FileNotFoundError:
        may_mount = False
    if not may_mount:
        pytest.skip("no disk can be mounted here")
    return tmp_path


def test_a_full_disk_is_told_and_loses_nothing_and_what_is_wiped_there_goes(disk: Path):
    assert losses(disk, SOUND, step=20) == []


@pytest.mark.parametrize("broken", ["errors swallowed", "wiping not gone on with", "wiped in copies only"])
def test_this_sees_what_is_lost_when_the_program_is_broken(disk: Path, broken: str):
    assert losses(disk, broken)


def test_a_disk_on_which_no_file_can_be_made_is_told_to_be_full(disk: Path):
    begin = [sys.executable, "-c", _WITHOUT_ROOM_FOR_A_FILE, str(disk)]
    done = on_a_small_disk(disk, *begin, files=_FILES)

    assert (done.stdout.decode(), done.stderr.decode()) == ("disk_full\n", "")
