"""A list of stored things, each with buttons."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.tab_order import has_focus_within

_LEAST = 240
"""Words have at least so much room beside their buttons."""


class DataRow(Struct, frozen=True):
    """One row: a title, a detail, and buttons."""

    title: str
    more: str
    buttons: Sequence[Button]


class _LineCard(Card):
    """The words with the buttons beside them, or below them where there is little room."""

    def __init__(self, line: DataRow) -> None:
        super().__init__(radius=8)
        self.setAccessibleName(f"{line.title}, {line.more}")
        self._row, self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QVBoxLayout()
        self._words.addWidget(Label(line.title, bold=True, wrap=True))
        self._words.addWidget(Label(line.more, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        for button in line.buttons:
            self._flow.addWidget(button)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._holder)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, (14, 8, 8, 8), 8)
        set_margins(self._words, look, 0, 0)
        set_margins(self._flow, look, 0, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.current_look.px(_LEAST) + self._holder.sizeHint().width() <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)


class DataList(QWidget):
    """Shows rows under one another; they are made anew each time."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look(LIGHT)
        self._column = QVBoxLayout(self)
        self.cards: list[QWidget] = []

    def show_lines(self, lines: Sequence[DataRow]) -> None:
        """Show these rows; focus that was in the list stays in it."""
        had_focus = has_focus_within(self)
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [_LineCard(line) for line in lines]
        for card in self.cards:
            self._column.addWidget(card)
            apply_look(card, self._look)
        buttons = [button for line in lines for button in line.buttons]
        if had_focus and buttons:
            buttons[0].setFocus()

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 6)
