"""Draws several subjects on the track of one fader, and the one that is marked over all others."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPen

from mengpaneel.looks.discs import paint_disc, paint_discs
from mengpaneel.looks.look import Look, colour
from mengpaneel.looks.track_layout import Dot, TrackLayout

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
    for dot in layout.dots:
        _paint_dot(painter, layout.look, dot, tint)


def paint_marked(painter: QPainter, layout: TrackLayout, place: int) -> None:
    """The disc of one subject in ink, over all others; to be drawn last."""
    look, disc = layout.look, layout.marked(place)
    if disc:
        paint_disc(painter, look, disc, colour(look.colours.ink), look.colours.on_ink, layout.size)


def _paint_dot(painter: QPainter, look: Look, dot: Dot, tint: QColor) -> None:
    rim = dot.rect.width() * _RIM
    painter.setPen(QPen(colour(look.colours.card), rim))
    painter.setBrush(tint)
    painter.drawEllipse(dot.rect.adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2))
