"""A sheet editor that hides the previous sheet while a group sets the faders again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Signal

from mengpaneel.desk.changes import Changes
from mengpaneel.desk.round_editor import RoundEditor
from mengpaneel.domain.last_time import LastTime, due
from mengpaneel.domain.memory import Draft
from mengpaneel.domain.round import NO_ROUNDS, Round, Rounds
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, SamePeople, Sheet, Snapshot


class BlindSheetEditor(RoundEditor):
    """Hides the last time with the draft; `revealed` tells which snapshot that was, once it may be seen.

    The sheet of before is kept hidden with the draft, so that nothing is lost while undo may not reach it.
    """

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

    @property
    def can_start_blind(self) -> bool:
        """Whether the faders can be set again; an hour has its own beginning, and keeps what it has shown."""
        free = not (self._locked or self._keeps_before or self._hour.is_on)
        return free and bool(self.snapshots)

    def start_blind(self) -> None:
        """Empty the console, and hide the last time until the group asks for it.

        Undo reaches no further back than this until then. The sheet of before is kept hidden.
        """
        if self._review_due:
            self._choose_again()
        elif self.can_start_blind:
            last = self.due_snapshot(date.today()) or self.snapshots[-1]
            self._begin_empty(LastTime(last.id, self._sheet, blind=True))

    def start_round(self, round_: Round) -> None:
        """Begin a round about now on an empty console, with the sheet of before and the last time hidden."""
        if self._review_due:
            self._choose_again()
        elif not self._keeps_before:
            last = self.due_snapshot(date.today()) or (self.snapshots[-1] if self.snapshots else None)
            self._begin_empty(
                LastTime(last.id, self._sheet, blind=True) if last else LastTime("", self._sheet)
            )
        self.put_rounds(Rounds(now=round_))

    def forget_before(self) -> None:
        """Let the sheet of before be reached by undo alone, where it was hidden without a last time."""
        if self._last_time and not self._last_time.snapshot_id:
            self._see_last_time(bring_back=False)

    def set_same_people(self, answer: SamePeople) -> None:
        """Know whether those of the last time take part."""
        if self._last_time:
            self._last_time = replace(self._last_time, same_people=answer)
            self._keep()

    @property
    def same_people(self) -> SamePeople | None:
        """Whether those of the last time take part, as far as was asked."""
        return self._last_time.same_people if self._last_time else None

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
        last = None if self._keeps_before else self.due_snapshot(date.today())
        self._review_due = last is not None
        if last:
            self._last_time = LastTime(last.id, self._sheet)
            self._lay(EMPTY_SHEET)

    @property
    def _keeps_before(self) -> bool:
        """Whether the sheet of before is kept hidden."""
        return self._last_time is not None and self._last_time.before is not None

    def _begin_empty(self, last_time: LastTime) -> None:
        self._last_time = last_time
        self._take_away()
        self.put_rounds(NO_ROUNDS)
        self.begin_gesture()
        self._show(EMPTY_SHEET, MixKind.NOW)
        self.history.clear()
        self._keep_hidden()

    def _choose_again(self) -> None:
        self._review_due = False
        if self._last_time:
            self._last_time = replace(self._last_time, blind=True)
        self._keep_hidden()

    def _see_last_time(self, *, bring_back: bool) -> Snapshot | None:
        """Let the last time be seen, and undo reach the sheet of before; returns that last time, if any."""
        last = self._last_time
        if last is None or last.before is None:
            return None
        before, snapshot_id = last.before, last.snapshot_id
        seen = replace(last, before=None, blind=bool(last.blind) and not bring_back)
        self._last_time, self._review_due = seen if snapshot_id else None, False
        self._let_undo_reach(before)
        if bring_back:
            self.put_rounds(before.rounds)
            self.begin_gesture()
            self._change(before, MixKind.NOW)
        self._keep_hidden()
        return self._listed(snapshot_id)

    def _keep_hidden(self) -> None:
        """Keep at once what is hidden now, and tell it: no crash may bring it in sight, or lose it."""
        self._keep_now()
        self.changed.emit(Changes(hidden=True))

    def _show(self, sheet: Sheet, aim: MixKind | None) -> None:
        """Whose hand sets something has chosen to set the faders again."""
        if self._review_due:
            self._choose_again()
        super()._show(sheet, aim)

    @property
    def _draft(self) -> Draft:
        """What to keep: as long as nothing was chosen, it is asked again at the next start."""
        if self._review_due and self._last_time and self._last_time.before:
            return Draft(self._last_time.before, None, self._hour)
        return Draft(self._sheet, self._last_time, self._hour)

    def _listed(self, snapshot_id: str) -> Snapshot | None:
        """The snapshot with this id as it is listed now: perhaps with another title, or corrected."""
        return next((s for s in self.snapshots if snapshot_id and snapshot_id in (s.id, s.corrects)), None)

    def _take_away(self) -> None:
        """Take away what is laid over the faders."""
