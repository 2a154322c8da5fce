"""Each manner of the fader with a real mouse in a real window."""

from __future__ import annotations

from tests.window.robot import Robot


def points(robot: Robot, pixels: int) -> float:
    """How many points of a fader's travel so many pixels are."""
    return pixels * 100 / robot.ask("sliders[0].fader_geometry.bottom - sliders[0].fader_geometry.top")


def test_the_cap_keeps_its_offset_to_the_pointer(robot: Robot):
    x, y = robot.cap(0)
    edge = y - 10
    robot.take(x + 15, edge)
    assert robot.position(0) == 30
    robot.carry(x + 15, edge, edge - 60)
    robot.let_go()
    wanted = 30 + points(robot, 60)
    robot.wait_for(lambda: abs(robot.position(0) - wanted) <= 1, lambda: f"{robot.position(0)}, not {wanted}")
    assert abs(robot.cap(0)[1] - (y - 60)) <= 2


def test_a_click_on_the_track_moves_nothing(robot: Robot):
    x, y = robot.cap(1)
    robot.click_at(x, y - 70)
    robot.until("focus is sliders[1]")
    assert robot.mix == [30] * 5


def test_a_drag_that_begins_on_the_track_is_relative_too(robot: Robot):
    x, y = robot.cap(1)
    robot.drag(x, y - 70, -30)
    wanted = 30 + points(robot, 30)
    robot.wait_for(lambda: abs(robot.position(1) - wanted) <= 1, lambda: f"{robot.mix}")


def test_a_double_click_has_no_surprise(robot: Robot):
    x, y = robot.cap(2)
    robot.hand("mousemove", x, y - 60, "click", "--repeat", 2, "--delay", 40, 1)
    robot.until("focus is sliders[2]")
    assert robot.mix == [30] * 5


def test_the_words_are_buttons(robot: Robot):
    for position, wanted in ((100, 100), (50, 52), (0, 0), (50, 48)):
        robot.click_at(*robot.ask(f"word_of(sliders[3], {position})"))
        robot.until("desk.mix.positions[3]", wanted)


def test_the_arrows_step(robot: Robot):
    robot.press("5")
    robot.click("line.up")
    robot.until("desk.mix.positions[4]", 32)
    robot.click("line.down")
    robot.until("desk.mix.positions[4]", 30)


def test_an_arrow_held_down_repeats_as_one_undo_step(robot: Robot):
    robot.press("5")
    robot.until("focus is sliders[4]")
    x, y = robot.middle("line.up")
    steps = robot.ask("desk.history.count()")
    robot.take(x, y)
    robot.wait_for(lambda: robot.position(4) >= 36, lambda: f"{robot.mix}")
    robot.let_go()
    robot.until("line.up.isDown()", False)
    assert robot.ask("desk.history.count()") == steps + 1
    robot.press("ctrl+z")
    robot.until("desk.mix.positions[4]", 30)


def test_shift_makes_a_drag_fine(robot: Robot):
    x, y = robot.cap(0)
    robot.hand("keydown", "shift")
    robot.drag(x, y, -75)
    robot.hand("keyup", "shift")
    wanted = 30 + points(robot, 75) / 5
    robot.wait_for(lambda: abs(robot.position(0) - wanted) <= 1, lambda: f"{robot.mix}, not {wanted}")


def test_shift_pressed_on_the_way_does_not_jump(robot: Robot):
    x, y = robot.cap(0)
    robot.take(x, y)
    robot.carry(x, y, y - 30)
    robot.wait_for(lambda: robot.position(0) > 30, lambda: f"{robot.mix}")
    before = robot.position(0)
    robot.hand("keydown", "shift")
    robot.hand("mousemove", x, y - 31)
    after = robot.position(0)
    robot.hand("keyup", "shift")
    robot.let_go()
    assert abs(after - before) <= 1


