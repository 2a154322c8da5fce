"""Asks once, plainly, before something that cannot be undone or that changes much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.placement import room_on
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.focus_ring import Ring
from mengpaneel.ui.widgets.layouts import FitOrScroll, Flow, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.text import Text

_WIDTH = 460


class Choice(QDialog):
    """A question, what is known about it (which scrolls where the screen is small), and the answers."""

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
        column, holder, inside = QVBoxLayout(self), QWidget(), WrappingColumn()
        row, sentences = Flow(holder, right=True), QVBoxLayout(inside)
        self.told = FitOrScroll(inside, self)
        sentences.addWidget(Text(question, Size.TITLE, bold=True, wrap=True))
        for sentence in told:
            sentences.addWidget(Text(sentence, wrap=True))
        for button in buttons:
            row.addWidget(button)
        column.addWidget(self.told, 1)
        column.addWidget(holder)
        set_margins(column, look, 24, 14)
        set_margins(sentences, look, 0, 14)
        set_margins(row, look, (0, 8, 0, 0), 10)
        apply_look(self, look)
        self.setFont(look.font())
        self._take_room(inside, row, column, look)
        self.setAccessibleDescription("\n".join(told))
        default.setFocus()

    def _take_room(self, inside: WrappingColumn, row: Flow, column: QVBoxLayout, look: Look) -> None:
        """Be as high as everything that is told, if the screen is; else let the keyboard scroll it."""
        room, margins = room_on(self.screen()), column.contentsMargins()
        width = min(look.whole(_WIDTH), room.width())
        within = width - margins.left() - margins.right()
        around = margins.top() + margins.bottom() + column.spacing() + row.heightForWidth(within)
        height = around + inside.height_needed(within)
        if height > room.height():
            self.told.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.told.setAccessibleName(self.windowTitle())
            Ring(self.told)
        self.setFixedWidth(width)
        self.resize(width, min(height, room.height()))


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
