"""A pointer that goes away over a window while the hand rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QWindow

LINGERS_MS = 3000

_MOVES = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Enter)
_GOES = (QEvent.Type.Leave, QEvent.Type.Hide, QEvent.Type.Close)


class RestingPointer(QObject):
    """Watches the pointer over one window.

    Every button and fader has a pointer of its own, so it is hidden for the whole program; it comes back as
    soon as it moves, also to another window.
    """

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._hidden = False
        self._rest = QTimer(self, singleShot=True, interval=LINGERS_MS)
        self._rest.timeout.connect(self._hide)
        window.installEventFilter(self)
        self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES:
            self.come_back()
            self._rest.start()
        elif kind in _GOES:
            self.come_back()
            self._rest.stop()
        return super().eventFilter(watched, event)

    def come_back(self) -> None:
        """Show the pointer again."""
        if self._hidden:
            self._hidden = False
            QGuiApplication.restoreOverrideCursor()

    def _hide(self) -> None:
        over = self._window.geometry().contains(QCursor.pos())
        if over and not self._hidden and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
