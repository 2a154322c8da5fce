"""Draws a round on one fader: band, discs and pills."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mengpaneel.looks.disc_layout import Disc, DiscLayout, Pill, disc_height, disc_padding
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.zones import zone_fill

_RIM, _RING = 2, 2.5


def paint_band(painter: QPainter, layout: DiscLayout, tint: QColor) -> None:
    """The band from the lowest to the highest; to be drawn before the track."""
    if band := layout.band:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(zone_fill(tint, heavy=False))
        radius = band.width() / 2
        painter.drawRoundedRect(band, radius, min(radius, band.height() / 2))


def paint_discs(painter: QPainter, layout: DiscLayout, tint: QColor) -> None:
    """All discs and pills; to be drawn after the track."""
    for disc in layout.discs:
        paint_disc(painter, layout.look, disc, tint, layout.look.colours.on_cap, layout.size)
    for pill in layout.pills:
        _paint_pill(painter, layout, pill, tint)


def paint_disc(
    painter: QPainter, look: Look, disc: Disc, tint: QColor, on_tint: str, size: Size = Size.BODY
) -> None:
    """One disc in a colour, with its letters in what is read on it; a hollow one has them in ink."""
    _paint_round(painter, look, disc.rect, tint, hollow=disc.hollow)
    painter.setFont(look.font(size, bold=True))
    painter.setPen(colour(look.colours.ink if disc.hollow else on_tint))
    painter.drawText(disc.rect, Qt.AlignmentFlag.AlignCenter, disc.letters)


def _paint_pill(painter: QPainter, layout: DiscLayout, pill: Pill, tint: QColor) -> None:
    look, font = layout.look, layout.look.font(layout.size, bold=True)
    _paint_round(painter, look, pill.rect, tint, hollow=True)
    painter.setFont(font)
    metrics, padding = QFontMetricsF(font), disc_padding(look, layout.size)
    y = pill.rect.center().y() - len(pill.lines) * metrics.height() / 2
    painter.setPen(colour(look.colours.ink))
    for line in pill.lines:
        at = QRectF(pill.head.right() + padding, y, pill.rect.right() - pill.head.right(), metrics.height())
        painter.drawText(at, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
        y += metrics.height()
    head = Disc(str(pill.count), pill.head, pill.hollow)
    paint_disc(painter, look, head, tint, look.colours.on_cap, layout.size)


def _paint_round(painter: QPainter, look: Look, rect: QRectF, tint: QColor, *, hollow: bool) -> None:
    """A shape with round ends: filled, with a rim in the colour of a card; or hollow, with a ring."""
    radius = min(rect.height(), 1.5 * disc_height(look)) / 2
    width = look.px(_RING if hollow else _RIM)
    inside = width / 2
    painter.setPen(QPen(tint if hollow else colour(look.colours.card), width))
    painter.setBrush(colour(look.colours.card) if hollow else tint)
    painter.drawRoundedRect(rect.adjusted(inside, inside, -inside, -inside), radius, radius)
