"""One of several subjects beside one another: its disc, its name, what is said, and a small panel."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mengpaneel.domain.mix import Mix
from mengpaneel.looks.disc_layout import Disc, disc_height, disc_width
from mengpaneel.looks.discs import paint_disc
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_panel

CARD_WIDTH, CARD_HEIGHT = 180, 148
"""The least that a card needs, in pixels at scale 1."""

_PAD, _GAP, _RADIUS, _LINES = 10, 6, 10, 2
_WIDEST = 2.4
"""Of the panel, in heights: wider ones have caps like bricks."""

_SAID = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_NAME = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class SubjectCard(Struct, frozen=True):
    """What a card shows; `note` tells in a word that it is only looked at, or nothing."""

    letters: str
    name: str
    said: str
    mix: Mix
    note: str = ""


class CardLayout(Struct, frozen=True):
    """Where the parts of a card lie in its rectangle; `more` is where a screen has a mark for its menu."""

    rect: QRectF
    disc: QRectF
    name: QRectF
    more: QRectF
    said: QRectF
    panel: QRectF


def lay_out_card(rect: QRectF, card: SubjectCard, look: Look) -> CardLayout:
    """Lay out a card: two lines for what is said, and all that is left for the panel."""
    inner = rect.adjusted(*(look.px(side) for side in (_PAD, _PAD, -_PAD, -_PAD)))
    across = disc_height(look, Size.SMALL)
    disc = QRectF(inner.left(), inner.top(), disc_width(look, card.letters, Size.SMALL), across)
    left = disc.right() + look.px(_GAP)
    more = QRectF(rect.right() - across - look.px(2), inner.top(), across, across)
    name = QRectF(left, inner.top(), more.left() - left, across)
    lines = QFontMetricsF(look.font(Size.SMALL)).lineSpacing() * _LINES
    said = QRectF(inner.left(), disc.bottom() + look.px(2), inner.width(), lines)
    top = said.bottom() + look.px(_GAP)
    panel = QRectF(QPointF(inner.left(), top), inner.bottomRight())
    spare = max(0.0, panel.width() - panel.height() * _WIDEST) / 2
    return CardLayout(rect, disc, name, more, said, panel.adjusted(spare, 0, -spare, 0))


def paint_card(
    painter: QPainter, rect: QRectF, card: SubjectCard, look: Look, *, marked: bool = False
) -> None:
    """Draw a card; a marked one has an edge in ink. A name that is too long ends in an ellipsis."""
    c, layout = look.colours, lay_out_card(rect, card, look)
    width = look.px(2 if marked else 1)
    painter.setPen(QPen(colour(c.ink if marked else c.line), width))
    painter.setBrush(colour(c.chosen if marked else c.card))
    edge = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(edge, look.px(_RADIUS), look.px(_RADIUS))
    paint_disc(painter, look, Disc(card.letters, layout.disc), colour(c.ink), c.on_ink, Size.SMALL)
    _paint_words(painter, layout, card, look)
    paint_small_panel(painter, layout.panel, card.mix, look)


def _paint_words(painter: QPainter, layout: CardLayout, card: SubjectCard, look: Look) -> None:
    c = look.colours
    bold, small = look.font(Size.BODY, bold=True), look.font(Size.SMALL)
    painter.setFont(bold)
    painter.setPen(colour(c.ink))
    fitting = QFontMetricsF(bold).elidedText(card.name, Qt.TextElideMode.ElideRight, layout.name.width())
    painter.drawText(layout.name, _NAME, fitting)
    painter.setFont(small)
    painter.setPen(colour(c.muted))
    told = f"{card.note} · {card.said}" if card.note else card.said
    painter.drawText(layout.said, _SAID, told)
