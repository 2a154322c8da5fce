"""Where windows go: back where they were, and always within the screen that is there."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_FRAME = QMargins(8, 40, 8, 8)
"""Room for the frame of a window that is not shown yet: only then its system tells how wide that is."""


def restore_or_fit(window: QWidget, saved: bytes) -> None:
    """Put a window where `saveGeometry` saw it.

    Nonsense is ignored. Where nothing can be restored, as when Qt finds the screen too different, its system
    finds a place for it. A screen on which its usual size does not fit, it takes as a whole.
    """
    if saved and window.restoreGeometry(saved):
        if window.width() > available_window_size(_screen_of(window)).width():
            fit_to_screen(window)  # Qt left room for a title bar, and none for a frame at its sides
        return
    room = available_window_size(window.screen())
    if window.width() > room.width() or window.height() > room.height():
        fit_to_screen(window)
        window.setWindowState(Qt.WindowState.WindowMaximized)


def fit_to_screen(window: QWidget) -> None:
    """Bring a window with its frame within the screen that its middle is on.

    It stays as large as it is where there is room, and never becomes smaller than it can be.
    """
    if window.windowState():
        return
    at = window.geometry()
    room = _screen_of(window).availableGeometry() - _FRAME
    at.setSize(at.size().boundedTo(room.size()).expandedTo(window.minimumSize()))
    at.moveLeft(max(room.left(), min(at.left(), room.right() + 1 - at.width())))
    at.moveTop(max(room.top(), min(at.top(), room.bottom() + 1 - at.height())))
    window.setGeometry(at)


def _screen_of(window: QWidget) -> QScreen:
    return QGuiApplication.screenAt(window.geometry().center()) or window.screen()


def available_window_size(screen: QScreen) -> QSize:
    """How large a window can be on a screen, with a frame around it."""
    return (screen.availableGeometry() - _FRAME).size()
