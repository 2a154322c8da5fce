"""What every form of the room's screen has: a heading, and the zone between title and progress."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.round import tell_stop
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.round import Round
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.room.header import RoomHeading


class RoomForm(QWidget):
    """One form of the room's screen. `follow` shows what the desk and its session have now.

    `heading_changed` tells that its heading became another by itself.
    """

    heading_changed = Signal()

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.library, self.words = desk, library, library.words.room
        self.look = Look(LIGHT)

    @property
    def heading(self) -> RoomHeading:
        """What stands above and below it."""
        return RoomHeading(tell_stop(self.desk.hour, self.library))

    @property
    def round(self) -> Round | None:
        """The round of this step, without what was not revealed."""
        return self.desk.session.round

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the faders: one size fits all titles."""
        return tuple(self.library.faders[fader].name for fader in FADERS)

    def follow(self) -> None:
        """Show what there is now."""

    def follow_desk(self, changes: Changes) -> None:
        """Show what changed on the desk."""

    def walk(self, by: int) -> None:
        """Go to the next of what can be marked here (1), or to the one before (-1)."""

    def focus_fader(self, fader: Fader) -> None:
        """Give a fader the keyboard, if it is here."""

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self.look = look
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Give each part its zone, for this size and look."""


@runtime_checkable
class ComparingForm(Protocol):
    """A form that shows then beside now."""

    def choose(self, comparison: Comparison | None) -> None:
        """Show these two; None is the last time and now."""

    def play(self) -> None:
        """Let the caps travel from then to now."""
