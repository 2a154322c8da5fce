"""Real keys and a real mouse on the cards of snapshots."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.window.robot import Robot

CARDS = "window.console_screen.snapshot_strip.row.cards"
TITLES = f"[card.snapshot.title for card in {CARDS}]"


def choose(robot: Robot, text: str) -> None:
    """Walk up to a line of the menu and take it; how far that is depends on what else is offered."""
    for _ in range(robot.ask("len(popup.actions())")):
        robot.press("Up")
        if robot.ask("popup.activeAction().text()").startswith(text):
            break
    robot.press("Return")


@pytest.fixture
def robot(start: Callable[..., Robot]) -> Robot:
    """A program with two snapshots of today, the newest of which has the keyboard."""
    robot = start()
    robot.press("1", "End")
    robot.save("Eerst")
    robot.save("Later")
    robot.until("window.isActiveWindow()")
    robot.ask(f"{CARDS}[1].setFocus()")
    robot.until(f"{CARDS}[1].hasFocus()")
    return robot


def test_a_title_is_changed_and_the_keyboard_is_back_on_the_card(robot: Robot):
    robot.press("F2")
    robot.until("dialog is not None and dialog.isActiveWindow()")
    robot.type("Een jaar later")
    robot.press("Return")
    robot.until(TITLES, ["Eerst", "Een jaar later"])
    robot.until(f"{CARDS}[1].hasFocus()")
    robot.press("ctrl+z")
    robot.until(TITLES, ["Eerst", "Later"])


def test_the_menu_opens_with_the_menu_key_enter_and_the_other_mouse_button(robot: Robot):
    for key in ("Menu", "Return", "space"):
        robot.press(key)
        robot.until("type(popup).__name__", "Menu")
        robot.press("Escape")
        robot.until("popup is None")
    robot.click("window.notice.close_button")  # it lies over the cards
    robot.until("not window.notice.isVisible()")
    x, y = robot.middle(f"{CARDS}[0]")
    robot.hand("mousemove", x, y, "click", 3)
    robot.until("type(popup).__name__", "Menu")
    assert robot.ask("popup.x()") == pytest.approx(x, abs=2)


def test_arrows_walk_ctrl_arrow_moves_and_delete_throws_away(robot: Robot):
    robot.press("ctrl+Left")
    robot.until(TITLES, ["Later", "Eerst"])
    robot.until(f"{CARDS}[0].hasFocus()")
    robot.press("Right")
    robot.until(f"{CARDS}[1].hasFocus()")
    robot.press("Delete")
    robot.until(TITLES, ["Later"])
    robot.until(f"{CARDS}[0].hasFocus()")
    robot.press("ctrl+z")
    robot.until(TITLES, ["Later", "Eerst"])


def test_a_correction_takes_over_and_what_was_there_is_read_again(robot: Robot):
    robot.press("Return")
    robot.until("popup is not None")
    choose(robot, "Verbeteren")
    robot.until("type(dialog).__name__ == 'CorrectDialog' and dialog.isActiveWindow()")
    robot.type("Verbeterd")
    robot.press("Return")
    robot.until(TITLES, ["Eerst", "Verbeterd"])
    robot.until(f"{CARDS}[1].hasFocus()")
    robot.press("Return")
    robot.until("popup is not None")
    choose(robot, "Eerdere versie")
    robot.until("type(dialog).__name__ == 'EarlierDialog' and dialog.isActiveWindow()")
    assert robot.ask("len(dialog.versions)") == 1
    robot.press("Escape")
    robot.press("ctrl+z")
    robot.until(TITLES, ["Eerst", "Later"])
