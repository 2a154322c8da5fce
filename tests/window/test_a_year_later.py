"""A year later, from the reminder to what came of it: with real mouse and keys in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.window.robot import Robot
from tests.window.steps import a_year_ago


def test_a_year_later(start: Callable[..., Robot], tmp_path: Path):
    a_year_ago(tmp_path / "data")
    robot = start(still=False)
    robot.until("window.screens.prompt.isVisible()")
    robot.click("window.screens.prompt.begin")
    robot.until("window.again.isVisible()")
    robot.until("list(desk.mix.positions)", [None] * 5)

    # Set again, without seeing the last time.
    robot.press("1", "End", "2", "Home", "3", "m", "4", "m", "5", "End")
    robot.until("list(desk.mix.positions)", [100, 0, 52, 52, 100])
    robot.press("ctrl+Next", "ctrl+Next")
    robot.until("window.screens['review'].refusal.isVisible()")

    # The reveal: caps travel from then to now.
    robot.click("window.again.reveal")
    robot.until("window.screens['review'].compare_page.isVisible()")
    page = "window.screens['review'].compare_page"
    faders = f"[s.fader.cap_position for s in {page}.strips.strips.values()]"
    Robot.wait_for(lambda: 30 < robot.ask(faders)[0] < 100)
    robot.until(faders, [100.0, 0.0, 52.0, 52.0, 100.0])
    robot.until(f"{page}.then.chosen", "toen")

    # What came of the plan.
    tab = f"{page}.told.tabs"
    x, y = robot.ask(f"(lambda p: [p.x(), p.y()])({tab}.mapToGlobal({tab}.tabRect(2).center()))")
    robot.click_at(x, y)
    robot.until(f"{page}.told.plan.field.isVisible()")
    robot.click(f"{page}.told.plan.field")
    robot.type("nog niet veel")
    robot.until("desk.sheet.outcome", "nog niet veel")
    robot.save()
    assert robot.ask("desk.snapshots[1].look_again_on > desk.snapshots[1].taken_on")
    robot.leave()

    again = start()
    assert not again.ask("window.again.isVisible()")
    assert again.ask("desk.snapshots[1].sheet.outcome") == "nog niet veel"