def test_near_the_middle_the_cap_falls_into_the_notch(robot: Robot):
    x, y = robot.cap(0)
    to_middle = robot.ask("sliders[0].fader_geometry.y_of(30) - sliders[0].fader_geometry.y_of(50)")
    robot.drag(x, y, -round(to_middle + 2))
    robot.until("desk.mix.positions[0]", 50)
    assert robot.ask("strips[0].word") == "geen keuze"


def test_the_wheel_moves_only_the_fader_with_the_keyboard(robot: Robot):
    robot.press("1")
    robot.until("focus is sliders[0]")
    robot.wheel(*robot.cap(3), up=True)
    robot.wheel(*robot.cap(0), up=True)
    robot.until("list(desk.mix.positions)", [32, 30, 30, 30, 30])


def test_a_parked_fader_needs_a_real_drag(robot: Robot):
    robot.press("3", "Delete")
    robot.until("desk.mix.positions[2]", None)
    x, y = robot.cap(2)
    robot.click_at(x, y)
    assert robot.position(2) is None
    robot.drag(x, y, -60)
    robot.wait_for(lambda: (robot.position(2) or 0) > 60, lambda: f"{robot.mix}")


def test_one_drag_is_one_undo_step_and_the_cap_goes_back(robot: Robot):
    x, y = robot.cap(0)
    robot.drag(x, y, -80, steps=12)
    robot.wait_for(lambda: robot.position(0) > 40, lambda: f"{robot.mix}")
    there = robot.position(0)
    robot.press("ctrl+z")
    robot.until("desk.mix.positions[0]", 30)
    robot.until("sliders[0].cap_position", 30.0)
    robot.press("ctrl+y")
    robot.until("sliders[0].cap_position", float(there))


def test_notches_in_one_turn_are_one_undo_step(robot: Robot):
    robot.press("1")
    robot.until("focus is sliders[0]")
    steps = robot.ask("desk.history.count()")
    x, y = robot.cap(0)
    robot.hand("mousemove", x, y, "click", "--repeat", 5, "--delay", 40, 4)
    robot.until("desk.mix.positions[0]", 40)
    assert robot.ask("desk.history.count()") == steps + 1


def test_escape_takes_back_a_drag(robot: Robot):
    x, y = robot.cap(0)
    steps = robot.ask("desk.history.count()")
    robot.take(x, y)
    robot.carry(x, y, y - 60)
    robot.wait_for(lambda: robot.position(0) > 35, lambda: f"{robot.mix}")
    robot.press("Escape")
    robot.until("desk.mix.positions[0]", 30)
    robot.carry(x, y - 60, y - 90)
    robot.let_go()
    robot.until("sliders[0].cap_position", 30.0)
    assert robot.mix == [30] * 5
    assert robot.ask("desk.history.count()") == steps


def test_only_the_button_that_took_the_cap_lets_go(robot: Robot):
    x, y = robot.cap(0)
    robot.take(x, y)
    robot.carry(x, y, y - 20)
    robot.hand("click", 3)
    robot.carry(x, y - 20, y - 60)
    wanted = 30 + points(robot, 60)
    robot.wait_for(lambda: abs(robot.position(0) - wanted) <= 1, lambda: f"{robot.position(0)}, not {wanted}")
    robot.let_go()
    robot.until("sliders[0].is_dragged", False)


def test_while_locked_no_hand_moves_anything(robot: Robot):
    robot.press("1", "ctrl+l")
    robot.until("desk.locked")
    robot.drag(*robot.cap(0), -60)
    robot.wheel(*robot.cap(0), up=True)
    robot.press("Up", "Home", "M", "Delete")
    robot.click_at(*robot.ask("word_of(sliders[1], 100)"))
    robot.click("line.up")
    assert robot.mix == [30] * 5
    robot.press("ctrl+l")
    robot.until("desk.locked", False)
    robot.press("1", "Up")
    robot.until("desk.mix.positions[0]", 32)
