"""Window geometry: restored, and always within a present screen."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_FRAME = QMargins(8, 40, 8, 8)
"""Room for the frame of a window that is not shown yet: only then its system tells how wide that is."""


def restore_or_fit(window: QWidget, saved: bytes) -> None:
    """Restore a window's geometry from the bytes of `saveGeometry`.

    Invalid data is ignored. If Qt restores nothing, the system places the window; it is maximized if its
    usual size does not fit the screen.
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
    """Move a window with its frame within the screen that its centre is on.

    It is shrunk only if needed, and never below its minimum size.
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
    """The largest size of a window on a screen, without its frame."""
    return (screen.availableGeometry() - _FRAME).size()
