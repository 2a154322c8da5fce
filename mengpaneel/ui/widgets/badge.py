"""A short text on a coloured background."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, Size, colour

_PAD, _GAP, _RADIUS = 10, 5, 6


class Badge(QLabel):
    """A short text with an optional icon; can keep its space while it is hidden."""

    def __init__(
        self, words: str, mark: str = "", *, keeps_room: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._mark = "", mark
        self._look = Look(LIGHT)
        self.set_text(words)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(keeps_room)
        self.setSizePolicy(policy)

    def set_text(self, words: str) -> None:
        """Set the text."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.font(Size.SMALL, bold=True))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        mark = metrics.ascent() + self._look.whole(_GAP) if self._mark else 0
        width = metrics.horizontalAdvance(self._words) + 2 * self._look.whole(_PAD) + mark
        return QSize(width + 2, metrics.height() + self._look.whole(4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, c, painter = self._look, self._look.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(c.on_talk), look.px(1.2)))
        painter.setBrush(colour(c.talk))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(_RADIUS), look.px(_RADIUS)
        )
        beside = (self.width() + 2 - self.sizeHint().width()) / 2  # less than nothing where it is squeezed
        left = max(0.0, look.px(_PAD) + min(0.0, beside))
        if self._mark:
            side = self.fontMetrics().ascent()
            paint_mark(
                painter, QRectF(left, (self.height() - side) / 2, side, side), self._mark, colour(c.on_talk)
            )
            left += side + look.px(_GAP)
        painter.setPen(colour(c.on_talk))
        painter.setFont(self.font())
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
