"""A whole session as somebody has it, with real mouse and keys in the real window."""

from __future__ import annotations

from tests.window.robot import Robot

COMMANDS = (
    ["--help"],
    ["match", "10", "20", "30", "40", "50"],
    ["match", "--json", "10", "20", "30", "40", "50"],
    ["selftest"],
    *(
        [*command, "--data-dir", "DATA"]
        for command in (
            ["list"],
            ["check"],
            ["backup"],
            ["restore"],
            ["export", "DATA/uit.mengpaneel"],
            ["import", "DATA/uit.mengpaneel"],
            ["csv", "DATA/uit.csv"],
        )
    ),
    ["report", "--example", "--pdf", "DATA/verslag.pdf"],
)
"""What the command line is asked after it."""


def whole_session(robot: Robot) -> None:
    """Move, note, save, look at every screen, compare, present, try the example, and leave."""
    robot.press("1", "End", "2", "Prior", "Prior", "3", "Home", "4", "m", "5", "Up")
    robot.until("desk.mix.positions[0]", 100)
    robot.click("line.note")
    robot.until("popup is not None")
    robot.type("met https://example.org/x.png erin")
    robot.press("Escape")
    robot.until("popup is None")
    robot.save("Eerste keer")
    robot.until("[s.title for s in desk.snapshots]", ["Eerste keer"])
    robot.press("1", "Home", "ctrl+z")
    robot.ask("window.actions_.example.trigger()")
    robot.until("len(desk.snapshots)", 4)
    screens = robot.ask("len(type(window.screen_shown))")
    for number in (*range(1, screens), 0):
        robot.press("ctrl+Next")
        robot.until(f"list(type(window.screen_shown))[{number}] is window.screen_shown")
    robot.ask("window.compare(desk.snapshots[0])")
    robot.ask("window.actions_.about.trigger()")
    robot.until("type(dialog).__name__", "AboutDialog")
    robot.until("active is dialog")
    robot.press("Escape")
    robot.until("dialog is None")
    for theme in robot.ask("list(window.actions_.themes)"):
        robot.ask(f"window.actions_.themes[{theme!r}].trigger()")
    robot.press("ctrl+g")
    robot.until("type(dialog).__name__", "DataDialog")
    for number in range(robot.ask("len(dialog.topics)")):
        robot.click(f"dialog.topics[{number}]")
        robot.until(f"dialog.topics[{number}].isChecked()")
    robot.until("active is dialog")
    robot.press("Escape")
    robot.until("dialog is None")
    robot.press("F11")
    robot.until("window.room_window is not None")
    robot.until("active is window.room_window")
    robot.press("Escape")
    robot.until("window.room_window is None")
    robot.until("active is window")
    robot.leave()
