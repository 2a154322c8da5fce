"""The A4 pages of a report: laid out once, painted on paper or on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter

from mengpaneel.looks.look import PAPER, Look, Size, colour
from mengpaneel.reports.blocks import Report
from mengpaneel.reports.page_layout import AS_USUAL, Stretch, lay_out_blocks
from mengpaneel.reports.pieces import Division, paginate
from mengpaneel.reports.typeset import TextLayout, typeface

DOTS = 1200
"""The resolution of the layout in dots per inch: so fine that rounding is invisible."""

MM = DOTS / 25.4
"""Dots per millimetre."""

WIDTH, HEIGHT = round(210 * MM), round(297 * MM)
_LEFT, _RIGHT, _TOP, _BOTTOM = 20 * MM, 20 * MM, 15 * MM, 17 * MM
_FOOTER = 10 * MM
SCALE = DOTS / 96 * 0.88
"""The factor from screen pixels to dots: 15 pixels become about 10 points."""


_STRETCHES = (
    AS_USUAL,
    Stretch(0.85, 0.9),
    Stretch(0.7, 0.75),
    Stretch(1.2, 0.9),
    Stretch(1.4, 0.9),
)
"""How high faders may be, the likeliest first."""

Step = Callable[[int, int], bool]
"""Progress callback (done, of); returns False to stop."""


def go_on(_done: int, _of: int) -> bool:
    """A progress callback that never stops the work."""
    return True


class Printable(Protocol):
    """Pages of one size that can be printed, saved as PDF and previewed."""

    title: str
    language: str
    page_size: QPageSize.PageSizeId

    @property
    def count(self) -> int:
        """How many pages there are."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a page (from 0) at DOTS per inch, with its top left corner at (0, 0)."""


class Pages:
    """A report laid out on pages."""

    page_size = QPageSize.PageSizeId.A4

    def __init__(self, report: Report) -> None:
        self.title, self.language, self._report = report.title, report.language, report
        self._look = Look(PAPER, SCALE)
        self._width = WIDTH - _LEFT - _RIGHT
        self.division = self._divided()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.division.pages)

    def _divided(self) -> Division:
        """Divide the report over pages, with faders as high as leaves sections whole and fills pages."""
        ways = []
        for stretch in _STRETCHES:
            pieces = lay_out_blocks(self._report.blocks, self._look, self._width, stretch)
            ways.append(paginate(pieces, HEIGHT - _TOP - _BOTTOM))
            if not ways[-1].faults:
                break
        return min(ways, key=lambda way: way.rank)

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a page (from 0) of WIDTH by HEIGHT."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self.division.pages[number]:
            placed.piece.paint(painter, QPointF(_LEFT, _TOP + placed.top))
        self._paint_footer(painter, number)

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        font, muted = typeface(self._look, Size.SMALL), colour(PAPER.muted)
        page = self._report.page.format(page=number + 1, pages=self.count)
        for text, align in (
            (self._report.footer, Qt.AlignmentFlag.AlignLeft),
            (page, Qt.AlignmentFlag.AlignRight),
        ):
            words = TextLayout(text, font, self._width, align=align)
            words.paint(painter, QPointF(_LEFT, HEIGHT - _FOOTER - words.height), muted)


def page_picture(pages: Printable, number: int, width: int) -> QImage:
    """A page as an image of this width in pixels."""
    size = QPageSize(pages.page_size).sizePixels(DOTS)
    image = QImage(width, round(width * size.height() / size.width()), QImage.Format.Format_RGB32)
    image.fill(colour(PAPER.paper))
    painter = QPainter(image)
    painter.scale(width / size.width(), width / size.width())
    pages.paint(painter, number)
    painter.end()
    return image
