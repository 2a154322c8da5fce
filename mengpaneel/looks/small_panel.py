"""A mix at a glance: five lines with a cap each. It stands for a mix wherever there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mengpaneel.domain.faders import FADERS, HIGHEST, Fader
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import FREE_RANGE, Profile
from mengpaneel.looks.diamond import diamond
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import Look, colour
from mengpaneel.looks.zones import paint_bracket, paint_zone

_CAP, _FLATNESS = 0.66, 0.55
"""How wide a cap is in its column, and how high for that width."""

_CAP_ON_ZONE = 0.42
"""A flatter cap for what lies on a zone, which is then seen above and below it."""

_ZONE = 0.88
_EDGE_OF, _RADIUS = 90, 0.18


def paint_small_panel(
    painter: QPainter, rect: QRectF, mix: Mix, look: Look, ambition: Mix = EMPTY_MIX
) -> None:
    """Draw a mix into the rectangle; a fader that is not set has no cap, a wish is a small diamond."""
    for fader, position in mix:
        column = small_column(rect, fader)
        _paint_line(painter, rect, column, look)
        if position is not None:
            _paint_cap(painter, _cap(column, position), fader, look)
        if (wish := ambition[fader]) is not None:
            place_of_cap = _cap(column, wish)
            side = place_of_cap.height() * 1.5
            painter.setPen(QPen(look.fader(fader), max(1.0, rect.width() / 45)))
            painter.setBrush(colour(look.colours.card))
            painter.drawPolygon(diamond(place_of_cap.center(), side, side))


def paint_small_profile(
    painter: QPainter,
    rect: QRectF,
    profile: Profile,
    look: Look,
    mix: Mix = EMPTY_MIX,
    faders: Sequence[Fader] = FADERS,
) -> None:
    """Draw what a profile says of these faders, and the caps of a mix over it.

    A zone is heavier when its cap is in it; a free fader has an open bracket.
    """
    for fader in faders:
        _paint_column(painter, rect, profile, fader, look, mix)


def small_column(rect: QRectF, fader: Fader) -> QRectF:
    """The part of a small panel in which everything of one fader is drawn."""
    width = rect.width() / len(FADERS)
    return QRectF(rect.left() + width * FADERS.index(fader), rect.top(), width, rect.height())


def paint_hidden_mix(painter: QPainter, rect: QRectF, look: Look) -> None:
    """A mix that is not to be seen yet: a closed eye on an even ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.colours.groove))
    painter.drawRoundedRect(rect, look.px(6), look.px(6))
    side = min(rect.height(), look.px(26))
    eye = QRectF(0, 0, side, side)
    eye.moveCenter(rect.center())
    paint_mark(painter, eye, "eye-off", colour(look.colours.muted))


def _paint_column(
    painter: QPainter, rect: QRectF, profile: Profile, fader: Fader, look: Look, mix: Mix
) -> None:
    target, position, column = profile[fader], mix[fader], small_column(rect, fader)
    edge = max(1.0, rect.width() / _EDGE_OF)
    low, high = (_cap(column, end, _CAP_ON_ZONE) for end in target.zone or FREE_RANGE)
    if target.zone is not None:
        half = column.width() * _ZONE / 2
        zone = QRectF(column.center().x() - half, high.top(), 2 * half, low.bottom() - high.top())
        tint, radius, heavy = look.fader(fader), column.width() * _RADIUS, target.fits(position)
        paint_zone(painter, zone, tint, edge=edge, radius=radius, heavy=heavy)
    _paint_line(painter, rect, column, look)
    if target.zone is None:
        x, arm = column.right() - edge, QPointF(-column.width() * 0.25, 0)
        spine = QLineF(x, low.center().y(), x, high.center().y())
        paint_bracket(painter, spine, arm, QPen(colour(look.colours.muted), edge))
    if position is not None:
        cap = _cap(column, position, _CAP_ON_ZONE)
        _paint_cap(painter, cap, fader, look, QPen(colour(look.colours.card), edge))


def _paint_line(painter: QPainter, rect: QRectF, column: QRectF, look: Look) -> None:
    x = column.center().x()
    painter.setPen(QPen(colour(look.colours.tick), max(1.0, rect.width() / 40)))
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


def _paint_cap(painter: QPainter, cap: QRectF, fader: Fader, look: Look, rim: QPen | None = None) -> None:
    painter.setPen(rim or Qt.PenStyle.NoPen)
    painter.setBrush(look.fader(fader))
    painter.drawRoundedRect(cap, cap.height() / 2.5, cap.height() / 2.5)


def _cap(column: QRectF, position: int, flatness: float = _FLATNESS) -> QRectF:
    width = column.width() * _CAP
    height = width * flatness
    way = (column.height() - height) * position / HIGHEST
    return QRectF(column.center().x() - width / 2, column.bottom() - height - way, width, height)
