"""The real window in another language: where it was, with the keys where they were, and remembered."""

from __future__ import annotations

from collections.abc import Callable

from tests.window.robot import Robot

PLACE = "[window.geometry().x(), window.geometry().y(), window.width(), window.height()]"


def test_the_window_stays_where_it_is_and_speaks_english_from_then_on(start: Callable[..., Robot]):
    robot = start()
    robot.ask("window.setGeometry(90, 70, 1200, 760)")
    robot.until(PLACE, [90, 70, 1200, 760])
    robot.press("3", "End")
    robot.until("desk.mix.positions[2]", 100)
    robot.ask("window.actions_.languages['en'].trigger()")
    robot.until("[window.header.save.text(), window.isActiveWindow()]", ["Snapshot", True])
    robot.until(PLACE, [90, 70, 1200, 760])
    assert robot.ask("children(window, 'FaderSlider').index(focus)") == 2
    robot.press("Down")
    robot.until("desk.mix.positions[2]", 98)
    robot.press("ctrl+z")
    robot.until("desk.mix.positions[2]", 100)
    robot.leave()
    again = start()
    assert again.ask("window.header.save.text()") == "Snapshot"
    assert again.mix == [None, None, 100, None, None]
    assert again.ask(PLACE) == [90, 70, 1200, 760]
