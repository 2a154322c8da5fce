"""Which screen is for the room, and which stays with who leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen

from mengpaneel.content.shapes.screens import PresentWords


def screen_id(screen: QScreen) -> str:
    """What a screen is recognised by another time: make, model and number, or else where it is plugged in."""
    made = screen.manufacturer(), screen.model(), screen.serialNumber()
    return " ".join(filter(None, made)) or screen.name()


def show_the_same(one: QScreen, other: QScreen) -> bool:
    """Whether what is on one of them is seen on the other too: mirrored screens lie at one place."""
    return one is other or one.geometry().intersects(other.geometry())


def is_mirrored(screen: QScreen) -> bool:
    """Whether another screen shows the same as this one."""
    return any(show_the_same(screen, other) for other in QGuiApplication.screens() if other is not screen)


def seen_by_room(room: QScreen) -> Sequence[QRect]:
    """Where the room sees a window: its screen, and the gap that scaling leaves between that and the others.

    A screen begins at its own pixels, but is as wide and high as scaling makes it: what sticks out of the
    one into the gap, is on the other.
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
    """The screens that may be the room's, for a window that is here: one, or several to choose from.

    The screen of the last time is taken again, unless one works on it now. One that shows the same as this
    one is no other screen.
    """
    others = [screen for screen in QGuiApplication.screens() if not show_the_same(screen, here)]
    again = [screen for screen in others if screen_id(screen) == remembered]
    return again[:1] or others or [here]


def screen_known_as(wanted: str) -> QScreen | None:
    """The screen with this id, if it is there."""
    return next((screen for screen in QGuiApplication.screens() if screen_id(screen) == wanted), None)


def screen_beside(room: QScreen, preferred: QScreen) -> QScreen | None:
    """For who leads: the preferred one unless the room sees it, or another; None if none is left."""
    others = [screen for screen in QGuiApplication.screens() if not show_the_same(screen, room)]
    return preferred if preferred in others else next(iter(others), None)


def tell_screen(screen: QScreen, words: PresentWords, here: QScreen | None = None) -> str:
    """How a screen is called in a menu."""
    size = screen.geometry().size() * screen.devicePixelRatio()
    name = screen.model() or screen.name()
    told = words.screen.format(name=name, width=size.width(), height=size.height())
    return words.this_screen.format(screen=told) if screen is here else told
