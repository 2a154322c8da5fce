"""The five faders on paper or on a slide, painted by the functions that paint them on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.change import paint_arrow, paint_wanted_position
from mengpaneel.looks.disc_layout import lay_out
from mengpaneel.looks.discs import paint_band, paint_discs
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.track_layout import lay_out_track
from mengpaneel.looks.tracks import paint_subjects
from mengpaneel.reports.blocks import Panel, Strip
from mengpaneel.reports.drawable import drawable
from mengpaneel.reports.tagging import Element, drawn_as
from mengpaneel.reports.typeset import TextLayout, tallest_height, typeface

Scale = tuple[str, str, str]

_PAD, _GAP, _BAR, _INSIDE = 10, 8, 6, 8
_LANE, _AGREED = 36, 0.45
"""With a round: the width of the lane for the cap of the conclusion, and the scale of that cap."""

_CENTRED = Qt.AlignmentFlag.AlignHCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_NAME_SIZES = (Size.LARGE, Size.BODY, Size.SMALL)


class PanelLayout:
    """A panel laid out in a width; all strips are as high as the highest, so that their scales are level.

    `caps` scales the caps: on low faders two full-size caps overlap.
    """

    def __init__(
        self, panel: Panel, look: Look, width: float, fader_height: float = 190, caps: float = 1
    ) -> None:
        self._panel, self._look, self._width = panel, look, width
        count = len(panel.strips)
        self._strip_width = (width - look.px(2 * _PAD + _GAP * (count - 1))) / count
        self._inner = self._strip_width - look.px(2 * _INSIDE)
        self._small = typeface(look, Size.SMALL)
        self._name = typeface(look, self._name_size(), bold=True)
        self._word = typeface(look, Size.LARGE, bold=True)
        if self._inner < look.px(130):
            self._word = typeface(look, Size.BODY, bold=True)
        strips = panel.strips
        self._heights = {
            "name": tallest_height([s.name for s in strips], self._name, self._inner),
            "high": tallest_height([s.high for s in strips], self._small, self._inner),
            "low": tallest_height([s.low for s in strips], self._small, self._inner),
            "word": tallest_height([s.word for s in strips], self._word, self._inner),
            "sentence": tallest_height([s.sentence for s in strips], self._small, self._inner),
        }
        self.fader_height = look.px(fader_height)
        self.fader_look = Look(look.colours, caps * look.scale, look.letters / caps)

    @property
    def height(self) -> float:
        """In the painter's units."""
        return self._strip_height + self._look.px(2 * _PAD)

    @property
    def _strip_height(self) -> float:
        gaps = self._look.px(_BAR + 8 + 4 + 4 + 6 + 3 + 10)
        return sum(self._heights.values()) + self.fader_height + gaps

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw the panel with its top left corner at `at`."""
        look, px = self._look, self._look.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.colours.console))
        painter.drawRoundedRect(QRectF(at.x(), at.y(), self._width, self.height), px(14), px(14))
        x, strips = at.x() + px(_PAD), Element("L")
        for strip in self._panel.strips:
            room = QRectF(x, at.y() + px(_PAD), self._strip_width, self._strip_height)
            self._paint_strip(painter, strip, room, strips.add("LI").add("LBody"))
            x += self._strip_width + px(_GAP)

    def _paint_strip(self, painter: QPainter, strip: Strip, room: QRectF, inside: Element) -> None:
        look, px = self._look, self._look.px
        tint, ink, muted = look.fader(strip.fader), colour(look.colours.ink), colour(look.colours.muted)
        self._paint_card(painter, room, tint)
        left, y = room.left() + px(_INSIDE), room.top() + px(_BAR + 8)
        for what, text, font, shade, gap in (
            ("name", strip.name, self._name, ink, 4),
            ("high", strip.high, self._small, muted, 4),
        ):
            self._paint_text(painter, text, font, QPointF(left, y), shade, inside)
            y += self._heights[what] + px(gap)
        fader = QRectF(left, y, self._inner, self.fader_height)
        with drawn_as(painter, inside.add("Figure", alt=strip.told)):
            paint_fader(painter, fader, strip, self._panel.scale, self.fader_look)
        y += self.fader_height + px(1)
        for what, text, font, shade, gap in (
            ("low", strip.low, self._small, muted, 5),
            ("word", strip.word, self._word, tint, 3),
            ("sentence", strip.sentence, self._small, ink, 0),
        ):
            self._paint_text(painter, text, font, QPointF(left, y), shade, inside)
            y += self._heights[what] + px(gap)

    def _paint_text(
        self, painter: QPainter, text: str, font: QFont, at: QPointF, shade: QColor, inside: Element
    ) -> None:
        if text:
            TextLayout(text, font, self._inner, align=_CENTRED).paint(painter, at, shade, inside.add("P"))

    def _paint_card(self, painter: QPainter, room: QRectF, tint: QColor) -> None:
        look, radius = self._look, self._look.px(10)
        shape = QPainterPath()
        shape.addRoundedRect(room, radius, radius)
        top = QPainterPath()
        top.addRect(QRectF(room.left(), room.top(), room.width(), look.px(_BAR)))
        painter.setPen(QPen(colour(look.colours.line), look.px(1)))
        painter.setBrush(colour(look.colours.card))
        painter.drawPath(shape)
        painter.fillPath(shape.intersected(top), tint)

    def _name_size(self) -> Size:
        """The largest size in which no word of a name is broken."""
        words = [word for strip in self._panel.strips for word in strip.name.split()]

        def fits(size: Size) -> bool:
            font = typeface(self._look, size, bold=True)
            return all(
                TextLayout(word, font, 10 * self._width).natural_width <= self._inner for word in words
            )

        return next((size for size in _NAME_SIZES if fits(size)), Size.SMALL)


def paint_fader(painter: QPainter, rect: QRectF, strip: Strip, scale: Scale, look: Look) -> None:
    """Draw one fader with its scale words: its position, the earlier one, and the ambition."""
    if strip.marks:
        _paint_round(painter, rect, strip, look)
        return
    if strip.subjects:
        letters, positions = zip(*strip.subjects, strict=True)
        track = lay_out_track(drawing.FaderGeometry(rect, look), positions, [*map(drawable, letters)])
        paint_subjects(painter, track, look.fader(strip.fader))
        return
    room = drawing.FaderGeometry(rect, look, drawing.word_width(look, scale))
    small, muted = typeface(look, Size.SMALL), colour(look.colours.muted)
    drawing.paint_scale(painter, room)
    for position, word in zip((HIGHEST, MIDDLE, LOWEST), scale, strict=True):
        place = room.word(position)
        words = TextLayout(word, small, place.width(), align=_RIGHT)
        down = (place.height() - words.height) / 2
        words.paint(painter, QPointF(place.left(), place.top() + down), muted)
    tint = look.fader(strip.fader)
    if strip.position is None:
        drawing.paint_unset(painter, room, "")
    else:
        drawing.paint_trace(painter, room, strip.position, tint)
        drawing.paint_cap(painter, room, strip.position, tint)
    if strip.then is not None:
        drawing.paint_ghost(painter, room, strip.then, tint)
    if strip.wish is not None:
        paint_wanted_position(painter, room, strip.wish, tint)
    if strip.arrow and strip.then is not None and strip.position is not None:
        paint_arrow(painter, room, strip.then, strip.position)


def _paint_round(painter: QPainter, rect: QRectF, strip: Strip, look: Look) -> None:
    """One fader with a disc for everyone who set it alone, and a cap in a lane beside it where they agreed.

    No words beside it: discs need the room, and what high and low mean stands above and below.
    """
    wide, tint = look.px(_LANE), look.fader(strip.fader)
    room = drawing.FaderGeometry(rect.adjusted(0, 0, -wide, 0), look)
    discs = lay_out(room, strip.marks, size=Size.SMALL)
    paint_band(painter, discs, tint)
    drawing.paint_scale(painter, room)
    paint_discs(painter, discs, tint)
    if strip.agreed is not None:
        small = Look(look.colours, _AGREED * look.scale, look.letters / _AGREED)
        lane = drawing.FaderGeometry(QRectF(rect.right() - wide, rect.top(), wide, rect.height()), small)
        painter.setPen(QPen(colour(look.colours.tick), look.px(1)))
        painter.drawLine(QPointF(lane.x, room.top), QPointF(lane.x, room.bottom))
        drawing.paint_cap(painter, lane, lane.position_at(room.y_of(strip.agreed)), tint)
