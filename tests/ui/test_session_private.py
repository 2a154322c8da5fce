"""Before the reveal nothing on the laptop depends on what anybody entered: no word, no name, no pixel.

Two groups enter other things, and everything that a window has is compared, in every step of the hour.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.reports.compose import compose
from mengpaneel.ui.platform.settling import settle
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.transfer.export_dialog import ExportDialog
from mengpaneel.ui.widgets.button import ChoiceButton
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.memories import new_memory
from tests.ui.seen import picture_of

TRIO = ("wijkambtenaar", "sociaal domein", "fysiek domein")
GROUPS = (
    ((73, 74, 76, 77, 78), (13, 14, 16, 17, 18), (93, 94, 96, 97, 98)),
    ((8, 92, 33, 68, 47), (91, 7, 66, 31, 53), (9, 99, 1, 88, 12)),
)
DAY = date(2026, 11, 30)
STEPS = [step for step in HourStep if step not in (HourStep.THEN_AND_NOW, HourStep.AMBITION_OF_THEN)]

Seen = Counter[tuple[str, ...]]


def words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield from (widget.whatsThis(), widget.statusTip(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                yield f"{index.data()} {index.data(Qt.ItemDataRole.AccessibleTextRole)}"


def everything(window: Window, where: str) -> Seen:
    """All words of all widgets, hidden ones too, all actions, the clipboard, and how the window looks."""
    settle(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the program does before the next key
    found: Seen = Counter()
    for widget in (window, *window.findChildren(QWidget)):
        found.update((where, type(widget).__name__, told) for told in words_of(widget) if told)
    found.update(
        (where, "action", action.text(), action.toolTip()) for action in window.findChildren(QAction)
    )
    found[where, "clipboard", QGuiApplication.clipboard().text()] += 1
    found[where, "picture", picture_of(window)] += 1
    return found


def dialogs(window: Window, library: Library) -> Seen:
    """The report and the export before the reveal, with all that can be asked of them."""
    desk, found = window.desk, Counter[tuple[str, ...]]()
    report = ReportDialog(desk, library, window.look, "", window)
    export = ExportDialog(desk.finder.read_all(), library, window.look, "", window)
    for where, dialog in (("report", report), ("export", export)):
        dialog.show()
        for tick in dialog.findChildren(QCheckBox):
            tick.setChecked(True)
        for choice in dialog.findChildren(ChoiceButton):
            choice.click()
            found += everything(window, f"{where}, {choice.text()}")
            found[where, choice.text(), picture_of(dialog)] += 1
    found["report", repr(compose(report.contents.moment, report.contents.choices, library))] += 1
    for dialog in (report, export):
        dialog.close()
        dialog.deleteLater()
    return found


def walked(qtbot: QtBot, library: Library, group: tuple[tuple[int, ...], ...], *, by_hand: bool) -> Seen:
    """A group enters, by turns and from paper, and the leader looks everywhere before the reveal."""
    memory = new_memory()
    desk = Desk(memory, lambda: memory, VERSION)
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.console_screen.complete()
    window.setUpdatesEnabled(False)  # but for its pictures
    window.show()
    desk.session.begin(TRIO)
    window.show_screen(Screen.SESSION)
    if by_hand:
        enter_by_hand(window, desk, group)
    else:
        for place, row in enumerate(group):
            desk.session.enter(place, {f: Entry(at) for f, at in zip(FADERS, row, strict=True)})
    assert desk.session.ready == 3
    seen: Seen = Counter()
    for step in STEPS:
        desk.session.go_to(step)
        seen += everything(window, step.value)
    for screen in (Screen.CONSOLE, Screen.REVIEW, Screen.PROFILES):
        window.show_screen(screen)
        seen += everything(window, screen.value)
    seen += dialogs(window, library)
    desk.save_snapshot(DAY, "Onderweg", TRIO)
    seen["kept", repr(desk.snapshots[-1].sheet)] += 1
    seen += dialogs(window, library)
    window.asks_before_closing = False
    window.close()
    desk.finish()
    memory.close()
    return seen


def enter_by_hand(window: Window, desk: Desk, group: tuple[tuple[int, ...], ...]) -> None:
    page = window.screens.session.page
    for place in (0, 1):
        page.hand_over.begin.click()
        for fader, position in zip(FADERS, group[place], strict=True):
            page.turn_page.bank.strips[fader].slider.request_position(position)
        page.turn_page.finish.click()
    page.open_paper()
    table = page.paper_page.table
    table.entries.open(2)
    for fader, position in zip(FADERS, group[2], strict=True):
        table.entries.set_position(fader, position)
    table.go_to(0, 0)
    page.close_paper()


@pytest.mark.parametrize("by_hand", [False, True], ids=["entered", "by-turns-and-paper"])
def test_before_the_reveal_nothing_depends_on_what_was_entered(
    qtbot: QtBot, library: Library, caplog, by_hand: bool
):
    caplog.set_level(logging.DEBUG)
    one, other = (walked(qtbot, library, group, by_hand=by_hand) for group in GROUPS)

    leaks = [tuple(str(part)[:120] for part in leak) for leak in ((one - other) + (other - one))]
    assert leaks == []
    assert caplog.text == ""
    assert {"report", "export", "kept"} <= {where for where, *_ in one}
    assert len({where for where, *_ in one if "," not in where}) == len(STEPS) + 3 + 3


def test_a_turn_shows_nothing_of_who_was_before(qtbot: QtBot, library: Library, window: Window, desk: Desk):
    """In the turn of the second all is as in the turn of a first, but for the name."""
    desk.session.begin(TRIO)
    window.show_screen(Screen.SESSION)
    seen = []
    for row in (None, *(group[0] for group in GROUPS)):
        if row:
            desk.session.enter(0, {f: Entry(at) for f, at in zip(FADERS, row, strict=True)})
        desk.session.take_turn(1)
        seen.append(everything(window, "turn"))
        desk.session.leave_turn()
    settle(window)

    nobody, one, other = seen
    assert one == other
    pictures = [{told for told in found if told[1] == "picture"} for found in seen]
    assert pictures[0] == pictures[1]
    assert nobody.total() > 100


def test_a_paper_row_that_is_left_is_nowhere_on_the_screen(
    qtbot: QtBot, library: Library, window: Window, desk: Desk
):
    desk.session.begin(TRIO)
    window.show_screen(Screen.SESSION)
    page = window.screens.session.page
    page.open_paper()
    table, seen = page.paper_page.table, []
    for row in (GROUPS[0][0], GROUPS[1][0]):
        table.reopen(0)
        for fader, position in zip(FADERS, row, strict=True):
            table.entries.set_position(fader, position)
        table.go_to(1, 0)
        seen.append(everything(window, "paper"))

    assert seen[0] == seen[1]
