"""An hour that is led with real hands on two screens, from the first reveal to the snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warm import WarmStart
from tests.window.robot import Robot

ROLES = ["wijkambtenaar", "sociaal domein", "fysiek domein"]
MIXES = [(10, 20, 92, 40, 60), (90, 20, 61, 55, 60), (30, 24, 38, 80, 60)]
PAGE = "session.page"


@pytest.fixture
def led(screens: str, tmp_path: Path, warm: WarmStart) -> Iterator[Robot]:
    """A program in which everybody has entered, while a room looks on."""
    robot = Robot(screens, tmp_path / "data", warm=warm)
    robot.hand("mousemove", 5, 5)
    robot.ask(f"desk.session.begin({ROLES})")
    for place, mix in enumerate(MIXES):
        robot.ask(f"desk.session.enter_mix({place}, Mix.of(*{mix}))")
    robot.press("F11")
    robot.until("room is not None and room.isVisible() and led and active is window")
    robot.press("ctrl+Next")
    robot.until("session is not None and session.isVisible()")
    yield robot
    robot.end()
    assert robot.complaints == ""


def test_an_hour_from_the_reveal_to_the_snapshot(led: Robot):
    led.press("Next")
    led.until("desk.hour.step.value", "talk")
    assert led.ask("desk.session.round.order") == []
    assert not led.ask("'Positionering' in room.heading[0]")
    talk_about_the_first(led)
    write_a_note_and_make_the_room_black(led)
    leave_the_second_open(led)
    for _ in range(4):
        led.press("Next")
    led.until("desk.hour.step.value", "together")
    led.until("'op één blijft het verschil staan' in session.page.subtitle.text()")
    assert led.ask("desk.profiles_hidden")
    led.press("Next")
    led.until("desk.hour.step.value", "profile")
    assert not led.ask("desk.profiles_hidden")
    led.press("Next")
    led.until("desk.aim.value", "ambition")
    led.press("1", "End")
    led.until("desk.sheet.ambition.positions[0]", 100)
    led.press("Next")
    led.until("desk.hour.step.value", "snapshot")
    assert led.ask("desk.sheet.ambition.positions[0]") == 100, "a clicker moves no fader"
    keep_and_stop(led)


def talk_about_the_first(led: Robot) -> None:
    """Reveal, drag the cap to where they agree, and let a clicker go on and back with the fader in hand."""
    led.click(f"{PAGE}.card.reveal")
    led.until("desk.hour.fader and desk.hour.fader.value", "positionering_intern")
    led.until("room.heading[0]", "Positionering intern")
    led.drag(*led.ask(f"cap_of({PAGE}.card.slider)"), -60)
    led.wait_for(lambda: (led.position(0) or 0) > 55)
    agreed = led.position(0)
    led.click(f"{PAGE}.card.agree")
    led.until("desk.session.round.faders[0].agreed_at", agreed)
    led.press("1", "Next")
    led.until("desk.hour.fader.value", "proces_met_bewoners")
    led.press("Prior")
    led.until("desk.hour.fader.value", "positionering_intern")
    assert led.position(0) == agreed
    led.press("1", "shift+Down")
    led.until("desk.mix.positions[0]", agreed - 10)
    led.press("ctrl+z")
    led.until("desk.mix.positions[0]", agreed)


def write_a_note_and_make_the_room_black(led: Robot) -> None:
    """In a note b and . are letters; Esc leaves it, and then they are black and light."""
    led.click(f"{PAGE}.side.note")
    led.type("Buurthuis b. 1")
    led.until("desk.sheet.remarks[0].note", "Buurthuis b. 1")
    assert not led.ask("room.room_overlay.black")
    led.press("Escape")
    led.until(f"{PAGE}.side.note.hasFocus()", False)
    led.press("b")
    led.until("room.room_overlay.black")
    led.until("session.panel.black.isChecked()")
    led.press("period")
    led.until("room.room_overlay.black", False)


def leave_the_second_open(led: Robot) -> None:
    """The difference stays, and is flagged."""
    led.press("Next")
    led.until("desk.hour.fader.value", "proces_met_bewoners")
    led.click(f"{PAGE}.card.reveal")
    led.until("desk.session.round.faders[2].revealed", 1)
    led.click(f"{PAGE}.card.leave_open")
    led.until("desk.session.round.faders[2].conclusion.value", "left_open")
    assert led.ask("desk.sheet.remarks[2].talk")
    assert led.position(2) is None


def keep_and_stop(led: Robot) -> None:
    """The snapshot has the participants as its roles; only *Stoppen* stops."""
    led.click(f"{PAGE}.save")
    led.until("len(desk.snapshots)", 1)
    assert led.ask("list(desk.snapshots[0].roles)") == ROLES
    led.until("active is window")
    led.press("Escape")
    led.until("dialog is not None and dialog.isActiveWindow() and room.room_overlay.black")
    assert led.ask("dialog.screen().name()") == "laptop"
    led.press("Escape")
    led.until("dialog is None and not room.room_overlay.black")
    assert led.ask("desk.hour.is_on")
    led.press("Escape")
    led.until("dialog is not None and active is dialog")
    led.click("dialog.stop")
    led.until("room is None and not desk.hour.is_on")
