"""The current sheet, with a setter for each part and undo."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from mengpaneel.desk.changes import NO_CHANGES, Changes
from mengpaneel.desk.history import History
from mengpaneel.desk.undo_commands import SheetCommand
from mengpaneel.domain.faders import FADERS, Fader, Position
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, Neighbourhood, Plan, Sheet, Snapshot, Step

if TYPE_CHECKING:
    from mengpaneel.domain.ambition import Transition
    from mengpaneel.domain.match import Match


class SheetEditor(QObject):
    """One sheet, of which a hand moves one of the two mixes: how it is now, or the ambition.

    `changed` tells every view what is another now, with Changes.
    """

    changed = Signal(object)
    cleared = Signal(object)
    """Everything was cleared: the sheet that lay here."""

    lock_refused = Signal()
    """A hand tried to move a fader while they are locked."""

    undone = Signal(object)
    redone = Signal(object)
    """With the UndoStep that was taken back, or done again."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History(self)
        self._gesture = 0
        self._locked = False
        self._viewed: Snapshot | None = None
        self._last_moved = FADERS[0]
        self._lay(EMPTY_SHEET)

    # What lies here.

    @property
    def sheet(self) -> Sheet:
        """What is filled in, or the sheet of the snapshot that is looked at instead."""
        return self._viewed.sheet if self._viewed else self._filled_in

    @property
    def _filled_in(self) -> Sheet:
        """What a view may see of what is filled in."""
        return self._sheet

    @property
    def viewed(self) -> Snapshot | None:
        """The snapshot that is looked at; nothing can be moved or written until that ends."""
        return self._viewed

    @property
    def mix(self) -> Mix:
        """Where the faders stand now."""
        return self.sheet.mix

    @property
    def match(self) -> Match:
        """What is said about the mix now."""
        return _said_of(self.mix)

    @property
    def aim(self) -> MixKind:
        """Which of the two mixes a hand moves."""
        return self._aim

    @property
    def transition(self) -> Transition:
        """The way from now to the ambition."""
        return self.sheet.transition

    @property
    def aimed_mix(self) -> Mix:
        """The mix that is looked at: now, or the goal of the ambition."""
        return self.sheet.looked_at(self._aim)

    @property
    def aimed_match(self) -> Match:
        """What is said about the mix that is looked at."""
        return _said_of(self.aimed_mix)

    @property
    def last_moved(self) -> Fader:
        """The fader that was moved last."""
        return self._last_moved

    @property
    def locked(self) -> bool:
        """Whether the faders are locked against an accidental touch."""
        return self._locked

    # What a hand can do.

    def undo(self) -> None:
        """Take back the last step; `undone` tells which that was."""
        if step := self.history.next_undo:
            self.history.undo()
            self.undone.emit(step)

    def redo(self) -> None:
        """Do again what was taken back last; `redone` tells which step that was."""
        if step := self.history.next_redo:
            self.history.redo()
            self.redone.emit(step)

    def set_aim(self, aim: MixKind) -> None:
        """Choose which of the two mixes the faders set."""
        self.begin_gesture()
        self._set_aim(aim)

    def begin_gesture(self) -> None:
        """Start a new undo step for the changes that follow."""
        self._gesture += 1

    def move(self, fader: Fader, position: Position) -> None:
        """Set a fader of the current mix; None parks it. Does nothing while locked or while looking back."""
        if self._locked:
            self.lock_refused.emit()
        elif not self._viewed:
            self._last_moved = fader
            self._change(self._sheet.moved(fader, position, self._aim), self._aim)

    def set_note(self, fader: Fader, note: str) -> None:
        """Set the note of a fader."""
        self._change(self._sheet.with_note(fader, note))

    def set_flag(self, fader: Fader, talk: bool) -> None:
        """Set whether a fader is flagged for discussion."""
        self.begin_gesture()
        self._change(self._sheet.with_flag(fader, talk))

    def set_first(self, fader: Fader, first: bool) -> None:
        """Set whether the plan starts with this fader; a full plan stays as it is."""
        self.begin_gesture()
        plan = self._sheet.plan
        self._plan(plan.with_fader(fader) if first else plan.without_fader(fader))

    def set_reason(self, fader: Fader, reason: str) -> None:
        """Set why the plan starts with this fader."""
        self._plan(self._sheet.plan.with_reason(fader, reason))

    def set_stay(self, fader: Fader, stays: bool) -> None:
        """Set whether a fader stays where it is; then the plan does not start with it."""
        self.begin_gesture()
        plan = self._sheet.plan
        self._plan(plan.with_stay(fader, "") if stays else plan.without_stay(fader))

    def set_stay_reason(self, fader: Fader, reason: str) -> None:
        """Set why a fader stays where it is."""
        self._plan(self._sheet.plan.with_stay(fader, reason))

    def set_neighbourhood(self, neighbourhood: Neighbourhood) -> None:
        """Set what the neighbourhood itself is like."""
        self._change(replace(self._sheet, neighbourhood=neighbourhood))

    def set_step(self, step: Step) -> None:
        """Set the first step of the plan."""
        self._plan(replace(self._sheet.plan, step=step))

    def set_outcome(self, outcome: str) -> None:
        """Set the outcome of the previous plan."""
        self._change(replace(self._sheet, outcome=outcome))

    def clear(self) -> None:
        """Start again with an empty sheet."""
        before = self._sheet
        self._replace(EMPTY_SHEET)
        if self._sheet != before:
            self.cleared.emit(before.without_entries)

    def clear_ambition(self) -> None:
        """Clear the ambition, and with it the plan."""
        self._replace(replace(self._sheet, ambition=EMPTY_MIX, plan=Plan()), MixKind.AMBITION)

    def recall(self, snapshot: Snapshot) -> None:
        """Put a snapshot back on the console."""
        self._replace(snapshot.sheet)

    def set_locked(self, locked: bool) -> None:
        """Lock the faders, or release them."""
        if locked != self._locked:
            self._locked = locked
            self.changed.emit(Changes(lock=True))

    def view(self, snapshot: Snapshot | None) -> None:
        """Show this snapshot instead of what is filled in, which stays as it is; None ends that."""
        if snapshot != self._viewed:
            before, self._viewed = self.sheet, snapshot
            self._tell_changes(before, viewed=True)

    # How it is done.

    def _lay(self, sheet: Sheet) -> None:
        """Begin with this sheet, and with how things are now; nobody is told."""
        self._sheet, self._aim, self._viewed = sheet, MixKind.NOW, None
        self.history.clear()

    def _replace(self, sheet: Sheet, aim: MixKind | None = None) -> None:
        self.view(None)
        if not self._locked:
            self.begin_gesture()
            self._change(sheet, aim)

    def _plan(self, plan: Plan) -> None:
        self._change(replace(self._sheet, plan=plan), MixKind.AMBITION)

    def _change(self, sheet: Sheet, aim: MixKind | None = None) -> None:
        """Make a change that can be undone; with an aim, undo and redo show the mix that it belongs to."""
        if self._viewed:
            # A view that showed what was asked for shows again what is there.
            self.changed.emit(Changes(plan=True, remarks=True, outcome=True))
        elif sheet != self._sheet:
            self.history.push(
                SheetCommand(self._sheet, sheet, self._gesture, lambda shown: self._show(shown, aim))
            )

    def _let_undo_reach(self, before: Sheet) -> None:
        """Let undo go on past its first step, to a sheet that lay here before; nothing is shown by it."""
        steps = [self.history.command(number) for number in range(self.history.index())]
        changes = [step.copy() for step in steps if isinstance(step, SheetCommand)]
        aim, _ = self._aim, self.blockSignals(True)
        self.history.clear()
        if changes:
            self._sheet = replace(changes[0].before, rounds=self._sheet.rounds)
        first = SheetCommand(before, self._sheet, -1, lambda shown: self._show(shown, MixKind.NOW))
        for change in (first, *changes):
            self.history.push(change)
        self._aim = aim
        self.blockSignals(False)

    def _set_aim(self, aim: MixKind) -> None:
        if aim is not self._aim:
            self._aim = aim
            self.changed.emit(Changes(aim=True, aimed_mix=True))

    def _show(self, sheet: Sheet, aim: MixKind | None) -> None:
        """Make this the sheet; the one place where it changes."""
        before, rounds, aim_before = self.sheet, self._sheet.rounds, self._aim
        viewed = self._viewed is not None
        self._sheet, self._aim, self._viewed = sheet, aim or aim_before, None
        self._tell_changes(
            before, aim=self._aim is not aim_before, viewed=viewed, rounds=sheet.rounds != rounds
        )
        self._keep()

    def _tell_changes(
        self, before: Sheet, *, aim: bool = False, viewed: bool = False, rounds: bool = False
    ) -> None:
        """Tell which parts of the visible sheet differ from before, and what else changed with it."""
        sheet = self.sheet
        moved, wished = sheet.mix != before.mix, sheet.ambition != before.ambition
        changes = Changes(
            mix=moved,
            ambition=wished,
            aim=aim,
            aimed_mix=aim or moved or (wished and self._aim is MixKind.AMBITION),
            plan=sheet.plan != before.plan,
            remarks=sheet.remarks != before.remarks,
            outcome=sheet.outcome != before.outcome,
            neighbourhood=sheet.neighbourhood != before.neighbourhood,
            rounds=rounds,
            viewed=viewed,
        )
        if changes != NO_CHANGES:
            self.changed.emit(changes)

    def _keep(self) -> None:
        """Keep the sheet; a table by itself remembers nothing."""


@lru_cache(maxsize=8)
def _said_of(mix: Mix) -> Match:
    """What the rule says; several views ask it of the same few mixes."""
    from mengpaneel.domain.match import match  # the first frame says nothing yet

    return match(mix)
