"""Entries typed in from paper: one row is open; of the others only whether they are filled in is known."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from mengpaneel.desk.session import Session
from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Fader, Position, chosen_middle

TYPED: Mapping[int, int] = {1: 10, 2: 30, 3: chosen_middle(None), 4: 70, 5: 90, 0: MIDDLE}
"""The position for each digit: laag, vrij laag, midden, vrij hoog, hoog, and no choice."""


class PaperEntries(QObject):
    """Holds the row that is being typed, and enters it in the session when it is left.

    A row in which nothing was typed changes nothing. `row_changed` has the index of the participant.
    """

    row_changed = Signal(int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.row: int | None = None
        self._typed: dict[Fader, Position] = {}

    def is_closed(self, participant: int) -> bool:
        """Whether a row is filled in, so that it can only be redone as a whole."""
        return participant != self.row and self._session.is_ready(participant)

    def position(self, participant: int, fader: Fader) -> Position:
        """The position typed in the open row; None in any other row."""
        return self._typed.get(fader) if participant == self.row else None

    def is_typed(self, participant: int, fader: Fader) -> bool:
        """Whether something was typed in this cell, if only to leave it empty."""
        return participant == self.row and fader in self._typed

    def open(self, participant: int) -> None:
        """Leave the open row, and open this one, empty."""
        if participant != self.row:
            self.leave()
            self.row = participant
            self.row_changed.emit(participant)

    def type_digit(self, fader: Fader, digit: int) -> None:
        """Set a fader of the open row to the position of a digit; raises KeyError for a digit without one."""
        self.set_position(fader, TYPED[digit])

    def step(self, fader: Fader, by: int) -> None:
        """Move a fader of the open row by `by` points; an empty one starts from the middle."""
        here = self._typed.get(fader)
        self.set_position(fader, max(LOWEST, min(HIGHEST, (MIDDLE if here is None else here) + by)))

    def set_position(self, fader: Fader, position: Position) -> None:
        """Set a fader of the open row; None leaves it empty on purpose."""
        if self.row is not None:
            self._typed[fader] = position

    def leave(self) -> None:
        """Enter and clear the open row; faders left empty are skipped."""
        row, typed = self.row, self._typed
        self.row, self._typed = None, {}
        if row is None:
            return
        asked = self._session.round.asked if self._session.round else ()
        if typed:
            entries = {fader: typed.get(fader) for fader in asked}
            self._session.enter(row, {f: SKIPPED if at is None else Entry(at) for f, at in entries.items()})
        self.row_changed.emit(row)

    def forget(self) -> None:
        """Discard the open row."""
        self.row, self._typed = None, {}
