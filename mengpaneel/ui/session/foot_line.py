"""The line between the buttons under a page; messages lie over it, for nobody needs it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.looks.look import Size
from mengpaneel.ui.widgets.label import Label, TextTone


class FootLine(QWidget):
    """Takes all room between the buttons, also where its words are not shown."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.label = Label(words, Size.SMALL, tone=TextTone.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignCenter)
