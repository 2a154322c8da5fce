"""One fader then and now, to look at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.reviewing import tell_change
from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Change
from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Fader, Level
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.look import colour as ink
from mengpaneel.ui.parts.card import Card
from mengpaneel.ui.parts.dress import space
from mengpaneel.ui.parts.text import Text, Tone

_MARGIN = 6


class ComparedFader(QWidget):
    """A fader that only shows: a dashed cap for then, a whole one for now, and an arrow between."""

    def __init__(self, fader: Fader, words: tuple[str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._change = Change(fader, None, None)
        self._look = Look(LIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_change(self, change: Change) -> None:
        """Show this fader's then and now."""
        if change != self._change:
            self._change = change
            self.update()

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(drawing.least_width(self._look, self._words)), self._look.whole(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._look.whole(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, change = QPainter(self), self._look, self._change
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = drawing.FaderRoom(QRectF(self.rect()), look, drawing.word_width(look, self._words))
        drawing.paint_scale(painter, room)
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(ink(look.colours.muted))
        for position, word in zip((HIGHEST, MIDDLE, LOWEST), self._words, strict=True):
            place = room.word(position)
            painter.drawText(place, int(drawing.RIGHT_MIDDLE), word)
        tint = look.fader(change.fader)
        if change.now is not None:
            drawing.paint_trace(painter, room, change.now, tint)
            drawing.paint_cap(painter, room, change.now, tint)
        if change.then is not None:
            drawing.paint_ghost(painter, room, change.then, tint)
        if change.then is not None and change.now is not None and change.shift in UPWARD | DOWNWARD:
            drawing.paint_shift(painter, room, change.then, change.now)


class ComparedStrip(Card):
    """A compared fader with its name and the difference in words."""

    def __init__(self, fader: Fader, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._library = library
        console = library.words.console
        self._name = Text(library.faders[fader].name, Size.BODY, bold=True, wrap=True, centred=True)
        self._fader = ComparedFader(fader, (console.high, console.middle, console.low), self)
        self._words = Text("", Size.BODY, bold=True, wrap=True, centred=True, fader=fader)
        self._shift = Text("", Size.SMALL, tone=Tone.MUTED, wrap=True, centred=True)
        self._column = QVBoxLayout(self)
        for widget, stretch in ((self._name, 0), (self._fader, 1), (self._words, 0), (self._shift, 0)):
            self._column.addWidget(widget, stretch)

    def show_change(self, change: Change) -> None:
        """Show this fader's then and now, drawn and in words."""
        words, shift = tell_change(change, self._library)
        self._words.say(words)
        self._shift.say(shift)
        self._fader.show_change(change)
        self._fader.setAccessibleName(f"{self._name.text()}: {words}. {shift}")

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        space(self._column, look, (_MARGIN, 12, _MARGIN, 10), 4)
        self._reserve()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()

    def _reserve(self) -> None:
        """Keep room for the longest words, so that the five scales stand at one height."""
        width = self.width() - 2 * self.look_worn.whole(_MARGIN)
        library = self._library
        self._name.reserve([text.name for text in library.faders.values()], width)
        longest = max((library.words.levels[level] for level in Level), key=len)
        self._words.reserve([library.words.review.from_to.format(then=longest, now=longest)], width)
        self._shift.reserve(list(library.words.shifts.values()), width)
