"""A date to type, or to choose from a calendar. It ignores the wheel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QCalendarWidget, QMenu, QTableView, QToolButton, QVBoxLayout, QWidget

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.text.dates import read_date, tell_date
from mengpaneel.domain.days import months_later
from mengpaneel.domain.limits import EARLIEST_DAY, LATEST_DAY
from mengpaneel.domain.plain_text import escape_invisible
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import Look, colour
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.inputs import LineField
from mengpaneel.ui.widgets.label import max_text_width
from mengpaneel.ui.widgets.look import apply_look
from mengpaneel.ui.widgets.popups import frame_menu
from mengpaneel.ui.widgets.wheel import WheelAccumulator

_LONGEST = 60
_MARK, _PAD, _ROOM = 18, 9, 30
_STEPS: Mapping[int, Callable[[date], date]] = {
    Qt.Key.Key_Up: lambda day: day + timedelta(days=1),
    Qt.Key.Key_Down: lambda day: day - timedelta(days=1),
    Qt.Key.Key_PageUp: lambda day: months_later(day, 1),
    Qt.Key.Key_PageDown: lambda day: months_later(day, -1),
}


class DateField(LineField):
    """Holds a day within a range. `day_changed`: the day changed; `chosen`: the user changed it.

    Text that is no date stays as it was typed, with a message; `day` is then the last valid day.
    """

    day_changed = Signal()
    chosen = Signal()

    def __init__(self, day: date, words: Interface, parent: QWidget | None = None) -> None:
        super().__init__(_LONGEST, words, parent=parent)
        self._day, self._first, self._last = day, EARLIEST_DAY, LATEST_DAY
        self._show_day()
        self.editingFinished.connect(self.read)

    @property
    def day(self) -> date:
        """The day."""
        return self._day

    def set_day(self, day: date) -> None:
        """Set the day, or the nearest one in the range."""
        within = min(max(day, self._first), self._last)
        changed, self._day = within != self._day, within
        self._show_day()
        if changed:
            self.day_changed.emit()

    def set_range(self, first: date, last: date = LATEST_DAY) -> None:
        """Set the first and last day of the range."""
        self._first, self._last = max(first, EARLIEST_DAY), min(last, LATEST_DAY)
        self._first = min(self._first, self._last)
        self.set_day(self._day)

    def read(self) -> bool:
        """Parse the text; shows a message and returns False if it is no date in the range."""
        typed = self.text().strip()
        if typed == self._told(self._day):
            return True
        day = read_date(typed, self._day, self.words)
        if day is None:
            words, example = self.words.input, self._told(self._day)
            told = words.no_date if typed else words.date_missing
            self.show_message(told.format(typed=escape_invisible(typed), example=example))
        elif not self._first <= day <= self._last:
            first, last = self._told(self._first), self._told(self._last)
            self.show_message(self.words.input.date_outside.format(first=first, last=last))
        else:
            self.choose(day)
            return True
        return False

    def choose(self, day: date) -> None:
        """Set the day as the user's choice."""
        self.set_day(day)
        self.chosen.emit()

    def calendar(self) -> DayCalendar:
        """A calendar of the range with the day selected, not yet shown."""
        return DayCalendar(self, self._first, self._last)

    def set_look(self, look: Look) -> None:
        """Set the look, with room at the right for the calendar icon."""
        super().set_look(look)
        self.setTextMargins(0, 0, look.whole(_ROOM), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down):
            self.calendar().open()
        elif key not in _STEPS:
            super().keyPressEvent(event)
        elif self.read():
            self.choose(_STEPS[key](self._day))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._on_mark(event.position().toPoint()):
            self.calendar().open()
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_mark = self._on_mark(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if on_mark else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.read()  # what cannot be read is still said once the field is left

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, px = QPainter(self), self.current_look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self.width() - px(_PAD + _MARK)
        mark = QRectF(left, (self.height() - px(_MARK)) / 2, px(_MARK), px(_MARK))
        paint_mark(painter, mark, "calendar", colour(self.current_look.colours.muted))

    def _on_mark(self, point: QPoint) -> bool:
        return self.isEnabled() and point.x() >= self.width() - self.current_look.whole(_ROOM)

    def _show_day(self) -> None:
        """Put the day in the place of what was typed, in a step that can be undone."""
        told = self._told(self._day)
        if told != self.text():
            self.selectAll()
            self.insert(told)

    def _told(self, day: date) -> str:
        return tell_date(day, self.words)


_AROUND_DAY = 14
_BEFORE, _AFTER = "qt_calendar_prevmonth", "qt_calendar_nextmonth"
_TURNS = {_BEFORE: 90, _AFTER: -90}
"""Qt's buttons for another month, and how far our mark is turned to point there."""


class DayCalendar(Card):
    """A popup with a month to choose a day from."""

    def __init__(self, field: DateField, first: date, last: date) -> None:
        super().__init__(parent=field)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._field = field
        self._wheel = WheelAccumulator()
        self._month = QCalendarWidget()
        self.setAccessibleName(field.accessibleName())
        self._name_parts(field)
        self._month.setDateRange(_of_qt(first), _of_qt(last))
        self._month.setSelectedDate(_of_qt(field.day))
        self._month.clicked.connect(self._choose)
        self._month.activated.connect(self._choose)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        QVBoxLayout(self).addWidget(self._month)
        apply_look(self, field.current_look)

    def set_look(self, look: Look) -> None:
        """Set the look, with weekends in the text colour instead of Qt's red."""
        super().set_look(look)
        c, month = look.colours, self._month
        month.setFont(look.font())
        days = (month.locale().dayName(number, QLocale.FormatType.ShortFormat) for number in range(1, 8))
        month.setMinimumWidth(7 * (max_text_width(days, look.font()) + look.whole(_AROUND_DAY)))
        quiet = QTextCharFormat()
        quiet.setForeground(colour(c.muted))
        quiet.setBackground(colour(c.card))
        month.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            month.setWeekdayTextFormat(day, QTextCharFormat())
        for view in month.findChildren(QTableView):
            ground = view.palette()
            ground.setColor(QPalette.ColorRole.Window, colour(c.card))  # it is under days out of the range
            view.setPalette(ground)
        for menu in month.findChildren(QMenu):
            frame_menu(menu)
        for bar in month.findChildren(QWidget, "qt_calendar_navigationbar"):
            bar.setBackgroundRole(QPalette.ColorRole.Base)
        for button in month.findChildren(QToolButton):
            palette = button.palette()
            for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, colour(c.ink))
            button.setPalette(palette)
            button.setFont(look.font(bold=True))
            button.setIconSize(QSize(look.whole(_MARK), look.whole(_MARK)))
            if turn := _TURNS.get(button.objectName()):
                button.setIcon(_chevron(look, turn))

    def open(self) -> None:
        """Show it below the field, or above it where the screen has no room below; whole, on the screen."""
        self.adjustSize()
        field, room = self._field, self._field.screen().availableGeometry()
        place = QRect(field.mapToGlobal(field.rect().bottomLeft()), self.size())
        if place.bottom() > room.bottom():
            place.moveBottom(field.mapToGlobal(QPoint(0, 0)).y())
        left = min(place.left(), room.left() + room.width() - self.width())
        self.move(max(room.left(), left), max(room.top(), place.top()))
        self.show()
        self._month.setFocus()

    def _name_parts(self, field: DateField) -> None:
        """Name for a screen reader what Qt leaves without a name."""
        words = field.words.input
        names = {_BEFORE: words.month_before, _AFTER: words.month_after}
        for button in self._month.findChildren(QToolButton):
            if name := names.get(button.objectName()):
                button.setAccessibleName(name)
        for days in self._month.findChildren(QTableView):
            days.setAccessibleName(field.accessibleName())
            days.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the months by wheel and touchpad: Qt leaves out all that is less than a notch."""
        if not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        for _ in range(abs(steps := self._wheel.add(event))):
            (self._month.showPreviousMonth if steps > 0 else self._month.showNextMonth)()
        return True

    def _choose(self, day: QDate) -> None:
        self._field.choose(date(day.year(), day.month(), day.day()))
        self.close()


def _chevron(look: Look, turn: int) -> QIcon:
    """Our mark for what lies below, turned so that it points to another month."""
    side = look.whole(_MARK)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    painter.rotate(turn)
    paint_mark(painter, QRectF(-side / 2, -side / 2, side, side), "chevron-down", colour(look.colours.ink))
    painter.end()
    return QIcon(picture)


def _of_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
