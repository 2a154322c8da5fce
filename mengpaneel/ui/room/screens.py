"""Chooses the screen for the room and the one for the main window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen

from mengpaneel.content.shapes.screens import PresentWords


def screen_id(screen: QScreen) -> str:
    """An id that is the same next time: make, model and serial number, or else the connector."""
    made = screen.manufacturer(), screen.model(), screen.serialNumber()
    return " ".join(filter(None, made)) or screen.name()


def show_the_same(one: QScreen, other: QScreen) -> bool:
    """Whether one screen mirrors the other: they overlap."""
    return one is other or one.geometry().intersects(other.geometry())


def is_mirrored(screen: QScreen) -> bool:
    """Whether another screen shows the same as this one."""
    return any(show_the_same(screen, other) for other in QGuiApplication.screens() if other is not screen)


def seen_by_room(room: QScreen) -> Sequence[QRect]:
    """The rectangles that the room sees: its screen, and the gap that scaling leaves beside it.

    A screen's position is in its own pixels and its size in scaled ones: what sticks out of one screen into
    the gap is visible on the other.
    """
    others = [screen.geometry() for screen in QGuiApplication.screens() if not show_the_same(screen, room)]
    gaps = [gap for other in others for gap in _gaps_between(other, room.geometry())]
    return [room.geometry(), *(gap for gap in gaps if not any(gap.intersects(other) for other in others))]


def _gaps_between(one: QRect, other: QRect) -> Iterator[QRect]:
    """The room between two rectangles beside or below each other, as high or wide as both together."""
    both = one.united(other)
    left, right = sorted((one, other), key=QRect.left)
    if left.right() + 1 < right.left():
        yield QRect(left.right() + 1, both.top(), right.left() - left.right() - 1, both.height())
    upper, lower = sorted((one, other), key=QRect.top)
    if upper.bottom() + 1 < lower.top():
        yield QRect(both.left(), upper.bottom() + 1, both.width(), lower.top() - upper.bottom() - 1)


def screens_for_room(here: QScreen, remembered: str) -> Sequence[QScreen]:
    """The screens to offer for the room, for a window on `here`: one, or several to choose from.

    The `remembered` one is used again, unless the window is on it now. Mirrors of `here` do not count.
    """
    others = [screen for screen in QGuiApplication.screens() if not show_the_same(screen, here)]
    again = [screen for screen in others if screen_id(screen) == remembered]
    return again[:1] or others or [here]


def screen_known_as(wanted: str) -> QScreen | None:
    """The screen with this id, if it is connected."""
    return next((screen for screen in QGuiApplication.screens() if screen_id(screen) == wanted), None)


def screen_beside(room: QScreen, preferred: QScreen) -> QScreen | None:
    """A screen for the main window: the preferred one unless the room sees it, else another, or None."""
    others = [screen for screen in QGuiApplication.screens() if not show_the_same(screen, room)]
    return preferred if preferred in others else next(iter(others), None)


def tell_screen(screen: QScreen, words: PresentWords, here: QScreen | None = None) -> str:
    """The name of a screen in a menu."""
    size = screen.geometry().size() * screen.devicePixelRatio()
    name = screen.model() or screen.name()
    told = words.screen.format(name=name, width=size.width(), height=size.height())
    return words.this_screen.format(screen=told) if screen is here else told
