"""What is typed over from paper: one row is open, the others only tell whether they are filled in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from mengpaneel.desk.session import Session
from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Fader, Position, chosen_middle

TYPED: Mapping[int, int] = {1: 10, 2: 30, 3: chosen_middle(None), 4: 70, 5: 90, 0: MIDDLE}
"""The position for each digit: laag, vrij laag, midden, vrij hoog, hoog, and no choice."""


class PaperEntries(QObject):
    """Holds the row that is being typed, and gives it to the session when it is left.

    A row of which nothing was typed leaves everything as it was. `row_changed` has the participant.
    """

    row_changed = Signal(int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.row: int | None = None
        self._typed: dict[Fader, Position] = {}

    def is_closed(self, participant: int) -> bool:
        """Whether a row is filled in, and can only be done again as a whole."""
        return participant != self.row and self._session.is_ready(participant)

    def position(self, participant: int, fader: Fader) -> Position:
        """What was typed in the open row; nothing of any other."""
        return self._typed.get(fader) if participant == self.row else None

    def is_typed(self, participant: int, fader: Fader) -> bool:
        """Whether something was typed here, perhaps that it stays empty."""
        return participant == self.row and fader in self._typed

    def open(self, participant: int) -> None:
        """Type in this row from now on; it begins empty. The row that was open is left."""
        if participant != self.row:
            self.leave()
            self.row = participant
            self.row_changed.emit(participant)

    def type_digit(self, fader: Fader, digit: int) -> None:
        """Set a fader of the open row to what a digit stands for; raises KeyError for another digit."""
        self.set_position(fader, TYPED[digit])

    def step(self, fader: Fader, by: int) -> None:
        """Move a fader of the open row by so many points; an empty one starts from the middle."""
        here = self._typed.get(fader)
        self.set_position(fader, max(LOWEST, min(HIGHEST, (MIDDLE if here is None else here) + by)))

    def set_position(self, fader: Fader, position: Position) -> None:
        """Set a fader of the open row; None leaves it empty on purpose."""
        if self.row is not None:
            self._typed[fader] = position

    def leave(self) -> None:
        """Enter what was typed in the open row, and show no more of it; what stayed empty is skipped."""
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
        """Let go of the open row without entering it."""
        self.row, self._typed = None, {}
