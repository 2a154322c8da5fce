"""Real keys find a snapshot and open it."""

from __future__ import annotations

from collections.abc import Callable

from tests.window.robot import Robot


def test_ctrl_f_finds_a_snapshot_and_enter_goes_there(start: Callable[..., Robot]):
    robot = start()
    robot.ask("window.actions_.example.trigger()")
    robot.until("len(desk.snapshots)", 4)
    robot.press("ctrl+f")
    robot.until("type(dialog).__name__ == 'SearchDialog' and dialog.isActiveWindow()")
    robot.type("2025")
    robot.until(
        "[dialog.field.text(), any(t.isActive() for t in dialog.children() if type(t).__name__ == 'QTimer')]",
        ["2025", False],
    )
    hits = robot.ask("[dialog.list.item(n).text() for n in range(dialog.list.count())]")
    assert len(hits) > 2
    robot.press("Down")
    robot.until("dialog.list.currentRow()", 2)
    robot.press("Return")
    robot.until("type(focus).__name__", "SmallSnapshotCard")
    assert robot.ask("focus.snapshot.title") in hits[2]
