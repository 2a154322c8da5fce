"""Searching: found while one types, walked through with the arrows, opened with Enter; among very many."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.finder import MAX_NEARBY
from mengpaneel.domain.snapshot import EMPTY_SHEET, Snapshot, Subject
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.review.chooser import ELSEWHERE
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.search import SearchDialog
from mengpaneel.ui.window.subjects import MOST_IN_MENU
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting, timers

MANY = 500


@pytest.fixture
def desk(qapp, memory: SqliteMemory):
    """A desk with very many subjects, of two snapshots each; the last one lies on it."""
    subjects = [Subject(f"subject-{n:03}", name=f"Wijk {n:03}") for n in range(MANY)]
    saved_at = datetime(2026, 1, 1, tzinfo=UTC)
    memory.add_snapshots(
        [
            (
                subject,
                Snapshot(
                    f"{subject.id}-{year}",
                    subject.id,
                    date(year, 3, 1),
                    saved_at,
                    f"Keer {year}",
                    (),
                    EMPTY_SHEET,
                    1,
                    1,
                ),
            )
            for subject in subjects
            for year in (2024, 2025)
        ]
    )
    memory.save_draft(subjects[-1], EMPTY_SHEET)
    desk = Desk(memory, lambda: memory, VERSION)
    yield desk
    desk.finish()


@pytest.fixture
def dialog(qtbot, window: Window) -> SearchDialog:
    window.activateWindow()
    qtbot.waitActive(window)
    window.actions_.search.trigger()
    dialog = window.findChild(SearchDialog)
    qtbot.waitActive(dialog)
    return dialog


def lines(dialog: SearchDialog) -> list[str]:
    return [dialog.list.item(n).text() for n in range(dialog.list.count())]


def ask(qtbot, dialog: SearchDialog, words: str) -> None:
    dialog.field.clear()
    qtbot.keyClicks(dialog.field, words)
    qtbot.waitUntil(lambda: not timers(dialog))


def test_it_begins_with_what_was_used_last_and_with_the_keyboard_in_the_field(dialog: SearchDialog):
    assert dialog.field.hasFocus()
    assert lines(dialog)[:2] == ["Laatst gebruikt", "Wijk 499 · Hele gemeente"]


def test_it_finds_while_one_types(qtbot, dialog: SearchDialog):
    ask(qtbot, dialog, "wijk 123")
    assert lines(dialog) == ["Gemeenten en casussen", "Wijk 123 · Hele gemeente"]
    ask(qtbot, dialog, "123 2024")
    assert lines(dialog) == ["Momentopnames", "1 mrt 2024 · Keer 2024 · Wijk 123"]
    assert dialog.told.text() == "1 gevonden"
    ask(qtbot, dialog, "bestaat niet")
    assert lines(dialog) == []
    assert dialog.told.text().startswith("Niets gevonden")
    ask(qtbot, dialog, "wijk")
    assert dialog.told.text() == "50 gevonden. Er is meer: typ een woord erbij."


def test_arrows_walk_and_enter_opens_the_subject(qtbot, dialog: SearchDialog, desk: Desk):
    ask(qtbot, dialog, "wijk 12")
    first = dialog.list.currentItem().text()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    second = dialog.list.currentItem().text()
    assert first != second
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert second.startswith(desk.subject.name)


def test_enter_does_not_wait_for_the_list(qtbot, dialog: SearchDialog, desk: Desk):
    qtbot.keyClicks(dialog.field, "wijk 321")
    assert timers(dialog)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert desk.subject.name == "Wijk 321"


@pytest.mark.parametrize("where", ["field", "list"])
def test_a_snapshot_opens_where_it_is(qtbot, window: Window, dialog: SearchDialog, desk: Desk, where: str):
    opened = []
    dialog.found.connect(lambda *hit: opened.append(hit))
    window.show_screen(Screen.PROFILES)
    ask(qtbot, dialog, "077 keer 2024")
    QTest.keyClick(getattr(dialog, where), Qt.Key.Key_Return)
    assert desk.subject.name == "Wijk 077"
    assert window.screen_shown is Screen.CONSOLE
    assert window.focusWidget().snapshot.id == "subject-077-2024"
    assert not window.focusWidget().visibleRegion().isEmpty()
    assert desk.ghost == window.focusWidget().snapshot, "it is shown, over the faders"
    assert (desk.sheet, desk.history.count()) == (EMPTY_SHEET, 0)
    assert len(opened) == 1


def test_a_click_that_also_activates_opens_once(qtbot, dialog: SearchDialog):
    opened = []
    dialog.found.connect(lambda *hit: opened.append(hit))
    item = dialog.list.currentItem()
    dialog.list.itemClicked.emit(item)
    dialog.list.itemActivated.emit(item)
    assert len(opened) == 1


def test_the_menu_names_the_few_used_last_and_offers_to_search(window: Window, desk: Desk):
    for number in range(12):
        desk.open_subject(Subject(f"subject-{number:03}", name=f"Wijk {number:03}"))
        desk.finish()
    menu = window.subjects.menu()
    named = [action.text() for action in menu.actions() if action.text().startswith("Wijk")]
    assert named == [f"Wijk {number:03}" for number in range(2, 12)]
    assert len(named) == MOST_IN_MENU
    assert window.actions_.search in menu.actions()


def test_terugblik_has_the_nearest_at_hand_and_finds_the_rest(qtbot, window: Window, library: Library):
    window.show_screen(Screen.REVIEW)
    page = window.screens[Screen.REVIEW].compare_page
    subjects = {page.choices.side(chosen).subject.id for chosen in page.choices.ids if chosen}
    assert len(subjects) == MAX_NEARBY + 1
    before = page.then.chosen
    page.then.setCurrentIndex(page.then.findData(ELSEWHERE))
    page.then.activated.emit(page.then.currentIndex())
    dialog = window.findChild(SearchDialog)
    assert page.then.chosen == before
    ask(qtbot, dialog, "wijk 100 2024")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert page.then.chosen == "subject-100-2024"
    assert page.then.lines[0].startswith("Wijk 100")
    assert page.then.lines[1] == "Keer 2024"


def test_terugblik_reads_only_what_is_at_hand(window: Window, memory: SqliteMemory, monkeypatch):
    asked: list[str] = []
    read = memory.snapshots
    monkeypatch.setattr(memory, "snapshots", lambda subject: asked.append(subject) or read(subject))
    window.show_screen(Screen.REVIEW)
    assert len(asked) == MAX_NEARBY


def test_how_much_was_found_is_said_aloud_once_the_typing_rests(
    qtbot, dialog: SearchDialog, library: Library
):
    heard: list[str] = []
    dialog.told.announced.connect(heard.append)
    for key in "wijk 077":
        qtbot.keyClick(dialog.field, key)
        end_waiting(dialog)
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [f"{dialog.told.text()}. {dialog.list.currentItem().text()}"]
    assert dialog.told.text() == "1 gevonden"
    ask(qtbot, dialog, "zeppelin")
    with qtbot.waitSignal(dialog.told.announced) as last:
        pass
    assert last.args == [library.words.search.none]
