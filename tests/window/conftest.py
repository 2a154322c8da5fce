"""Programs to work with on a real display. Only where there is X: on Linux."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.window.display import own_display
from tests.window.robot import Robot

collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a display of our own."""
    with own_display() as name:
        yield name


@pytest.fixture
def start(display: str, tmp_path: Path) -> Iterator[Callable[..., Robot]]:
    """Start the program; whatever it complains about fails the test."""
    robots: list[Robot] = []

    def start(data: str = "data", **how: bool) -> Robot:
        robots.append(Robot(display, tmp_path / data, **how))
        return robots[-1]

    yield start
    for robot in robots:
        robot.end()
    assert [robot.complaints for robot in robots] == [""] * len(robots)


@pytest.fixture(scope="module")
def shared(display: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Robot]:
    """One program for all tests of a module."""
    robot = Robot(display, tmp_path_factory.mktemp("shared") / "data")
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
