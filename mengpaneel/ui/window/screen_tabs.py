"""The tabs of the screens; where they have no room, one button with a menu."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.popups import Menu, popup_below
from mengpaneel.ui.window.commands import Commands, Screen


def screen_names(words: Interface) -> dict[Screen, str]:
    """The names of the screens."""
    w = words.window
    return {
        Screen.CONSOLE: w.console,
        Screen.SESSION: w.session,
        Screen.REVIEW: w.review,
        Screen.PROFILES: w.profiles,
        Screen.OVERVIEW: w.side_by_side,
    }


WITHOUT_TAB = frozenset({Screen.OVERVIEW})
"""The screens that are opened from the menu, or by a key."""


class ScreenTabs(QWidget):
    """Marks the current screen, and requests another one."""

    def __init__(self, library: Library, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._words, self._look = commands, library.words.window, Look(LIGHT)
        self._names = screen_names(library.words)
        self._shown = Screen.CONSOLE
        self._is_folded = False
        self.row = FlowLayout(self)
        self.tabs = {
            screen: Button(name, ButtonStyle.PILL, checkable=True, parent=self)
            for screen, name in self._names.items()
            if screen not in WITHOUT_TAB
        }
        for screen, tab in self.tabs.items():
            tab.setAutoExclusive(True)  # to a screen reader this makes it one of several
            tab.clicked.connect(lambda _=False, screen=screen: commands.show_screen.emit(screen))
            self.row.addWidget(tab)

    @cached_property
    def menu_button(self) -> Button:
        """The button that replaces the tabs; made when it is first needed."""
        button = Button("", ButtonStyle.PILL, mark="chevron-down", parent=self)
        button.clicked.connect(self._open_menu)
        button.hide()
        self.row.addWidget(button)
        apply_look(button, self._look)
        return button

    def show_screen(self, screen: Screen) -> None:
        """Mark the current screen, if it has a tab."""
        self._shown = screen
        for shown, tab in self.tabs.items():
            tab.setAutoExclusive(screen in self.tabs)
            # First, for a button that is no longer checkable is not painted anew.
            tab.setChecked(shown is screen)
            tab.setCheckable(screen in self.tabs)
            tab.setChecked(shown is screen)
            if screen not in self.tabs:  # they are plain buttons then, and Tab goes to each of them
                tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self._is_folded:
            self._name_menu_button()

    def set_folded(self, folded: bool) -> None:
        """Set whether it is one button with a menu, or tabs."""
        if folded == self._is_folded:
            return
        self._is_folded = folded
        for tab in self.tabs.values():
            tab.setVisible(not folded)
        self.menu_button.setVisible(folded)
        self._name_menu_button()

    def width_of(self, folded: bool) -> int:
        """The width in pixels as one button or as tabs; changes nothing."""
        if folded:
            return self.menu_button.size_with(self._names[self._shown]).width()
        widths = [tab.sizeHint().width() for tab in self.tabs.values()]
        return sum(widths) + (len(widths) - 1) * self.row.spacing()

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self.row, look, 0, 8)

    def _name_menu_button(self) -> None:
        name = self._names[self._shown]
        self.menu_button.setText(name)
        self.menu_button.setAccessibleName(self._words.screens_tip.format(screen=name))

    def _open_menu(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for screen, name in self._names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(screen is self._shown)
            action.triggered.connect(lambda _=False, screen=screen: self._commands.show_screen.emit(screen))
        popup_below(menu, self.menu_button)
