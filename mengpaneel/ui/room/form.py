"""The base of all forms of the room's screen: a heading, and the content between title and progress."""

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
    """One form of the room's screen. `follow` shows the state of the desk and its session.

    `heading_changed`: its heading changed by itself.
    """

    heading_changed = Signal()

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.library, self.words = desk, library, library.words.room
        self.look = Look(LIGHT)

    @property
    def heading(self) -> RoomHeading:
        """The heading above it and the progress below it."""
        return RoomHeading(tell_stop(self.desk.hour, self.library))

    @property
    def round(self) -> Round | None:
        """The round of this step, with only what was revealed."""
        return self.desk.session.round

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the faders, from which one font size for all titles is chosen."""
        return tuple(self.library.faders[fader].name for fader in FADERS)

    def follow(self) -> None:
        """Show the state of the desk and its session."""

    def follow_desk(self, changes: Changes) -> None:
        """Show what changed on the desk."""

    def walk(self, by: int) -> None:
        """Mark the next item (1), or the one before (-1), where the form has items."""

    def focus_fader(self, fader: Fader) -> None:
        """Focus a fader, if the form has it."""

    def set_look(self, look: Look) -> None:
        self.look = look
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Lay out the parts for this size and look."""


@runtime_checkable
class ComparingForm(Protocol):
    """A form that compares then and now."""

    def choose(self, comparison: Comparison | None) -> None:
        """Show a comparison; None is that of the last time and now."""

    def play(self) -> None:
        """Animate the caps from then to now."""
