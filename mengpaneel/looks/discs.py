"""Draws a round on one fader: band, discs and pills."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEngine, QPainter, QPainterPath, QPen

from mengpaneel.looks.disc_layout import Disc, DiscLayout, Pill, disc_height, disc_padding
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.large_letters import paint_text
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.zones import zone_fill, zone_fill_on

_RIM, _RING, _EDGE = 2, 2.5, 1.5
_NEAR, _WIDE, _CORNER = 8, 16, 5
_CENTRED, _LEFT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft


def paint_band(painter: QPainter, layout: DiscLayout, tint: QColor, ground: QColor | None = None) -> None:
    """The band from the lowest to the highest; to be drawn before the track.

    It is drawn faster where it is told on which `ground`, with nothing else below it.
    """
    if band := layout.band:
        edge = layout.look.px(_EDGE)
        painter.setPen(QPen(tint, edge))
        painter.setBrush(zone_fill_on(ground, tint) if ground else zone_fill(tint, heavy=False))
        inside = band.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        radius = min(inside.width(), inside.height()) / 2
        painter.drawRoundedRect(inside, radius, radius)


def paint_beside(
    painter: QPainter, room: FaderGeometry, now: QRectF | None, then: QRectF | None, tint: QColor
) -> None:
    """The spread of then, dotted and at the left of the track, beside that of now."""
    look = room.look
    near, wide, radius = look.px(_NEAR), look.px(_WIDE), look.px(_CORNER)
    if now:
        painter.setPen(QPen(tint, look.px(_RIM)))
        painter.setBrush(zone_fill(tint, heavy=True))
        at = QRectF(room.x + near, now.top(), wide, now.height())
        painter.drawRoundedRect(at, radius, radius)
    if then:
        painter.setPen(QPen(tint, look.px(_RIM), Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at = QRectF(room.x - near - wide, then.top(), wide, then.height())
        painter.drawRoundedRect(at, radius, radius)


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
    ink = colour(look.colours.ink if disc.hollow else on_tint)
    _paint_letters(painter, disc.rect, disc.letters, look.font(size, bold=True), ink, _CENTRED)


def _paint_pill(painter: QPainter, layout: DiscLayout, pill: Pill, tint: QColor) -> None:
    look, font = layout.look, layout.look.font(layout.size, bold=True)
    _paint_round(painter, look, pill.rect, tint, hollow=True)
    metrics, padding = QFontMetricsF(font), disc_padding(look, layout.size)
    left = pill.head.right() + padding
    y = pill.rect.center().y() - len(pill.lines) * metrics.height() / 2
    for line in pill.lines:
        at = QRectF(left, y, pill.rect.right() - left, metrics.height())
        _paint_letters(painter, at, line, font, colour(look.colours.ink), _LEFT)
        y += metrics.height()
    head = Disc(str(pill.count), pill.head, pill.hollow)
    paint_disc(painter, look, head, tint, look.colours.on_cap, layout.size)


def _paint_letters(
    painter: QPainter, rect: QRectF, letters: str, font: QFont, ink: QColor, align: Qt.AlignmentFlag
) -> None:
    """Letters in the middle of a height; in SVG as outlines, which look the same on any machine."""
    if painter.paintEngine().type() is QPaintEngine.Type.SVG:
        metrics, path = QFontMetricsF(font), QPainterPath()
        left = rect.center().x() - metrics.horizontalAdvance(letters) / 2 if align & _CENTRED else rect.left()
        path.addText(QPointF(left, rect.center().y() + metrics.capHeight() / 2), font, letters)
        painter.fillPath(path, ink)
        return
    paint_text(painter, rect, letters, font, ink, align)


def _paint_round(painter: QPainter, look: Look, rect: QRectF, tint: QColor, *, hollow: bool) -> None:
    """A shape with round ends: filled, with a rim in the colour of a card; or hollow, with a ring.

    The inside is laid over the whole: a pen around it would take twice as long.
    """
    card, width = colour(look.colours.card), look.px(_RING if hollow else _RIM)
    radius = min(rect.height(), 1.5 * disc_height(look)) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for inset, fill in ((0.0, tint if hollow else card), (width, card if hollow else tint)):
        painter.setBrush(fill)
        inside, around = rect.adjusted(inset, inset, -inset, -inset), radius + width / 2 - inset
        painter.drawRoundedRect(inside, around, around)
