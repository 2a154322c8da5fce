"""Participants as discs and chips; a chip has buttons to add one more of its role, and to remove it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import Participant
from mengpaneel.looks.disc_layout import Disc, disc_height, disc_width
from mengpaneel.looks.discs import paint_disc
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins


class DiscLabel(QWidget):
    """Paints the letters of a participant on a disc."""

    def __init__(self, letters: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._look = letters, Look(LIGHT)
        self.setAccessibleName(letters)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = disc_width(self._look, self._letters, Size.SMALL)
        return QSize(ceil(width), ceil(disc_height(self._look, Size.SMALL)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, c = QPainter(self), self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = Disc(self._letters, QRectF(self.rect()))
        paint_disc(painter, self._look, disc, colour(c.ink), c.on_ink, Size.SMALL)


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
        super().set_look(look)
        set_margins(self._row, look, (7, 2, 3, 2), 4)


class ParticipantChips(QWidget):
    """All participants. `again_requested` and `removal_requested` have the index of one."""

    again_requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._look = library, Look(LIGHT)
        self._shown: object = None
        self.chips: list[ParticipantChip] = []
        self._flow = FlowLayout(self)

    def show_participants(self, participants: Sequence[Participant], *, can_repeat: bool) -> None:
        """Show these participants; `can_repeat` shows the buttons for one more of the same role."""
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
