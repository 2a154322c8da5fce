"""The five profiles under one another, each with its panel and what kind of municipality it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import profile_aloud
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.profiles import PROFILES, Profile
from mengpaneel.looks.look import PAPER, Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_profile, small_column
from mengpaneel.reports.pages import MM, SCALE
from mengpaneel.reports.tagging import Element, drawn_as
from mengpaneel.reports.typeset import TextLayout, typeface

_PANEL_WIDTH, _PANEL_PAD, _COLUMN_GAP, _BETWEEN = 66 * MM, 3 * MM, 7 * MM, 1.2 * MM
_ROW_GAP = 4 * MM


class ProfileList:
    """The five profiles in a rectangle (dots), in rows of one height."""

    def __init__(self, library: Library, rect: QRectF, letters: float = 1) -> None:
        self._rect = rect
        count = len(PROFILES)
        row = (rect.height() - _ROW_GAP * (count - 1)) / count
        look = Look(PAPER, SCALE, letters)
        self._rows = [_ProfileRow(profile, library, look, rect.width(), row) for profile in PROFILES]

    @property
    def fits(self) -> bool:
        """Whether every text is within its row."""
        return all(row.text_height <= row.height for row in self._rows)

    def paint(self, painter: QPainter) -> None:
        """Draw the rows."""
        y = self._rect.top()
        for row in self._rows:
            row.paint(painter, QPointF(self._rect.left(), y))
            y += row.height + _ROW_GAP


class _ProfileRow:
    """A panel with the numbers of the faders below it, and the texts beside it."""

    def __init__(self, profile: Profile, library: Library, look: Look, width: float, height: float) -> None:
        self._profile, self._look, self.height = profile, look, height
        self._told = profile_aloud(profile, library)
        beside = width - _PANEL_WIDTH - _COLUMN_GAP
        names, text = library.profile_names[profile.id], library.profile(profile.id)
        chapter = library.words.report.chapter.format(chapter=names.chapter)
        self._texts = [
            (TextLayout(names.name, typeface(look, Size.LARGE, bold=True), beside), PAPER.ink),
            (TextLayout(names.essence, typeface(look, Size.BODY), beside), PAPER.ink),
            (TextLayout(text.description.split("\n\n")[0], typeface(look, Size.SMALL), beside), PAPER.ink),
            (TextLayout(chapter, typeface(look, Size.SMALL), beside), PAPER.muted),
        ]

    @property
    def text_height(self) -> float:
        """How high the texts are."""
        return sum(words.height + _BETWEEN for words, _ in self._texts)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw the row with its left top corner here."""
        look, card = self._look, QRectF(at.x(), at.y(), _PANEL_WIDTH, self.height)
        painter.setPen(QPen(colour(PAPER.line), look.px(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card, look.px(10), look.px(10))
        bold = typeface(look, Size.SMALL, bold=True)
        digit = TextLayout("1", bold, _PANEL_WIDTH)
        panel = card.adjusted(_PANEL_PAD, _PANEL_PAD, -_PANEL_PAD, -_PANEL_PAD - digit.height)
        section = Element("Sect")
        name, figure = section.add("H2"), section.add("Figure", alt=self._told)
        with drawn_as(painter, figure):
            paint_small_profile(painter, panel, self._profile, look)
            for number, fader in enumerate(FADERS, start=1):
                column = small_column(panel, fader)
                words = TextLayout(str(number), bold, column.width(), align=Qt.AlignmentFlag.AlignHCenter)
                below = QPointF(column.left(), panel.bottom() + _PANEL_PAD / 2)
                words.paint(painter, below, look.fader(fader))
        y, elements = at.y(), [name, *(section.add("P") for _ in self._texts[1:])]
        for (words, ink), element in zip(self._texts, elements, strict=True):
            words.paint(painter, QPointF(card.right() + _COLUMN_GAP, y), colour(ink), element)
            y += words.height + _BETWEEN
