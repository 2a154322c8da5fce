"""A tab bar with a line under the current tab."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.looks.shapes import paint_ring

_GAP = 14
"""Between two words; half of it at either side of each, so that a ring around a tab touches no letter."""

_CLOSER = ((10, Size.BODY), (8, Size.BODY), (8, Size.SMALL))


class TabBar(QTabBar):
    """Tabs with a long and a short text each; as few as possible are shortened to fit.

    Where the short ones do not fit, spacing and then font get smaller; at last the tabs scroll.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self._words: list[tuple[str, str]] = []
        self._gap = _GAP
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def add(self, word: str, short: str = "") -> None:
        """Add a tab."""
        self._words.append((word, short or word))
        with _silence(unless=self.hasFocus()):
            self.addTab(word)

    def setCurrentIndex(self, index: int) -> None:  # noqa: N802 - Qt's own name
        """Set the current tab; the accessible focus follows only if the tab bar has the focus."""
        with _silence(unless=self.hasFocus()):
            super().setCurrentIndex(index)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._choose_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._choose_words()
        super().resizeEvent(event)

    def tabSizeHint(self, index: int) -> QSize:
        width = self._width(self.tabText(index))
        return QSize(width, self._look.whole(32))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's own name
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.whole(32))

    def _width(self, word: str) -> int:
        return self.fontMetrics().horizontalAdvance(word) + self._look.whole(self._gap) if word else 0

    def _choose_words(self) -> None:
        """Choose the texts, gap and type size that fit; otherwise the smallest, which scrolls."""
        for words, gap, size in self._ways():
            self._gap = gap
            self.setFont(self._look.font(size))
            if fits := sum(map(self._width, words)) <= self.width():
                break
        self.setUsesScrollButtons(not fits)
        for index, (word, (long, _short)) in enumerate(zip(words, self._words, strict=True)):
            if word != self.tabText(index):
                self.setTabText(index, word)
                self.setTabToolTip(index, long if word != long else "")

    def _ways(self) -> Iterator[tuple[list[str], int, Size]]:
        """From all words in full, by way of the short ones that save most, to what takes least room."""
        words = [long for long, _short in self._words]
        yield words, _GAP, Size.BODY
        shortest = [short for _long, short in self._words]
        for index in sorted(range(len(words)), key=lambda index: len(shortest[index]) - len(words[index])):
            words = [*words[:index], shortest[index], *words[index + 1 :]]
            yield words, _GAP, Size.BODY
        yield from ((shortest, gap, size) for gap, size in _CLOSER)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the tab only with the focus, so that scrolling past does not."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        for index in range(self.count()):
            rect, beside = QRectF(self.tabRect(index)), look.px(self._gap) / 2
            here = index == self.currentIndex()
            painter.setPen(colour(look.colours.ink if here else look.colours.muted))
            room = rect.adjusted(beside, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.tabText(index))
            if here:
                y = int(rect.bottom() - look.px(2))
                painter.setPen(QPen(colour(look.colours.ink), look.px(2.5)))
                painter.drawLine(int(room.left()), y, int(rect.right() - beside), y)
                if self.hasFocus():
                    paint_ring(painter, rect, look)


@contextmanager
def _silence(*, unless: bool) -> Iterator[None]:
    """Tell a screen reader nothing: Qt says that a new current tab has the keyboard, wherever that is."""
    active = QAccessible.isActive() and not unless
    if active:
        QAccessible.setActive(False)
    yield
    if active:
        QAccessible.setActive(True)
