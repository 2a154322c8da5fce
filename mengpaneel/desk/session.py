"""The hour in the room: the steps, everyone's own turn, the reveal, and what the group makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from mengpaneel.desk.session_changes import SessionChanges, SessionState
from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import Hour, HourStep
from mengpaneel.domain.last_time import shown_of
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.round import NO_ROUNDS, Round
from mengpaneel.domain.snapshot import EMPTY_SHEET, MixKind, SamePeople, Sheet, Snapshot

if TYPE_CHECKING:
    from mengpaneel.desk.changes import Changes
    from mengpaneel.desk.open_subject import OpenSubject
    from mengpaneel.desk.turn import Turn


class Session(QObject):
    """Leads the hour on a desk. One signal, `changed`, has the SessionChanges.

    `round` is what everyone may see. Nobody is told what was not revealed; only that somebody is ready.
    Entries and reveals are out of reach of undo; what the group concludes can be undone.
    """

    changed = Signal(object)

    def __init__(self, desk: OpenSubject) -> None:
        super().__init__(desk)
        self._desk = desk
        self._turn: Turn | None = None
        self._explained = FADERS[0]
        self._seen = self._state
        desk.changed.connect(self._follow_desk)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject:
            self._leave_turn()
            self._explained = FADERS[0]
        if changes.hour or changes.rounds:
            self._announce()

    # Where the group is.

    @property
    def hour(self) -> Hour:
        """Where the group is in its hour."""
        return self._desk.hour

    @property
    def round(self) -> Round | None:
        """The round of this step, without the entries that were not revealed."""
        return self._desk.sheet.round_of(self.hour.kind)

    @property
    def turn(self) -> Turn | None:
        """The turn that is going on."""
        return self._turn

    @property
    def ready(self) -> int:
        """How many participants are ready."""
        return self._round.ready if self._round else 0

    def is_ready(self, participant: int) -> bool:
        """Whether this participant is ready: has set or skipped everything that is asked."""
        return self._round is not None and self._round.is_ready(participant)

    @property
    def last_time(self) -> Snapshot | None:
        """The snapshot of the last time: before the one that this hour was kept in, if it was."""
        snapshots = self._desk.snapshots[:-1] if self.hour.saved else self._desk.snapshots
        return snapshots[-1] if snapshots else None

    @property
    def then(self) -> Sheet | None:
        """The sheet of the last time as far as it may be seen: fader by fader while it is being shown."""
        if (last := self.last_time) is None:
            return None
        return shown_of(last.sheet, self.hour.then_shown) if self._desk.hidden else last.sheet

    @property
    def comparison(self) -> Comparison:
        """Then beside now, as far as then may be seen."""
        then = self.then or EMPTY_SHEET
        return Comparison(then.mix, self._desk.mix, then.ambition)

    def go_to(self, step: HourStep, kind: MixKind = MixKind.NOW) -> None:
        """Go to a step of the hour; none that the hour has not."""
        self._leave_turn()
        self._set_hour(self._with_fader(self.hour.at(step, kind), 1))

    def next(self) -> None:
        """Go on: to the next fader that is talked about, and after the last of them to the next step."""
        self._walk(1)

    def previous(self) -> None:
        """Go back the same way; nothing that was revealed is hidden by it."""
        self._walk(-1)

    @property
    def explained(self) -> Fader:
        """The fader of which the room reads what hoog and laag mean, at the step for that."""
        return self._explained

    def explain(self, by: int) -> bool:
        """Explain the next fader (1), or the one before (-1); tells whether there is one, and it is time."""
        place = FADERS.index(self._explained) + by
        if self.hour.step not in (None, HourStep.EXPLANATION) or not 0 <= place < len(FADERS):
            return False
        self._explained = FADERS[place]
        self._announce()
        return True

    # The hour as a whole.

    def begin(self, labels: Iterable[str]) -> None:
        """Begin a round about now with these participants, on an empty console.

        The sheet of before is kept hidden, and so is the last time. Raises LimitExceeded for fewer than two
        or more than twelve.
        """
        from mengpaneel.domain.participants import participants_named

        round_ = Round.among(participants_named(labels))
        self._leave_turn()
        if self._desk.all_rounds != NO_ROUNDS:
            self._desk.discard_rounds()
        again = bool(self._desk.snapshots)
        self._desk.start_round(round_)
        self._set_hour(Hour(HourStep.ENTRIES, again=again))

    def begin_wishes(self) -> None:
        """Begin a round about the ambition, with the participants of the round about now."""
        now = self._desk.all_rounds.now
        if now and now.participants:
            self._desk.clear_ambition()
            self._put(Round.among(now.participants), MixKind.AMBITION)
            self._set_hour(replace(self.hour, wishes=True).at(HourStep.ENTRIES, MixKind.AMBITION))

    def cancel(self) -> None:
        """Throw the round away and bring back the sheet of before (*Toch niet*)."""
        self._leave_turn()
        self._desk.discard_rounds()
        self._desk.put_rounds(NO_ROUNDS)
        self._desk.cancel_blind()
        self._set_hour(Hour())

    def end(self) -> None:
        """End the hour. Rounds that are in a snapshot stay there; others are thrown away for good."""
        self._leave_turn()
        if not self.hour.saved:
            self._desk.discard_rounds()
        self._desk.put_rounds(NO_ROUNDS)
        self._desk.forget_before()
        self._set_hour(Hour())

    def answer_same_people(self, answer: SamePeople) -> None:
        """Set whether these are the people of the last time."""
        self._desk.set_same_people(answer)

    # Everyone alone.

    def take_turn(self, participant: int) -> Turn | None:
        """Begin the turn of a participant, with empty faders; None when nothing is asked."""
        from mengpaneel.desk.turn import Turn

        self._leave_turn()
        if self._round and self._round.asked:
            self._turn = Turn(participant, self._round.asked, self.hour.kind)
            self._announce()
        return self._turn

    def finish_turn(self) -> None:
        """Keep what was set in the turn; what stayed empty is skipped."""
        if turn := self._turn:
            self._turn = None
            self.enter(turn.participant, turn.entries)
            self._end(turn)

    def leave_turn(self) -> None:
        """Leave the turn for later; nothing of it is kept."""
        self._leave_turn()

    def skip(self, participant: int) -> None:
        """Let a participant skip everything that is asked now."""
        self._leave_turn()
        if self._round:
            self.enter(participant, dict.fromkeys(self._round.asked, SKIPPED))

    def enter(self, participant: int, entries: Mapping[Fader, Entry]) -> None:
        """Take entries in, as from paper; they replace what this participant entered before.

        Raises ValueError for a fader that is not asked.
        """
        if self._round:
            self._put(self._round.entered(participant, entries))

    def enter_mix(self, participant: int, mix: Mix) -> None:
        """Take in a mix that somebody set at home: what is asked of it; what is not set there is skipped."""
        asked = self._round.asked if self._round else ()
        set_ = {fader: position for fader, position in mix if fader in asked}
        self.enter(participant, {f: SKIPPED if p is None else Entry(p) for f, p in set_.items()})

    def join(self, label: str) -> None:
        """Let one more take part; after the first reveal only in what is asked again.

        Raises LimitExceeded for a thirteenth.
        """
        from mengpaneel.domain.participants import participants_named

        if self._round and label.strip():
            labels = [participant.label for participant in self._round.participants]
            self._put(self._round.joined(participants_named((*labels, label))[-1]))

    def remove(self, participant: int) -> None:
        """Throw a participant and all their entries away; raises LimitExceeded when only two take part."""
        if round_ := self._round:
            without = round_.without(participant)
            self._leave_turn()
            self._desk.discard_rounds()
            self._put(without)

    # Together.

    @property
    def can_reveal(self) -> bool:
        """Whether anybody entered anything; else a first reveal would show nothing and close the entries."""
        return self._round is not None and not self._round.waits_for_entries

    def reveal(self, fader: Fader | None = None) -> None:
        """Show the entries of a fader, or of the next one in order; the first reveal closes the entries."""
        self._leave_turn()
        if (round_ := self._round) is None or round_.waits_for_entries:
            return
        fader = fader or self.hour.fader or round_.by_spread[0]
        if round_[fader].can_be_revealed:
            self._put(round_.revealing(fader))
        self._set_hour(replace(self.hour.at(HourStep.TALK, self.hour.kind), fader=fader))

    def reveal_then(self) -> None:
        """Show the last time of one more fader, largest change first; after the fifth nothing is hidden."""
        self._leave_turn()
        hour, last = self.hour, self.last_time
        if last is None or not self._desk.hidden:
            return
        order = hour.then_order or Comparison(last.sheet.mix, self._desk.mix).by_size
        waiting = [fader for fader in order if fader not in hour.then_shown]
        fader = hour.fader if hour.fader in waiting else waiting[0]
        here, shown = hour.at(HourStep.THEN_AND_NOW), (*hour.then_shown, fader)
        self._set_hour(replace(here, fader=fader, then_order=order, then_shown=shown))
        if len(waiting) == 1:
            self._desk.reveal()

    def ask_again(self, fader: Fader) -> None:
        """Let everyone judge one fader once more, alone; a second time at most."""
        if self._round and self._round[fader].can_be_asked_again:
            self._put(self._round.asking_again(fader))

    def agree(self, fader: Fader) -> None:
        """Conclude that the group agrees where this fader stands now."""
        self._desk.agree(fader, self.hour.kind)

    def leave_open(self, fader: Fader) -> None:
        """Conclude that the difference stays."""
        self._desk.leave_open(fader, self.hour.kind)

    def take_back(self, fader: Fader) -> None:
        """Take back what was concluded about a fader."""
        self._desk.take_back(fader, self.hour.kind)

    def is_moved_later(self, fader: Fader) -> bool:
        """Whether a fader stands elsewhere now than was concluded."""
        position = self._desk.sheet.mix_of(self.hour.kind)[fader]
        return self._round is not None and self._round[fader].is_moved_later(position)

    # How it is done.

    @property
    def _round(self) -> Round | None:
        """The round of this step, with everything in it."""
        rounds = self._desk.all_rounds
        return rounds.now if self.hour.kind is MixKind.NOW else rounds.ambition

    @property
    def _state(self) -> SessionState:
        turn = self._turn.participant if self._turn else None
        return SessionState(self.hour, self._desk.all_rounds, turn, self._explained)

    def _announce(self) -> None:
        before, self._seen = self._seen, self._state
        if (changes := self._seen.changed_from(before)) != SessionChanges():
            self.changed.emit(changes)

    def _put(self, round_: Round, kind: MixKind | None = None) -> None:
        rounds = self._desk.all_rounds
        if (kind or self.hour.kind) is MixKind.NOW:
            self._desk.put_rounds(replace(rounds, now=round_))
        else:
            self._desk.put_rounds(replace(rounds, ambition=round_))

    def _set_hour(self, hour: Hour) -> None:
        if hour.is_on:
            self._desk.set_aim(hour.kind)
        self._desk.set_hour(hour)

    def _walk(self, by: int) -> None:
        self._leave_turn()
        hour, order = self.hour, self.faders_in_order
        place = order.index(hour.fader) + by if hour.fader in order else -1
        if 0 <= place < len(order):
            self._set_hour(replace(hour, fader=order[place]))
        else:
            self._set_hour(self._with_fader(hour.moved(by), by))

    @property
    def faders_in_order(self) -> Sequence[Fader | None]:
        """The faders that are gone through in this step, in order; None for all five of then and now."""
        hour = self.hour
        if hour.step is HourStep.TALK and self._round:
            return self._round.order
        if hour.step is HourStep.THEN_AND_NOW and hour.then_order:
            return hour.then_order if self._desk.hidden else (*hour.then_order, None)
        return ()

    def _with_fader(self, hour: Hour, by: int) -> Hour:
        """Begin to talk about the first fader; or, on the way back, about the last.

        One that everyone set once more comes before others.
        """
        round_ = self._desk.all_rounds.now if hour.kind is MixKind.NOW else self._desk.all_rounds.ambition
        if hour.step is HourStep.THEN_AND_NOW and self._desk.hidden:
            return replace(hour, fader=next((f for f in hour.then_order if f not in hour.then_shown), None))
        if hour.step is not HourStep.TALK or hour.fader or round_ is None or not round_.is_closed:
            return hour
        return replace(hour, fader=(*round_.asked, round_.order[0 if by > 0 else -1])[0])

    def _leave_turn(self) -> None:
        if turn := self._turn:
            self._turn = None
            self._end(turn)

    def _end(self, turn: Turn) -> None:
        turn.forget()
        turn.ended.emit()
        turn.deleteLater()
        self._announce()
