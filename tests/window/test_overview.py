"""Several municipalities side by side, with real keys and a real mouse: looked at, walked along, and kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Subject
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from tests.domain.plain_snapshot import PLAIN
from tests.window.robot import Robot
from tests.window.steps import answer_path

NAMES = ("Aardwijk", "Bovendam", "Dorpstad")


def written(folder: Path) -> Path:
    folder.mkdir()
    for place, name in enumerate(NAMES):
        subject = Subject(name.lower(), name=name)
        mix = Mix.of(20 + 30 * place, 40, 60, 30, 90)
        snapshot = replace(PLAIN, id=f"{name}-1", subject_id=subject.id, sheet=Sheet(mix))
        path = folder / f"{name}.mengpaneel"
        path.write_bytes(encode([SubjectSnapshots(subject, (snapshot,))], with_roles_and_notes=True))
    (folder / "stuk.mengpaneel").write_bytes(b"{")
    return folder


def test_a_folder_is_looked_at_walked_along_and_kept(start: Callable[..., Robot], tmp_path: Path):
    folder = written(tmp_path / "anderen")
    robot = start()
    robot.press("ctrl+shift+t")
    robot.until("window.screen_shown", "overview")
    robot.until("window.screens.overview.nothing.isVisible()")
    robot.click("window.screens.overview.head.add_files")
    robot.until("popup is not None")
    robot.press("Down", "Down", "Return")
    answer_path(robot, folder)
    robot.until("[s.subject.name for s in desk.overview.together.sheets]", list(NAMES))
    assert robot.ask("len(desk.subjects)") == 0
    assert robot.ask("window.notice.words").startswith("stuk.mengpaneel is niet geopend.")
    robot.click("window.screens.overview.tracks.cards['positionering_intern']")
    robot.until("type(focus).__name__", "TrackCard")
    robot.press("Home")
    robot.until("desk.overview.marked", 2)
    robot.press("Down", "Down")
    robot.until("desk.overview.marked", 0)
    robot.until("window.screens.overview.list.currentIndex().row()", 0)
    assert robot.ask("focus.told").startswith("Aardwijk: laag")
    robot.click("window.screens.overview.viewed_bar.keep")
    robot.until("type(dialog).__name__ == 'ImportPreview' and active is dialog")
    robot.press("Return")
    robot.until("[s.name for s in desk.subjects if s.name]", list(NAMES))
    robot.until("dialog is None and active is window")
    assert robot.ask("window.screen_shown") == "overview"
    robot.until("not window.screens.overview.viewed_bar.isVisible()")
    robot.click("window.screens.overview.tracks.cards['communicatie']")
    robot.press("Escape")
    robot.until("window.screen_shown", "console")
