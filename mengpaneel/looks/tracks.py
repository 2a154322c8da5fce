"""Draws several subjects on the track of one fader, and the one that is marked over all others."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPen

from mengpaneel.looks.discs import paint_disc, paint_discs
from mengpaneel.looks.look import colour
from mengpaneel.looks.track_layout import TrackLayout

_RIM = 0.12
"""Of a dot, in diameters."""

_EDGE = 1.5


def paint_slot(painter: QPainter, layout: TrackLayout) -> None:
    """The track itself, without ticks: where somebody stands is told in words."""
    look, slot = layout.look, layout.room.slot
    painter.setPen(QPen(colour(look.colours.slot_edge), look.px(_EDGE)))
    painter.setBrush(colour(look.colours.slot))
    painter.drawRoundedRect(slot, slot.width() / 2, slot.width() / 2)


def paint_subjects(painter: QPainter, layout: TrackLayout, tint: QColor) -> None:
    """The track with a disc or a dot for every subject."""
    paint_slot(painter, layout)
    if layout.discs:
        paint_discs(painter, layout.discs, tint)
    _paint_dots(painter, layout, tint)


def paint_marked(painter: QPainter, layout: TrackLayout, place: int) -> None:
    """The disc of one subject in ink, over all others; to be drawn last."""
    look, disc = layout.look, layout.marked(place)
    if disc:
        paint_disc(painter, look, disc, colour(look.colours.ink), look.colours.on_ink, layout.size)


def _paint_dots(painter: QPainter, layout: TrackLayout, tint: QColor) -> None:
    """All dots, which are of one size."""
    if not layout.dots:
        return
    rim = layout.dots[0].rect.width() * _RIM
    painter.setPen(QPen(colour(layout.look.colours.card), rim))
    painter.setBrush(tint)
    for dot in layout.dots:
        painter.drawEllipse(dot.rect.adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2))
