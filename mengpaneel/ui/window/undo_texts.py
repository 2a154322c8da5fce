"""Says what undo and redo would do, in the menu and in their tips."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from mengpaneel.content.library import Library
from mengpaneel.content.text.steps import name_step
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.ui.widgets.popups import plain_tooltip
from mengpaneel.ui.widgets.status import RESTS_MS


class UndoTexts(QObject):
    """Names the next step on two actions once the hand rests: a move by itself lays out no text."""

    def __init__(self, desk: Desk, library: Library, undo: QAction, redo: QAction) -> None:
        super().__init__(undo)
        self._desk, self._library, self._undo, self._redo = desk, library, undo, redo
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._rest.timeout.connect(self.show_steps)
        desk.history.indexChanged.connect(self._rest.start)
        desk.history.activeStackChanged.connect(self._rest.start)
        desk.changed.connect(self._follow_desk)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.hidden:
            self._rest.start()

    def show_steps(self) -> None:
        """Name the steps that come next, or only what the actions do while there is none."""
        history, words = self._desk.history, self._library.words
        for action, step, plain, named in (
            (self._undo, history.next_undo, words.window.undo, words.steps.undo),
            (self._redo, history.next_redo, words.window.redo, words.steps.redo),
        ):
            text = plain
            if step:
                hidden = self._desk.hidden
                text = named.format(step=name_step(step, self._library, hidden=hidden))
            action.setText(text.replace("&", "&&"))
            action.setToolTip(plain_tooltip(text))
            action.setStatusTip(plain)
