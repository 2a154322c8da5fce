"""A round is entered with real mouse and keys in a real window: by turns, from paper, and after a crash."""

from __future__ import annotations

from collections.abc import Callable

from tests.window.robot import Robot

PAGE = "session.page"
ROUND = "desk.all_rounds.now"
LEVELS = {"laag", "vrij laag", "midden", "vrij hoog", "hoog", "geen keuze"}
TOLD = (
    "sorted({told for widget in session.findChildren(type(window).__mro__[1])"
    " for told in (widget.accessibleName(), widget.accessibleDescription(), getattr(widget, 'text', str)())})"
)
ENTRIES = f"[[entry.position for entry in held.first] for held in {ROUND}.faders]"


def samen(robot: Robot) -> None:
    """Go to the screen Samen by key."""
    robot.press("ctrl+Next")
    robot.until("window.screen_shown", "session")
    robot.until("session is not None and session.isVisible()")


def take_turn(robot: Robot) -> None:
    """Press the one large button."""
    robot.click(f"{PAGE}.hand_over.begin")
    robot.until(f"{PAGE}.turn_page is not None and {PAGE}.turn_page.isVisible()")


def test_a_trio_enters_by_turns_and_a_crash_in_a_turn_comes_back_to_the_neutral_page(
    start: Callable[..., Robot],
):
    robot = start()
    samen(robot)
    robot.click("session.next")
    robot.until("desk.hour.step", "entries")

    # The first: by keys. The rest of the window stays away meanwhile.
    take_turn(robot)
    assert not robot.ask("window.header.more.isVisible()")
    robot.press("1", "End", "2", "Home", "3", "m", "Next", "ctrl+s", "ctrl+Next")
    robot.until("list(desk.session.turn.mix.positions)", [100, 0, 52, None, None])
    robot.press("ctrl+z")
    robot.until("list(desk.session.turn.mix.positions)", [100, 0, None, None, None])
    assert robot.ask("dialog is None and desk.hour.step") == "entries"
    robot.click(f"{PAGE}.turn_page.finish")
    robot.until(f"{PAGE}.turn_page is None")
    robot.until("desk.session.ready", 1)

    # The second: by mouse.
    take_turn(robot)
    strip = f"list({PAGE}.turn_page.bank.strips.values())[4].slider"
    assert robot.ask(f"{strip}.position") is None
    x, y = robot.ask(f"cap_of({strip})")
    robot.drag(x, y, -80)
    robot.until(f"{strip}.position > 60")
    robot.click(f"{PAGE}.turn_page.finish")
    robot.until("desk.session.ready", 2)

    # The third: the power fails.
    take_turn(robot)
    robot.press("1", "End")
    robot.until("desk.session.turn.mix.positions[0]", 100)
    robot.kill()

    again = start()
    again.until("window.screen_shown", "session")
    again.until(f"{PAGE}.hand_over.begin.isVisible()")
    assert again.ask(f"{PAGE}.hand_over.begin.text()") == "Ik ben fysiek domein"
    assert again.ask("desk.session.turn is None and desk.session.ready") == 2
    assert again.ask(ENTRIES)[0] == [100, None, None]
    told = set(again.ask(TOLD))
    assert "Ik ben fysiek domein" in told
    assert LEVELS.isdisjoint(told)
    take_turn(again)
    assert again.ask("list(desk.session.turn.mix.positions)") == [None] * 5
    again.press("5", "Home")
    again.until("desk.session.turn.mix.positions[4]", 0)
    again.click(f"{PAGE}.turn_page.finish")
    again.until("desk.session.ready", 3)
    again.press("Next")
    again.until("desk.hour.step", "talk")


def test_twelve_people_are_typed_over_from_paper(start: Callable[..., Robot]):
    robot = start()
    samen(robot)
    for number in range(9):
        robot.click(f"{PAGE}.more")
        robot.type(f"deelnemer {number}")
        robot.press("Return")
        robot.until(f"len({PAGE}.participants)", 4 + number)
    robot.click("session.next")
    robot.until("desk.hour.step", "entries")

    # On the only screen the table opens on purpose alone.
    robot.click(f"{PAGE}.ready_list.from_paper")
    robot.until("dialog is not None and active is dialog")
    robot.click("dialog.yes")
    robot.until(f"{PAGE}.paper_page is not None and {PAGE}.paper_page.table.hasFocus()")
    digits = [[str((row + column) % 6) for column in range(5)] for row in range(12)]
    for row, typed in enumerate(digits):
        robot.press(*(key for digit in typed for key in (digit, "Return")))
        robot.until("desk.session.ready", row + 1)
    table = f"{PAGE}.paper_page.table.model()"
    shown = robot.ask(f"[{table}.index(row, 0).data() for row in range(12)]")
    assert set(shown) == {"ingevuld"}

    # One row again, after a question.
    robot.press("1")
    robot.until("dialog is not None and active is dialog")
    robot.press("Escape")
    robot.until("dialog is None and active is window")
    robot.click(f"{PAGE}.paper_page.done")
    robot.until(f"{PAGE}.paper_page is None")
    position = {"0": 50, "1": 10, "2": 30, "3": 52, "4": 70, "5": 90}
    wanted = [[position[row[column]] for row in digits] for column in range(5)]
    assert robot.ask(ENTRIES) == wanted
    robot.leave()
