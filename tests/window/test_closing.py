"""Closing with real hands: what could not be kept is asked about once, and goes where it is wanted."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mengpaneel.exchange.decoding import decode
from tests.window.robot import PATIENCE, Robot
from tests.window.steps import answer_path

Start = Callable[..., Robot]


@pytest.fixture
def second(start: Start) -> Robot:
    """A second window on the same folder, that can only look, with one fader moved."""
    start()
    second = start()
    second.until("'al open in een ander venster' in window.notice.words")
    move(second)
    return second


def move(robot: Robot) -> None:
    robot.press("1", "End")
    robot.until("desk.mix.positions[0]", 100)


def ask_to_close(robot: Robot) -> None:
    robot.press("ctrl+q")
    robot.until("type(dialog).__name__", "CloseQuestion")
    robot.until("active is dialog")


def saved(path: Path) -> list[int | None]:
    (bundle,) = decode(path.read_bytes()).bundles
    return list(bundle.snapshots[0].sheet.mix.positions)


def test_a_second_window_is_asked_about_and_escape_stays(second: Robot):
    ask_to_close(second)
    assert "‘Onze gemeente’" in second.ask("dialog.accessibleDescription()")
    second.press("Escape")
    second.until("dialog is None and active is window")
    assert second.position(0) == 100
    ask_to_close(second)
    second.click("dialog.discard")

    assert second.process.wait(PATIENCE) == 0


def test_what_a_second_window_has_goes_elsewhere(second: Robot, tmp_path: Path):
    ask_to_close(second)
    second.press("Return")
    answer_path(second, tmp_path / "elders.mengpaneel")

    assert second.process.wait(PATIENCE) == 0
    assert saved(tmp_path / "elders.mengpaneel")[0] == 100


def test_who_thinks_better_of_saving_elsewhere_is_still_there(second: Robot, tmp_path: Path):
    ask_to_close(second)
    second.press("Return")
    second.until("type(active).__name__", "QFileDialog")
    second.press("Escape")
    second.until("dialog is None and active is window")

    assert second.position(0) == 100
    assert second.process.poll() is None


@pytest.fixture
def start_on(display: str, tmp_path: Path) -> Iterator[Callable[[str], Robot]]:
    """Start with the data folder on a disk of its own, mounted in this way for this program only.

    All that it complains about is that the settings cannot be kept there.
    """
    data, robots = tmp_path / "data", list[Robot]()

    def start_on(mounting: str) -> Robot:
        alone = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
        try:
            may_mount = subprocess.run([*alone, "mount -t tmpfs tmpfs /mnt"], check=False).returncode == 0
        except FileNotFoundError:
            may_mount = False
        if not may_mount:
            pytest.skip("no disk can be mounted here")
        mounted = [*alone, f'{mounting} && shift && exec "$@"', "sh", str(data)]
        robots.append(Robot(display, data, under=mounted))
        return robots[-1]

    yield start_on
    for robot in robots:
        robot.end()
        assert all(line.endswith("settings.json") for line in robot.complaints.splitlines())


_SMALL = (
    'cp "$1/settings.json" "$1.json" && mount -t tmpfs -o size=600k tmpfs "$1"'
    ' && mv "$1.json" "$1/settings.json"'
)
_READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'


def fill_up(robot: Robot, data: Path) -> None:
    """Leave no byte of the disk, seen from within the program: nobody else has it."""
    disk = robot.ask(f"list(__import__('os').statvfs({str(data)!r}))")
    ballast, free = str(data / "ballast"), disk[1] * disk[4]
    assert robot.ask(f"__import__('pathlib').Path({ballast!r}).write_bytes(bytes({free}))") == free


def write_note(robot: Robot) -> None:
    robot.press("1", "End")
    robot.until("desk.mix.positions[0]", 100)
    robot.click("line.note")
    robot.until("popup is not None")
    robot.type("niet kwijtraken " * 30)
    robot.press("Escape")
    robot.until("popup is None")


def test_on_a_full_disk_it_is_asked_and_the_work_goes_elsewhere(
    start_on: Callable[[str], Robot], tmp_path: Path
):
    robot = start_on(_SMALL)
    fill_up(robot, tmp_path / "data")
    write_note(robot)
    robot.until("'hier wordt niets bewaard' in window.header.subject.accessibleName()")
    ask_to_close(robot)
    robot.press("Return")
    answer_path(robot, tmp_path / "elders.mengpaneel")

    assert robot.process.wait(PATIENCE) == 0
    assert saved(tmp_path / "elders.mengpaneel")[0] == 100


def test_once_there_is_room_again_nothing_is_asked(start_on: Callable[[str], Robot], tmp_path: Path):
    robot = start_on(_SMALL)
    fill_up(robot, tmp_path / "data")
    write_note(robot)
    ask_to_close(robot)
    robot.press("Escape")
    robot.until("dialog is None and active is window")
    robot.ask(f"__import__('os').remove({str(tmp_path / 'data' / 'ballast')!r})")

    robot.leave()


def test_in_a_folder_that_is_read_only_it_is_asked(start_on: Callable[[str], Robot], tmp_path: Path):
    robot = start_on(_READ_ONLY)
    robot.until("'hier wordt niets bewaard' in window.header.subject.accessibleName()")
    move(robot)
    ask_to_close(robot)
    robot.press("Return")
    answer_path(robot, tmp_path / "elders.mengpaneel")

    assert robot.process.wait(PATIENCE) == 0
    assert saved(tmp_path / "elders.mengpaneel")[0] == 100
