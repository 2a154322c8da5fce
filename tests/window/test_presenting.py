"""Presenting with real hands on real screens: one, two, and one that is unplugged on the way."""

from __future__ import annotations

from tests.window.display import plug_in, unplug
from tests.window.robot import Robot
from tests.window.steps import BEAMER, LAPTOP

# One screen.


def test_the_keys_of_the_room(robot: Robot):
    robot.press("F11")
    robot.until("room is not None and room.isFullScreen() and active is room")
    robot.press("3", "Up")
    robot.until("desk.mix.positions[2]", 32)
    robot.press("b")
    robot.until("room.room_overlay.black")
    robot.press("Up")
    robot.until("room.room_overlay.black", False)
    assert robot.position(2) == 32
    robot.press("ctrl+l", "Up")
    robot.until("room.told.locked.isVisible()")
    robot.drag(*robot.ask("cap_of(large[1])"), -80)
    assert robot.mix == [30, 30, 32, 30, 30]
    robot.press("ctrl+l")
    robot.until("desk.locked", False)
    robot.press("question")
    robot.until("room.keys.isVisible()")
    robot.press("Escape")
    robot.until("room.keys.isVisible()", False)
    robot.press("Escape")
    robot.until("room is None and active is window")


def test_a_hand_drags_a_fader_of_the_room(robot: Robot):
    robot.press("F11")
    robot.until("room is not None and room.isFullScreen() and active is room")
    robot.drag(*robot.ask("cap_of(large[1])"), -120, steps=10)
    robot.wait_for(lambda: robot.position(1) > 40)
    robot.press("ctrl+z")
    robot.until("desk.mix.positions[1]", 30)
    robot.until("large[1].cap_position", 30.0)
    robot.press("F11")
    robot.until("room is None and active is window")


# Two screens.


def test_the_laptop_leads_what_the_beamer_shows(two: Robot):
    assert two.ask("[room.screen().name(), window.screen().name()]") == ["beamer", "laptop"]
    assert two.ask("list(room.geometry().getRect())") == [LAPTOP[0], 0, *BEAMER]
    two.press("b")
    two.until("room.room_overlay.black")
    two.press("period")
    two.until("room.room_overlay.black", False)
    two.drag(*two.ask("cap_of(sliders[4])"), -60)
    two.wait_for(lambda: two.position(4) > 40)
    two.until("large[4].cap_position == desk.mix.positions[4]")
    two.drag(*two.ask("cap_of(large[0])"), -60)
    two.wait_for(lambda: two.position(0) > 30)
    two.press("ctrl+l")
    two.until("room.told.locked.isVisible()")
    two.click_at(*two.ask("[window.frameGeometry().x() + 5, window.frameGeometry().y() + 40]"))
    two.until("active is window")
    two.press("ctrl+Next")
    two.until("session is not None and session.panel.preview.isVisible()")
    two.click("session.panel.lock")
    two.until("desk.locked", False)
    two.press("ctrl+Prior")
    two.press("F11")
    two.until("room is None and active is window")


def test_what_is_asked_is_asked_on_the_laptop(two: Robot):
    two.press("ctrl+s")
    two.until("dialog is not None and dialog.isActiveWindow()")
    assert two.ask("dialog.screen().name()") == "laptop"
    assert two.ask("dialog.frameGeometry().right()") < LAPTOP[0]
    two.press("Return")
    two.until("len(desk.snapshots)", 1)
    two.until("window.notice.isVisible()")


def test_leaving_the_program_ends_the_presentation(two: Robot):
    two.press("F11")
    two.until("room is None and active is window")
    two.press("F11")
    two.until("led and active is window")
    x, y = two.ask("[window.frameGeometry().x() + 5, window.frameGeometry().y() + 40]")
    two.click_at(x, y)
    two.until("active is window")
    two.leave()


def test_an_unplugged_beamer_brings_the_presentation_back_to_the_laptop(two: Robot, screens: str):
    unplug(screens, "beamer")
    try:
        two.until("room is not None and room.screen().name()", "laptop")
        two.until("not led and room.isVisible()")
        two.until("list(room.geometry().getRect())", [0, 0, *LAPTOP])
        two.until("active is room")
        two.press("2", "Up")
        two.until("desk.mix.positions[1]", 32)
    finally:
        plug_in(screens, "beamer", *BEAMER, LAPTOP[0])
    two.until("room.screen().name()", "beamer")
    two.until("led and active is window")
    two.press("F11")
    two.until("room is None")
