"""A screen reader's way in: another process reads and sets the faders over the accessibility bus."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Subject
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from tests.domain.plain_snapshot import PLAIN
from tests.window.robot import PATIENCE, Robot

SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def written(path: Path, name: str, position: int) -> Path:
    """An exchange file of a municipality with every fader at this position."""
    subject = Subject(name.lower(), name=name)
    snapshot = replace(
        PLAIN, id=f"{name}-1", subject_id=subject.id, sheet=Sheet(Mix((position,) * len(FADERS)))
    )
    path.write_bytes(encode([SubjectSnapshots(subject, (snapshot,))], with_roles_and_notes=True))
    return path


class Reader:
    """Asks the stand-in for a screen reader."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [SYSTEM_PYTHON, str(Path(__file__).with_name("outside_reader.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )

    def ask(self, *command: object) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline())
        assert "error" not in told, told["error"]
        return told["answer"]


@pytest.fixture
def bus(display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus of our own, with the accessibility bus on it, for all that is started after it."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    # Qt tells that it lacks a question which the bus asks each program, and which it can do without.
    monkeypatch.setenv("QT_LOGGING_RULES", "qt.accessibility.atspi=false")
    launcher = next((path for path in LAUNCHERS if Path(path).exists()), None)
    assert launcher, "These tests need at-spi2-core: `make test` installs it."
    buses = subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL)
    yield
    for process in (buses, daemon):
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.fixture
def reader(bus: None, start: Callable[..., Robot]) -> Iterator[tuple[Reader, Robot]]:
    """The program, and a screen reader that has found it."""
    robot = start()
    reader = Reader({**os.environ, "PYTHONPATH": ""})
    Robot.wait_for(lambda: reader.ask("there") is True)
    yield reader, robot
    reader.process.kill()
    reader.process.communicate()


def test_a_screen_reader_reads_and_sets_the_faders_and_reads_the_profile(reader: tuple[Reader, Robot]):
    outside, robot = reader
    library = Library("nl")
    faders = outside.ask("sliders")
    names = [library.faders[fader].name for fader in FADERS]
    assert [fader["name"] for fader in faders] == [f"{name}, nog niet gezet" for name in names]
    assert {fader["role"] for fader in faders} == {"slider"}
    assert all(fader["focusable"] and fader["most"] == 100 for fader in faders)

    assert all(fader["value"] < 0 for fader in faders)  # none of the positions that can be set

    for number, position in enumerate((10, 50, 88, 0, 90)):
        assert outside.ask("set", number, position)
    robot.until("list(desk.mix.positions)", [10, 50, 88, 0, 90])

    set_now = outside.ask("sliders")
    assert [fader["value"] for fader in set_now] == [10, 50, 88, 0, 90]
    assert all((fader["least"], fader["most"]) == (0, 100) for fader in set_now)
    for number, position in ((1, 20), (3, 30), (4, 80)):
        assert outside.ask("set", number, position)
    Robot.wait_for(lambda: set(outside.ask("moved")) == set(names))
    third = outside.ask("sliders")[2]["description"]
    assert third.startswith("hoog; bewoners ")
    Robot.wait_for(lambda: "De participatieve gemeente" in outside.ask("texts"))
    assert outside.ask("nameless") == []

    Robot.wait_for(lambda: any("De participatieve gemeente" in said for said in outside.ask("heard")))
    assert len(outside.ask("heard")) < 5

    last = f"{library.faders[FADERS[4]].short} naar hoog"
    assert outside.ask("press", library.words.steps.undo.format(step=last))
    robot.until("list(desk.mix.positions)", [10, 20, 88, 30, 90])


def test_who_hears_a_screen_reader_is_asked_for_headphones_before_the_turn(reader: tuple[Reader, Robot]):
    outside, robot = reader
    words = Library("nl").words.entering
    robot.press("ctrl+Next")
    robot.until("session is not None and session.isVisible()")
    robot.click("session.next")
    robot.until("desk.hour.step", "entries")
    Robot.wait_for(lambda: words.headphones in outside.ask("texts"))
    texts = outside.ask("texts")
    assert texts.index(words.headphones) < texts.index(words.hand_over)
    begin = words.i_am.format(role="wijkambtenaar")
    assert outside.ask("description", begin).startswith(words.headphones)
    Robot.wait_for(lambda: any(said.startswith(words.headphones) for said in outside.ask("heard")))
    outside.ask("press", begin)
    robot.until("session.page.turn_page is not None and session.page.turn_page.isVisible()")
    assert words.headphones not in outside.ask("texts")


def test_who_lies_side_by_side_is_heard_one_after_another(reader: tuple[Reader, Robot], tmp_path: Path):
    outside, robot = reader
    paths = [
        str(written(tmp_path / f"{name}.mengpaneel", name, at)) for name, at in (("Laag", 5), ("Hoog", 95))
    ]
    robot.ask(f"window.door.viewer.view([Path(path) for path in {paths!r}])")
    robot.until("window.screen_shown", "overview")
    robot.until("len(desk.overview.together.sheets)", 2)
    robot.until("window.screens.overview.tracks.isVisible()")
    robot.click("window.screens.overview.tracks.cards['communicatie']")
    robot.until("type(focus).__name__", "TrackCard")
    robot.press("Home")
    Robot.wait_for(lambda: any(said.startswith("Hoog: hoog;") for said in outside.ask("heard")))
    robot.press("Down")
    Robot.wait_for(lambda: any(said.startswith("Laag: laag;") for said in outside.ask("heard")))
    assert len([said for said in outside.ask("heard") if said.startswith("Laag: laag;")]) == 1
    cards = [name for name in outside.ask("items") if "Nulmeting" in name]
    assert [card.split(".")[1].strip() for card in cards] == ["Hoog", "Laag"]
    assert all("Communicatie:" in card for card in cards)
    assert outside.ask("nameless") == []
