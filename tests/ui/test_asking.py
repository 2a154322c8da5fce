"""Which file or folder was meant is what was typed, also in Qt's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from mengpaneel.ui.platform.files import ask_folder
from mengpaneel.ui.window.window import Window


def test_a_folder_that_is_typed_is_not_taken_for_the_one_above(window: Window, tmp_path: Path):
    (tmp_path / "stick").mkdir()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(str(tmp_path))
        with QSignalBlocker(field):  # as when something else has the focus: what was marked stays marked
            field.setText(str(tmp_path / "stick"))
        marked.append(Path(dialog.selectedFiles()[0]))
        dialog.accept()

    marked: list[Path] = []
    QTimer.singleShot(0, answer)

    assert Path(ask_folder(window, "Kies")) == tmp_path / "stick"
    assert marked == [tmp_path]
