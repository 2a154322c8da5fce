"""Who takes part, as chips with a disc: one more of the same role, or away with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import Participant
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.session.disc_label import DiscLabel
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins


class ParticipantChip(Card):
    """One participant."""

    def __init__(self, participant: Participant, letters: str, library: Library, *, can_repeat: bool) -> None:
        super().__init__(radius=18)
        words, role = library.words.entering, participant.label
        self.again = Button("", ButtonStyle.QUIET, mark="plus", name=words.again.format(role=role))
        self.remove = Button("", ButtonStyle.QUIET, mark="close", name=words.remove.format(role=role))
        self._row = QHBoxLayout(self)
        for widget in (DiscLabel(letters), Label(role), self.again, self.remove):
            self._row.addWidget(widget)
        self.again.setVisible(can_repeat)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        set_margins(self._row, look, (7, 2, 3, 2), 4)


class ParticipantChips(QWidget):
    """All participants. `again_requested` and `removal_requested` have the place of one of them."""

    again_requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._look = library, Look(LIGHT)
        self._shown: object = None
        self.chips: list[ParticipantChip] = []
        self._flow = FlowLayout(self)

    def show_participants(self, participants: Sequence[Participant], *, can_repeat: bool) -> None:
        """Show these; with `can_repeat` there is a button for one more of the same role."""
        shown = (tuple(participants), can_repeat)
        if shown == self._shown:
            return
        self._shown = shown
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [
            self._make_chip(place, participant, letters, can_repeat=can_repeat)
            for place, (participant, letters) in enumerate(
                zip(participants, discs(participants), strict=True)
            )
        ]
        self.updateGeometry()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self._look = look
        set_margins(self._flow, look, 0, 6)

    def _make_chip(
        self, place: int, participant: Participant, letters: str, *, can_repeat: bool
    ) -> ParticipantChip:
        chip = ParticipantChip(participant, letters, self._library, can_repeat=can_repeat)
        chip.again.clicked.connect(lambda _=False: self.again_requested.emit(place))
        chip.remove.clicked.connect(lambda _=False: self.removal_requested.emit(place))
        self._flow.addWidget(chip)
        apply_look(chip, self._look)
        chip.show()
        return chip
