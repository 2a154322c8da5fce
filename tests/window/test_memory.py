"""What a person did is there again: after closing, after a crash, and after a second thought."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.window.robot import Robot

Start = Callable[..., Robot]


def kept(data: Path) -> list[int | None]:
    """Where the faders stand according to the database."""
    with closing(SqliteMemory.open(data / "mengpaneel.sqlite3")) as memory:
        subject = memory.current_subject()
        sheet = memory.sheet(subject.id) if subject else None
        return list(sheet.mix.positions) if sheet else []


def test_a_first_start_shows_five_parked_faders_and_an_inviting_sentence(start: Start):
    robot = start()
    assert robot.mix == [None] * 5
    assert robot.ask("window.console_screen.panel.summary.heading.text()") == "Begin met één schuif"
    assert robot.ask("window.console_screen.card.example.text()") == "Een voorbeeld bekijken"


def test_everything_is_there_after_closing(start: Start):
    robot = start()
    robot.press("1", "End", "4", "m")
    robot.press("3")
    robot.click("line.talk")
    robot.press("1")
    robot.click("line.note")
    robot.until("popup is not None")
    robot.type("eigen plek")
    robot.press("Escape")
    robot.until("popup is None")
    robot.ask("window.actions_.themes['dark'].trigger()")
    robot.ask("window.resize(1234, 777)")
    robot.until("[window.width(), window.height()]", [1234, 777])
    robot.leave()
    again = start()
    assert again.mix == [100, None, None, 52, None]
    assert again.ask("desk.sheet.remarks[2].talk")
    assert again.ask("desk.sheet.remarks[0].note") == "eigen plek"
    assert again.ask("window.theme") == "dark"
    assert again.ask("[window.width(), window.height()]") == [1234, 777]


def test_a_move_survives_a_kill_a_second_later(start: Start, tmp_path: Path):
    robot = start()
    robot.press("1", "End")
    robot.until("desk.mix.positions[0]", 100)
    Robot.wait_for(lambda: kept(tmp_path / "data") == [100, None, None, None, None])
    robot.kill()
    assert start().mix == [100, None, None, None, None]


def test_the_program_as_people_start_it_keeps_a_real_key(start: Start, tmp_path: Path):
    robot = start(spied=False)
    search = ["search", "--sync", "--onlyvisible", "--name", "Mengpaneel", "windowfocus", "--sync"]
    robot.hand(*search, "key", "1", "End")
    Robot.wait_for(lambda: kept(tmp_path / "data")[:1] == [100])


def test_a_snapshot_is_saved_thrown_away_and_brought_back(start: Start):
    robot = start()
    robot.press("1", "End", "ctrl+s")
    robot.until("dialog is not None and active is dialog")
    robot.type("Eerste keer")
    robot.press("Return")
    robot.until("[s.title for s in desk.snapshots]", ["Eerste keer"])
    robot.until("'Eerste keer' in window.notice.words")
    robot.click("window.notice.close_button")  # it lies over the cards
    robot.click("window.console_screen.snapshot_strip.row.cards[0]")
    robot.until("popup is not None")
    robot.hand("mousemove", 5, 5)
    robot.press("Up", "Return")
    robot.until("len(desk.snapshots)", 0)
    robot.press("ctrl+z")
    robot.until("len(desk.snapshots)", 1)


def test_the_example_does_not_mix_with_ones_own_work(start: Start, tmp_path: Path):
    robot = start()
    robot.click("window.console_screen.card.example")
    robot.until("len(desk.snapshots)", 4)
    robot.press("2", "Home")
    robot.until("desk.mix.positions[1]", 0)
    robot.click("window.console_screen.card.example")
    robot.until("list(desk.mix.positions)", [None] * 5)
    robot.press("1", "End")
    robot.until("window.console_screen.card.example.isVisible()", False)
    robot.leave()
    assert kept(tmp_path / "data") == [100, None, None, None, None]


def test_recall_carries_the_caps_like_motor_faders(start: Start):
    robot = start(still=False)
    robot.ask("window.actions_.example.trigger()")
    robot.until("len(desk.snapshots)", 4)
    robot.until("sliders[0].cap_position", 52.0)
    robot.ask("desk.recall(desk.snapshots[0])")
    assert robot.ask("desk.mix.positions[0]") == 30
    robot.wait_for(lambda: 30 < robot.ask("sliders[0].cap_position") < 52)
    robot.until("sliders[0].cap_position", 30.0)


def test_what_is_held_is_compared_and_comes_back(start: Start):
    robot = start()
    robot.ask("window.actions_.example.trigger()")
    robot.until("len(desk.snapshots)", 4)
    robot.ask("desk.set_ghost(desk.snapshots[0])")
    robot.until("window.console_screen.card.hold_button.isVisible()")
    robot.take(*robot.middle("window.console_screen.card.hold_button"))
    robot.until("[s.cap_position for s in sliders]", [30.0, 50.0, 60.0, 20.0, 40.0])  # the second: not set
    robot.let_go()
    robot.until("[s.cap_position for s in sliders]", [52.0, 18.0, 88.0, 50.0, 74.0])
    assert robot.mix == [52, 18, 88, None, 74]
