"""The room when all five faders were talked about: the bands with what the group made of each."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.round import tell_conclusions
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import spread_of
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.round import Conclusion, Round
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.faders.round_slider import RoundSlider, marks_of
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line, TextZone
from mengpaneel.ui.widgets.label import max_text_height, max_text_width

_GAP, _FADER, _LEAST_FADER = 6, 60, 70
_TEXT = 4.2
"""How many lines the words below the faders have, in letters of the smallest size."""


class _BandStrip(QWidget):
    """One fader: its name, its band and cap beside what the ends mean, and what was made of it."""

    def __init__(self, fader: Fader, desk: Desk, library: Library, parent: QWidget) -> None:
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
        self._conclusions = [*words.round.conclusions.values(), words.round.moved_later]
        self.beside = True
        """Whether what the ends mean stands beside the fader; else above and below it."""

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self._look = look
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Give each part its zone."""
        look, width = self._look, self.width()
        top, bottom = self._between(width, self.height())
        left, gap = look.whole(_FADER + _GAP), look.whole(_GAP)
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
        """Whether what both ends mean is whole beside the fader, in a strip of this size."""
        beside = width - self._look.whole(_FADER + _GAP)
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
        return top, height - max_text_height(self._conclusions, self._font, width) - look.whole(_GAP)

    @property
    def _font(self) -> QFont:
        return self._look.font(Size.SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(0, 0, self.width(), look.whole(3), look.fader(self.fader))


class TogetherForm(RoomForm):
    """Five bands with their caps, and a sentence that counts."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, library, parent)
        self._strips = [_BandStrip(fader, desk, library, self) for fader in FADERS]
        self._text = TextZone(self, spread=False)

    @property
    def heading(self) -> RoomHeading:
        round_ = self.round
        bars = tuple(round_[f].conclusion is not Conclusion.NOT_DISCUSSED for f in FADERS) if round_ else ()
        told = tell_conclusions(round_, self.library) if round_ else ""
        return RoomHeading(super().heading.title, bars=bars, spoken=told)

    def follow(self) -> None:
        self._show_faders()

    def follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.ambition or changes.aim or changes.ghost or changes.lock:
            self._show_faders()

    def focus_fader(self, fader: Fader) -> None:
        self._strips[FADERS.index(fader)].slider.setFocus()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        text = round(_TEXT * self.look.font(Size.SMALL).pixelSize())
        gap = self.look.whole(_GAP)
        width = (self.width() - (len(FADERS) - 1) * gap) // len(FADERS)
        height = self.height() - text - gap
        beside = self._strips[0].has_room_beside(width, height)
        for place, strip in enumerate(self._strips):
            strip.beside = beside
            strip.setGeometry(QRect(place * (width + gap), 0, width, height))
            strip.place()
        self._text.setGeometry(QRect(0, self.height() - text, self.width(), text))

    def _show_faders(self) -> None:
        desk, round_ = self.desk, self.round
        if round_ is None:
            return
        kind, ghost = desk.hour.kind, desk.aimed_ghost
        for strip in self._strips:
            fader, slider, held = strip.fader, strip.slider, round_[strip.fader]
            moved, other = (desk.sheet.mix_of(aim)[fader] for aim in (kind, kind.other))
            slider.show_marks(marks_of(round_, fader))
            slider.show_position(moved, other, kind)
            slider.show_cap(float(slider.unset_cap_position if moved is None else moved))
            slider.show_ghost(ghost[fader] if ghost else None)
            slider.lock(desk.locked)
            words = self.library.words.round
            later = held.is_moved_later(moved)
            strip.told.show_lines([Line(words.moved_later if later else words.conclusions[held.conclusion])])
        legend = Line(" · ".join(self._marks(round_)), muted=True, rank=1)
        self._text.show_lines([Line(tell_conclusions(round_, self.library), Size.LARGE), legend])

    def _marks(self, round_: Round) -> Iterator[str]:
        """What there is to see besides the faders themselves."""
        ghost = self.desk.ghost
        if any(spread_of(round_[fader].shown) is not None for fader in FADERS):
            yield self.words.band
        if ghost:
            day = tell_date(ghost.taken_on, self.library.words)
            yield self.library.words.present.ghost.format(date=day)
