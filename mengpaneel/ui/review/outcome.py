"""The plan of then, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.reading import Passage, PassageView


class OutcomeField(NoteField):
    """Sets the outcome on the desk while the user types. Undo is the desk's: one step for each visit."""

    def __init__(self, desk: Desk, words: Interface, parent: QWidget | None = None) -> None:
        super().__init__(words, parent=parent)
        self._desk = desk
        self.setUndoRedoEnabled(False)
        self.written.connect(desk.set_outcome)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._desk.begin_gesture()

    def event(self, event: QEvent) -> bool:
        """Leave the undo and redo keys to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()
            return False
        return super().event(event)


class OutcomePage(QWidget):
    """The plan of then above the outcome."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = library.words.looking_back
        self.plan = PassageView()
        self._label = Label(self._words.outcome, bold=True)
        self.field = OutcomeField(desk, library.words)
        self.field.setAccessibleName(self._words.outcome)
        self.field.setPlaceholderText(self._words.outcome_hint)
        self.told = PassageView()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.plan, 3)
        self._column.addWidget(self._label)
        self._column.addWidget(self.field, 2)
        self._column.addWidget(self.told, 2)

    def show_plan(self, plan: Sequence[str], outcome: str, *, writable: bool) -> None:
        """Show a plan and its outcome, which can be edited if `writable`."""
        words = self._words
        told = Passage(plan, words.planned) if plan else Passage([words.no_plan], quiet=True)
        self.plan.show_passages([told])
        asked = bool(plan or outcome)
        self._label.setVisible(asked)
        self.field.setVisible(asked and writable)
        self.told.setVisible(asked and not writable)
        if writable:
            self.field.show_text(outcome)
        else:
            self.told.show_passages([Passage([outcome or words.outcome_empty], quiet=not outcome)])

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, 0, 8)
