"""A text in which no name is broken at its hyphen."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from mengpaneel.ui.parts.text import Text, whole_lines

_SPARE = 2
"""A line that fits to the pixel is broken once more by Qt, which measures in fractions."""


class WholeWords(Text):
    """Knows its words apart from its lines; a screen reader hears the words."""

    words = ""

    def tell(self, words: str) -> None:
        """Show other words; their lines follow from `break_at`."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words)
            self.say(words)

    def break_at(self, width: int) -> int:
        """Break for this width in the present font; returns how many lines that makes."""
        lines = whole_lines(self.words, QFontMetrics(self.font()), width - _SPARE)
        self.say("\n".join(lines))
        return len(lines)

    def fits(self, width: int) -> bool:
        """Whether each word is whole at this width."""
        metrics = QFontMetrics(self.font())
        return all(metrics.horizontalAdvance(word) <= width for word in self.words.split())
