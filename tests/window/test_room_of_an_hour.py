"""The room in an hour, in real windows: led from a laptop beside it, and from its own keys on one screen."""

from __future__ import annotations

from tests.window.robot import Robot

ROLES = ["wijkambtenaar", "sociaal domein", "fysiek domein"]
ROWS = [[10, 20, 92, 40, 60], [90, 20, 61, 55, 60], [30, 24, 38, 80, 60]]
ENTRY = "__import__('mengpaneel.domain.entry', fromlist=['Entry']).Entry"


def begin(robot: Robot) -> None:
    """Begin an hour with a trio; the room reads what everyone is asked."""
    robot.ask(f"desk.session.begin({ROLES!r})")
    robot.until("room.heading", ["Ieder voor zich", ""])
    robot.until("'0 van 3 klaar' in room.form.text.words")


def enter(robot: Robot) -> None:
    """Let everyone enter; the room counts."""
    for participant, row in enumerate(ROWS):
        robot.ask(
            f"desk.session.enter({participant}, {{fader: {ENTRY}(at)"
            f" for fader, at in zip(list(desk.session.round.asked), {row!r})}})"
        )
    robot.until("'3 van 3 klaar' in room.form.text.words")


def test_the_room_follows_the_laptop_through_the_steps(two: Robot):
    begin(two)
    enter(two)
    two.ask("window.show_screen(type(window.screen_shown)('session'))")
    two.press("Next")
    two.until("room.heading", ["Praten per schuif", ""])
    two.ask("desk.session.reveal()")
    two.until("room.heading", ["Positionering intern", "Jullie staan tegenover elkaar"])
    two.until("len(room.form.slider.layout_of_discs.discs)", 3)
    two.press("Next")
    two.until("room.heading", ["Proces met bewoners", ""])
    two.until("len(room.form.slider.layout_of_discs.discs)", 0)
    two.press("Prior")
    two.until("room.heading[0]", "Positionering intern")
    two.press("b")
    two.until("room.room_overlay.black")
    two.press("b")
    two.until("room.room_overlay.black", False)
    two.until("room.screen().name() != window.screen().name()")
    two.ask("desk.session.cancel()")
    two.until("room.heading", ["Positionering intern", "Uitleg"])


def test_on_one_screen_the_room_is_led_from_its_own_keys(robot: Robot):
    robot.press("F11")
    robot.until("room is not None and room.isFullScreen() and active is room")
    begin(robot)
    enter(robot)
    robot.press("Next")
    robot.until("room.heading", ["Praten per schuif", ""])
    robot.press("Return")
    robot.until("room.heading", ["Positionering intern", "Jullie staan tegenover elkaar"])
    robot.press("1", "Up")
    robot.until("desk.mix.positions[0]", 52)
    robot.press("Next", "Prior")
    robot.until("room.heading[0]", "Positionering intern")
    assert robot.mix == [52, None, None, None, None]
    robot.press("period")
    robot.until("room.room_overlay.black")
    robot.press("period")
    robot.until("room.room_overlay.black", False)
    robot.ask("desk.session.cancel()")
    robot.until("room.heading", ["", ""])
    robot.press("F11")
    robot.until("room is None and active is window")
