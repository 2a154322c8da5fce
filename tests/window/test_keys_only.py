"""Alone: from a first start to the report and the beamer, with real keys and no mouse."""

from __future__ import annotations

from collections.abc import Callable

from tests.window.robot import Robot


def test_alone_without_a_mouse(start: Callable[..., Robot]):
    robot = start(new=True)
    touring = "any(type(part).__name__ == 'Tour' and part.isVisible() for part in window.children())"
    robot.until(touring)
    robot.press("Escape")
    robot.until(touring, False)

    robot.press("1", "End", "2", "Home", "3", "m", "4", "Prior", "5", "Down")
    robot.until("list(desk.mix.positions)", [100, 0, 52, 60, 48])
    robot.press("a", "1", "Home")
    robot.until("desk.sheet.ambition.positions[0]", 0)
    robot.press("a", "F6", "F6", "shift+F6")
    robot.until("window.isActiveWindow()")
    robot.press("ctrl+s")
    robot.until("dialog is not None and active is dialog")
    robot.press("Return")
    robot.until("len(desk.snapshots) == 1 and active is window")

    robot.press("ctrl+Prior")
    robot.until("window.screen_shown.value", "overview")
    robot.press("ctrl+Prior")
    robot.until("window.screen_shown.value", "profiles")
    robot.press("ctrl+Prior")
    robot.until("window.screen_shown.value", "review")
    robot.press("ctrl+p")
    robot.until("dialog is not None and active is dialog")
    robot.until("bool(dialog.report)")
    robot.press("Escape")
    robot.until("dialog is None and active is window")
    robot.press("ctrl+Prior", "F11")
    robot.until("active is not None and active is window.room_window")
    robot.press("Escape")
    robot.until("window.room_window is None")
    robot.leave()
