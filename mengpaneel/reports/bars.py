"""The five likenesses as bars, with small panels, as beside the console."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mengpaneel.domain.profiles import profile
from mengpaneel.looks.likeness import paint_likeness
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_profile
from mengpaneel.reports.blocks import Bar, Bars
from mengpaneel.reports.typeset import TextLayout, typeface

_ROW, _PANEL, _NAME, _VERDICT, _THICK = 25, 40, 132, 92, 10


class BarsLayout:
    """Bars set in a width."""

    def __init__(self, bars: Bars, look: Look, width: float) -> None:
        self._bars, self._look, self._width = bars, look, width

    @property
    def height(self) -> float:
        """How high they are together."""
        return self._look.px(_ROW) * len(self._bars.bars)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw them with the left top corner here."""
        for number, bar in enumerate(self._bars.bars):
            self._paint_bar(painter, bar, QPointF(at.x(), at.y() + number * self._look.px(_ROW)))

    def _paint_bar(self, painter: QPainter, bar: Bar, at: QPointF) -> None:
        look, px = self._look, self._look.px
        height = px(_ROW)
        panel = QRectF(at.x(), at.y() + px(3), px(_PANEL - 16), height - px(7))
        paint_small_profile(painter, panel, profile(bar.profile), look)
        verdict_at = at.x() + self._width - px(_VERDICT)
        ink = colour(look.colours.ink)
        for text, x, size, tint in (
            (bar.name, at.x() + px(_PANEL), Size.SMALL, ink),
            (bar.verdict, verdict_at, Size.SMALL, ink if bar.named else colour(look.colours.muted)),
        ):
            words = TextLayout(text, typeface(look, size, bold=bar.named), px(_NAME))
            words.paint(painter, QPointF(x, at.y() + (height - words.height) / 2), tint)
        left, right = at.x() + px(_PANEL + _NAME), verdict_at - px(12)
        track = QRectF(left, at.y() + (height - px(_THICK)) / 2, right - left, px(_THICK))
        paint_likeness(painter, track, bar.likeness, look, named=bar.named)
