"""The steps of the hour as a column of buttons: done, current, or to come."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.round import tell_stop
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hour import Hour, Stop
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.label import max_text_height, max_text_width
from mengpaneel.ui.widgets.look import set_margins

_HEIGHT, _LOW, _DISC, _LEFT, _GAP, _RIGHT, _AROUND, _RADIUS = 38, 30, 22, 10, 9, 4, 2, 8


class StepState(Enum):
    """Whether a step is done, current or to come."""

    DONE = "done"
    HERE = "here"
    TO_COME = "to_come"


class HourStepButton(QPushButton):
    """One step: a disc with a check mark, a filled disc or a ring, and its name.

    A name that is too long for one line is broken, and makes the button higher.
    """

    def __init__(self, name: str, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._words = library.words.session
        self._look, self._state, self._low = Look(LIGHT), StepState.TO_COME, False
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def show_state(self, state: StepState) -> None:
        """Show whether the step is done, current or to come."""
        told = {StepState.DONE: self._words.done, StepState.HERE: self._words.here}.get(state, "{step}")
        self.setAccessibleName(told.format(step=self.text()))
        self._state = state
        self._set_font()
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._set_font()
        self.updateGeometry()

    def set_low(self, low: bool) -> None:
        """Set whether it takes less height, for a low window or many steps."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def _set_font(self) -> None:
        self.setFont(self._look.font(Size.SMALL, bold=self._state is StepState.HERE))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        around = self._look.whole(2 * _LEFT + _DISC + _GAP)
        return QSize(around + words, self._look.whole(_LOW if self._low else _HEIGHT))

    def narrowest(self, look: Look) -> int:
        """The width (pixels) in which no word of the name is broken."""
        words = max_text_width(self.text().split(), look.font(Size.SMALL, bold=True))
        return words + look.whole(_LEFT + _DISC + _GAP) + look.whole(_RIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Measured as the current step, whose letters are bold: none becomes higher on the way.
        font, across = self._look.font(Size.SMALL, bold=True), int(self._room(QSize(width, 0)).width())
        needed = max_text_height([self.text()], font, across) + self._look.whole(2 * _AROUND)
        return max(self.sizeHint().height(), needed)

    def _room(self, size: QSize) -> QRectF:
        """Where the name is painted on a button of this size."""
        left, right = self._look.px(_LEFT + _DISC + _GAP), self._look.px(_RIGHT)
        return QRectF(left, 0, size.width() - left - right, size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, here = look.colours, self._state is StepState.HERE
        if here or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(colour(c.ink), look.px(1.5)) if here else Qt.PenStyle.NoPen)
            painter.setBrush(colour(c.chosen))
            painter.drawRoundedRect(self._inside(1), look.px(_RADIUS), look.px(_RADIUS))
        self._paint_disc(painter)
        painter.setFont(self.font())
        painter.setPen(colour(c.muted if self._state is StepState.TO_COME else c.ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._room(self.size()), flags, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(c.ink), look.px(2)))
            painter.drawRoundedRect(self._inside(3), look.px(_RADIUS - 3), look.px(_RADIUS - 3))

    def _paint_disc(self, painter: QPainter) -> None:
        look, side = self._look, self._look.px(_DISC)
        c = look.colours
        to_come = self._state is StepState.TO_COME
        disc = QRectF(look.px(_LEFT), (self.height() - side) / 2, side, side)
        edge = QPen(colour(c.ink if self.isEnabled() else c.unusable), look.px(2))
        painter.setPen(edge if to_come else Qt.PenStyle.NoPen)
        painter.setBrush(colour(c.card if to_come else c.ink))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        if self._state is StepState.DONE:
            inner = QPointF(side * 0.18, side * 0.18)
            tick = QRectF(disc.topLeft() + inner, disc.bottomRight() - inner)
            paint_mark(painter, tick, "check", colour(c.on_ink))

    def _inside(self, by: float) -> QRectF:
        return QRectF(self.rect()).adjusted(by, by, -by, -by)


class HourSteps(QWidget):
    """All steps of this hour. `stop_chosen` has the Stop that was clicked."""

    stop_chosen = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library, self._look, self._low = desk, library, Look(LIGHT), False
        self._buttons: dict[Stop, HourStepButton] = {}
        self._column = QVBoxLayout(self)
        self.setAccessibleName(library.words.session.steps)
        desk.changed.connect(self._follow_desk)
        self.show_hour()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.snapshots or changes.subject:
            self.show_hour()

    @property
    def _hour(self) -> Hour:
        """The hour that is going on, or the one that would begin now: another where there is a last time."""
        hour = self._desk.hour
        return hour if hour.is_on else replace(hour, again=bool(self._desk.snapshots))

    @property
    def buttons(self) -> Sequence[HourStepButton]:
        """One for each stop of the hour, in order."""
        return tuple(self._buttons.values())

    def show_hour(self) -> None:
        """Show the current step; before the hour begins the other steps are disabled."""
        hour = self._hour
        if tuple(self._buttons) != tuple(hour.stops):
            self._make_buttons()
        here = list(hour.stops).index(hour.stop)
        for place, button in enumerate(self._buttons.values()):
            state = StepState.DONE if place < here else StepState.TO_COME
            button.show_state(StepState.HERE if place == here else state)
            button.setEnabled(hour.is_on or place == here)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 2)

    def narrowest(self, look: Look) -> int:
        """The width (pixels) in which no word of a name is broken."""
        return max(button.narrowest(look) for button in self._buttons.values())

    def set_low(self, low: bool) -> None:
        """Set whether it takes less height, for a low window."""
        self._low = low
        for button in self._buttons.values():
            button.set_low(low)

    def _make_buttons(self) -> None:
        for button in self._buttons.values():
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for stop in self._hour.stops:
            button = HourStepButton(tell_stop(self._hour.at(*stop), self._library), self._library, self)
            button.set_look(self._look)
            button.set_low(self._low)
            button.clicked.connect(lambda _=False, stop=stop: self.stop_chosen.emit(stop))
            self._column.addWidget(button)
            self._buttons[stop] = button
