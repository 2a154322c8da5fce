"""What the window can do, with the keys that do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mengpaneel.content.interface import Interface
from mengpaneel.desk.desk import Desk

Theme = Literal["system", "light", "dark"]


class Actions:
    """The actions of one window. What needs the window itself is connected there."""

    def __init__(self, desk: Desk, words: Interface, window: QWidget) -> None:
        self._desk, self._words, self._window = desk, words.window, window
        w = self._words
        self.undo = self._make(w.undo, "Ctrl+Z", do=desk.history.undo)
        self.redo = self._make(w.redo, "Ctrl+Y", "Ctrl+Shift+Z", do=desk.history.redo)
        self.clear = self._make(w.clear, do=desk.clear)
        self.lock = self._make(w.lock, "Ctrl+L", do=lambda: desk.lock(not desk.locked))
        self.save = self._make(w.snapshot, "Ctrl+S")
        self.present = self._make(w.present, "F11")
        self.example = self._make(w.open_example, do=self._change_example)
        self.about = self._make(w.about)
        self.leave = self._make(w.leave, "Ctrl+Q", do=window.close)
        self.themes = self._make_themes()
        desk.history.canUndoChanged.connect(self.undo.setEnabled)
        desk.history.canRedoChanged.connect(self.redo.setEnabled)
        desk.lock_changed.connect(self._follow)
        desk.subject_changed.connect(self._follow)
        self._follow()

    def in_menu(self) -> Sequence[QAction | QMenu | None]:
        """What the menu offers, in order; None is a line between."""
        themes = QMenu(self._words.theme, self._window)
        themes.addActions(list(self.themes.values()))
        return (
            self.undo,
            self.redo,
            self.clear,
            self.lock,
            None,
            themes,
            self.example,
            None,
            self.about,
            self.leave,
        )

    def _make(self, text: str, *keys: str, do: Callable[[], object] | None = None) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        if do:
            action.triggered.connect(lambda _checked=False: do())
        self._window.addAction(action)
        return action

    def _make_themes(self) -> dict[Theme, QAction]:
        group = QActionGroup(self._window)
        names: dict[Theme, str] = {
            "system": self._words.system,
            "light": self._words.light,
            "dark": self._words.dark,
        }
        themes = {theme: self._make(name) for theme, name in names.items()}
        for action in themes.values():
            action.setCheckable(True)
            group.addAction(action)
        return themes

    def _change_example(self) -> None:
        if self._desk.shows_example:
            self._desk.leave_example()
        else:
            self._desk.open_example()

    def _follow(self) -> None:
        """Say what the actions would do now."""
        w, desk = self._words, self._desk
        self.undo.setEnabled(desk.history.canUndo())
        self.redo.setEnabled(desk.history.canRedo())
        self.lock.setText(w.unlock if desk.locked else w.lock)
        self.example.setText(w.leave_example if desk.shows_example else w.open_example)
