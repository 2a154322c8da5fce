"""The undo commands of the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from mengpaneel.domain.snapshot import Sheet
from mengpaneel.domain.undo_step import NamedStep, SheetStep


class SheetCommand(QUndoCommand):
    """A change of the sheet. Changes of one gesture are merged into one step; no step holds an entry."""

    def __init__(self, before: Sheet, after: Sheet, gesture: int, show: Callable[[Sheet], None]) -> None:
        super().__init__()
        self.before = before.without_entries
        self.after = after.without_entries
        self._gesture = gesture
        self._show = show

    @property
    def step(self) -> SheetStep:
        """What it changed."""
        return SheetStep(self.before, self.after)

    def copy(self) -> SheetCommand:
        """The same step once more, for a stack that is put together anew."""
        return SheetCommand(self.before, self.after, self._gesture, self._show)

    def redo(self) -> None:
        """Show the sheet as it became."""
        self._show(self.after)

    def undo(self) -> None:
        """Show the sheet as it was."""
        self._show(self.before)

    def id(self) -> int:
        """Tell Qt that these steps may be merged."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge the next change into this one if it belongs to the same gesture."""
        if not isinstance(other, SheetCommand) or other._gesture != self._gesture:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True


class UndoCommand(QUndoCommand):
    """Something that was done, with its way back; when doing it fails (False), no step is left of it."""

    def __init__(self, step: NamedStep, do: Callable[[], bool], undo: Callable[[], bool]) -> None:
        super().__init__()
        self.step = step
        self._do = do
        self._undo = undo

    def redo(self) -> None:
        """Make the change."""
        self.setObsolete(not self._do())

    def undo(self) -> None:
        """Undo the change."""
        self.setObsolete(not self._undo())
