"""Papers are typed over: twelve rows of five, by keys alone, of which only the open row can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.ui.data.page import ConfirmDialog
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.session.paper_table import PaperTable
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

TWELVE = [f"rol {letter}" for letter in "abcdefghijkl"]


@pytest.fixture
def page(window: Window, desk: Desk, qtbot: QtBot) -> EntriesPage:
    desk.session.begin(TWELVE)
    window.show_screen(Screen.SESSION)
    window.activateWindow()
    qtbot.waitActive(window)
    page = window.screens.session.page
    page.open_paper()
    return page


@pytest.fixture
def table(page: EntriesPage) -> PaperTable:
    return page.paper_page.table


def entered(desk: Desk, row: int) -> list[Entry]:
    return [desk.all_rounds.now[fader].first[row] for fader in FADERS]


def shown(table: PaperTable, row: int) -> list[str]:
    return [table.model().index(row, column).data() for column in range(5)]


def press(qtbot: QtBot, table: PaperTable, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(table, key)


K = Qt.Key


def test_twelve_papers_are_typed_over_with_digits_and_enter(page, table, desk: Desk, qtbot: QtBot):
    for _ in TWELVE:
        for digit in (K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5):
            press(qtbot, table, digit, K.Key_Return)

    for row in range(12):
        assert [entry.position for entry in entered(desk, row)] == [10, 30, 52, 70, 90]
    assert desk.session.ready == 12


def test_a_digit_an_arrow_a_space_and_nothing(table, desk: Desk, qtbot: QtBot):
    press(
        qtbot, table, K.Key_0, K.Key_Right, K.Key_4, K.Key_Up, K.Key_Up, K.Key_Tab, K.Key_Space, K.Key_Right
    )
    press(qtbot, table, K.Key_Down)
    assert shown(table, 0) == ["geen keuze", "vrij hoog", "leeg", "midden", ""]
    qtbot.keyClick(table, K.Key_Down, Qt.KeyboardModifier.ControlModifier)

    assert entered(desk, 0) == [Entry(50), Entry(74), SKIPPED, Entry(48), SKIPPED]
    assert shown(table, 0) == 5 * ["ingevuld"]


def test_a_row_of_which_nothing_was_typed_stays_as_it_was(table, desk: Desk, qtbot: QtBot):
    press(qtbot, table, *5 * [K.Key_Right])
    assert desk.session.ready == 0
    assert shown(table, 0) == 5 * [""]


def test_each_cell_says_its_fader_its_participant_and_its_word(table, qtbot: QtBot):
    press(qtbot, table, K.Key_5)
    told = table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Positionering intern, rol a: hoog"
    told = table.model().index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Proces met bewoners, rol b: nog niet ingevuld"


def test_a_done_row_is_done_again_only_after_a_question_and_from_empty(
    page, table, window: Window, desk: Desk, qtbot: QtBot
):
    press(qtbot, table, K.Key_5, *5 * [K.Key_Right])
    table.go_to(0, 0)
    press(qtbot, table, K.Key_1)
    assert entered(desk, 0)[0] == Entry(90)
    (question,) = window.findChildren(ConfirmDialog)
    question.yes.click()
    assert shown(table, 0) == 5 * [""]
    table.setFocus()
    press(qtbot, table, K.Key_1)
    table.go_to(1, 0)

    assert entered(desk, 0) == [Entry(10), *4 * [SKIPPED]]


def test_a_row_that_is_opened_again_and_left_keeps_what_was_there(table, desk: Desk):
    table.entries.open(0)
    table.entries.type_digit(Fader.POLITICS, 4)
    table.entries.leave()
    table.reopen(0)
    table.go_to(3, 0)

    assert entered(desk, 0)[3] == Entry(70)


def test_the_keys_of_the_window_are_the_tables_own_there(table, window: Window, desk: Desk, qtbot: QtBot):
    press(qtbot, table, K.Key_3)
    assert table.hasFocus()
    assert shown(table, 0)[0] == "midden"


def test_closing_the_table_enters_the_open_row_and_clears_it(page, table, desk: Desk, qtbot: QtBot):
    press(qtbot, table, K.Key_2)
    page.paper_page.done.click()
    QApplication.processEvents()

    assert page.paper_page is None
    assert entered(desk, 0)[0] == Entry(30)
    assert page.hand_over.isVisible()
    told = [label.text() for label in page.ready_list.findChildren(QLabel)]
    assert told.count(page.library.words.entering.ready) == 1


def test_once_the_table_is_closed_the_header_does_not_get_the_keyboard(page, table, window, qtbot: QtBot):
    page.paper_page.done.setFocus()
    qtbot.keyClick(page.paper_page.done, K.Key_Space)
    assert page.paper_page is None
    assert window.focusWidget() is page


def test_where_the_room_may_look_on_the_table_opens_only_on_purpose(
    page, window: Window, library, monkeypatch
):
    page.close_paper()
    page.ready_list.from_paper.click()
    assert page.paper_page is None
    (question,) = window.findChildren(ConfirmDialog)
    question.yes.click()
    assert page.paper_page is not None

    page.close_paper()
    monkeypatch.setattr("mengpaneel.ui.session.entries_page.room_may_see", lambda _: False)
    page.ready_list.from_paper.click()
    assert page.paper_page is not None


def test_tab_leaves_the_table_at_its_end(table, qtbot: QtBot):
    table.go_to(11, 4)
    press(qtbot, table, K.Key_Tab)
    assert not table.hasFocus()
