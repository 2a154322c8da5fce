"""A fader of the desk with all entries of a round: a band behind its track, or discs beside its cap."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Fader
from mengpaneel.domain.round import Round
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.disc_layout import DiscLayout, Mark, lay_out
from mengpaneel.looks.discs import paint_band, paint_discs
from mengpaneel.looks.fader import CAP_WIDTH, FaderGeometry
from mengpaneel.looks.look import Surface, colour
from mengpaneel.ui.faders.motor import Motor
from mengpaneel.ui.faders.round_slider import marks_of
from mengpaneel.ui.faders.slider import FaderSlider

_LANE = CAP_WIDTH + 20
"""How wide the lane at the right is in which the cap moves, beside the discs."""

_DISCS = 180
"""The least width for discs."""


class RoundFader(FaderSlider):
    """A fader of the desk, over a band from the lowest to the highest entry."""

    def __init__(
        self, fader: Fader, desk: Desk, library: Library, ground: Surface, parent: QWidget | None = None
    ) -> None:
        self._marks: Sequence[Mark] = ()
        super().__init__(fader, library.faders[fader].name, library.words, ground, parent)
        self._desk = desk
        self._motor = Motor(self)
        self.gesture_began.connect(desk.begin_gesture)
        self.position_requested.connect(lambda position: desk.move(fader, position))
        desk.changed.connect(self._follow_desk)
        self._show_mix(glide=False)
        self._show_lock()

    def show_round(self, round_: Round | None) -> None:
        """Show the revealed entries of a round; None removes them."""
        marks = marks_of(round_, self.fader) if round_ else ()
        if marks != self._marks:
            self._marks = marks
            self._redraw()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.ambition or changes.aim:
            self._show_mix(glide=not changes.aim)
        if changes.lock or changes.viewed:
            self._show_lock()

    def _show_mix(self, *, glide: bool) -> None:
        desk = self._desk
        aims = desk.aim, desk.aim.other
        position, other = (desk.sheet.mix_of(aim)[self.fader] for aim in aims)
        self.show_position(position, other, desk.aim)
        at = desk.aimed_mix[self.fader]
        self._motor.move_caps({self: float(MIDDLE if at is None else at)}, glide=glide and self.isVisible())

    def _show_lock(self) -> None:
        self.lock(self._desk.locked or self._desk.viewed is not None)

    def _paint_scale(self, painter: QPainter) -> None:
        layout = lay_out(self.fader_geometry, self._marks)
        paint_band(painter, layout, self._look.fader(self.fader))
        super()._paint_scale(painter)


class LaneGeometry(FaderGeometry, frozen=True):
    """A fader whose cap has a lane of its own at the right, so that it hides no disc.

    `discs` is the geometry of the track, the ticks and the words.
    """

    @property
    def x(self) -> float:
        """The middle of the lane."""
        return self.rect.right() - self.look.px(_LANE) / 2

    @property
    def discs(self) -> FaderGeometry:
        """All but the lane."""
        rect = self.rect.adjusted(0, 0, -self.look.px(_LANE), 0)
        return FaderGeometry(rect, self.look, self.words, self.target, self.aside)

    def word(self, position: int) -> QRectF:
        """The rectangle of the word beside a position."""
        return self.discs.word(position)


class TalkFader(RoundFader):
    """The discussed fader: the discs stay while its cap is dragged beside them."""

    _discs: DiscLayout | None = None

    @property
    def fader_geometry(self) -> LaneGeometry:
        """The geometry of this fader."""
        room = LaneGeometry(QRectF(self.rect()), self._look, self._word_width, self._target_size)
        if self._discs is None:
            self._discs = lay_out(room.discs, self._marks)
        return replace(room, aside=self._discs.aside)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(round(self._word_width) + self._look.whole(_DISCS + _LANE), least.height())

    def _redraw(self) -> None:
        self._discs = None
        super()._redraw()

    def _paint_scale(self, painter: QPainter) -> None:
        room, tint = self.fader_geometry, self._look.fader(self.fader)
        layout = lay_out(replace(room.discs, aside=0.0), self._marks)
        paint_band(painter, layout, tint)
        drawing.paint_scale(painter, room.discs)
        drawing.paint_words(painter, room, self._scale_words, self._look.colours.muted)
        paint_discs(painter, layout, tint)
        line = colour(self._look.colours.tick)
        painter.setPen(QPen(line, self._look.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(room.x, room.y_of(HIGHEST)), QPointF(room.x, room.y_of(LOWEST)))
