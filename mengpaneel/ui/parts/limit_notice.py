"""What is said at a field that takes no more, or not this."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.parts.status import Status

_PAD, _RADIUS, _WIDEST = 10, 6, 420


class LimitNotice(Status):
    """Lies at the lower edge of a field, over whatever is there, until the field takes it away."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(Size.SMALL)
        self._field, self._look = field, Look(LIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, words: str) -> None:
        """Show these words at the field, and say them aloud."""
        self.setParent(self._field.window())
        self.wear(self._look)
        self.say(words)
        self._place()
        self.show()
        self.raise_()

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        self._look = look
        self.setMargin(look.whole(_PAD))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour(look.colours.on_talk))
        self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(look.colours.on_talk), look.px(1.2)))
        painter.setBrush(colour(look.colours.talk))
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ground, look.px(_RADIUS), look.px(_RADIUS))
        painter.end()
        super().paintEvent(event)

    def _place(self) -> None:
        """Below a line, and over the last lines of a field that has more of them."""
        window, field = self._field.window(), self._field
        width = min(window.width(), self._look.whole(_WIDEST))
        self.resize(width, self.heightForWidth(width))
        tall = field.height() > 2 * self.height()
        corner = field.mapTo(window, QPoint(0, field.height() - (self.height() if tall else 0)))
        corner.setX(max(0, min(corner.x(), window.width() - width)))
        corner.setY(max(0, min(corner.y(), window.height() - self.height())))
        self.move(corner)
