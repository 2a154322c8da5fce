"""A mix at a glance: five lines with a cap each. It stands for a mix wherever there is little room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mengpaneel.domain.faders import FADERS, HIGHEST
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import FREE_RANGE, Profile
from mengpaneel.looks.diamond import diamond
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import Look, colour


def paint_small_panel(
    painter: QPainter, rect: QRectF, mix: Mix, look: Look, ambition: Mix = EMPTY_MIX
) -> None:
    """Draw a mix into the rectangle; a fader that is not set has no cap, a wish is a small diamond."""
    for place, (fader, position) in enumerate(mix):
        x = _paint_line(painter, rect, place, look)
        if position is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.fader(fader))
            cap = _cap(rect, x, position)
            painter.drawRoundedRect(cap, cap.height() / 2.5, cap.height() / 2.5)
        if (wish := ambition[fader]) is not None:
            place_of_cap = _cap(rect, x, wish)
            side = place_of_cap.height() * 1.5
            painter.setPen(QPen(look.fader(fader), max(1.0, rect.width() / 45)))
            painter.setBrush(colour(look.colours.card))
            painter.drawPolygon(diamond(place_of_cap.center(), side, side))


def paint_small_profile(painter: QPainter, rect: QRectF, profile: Profile, look: Look) -> None:
    """Draw a profile's targets into the rectangle; a free fader is an open bracket."""
    for place, fader in enumerate(FADERS):
        x = _paint_line(painter, rect, place, look)
        position = profile[fader].position
        if position is None:
            low, high = (_cap(rect, x, end).center().y() for end in FREE_RANGE)
            arm = _cap(rect, x, 0).width() / 2
            painter.setPen(QPen(look.fader(fader), max(1.0, rect.width() / 30)))
            painter.drawLine(QPointF(x, low), QPointF(x, high))
            painter.drawLine(QPointF(x - arm, low), QPointF(x + arm, low))
            painter.drawLine(QPointF(x - arm, high), QPointF(x + arm, high))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.fader(fader))
            cap = _cap(rect, x, position)
            painter.drawRoundedRect(cap, cap.height() / 2.5, cap.height() / 2.5)


def paint_hidden_mix(painter: QPainter, rect: QRectF, look: Look) -> None:
    """A mix that is not to be seen yet: a closed eye on an even ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.colours.groove))
    painter.drawRoundedRect(rect, look.px(6), look.px(6))
    side = min(rect.height(), look.px(26))
    eye = QRectF(0, 0, side, side)
    eye.moveCenter(rect.center())
    paint_mark(painter, eye, "eye-off", colour(look.colours.muted))


def _paint_line(painter: QPainter, rect: QRectF, place: int, look: Look) -> float:
    """Draw one of the five lines and return where it stands."""
    x = rect.left() + rect.width() * (place + 0.5) / len(FADERS)
    painter.setPen(QPen(colour(look.colours.tick), max(1.0, rect.width() / 40)))
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
    return x


def _cap(rect: QRectF, x: float, position: int) -> QRectF:
    width = rect.width() / len(FADERS) * 0.66
    height = width * 0.55
    travel = rect.height() - height
    cap = QRectF(0, 0, width, height)
    cap.moveCenter(QPointF(x, rect.bottom() - height / 2 - travel * position / HIGHEST))
    return cap
