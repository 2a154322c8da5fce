"""The five profiles as small panels with the mix over them and a word, as in the profile panel."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mengpaneel.domain.profiles import profile
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_profile
from mengpaneel.reports.blocks import ComparedProfile, ComparedProfiles
from mengpaneel.reports.tagging import Element
from mengpaneel.reports.typeset import TextLayout, typeface

_ROW, _PANEL, _ABOVE, _NAME, _GAP = 36, 72, 3, 136, 12


class ProfilesLayout:
    """The five profiles laid out in a width."""

    def __init__(self, profiles: ComparedProfiles, look: Look, width: float) -> None:
        self._profiles, self._look, self._width = profiles, look, width

    @property
    def height(self) -> float:
        """In the painter's units."""
        return self._look.px(_ROW) * len(self._profiles.rows)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw them with the top left corner at `at`."""
        profiles = Element("L")
        for number, row in enumerate(self._profiles.rows):
            inside = profiles.add("LI").add("LBody")
            self._paint_row(painter, row, QPointF(at.x(), at.y() + number * self._look.px(_ROW)), inside)

    def _paint_row(self, painter: QPainter, row: ComparedProfile, at: QPointF, inside: Element) -> None:
        look, px = self._look, self._look.px
        height = px(_ROW)
        panel = QRectF(at.x(), at.y() + px(_ABOVE), px(_PANEL), height - px(2 * _ABOVE))
        paint_small_profile(painter, panel, profile(row.profile), look, self._profiles.mix)
        name_at = panel.right() + px(_GAP)
        words_at = name_at + px(_NAME)
        ink = colour(look.colours.ink)
        tint, rest = ink if row.named else colour(look.colours.muted), at.x() + self._width - words_at
        for text, x, width, ink_of in (
            (row.name, name_at, px(_NAME), ink),
            (row.verdict, words_at, rest, tint),
        ):
            words = TextLayout(text, typeface(look, Size.SMALL, bold=row.named), width)
            down = (height - words.height) / 2
            words.paint(painter, QPointF(x, at.y() + down), ink_of, inside.add("P"))
