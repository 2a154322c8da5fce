"""Per fader what it is about, questions to think about, and a sentence for each height."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS, Fader, Level
from mengpaneel.looks.look import PAPER, Look, Size, colour
from mengpaneel.reports.pages import MM, SCALE
from mengpaneel.reports.paper.blank_panel import fader_name
from mengpaneel.reports.tagging import Element
from mengpaneel.reports.typeset import TextLayout, typeface

_BAR, _AFTER_BAR, _COLUMN_GAP, _BETWEEN = 1.4 * MM, 3 * MM, 7 * MM, 1.2 * MM
_WORD, _INDENT, _DOT = 19 * MM, 3.4 * MM, 0.45 * MM
_LEFT_PART, _LEAST_GAP = 0.52, 3 * MM
_DOWNWARD = (Level.HIGH, Level.FAIRLY_HIGH, Level.CENTRE, Level.FAIRLY_LOW, Level.LOW)


class FillInHelp:
    """The five faders under one another in a rectangle (dots), spread over its height."""

    def __init__(self, library: Library, rect: QRectF, letters: float = 1) -> None:
        self._rect = rect
        self._blocks = [_FaderBlock(fader, library, rect.width(), letters) for fader in FADERS]

    @property
    def fits(self) -> bool:
        """Whether there is any space between the five."""
        return self._gap >= _LEAST_GAP

    @property
    def _gap(self) -> float:
        height = sum(block.height for block in self._blocks)
        return (self._rect.height() - height) / (len(self._blocks) - 1)

    def paint(self, painter: QPainter) -> None:
        """Draw the five faders."""
        y = self._rect.top()
        for block in self._blocks:
            block.paint(painter, QPointF(self._rect.left(), y))
            y += block.height + self._gap


class _FaderBlock:
    """One fader: name, what it is about and the questions at the left, the five sentences at the right."""

    def __init__(self, fader: Fader, library: Library, width: float, letters: float) -> None:
        look = Look(PAPER, SCALE, letters)
        text, levels = library.faders[fader], library.words.levels
        small, bold = typeface(look, Size.SMALL), typeface(look, Size.SMALL, bold=True)
        self._tint = look.fader(fader)
        inside = width - _BAR - _AFTER_BAR
        left = inside * _LEFT_PART - _COLUMN_GAP
        right = inside - left - _COLUMN_GAP
        self._right_at = _BAR + _AFTER_BAR + left + _COLUMN_GAP
        self._name = TextLayout(fader_name(fader, library), typeface(look, Size.LARGE, bold=True), inside)
        self._about = TextLayout(text.about, small, left)
        self._questions_head = TextLayout(library.help.faders.questions, bold, left)
        self._questions = [TextLayout(question, small, left - _INDENT) for question in text.questions]
        self._sentences = [
            (
                TextLayout(levels[level].capitalize(), bold, _WORD),
                TextLayout(text.sentences[level], small, right - _WORD),
            )
            for level in _DOWNWARD
        ]

    @property
    def height(self) -> float:
        """How high the block is: the higher of its columns, below the name."""
        left = self._about.height + _BETWEEN + self._questions_head.height + _stacked(self._questions)
        right = _stacked([sentence for _, sentence in self._sentences])
        return self._name.height + _BETWEEN + max(left, right)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw the block with its left top corner here."""
        ink = colour(PAPER.ink)
        painter.fillRect(QRectF(at.x(), at.y(), _BAR, self.height), self._tint)
        left, y = at.x() + _BAR + _AFTER_BAR, at.y()
        self._name.paint(painter, QPointF(left, y), ink, Element("H2"))
        y = below = y + self._name.height + _BETWEEN
        self._about.paint(painter, QPointF(left, y), ink, Element("P"))
        y += self._about.height + _BETWEEN
        self._questions_head.paint(painter, QPointF(left, y), ink, Element("H3"))
        y += self._questions_head.height
        questions, sentences = Element("L"), Element("L")
        for question in self._questions:
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(left + _DOT, y + question.line_height / 2), _DOT, _DOT)
            item = questions.add("LI").add("LBody")
            question.paint(painter, QPointF(left + _INDENT, y), ink, item)
            y += question.height + _BETWEEN / 2
        y, right = below, at.x() + self._right_at
        for word, sentence in self._sentences:
            item = sentences.add("LI")
            word.paint(painter, QPointF(right, y), ink, item.add("Lbl"))
            sentence.paint(painter, QPointF(right + _WORD, y), ink, item.add("LBody"))
            y += sentence.height + _BETWEEN / 2


def _stacked(texts: Sequence[TextLayout]) -> float:
    return sum(text.height + _BETWEEN / 2 for text in texts)
