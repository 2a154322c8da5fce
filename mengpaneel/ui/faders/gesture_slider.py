"""Input of a fader: pointer, wheel and keys become requests, grouped in gestures."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSlider, QWidget

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Position, chosen_middle
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.ui.faders.keys import CHOOSE_MIDDLE, NEIGHBOURS, PAGE, PLACES, SHIFTED, STEP, STEPS
from mengpaneel.ui.widgets.layouts import page_is_turned
from mengpaneel.ui.widgets.wheel import WheelAccumulator, goes_sideways

NOTCH = 2
"""A drag that ends nearer to the middle than this (in points) sets 50."""

FINE = 5
"""The factor by which the cap follows slower while Shift is held."""


class Drag(Struct, frozen=True):
    """The start of a drag: the pointer's y (pixels) and the cap's position, so that the cap never jumps."""

    y: float
    position: float
    fine: bool = False

    def exact_position(self, room: FaderGeometry, y: float) -> float:
        """The unrounded position for the pointer at `y`."""
        travel = room.position_at(y) - room.position_at(self.y)
        return min(HIGHEST, max(LOWEST, self.position + travel / (FINE if self.fine else 1)))

    def position_for(self, room: FaderGeometry, y: float) -> int:
        """The rounded position for the pointer at `y`."""
        position = self.exact_position(room, y)
        if not self.fine and abs(position - MIDDLE) < NOTCH:
            return MIDDLE
        return round(position)

    def restart(self, room: FaderGeometry, y: float, *, fine: bool) -> Drag:
        """Restart at `y`, when Shift (fine steps) is pressed or released."""
        return self if fine == self.fine else Drag(y, self.exact_position(room, y), fine)


_DRAG, _WHEEL, _ARROW, _WISH = "drag", "wheel", "arrow", "wish"
_LONG_TOUCH_MS, _STILL = 600, 4
"""A touch of this duration, within so many pixels, opens the menu."""

_KEYS = {*STEPS, *PLACES, CHOOSE_MIDDLE}
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class GestureSlider(QSlider):
    """A slider that never moves itself: it emits `position_requested`, and shows the desk's position.

    A gesture is one undo step: a drag until the button is released, one key with its repeats, turns of the
    wheel without a pause, an arrow button held down, a click on a word. It also ends when another begins,
    when the focus goes, and when something else moves the fader. `gesture_began` precedes its first
    `position_requested`. A position is 0 to 100, or None when not set (parked).

    `grabbed`: the user touched this fader, or moved to it with the keyboard. `menu_requested` has a screen
    position.
    """

    gesture_began = Signal()
    position_requested = Signal(object)
    neighbour_requested = Signal(int)
    grabbed = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._position: Position = None
        self._locked = False
        self._gesture: int | str | None = None
        self._grip: Drag | None = None
        self._before_drag: Position = None
        self._wheel = WheelAccumulator()
        self._released: tuple[int, int | None] | None = None
        self._pressed_word: int | None = None
        self._pointed_word: int | None = None
        self._asking = self._stepping = False
        self.setSingleStep(STEP)
        self.setPageStep(PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What it is like; drawing knows more.

    @property
    def fader_geometry(self) -> FaderGeometry:
        """The geometry of this fader."""
        raise NotImplementedError

    @property
    def cap_position(self) -> float:
        """The position (0 to 100) at which the cap is drawn now."""
        raise NotImplementedError

    @property
    def unset_cap_position(self) -> int:
        """The position at which the cap is drawn while the fader is not set."""
        raise NotImplementedError

    @property
    def position(self) -> Position:
        """The position of the fader, whatever an animation or a comparison shows at the moment."""
        return self._position

    @property
    def is_dragged(self) -> bool:
        """Whether a pointer holds the cap."""
        return self._grip is not None

    @property
    def follows_pointer(self) -> bool:
        """Whether the user moves the cap right now, so that it must not be animated."""
        return self.is_dragged or self._stepping

    def set_position(self, position: Position) -> None:
        """Set the position; ends a drag if something else moved the fader."""
        if position != self._position and not self._asking:
            self.end_gesture()
        self._position = position

    def lock(self, locked: bool) -> None:
        """Ignore input, or accept it again."""
        self._locked = locked
        self.end_gesture()

    # Pointer.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._locked:
            event.ignore()
            return
        event.accept()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed_word = self.fader_geometry.word_at(event.position())
        if self._pressed_word is None and self.fader_geometry.track.contains(event.position()):
            self._take_hold(event)

    def _take_hold(self, event: QMouseEvent) -> None:
        self._begin_gesture(_DRAG)
        self._before_drag = self._position
        self._grip = Drag(event.position().y(), self.cap_position, _has_shift(event))
        self.update()
        from PySide6.QtGui import QInputDevice  # no hand is there in the first frame

        if event.deviceType() is QInputDevice.DeviceType.TouchScreen:
            self._touched_at = event.globalPosition()
            self.long_touch.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip and Qt.MouseButton.LeftButton not in event.buttons():
            self.end_gesture()  # released where it could not be heard, as over a window that came between
        if self._grip is None:
            self._point(event)
            return
        y = event.position().y()
        if self._is_long_touch and _apart(event.globalPosition(), self._touched_at) > _STILL:
            self.long_touch.stop()
        if self._position is None and abs(y - self._grip.y) < QApplication.startDragDistance() / 3:
            return
        self._grip = self._grip.restart(self.fader_geometry, y, fine=_has_shift(event))
        position = self._grip.position_for(self.fader_geometry, y)
        if position != self._position:
            self._ask(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.end_gesture()
        word, self._pressed_word = self._pressed_word, None
        if word is not None and word == self.fader_geometry.word_at(event.position()):
            self.request_word(word)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Treat the second press of a double click as a press."""
        self.mousePressEvent(event)

    def _point(self, event: QMouseEvent) -> None:
        """Show what would happen here: a word is pressed, a cap is moved."""
        word = None if self._locked else self.fader_geometry.word_at(event.position())
        over = self.fader_geometry.track.contains(event.position()) and not self._locked
        beside = Qt.CursorShape.SizeVerCursor if over else Qt.CursorShape.ArrowCursor
        shape = beside if word is None else Qt.CursorShape.PointingHandCursor
        if shape != self.cursor().shape():
            self.setCursor(shape)
        self._point_at(word)

    def _point_at(self, word: int | None) -> None:
        if word != self._pointed_word:
            for changed in (self._pointed_word, word):
                if changed is not None:
                    self.update(self.fader_geometry.word(changed).toAlignedRect())
            self._pointed_word = word

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    # The menu.

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request the menu at the pointer, or beside the cap for the menu key."""
        if self._grip is None and not self._locked:
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self._ask_for_menu(self._beside_cap if by_key else event.globalPos())

    @property
    def _beside_cap(self) -> QPoint:
        return self.mapToGlobal(self.fader_geometry.cap(self.cap_position).bottomRight().toPoint())

    def _ask_for_menu(self, at: QPoint) -> None:
        self.grabbed.emit()
        self.menu_requested.emit(at)

    @cached_property
    def long_touch(self) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=_LONG_TOUCH_MS)
        timer.timeout.connect(self._end_long_touch)
        return timer

    @property
    def _is_long_touch(self) -> bool:
        return "long_touch" in vars(self) and self.long_touch.isActive()

    def _end_long_touch(self) -> None:
        """Give the cap back where the finger found it, and show the menu instead."""
        self._take_back()
        self._ask_for_menu(self._touched_at.toPoint())

    # Wheel.

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Accept the wheel only with the focus, so that scrolling never moves a fader by accident."""
        if not self.hasFocus() or self._locked or goes_sideways(event) or page_is_turned(self, event):
            event.ignore()
            return
        event.accept()
        begins = self._wheel.begins(event)
        if steps := self._wheel.add(event):
            up = -steps if event.inverted() else steps  # away from the hand is up
            self._step(STEP * up, _WHEEL, begins=begins)
        elif begins:
            self.end_gesture()

    # Keys.

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window during a drag."""
        if self._grip and _is_escape(event) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._grip and _is_escape(event):
            self._take_back()
        elif key in NEIGHBOURS:
            self.neighbour_requested.emit(NEIGHBOURS[key])
        elif self._locked or event.modifiers() & ~_PLAIN or key not in _KEYS:
            event.ignore()
        elif key == CHOOSE_MIDDLE:
            self.request_word(MIDDLE)
        elif key in STEPS:
            by = SHIFTED.get(key, STEPS[key]) if _has_shift(event) else STEPS[key]
            self._step(by, key, begins=not self._repeats(event))
        else:
            self.request_position(PLACES[key])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._released = event.key(), event.timestamp()
        super().keyReleaseEvent(event)

    def _repeats(self, event: QKeyEvent) -> bool:
        """Whether a key is being held down.

        X repeats a key as a release and a press of the same moment. On a busy machine Qt meets the release
        before the press is there, and then takes both for a hand's.
        """
        return event.isAutoRepeat() or self._released == (event.key(), event.timestamp() or None)

    # What others ask for.

    def step(self, by: int, *, begins: bool = True) -> None:
        """Move by `by` points, as the arrow buttons do; `begins` a new gesture."""
        if not self._locked:
            self._step(by, _ARROW, begins=begins)

    def request_position(self, position: Position) -> None:
        """Request a position as a gesture by itself."""
        if not self._locked:
            self._begin_gesture(_WISH)
            self._ask(position)
            self.end_gesture()

    def request_word(self, word: int) -> None:
        """Request the position of a word beside the scale; *midden* is beside the middle (decision 0023)."""
        self.request_position(chosen_middle(self._position) if word == MIDDLE else word)

    # How it is done.

    def _begin_gesture(self, gesture: int | str) -> None:
        self.end_gesture()
        self.grabbed.emit()
        self._gesture = gesture
        self.gesture_began.emit()

    def end_gesture(self) -> None:
        """End the gesture and any drag."""
        self._gesture = None
        self._let_go()

    def _let_go(self) -> None:
        if self._is_long_touch:
            self.long_touch.stop()
        if self._grip is not None:
            self._grip = None
            self.update()
            self.sliderReleased.emit()

    def _take_back(self) -> None:
        """Let go, and have the cap back where the drag began; no undo step is left of it."""
        self._let_go()
        self._ask(self._before_drag)
        self.end_gesture()

    def _ask(self, position: Position) -> None:
        self._asking = True
        self.position_requested.emit(position)
        self._asking = False

    def _step(self, by: int, gesture: int | str, *, begins: bool) -> None:
        if begins or gesture != self._gesture:
            self._begin_gesture(gesture)
        here = self.unset_cap_position if self._position is None else self._position
        self._stepping = True
        self._ask(min(HIGHEST, max(LOWEST, here + by)))
        self._stepping = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.grabbed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._wheel.reset()
        self.end_gesture()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.end_gesture()


def _has_shift(event: QInputEvent) -> bool:
    return Qt.KeyboardModifier.ShiftModifier in event.modifiers()


def _apart(one: QPointF, other: QPointF) -> float:
    return (one - other).manhattanLength()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
