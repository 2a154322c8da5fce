"""Keeps every other window off the room's screen, whatever opens it and wherever it was the last time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication, QWidget

_COMES = (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize)


class Doorkeeper(QObject):
    """Watches all windows of the program while a room looks on, and moves them to the other screen."""

    def __init__(self, presentation: QWidget) -> None:
        super().__init__(presentation)
        self._presentation = presentation
        self._seen: Sequence[QRect] = ()
        self._laptop = QRect()

    def guard(self, seen: Sequence[QRect], laptop: QRect) -> None:
        """Let nothing private into these rectangles; this other one is where it belongs."""
        self._seen, self._laptop = seen, laptop
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.installEventFilter(self)
        for window in QApplication.topLevelWidgets():
            self._keep_out(window)

    def rest(self) -> None:
        """Stop watching: there is only one screen."""
        application = QApplication.instance()
        if application:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _COMES and isinstance(watched, QWidget) and watched.isWindow():
            self._keep_out(watched)
        return False

    def _keep_out(self, window: QWidget) -> None:
        """Move a window that the room would see, wholly or partly."""
        if window is self._presentation or not window.isVisible():
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
