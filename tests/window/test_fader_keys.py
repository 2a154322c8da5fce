"""Each manner of the fader with real keys in a real window."""

from __future__ import annotations

import pytest

from tests.window.robot import Robot


@pytest.mark.parametrize(
    ("key", "position"),
    [("Up", 32), ("Down", 28), ("Prior", 40), ("Next", 20), ("Home", 0), ("End", 100), ("m", 48), ("0", 50)],
)
def test_a_key_moves_the_fader_that_has_the_keyboard(robot: Robot, key: str, position: int):
    robot.press("2", key)
    robot.until("list(desk.mix.positions)", [30, position, 30, 30, 30])


@pytest.mark.parametrize("key", ["Delete", "BackSpace"])
def test_a_key_parks_the_fader(robot: Robot, key: str):
    robot.press("2", key)
    robot.until("list(desk.mix.positions)", [30, None, 30, 30, 30])


@pytest.mark.parametrize("prefix", ["", "alt+"])
def test_a_number_picks_a_fader(robot: Robot, prefix: str):
    for number in range(1, 6):
        robot.press(f"{prefix}{number}")
        robot.until(f"focus is sliders[{number - 1}]")


def test_left_and_right_go_to_the_neighbour(robot: Robot):
    robot.press("2", "Right")
    robot.until("focus is sliders[2]")
    robot.press("Left", "Left", "Left")
    robot.until("focus is sliders[0]")
    assert robot.mix == [30] * 5


def test_a_key_held_down_is_one_undo_step(robot: Robot):
    robot.press("1")
    robot.hand("keydown", "Up")
    robot.wait_for(lambda: robot.position(0) >= 40, lambda: f"{robot.mix}")
    robot.hand("keyup", "Up")
    robot.press("ctrl+z")
    robot.until("desk.mix.positions[0]", 30)


def test_digits_typed_in_a_note_stay_digits(robot: Robot):
    robot.press("2")
    robot.click("line.note")
    robot.until("popup is not None")
    robot.type("budget 25 mille")
    robot.press("Escape")
    robot.until("popup is None")
    robot.until("desk.sheet.remarks[1].note", "budget 25 mille")
    assert robot.mix == [30] * 5


def test_keys_of_the_window_work_while_a_note_is_open(robot: Robot):
    robot.press("2")
    robot.click("line.note")
    robot.until("popup is not None")
    robot.type("A 1")
    robot.press("ctrl+l")
    robot.until("(popup, desk.locked)", [None, True])
    robot.press("ctrl+l")
    robot.until("desk.locked", False)
    robot.press("2")
    robot.click("line.note")
    robot.until("popup is not None")
    robot.press("F11")
    robot.until("room is not None and active is room")
    robot.press("Escape")
    robot.until("room is None")
    assert "A 1" in robot.ask("desk.sheet.remarks[1].note")
    assert robot.ask("desk.aim.value") == "now"
    robot.until("active is window")
