"""Programs to work with on a real display. Only where there is X: on Linux."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.warm import WarmStart
from tests.window.display import own_display, plug_in
from tests.window.robot import Robot
from tests.window.steps import BEAMER, LAPTOP

collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a display of our own."""
    with own_display() as name:
        yield name


@pytest.fixture
def start(display: str, tmp_path: Path, warm: WarmStart) -> Iterator[Callable[..., Robot]]:
    """Start the program; whatever it complains about fails the test."""
    robots: list[Robot] = []

    def start(data: str = "data", **how: bool) -> Robot:
        robots.append(Robot(display, tmp_path / data, warm=warm, **how))
        return robots[-1]

    yield start
    for robot in robots:
        robot.end()
    assert [robot.complaints for robot in robots] == [""] * len(robots)


@pytest.fixture(scope="module")
def shared(display: str, tmp_path_factory: pytest.TempPathFactory, warm: WarmStart) -> Iterator[Robot]:
    """One program for all tests of a module."""
    robot = Robot(display, tmp_path_factory.mktemp("shared") / "data", warm=warm)
    yield robot
    robot.end()
    assert robot.complaints == ""


@pytest.fixture
def robot(shared: Robot) -> Robot:
    """The shared program, with all faders at 30 by real keys, unlocked, and a history of its own."""
    shared.hand("mousemove", 5, 5)
    for fader in range(5):
        shared.press(str(fader + 1), "Home", *["Prior"] * 3)
    shared.until("list(desk.mix.positions)", [30] * 5)
    shared.until("[s.cap_position for s in sliders]", [30.0] * 5)
    return shared


@pytest.fixture(scope="module")
def screens() -> Iterator[str]:
    """A display with a laptop on the left, a beamer beside it."""
    with own_display(f"{LAPTOP[0] + BEAMER[0]}x{LAPTOP[1]}") as display:
        plug_in(display, "laptop", *LAPTOP, 0, first=True)
        plug_in(display, "beamer", *BEAMER, LAPTOP[0])
        yield display


@pytest.fixture
def two(screens: str, tmp_path: Path, warm: WarmStart) -> Iterator[Robot]:
    """A program that presents on the beamer."""
    robot = Robot(screens, tmp_path / "data", warm=warm)
    robot.hand("mousemove", 5, 5)
    set_all(robot)
    robot.press("F11")
    robot.until("room is not None and room.isVisible() and led and active is window")
    yield robot
    robot.end()
    assert robot.complaints == ""


def set_all(robot: Robot) -> None:
    """Put every fader at 30, by real keys."""
    for fader in range(5):
        robot.press(str(fader + 1), "Home", *["Prior"] * 3)
    robot.until("list(desk.mix.positions)", [30] * 5)
