"""*Gegevens* with real hands: a second window, a copy put back, something wiped, a second place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mengpaneel.exchange.decoding import decode
from tests.window.robot import Robot
from tests.window.steps import answer_path

Start = Callable[..., Robot]


def open_data(robot: Robot, topic: int) -> None:
    robot.press("ctrl+g")
    robot.until("type(dialog).__name__", "DataDialog")
    robot.click(f"dialog.topics[{topic}]")


def test_a_second_window_only_looks_and_saves_somewhere_else(start: Start, tmp_path: Path):
    first = start()
    second = start()
    second.until("'al open in een ander venster' in window.notice.words")
    second.press("1", "End")
    second.until("desk.mix.positions[0]", 100)
    second.press("ctrl+s")
    second.until("dialog is not None and dialog.isActiveWindow()")
    second.type("tweede venster")
    second.press("Return")
    second.until("window.notice.action_button.text()", "Ergens anders bewaren…")
    assert second.ask("len(desk.snapshots)") == 0
    second.click("window.notice.action_button")
    answer_path(second, tmp_path / "elders.mengpaneel")
    second.until("'Bewaard als' in window.notice.words")
    (bundle,) = decode((tmp_path / "elders.mengpaneel").read_bytes()).bundles
    assert [snapshot.title for snapshot in bundle.snapshots] == ["tweede venster"]
    assert first.ask("list(desk.mix.positions)") == [None] * 5


def test_a_copy_is_put_back(start: Start):
    robot = start()
    robot.save("eerste keer")
    open_data(robot, 0)
    robot.click("dialog.backups.make")
    robot.until("'gemaakt' in dialog.backups.status.text()")
    robot.press("Escape")
    robot.until("dialog is None and active is window")
    robot.save("te veel")
    open_data(robot, 0)
    # Another may have been made by itself before anything was saved.
    first = "[card for card in dialog.backups.lines.cards if ', 1 ' in card.accessibleName()]"
    robot.until(f"len({first}) > 0")
    restore = f"children({first}[-1], 'Button')[0]"
    robot.until(f"{restore}.isVisible()")
    robot.click(restore)
    robot.until("type(dialog).__name__", "ConfirmDialog")
    assert "‘te veel’" in robot.ask("dialog.accessibleDescription()")
    robot.click("dialog.yes")
    robot.until("[s.title for s in desk.snapshots]", ["eerste keer"])
    robot.until("'is teruggezet' in dialog.backups.status.text()")


def test_wiping_leaves_no_byte(start: Start, tmp_path: Path):
    robot = start()
    robot.save("kanarie")
    robot.click("window.notice.close_button")  # it lies over the cards
    robot.click("window.console_screen.snapshot_strip.row.cards[0]")
    robot.until("popup is not None")
    robot.press("Up", "Return")
    robot.until("len(desk.bin)", 1)
    open_data(robot, 0)
    robot.click("dialog.backups.make")
    robot.until("'gemaakt' in dialog.backups.status.text()")
    assert holding(tmp_path / "data")
    robot.click("dialog.topics[2]")
    robot.until("len(dialog.bin.lines.cards)", 1)
    robot.until("children(dialog.bin.lines, 'Button')[1].isVisible()")
    robot.click("children(dialog.bin.lines, 'Button')[1]")
    robot.until("type(dialog).__name__", "ConfirmDialog")
    robot.click("dialog.yes")
    robot.until("'is gewist' in dialog.bin.status.text()")
    assert holding(tmp_path / "data") == []


def holding(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and b"kanarie" in path.read_bytes()]


def test_a_second_place_gets_what_is_saved_after_it_was_chosen(start: Start, tmp_path: Path):
    (tmp_path / "stick").mkdir()
    robot = start()
    open_data(robot, 1)
    robot.click("dialog.place.choose")
    answer_path(robot, tmp_path / "stick")
    robot.until(
        "type(dialog).__name__ == 'DataDialog' and 'Alle momentopnames' in dialog.place.told_place.text()"
    )
    robot.press("Escape")
    robot.until("dialog is None and active is window")
    robot.save("eerste keer")
    robot.wait_for(lambda: len(list((tmp_path / "stick").glob("*.mengpaneel"))) == 1)
    (bundle,) = decode(next((tmp_path / "stick").glob("*.mengpaneel")).read_bytes()).bundles
    assert [snapshot.title for snapshot in bundle.snapshots] == ["eerste keer"]
