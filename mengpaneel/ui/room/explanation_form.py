"""The room before the faders are set: the five faders under one another, with what hoog and laag mean."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.round import tell_stop
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line, TextZone

_GAP, _BAR, _NAME = 8, 5, 0.3
"""`_NAME` is the part of the width that a name has."""


class _Row(QWidget):
    """One fader: its colour, its name, and both ends."""

    def __init__(self, fader: Fader, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._fader, self._look = fader, Look(LIGHT)
        text, words = library.faders[fader], library.words.room
        self._name, self._ends = TextZone(self, spread=False), TextZone(self, spread=False)
        self._name.show_lines([Line(text.name, Size.LARGE, bold=True)])
        high, low = words.high.format(meaning=text.high.short), words.low.format(meaning=text.low.short)
        self._ends.show_lines([Line(high, Size.LARGE), Line(low, Size.LARGE)])

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self._look = look
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = self._look.whole(_BAR + 2 * _GAP)
        name = round(_NAME * self.width())
        self._name.setGeometry(QRect(left, 0, name - left, self.height()))
        begin = name + self._look.whole(_GAP)
        self._ends.setGeometry(QRect(begin, 0, self.width() - begin, self.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.fader(self._fader))
        painter.drawRoundedRect(QRectF(0, 0, look.px(_BAR), self.height()), look.px(2), look.px(2))


class ExplanationForm(RoomForm):
    """The five faders, one after another."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, library, parent)
        self._rows = [_Row(fader, library, self) for fader in FADERS]

    @property
    def heading(self) -> RoomHeading:
        return RoomHeading(tell_stop(self.desk.hour, self.library), self.words.explained)

    def place(self) -> None:
        gap = self.look.whole(_GAP)
        height = (self.height() - (len(self._rows) - 1) * gap) // len(self._rows)
        for place, row in enumerate(self._rows):
            row.setGeometry(QRect(0, place * (height + gap), self.width(), height))
