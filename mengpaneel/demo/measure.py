"""How long the tracks of faders are on a screen, and how much of the profile panel is there to read."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from mengpaneel.ui.faders.compared import ComparedFader
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.window import Window


class Measurement(Struct, frozen=True):
    """`track` is the travel of the shortest fader in pixels, `reading` a part of the panel's height."""

    screen: str
    track: int
    reading: float | None = None


def measure(shown: QWidget) -> Measurement | None:
    """Measure a window that is shown; None if there are no faders on it."""
    faders: list[FaderSlider | ComparedFader] = [
        *shown.findChildren(FaderSlider),
        *shown.findChildren(ComparedFader),
    ]
    faders = [fader for fader in faders if fader.isVisible()]
    if not faders:
        return None
    track = min(round(fader.fader_geometry.bottom - fader.fader_geometry.top) for fader in faders)
    if not isinstance(shown, Window):
        return Measurement("room" if isinstance(shown, RoomWindow) else "presenter", track)
    panel = shown.console_screen.panel
    reading = panel.reading.height() / panel.height() if panel.isVisible() else None
    return Measurement(shown.screen_shown.value, track, reading)
