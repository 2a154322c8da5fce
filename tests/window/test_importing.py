"""A file that somebody double-clicked, or chose with Ctrl+O, in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from tests.exchange.conftest import BUNDLES, TOWN
from tests.exchange.malformed import changed
from tests.window.robot import SPIED, Robot

Start = Callable[..., Robot]

GOOD = encode(BUNDLES, with_roles_and_notes=True)
TITLES = ["Een jaar later – ‘é’ 😀"]


def answer(robot: Robot, question: str, key: str) -> None:
    """Press a key in a dialog of this kind, once it has the keyboard."""
    robot.until(f"type(dialog).__name__ == {question!r} and active is dialog")
    robot.press(key)


def test_a_double_clicked_file_is_shown_and_taken_in(start: Start, tmp_path: Path):
    file = tmp_path / "van een collega.mengpaneel"
    file.write_bytes(GOOD)
    robot = start(program=(SPIED, str(file)))
    robot.until("type(dialog).__name__", "ImportPreview")
    assert robot.ask("dialog.sum.text()") == "3 momentopnames zijn nieuw."
    assert robot.ask("len(desk.subjects)") == 0
    answer(robot, "ImportPreview", "Return")
    robot.until("[s.title for s in desk.snapshots]", TITLES)
    robot.until("dialog is None and active is window")
    robot.leave()

    robot = start(program=(SPIED, str(file)))
    robot.until("type(dialog).__name__", "ImportPreview")
    assert robot.ask("dialog.sum.text()") == "Er is niets nieuws: dit hebben jullie allemaal al."
    answer(robot, "ImportPreview", "Escape")
    robot.until("dialog is None")
    assert robot.ask("[s.title for s in desk.snapshots]") == TITLES
    assert file.read_bytes() == GOOD


def test_a_bad_file_opens_the_window_all_the_same_and_is_told(start: Start, tmp_path: Path):
    file = tmp_path / "stuk.mengpaneel"
    file.write_bytes(changed(GOOD, "subjects[0].snapshots[0].now.communicatie", 101))
    robot = start(program=(SPIED, str(file)))
    told = (
        "stuk.mengpaneel is niet geopend. Bij ‘subjects[0].snapshots[0].now.communicatie’: dit getal kan hier"
        " niet. Exporteer de momentopnames opnieuw uit Mengpaneel, of vraag de afzender daarom."
    )
    robot.until("window.notice.words", told)
    robot.press("1", "End")
    robot.until("desk.mix.positions[0]", 100)


def choose(robot: Robot, path: Path) -> None:
    """Type a path in the dialog that asks for a file."""
    robot.until("type(dialog).__name__", "QFileDialog")
    robot.until("active is dialog and type(focus).__name__ == 'QLineEdit'")
    robot.press("ctrl+a")
    robot.type(str(path))
    robot.until("focus.text()", str(path))
    robot.press("Return")


def test_ctrl_o_asks_which_file_and_ctrl_e_where_to_save(start: Start, tmp_path: Path):
    file, back = tmp_path / "dorp.mengpaneel", tmp_path / "terug.mengpaneel"
    file.write_bytes(GOOD)
    robot = start()
    robot.press("ctrl+o")
    choose(robot, file)
    answer(robot, "ImportPreview", "Return")
    robot.until("[s.title for s in desk.snapshots]", TITLES)
    robot.until("dialog is None and active is window")
    robot.until("window.screens.prompt is not None and window.screens.prompt.isVisible()")
    robot.click("window.screens.prompt.look_back")  # its day to look again has come: nothing leaves before
    robot.until("window.screens.prompt is None")
    robot.press("ctrl+e")
    answer(robot, "ExportDialog", "Return")
    choose(robot, back)
    robot.until("dialog is None")
    assert decode(back.read_bytes()).bundles[0].subject == TOWN
    assert robot.ask("window.shell.last_folder") == str(tmp_path)
