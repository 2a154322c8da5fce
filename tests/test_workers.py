"""A run of tests is green only when every process that ran tests ended well."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.workers import LONG, pytest_collection_modifyitems

ROOT = Path(__file__).parents[1]

ENDS_WELL = """
def test_it():
    pass
"""

CRASHES_AT_THE_END = """
import atexit, os

def test_it():
    atexit.register(os.abort)
"""

LEAVES_SOMETHING_OPEN = """
import gc, warnings

class Open:
    def __init__(self):
        self.itself = self
    def __del__(self):
        warnings.warn("never closed", ResourceWarning)

def teardown_module():
    gc.disable()
    Open()

def test_it():
    pass
"""


def run(folder: Path, tests: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(tests)
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    plugins = ("-p", "xdist.plugin", "-p", "tests.workers", "-p", "no:cacheprovider")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, "-n", "1", "--dist", "loadfile", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("tests", "status", "told"),
    [(ENDS_WELL, 0, ""), (CRASHES_AT_THE_END, 3, "{'gw0': -6}"), (LEAVES_SOMETHING_OPEN, 3, "never closed")],
    ids=["ends well", "crashes at the end", "leaves something open"],
)
def test_a_worker_that_ends_badly_fails_the_run(tmp_path: Path, tests: str, status: int, told: str):
    ended = run(tmp_path, tests)
    assert "1 passed" in ended.stdout
    assert ended.returncode == status, ended.stdout + ended.stderr
    assert told in ended.stderr


def test_a_worker_begins_with_files_that_take_long_and_then_with_those_of_many_tests():
    few, many = ROOT / "tests" / "test_a.py", ROOT / "tests" / "test_b.py"
    long = [ROOT / "tests" / name for name in LONG]
    assert all(file.exists() for file in long)
    items = [SimpleNamespace(path=path) for path in (few, many, many, *reversed(long))]
    pytest_collection_modifyitems(SimpleNamespace(workerinput={}), items)
    assert [item.path for item in items] == [*long, many, many, few]
    items.reverse()
    pytest_collection_modifyitems(SimpleNamespace(), items)
    assert items[0].path == few
