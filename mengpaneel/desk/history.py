"""The undo history: the steps of each subject by themselves."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from mengpaneel.desk.undo_commands import SheetCommand, UndoCommand
from mengpaneel.domain.undo_step import UndoStep

MOST_SUBJECTS = 12
"""Of so many subjects that were left the steps are kept."""


class History(QUndoGroup):
    """A stack of undo steps for each subject; the active one is that of the open subject.

    A stack that was left is taken up again only while its subject is exactly as its last step left it: what
    was changed or hidden in any other way cannot be undone past that change.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: dict[str, tuple[QUndoStack, object]] = {}
        self._stack = QUndoStack(self)
        self.setActiveStack(self._stack)

    def leave(self, subject_id: str, state: object) -> None:
        """Put the steps of this subject aside, with the state that they led to, and begin without any."""
        self._left.pop(subject_id, None)
        self._left[subject_id] = self._stack, state
        for oldest in list(self._left)[:-MOST_SUBJECTS]:
            self._left.pop(oldest)[0].deleteLater()
        self._begin(QUndoStack(self))

    def switch_to(self, subject_id: str, state: object) -> None:
        """Go on with the steps of this subject if they led to this state; else begin without any."""
        stack, led_to = self._left.pop(subject_id, (None, None))
        if stack is not None and led_to == state:
            self._stack.deleteLater()
            self._begin(stack)
        else:
            self.clear()
            if stack is not None:
                stack.deleteLater()

    def forget(self) -> None:
        """Drop the steps of every subject."""
        self.clear()
        for stack, _ in self._left.values():
            stack.deleteLater()
        self._left.clear()

    @property
    def next_undo(self) -> UndoStep | None:
        """What undo takes back."""
        return _step(self._stack.command(self._stack.index() - 1)) if self.canUndo() else None

    @property
    def next_redo(self) -> UndoStep | None:
        """What redo does again."""
        return _step(self._stack.command(self._stack.index())) if self.canRedo() else None

    # The steps of the open subject.

    def push(self, command: QUndoCommand) -> None:
        """Take a step."""
        self._stack.push(command)

    def index(self) -> int:
        """How many steps can be undone."""
        return self._stack.index()

    def go_to(self, index: int) -> None:
        """Undo or redo until so many steps can be undone."""
        self._stack.setIndex(index)

    def count(self) -> int:
        """How many steps there are, also those that were undone."""
        return self._stack.count()

    def command(self, index: int) -> QUndoCommand:
        """The step with this number, from 0."""
        return self._stack.command(index)

    def clear(self) -> None:
        """Drop the steps of the open subject."""
        self._stack.clear()

    def _begin(self, stack: QUndoStack) -> None:
        self._stack = stack
        self.setActiveStack(stack)


def _step(command: QUndoCommand | None) -> UndoStep | None:
    return command.step if isinstance(command, SheetCommand | UndoCommand) else None
