"""The layout of a large dialog: a column that scrolls where it must, and buttons below it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins

_SMALLEST = QSize(320, 280)


class _Body(QWidget):
    """Reports the height of its wrapped text."""

    def height_needed(self, width: int) -> int:
        """The least height at this width."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout else 0


class DialogFrame:
    """Lays out a dialog: the content goes into `column`."""

    def __init__(self, dialog: QDialog, *buttons: QWidget) -> None:
        self._dialog = dialog
        body = _Body()
        self.column = QVBoxLayout(body)
        self._foot, self._whole = QHBoxLayout(), QVBoxLayout(dialog)
        self._foot.addStretch()
        for button in buttons:
            self._foot.addWidget(button)
        self._whole.addWidget(FitOrScroll(body), 1)
        self._whole.addLayout(self._foot)

    def set_look(self, look: Look, window: QWidget, size: tuple[int, int]) -> None:
        """Apply the look, and resize within the window."""
        set_margins(self.column, look, (24, 20, 24, 8), 10)
        set_margins(self._foot, look, (24, 4, 24, 20), 10)
        set_margins(self._whole, look, 0, 0)
        apply_look(self._dialog, look)
        self._dialog.setFont(look.font())
        self._dialog.setMinimumSize(_SMALLEST)
        resize_within(self._dialog, look, size, largest_dialog_size(window))
