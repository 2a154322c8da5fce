"""A run of tests is green only when every process that ran tests ended well."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
