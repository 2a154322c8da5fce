"""*Naast elkaar*: panels, tracks and a table that mark the same subject, by pointer and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.side_by_side import PRESENT, NamesShown
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject, SubjectKind
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.overview.screen import OverviewScreen
from mengpaneel.ui.overview.who_dialog import WhoDialog
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.domain.plain_snapshot import PLAIN
from tests.hands import press, settle

HERE, THERE = Subject("h", name="Aardwijk"), Subject("t", name="Esveld")
SQUARE = Subject("p", SubjectKind.CASE, "Het plein")


def snapshot(subject: Subject, id_: str, *positions: int, year: int = 2025) -> Snapshot:
    mix = Mix(positions or (50,) * len(FADERS))
    return replace(
        PLAIN,
        id=id_,
        subject_id=subject.id,
        sheet=Sheet(mix),
        taken_on=date(year, 3, 12),
        title=f"Toen {id_}",
    )


@pytest.fixture
def memory(memory: SqliteMemory) -> SqliteMemory:
    for subject in (HERE, THERE, SQUARE):
        memory.save_subject(subject)
    memory.save(snapshot(HERE, "h1", 90, 10, 20, 30, 40))
    memory.save(snapshot(THERE, "t1", 5, 5, 5, 5, 5, year=2023))
    memory.save(snapshot(THERE, "t2", 10, 80, 70, 60, 55))
    memory.save(snapshot(SQUARE, "p1", 50, 45, 45, 45, 45))
    memory.save_draft(THERE, Sheet(Mix.of(1, 2, 3, 4, 5)))
    memory.save_draft(HERE, Sheet())
    return memory


@pytest.fixture
def screen(qtbot: QtBot, window: Window) -> OverviewScreen:
    """The screen, with all of it read."""
    window.actions_.side_by_side.trigger()
    return read(qtbot, window)


def read(qtbot: QtBot, window: Window) -> OverviewScreen:
    screen = window.screens.overview
    qtbot.waitUntil(lambda: bool(screen.head.count.text()) and not window.desk.overview.needs_reading)
    settle(window)
    return screen


def names(screen: OverviewScreen) -> list[str]:
    model = screen.list.subjects
    return [model.card(row).name for row in range(model.rowCount())]


def choose(box: QComboBox, row: int) -> None:
    box.setCurrentIndex(row)
    box.activated.emit(row)


def words_on(screen: OverviewScreen) -> str:
    return " ".join(label.text() for label in screen.findChildren(Label) if label.isVisible())


# What lies there.


def test_everyone_lies_there_with_what_is_said_by_name(screen: OverviewScreen, window: Window):
    assert names(screen) == ["Aardwijk", "Esveld", "Het plein"]
    assert screen.head.count.text() == "3 onderwerpen · laatste momentopname van elk"
    assert window.screen_shown is Screen.OVERVIEW
    assert not any(tab.isChecked() for tab in window.header.screens.tabs.values())
    assert "Geen rangorde" in words_on(screen)
    cards = [screen.list.subjects.card(row) for row in range(3)]
    assert [card.letters for card in cards] == ["A", "E", "H"]
    assert not any(f"{position}" in card.said for card in cards for _, position in card.mix if position != 5)


def test_its_key_opens_it_and_escape_goes_back(qtbot: QtBot, window: Window):
    window.show_screen(Screen.PROFILES)
    QTest.keyClick(
        window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    screen = read(qtbot, window)
    assert screen.isVisible()
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Escape)
    assert window.screen_shown is Screen.PROFILES
    window.show_screen(Screen.OVERVIEW)
    press(screen.head.close_button)
    assert window.screen_shown is Screen.PROFILES
    assert window.header.screens.tabs[Screen.PROFILES].isChecked()


def test_without_anything_it_says_what_to_do(qtbot: QtBot, qapp, library: Library):
    memory = SqliteMemory.in_memory()
    desk = Desk(memory, lambda: memory, 1)
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.show()
    window.show_screen(Screen.OVERVIEW)
    qtbot.waitUntil(window.screens.overview.nothing.isVisible)
    assert "nog niets" in window.screens.overview.nothing.text()
    desk.finish()
    memory.close()


def test_a_move_on_the_console_is_there_when_it_is_seen_again(
    screen: OverviewScreen, window: Window, desk: Desk
):
    desk.overview.choose_sheet("h", PRESENT)
    window.show_screen(Screen.CONSOLE)
    desk.move(FADERS[0], 66)
    window.show_screen(Screen.OVERVIEW)
    settle(window)
    assert screen.list.subjects.card(0).mix[FADERS[0]] == 66


# Choosing.


def test_kind_year_and_names_are_chosen_and_told(screen: OverviewScreen, desk: Desk):
    choose(screen.head.kind, 2)
    assert names(screen) == ["Het plein"]
    assert screen.head.count.text().startswith("1 onderwerp ·")
    choose(screen.head.kind, 0)
    choose(screen.head.year, screen.head.year.findData(2023))
    assert names(screen) == ["Esveld"]
    assert "2023" in screen.head.count.text()
    choose(screen.head.year, 0)
    choose(screen.head.names, screen.head.names.findData(NamesShown.NOWHERE))
    assert names(screen) == ["Onderwerp A", "Onderwerp B", "Onderwerp C"]
    assert "zonder namen" in screen.head.count.text()


def test_without_names_nothing_on_the_screen_tells_one(screen: OverviewScreen, desk: Desk):
    desk.overview.set_names(NamesShown.NOWHERE)
    screen.tabs.setCurrentIndex(1)
    told = words_on(screen)
    for place in range(3):
        desk.overview.mark(place)
        told += words_on(screen)
        index = screen.list.subjects.index(place)
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        told += " ".join(str(index.data(role)) for role in roles)
        told += " ".join(card.told + card.accessibleDescription() for card in screen.tracks.cards.values())
    model = screen.table.model()
    cells = [model.index(row, column) for row in range(3) for column in range(model.columnCount())]
    told += " ".join(str(cell.data()) for cell in cells)
    assert "Onderwerp B" in told
    assert not any(name in told for name in ("Aardwijk", "Esveld", "plein", "Toen"))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_card_offers_the_other_snapshots_and_to_leave_it_out(screen: OverviewScreen, desk: Desk):
    screen.list.setFocus()
    desk.overview.mark(1)
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    menu = next(menu for menu in screen.findChildren(QMenu) if menu.isVisible())
    told = [action.text() for action in menu.actions() if action.text()]
    assert told == ["Zoals het nu staat", "Toen t2, 12 mrt 2025", "Toen t1, 12 mrt 2023", "Niet laten zien"]
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Toen t2, 12 mrt 2025"]
    menu.actions()[2].trigger()
    menu.close()
    assert screen.list.subjects.card(1).mix == Mix.of(5, 5, 5, 5, 5)
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    menu = next(menu for menu in screen.findChildren(QMenu) if menu.isVisible())
    menu.actions()[-1].trigger()
    menu.close()
    assert names(screen) == ["Aardwijk", "Het plein"]


def test_who_lie_there_is_ticked(screen: OverviewScreen, window: Window, desk: Desk):
    press(screen.head.who)
    dialog = next(d for d in window.findChildren(WhoDialog) if d.isVisible())
    assert dialog.tree.checked_ids == {"h", "t", "p"}
    press(dialog.none)
    dialog.tree.set_checked_ids({"t"})
    press(dialog.done_button)
    assert names(screen) == ["Esveld"]
    desk.overview.set_left_out(frozenset("htp"))
    assert "niemand over" in screen.nothing.text()


# Marking.


def test_pointing_at_a_disc_marks_it_everywhere(screen: OverviewScreen, window: Window, desk: Desk):
    card = screen.tracks.cards[FADERS[0]]
    layout = card.layout_of_subjects
    assert layout.discs
    disc = next(each for each in layout.discs.discs if each.letters == "E")
    QTest.mouseMove(window, QPoint(1, 1))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=disc.rect.center().toPoint())
    assert desk.overview.marked == 1
    assert screen.list.currentIndex().row() == 1
    assert screen.marked_told.text().startswith("Esveld: Toen t2, 12 mrt 2025. ")
    assert [card.told.split(";")[0] for card in screen.tracks.cards.values()] == [
        "Esveld: laag",
        "Esveld: hoog",
        "Esveld: vrij hoog",
        "Esveld: vrij hoog",
        "Esveld: midden",
    ]


def test_pointing_at_a_panel_marks_it_everywhere(screen: OverviewScreen, window: Window, desk: Desk):
    rect = screen.list.visualRect(screen.list.subjects.index(2))
    QTest.mouseMove(window, QPoint(1, 1))
    QTest.mouseMove(screen.list.viewport(), rect.center())
    settle(window)
    assert desk.overview.marked == 2
    assert "geen keuze" in screen.tracks.cards[FADERS[0]].accessibleDescription()


def test_arrow_keys_walk_along_a_track_from_high_to_low(screen: OverviewScreen, desk: Desk):
    card = screen.tracks.cards[FADERS[0]]
    card.setFocus()
    walked = []
    for key in (
        Qt.Key.Key_Home,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
    ):
        QTest.keyClick(card, key)
        walked.append(desk.overview.marked)
    assert walked == [0, 2, 1, 1, 2, 1]
    QTest.keyClick(card, Qt.Key.Key_Right)
    assert screen.tracks.cards[FADERS[1]].hasFocus()
    QTest.keyClick(screen.tracks.cards[FADERS[1]], Qt.Key.Key_Left)
    assert card.hasFocus()


def test_arrow_keys_walk_along_the_panels_and_the_table(screen: OverviewScreen, desk: Desk):
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Home)
    QTest.keyClick(screen.list, Qt.Key.Key_Right)
    assert desk.overview.marked == 1
    screen.tabs.setCurrentIndex(1)
    assert screen.table.currentIndex().row() == 1
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    assert desk.overview.marked == 2
    screen.tabs.setCurrentIndex(0)
    assert screen.list.currentIndex().row() == 2


def test_the_table_says_the_same_in_words(screen: OverviewScreen):
    screen.tabs.setCurrentIndex(1)
    model = screen.table.model()
    row = [model.index(1, column).data() for column in range(model.columnCount())]
    assert row[:4] == ["E", "Esveld", "Hele gemeente", "Toen t2, 12 mrt 2025"]
    assert row[4:9] == ["laag", "hoog", "vrij hoog", "vrij hoog", "midden"]
    headings = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert "Communicatie" in headings
    assert len(headings) == len(row)


def test_a_screen_reader_hears_who_and_where(screen: OverviewScreen, desk: Desk):
    desk.overview.mark(1)
    told = str(screen.list.subjects.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Esveld" in told
    assert "Communicatie: midden" in told
    card = screen.tracks.cards[FADERS[1]]
    interface = QAccessible.queryAccessibleInterface(card)
    assert "3 onderwerpen" in interface.text(QAccessible.Text.Name)
    assert interface.text(QAccessible.Text.Description).startswith("Esveld: hoog;")


# Hidden things stay hidden.


def test_nothing_of_a_hidden_last_time_is_seen(
    qtbot: QtBot, window: Window, memory: SqliteMemory, desk: Desk
):
    memory.save_draft(THERE, Sheet(Mix.of(99, 99, 99, 99, 99)), LastTime("t2", before=Sheet()))
    memory.save_draft(HERE, Sheet())
    window.show_screen(Screen.OVERVIEW)
    screen = read(qtbot, window)
    assert names(screen) == ["Aardwijk", "Het plein"]
    assert screen.hidden_told.isVisible()
    assert "Esveld" not in words_on(screen)
    desk.start_blind()
    window.show_screen(Screen.OVERVIEW)
    read(qtbot, window)
    qtbot.waitUntil(lambda: names(screen) == ["Het plein"])
    assert screen.hidden_told.text().startswith("2 onderwerpen")


def test_a_hidden_profile_is_not_told(screen: OverviewScreen, desk: Desk):
    desk.hide_profiles(True)
    assert screen.list.subjects.card(0).said == "profiel verborgen"
    desk.overview.mark(0)
    assert "verborgen" in screen.marked_told.text()
    screen.tabs.setCurrentIndex(1)
    model = screen.table.model()
    assert model.index(0, model.columnCount() - 1).data() == "profiel verborgen"


# Many.


@pytest.fixture
def many(memory: SqliteMemory) -> Iterator[SqliteMemory]:
    found = []
    for number in range(500):
        subject = Subject(f"s{number}", name=f"Veld {number}")
        found.append(
            (
                subject,
                snapshot(subject, f"x{number}", *((number * step) % 101 for step in (3, 7, 11, 13, 17))),
            )
        )
    memory.add_snapshots(found)
    return memory


def test_five_hundred_are_one_list_and_a_strip_plot(many, screen: OverviewScreen):
    assert screen.list.subjects.rowCount() == 503
    assert len(screen.list.viewport().children()) < 5
    layout = screen.tracks.cards[FADERS[0]].layout_of_subjects
    assert layout.discs is None
    assert len(layout.dots) == 503
    screen.list.verticalScrollBar().setValue(screen.list.verticalScrollBar().maximum())
    assert screen.list.indexAt(QPoint(20, screen.list.viewport().height() - 60)).row() > 450


def test_who_lie_there_is_remembered(start):
    program = start()
    desk = program.desk
    program.window.show_screen(Screen.OVERVIEW)
    desk.overview.set_kind(SubjectKind.CASE)
    desk.overview.set_left_out(frozenset({"a", "b"}))
    program.window.show_screen(Screen.CONSOLE)
    program.finish()
    program.window.close()
    later = start()
    assert later.window.screens.overview_choice == ("casus", ("a", "b"))
    later.window.show_screen(Screen.OVERVIEW)
    assert later.desk.overview.choice.kind is SubjectKind.CASE
    assert later.desk.overview.choice.left_out == {"a", "b"}


def test_cards_are_painted_anew_in_another_look_and_for_another_snapshot(
    screen: OverviewScreen, window: Window, desk: Desk
):
    def ground() -> str:
        return (
            screen.list.viewport()
            .grab()
            .toImage()
            .pixelColor(20, screen.list.gridSize().height() - 24)
            .name()
        )

    before = ground()
    window.set_theme("dark")
    assert ground() != before
    window.set_theme("light")
    assert ground() == before
    picture = screen.list.viewport().grab().toImage()
    desk.overview.choose_sheet("t", "t1")
    settle(window)
    assert screen.list.viewport().grab().toImage() != picture
