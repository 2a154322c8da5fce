"""Five read-only faders that compare then and now, and the animation of their caps."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.main_window import ConsoleWords
from mengpaneel.content.text.comparison import tell_approach, tell_change
from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Change, Comparison
from mengpaneel.domain.faders import FADERS, MIDDLE, Fader, Level, Position
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.profiles import ProfileId, Target, profile
from mengpaneel.looks import change as change_drawing
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.look import colour as ink
from mengpaneel.looks.zones import paint_target
from mengpaneel.ui.platform.motion import motion_wanted
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone, largest_fitting_size
from mengpaneel.ui.widgets.look import set_margins

_MARGIN = 6
_EDGE = 2


class ComparedFader(QLabel):
    """A read-only fader: a dashed cap for then, a solid one for now, an arrow, a diamond for the ambition.

    `show_share` draws the solid cap between then (0) and now (1).
    """

    def __init__(self, fader: Fader, words: ConsoleWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._depends = (words.high, words.middle, words.low), words.depends
        self._target: Target | None = None
        self._change = Change(fader, None, None)
        self._same_subject = True
        self._share = 1.0
        self._measure(Look(LIGHT))
        self._scale: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def cap_position(self) -> float | None:
        """Where the solid cap is drawn (0 to 100); None while the fader is not set."""
        then, now = self._change.then, self._change.now
        if self._share in (0, 1) or then == now:
            there = now if self._share else then
            return None if there is None else float(there)
        start, end = _cap(then), _cap(now)
        return start + (end - start) * self._share

    def show_change(self, change: Change, *, same_subject: bool) -> None:
        """Show this fader's then and now; an arrow only from then to now, not from one subject to another."""
        if (change, same_subject) != (self._change, self._same_subject):
            self._change, self._same_subject = change, same_subject
            self._redraw()

    def show_target(self, target: Target | None) -> None:
        """Draw what a profile says of this fader, or nothing."""
        if target != self._target:
            self._target = target
            self._redraw()

    def _redraw(self) -> None:
        self._scale = None
        self.update()

    def show_share(self, share: float) -> None:
        """Draw the cap at this share (0 to 1) of the way from then to now; repaints only what changes."""
        if share != self._share:
            before = self._touched()
            self._share = share
            self.update(before.united(self._touched()).toAlignedRect())

    def set_look(self, look: Look) -> None:
        self._measure(look)
        self._scale = None
        self.updateGeometry()
        self.update()

    def _measure(self, look: Look) -> None:
        """Measure the words once for each look: layouts ask for them often."""
        self._look = look
        self._word_width = drawing.word_width(look, self._words)
        self._least_width = int(change_drawing.min_width_of_change(look, self._words)) + 1

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._look.whole(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width, self._look.whole(150))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale = None

    @property
    def fader_geometry(self) -> drawing.FaderGeometry:
        """The geometry of this fader."""
        return drawing.FaderGeometry(QRectF(self.rect()), self._look, self._word_width)

    def _touched(self) -> QRectF:
        """All that the cap and the line from the middle to it can touch."""
        room, shown = self.fader_geometry, self.cap_position
        return room.around_cap(MIDDLE).united(room.around_cap(MIDDLE if shown is None else shown))

    def _scale_pixmap(self) -> QPixmap:
        """All that stays while the cap travels, drawn once."""
        if self._scale is None:
            ratio, look, room = self.devicePixelRatioF(), self._look, self.fader_geometry
            self._scale = QPixmap(self.size() * ratio)
            self._scale.setDevicePixelRatio(ratio)
            self._scale.fill(ink(look.colours.card))
            painter = QPainter(self._scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._target is not None:
                heavy, tint = self._target.fits(self._change.now), look.fader(self._change.fader)
                paint_target(painter, room, self._target, tint, self._depends, heavy=heavy)
            drawing.paint_scale(painter, room)
            drawing.paint_words(painter, room, self._words, look.colours.muted)
            painter.end()
        return self._scale

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, change, room = QPainter(self), self._look, self._change, self.fader_geometry
        painter.drawPixmap(0, 0, self._scale_pixmap())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint, shown = look.fader(change.fader), self.cap_position
        if shown is None:
            drawing.paint_unset(painter, room, "")
        else:
            drawing.paint_trace(painter, room, shown, tint)
            drawing.paint_cap(painter, room, shown, tint)
        if change.then is not None:
            drawing.paint_ghost(painter, room, change.then, tint)
        if change.ambition is not None:
            change_drawing.paint_wanted_position(painter, room, change.ambition, tint)
        moved = self._same_subject and change.shift in UPWARD | DOWNWARD
        if moved and change.then is not None and change.now is not None:
            change_drawing.paint_arrow(painter, room, change.then, change.now)


def _cap(position: Position) -> float:
    return float(MIDDLE if position is None else position)


class ComparedStrip(Card):
    """A compared fader with its name and the difference in words."""

    def __init__(self, fader: Fader, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._library = library
        console = library.words.console
        self._name = Label(library.faders[fader].name, Size.BODY, bold=True, wrap=True, centred=True)
        self.fader = ComparedFader(fader, console, self)
        self.words = Label("", Size.BODY, bold=True, wrap=True, centred=True, fader=fader)
        self.shift = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True, centred=True)
        self.approach = Label("", Size.SMALL, wrap=True, centred=True)
        self._column = QVBoxLayout(self)
        for widget in (self._name, self.fader, self.words, self.shift, self.approach):
            self._column.addWidget(widget, 1 if widget is self.fader else 0)

    def show_change(self, change: Change, *, same_subject: bool) -> None:
        """Show this fader's then and now, drawn and in words."""
        words, shift = tell_change(change, self._library, same_subject=same_subject)
        self._tell(words, shift, tell_approach(change, self._library))
        self.fader.show_change(change, same_subject=same_subject)

    def hide_change(self, fader: Fader, now: Position) -> None:
        """Show only the present position, and that the last time is still hidden."""
        self._tell(self._library.words.again.veiled, "", "")
        self.fader.show_change(Change(fader, None, now), same_subject=True)

    def _tell(self, words: str, shift: str, approach: str) -> None:
        self.words.set_text(words)
        self.shift.set_text(shift)
        self.approach.set_text(approach)
        told = ". ".join(filter(None, (words, shift, approach)))
        self.fader.setAccessibleName(f"{self._name.text()}: {told}")

    @property
    def min_width(self) -> int:
        """The width in pixels below which something would be cut off."""
        return self.fader.minimumSizeHint().width() + 2 * self.current_look.whole(_EDGE)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (_EDGE, 12, _EDGE, 10), 4)
        for text in (self._name, self.words, self.shift, self.approach):
            text.setContentsMargins(look.whole(_MARGIN - _EDGE), 0, look.whole(_MARGIN - _EDGE), 0)

    def fit(self, strip_width: int, *, with_ambition: bool) -> None:
        """Reserve height for the longest texts at this width, so that the five scales are level."""
        width = strip_width - 2 * self.current_look.whole(_MARGIN)
        words, names = self._library.words, [text.name for text in self._library.faders.values()]
        parts = tuple(part for name in names for part in name.split())
        self._name.set_size(largest_fitting_size(parts, (Size.BODY, Size.SMALL), self.current_look, width))
        self._name.set_look(self.current_look)
        self._name.reserve(names, width)
        longest = max((words.levels[level] for level in Level), key=len)
        self.words.reserve([words.review.from_to.format(then=longest, now=longest)], width)
        self.shift.reserve(list(words.shifts.values()), width)
        self.approach.setVisible(with_ambition)
        if with_ambition:
            self.approach.reserve(list(words.approaches.values()), width)


