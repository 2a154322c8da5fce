"""The other scenes with real keys only: a year later, a casus beside its municipality, and reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.window.robot import Robot
from tests.window.steps import a_year_ago

REVIEW = "window.screens['review']"
PAGE = f"{REVIEW}.compare_page"
TABS_AT_MOST = 40


def walk_to(robot: Robot, widget: str) -> None:
    """Press Tab until a widget has the keyboard."""
    for _ in range(TABS_AT_MOST):
        if robot.ask(f"focus is {widget}"):
            return
        robot.press("Tab")
    raise AssertionError(f"Tab never comes to {widget}, but to {robot.ask('repr(focus)')}")


def choose(robot: Robot, text: str) -> None:
    """Choose from the menu that is open."""
    robot.until("popup is not None")
    for _ in range(robot.ask("len(popup.actions())")):
        robot.press("Down")
        if robot.ask("popup.activeAction().text()") == text:
            break
    robot.press("Return")
    robot.until("popup is None")


def test_a_year_later_without_a_mouse(start: Callable[..., Robot], tmp_path: Path):
    a_year_ago(tmp_path / "data")
    robot = start()
    walk_to(robot, "window.screens.prompt.begin")
    robot.press("space")
    robot.until("list(desk.mix.positions)", [None] * 5)
    robot.press("1", "End", "2", "Home", "3", "m", "4", "m", "5", "End")
    robot.until("list(desk.mix.positions)", [100, 0, 52, 52, 100])
    walk_to(robot, "window.again.reveal")
    robot.press("space")
    robot.until(f"{PAGE}.isVisible()")

    walk_to(robot, f"{PAGE}.play")
    robot.press("space")
    robot.until(
        f"[s.fader.cap_position for s in {PAGE}.strips.strips.values()]", [100.0, 0.0, 52.0, 52.0, 100.0]
    )
    walk_to(robot, f"{REVIEW}.report")
    robot.press("space")
    robot.until("dialog is not None and active is dialog and bool(dialog.report)")
    robot.press("Return")
    robot.until("type(dialog).__name__ == 'QFileDialog' and active is dialog")
    robot.until("focus is not None and type(focus).__name__", "QLineEdit")
    report = tmp_path / "verslag.pdf"
    robot.press("ctrl+a")
    robot.type(str(report))
    robot.press("Return")
    robot.until("type(dialog).__name__ == 'ReportDialog' and active is dialog")
    robot.wait_for(report.exists)
    assert report.read_bytes().startswith(b"%PDF")
    robot.press("Escape")
    robot.until("dialog is None")
    robot.leave()


def test_a_casus_beside_its_municipality_without_a_mouse(start: Callable[..., Robot], tmp_path: Path):
    a_year_ago(tmp_path / "data")
    robot = start()
    walk_to(robot, "window.header.subject")
    robot.press("space")
    choose(robot, robot.ask("window.library.words.subject.new") + "…")
    robot.until("dialog is not None and active is dialog")
    robot.type("Dorpshuis")
    robot.press("Return")
    robot.until("desk.subject.name", "Dorpshuis")
    robot.press("1", "Home")
    walk_to(robot, "window.header.screens.tabs['console']")
    robot.press("Right", "Right")
    robot.until(f"{PAGE}.isVisible()")

    walk_to(robot, f"{PAGE}.then")
    robot.press("Home")
    robot.until(f"{PAGE}.then.chosen", "")
    robot.press("alt+Down")
    robot.until("popup is not None")
    robot.press("Down", "Return")
    robot.until("popup is None")
    robot.until(f"{PAGE}.then.chosen", "toen")
    side, title = robot.ask(f"{PAGE}.then.lines")
    assert side.startswith("Dorp: ")  # of two subjects, neither is then or now
    assert title == "Nulmeting"
    robot.until(f"[s.fader.cap_position for s in {PAGE}.strips.strips.values()][0]", 0.0)
    robot.leave()


def test_reading_without_a_mouse(start: Callable[..., Robot]):
    robot = start()
    walk_to(robot, "window.header.screens.tabs['console']")
    robot.press("Right", "Right", "Right")
    cards = "window.screens['profiles'].cards"
    robot.until(f"{cards}[0].isVisible()")
    walk_to(robot, f"{cards}[1].more_button")
    robot.press("space")
    robot.until(f"{cards}[1].passages is not None and {cards}[1].passages.isVisible()")
    walk_to(robot, f"{cards}[2].overlay_button")
    robot.press("space")
    robot.until("desk.overlay is not None and window.console_screen.isVisible()")

    robot.press("F1")
    robot.until("type(active).__name__", "KeysDialog")
    robot.press("Escape")
    robot.until("active is window")
    walk_to(robot, "window.header.more")
    robot.press("space")
    choose(robot, robot.ask("window.actions_.help.text()"))
    robot.until("type(active).__name__", "HelpWindow")
    walk_to(robot, "active.topics[0]")
    robot.press("Down", "Down")
    robot.until("active.topics[2].isChecked() and active.title.text() == active.topics[2].text()")
    robot.press("Escape")
    robot.until("active is window")
    robot.leave()
