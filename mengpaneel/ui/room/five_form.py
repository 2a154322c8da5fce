"""Five faders in a row for the room, each with what its ends mean, and texts below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.faders.round_slider import RoundSlider
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.text_zone import Line, TextZone
from mengpaneel.ui.widgets.label import max_text_height, max_text_width

_GAP, _FADER, _LEAST_FADER = 4, 62, 70
_TEXT = 4.6
"""How many lines the words below the faders have, in letters of the smallest size."""


class FaderStripWithEnds(QWidget):
    """One fader: its name, its band and cap beside what the ends mean, and the conclusion."""

    def __init__(
        self, fader: Fader, desk: Desk, library: Library, longest_told: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.fader = fader
        self._look, self._library = Look(LIGHT), library
        text, words = library.faders[fader], library.words
        self.slider = RoundSlider(fader, text.name, words, "paper", self, size=Size.SMALL, band_only=True)
        self.slider.gesture_began.connect(desk.begin_gesture)
        self.slider.position_requested.connect(lambda position: desk.move(fader, position))
        self._name, self.told = (TextZone(self, spread=False, middle=0) for _ in range(2))
        self._high, self._low = (TextZone(self, spread=False, middle=end) for end in (0, 1))
        self._name.show_lines([Line(text.name, bold=True)])
        high = words.room.high.format(meaning=text.high.short)
        low = words.room.low.format(meaning=text.low.short)
        self._high.show_lines([Line(high, muted=True)])
        self._low.show_lines([Line(low, muted=True)])
        self._names = [text.name for text in library.faders.values()]
        self._ends = [
            told.format(meaning=end.short)
            for text in library.faders.values()
            for end, told in ((text.high, words.room.high), (text.low, words.room.low))
        ]
        self._longest_told = longest_told
        self.beside = True
        """Whether what the ends mean stands beside the fader; else above and below it."""

    def set_look(self, look: Look) -> None:
        self._look = look
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Lay out the parts."""
        look, width = self._look, self.width()
        top, bottom = self._between(width, self.height())
        left, gap = look.whole(_FADER), look.whole(_GAP)
        self._name.setGeometry(QRect(0, gap, width, top - gap))
        self.told.setGeometry(QRect(0, bottom, width, self.height() - bottom))
        end = max_text_height(self._ends, self._font, width - look.whole(2))
        if bottom - top - 2 * end < look.whole(_LEAST_FADER):
            end = 0  # words that are longer than ours leave no room for both
        for zone in (self._high, self._low):
            zone.setVisible(self.beside or bool(end))
        if self.beside:
            middle = (top + bottom) // 2
            self._high.setGeometry(QRect(left, top, width - left, middle - top))
            self._low.setGeometry(QRect(left, middle, width - left, bottom - middle))
            self.slider.setGeometry(QRect(0, top, look.whole(_FADER), bottom - top))
        else:
            self._high.setGeometry(QRect(0, top, width, end))
            self._low.setGeometry(QRect(0, bottom - end, width, end))
            self.slider.setGeometry(QRect(0, top + end, width, bottom - top - 2 * end))

    def has_room_beside(self, width: int, height: int) -> bool:
        """Whether the texts of both ends fit beside the fader in a strip of this size (pixels)."""
        beside = width - self._look.whole(_FADER)
        words = [word for text in self._ends for word in text.split()]
        top, bottom = self._between(width, height)
        return (
            max_text_width(words, self._font) <= beside
            and 2 * max_text_height(self._ends, self._font, beside) <= bottom - top
        )

    def _between(self, width: int, height: int) -> tuple[int, int]:
        """Where the fader begins and ends, between its name and what was made of it."""
        look = self._look
        top = max_text_height(self._names, look.font(Size.SMALL, bold=True), width) + 2 * look.whole(_GAP)
        return top, height - max_text_height(self._longest_told, self._font, width) - look.whole(_GAP)

    @property
    def _font(self) -> QFont:
        return self._look.font(Size.SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(0, 0, self.width(), look.whole(3), look.fader(self.fader))


class FiveForm(RoomForm):
    """Base of forms with five strips and a text zone; subclasses fill them."""

    def __init__(
        self, desk: Desk, library: Library, longest_told: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Make the strips; what each of them tells below its fader is no higher than the `longest_told`."""
        super().__init__(desk, library, parent)
        self.strips = {f: FaderStripWithEnds(f, desk, library, longest_told, self) for f in FADERS}
        self.text = TextZone(self, spread=False)

    def focus_fader(self, fader: Fader) -> None:
        self.strips[fader].slider.setFocus()

    def place(self) -> None:
        text = round(_TEXT * self.look.font(Size.SMALL).pixelSize())
        gap = self.look.whole(_GAP)
        width = (self.width() - (len(FADERS) - 1) * gap) // len(FADERS)
        height = self.height() - text - gap
        beside = self.strips[FADERS[0]].has_room_beside(width, height)
        for place, strip in enumerate(self.strips.values()):
            strip.beside = beside
            strip.setGeometry(QRect(place * (width + gap), 0, width, height))
            strip.place()
        self.text.setGeometry(QRect(0, self.height() - text, self.width(), text))