TRAVELS_MS, RESTS_MS = 9000, 900
"""The duration of the animation of all five caps; and for how long then is shown without animations."""

_GAP, _TRAVELS = 8, 0.6
"""`_TRAVELS` is the share of its turn in which a cap moves."""


class ComparedStrips(QWidget):
    """Five strips of exactly the same width: one more pixel could give one of them another text size.

    With `keeps_room` there is room for the ambition also while none is shown, for where one may come.
    """

    def __init__(self, library: Library, parent: QWidget | None = None, *, keeps_room: bool = False) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self._keeps_room = self._with_ambition = keeps_room
        self._order: Sequence[Fader] = FADERS
        self.strips = {fader: ComparedStrip(fader, library, self) for fader in FADERS}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._journey = QVariantAnimation(self)
        self._journey.setStartValue(0.0)
        self._journey.setEndValue(1.0)
        self._journey.setDuration(TRAVELS_MS)
        self._journey.valueChanged.connect(self.show_share)
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._rest.timeout.connect(lambda: self.show_share(1.0))

    @property
    def running(self) -> bool:
        """Whether the animation runs."""
        return self._journey.state() is QVariantAnimation.State.Running or self._rest.isActive()

    def show_comparison(
        self, comparison: Comparison, *, same_subject: bool = True, hidden: Collection[Fader] = ()
    ) -> None:
        """Show two mixes; for the faders in `hidden` only the present position."""
        self._order = comparison.by_size
        for change in comparison.changes:
            strip = self.strips[change.fader]
            if change.fader in hidden:
                strip.hide_change(change.fader, change.now)
            else:
                strip.show_change(change, same_subject=same_subject)
        with_ambition = self._keeps_room or comparison.ambition != EMPTY_MIX
        if with_ambition != self._with_ambition:
            self._with_ambition = with_ambition
            self._place()

    def show_profile(self, profile_id: ProfileId | None) -> None:
        """Show the targets of a profile behind the faders; None removes them."""
        for fader, strip in self.strips.items():
            strip.fader.show_target(profile(profile_id)[fader] if profile_id else None)

    def play(self) -> None:
        """Animate the caps from then to now; without animations, show then for a moment."""
        self._stop()
        self.show_share(0.0)
        if motion_wanted():
            self._journey.start()
        else:
            self._rest.start()

    def hold(self, held: bool) -> None:
        """Show then while `held`, else now."""
        self._stop()
        self.show_share(0.0 if held else 1.0)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        QTimer.singleShot(0, self, self._place)

    def sizeHint(self) -> QSize:
        tallest_height = max(strip.sizeHint().height() for strip in self.strips.values())
        return QSize(self.minimumSizeHint().width(), tallest_height)

    def minimumSizeHint(self) -> QSize:
        narrowest = max(strip.min_width for strip in self.strips.values())
        tallest_height = max(strip.minimumSizeHint().height() for strip in self.strips.values())
        return QSize(len(FADERS) * narrowest + self._gaps, tallest_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @property
    def _gaps(self) -> int:
        return (len(FADERS) - 1) * self._look.whole(_GAP)

    def _place(self) -> None:
        """Fit and place the strips; not before there is a real width, or words reserve any height."""
        width = (self.width() - self._gaps) // len(FADERS)
        if width < min(strip.min_width for strip in self.strips.values()):
            return
        left = (self.width() - self._gaps - len(FADERS) * width) // 2
        for place, strip in enumerate(self.strips.values()):
            strip.fit(width, with_ambition=self._with_ambition)
            x = left + place * (width + self._look.whole(_GAP))
            strip.setGeometry(QRect(x, 0, width, self.height()))
        self.updateGeometry()

    def _stop(self) -> None:
        self._journey.stop()
        self._rest.stop()

    def show_share(self, share: float) -> None:
        """Draw all caps at this share (0 to 1) of the way from then to now."""
        for place, fader in enumerate(self._order):
            self.strips[fader].fader.show_share(_own_share(share, place))


def _own_share(share: float, place: int) -> float:
    """How far the fader is that travels at this place: each waits for the one before it, and rests after."""
    return min(1.0, max(0.0, (share * len(FADERS) - place) / _TRAVELS))
