"""The dialog that lists files that could not be read, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from mengpaneel.content.library import Library
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.dialog import DialogFrame
from mengpaneel.ui.widgets.label import Label, breakable_path

_SIZE = (620, 480)


class RefusedDialog(QDialog):
    """A line for each file."""

    def __init__(
        self, refused: Sequence[tuple[str, str]], library: Library, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        words = library.words.side_by_side
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.not_opened_heading)
        self.close_button = Button(words.close, ButtonStyle.PRIMARY)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        frame = DialogFrame(self, self.close_button)
        frame.column.addWidget(Label(words.not_opened_heading, Size.TITLE, bold=True, wrap=True))
        self.lines = [
            Label(words.file_and_why.format(name=breakable_path(name), why=why), wrap=True)
            for name, why in refused
        ]
        for line in self.lines:
            frame.column.addWidget(line)
        frame.column.addStretch()
        frame.set_look(look, parent, _SIZE)
