"""Five empty faders for one person, with what their ends mean and lines to write on."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, MIDDLE, Fader, Level
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.look import PAPER, Look, Size, colour
from mengpaneel.reports.pages import MM, SCALE
from mengpaneel.reports.tagging import Element, drawn_as
from mengpaneel.reports.typeset import TextLayout, tallest_height, typeface

SHORTEST_TRACK = 90 * MM
_LONGEST_TRACK = 112 * MM
_GAP, _BAR, _INSIDE, _BETWEEN = 2 * MM, 1.6 * MM, 1.3 * MM, 1.4 * MM
_LINE, _FEWEST_LINES = 7 * MM, 3
_BEYOND = 20
"""How far a fader needs room beyond its track, in the lengths of a look (`FaderGeometry`)."""

_CENTRED, _RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_INK = replace(PAPER, slot=PAPER.paper, slot_edge=PAPER.muted)
"""A track of white paper, on which a line drawn with a pen is seen."""


class BlankPanel:
    """Five empty faders laid out in a rectangle (dots), with lines to write on below.

    The words have their height; `track` is the length that is left for the tracks. `letters` scales words.
    """

    def __init__(self, library: Library, rect: QRectF, letters: float = 1) -> None:
        self._library, self._rect, self._look = library, rect, Look(_INK, SCALE, letters)
        count = len(FADERS)
        self._strip_width = (rect.width() - _GAP * (count - 1)) / count
        inner = self._inner = self._strip_width - 2 * _INSIDE
        look, texts = self._look, [library.faders[fader] for fader in FADERS]
        self._small, self._bold = typeface(look, Size.SMALL), typeface(look, Size.SMALL, bold=True)
        self._name = typeface(look, Size.BODY, bold=True)
        names = [fader_name(fader, library) for fader in FADERS]
        self._name_height = tallest_height(names, self._name, inner)
        self._high_height = tallest_height([text.high.long for text in texts], self._small, inner)
        self._low_height = tallest_height([text.low.long for text in texts], self._small, inner)
        self._word_height = tallest_height(list(self._scale), self._bold, inner)
        self._write = TextLayout(library.words.paper.few_words, self._small, inner)
        lines = self._write.height + _FEWEST_LINES * _LINE
        around = 2 * look.px(_BEYOND)
        free = rect.height() - self._heights_of_words - lines - around
        self.track = min(_LONGEST_TRACK, free)
        self._fader_height = self.track + around

    @property
    def fits(self) -> bool:
        """Whether the tracks have enough room."""
        return self.track >= SHORTEST_TRACK

    @property
    def _scale(self) -> tuple[str, str, str]:
        console = self._library.words.console
        return console.high, console.middle, console.low

    @property
    def _heights_of_words(self) -> float:
        """All that stands above and below the faders, without the lines to write on."""
        ends = self._high_height + self._low_height + 2 * self._word_height
        return _BAR + 5 * _BETWEEN + self._name_height + ends

    def paint(self, painter: QPainter) -> None:
        """Draw the panel."""
        x, strips = self._rect.left(), Element("L")
        for fader in FADERS:
            strip = QRectF(x, self._rect.top(), self._strip_width, self._rect.height())
            self._paint_strip(painter, fader, strip, strips.add("LI").add("LBody"))
            x += self._strip_width + _GAP

    def _paint_strip(self, painter: QPainter, fader: Fader, strip: QRectF, inside: Element) -> None:
        text, look = self._library.faders[fader], self._look
        tint = look.fader(fader)
        painter.setPen(QPen(colour(look.colours.line), look.px(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(strip)
        painter.fillRect(QRectF(strip.left(), strip.top(), strip.width(), _BAR), tint)
        left, y = strip.left() + _INSIDE, strip.top() + _BAR + _BETWEEN
        high, _, low = self._scale
        for words, font, height in (
            (fader_name(fader, self._library), self._name, self._name_height + _BETWEEN),
            (high.capitalize(), self._bold, self._word_height),
            (text.high.long, self._small, self._high_height),
        ):
            self._paint_words(painter, words, font, QPointF(left, y), inside)
            y += height
        told = f"{text.name}: {self._library.words.levels[Level.UNSET]}"
        with drawn_as(painter, inside.add("Figure", alt=told)):
            self._paint_fader(painter, QRectF(left, y, self._inner, self._fader_height))
        y += self._fader_height
        for words, font, height in (
            (low.capitalize(), self._bold, self._word_height),
            (text.low.long, self._small, self._low_height + _BETWEEN),
        ):
            self._paint_words(painter, words, font, QPointF(left, y), inside)
            y += height
        self._paint_lines(painter, QRectF(left, y, self._inner, strip.bottom() - y), inside)

    def _paint_words(self, painter: QPainter, words: str, font: QFont, at: QPointF, inside: Element) -> None:
        text, ink = TextLayout(words, font, self._inner, align=_CENTRED), colour(self._look.colours.ink)
        text.paint(painter, at, ink, inside.add("P"))

    def _paint_fader(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the track with its ticks and words; no cap, for there is nothing to move."""
        look, muted = self._look, colour(self._look.colours.muted)
        geometry = drawing.FaderGeometry(rect, look, drawing.word_width(look, self._scale))
        drawing.paint_scale(painter, geometry)
        for position, word in zip((HIGHEST, MIDDLE, LOWEST), self._scale, strict=True):
            place = geometry.word(position)
            words = TextLayout(word, self._small, place.width(), align=_RIGHT)
            down = (place.height() - words.height) / 2
            words.paint(painter, QPointF(place.left(), place.top() + down), muted)

    def _paint_lines(self, painter: QPainter, rect: QRectF, inside: Element) -> None:
        look, muted = self._look, colour(self._look.colours.muted)
        self._write.paint(painter, rect.topLeft(), muted, inside.add("P"))
        painter.setPen(QPen(colour(look.colours.tick), look.px(1)))
        y = rect.top() + self._write.height + _LINE
        while y < rect.bottom() - _BETWEEN:
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
            y += _LINE


def fader_name(fader: Fader, library: Library) -> str:
    """The number of a fader, which is also its key, and its name."""
    return f"{FADERS.index(fader) + 1} {library.faders[fader].name}"
