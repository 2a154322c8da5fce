"""The layout of a channel strip: the same in all five, so that their scales are level."""

from __future__ import annotations

from math import ceil

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import longest_sentences
from mengpaneel.domain.faders import Level
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.label import largest_fitting_size, max_text_height, max_text_width

BAR = 5
"""The coloured edge on top."""

MARK = 16
"""The size of the icons for note and flag, beside the word."""

_ABOVE, _BELOW, _SIDE, _GAP, _MARK_GAP = 4, 6, 3, 2, 3
_NAME_SIDE = 4
_SENTENCE_SIDE = 6
"""A sentence of several lines looks cramped where it comes nearly to the edges."""

_NARROWEST = 108
_SIZES = (Size.LARGE, Size.BODY, Size.SMALL)


class StripRows(Struct, frozen=True):
    """The heights of the texts of a strip for one width (pixels), and their font sizes."""

    look: Look
    width: int
    name_side: int
    name: int
    high: int
    low: int
    word: int
    sentence: int
    name_size: Size
    word_size: Size

    @property
    def top(self) -> int:
        """The y of the top of the fader."""
        return self.look.whole(BAR + _ABOVE + _GAP) + self.name + self.high

    @property
    def bottom(self) -> int:
        """The height of what is below the fader."""
        sentence = self.sentence + self.look.whole(_GAP) if self.sentence else 0
        return self.low + self.word + sentence + self.look.whole(_GAP + _BELOW)


class StripLayout(Struct, frozen=True):
    """The rectangles of all parts in a strip of one size."""

    rows: StripRows
    name: QRectF
    high: QRectF
    slider: QRect
    low: QRectF
    word: QRectF
    sentence: QRectF


def measure_rows(look: Look, library: Library, width: int, *, roomy: bool) -> StripRows:
    """Measure the longest texts of all five faders; `roomy` has larger names and a sentence."""
    texts, levels = library.faders.values(), tuple(library.words.levels.values())
    across = width - 2 * look.whole(_SIDE)
    names = tuple(part for text in texts for part in text.name.split())
    sizes = _SIZES if roomy else _SIZES[1:]
    widest = max_text_width(names, look.font(_SIZES[-1], bold=True))
    name_side = look.whole(_NAME_SIDE) if widest <= across - 2 * look.whole(_NAME_SIDE) else 0
    for_name = across - 2 * name_side
    for_sentence = across - 2 * look.whole(_SENTENCE_SIDE)
    name_size = largest_fitting_size(names, sizes, look, for_name)
    beside = 2 * look.whole(MARK + _MARK_GAP - _SIDE + 1)
    word_size = largest_fitting_size(levels, _SIZES, look, across - beside)
    small = look.font(Size.SMALL)
    word_font = look.font(word_size, bold=True)
    return StripRows(
        look,
        width,
        name_side,
        name=max_text_height([text.name for text in texts], look.font(name_size, bold=True), for_name),
        high=max_text_height([text.high.short for text in texts], small, across),
        low=max_text_height([text.low.short for text in texts], small, across),
        word=max_text_height([*levels, library.words.ambition.as_now], word_font, across),
        sentence=max_text_height(longest_sentences(library), small, for_sentence) if roomy else 0,
        name_size=name_size,
        word_size=word_size,
    )


def lay_out(rows: StripRows, height: int) -> StripLayout:
    """Give the fader the height that the texts leave."""
    look = rows.look
    side, gap, y = look.whole(_SIDE), look.whole(_GAP), look.whole(BAR + _ABOVE)
    left, across = float(side), float(rows.width - 2 * side)
    name = QRectF(left + rows.name_side, y, across - 2 * rows.name_side, rows.name)
    high = QRectF(left, name.bottom() + gap, across, rows.high)
    edge = ceil(look.px(2))
    slider = QRect(edge, rows.top, rows.width - 2 * edge, height - rows.top - rows.bottom)
    low = QRectF(left, slider.y() + slider.height(), across, rows.low)
    word = QRectF(left, low.bottom() + gap, across, rows.word)
    inset = look.whole(_SENTENCE_SIDE)
    sentence = QRectF(left + inset, word.bottom() + gap, across - 2 * inset, rows.sentence)
    return StripLayout(rows, name, high, slider, low, word, sentence)


def narrowest_strip(look: Look, library: Library) -> int:
    """The smallest width in pixels that breaks no word."""
    names = [part for text in library.faders.values() for part in text.name.split()]
    words = [part for level in Level for part in library.words.levels[level].split()]
    widest = max_text_width([*names, *words], look.font(_SIZES[-1], bold=True))
    return max(look.whole(_NARROWEST), widest + 2 * look.whole(_SIDE))
