"""A file that is double-clicked while a window is open already, in real windows."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mengpaneel.exchange.encoding import encode
from tests.exchange.conftest import BUNDLES
from tests.window.robot import PATIENCE, ROOT, SPIED, Robot

Start = Callable[..., Robot]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "van een collega.mengpaneel"
    file.write_bytes(encode(BUNDLES, with_roles_and_notes=True))
    return file


def double_click(robot: Robot, file: Path, data: Path) -> None:
    """Start the program with a file, as a desktop does, and see that it ends at once and in silence."""
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-m", "mengpaneel", "--data-dir", str(data), file.name],
        cwd=file.parent,
        env={**robot.environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, b"", b"")


def watches(robot: Robot, data: Path) -> None:
    """Wait until the window has begun to watch: it leaves a request lying that is none, and sets it aside."""
    (data / "open-watches.json").write_bytes(b"")
    robot.wait_for((data / "open-watches.broken").exists)


def test_the_open_window_shows_it(start: Start, tmp_path: Path, file: Path):
    robot = start()
    watches(robot, tmp_path / "data")
    double_click(robot, file, tmp_path / "data")
    robot.until("type(dialog).__name__ == 'ImportPreview' and active is dialog")
    robot.press("Return")
    robot.until("len(desk.snapshots) > 0")
    assert not list((tmp_path / "data").glob("open-*.json"))


def test_while_presenting_it_waits_and_the_room_sees_nothing(start: Start, tmp_path: Path, file: Path):
    robot = start()
    watches(robot, tmp_path / "data")
    robot.press("F11")
    robot.until("room is not None and active is room")
    double_click(robot, file, tmp_path / "data")
    robot.until("'van een collega' in window.notice.words")
    assert robot.ask("dialog is None and active is room")
    robot.press("Escape")
    robot.until("type(dialog).__name__", "ImportPreview")


def test_a_window_that_does_not_answer_loses_it(start: Start, tmp_path: Path, file: Path):
    first = start()
    watches(first, tmp_path / "data")
    os.kill(first.process.pid, signal.SIGSTOP)
    second = start(program=(SPIED, str(file)))
    second.until("type(dialog).__name__", "ImportPreview")
    assert second.ask("'al open in een ander venster' in window.notice.words")
    assert not list((tmp_path / "data").glob("open-*.json"))
    os.kill(first.process.pid, signal.SIGCONT)
    first.until("dialog is None")
