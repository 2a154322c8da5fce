"""One fader for the room, in type that can be read from the back row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import position_aloud, tell_goal
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, MIDDLE, Fader, level_of
from mengpaneel.domain.profiles import profile
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.faders.motor import Motor
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.room.whole_words import RoomLabel
from mengpaneel.ui.widgets.badge import Badge
from mengpaneel.ui.widgets.card import Card, Group
from mengpaneel.ui.widgets.label import wrap_words
from mengpaneel.ui.widgets.look import set_margins

_MARGIN, _BAR = 3, 5


class RoomFaderStrip(Card):
    """One fader for the room: name, fader, position in words, and flag."""

    def __init__(self, fader: Fader, desk: Desk, library: Library, parent: QWidget) -> None:
        super().__init__("console", parent=parent)
        self.fader = fader
        self._desk, self._library = desk, library
        self._said: tuple[MixKind, str] | None = None
        text, words = library.faders[fader], library.words
        self._name = RoomLabel("", Size.SMALL, bold=True, wrap=True, centred=True)
        self._name.setAccessibleName(text.name)
        self.slider = FaderSlider(fader, text.name, words, "console", self)
        self._position = RoomLabel("", Size.SMALL, bold=True, wrap=True, centred=True, fader=fader)
        self._talk = Badge(words.console.talk, keeps_room=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self.slider, 1)
        self._column.addWidget(self._position)
        self._column.addWidget(self._talk, 0, Qt.AlignmentFlag.AlignHCenter)
        self.slider.gesture_began.connect(desk.begin_gesture)
        self.slider.position_requested.connect(lambda position: desk.move(fader, position))
        desk.changed.connect(self._follow_desk)
        for show in (self._show_talk, self._show_ghost, self._show_target, self._show_lock):
            show()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.remarks:
            self._show_talk()
        if changes.ghost or changes.aim:
            self._show_ghost()
        if changes.overlay:
            self._show_target()
        if changes.lock:
            self._show_lock()

    @staticmethod
    def min_width(library: Library, look: Look) -> int:
        """The smallest width in pixels that breaks no word."""
        metrics = QFontMetrics(look.font(Size.SMALL, bold=True))
        told = [text.name for text in library.faders.values()]
        told += [*library.words.levels.values(), library.words.ambition.as_now]
        longest = max(metrics.horizontalAdvance(word) for words in told for word in words.split())
        return longest + 2 * look.whole(_MARGIN) + look.whole(2)

    def show_mix(self) -> None:
        """Show the position on the desk, also in words."""
        desk, word = self._desk, self._word()
        if (desk.aim, word) != self._said:
            self._said = desk.aim, word
            self._position.set_text(word)
            self.slider.setAccessibleDescription(self._aloud(word))
        moved, other = (desk.sheet.mix_of(aim)[self.fader] for aim in (desk.aim, desk.aim.other))
        self.slider.show_position(moved, other, desk.aim)

    def _word(self) -> str:
        if self._desk.aim is MixKind.NOW:
            return self._library.words.levels[level_of(self._desk.mix[self.fader])]
        wish = self._desk.sheet.ambition[self.fader]
        return self._library.words.ambition.as_now if wish is None else tell_goal(wish, self._library)

    def _aloud(self, word: str) -> str:
        """The same for who cannot see it, with what it means."""
        if self._desk.aim is MixKind.AMBITION:
            return word
        return position_aloud(self.fader, self._desk.mix[self.fader], self._library)

    def _show_talk(self) -> None:
        self._talk.setVisible(self._desk.sheet.remark(self.fader).talk)

    def _show_ghost(self) -> None:
        ghost = self._desk.aimed_ghost
        self.slider.show_ghost(ghost[self.fader] if ghost else None)

    def _show_target(self) -> None:
        overlay = self._desk.overlay
        self.slider.show_target(profile(overlay)[self.fader] if overlay else None)

    def _show_lock(self) -> None:
        self.slider.lock(self._desk.locked or self._desk.viewed is not None)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (_MARGIN, _BAR + 4, _MARGIN, 6), 3)
        self._reserve()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()

    def _reserve(self) -> None:
        """Give all five names, and all words for a position, the same room."""
        width = self.width() - 2 * self.current_look.whole(_MARGIN)
        metrics = QFontMetrics(self._name.font())
        names = {f: "\n".join(wrap_words(t.name, metrics, width)) for f, t in self._library.faders.items()}
        self._name.set_text(names[self.fader])
        self._name.reserve([*names.values()], width)
        words = self._library.words
        self._position.reserve([*words.levels.values(), words.ambition.as_now], width)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if event.rect().top() >= self.current_look.px(_BAR):
            return
        look, painter, shape = self.current_look, QPainter(self), QPainterPath()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape.addRoundedRect(QRectF(self.rect()), look.px(12), look.px(12))
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, self.width(), look.px(_BAR)), look.fader(self.fader))


_GAP = 4


class RoomFaderBank(Group):
    """Shows the desk's mix on five strips; caps glide there unless the user drags them."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(library.words.window.console, parent)
        self._desk, self._aim = desk, desk.aim
        self.strips = {fader: RoomFaderStrip(fader, desk, library, self) for fader in FADERS}
        self._row = QHBoxLayout(self)
        for strip in self.strips.values():
            self._row.addWidget(strip, 1)
            strip.slider.neighbour_requested.connect(
                lambda by, fader=strip.fader: self._focus_neighbour(fader, by)
            )
        self._motor = Motor(self)
        desk.changed.connect(self._follow_desk)
        self._show_mix()
        self._mark_fader_in_hand()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.ambition or changes.aim:
            self._show_mix()
        if changes.aimed_mix:
            self._mark_fader_in_hand()

    def _mark_fader_in_hand(self) -> None:
        for fader, strip in self.strips.items():
            strip.mark(fader is self._desk.last_moved)

    def focus_fader(self, fader: Fader) -> None:
        self.strips[fader].slider.setFocus()

    @staticmethod
    def min_width(library: Library, look: Look) -> int:
        """The smallest width in pixels that breaks no word in any strip."""
        each = RoomFaderStrip.min_width(library, look)
        return len(FADERS) * each + (len(FADERS) - 1) * look.whole(_GAP)

    def set_look(self, look: Look) -> None:
        set_margins(self._row, look, 0, _GAP)

    def _show_mix(self) -> None:
        desk = self._desk
        glide, self._aim = self.isVisible() and desk.aim is self._aim, desk.aim
        for strip in self.strips.values():
            strip.show_mix()
        caps = {self.strips[f].slider: float(MIDDLE if p is None else p) for f, p in desk.aimed_mix}
        self._motor.move_caps(caps, glide=glide)

    def _focus_neighbour(self, fader: Fader, by: int) -> None:
        at = FADERS.index(fader) + by
        if 0 <= at < len(FADERS):
            self.focus_fader(FADERS[at])
