"""A sheet editor that holds the rounds: no view sees what was not revealed, and no undo reaches an entry."""

from __future__ import annotations

from msgspec.structs import replace

from mengpaneel.desk.changes import Changes
from mengpaneel.desk.sheet_editor import SheetEditor
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.round import NO_ROUNDS, Conclusion, Rounds
from mengpaneel.domain.snapshot import MixKind, Sheet, Snapshot


class RoundEditor(SheetEditor):
    """Adds the rounds and the hour to the sheet.

    Entries and reveals are changed by `put_rounds` alone, for good. Conclusions are changes of the sheet, so
    that they can be undone.
    """

    def __init__(self) -> None:
        self._hour = Hour()
        self._visible: tuple[Rounds, Rounds] = NO_ROUNDS, NO_ROUNDS
        super().__init__()

    @property
    def _filled_in(self) -> Sheet:
        """What is filled in, without the entries that were not revealed."""
        rounds, visible = self._visible
        if self._sheet.rounds is not rounds:
            rounds, visible = self._visible = self._sheet.rounds, self._sheet.rounds.visible
        return self._sheet if visible == rounds else replace(self._sheet, rounds=visible)

    @property
    def all_rounds(self) -> Rounds:
        """The rounds with what was not revealed: for the session alone, never for a view."""
        return self._sheet.rounds

    @property
    def hour(self) -> Hour:
        """Where the group is in its hour."""
        return self._hour

    def set_hour(self, hour: Hour) -> None:
        """Go elsewhere in the hour."""
        if hour != self._hour:
            self._hour = hour
            self._keep()
            self.changed.emit(Changes(hour=True))

    def put_rounds(self, rounds: Rounds) -> None:
        """Replace the rounds and store them at once; undo does not reach this."""
        if rounds != self._sheet.rounds:
            self._sheet = replace(self._sheet, rounds=rounds)
            self._keep_now()
            self.changed.emit(Changes(rounds=True))

    def agree(self, fader: Fader, kind: MixKind) -> None:
        """Conclude that the group agrees on the position of a fader; nothing while it is not set."""
        position = self._sheet.mix_of(kind)[fader]
        if position is not None:
            self._conclude(self._sheet, kind, fader, Conclusion.AGREED, position)

    def leave_open(self, fader: Fader, kind: MixKind) -> None:
        """Conclude that the difference stays: the fader is parked, and flagged for discussion."""
        sheet = self._sheet.moved(fader, None, kind).with_flag(fader, talk=True)
        self._conclude(sheet, kind, fader, Conclusion.LEFT_OPEN)

    def take_back(self, fader: Fader, kind: MixKind) -> None:
        """Take back what was concluded about a fader."""
        self._conclude(self._sheet, kind, fader, Conclusion.NOT_DISCUSSED)

    def recall(self, snapshot: Snapshot) -> None:
        """Put a snapshot back on the console, without its rounds: they belong to their own hour."""
        sheet = replace(snapshot.sheet, rounds=self._sheet.rounds)
        super().recall(replace(snapshot, sheet=sheet))

    def _conclude(
        self, sheet: Sheet, kind: MixKind, fader: Fader, conclusion: Conclusion, agreed_at: int | None = None
    ) -> None:
        round_ = sheet.round_of(kind)
        if round_ and not self._locked:
            self.begin_gesture()
            self._change(sheet.with_round(kind, round_.concluded(fader, conclusion, agreed_at)), kind)

    def _show(self, sheet: Sheet, aim: MixKind | None) -> None:
        """Show another sheet, with the entries and reveals that are here now."""
        before = self._sheet.rounds
        rounds = before if before == NO_ROUNDS else before.with_conclusions_of(sheet.rounds)
        super()._show(sheet if sheet.rounds is rounds else replace(sheet, rounds=rounds), aim)

    def _keep_now(self) -> None:
        """Keep the draft, and come back when it is kept; an editor by itself remembers nothing."""
