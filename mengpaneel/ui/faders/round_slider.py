"""A fader with the discs of a round: the entries of all participants are visible while it is set."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.faders import Fader, Position
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import Round
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks import diamond
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.disc_layout import DiscLayout, Mark, disc_height, lay_out, marks_in
from mengpaneel.looks.discs import paint_band, paint_beside, paint_discs
from mengpaneel.looks.look import Look, Size, Surface, colour
from mengpaneel.ui.faders.slider import FaderSlider

_BESIDE_BAND = 4


def marks_of(round_: Round, fader: Fader) -> Sequence[Mark]:
    """The revealed entries for a fader, with a letter for each role."""
    return marks_in(round_[fader], discs(round_.participants))


class RoundSlider(FaderSlider):
    """A fader with the band and the discs of a round, or with the band alone and no words beside its track.

    Discs are on the track until the fader is set, then beside it, so that the cap covers no letter. A fader
    that is not set has no cap; it is highlighted while it has the focus.
    """

    def __init__(
        self,
        fader: Fader,
        name: str,
        words: Interface,
        ground: Surface,
        parent: QWidget | None = None,
        *,
        size: Size = Size.BODY,
        band_only: bool = False,
    ) -> None:
        super().__init__(fader, name, words, ground, parent)
        self._size, self._band_only = size, band_only
        self._marks: Sequence[Mark] = ()
        self._marks_then: Sequence[Mark] = ()
        self._layout: DiscLayout | None = None

    def show_marks(self, marks: Sequence[Mark], then: Sequence[Mark] = ()) -> None:
        """Show the revealed entries, and those of `then`; without marks, nothing of a round."""
        if (marks, then) != (self._marks, self._marks_then):
            self._marks, self._marks_then = marks, then
            self._redraw()

    def show_position(self, position: Position, other: Position = None, aim: MixKind = MixKind.NOW) -> None:
        was_set = self._position is not None
        super().show_position(position, other, aim)
        if was_set is (position is None):
            self._redraw()

    def set_look(self, look: Look) -> None:
        self._target_size = 0.0 if self._band_only else disc_height(look, self._size) / look.scale
        super().set_look(look)

    def _measure_words(self, look: Look) -> float:
        return 0.0 if self._band_only else drawing.word_width(look, self._scale_words)

    @property
    def layout_of_discs(self) -> DiscLayout:
        """The geometry of band and discs."""
        if self._layout is None:
            self._layout = self._lay_out(self._marks)
        return self._layout

    def _lay_out(self, marks: Sequence[Mark]) -> DiscLayout:
        layout = lay_out(super().fader_geometry, marks, size=self._size, on_track=self._position is None)
        return _with_small_band(layout) if self._band_only else layout

    @property
    def _band_of_then(self) -> QRectF | None:
        return self._lay_out(self._marks_then).band

    @property
    def fader_geometry(self) -> drawing.FaderGeometry:
        aside = 0.0 if self._band_only else self.layout_of_discs.aside
        return replace(super().fader_geometry, aside=aside)

    def _redraw(self) -> None:
        self._layout = None
        super()._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._layout = None
        super().resizeEvent(event)

    def _paint_scale(self, painter: QPainter) -> None:
        room, tint = self.fader_geometry, self._look.fader(self.fader)
        if self._marks_then:
            paint_beside(painter, room, self.layout_of_discs.band, self._band_of_then, tint)
        else:
            paint_band(painter, self.layout_of_discs, tint, self._ground_colour)
        drawing.paint_scale(painter, room)
        if not self._band_only:
            drawing.paint_words(painter, room, self._scale_words, self._look.colours.muted)
            paint_discs(painter, self.layout_of_discs, tint)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._face.unset:
            super().paintEvent(event)
            return
        # Nothing moves yet, so a picture to draw it from again would only cost time at the reveal.
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ground_colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        face, tint = self._face, self._look.fader(self.fader)
        if face.ghost is not None:
            drawing.paint_ghost(painter, self.fader_geometry, face.ghost, tint)
        if face.other is not None and face.aim is MixKind.NOW:
            diamond.paint_mark(painter, self.fader_geometry, face.other, tint)
        if self.hasFocus() or self.is_dragged:
            painter.setClipRegion(self._beside_discs())
            drawing.paint_lit_slot(painter, self.fader_geometry, tint)
            if self.hasFocus():
                drawing.paint_slot_focus(painter, self.fader_geometry)

    @property
    def _ground_colour(self) -> QColor:
        return colour(getattr(self._look.colours, self._ground))

    def _beside_discs(self) -> QRegion:
        """All but the discs and pills."""
        free = QRegion(self.rect())
        if self._band_only:
            return free
        layout = self.layout_of_discs
        for rect in [*(disc.rect for disc in layout.discs), *(pill.rect for pill in layout.pills)]:
            free -= QRegion(rect.toAlignedRect())
        return free


def _with_small_band(layout: DiscLayout) -> DiscLayout:
    """The band without the room that its discs would need: no wider than the cap."""
    if layout.band is None:
        return layout
    look = layout.look
    above = disc_height(look, layout.size) / 2 - look.px(_BESIDE_BAND)
    beside = max(0.0, (layout.band.width() - look.px(drawing.CAP_WIDTH)) / 2)
    return replace(layout, band=layout.band.adjusted(beside, above, -beside, -above))
