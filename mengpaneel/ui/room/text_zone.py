"""The texts of the room's screen in one zone: as large as fits, never cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.looks.disc_legend import DiscLegend, lay_out_legend, paint_legend
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.room.whole_words import WordWrapLabel, are_whole, broken
from mengpaneel.ui.widgets.label import TextTone, max_text_height

_SIZES = tuple(Size)
_GAP, _WIDE_GAP = 5, 14


class Line(Struct, frozen=True):
    """One text. The one with the highest rank is left out first; one without a rank, never."""

    text: str
    size: Size = Size.SMALL
    bold: bool = False
    muted: bool = False
    rank: int = 0


class _LineLabel(WordWrapLabel):
    """Writes one line after another, each in its own way."""

    def write(self, line: Line, size: Size, look: Look, width: int) -> None:
        """Write this line in this size, broken at this width."""
        self._bold, self._tone = line.bold, TextTone.MUTED if line.muted else TextTone.INK
        self.set_size(size)
        self.set_look(look)
        self.set_words(line.text)
        self.wrap_to_width(width)


class LetterLegend(QWidget):
    """The legend of the letters on discs, with an accessible text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self._letters: Sequence[str] = ()
        self._roles: Sequence[str] = ()
        self._legend = DiscLegend((), 0.0)
        self._laid_out: object = None
        self._picture = QPixmap()

    def show_letters(self, letters: Sequence[str], roles: Sequence[str]) -> None:
        """Show these letters with their roles; without roles, letters alone."""
        self._letters, self._roles = letters, roles
        pairs = [f"{letter}: {role}" for letter, role in zip(letters, roles, strict=False)]
        self.setAccessibleName(", ".join(pairs or letters))
        self.update()

    def height_at(self, look: Look, width: int) -> int:
        """Lay it out for a width; returns the height (pixels)."""
        asked = (look, tuple(self._letters), tuple(self._roles), width)
        if asked != self._laid_out:
            self._laid_out, self._look, self._picture = asked, look, QPixmap()
            self._legend = lay_out_legend(look, self._letters, self._roles, width)
        return round(self._legend.height)

    @property
    def is_empty(self) -> bool:
        """Whether there are no letters."""
        return not self._letters

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self.size() * self.devicePixelRatioF()
        if self._picture.size() != size:
            self._picture = self._drawn(size)
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _drawn(self, size: QSize) -> QPixmap:
        picture = QPixmap(size)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_legend(painter, self._look, self._legend)
        painter.end()
        return picture


class TextZone(QWidget):
    """Lines under one another: the first at the top, the last at the bottom, the others between.

    Where they do not fit, the font becomes smaller, down to the smallest size; then the lines with the
    highest ranks are left out.
    """

    def __init__(self, parent: QWidget | None = None, *, spread: bool = True, middle: float = 0.5) -> None:
        """Make an empty zone; unless `spread`, all lines are together, in the `middle` of the height."""
        super().__init__(parent)
        self._look, self._spread, self._middle = Look(LIGHT), spread, middle
        self._lines: Sequence[Line] = ()
        self._asked: object = None
        self._labels: list[_LineLabel] = []
        self.legend = LetterLegend(self)
        self.legend.hide()

    def show_lines(
        self, lines: Sequence[Line], letters: Sequence[str] = (), roles: Sequence[str] = ()
    ) -> None:
        """Show these lines, and the legend of letters before the last of them."""
        said = [line for line in lines if line.text]
        asked = (said, tuple(letters), tuple(roles))
        if asked != self._asked:
            self._asked, self._lines = asked, said
            self.legend.show_letters(letters, roles)
            while len(self._labels) < len(said):
                label = _LineLabel("", wrap=True, parent=self)
                self._labels.append(label)
            self._fit()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def words(self) -> Sequence[str]:
        """The texts that are shown."""
        return [label.words for label in self._labels if label.isVisibleTo(self)]

    def _fit(self) -> None:
        if self.width() < 1 or self.height() < 1:
            return
        legend = 0 if self.legend.is_empty else self.legend.height_at(self._look, self.width())
        for shown, by in self._ways():
            heights = [self._height(place, by) for place in shown]
            whole = all(self._is_whole(place, by) for place in shown)
            if whole and sum(heights) + legend + self._gaps(len(shown) + bool(legend)) <= self.height():
                break
        for place in shown:
            self._labels[place].write(self._lines[place], self._size(place, by), self._look, self.width())
        self._place(shown, heights, legend)

    def _ways(self) -> Iterator[tuple[list[int], int]]:
        """Which lines to show, and by how many sizes smaller: all of them as they are, then ever less."""
        ranks = sorted({line.rank for line in self._lines if line.rank}, reverse=True)
        for without in range(len(ranks) + 1):
            shown = [place for place, line in enumerate(self._lines) if line.rank not in ranks[:without]]
            for smaller in range(len(_SIZES)):
                yield shown, smaller

    def _size(self, place: int, smaller: int) -> Size:
        """The size of a line that is so many sizes smaller."""
        return _SIZES[max(0, _SIZES.index(self._lines[place].size) - smaller)]

    def _font(self, place: int, smaller: int) -> QFont:
        return self._look.font(self._size(place, smaller), bold=self._lines[place].bold)

    def _height(self, place: int, smaller: int) -> int:
        font, width = self._font(place, smaller), self.width()
        return max_text_height([broken(self._lines[place].text, font, width)], font, width)

    def _is_whole(self, place: int, smaller: int) -> bool:
        return are_whole(self._lines[place].text, self._font(place, smaller), self.width())

    def _gaps(self, count: int) -> int:
        return max(0, count - 1) * self._look.whole(_GAP)

    def _place(self, shown: Sequence[int], heights: Sequence[int], legend: int) -> None:
        for place, label in enumerate(self._labels):
            label.setVisible(place in shown)
        self.legend.setVisible(bool(legend))
        parts: list[tuple[QWidget, int]] = [
            (self._labels[place], height) for place, height in zip(shown, heights, strict=True)
        ]
        if legend:
            parts.insert(max(1, len(parts) - 1) if self._spread else len(parts), (self.legend, legend))
        free = self.height() - sum(height for _part, height in parts)
        gap = min(free // max(1, len(parts) - 1), self._look.whole(_WIDE_GAP))
        used = sum(height for _part, height in parts) + gap * (len(parts) - 1)
        spare = max(0, self.height() - used)
        y = 0 if self._spread else round(self._middle * spare)
        for place, (part, height) in enumerate(parts):
            if self._spread and len(parts) > 1 and place in (1, len(parts) - 1):
                y += spare // 2 if place == 1 and len(parts) > 2 else self.height() - height - y
            part.setGeometry(QRect(0, y, self.width(), height))
            y += height + gap
