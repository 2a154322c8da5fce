"""Which parts of a window get the keyboard, and which of them show no ring then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mengpaneel.ui.widgets.layouts import bring_into_view

AROUND, MOST_STOPS = 8, 200


LEAST_RATIO = 3.0

_PARTS = numpy.arange(256) / 255.0
LINEAR = numpy.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)
"""How much light each value of a colour gives."""


def walk_by_tab(root: QWidget) -> list[QWidget]:
    """What real Tab keys come to on a window, from its beginning, once round; it is painted after that."""
    window = root.window()
    painted = window.updatesEnabled()
    window.setUpdatesEnabled(False)
    try:
        return _walked(root)
    finally:
        window.setUpdatesEnabled(painted)


def _walked(root: QWidget) -> list[QWidget]:
    walked: list[QWidget] = []
    root.activateWindow()
    QApplication.processEvents()
    root.setFocus()
    for _ in range(MOST_STOPS):
        press_tab(root)
        now = QApplication.focusWidget()
        if now is None or now is root or now in walked[:1]:
            return walked
        walked.append(now)
    raise AssertionError(f"Tab never comes back: {walked}")


def press_tab(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    QTest.keyClick(root.window().windowHandle(), key)


def tab_stops(root: QWidget) -> list[QWidget]:
    """Everything that Tab comes to, in order, each once."""
    return list(dict.fromkeys(walk_by_tab(root)))


def luminance(image: QImage) -> numpy.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    bits = numpy.frombuffer(image.constBits(), numpy.uint8).reshape(image.height(), image.width(), 4)
    return LINEAR[bits[:, :, 2::-1]] @ numpy.array([0.2126, 0.7152, 0.0722])


def picture(root: QWidget, widget: QWidget) -> numpy.ndarray:
    place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return luminance(root.grab(place.intersected(root.rect())).toImage())


def changed(before: numpy.ndarray, after: numpy.ndarray) -> int:
    """How many pixels stand out from what they were by the ratio that a focus ring needs."""
    light, dark = numpy.maximum(before, after), numpy.minimum(before, after)
    return int(((light + 0.05) / (dark + 0.05) >= LEAST_RATIO).sum())


def without_ring(root: QWidget, stops: Sequence[QWidget]) -> Iterator[str]:
    for widget in filter(root.isAncestorOf, stops):
        if isinstance(widget, QLineEdit):
            widget.deselect()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(widget)
        QApplication.processEvents()
        root.setFocus()
        QApplication.processEvents()
        before = picture(root, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.focusProxy() is None and QApplication.focusWidget() is widget:
            count = changed(before, picture(root, widget))
            needed = 2 * 2 * (min(widget.width(), 44) + min(widget.height(), 24)) * 0.6
            if count < needed:
                name = f"{type(widget).__name__} {widget.accessibleName()!r}"
                yield f"{name} in {type(widget.parentWidget()).__name__}: {count} of {needed:.0f}"
