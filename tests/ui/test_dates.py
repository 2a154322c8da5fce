"""A date that is typed is taken as it was meant, or said to be none; a wheel changes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette, QTextFormat, QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.looks.look import CONTRAST, DARK, LIGHT, Colours, Look
from mengpaneel.ui.widgets.date_field import DateField
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.window.window import Window

TODAY = date(2026, 11, 29)


@pytest.fixture
def dialog(qtbot: QtBot, window: Window, library: Library) -> SaveDialog:
    dialog = SaveDialog(library.words, TODAY, "Nulmeting", 0, Look(LIGHT), window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitActive(dialog)
    dialog.date_field.setFocus()
    return dialog


def typed(qtbot: QtBot, field: DateField, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


@pytest.mark.parametrize("text", ["12 maart 2025", "12-3-2025", "12 mrt 2025", "2025-03-12", "12/3/25"])
def test_a_date_that_is_typed_is_what_is_saved(qtbot: QtBot, dialog: SaveDialog, text: str):
    typed(qtbot, dialog.date_field, text)
    dialog.title_field.setFocus()

    assert dialog.date_field.text() == "12 maart 2025"
    assert dialog.taken_on == date(2025, 3, 12)
    assert dialog.look_again_on == date(2026, 3, 12)


def test_enter_takes_what_was_typed(qtbot: QtBot, dialog: SaveDialog):
    typed(qtbot, dialog.date_field, "12-3-2025")
    qtbot.keyClick(dialog.date_field, Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.taken_on == date(2025, 3, 12)


def test_what_is_no_date_is_said_at_once_and_nothing_is_saved(qtbot: QtBot, dialog: SaveDialog):
    typed(qtbot, dialog.date_field, "twaalf maart")
    dialog.title_field.setFocus()
    notice = dialog.date_field.notice
    assert notice.isVisible()
    assert notice.text() == "‘twaalf maart’ is geen datum. Typ een datum zoals 29 november 2026."

    dialog.accept_button.click()
    assert dialog.isVisible()
    assert dialog.date_field.text() == "twaalf maart"
    assert notice.isVisible()

    typed(qtbot, dialog.date_field, "12-3-2025")
    dialog.title_field.setFocus()
    assert not notice.isVisible()


def test_a_field_that_was_emptied_says_what_belongs_there(qtbot: QtBot, dialog: SaveDialog):
    dialog.date_field.selectAll()
    qtbot.keyClick(dialog.date_field, Qt.Key.Key_Backspace)
    dialog.title_field.setFocus()
    told = "Hier hoort een datum te staan, zoals 29 november 2026."
    assert dialog.date_field.notice.text() == told


def test_what_is_said_covers_neither_the_field_nor_what_tab_comes_to(qtbot: QtBot, dialog: SaveDialog):
    typed(qtbot, dialog.date_field, "gisteren")
    qtbot.keyClick(dialog.date_field, Qt.Key.Key_Tab)
    assert dialog.again_box.hasFocus()
    notice = dialog.date_field.notice
    assert notice.isVisible()
    for each in (dialog.date_field, dialog.again_box, dialog.title_field):
        assert not notice.geometry().intersects(QRect(each.mapTo(dialog, QPoint()), each.size()))


def test_the_day_that_was_read_can_be_undone_like_any_typing(qtbot: QtBot, dialog: SaveDialog):
    typed(qtbot, dialog.date_field, "12-3-2025")
    qtbot.keyClick(dialog.date_field, Qt.Key.Key_Tab)
    assert dialog.date_field.text() == "12 maart 2025"
    dialog.date_field.undo()
    assert dialog.date_field.text() == "12-3-2025"
    dialog.date_field.undo()
    assert dialog.date_field.text() == "29 november 2026"


@pytest.mark.parametrize("text", ["30-11-2026", "1-1-1969", "12 maart 2226"])
def test_a_day_that_may_not_be_chosen_is_told_with_those_that_may(
    qtbot: QtBot, dialog: SaveDialog, text: str
):
    typed(qtbot, dialog.date_field, text)
    dialog.title_field.setFocus()

    told = "Kies een datum van 1 januari 1970 tot en met 29 november 2026."
    assert dialog.date_field.notice.text() == told
    assert dialog.taken_on == TODAY


@pytest.mark.parametrize("name", ["date_field", "again_field"])
def test_a_wheel_over_a_date_changes_nothing_and_takes_no_focus(dialog: SaveDialog, name: str):
    field = getattr(dialog, name)
    dialog.title_field.setFocus()
    before = field.day
    middle = field.rect().center()
    for _ in range(3):
        event = QWheelEvent(
            QPointF(middle), QPointF(field.mapToGlobal(middle)), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, event)

    assert field.day == before
    assert dialog.title_field.hasFocus()


def test_arrows_go_by_days_and_pages_by_months(qtbot: QtBot, dialog: SaveDialog):
    field = dialog.date_field
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(field, key)
    assert field.day == date(2026, 10, 28)
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    assert field.day == TODAY  # no later than may be chosen


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2200, 12, 31)])
def test_at_the_edge_nothing_breaks(qtbot: QtBot, library: Library, day: date):
    field = DateField(day, library.words)
    qtbot.addWidget(field)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        for _ in range(2):
            qtbot.keyClick(field, key)

    assert field.day.year in (1970, 2200)


def test_a_calendar_offers_only_what_may_be_chosen(dialog: SaveDialog):
    calendar = dialog.date_field.calendar()
    month = calendar.findChild(QCalendarWidget)
    assert month.maximumDate().toPython() == TODAY
    assert month.selectedDate().toPython() == TODAY

    month.clicked.emit(month.minimumDate())
    assert dialog.taken_on == date(1970, 1, 1)


@pytest.mark.parametrize(("turn", "month"), [(-15, 9), (15, 7), (-120, 9)])
def test_a_touchpad_turns_the_months_as_a_wheel_does(qtbot: QtBot, library: Library, turn: int, month: int):
    field = DateField(date(2026, 8, 3), library.words)
    qtbot.addWidget(field)
    calendar = field.calendar()
    shown, days = calendar.findChild(QCalendarWidget), calendar.findChild(QTableView).viewport()
    middle = QPointF(days.rect().center())
    for _ in range(120 // abs(turn)):
        assert shown.monthShown() == 8
        event = QWheelEvent(
            middle, middle, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(days, event)
    assert shown.monthShown() == month


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.qt_log_ignore("does not support")
def test_a_calendar_is_whole_on_the_screen_and_named(qtbot: QtBot, library: Library, zoom: float):
    field = DateField(TODAY, library.words)
    qtbot.addWidget(field)
    field.setAccessibleName("Datum")
    field.set_look(Look(LIGHT, zoom))
    room = field.screen().availableGeometry()
    field.show()
    for corner in (room.topLeft(), room.bottomRight() - QPoint(100, 40)):
        field.move(corner)
        calendar = field.calendar()
        # A popup takes all keys, for which a screen is needed; and it has no frame.
        calendar.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        calendar.open()
        assert room.contains(QRect(calendar.pos(), calendar.size()))
        table = calendar.findChild(QTableView)
        metrics, locale = QFontMetrics(Look(LIGHT, zoom).font()), table.locale()
        for column in range(7):
            day = locale.dayName(column + 1, QLocale.FormatType.ShortFormat)
            assert table.columnWidth(column) >= metrics.horizontalAdvance(f"{day} ")
        for part in (calendar, table, *calendar.findChildren(QToolButton)):
            assert part.accessibleName() or part.text()
        calendar.close()
        QApplication.processEvents()  # it is gone before its field is


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_a_calendar_is_drawn_in_our_colours(qtbot: QtBot, library: Library, colours: Colours):
    """By itself Qt draws the weekend in red, which is hard to read on a dark ground."""
    field = DateField(TODAY, library.words)
    qtbot.addWidget(field)
    field.set_range(date(2026, 1, 1), TODAY)
    field.set_look(Look(colours))
    month = field.calendar().findChild(QCalendarWidget)
    assert not month.weekdayTextFormat(Qt.DayOfWeek.Sunday).hasProperty(QTextFormat.Property.ForegroundBrush)
    days = month.findChild(QTableView)
    out_of_range = days.model().index(6, 6).data(Qt.ItemDataRole.BackgroundRole)
    assert out_of_range == QColor(colours.card)
    bar = month.findChild(QWidget, "qt_calendar_navigationbar")
    assert bar.backgroundRole() is QPalette.ColorRole.Base


def test_what_is_said_has_the_colours_and_the_size_of_its_field(qtbot: QtBot, dialog: SaveDialog):
    heights = []
    for look in (Look(LIGHT), Look(DARK, 2.0)):
        dialog.date_field.set_look(look)
        dialog.date_field.show_message("Dit is geen datum.")
        notice = dialog.date_field.notice
        heights.append(notice.height())
        assert notice.palette().color(notice.foregroundRole()) == QColor(look.colours.on_talk)
        notice.hide()
        dialog.date_field.notice = None  # another one, made when the field has its look
    assert heights[1] > 1.5 * heights[0]
