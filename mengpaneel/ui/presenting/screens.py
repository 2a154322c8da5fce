"""Which screen is for the room, and which stays with who leads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen

from mengpaneel.content.present_words import PresentWords


def screen_id(screen: QScreen) -> str:
    """What a screen is recognised by another time: make, model and number, or else where it is plugged in."""
    made = screen.manufacturer(), screen.model(), screen.serialNumber()
    return " ".join(filter(None, made)) or screen.name()


def screens_for_room(here: QScreen, remembered: str) -> Sequence[QScreen]:
    """The screens that may be the room's, for a window that is here: one, or several to choose from.

    The screen of the last time is taken again, unless one works on it now.
    """
    others = [screen for screen in QGuiApplication.screens() if screen is not here]
    again = [screen for screen in others if screen_id(screen) == remembered]
    return again[:1] or others or [here]


def screen_known_as(wanted: str) -> QScreen | None:
    """The screen with this id, if it is there."""
    return next((screen for screen in QGuiApplication.screens() if screen_id(screen) == wanted), None)


def screen_beside(room: QScreen, preferred: QScreen) -> QScreen | None:
    """For who leads: the preferred one unless the room sees it, or another; None if none is left."""
    others = [screen for screen in QGuiApplication.screens() if screen is not room]
    return preferred if preferred in others else next(iter(others), None)


def tell_screen(screen: QScreen, words: PresentWords, here: QScreen | None = None) -> str:
    """How a screen is called in a menu."""
    size = screen.geometry().size() * screen.devicePixelRatio()
    name = screen.model() or screen.name()
    told = words.screen.format(name=name, width=size.width(), height=size.height())
    return words.this_screen.format(screen=told) if screen is here else told
