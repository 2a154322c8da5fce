"""The header is one row in every window: where the tabs have no room they are one button with a menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import settle

LEFT = Qt.MouseButton.LeftButton


def middles(window: Window) -> set[int]:
    """The middles of all that stands in the header: one where it is one row."""
    header = window.header
    shown = (header.subject, header.screens, header.save.parentWidget())
    return {widget.geometry().center().y() for widget in shown}


SIZES = [
    (1920, 100),
    (1920, 200),
    (1366, 100),
    (1366, 150),
    (1366, 200),
    (1024, 100),
    (1024, 200),
    (900, 100),
]


@pytest.mark.parametrize(("width", "zoom"), SIZES)
def test_the_header_is_one_row(qtbot, example_desk: Desk, library: Library, width: int, zoom: int):
    window = Window(example_desk, library, "light", zoom)
    qtbot.addWidget(window)
    window.resize(width, 768)
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    found = middles(window)
    assert max(found) - min(found) <= 1, found


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_narrow_window_opens_a_screen(qtbot, example_desk: Desk, library: Library):
    window = Window(example_desk, library, "light", 200)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    qtbot.waitExposed(window)
    tabs = window.header.screens
    assert not tabs.tabs[Screen.REVIEW].isVisible()
    assert tabs.menu_button.text() == library.words.window.console
    qtbot.mouseClick(tabs.menu_button, LEFT)
    menu = tabs.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == [
        library.words.window.console
    ]
    next(action for action in menu.actions() if action.text() == library.words.window.review).trigger()
    menu.close()
    assert window.screen_shown is Screen.REVIEW
    assert tabs.menu_button.text() == library.words.window.review
    window.resize(2400, 1000)
    qtbot.waitUntil(lambda: tabs.tabs[Screen.REVIEW].isVisible() and tabs.tabs[Screen.REVIEW].isChecked())
    assert not tabs.menu_button.isVisible()


def test_the_keyboard_stays_on_the_menu_of_a_narrow_window(qtbot, example_desk: Desk, library: Library):
    window = Window(example_desk, library, "light", 200)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    qtbot.waitActive(window)
    button = window.header.screens.menu_button
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.assertNotEmitted(QApplication.instance().focusChanged):
        window.resize(1010, 768)
        example_desk.rename_subject(SubjectKind.MUNICIPALITY, "Een andere gemeente")
        QApplication.processEvents()
    assert button.hasFocus()


class PaintWatch(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_no_tab_goes_on_looking_like_the_screen_that_is_shown(qtbot, example_desk: Desk, library: Library):
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    for screen in (Screen.OVERVIEW, Screen.REVIEW):  # both are there from now on
        window.show_screen(screen)
    settle(window)
    watch = PaintWatch(window.header.screens.tabs[Screen.REVIEW])
    window.show_screen(Screen.OVERVIEW)
    settle(window)
    assert watch.count
