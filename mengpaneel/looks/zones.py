"""What a profile says of a fader: a zone where positions fit it, an open bracket where it depends.

Console, small panels, lists and reports all draw these marks with the functions below.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE
from mengpaneel.domain.profiles import FREE_RANGE, Target
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import Size, colour

_PALE, _HEAVY = 0.14, 0.34
"""How opaque a zone is, without and with the cap in it."""

_EDGE, _RADIUS, _BESIDE_CAP = 2, 6, 8
_SPINE, _NEAREST_SPINE, _ARM = 34, 12, 7
_LABEL_GAP = 3
_LABEL_AT = 35
"""Below a cap in the middle, which would lie on it where there is little room."""


def zone_fill(tint: QColor, *, heavy: bool) -> QColor:
    """The colour inside a zone, through which its ground is seen."""
    fill = QColor(tint)
    fill.setAlphaF(_HEAVY if heavy else _PALE)
    return fill


def zone_fill_on(ground: QColor, tint: QColor) -> QColor:
    """The colour inside a pale zone on this ground; opaque, which is drawn four times as fast."""
    red, green, blue = (
        round(_PALE * getattr(tint, part)() + (1 - _PALE) * getattr(ground, part)())
        for part in ("red", "green", "blue")
    )
    return QColor(red, green, blue)


def paint_zone(
    painter: QPainter, rect: QRectF, tint: QColor, *, edge: float, radius: float, heavy: bool
) -> None:
    """Draw a zone with its edge, which is so thick, inside the rectangle."""
    inside = edge / 2
    painter.setPen(QPen(tint, edge))
    painter.setBrush(zone_fill(tint, heavy=heavy))
    painter.drawRoundedRect(rect.adjusted(inside, inside, -inside, -inside), radius, radius)


def paint_bracket(painter: QPainter, spine: QLineF, arm: QPointF, pen: QPen) -> None:
    """Draw an open bracket: a line with an arm at both ends."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([spine.p1() + arm, spine.p1(), spine.p2(), spine.p2() + arm])


def paint_target(
    painter: QPainter, room: FaderGeometry, target: Target, tint: QColor, depends: str, *, heavy: bool
) -> None:
    """Draw what a profile says of a fader, to lie behind its track; `depends` is written along a bracket."""
    if target.zone is None:
        _paint_free(painter, room, depends)
    else:
        edge, radius = room.look.px(_EDGE), room.look.px(_RADIUS)
        painter.save()
        painter.setClipPath(_beside_words(room))
        paint_zone(painter, zone_rect(room, target.zone), tint, edge=edge, radius=radius, heavy=heavy)
        painter.restore()


def _beside_words(room: FaderGeometry) -> QPainterPath:
    """All but the words beside the track, which the edge of a zone would cross."""
    height = QFontMetricsF(room.look.font(Size.SMALL)).height()
    all_, words = QPainterPath(), QPainterPath()
    all_.addRect(room.rect)
    for position in (LOWEST, MIDDLE, HIGHEST):
        word = room.word(position)
        words.addRect(QRectF(word.left(), word.center().y() - height / 2, word.width(), height))
    return all_.subtracted(words)


def zone_rect(room: FaderGeometry, zone: tuple[int, int]) -> QRectF:
    """Where a zone lies on a fader: wider than the cap, which never hides it."""
    low, high = (room.y_of(position) for position in zone)
    wanted = room.cap(MIDDLE).width() / 2 + room.look.px(_BESIDE_CAP)
    half = min(wanted, room.rect.right() - room.x)
    return QRectF(room.x - half, high, 2 * half, low - high)


def _paint_free(painter: QPainter, room: FaderGeometry, depends: str) -> None:
    look = room.look
    painter.setFont(look.font(Size.SMALL))
    metrics = QFontMetricsF(painter.font())
    label = metrics.height() + look.px(_LABEL_GAP)
    beside = min(look.px(_SPINE), room.rect.right() - room.x - label)
    x = room.x + max(look.px(_NEAREST_SPINE), beside)
    low, high = (room.y_of(position) for position in FREE_RANGE)
    pen = QPen(colour(look.colours.muted), look.px(_EDGE))
    paint_bracket(painter, QLineF(x, low, x, high), QPointF(-look.px(_ARM), 0), pen)
    length = metrics.horizontalAdvance(depends) + look.px(_LABEL_GAP)
    if length <= low - high:
        painter.save()
        painter.translate(x + look.px(_LABEL_GAP), room.y_of(_LABEL_AT))
        painter.rotate(-90)
        along = QRectF(-length / 2, 0, length, metrics.height())
        painter.drawText(along, Qt.AlignmentFlag.AlignCenter, depends)
        painter.restore()
