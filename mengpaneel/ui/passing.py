"""A word that passes over a window: seen for a moment, and in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from mengpaneel.looks.look import Look
from mengpaneel.ui.parts.badge import Badge

_STAYS_MS = 1800
_FROM_EDGE = 16


class PassingWord(Badge):
    """Lies over the middle of the lower edge; whoever works there works straight through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", parent=window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._rest.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str, look: Look) -> None:
        """Let this be seen for a moment."""
        self.say(words)
        self.wear(look)
        self.resize(self.sizeHint())
        left = (self._window.width() - self.width()) // 2
        self.move(left, self._window.height() - self.height() - look.whole(_FROM_EDGE))
        self.show()
        self.raise_()
        self._rest.start()
