"""Who chose *Zoals deze computer* follows the system's colours meanwhile, in every window that is open."""

from __future__ import annotations

from types import SimpleNamespace

import numpy
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from mengpaneel.looks.look import CONTRAST, DARK, LIGHT
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.appearance import colours_for
from mengpaneel.ui.window.window import Window
from tests.ui.every_scene import scenes

SIZE = (1366, 768)
ON_WHITE_PAPER = ("verslag-maken", "leeg-mengpaneel")


class System:
    """A system of which the colours can be changed; what is seen is told in the way in which Qt tells it."""

    def __init__(self) -> None:
        self.dark = self.contrast = False

    @property
    def scheme(self) -> Qt.ColorScheme:
        return Qt.ColorScheme.Dark if self.dark else Qt.ColorScheme.Light

    def become(self, *, dark: bool = False, contrast: bool = False) -> None:
        self.dark, self.contrast = dark, contrast
        for window in QApplication.topLevelWindows():
            if window.isVisible():
                QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
        QApplication.processEvents()


@pytest.fixture
def system(monkeypatch) -> System:
    system = System()
    hints = SimpleNamespace(colorScheme=lambda: system.scheme)
    monkeypatch.setattr(
        "mengpaneel.ui.window.appearance.QGuiApplication", SimpleNamespace(styleHints=lambda: hints)
    )
    monkeypatch.setattr("mengpaneel.ui.window.appearance.contrast_wanted", lambda: system.contrast)
    return system


def still_light(picture: QImage) -> float:
    """How much of a picture is light ground, by a point in every three by three."""
    light = [QColor(ground).rgb() for ground in (LIGHT.paper, LIGHT.card)]
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    points = numpy.frombuffer(whole.constBits(), numpy.uint32).reshape(whole.height(), whole.width())
    return float(numpy.isin(points[::3, ::3], light).mean())


def test_light_dark_and_contrast_follow_the_system(window: Window, system: System):
    window.set_theme("system")
    for asked, colours in (({"dark": True}, DARK), ({"contrast": True}, CONTRAST), ({}, LIGHT)):
        system.become(**asked)
        assert window.look.colours is colours
        assert window.actions_.themes["system"].isChecked()


def test_the_system_itself_is_asked(qapp):
    assert colours_for("system") in (LIGHT, DARK, CONTRAST)


def test_a_theme_that_was_chosen_stays(window: Window, system: System):
    window.set_theme("light")
    system.become(dark=True)
    assert window.look.colours is LIGHT


@pytest.mark.qt_log_ignore("paint device|Paint device|Cannot render with an inactive painter")
def test_every_screen_and_every_open_dialog_changes_at_once(qapp, system: System):
    left, other = {}, []
    qapp.setCursorFlashTime(0)  # or a field differs by its cursor alone
    with scenes("nl", SIZE, theme="system") as shown:
        for name, widget in shown:
            if name in ON_WHITE_PAPER or isinstance(widget, RoomWindow):
                continue  # a room is shown here without the window that changes it: it has a test of its own
            before = widget.grab().toImage()
            system.become(dark=True)
            left[name] = still_light(widget.grab().toImage())
            system.become()
            if widget.grab().toImage() != before:
                other.append(name)
    assert {name: part for name, part in left.items() if part > 0.001} == {}
    assert other == []


def test_the_presentation_changes_too(qtbot, window: Window, system: System):
    window.set_theme("system")
    window.present()
    room_window = window.room_window
    qtbot.waitUntil(lambda: still_light(room_window.grab().toImage()) > 0.2)
    system.become(dark=True)
    assert still_light(room_window.grab().toImage()) == 0
    room_window.close()
