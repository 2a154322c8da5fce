"""Labels. Always plain text: typed text is never parsed as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.plain_text import escape_invisible
from mengpaneel.looks.look import Look, Size, Surface, colour, font_of

_ENDLESS = 10_000
_BETWEEN_WORDS = re.compile(r"\s+(?!·)")


class TextTone(Enum):
    """The emphasis of a text."""

    INK = "ink"
    MUTED = "muted"


# Five strips ask the same, and ask again whenever they are shown: measuring is done once.


@lru_cache(maxsize=512)
def _height_of_highest(texts: tuple[str, ...], font_key: str, width: int) -> int:
    metrics, flags = QFontMetrics(font_of(font_key)), int(Qt.TextFlag.TextWordWrap)
    return max(metrics.boundingRect(0, 0, width, _ENDLESS, flags, text).height() for text in texts)


def max_text_height(texts: Iterable[str], font: QFont, width: int) -> int:
    """The height of the highest of these texts, wrapped at this width (pixels)."""
    return _height_of_highest(tuple(texts), font.key(), max(1, width))


def max_text_width(texts: Iterable[str], font: QFont) -> int:
    """The width of the widest of these texts on one line (pixels)."""
    return _width_of_widest(tuple(texts), font.key())


@lru_cache(maxsize=128)
def _width_of_widest(texts: tuple[str, ...], font_key: str) -> int:
    metrics = QFontMetrics(font_of(font_key))
    return max((metrics.boundingRect(text).right() + 2 for text in texts), default=0)


@lru_cache(maxsize=128)
def largest_fitting_size(words: tuple[str, ...], sizes: tuple[Size, ...], look: Look, width: int) -> Size:
    """The first of these sizes in which every text, in bold, fits this width; else the last."""
    for size in sizes:
        metrics = QFontMetrics(look.font(size, bold=True))
        if max(map(metrics.horizontalAdvance, words)) <= width:
            return size
    return sizes[-1]


def breakable_path(place: str) -> str:
    """A path that can be wrapped after each of its folders."""
    return re.sub(r"(?<=[/\\])(?=.)", "\u200b", place)


def wrap_words(text: str, metrics: QFontMetrics, width: int, spare: int = 0) -> list[str]:
    """Wrap a text between words only: Qt also breaks at hyphens, as in *organisation-focused*.

    Lines of several words are shorter than `width` by `spare`; only a word wider than a line is broken. A dot
    between two parts stays with the first: it begins no line.
    """
    lines, words = [""], _BETWEEN_WORDS.split(text.strip())
    for part in (part for word in words for part in _parts(word, metrics, width)):
        longer = f"{lines[-1]} {part}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width - spare:
            lines.append(part)
        else:
            lines[-1] = longer
    return lines


def _parts(word: str, metrics: QFontMetrics, width: int) -> Iterator[str]:
    """A word, in as few parts as fit."""
    while metrics.horizontalAdvance(word) > width > 0 and len(word) > 1:
        fitting = (
            n for n in range(len(word) - 1, 1, -1) if metrics.horizontalAdvance(f"{word[:n]}-") <= width
        )
        end = next(fitting, 1)
        yield f"{word[:end]}-"
        word = word[end:]
    yield word


class Label(QLabel):
    """A text in a size of the scale; can wrap, and have the colour of a fader.

    With a `ground` it paints what it stands on, so that another text repaints nothing below it.

    Invisible characters, as a file name may have, are shown by their code points.
    """

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        *,
        bold: bool = False,
        tone: TextTone = TextTone.INK,
        wrap: bool = False,
        centred: bool = False,
        fader: Fader | None = None,
        ground: Surface | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(escape_invisible(text))
        self._size, self._bold, self._tone, self._fader = size, bold, tone, fader
        self._ground: Surface | None = ground
        self.setAutoFillBackground(ground is not None)
        if centred:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        elif wrap:
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_look(self, look: Look) -> None:
        self.setFont(look.font(self._size, bold=self._bold))
        palette = QPalette(self.palette())
        ink = look.fader(self._fader) if self._fader else colour(getattr(look.colours, self._tone.value))
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        if self._ground:
            palette.setColor(QPalette.ColorRole.Window, colour(getattr(look.colours, self._ground)))
        self.setPalette(palette)

    def let_select(self) -> None:
        """Make the text selectable by mouse and keyboard."""
        from mengpaneel.ui.widgets.focus_ring import FocusRing  # the first frame has no such text

        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        FocusRing(self)

    def set_size(self, size: Size) -> None:
        """Set another size of the scale; used from the next `set_look`."""
        self._size = size

    def set_fader(self, fader: Fader) -> None:
        """Set the fader whose colour it has; used from the next `set_look`."""
        self._fader = fader

    def reserve(self, texts: Sequence[str], width: int) -> None:
        """Reserve the height of the highest of these texts at this width."""
        self.setFixedHeight(max_text_height(texts, self.font(), width))

    def set_text(self, text: str) -> None:
        """Set the text; does nothing when it is the same."""
        shown = escape_invisible(text)
        if shown != self.text():
            self.setText(shown)


class WholeWordsLabel(Label):
    """Wraps between words only: it is never narrower than its longest word."""

    def __init__(self, text: str, *, bold: bool = False) -> None:
        super().__init__(text, bold=bold, wrap=True)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setMinimumWidth(max_text_width(self.text().split(), self.font()))
