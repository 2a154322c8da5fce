"""A status line that a screen reader announces without being focused."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.looks.look import Size
from mengpaneel.ui.widgets.label import Label, TextTone

RESTS_MS = 700
"""So long nothing may change before it is said: who types or drags is not talked through."""


def say_aloud(widget: QWidget, words: str) -> None:
    """Let a screen reader say this, if there is one."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class StatusLabel(Label):
    """A wrapping label, initially empty. `announced` is emitted after its text was announced."""

    announced = Signal(str)

    def __init__(self, size: Size = Size.BODY, *, bold: bool = False, tone: TextTone = TextTone.INK) -> None:
        super().__init__("", size, bold=bold, tone=tone, wrap=True)
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._rest.timeout.connect(self._say_aloud)

    def set_text(self, text: str) -> None:
        """Show this now, and say it aloud when it stays; also when it is the same as before."""
        super().set_text(text)
        self._rest.start()

    def _say_aloud(self) -> None:
        if self.text():
            self.announced.emit(self.text())
            say_aloud(self, self.text())
