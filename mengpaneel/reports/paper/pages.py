"""The three pages of the empty panel: to fill in, the help to do so, and the five profiles."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPen

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS
from mengpaneel.looks.look import PAPER, Look, Size, colour
from mengpaneel.reports.pages import HEIGHT, MM, SCALE, WIDTH
from mengpaneel.reports.paper.blank_panel import BlankPanel, fader_name
from mengpaneel.reports.paper.fill_in_help import FillInHelp
from mengpaneel.reports.paper.profile_list import ProfileList
from mengpaneel.reports.tagging import Element
from mengpaneel.reports.typeset import TextLayout, typeface

_SIDE, _TOP, _BOTTOM, _FOOTER = 10 * MM, 11 * MM, 16 * MM, 10 * MM
_BETWEEN, _FIELD_GAP, _BOX = 2 * MM, 6 * MM, 3.4 * MM
_FIELDS = 8 * MM
_LETTERS = (1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88)
"""How much smaller words may be where a language needs more of them; the last is tried in any case."""


class PaperSize(Enum):
    """The paper sizes; the value is the name on the command line."""

    A4 = "A4"
    A3 = "A3"

    @property
    def page_size(self) -> QPageSize.PageSizeId:
        """Qt's id of the size."""
        return QPageSize.PageSizeId.A4 if self is PaperSize.A4 else QPageSize.PageSizeId.A3


class _Fitting(Protocol):
    """What knows whether its words have room."""

    @property
    def fits(self) -> bool: ...


_Content = TypeVar("_Content", bound=_Fitting)


class PaperPages:
    """The empty panel on paper of one size; A3 is A4 enlarged."""

    def __init__(self, library: Library, size: PaperSize = PaperSize.A4) -> None:
        self._library, self._look = library, Look(PAPER, SCALE)
        self.title, self.language = library.words.paper.heading, library.language
        self.page_size = size.page_size
        self._enlarged = QPageSize(self.page_size).size(QPageSize.Unit.Millimeter).width() * MM / WIDTH
        self._width = WIDTH - 2 * _SIDE
        words = library.words.paper
        named = " · ".join(fader_name(fader, library) for fader in FADERS)
        self._heads = [
            self._head(words.own_title, words.own_lead),
            self._head(words.help_title, words.help_lead),
            self._head(words.profiles_title, f"{words.profiles_lead}\n{named}"),
        ]
        self.panel = _fitted(partial(BlankPanel, library, self._below(0, _FIELDS)))
        self.help = _fitted(partial(FillInHelp, library, self._below(1)))
        self.profiles = _fitted(partial(ProfileList, library, self._below(2)))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._heads)

    @property
    def track(self) -> float:
        """The length of the tracks in millimetres when printed at 100 %."""
        return self.panel.track * self._enlarged / MM

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a page (from 0)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._enlarged, self._enlarged)
        y = _TOP
        for (words, ink), tag in zip(self._heads[number], ("H1", "P"), strict=True):
            words.paint(painter, QPointF(_SIDE, y), colour(ink), Element(tag))
            y += words.height
        if number == 0:
            self._paint_fields(painter, y + _BETWEEN)
        (self.panel, self.help, self.profiles)[number].paint(painter)
        self._paint_footer(painter, number)
        painter.restore()

    def _head(self, title: str, lead: str) -> list[tuple[TextLayout, str]]:
        look = self._look
        return [
            (TextLayout(title, typeface(look, Size.TITLE, bold=True), self._width), PAPER.ink),
            (TextLayout(lead, typeface(look, Size.BODY), self._width), PAPER.muted),
        ]

    def _below(self, number: int, more: float = 0.0) -> QRectF:
        """The room below the head of a page, and below so much more."""
        top = _TOP + sum(words.height for words, _ in self._heads[number]) + 2 * _BETWEEN + more
        return QRectF(_SIDE, top, self._width, HEIGHT - _BOTTOM - top)

    def _paint_fields(self, painter: QPainter, y: float) -> None:
        """Draw where a role and what it is about are written, and boxes to tick for now or the ambition."""
        words, ink, pen = (
            self._library.words.paper,
            colour(PAPER.ink),
            QPen(colour(PAPER.ink), self._look.px(1)),
        )
        font = typeface(self._look, Size.BODY, bold=True)
        x, boxes = _SIDE + self._width, Element("Div")
        now, ambition = boxes.add("P"), boxes.add("P")
        for text, element in ((words.ambition, ambition), (words.now, now)):
            box = TextLayout(text, font, self._width)
            x -= box.natural_width
            box.paint(painter, QPointF(x, _TOP + _BETWEEN), ink, element)
            x -= _BOX + _BETWEEN
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(x, _TOP + _BETWEEN + (box.height - _BOX) / 2, _BOX, _BOX))
            x -= _FIELD_GAP
        width = (self._width + _FIELD_GAP) / 2
        for number, text in enumerate((words.role, words.subject)):
            left = _SIDE + number * width
            name = TextLayout(text, font, width)
            name.paint(painter, QPointF(left, y), ink, Element("P"))
            begins, baseline = left + name.natural_width + _BETWEEN, y + name.height
            painter.setPen(pen)
            painter.drawLine(QPointF(begins, baseline), QPointF(left + width - _FIELD_GAP, baseline))

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        words, font = self._library.words, typeface(self._look, Size.SMALL)
        for text, align in (
            (f"{words.window.title} · {self._library.about.preface.title}", Qt.AlignmentFlag.AlignLeft),
            (words.report.page.format(page=number + 1, pages=self.count), Qt.AlignmentFlag.AlignRight),
        ):
            line = TextLayout(text, font, self._width, align=align)
            line.paint(painter, QPointF(_SIDE, HEIGHT - _FOOTER - line.height / 2), colour(PAPER.muted))


def _fitted(make: Callable[[float], _Content]) -> _Content:
    """Make it with the largest letters that fit."""
    for letters in _LETTERS:
        content = make(letters)
        if content.fits:
            break
    return content
