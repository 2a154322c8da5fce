"""Several subjects on paper, a card each: disc, name, texts and a small panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from mengpaneel.looks.disc_layout import Disc, disc_height, disc_width
from mengpaneel.looks.discs import paint_disc
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_panel
from mengpaneel.looks.subject_card import SubjectCard
from mengpaneel.reports.drawable import drawable
from mengpaneel.reports.pieces import Piece
from mengpaneel.reports.tagging import Element, drawn_as, said_as
from mengpaneel.reports.typeset import TextLayout, typeface

_BESIDE, _BETWEEN, _PAD, _GAP, _RADIUS = 3, 8, 9, 6, 10
_PANEL = QSizeF(110, 58)


def lay_out_cards(cards: Sequence[SubjectCard], look: Look, width: float, stretch: float) -> Iterator[Piece]:
    """A piece for each row of cards, all as high as the highest; `stretch` scales the height of panels."""
    px, element = look.px, Element("L")
    wide = (width - px(_BETWEEN) * (_BESIDE - 1)) / _BESIDE
    for first in range(0, len(cards), _BESIDE):
        row = [_Card(card, look, wide, stretch, element.add("LI")) for card in cards[first : first + _BESIDE]]
        height = max(card.height for card in row)
        yield Piece(height, partial(_paint_row, row, height, wide + px(_BETWEEN)), px(_BETWEEN))


def _paint_row(row: Sequence[_Card], height: float, step: float, painter: QPainter, at: QPointF) -> None:
    for number, card in enumerate(row):
        card.paint(painter, at + QPointF(number * step, 0), height)


class _Card:
    """A card in a width; a long name goes on in another line."""

    def __init__(self, card: SubjectCard, look: Look, width: float, stretch: float, element: Element) -> None:
        self._card, self._look, self._width = card, look, width
        self._panel = QSizeF(look.px(_PANEL.width()), look.px(_PANEL.height()) * stretch)
        self._label, self._body = element.add("Lbl"), element.add("LBody")
        inner = width - 2 * look.px(_PAD)
        self._disc = disc_width(look, card.letters, Size.SMALL), disc_height(look, Size.SMALL)
        beside = inner - self._disc[0] - look.px(_GAP)
        self._name = TextLayout(card.name, typeface(look, bold=True), beside)
        self._texts = [
            (TextLayout(text, typeface(look, Size.SMALL), inner), colour(tint))
            for text, tint in ((card.said, look.colours.ink), (card.note, look.colours.muted))
            if text
        ]

    @property
    def _head(self) -> float:
        return max(self._disc[1], self._name.height)

    @property
    def height(self) -> float:
        """How high the card is by itself."""
        px, texts = self._look.px, sum(words.height for words, _ in self._texts)
        return 2 * px(_PAD) + self._head + px(2) + texts + px(_GAP) + self._panel.height()

    def paint(self, painter: QPainter, at: QPointF, height: float) -> None:
        """Draw it this high, with the left top corner here; the panel stands at the bottom."""
        look, px = self._look, self._look.px
        card = QRectF(at.x(), at.y(), self._width, height)
        painter.setPen(QPen(colour(look.colours.line), px(1)))
        painter.setBrush(colour(look.colours.card))
        painter.drawRoundedRect(card, px(_RADIUS), px(_RADIUS))
        inner = card.adjusted(px(_PAD), px(_PAD), -px(_PAD), -px(_PAD))
        ink = colour(look.colours.ink)
        with drawn_as(painter, self._label), said_as(painter, self._card.letters):
            disc = Disc(drawable(self._card.letters), QRectF(inner.topLeft(), QSizeF(*self._disc)))
            paint_disc(painter, look, disc, ink, look.colours.on_ink, Size.SMALL)
        down = max(0.0, (self._disc[1] - self._name.line_height) / 2)
        beside = inner.topLeft() + QPointF(self._disc[0] + px(_GAP), down)
        self._name.paint(painter, beside, ink, self._body.add("P"))
        y = inner.top() + self._head + px(2)
        for words, tint in self._texts:
            words.paint(painter, QPointF(inner.left(), y), tint, self._body.add("P"))
            y += words.height
        panel = QRectF(inner.topLeft(), self._panel)
        panel.moveBottom(inner.bottom())
        paint_small_panel(painter, panel, self._card.mix, look)
