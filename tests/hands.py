"""What hands do and eyes read in the tests, and what they wait for: each of them once."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.platform.settling import settle as come_to_rest

LEFT = Qt.MouseButton.LeftButton


def settle(widget: QWidget | None = None) -> None:
    """Let layouts come to rest, and in the window of `widget` what would follow in a moment follow now."""
    if widget is not None:
        come_to_rest(widget)
    for _ in range(20):
        QApplication.processEvents()


def words_on(widget: QWidget) -> str:
    """What can be read there, as soon as it is seen itself: a line for each text."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def timers(waiting: QObject) -> list[QTimer]:
    """Single-shot timers of a widget itself that run now: what it waits for."""
    own = waiting.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [timer for timer in own if timer.isActive() and timer.isSingleShot()]


def end_waiting(widget: QObject) -> None:
    """Let all that a widget itself waits for be due now, however long it would have taken."""
    for timer in timers(widget):
        timer.stop()
        timer.timeout.emit()


def press(button: QAbstractButton) -> None:
    """Click a button that can be clicked."""
    QApplication.processEvents()
    assert button.isEnabled()
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)


def press_space(button: QAbstractButton) -> None:
    """Press a button with the keyboard."""
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def drag(slider: FaderSlider, to: float) -> None:
    """Take the cap where it is drawn, carry it to a position and let go."""
    room = slider.fader_geometry
    start = QPoint(round(room.x), round(room.y_of(slider.cap_position)))
    end = QPoint(start.x(), round(room.y_of(to)))
    QTest.mousePress(slider, LEFT, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(slider, start + (end - start) * part)
    QTest.mouseRelease(slider, LEFT, pos=end)


def put(desk: Desk, *positions: int | None) -> None:
    """Put all faders at once, as one step."""
    desk.begin_gesture()
    for fader, position in zip(FADERS, positions, strict=True):
        desk.move(fader, position)


def drop(window: QWidget, mime: QMimeData, actions=Qt.DropAction.CopyAction) -> bool:
    """Carry this over the window and let go; returns whether the window would have it."""
    welcome = drag_over(window, mime, actions)
    if welcome:
        how = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window, QDropEvent(QPointF(60, 60), actions, *how))
    return welcome


def drag_over(widget: QWidget, mime: QMimeData, actions=Qt.DropAction.CopyAction) -> bool:
    """Carry this over a widget; returns whether it would have it."""
    middle = widget.rect().center()
    # Qt 6.12 takes a point with fractions, and warns of one without; the versions before it take no other.
    at = QPointF(middle) if PySide6.__version_info__ >= (6, 12) else middle
    event = QDragEnterEvent(at, actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
