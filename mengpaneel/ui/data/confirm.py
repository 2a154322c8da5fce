"""Asks once, plainly, before something that cannot be undone or that changes much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.parts.button import Button, Shape
from mengpaneel.ui.parts.dress import dress, space
from mengpaneel.ui.parts.flow import Flow
from mengpaneel.ui.parts.text import Text

_WIDTH = 460


class Choice(QDialog):
    """A question, what is known about it, and a button for each answer."""

    def __init__(
        self,
        question: str,
        told: Sequence[str],
        buttons: Sequence[Button],
        default: Button,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(question)
        default.setDefault(True)
        column, holder = QVBoxLayout(self), QWidget()
        row = Flow(holder, right=True)
        column.addWidget(Text(question, Size.TITLE, bold=True, wrap=True))
        for sentence in told:
            column.addWidget(Text(sentence, wrap=True))
        for button in buttons:
            row.addWidget(button)
        column.addWidget(holder)
        space(column, look, 24, 14)
        space(row, look, (0, 8, 0, 0), 10)
        dress(self, look)
        self.setFont(look.font())
        width = min(look.whole(_WIDTH), self.screen().availableSize().width())
        self.setFixedWidth(width)
        self.resize(width, column.totalHeightForWidth(width))
        self.setAccessibleDescription("\n".join(told))
        default.setFocus()


class Confirm(Choice):
    """Asks whether something may be done. Who only presses Enter changes nothing."""

    def __init__(
        self, question: str, told: Sequence[str], yes: str, library: Library, look: Look, parent: QWidget
    ) -> None:
        self.yes, self.no = Button(yes), Button(library.data.cancel, Shape.PRIMARY)
        super().__init__(question, told, (self.yes, self.no), self.no, look, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
