"""Keeps private things off the room's screen: moves windows away, and hides the pointer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_COMES = (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize)


class PrivacyGuard(QObject):
    """Watches all windows of the program during a presentation, and moves them to the other screen."""

    def __init__(self, room_window: QWidget) -> None:
        super().__init__(room_window)
        self._room_window = room_window
        self._seen: Sequence[QRect] = ()
        self._laptop = QRect()

    def start(self, seen: Sequence[QRect], laptop: QRect) -> None:
        """Move windows from the rectangles `seen` by the room to the rectangle `laptop`."""
        self._seen, self._laptop = seen, laptop
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.installEventFilter(self)
        for window in QApplication.topLevelWidgets():
            self._keep_out(window)

    def stop(self) -> None:
        """Stop watching."""
        application = QApplication.instance()
        if application:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # It hears everything that happens: what costs least is asked first.
        if isinstance(watched, QWidget) and watched.isWindow() and event.type() in _COMES:
            self._keep_out(watched)
        return False

    def _keep_out(self, window: QWidget) -> None:
        """Move a window that the room would see, wholly or partly."""
        if window is self._room_window or not window.isVisible():
            return
        frame = window.frameGeometry()
        if not any(frame.intersects(seen) for seen in self._seen):
            return
        size = frame.size().boundedTo(self._laptop.size())
        if size != frame.size():
            window.resize(size - (frame.size() - window.size()))
        left = _within(frame.x(), self._laptop.left(), self._laptop.right() + 1 - size.width())
        top = _within(frame.y(), self._laptop.top(), self._laptop.bottom() + 1 - size.height())
        window.move(left, top)


def _within(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))


LINGERS_MS = 3000

_MOVES = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Enter)
_GOES = (QEvent.Type.Leave, QEvent.Type.Hide, QEvent.Type.Close)


class PointerHider(QObject):
    """Hides the mouse pointer over one window until it moves.

    It is hidden for the whole program, because buttons and faders have cursors of their own.
    """

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._hidden = False
        self._rest = QTimer(self, singleShot=True, interval=LINGERS_MS)
        self._rest.timeout.connect(self.hide_pointer)
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

    def hide_pointer(self) -> None:
        over = self._window.geometry().contains(QCursor.pos())
        if over and not self._hidden and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
