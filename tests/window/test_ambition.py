"""One whole scene in a real window: set, wish, choose what comes first and why, save, and find it again."""

from __future__ import annotations

from collections.abc import Callable

from tests.window.robot import Robot

PLAN = "window.console_screen.plan"
SHEET = "[list(desk.mix.positions), list(desk.sheet.ambition.positions)]"


def test_an_ambition_is_set_planned_saved_and_recalled(start: Callable[..., Robot]):
    robot = start()
    for fader in range(5):
        robot.press(str(fader + 1), "Home", *["Prior"] * 3)
    robot.until("list(desk.mix.positions)", [30] * 5)

    robot.click("list(window.console_screen.card.aims.buttons.values())[1]")
    robot.until("desk.aim.value", "ambition")
    x, y = robot.cap(2)
    robot.drag(x, y, by=-80)
    robot.wait_for(lambda: (robot.ask("desk.sheet.ambition.positions[2]") or 0) > 50)
    robot.press("5", "End", "a", "1", "Up", "a")
    robot.until("desk.mix.positions", [32, 30, 30, 30, 30])
    robot.until("desk.sheet.ambition.positions[4]", 100)

    robot.click(f"list({PLAN}.chips.values())[2]")
    robot.until("[f.value for f in desk.sheet.plan.faders]", ["proces_met_bewoners"])
    robot.click(f"list({PLAN}.reasons.values())[2].edit")
    robot.type("daar zit energie, a1")
    robot.click(f"{PLAN}.what.edit")
    robot.type("koffie op het plein")
    robot.press("Tab")
    robot.type("wij")
    robot.press("Tab")
    robot.type("1 mei")
    step = "[desk.sheet.plan.step.what, desk.sheet.plan.step.who, desk.sheet.plan.step.before]"
    robot.until(step, ["koffie op het plein", "wij", "1 mei"])
    assert robot.ask("desk.sheet.plan.first[0].reason") == "daar zit energie, a1"
    assert robot.ask("desk.aim.value") == "ambition"

    sheet = robot.ask(SHEET)
    robot.save()
    robot.ask("window.actions_.clear.trigger()")
    robot.until(SHEET, [[None] * 5, [None] * 5])
    robot.ask("desk.recall(desk.snapshots[0])")
    robot.until(SHEET, sheet)
    assert robot.ask(step) == ["koffie op het plein", "wij", "1 mei"]
    robot.leave()

    again = start()
    assert again.ask(SHEET) == sheet
    assert again.ask("desk.aim.value") == "now"
    assert again.ask("desk.sheet.plan.first[0].reason") == "daar zit energie, a1"
    again.press("a")
    again.until(f"{PLAN}.what.edit.text()", "koffie op het plein")
    again.until("[round(s.cap_position) for s in sliders]", [sheet[1][f] or sheet[0][f] for f in range(5)])
