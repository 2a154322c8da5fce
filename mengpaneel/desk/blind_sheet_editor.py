"""A sheet editor that hides the previous sheet while a group sets the faders again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from mengpaneel.desk.sheet_editor import SheetEditor
from mengpaneel.domain.last_time import LastTime, due
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, Sheet, Snapshot


class BlindSheetEditor(SheetEditor):
    """Hides the last time with the draft; `revealed` tells which snapshot that was, once it may be seen.

    The sheet of before is kept hidden with the draft, so that nothing is lost while undo may not reach it.
    """

    hidden_changed = Signal()
    revealed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._last_time: LastTime | None = None
        self._review_due = False

    @property
    def snapshots(self) -> Sequence[Snapshot]:
        """The snapshots of what the faders are about, oldest first."""
        raise NotImplementedError

    @property
    def hidden(self) -> bool:
        """Whether the last time is hidden, while a group sets the faders again without seeing it."""
        return self._last_time is not None and self._last_time.hidden

    @property
    def review_due(self) -> bool:
        """Whether the group must still choose: set the faders again, or look back first.

        It has the choice when the day to look again has come; until then the last time is hidden.
        """
        return self._review_due

    def due_snapshot(self, today: date) -> Snapshot | None:
        """The snapshot of which the day to look again has come, unless the group saw it since."""
        return due(self.snapshots, today, self._last_time)

    def start_blind(self) -> None:
        """Empty the console, and hide the last time until the group asks for it.

        Undo reaches no further back than this until then. The sheet of before is kept hidden.
        """
        if self._review_due:
            self._choose_again()
        elif self.snapshots and not self._locked and not self.hidden:
            last = self.due_snapshot(date.today()) or self.snapshots[-1]
            self._last_time = LastTime(last.id, self._sheet)
            self._take_away()
            self.begin_gesture()
            self._show(EMPTY_SHEET, MixKind.NOW)
            self.history.clear()
            self._hidden_changed()

    def show_last_first(self) -> None:
        """Look back before the faders are set again: `revealed` tells to which snapshot."""
        last = self._see_last_time(bring_back=True)
        self.history.clear()
        if last:
            self.revealed.emit(last)

    def cancel_blind(self) -> None:
        """Bring back the sheet of before; the last time counts as seen."""
        self._see_last_time(bring_back=True)

    def reveal(self) -> None:
        """Show the last time again, because the group asks for it: `revealed` tells which that is."""
        if last := self._see_last_time(bring_back=False):
            self.revealed.emit(last)

    # How it is done.

    def _hide_what_is_due(self) -> None:
        """Begin with nothing of the last time in sight when the day to look again has come."""
        last = None if self.hidden else self.due_snapshot(date.today())
        self._review_due = last is not None
        if last:
            self._last_time = LastTime(last.id, self._sheet)
            self._lay(EMPTY_SHEET)

    def _choose_again(self) -> None:
        self._review_due = False
        self._hidden_changed()

    def _see_last_time(self, *, bring_back: bool) -> Snapshot | None:
        """Let the last time be seen, and undo reach the sheet of before; returns that last time, if any."""
        if self._last_time is None or self._last_time.before is None:
            return None
        before, snapshot_id = self._last_time.before, self._last_time.snapshot_id
        self._last_time, self._review_due = LastTime(snapshot_id), False
        self._let_undo_reach(before)
        if bring_back:
            self.begin_gesture()
            self._change(before, MixKind.NOW)
        self._hidden_changed()
        return self._listed(snapshot_id)

    def _hidden_changed(self) -> None:
        """Keep at once what is hidden now, and tell it: no crash may bring it in sight, or lose it."""
        self._keep_now()
        self.hidden_changed.emit()

    def _show(self, sheet: Sheet, aim: MixKind | None) -> None:
        """Whose hand sets something has chosen to set the faders again."""
        if self._review_due:
            self._choose_again()
        super()._show(sheet, aim)

    @property
    def _draft(self) -> tuple[Sheet, LastTime | None]:
        """What to keep: as long as nothing was chosen, it is asked again at the next start."""
        if self._review_due and self._last_time and self._last_time.before:
            return self._last_time.before, None
        return self._sheet, self._last_time

    def _listed(self, snapshot_id: str) -> Snapshot | None:
        """The snapshot with this id as it is listed now: perhaps with another title, or corrected."""
        return next((s for s in self.snapshots if snapshot_id and snapshot_id in (s.id, s.corrects)), None)

    def _keep_now(self) -> None:
        """Keep the draft, and come back when it is kept; a table by itself remembers nothing."""

    def _take_away(self) -> None:
        """Take away what is laid over the faders."""
