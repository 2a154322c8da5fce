"""Labels for the room: fast to draw in large type, without line breaks at hyphens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent

from mengpaneel.looks.large_letters import is_large, paint_large
from mengpaneel.looks.look import font_of
from mengpaneel.ui.widgets.label import Label, wrap_words

_SPARE = 2
"""A line that fits to the pixel is broken once more by Qt, which measures in fractions."""


def broken(words: str, font: QFont, width: int) -> str:
    """The text with line breaks for a width in pixels."""
    return _broken(words, font.key(), width)[0]


def are_whole(words: str, font: QFont, width: int) -> bool:
    """Whether each word fits a width in pixels."""
    return _broken(words, font.key(), width)[1]


@lru_cache(maxsize=256)
def _broken(words: str, font_key: str, width: int) -> tuple[str, bool]:
    """The same texts are shown again in each step: they are measured once."""
    metrics = QFontMetrics(font_of(font_key))
    lines = wrap_words(words, metrics, width, _SPARE)
    return "\n".join(lines), all(metrics.horizontalAdvance(word) <= width for word in words.split())


class RoomLabel(Label):
    """A label that is fast to draw in large type."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, font = QPainter(self), self.font()
        if not is_large(painter, font):
            painter.end()
            super().paintEvent(event)
            return
        ink = self.palette().color(self.foregroundRole())
        paint_large(painter, QRectF(self.contentsRect()), self.text(), font, ink, self.alignment())


class WordWrapLabel(RoomLabel):
    """A label with line breaks of our own; its accessible name has none."""

    words = ""

    def set_words(self, words: str) -> None:
        """Set the text; `wrap_to_width` breaks it."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words)
            self.set_text(words)

    def wrap_to_width(self, width: int) -> int:
        """Break the text for this width in the present font; returns the number of lines."""
        lines = broken(self.words, self.font(), width)
        self.set_text(lines)
        return lines.count("\n") + 1

    def balance_lines(self, width: int) -> None:
        """Break into the same number of lines, of about equal length."""
        words, lines = self.words.split(), self.text().split("\n")
        metrics, room = QFontMetrics(self.font()), width - _SPARE
        ways = list(_ways(words, len(lines)))
        raggedness = [_raggedness(way, metrics, room) for way in ways]
        self.set_text("\n".join(ways[raggedness.index(min(raggedness))]))

    def fits(self, width: int) -> bool:
        """Whether each word fits this width."""
        return are_whole(self.words, self.font(), width)


def _ways(words: Sequence[str], count: int) -> Iterator[list[str]]:
    """Every way to lay these words in so many lines."""
    for ends in combinations(range(1, len(words)), count - 1):
        yield [" ".join(words[begin:end]) for begin, end in pairwise((0, *ends, len(words)))]


def _raggedness(lines: Sequence[str], metrics: QFontMetrics, room: int) -> float:
    """How much white there is beside these lines, a long stretch worse than two short ones."""
    white = {line: room - metrics.horizontalAdvance(line) for line in lines}
    if any(stretch < 0 and " " in line for line, stretch in white.items()):
        return float("inf")
    return sum(stretch**2 for stretch in white.values())
