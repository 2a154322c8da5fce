"""A fader that can be touched: a QSlider (so that it is one to a screen reader too) with our own manners."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QSlider, QWidget

from mengpaneel.content.interface import Interface
from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Fader, Position
from mengpaneel.domain.profiles import Target
from mengpaneel.domain.snapshot import Aim
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.face import Face, paint_face
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.console.grip import Grip
from mengpaneel.ui.console.keys import NEIGHBOURS, PAGE, PLACES, STEP, STEPS
from mengpaneel.ui.parts.button import Button, Shape
from mengpaneel.ui.parts.card import Surface

_ONE_NOTCH = 120


class FaderSlider(QSlider):
    """One of the five faders. It never moves itself: it asks (`wanted`), and is shown where the desk has it.

    Its handle is a cap for how things are now, or a diamond for the ambition; the other one lies still.

    `gesture_began` comes before the first `wanted` of a drag, a key with its repeats, or a turn of the wheel:
    all that follows until the next is one undo step. A position is 0 to 100 or None (parked: not set).
    """

    gesture_began = Signal()
    wanted = Signal(object)
    neighbour_wanted = Signal(int)

    def __init__(
        self,
        fader: Fader,
        name: str,
        words: Interface,
        ground: Surface,
        parent: QWidget | None = None,
        *,
        target: float = 0.0,
    ) -> None:
        """Make one on this ground; the words beside its track are at least `target` wide and high."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._target_size = target
        self.fader = fader
        self._ground: Surface = ground
        self._words = words.console
        self._names = {Aim.NOW: name, Aim.AMBITION: f"{name}, {words.ambition.ambition}"}
        self._aim = Aim.NOW
        self._look = Look(LIGHT)
        self._position: Position = None
        self._other: Position = None
        self._shown = float(MIDDLE)
        self._ghost: Position = None
        self._target: Target | None = None
        self._locked = False
        self._grip: Grip | None = None
        self._released: tuple[int, int | None] | None = None
        self._showing = False
        self._stepping = False
        self._scale: QPixmap | None = None
        self.setRange(LOWEST, HIGHEST)
        self.setValue(MIDDLE)
        self.setSingleStep(STEP)
        self.setPageStep(PAGE)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lane = self.rect()
        """Beside the words, which stay when the cap moves; only its shadow reaches among them."""
        self._word_buttons = self._make_word_buttons()
        self.valueChanged.connect(self._value_set_from_outside)

    # What it shows.

    @property
    def position(self) -> Position:
        """Where the fader is, whatever a glide or a comparison shows at the moment."""
        return self._position

    @property
    def shown(self) -> float:
        """Where the cap is drawn now."""
        return self._shown

    @property
    def in_hand(self) -> bool:
        """Whether a pointer holds the cap."""
        return self._grip is not None

    @property
    def follows_hand(self) -> bool:
        """Whether a hand moves the cap right now, so that it must be there at once."""
        return self.in_hand or self._stepping

    def show_position(self, position: Position, other: Position = None, aim: Aim = Aim.NOW) -> None:
        """Take over from the desk the position that a hand moves, and the one of the other mix.

        Where the handle is drawn is told by `show_cap`.
        """
        before = self._position is None, self._other, self._aim
        self._position, self._other = position, other
        if aim is not self._aim:
            self._aim = aim
            self._let_go()
            self.setAccessibleName(self._names[aim])
        self._showing = True
        self.setValue(self._here)
        self._showing = False
        if before != (position is None, other, aim):
            self.update()

    def show_cap(self, at: float) -> None:
        """Draw the cap here: where the fader is, or on its way there."""
        if at != self._shown:
            room, before = self.room, self._shown
            self._shown = at
            self.update(self._lane)
            for place in (before, at):
                self.update(room.around_cap(place).toAlignedRect())

    def show_ghost(self, position: Position) -> None:
        """Draw another snapshot's position as a dashed cap, or none."""
        self._ghost = position
        self._redraw()

    def show_target(self, target: Target | None) -> None:
        """Draw what a profile says of this fader, or nothing."""
        self._target = target
        self._redraw()

    def lock(self, locked: bool) -> None:
        """Ignore hands, or listen to them again."""
        self._locked = locked
        self._let_go()

    # Geometry.

    @property
    def room(self) -> drawing.FaderRoom:
        """Where everything of this fader lies."""
        return drawing.FaderRoom(QRectF(self.rect()), self._look, self._word_width, self._target_size)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self._word_width = max(drawing.word_width(look, self._end_words), look.px(self._target_size))
        self.updateGeometry()
        self._place_words()
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._look.whole(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(drawing.least_width(self._look, self._end_words)), self._look.whole(110))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()
        self._redraw()

    # The hand: pointer.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._locked:
            event.ignore()
            return
        event.accept()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.room.track.contains(event.position()):
            self._grip = Grip(event.position().y(), self._shown, _is_fine(event))
            self.gesture_began.emit()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            self._point(event)
            return
        y = event.position().y()
        if self._position is None and abs(y - self._grip.y) < QApplication.startDragDistance() / 3:
            return
        self._grip = self._grip.regrip(self.room, y, fine=_is_fine(event))
        position = self._grip.position_for(self.room, y)
        if position != self._position:
            self.wanted.emit(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Treat the second press of a double click as a press: a fader has no surprises."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Listen to the wheel only with the focus, so that scrolling never moves a fader by accident."""
        turned = event.angleDelta().y()
        if not self.hasFocus() or self._locked or not turned:
            event.ignore()
            return
        event.accept()
        self._step(round(STEP * turned / _ONE_NOTCH) or (1 if turned > 0 else -1))

    # The hand: keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in NEIGHBOURS:
            self.neighbour_wanted.emit(NEIGHBOURS[key])
        elif self._locked or event.modifiers() & ~_PLAIN or (key not in STEPS and key not in PLACES):
            event.ignore()
        elif key in STEPS:
            self._step(STEPS[key], begins=not self._repeats(event))
        else:
            self._put(PLACES[key])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._released = event.key(), event.timestamp()
        super().keyReleaseEvent(event)

    def _repeats(self, event: QKeyEvent) -> bool:
        """Whether a key is being held down.

        X repeats a key as a release and a press of the same moment. On a busy machine Qt meets the release
        before the press is there, and then takes both for a hand's.
        """
        return event.isAutoRepeat() or self._released == (event.key(), event.timestamp() or None)

    def step(self, by: int) -> None:
        """Move by so many points, as the ▲ and ▼ beside the fader do."""
        if not self._locked:
            self._step(by)

    # How it is done.

    def _step(self, by: int, *, begins: bool = True) -> None:
        if begins:
            self.gesture_began.emit()
        self._stepping = True
        self.wanted.emit(min(HIGHEST, max(LOWEST, self._here + by)))
        self._stepping = False

    @property
    def _here(self) -> int:
        """Where the fader is, or is parked."""
        return self._face.rest if self._position is None else self._position

    def _put(self, position: Position) -> None:
        if not self._locked:
            self.gesture_began.emit()
            self.wanted.emit(position)

    def _let_go(self) -> None:
        if self._grip is not None:
            self._grip = None
            self.update()

    def _point(self, event: QMouseEvent) -> None:
        over = self.room.track.contains(event.position()) and not self._locked
        self.setCursor(Qt.CursorShape.SizeVerCursor if over else Qt.CursorShape.ArrowCursor)

    def _value_set_from_outside(self, value: int) -> None:
        """A screen reader set the value: ask for it as a hand would, and show what came of it."""
        if not self._showing:
            self._put(value)
            self.show_position(self._position, self._other, self._aim)

    # The words beside the track.

    @property
    def _end_words(self) -> tuple[str, str, str]:
        return self._words.high, self._words.middle, self._words.low

    def _make_word_buttons(self) -> dict[int, Button]:
        self._word_width = 0.0
        buttons = {}
        for position, word in zip((HIGHEST, MIDDLE, LOWEST), self._end_words, strict=True):
            button = Button(word, Shape.WORD, size=Size.SMALL, parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(f"{self.accessibleName()}: {word}")
            button.clicked.connect(lambda _=False, position=position: self._put(position))
            buttons[position] = button
        return buttons

    def _place_words(self) -> None:
        for position, button in self._word_buttons.items():
            button.setGeometry(self.room.word(position).toAlignedRect())
        words_end = max(button.geometry().right() + 1 for button in self._word_buttons.values())
        self._lane = self.rect().adjusted(words_end, 0, 0, 0)

    # Drawing.

    def sliderChange(self, change: QSlider.SliderChange) -> None:
        """Leave out what Qt does when the value changes: draw everything again, while only the cap moved.

        A screen reader is told of the value before this.
        """
        if change is not QSlider.SliderChange.SliderValueChange:
            super().sliderChange(change)

    def _redraw(self) -> None:
        self._scale = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._redraw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # It paints its own ground, so that a move does not repaint all that lies below it. Only now, because
        # the style takes this away from every slider when it first sees it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._scale_pixmap())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, self.room, self._face, self._look.fader(self.fader), self._words.set_me)

    @property
    def _face(self) -> Face:
        return Face(
            self._aim,
            self._position,
            self._shown,
            self._other,
            self._ghost,
            pressed=self.in_hand,
            focused=self.hasFocus(),
        )

    def _scale_pixmap(self) -> QPixmap:
        """Everything that stays when the cap moves, drawn once for this size and look."""
        ratio = self.devicePixelRatioF()
        if self._scale is None or self._scale.devicePixelRatio() != ratio:
            self._scale = QPixmap(self.size() * ratio)
            self._scale.setDevicePixelRatio(ratio)
            self._scale.fill(colour(getattr(self._look.colours, self._ground)))
            painter = QPainter(self._scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            drawing.paint_scale(painter, self.room)
            if self._target is not None:
                drawing.paint_target(painter, self.room, self._target, self._words.depends)
            painter.end()
        return self._scale


_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def _is_fine(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
