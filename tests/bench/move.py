"""One fader move, from mouse event through matching, words, bars and paint, against a bare slider."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSlider, QStyle, QStyleOptionSlider, QWidget

from mengpaneel.app import example_memory
from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.window.window import Window

MOVES, ROUNDS = 400, 3


def measure_move(
    application: QApplication, aim: MixKind = MixKind.NOW, *, laid_over: bool = False
) -> tuple[list[float], list[float]]:
    """Milliseconds of every move of ours and of a bare slider, at 1920×1080.

    With `laid_over` a profile lies over the faders, and a snapshot as dashed caps.
    """
    library = Library()
    memory = example_memory(library)
    desk = Desk(memory, lambda: memory, VERSION)
    desk.set_aim(aim)
    desk.move(Fader.POLITICS, 62)
    if laid_over:
        desk.set_overlay(ProfileId.TILTED)
        desk.set_ghost(desk.snapshots[0])
    window = Window(desk, library, "light")
    window.resize(1920, 1080)
    bare, slider = _bare_window()
    ours: list[float] = []
    others: list[float] = []
    for _ in range(ROUNDS):
        ours += _shown(application, window, window.console_screen.card.console.strips[Fader.RESIDENTS].slider)
        others += _shown(application, bare, slider)
    desk.finish()
    memory.close()
    return ours, others


def _bare_window() -> tuple[QWidget, QSlider]:
    window = QWidget()
    window.resize(1920, 1080)
    slider, label = QSlider(Qt.Orientation.Vertical), QLabel("0")
    slider.setRange(0, 100)
    slider.setValue(88)
    label.setMinimumWidth(60)
    slider.valueChanged.connect(lambda value: label.setText(str(value)))
    row = QHBoxLayout(window)
    row.addWidget(slider)
    row.addWidget(label)
    row.addStretch()
    return window, slider


def _shown(application: QApplication, window: QWidget, slider: QSlider) -> list[float]:
    """Show a window, drag its slider up and down, and hide it again."""
    window.show()
    _settle(application)
    times = _drag(application, slider)
    window.hide()
    _settle(application)
    return times


def _drag(application: QApplication, slider: QSlider) -> list[float]:
    height = slider.height()
    start = _cap(slider)
    finish = _finisher()
    _send(slider, QEvent.Type.MouseButtonPress, start)
    application.processEvents()
    times = []
    low, high = height * 0.2, height * 0.8
    for move in range(MOVES):
        way = (move * 7) % (2 * (high - low))
        y = low + (way if way < high - low else 2 * (high - low) - way)
        begun = time.perf_counter()
        _send(slider, QEvent.Type.MouseMove, y)
        application.processEvents()
        finish()
        times.append((time.perf_counter() - begun) * 1000)
    _send(slider, QEvent.Type.MouseButtonRelease, y)
    application.processEvents()
    return times[10:]


def _cap(slider: QSlider) -> float:
    """Where the handle can be taken hold of."""
    if isinstance(slider, FaderSlider):
        return slider.fader_geometry.cap(slider.cap_position).center().y()
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    style, part = slider.style(), QStyle.SubControl.SC_SliderHandle
    handle = style.subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider)
    return handle.center().y()


def _finisher() -> Callable[[], object]:
    """On a real display: wait until it has drawn."""
    return QGuiApplication.sync if QGuiApplication.platformName() == "xcb" else lambda: None


def _send(slider: QSlider, kind: QEvent.Type, y: float) -> None:
    at = QPointF(slider.fader_geometry.x if isinstance(slider, FaderSlider) else slider.width() / 2, y)
    pressed = Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else pressed
    event = QMouseEvent(kind, at, slider.mapToGlobal(at), button, pressed, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(slider, event)


def _settle(application: QApplication) -> None:
    until = time.perf_counter() + 0.4
    while time.perf_counter() < until:
        application.processEvents()


def percentile(times: list[float], share: float) -> float:
    """The time below which this share of all times lies."""
    return sorted(times)[int(len(times) * share)]


def median(times: list[float]) -> float:
    """The time in the middle."""
    return statistics.median(times)
