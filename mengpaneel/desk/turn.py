"""One participant's own turn: what is set here stays here until it is finished."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from mengpaneel.desk.sheet_editor import SheetEditor
from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import Fader, Position
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind


class Turn(SheetEditor):
    """Empty faders for one participant, with an undo that reaches no further back than the turn.

    Nothing of it is kept anywhere: a crash ends the turn. `ended` tells that it is over, however it ended.
    """

    ended = Signal()

    def __init__(self, participant: int, faders: tuple[Fader, ...], kind: MixKind) -> None:
        super().__init__()
        self.participant, self.faders = participant, faders
        self.set_aim(kind)

    def move(self, fader: Fader, position: Position) -> None:
        """Set a fader that is asked; None parks it."""
        if fader in self.faders:
            super().move(fader, position)

    @property
    def entries(self) -> Mapping[Fader, Entry]:
        """What was set; a fader that stayed empty is skipped."""
        mix = self._sheet.mix_of(self.aim)
        return {f: SKIPPED if (position := mix[f]) is None else Entry(position) for f in self.faders}

    def forget(self) -> None:
        """Let go of everything that was set."""
        self._lay(EMPTY_SHEET)
