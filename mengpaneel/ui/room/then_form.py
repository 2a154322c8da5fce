"""The room a year later: then, now and the ambition of then, the largest change first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_approach, tell_change, tell_headline
from mengpaneel.content.text.round import tell_stop, tell_then_and_now
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.comparison import Change, Comparison
from mengpaneel.domain.faders import FADERS, MIDDLE, Fader, Position
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.looks.look import Size
from mengpaneel.ui.faders.motor import Motor
from mengpaneel.ui.room.five_form import FiveForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line

_EACH_MS = 2600
"""How long the room looks at one fader while the change is played."""


class ThenForm(FiveForm):
    """All five with their change; `play` moves one cap after another from then to now."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        words = library.words
        stayed = [words.review.stayed.format(now=level) for level in words.levels.values()]
        super().__init__(desk, library, [*words.shifts.values(), *stayed], parent)
        self._comparison = Comparison(EMPTY_MIX, EMPTY_MIX)
        self._chosen: Comparison | None = None
        self._to_come: list[Fader] = []
        self._fader: Fader | None = None
        self._motor = Motor(self)
        self._next = QTimer(self, singleShot=True, interval=_EACH_MS)
        self._next.timeout.connect(self._show_next)
        for strip in self.strips.values():
            strip.slider.lock(True)
            strip.slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def heading(self) -> RoomHeading:
        hour, words = self.desk.hour, self.library.words
        return RoomHeading(tell_stop(hour, self.library) if hour.is_on else words.window.review)

    def choose(self, comparison: Comparison | None) -> None:
        """Show these two; None is the last time and now."""
        self._chosen = comparison

    def follow(self) -> None:
        self._stop()
        self._comparison = Comparison(EMPTY_MIX, EMPTY_MIX) if self.desk.hidden else self._compared
        for change in self._comparison.changes:
            slider = self.strips[change.fader].slider
            slider.show_position(change.now, change.ambition)
            slider.show_ghost(change.then)
            slider.show_cap(_cap(change.now))
        self._show_words()

    def follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.snapshots or changes.hidden or changes.subject:
            self.follow()

    def play(self) -> None:
        """Begin at then, and move one cap at a time to now."""
        self.follow()
        changes = sorted(self._comparison.changes, key=lambda change: -_size(change))
        self._to_come = [change.fader for change in changes if change.then is not None]
        self._motor.carry(
            {self.strips[c.fader].slider: _cap(c.then) for c in changes if c.then is not None}, glide=False
        )
        self._show_next()

    def _show_next(self) -> None:
        """Move the cap of the next fader; after the last one all five are told of."""
        self._fader = self._to_come.pop(0) if self._to_come else None
        if self._fader:
            slider = self.strips[self._fader].slider
            self._motor.carry({slider: _cap(slider.position)})
            self._next.start()
        self._show_words()

    def _stop(self) -> None:
        self._next.stop()
        self._to_come, self._fader = [], None

    @property
    def _compared(self) -> Comparison:
        last = self.desk.session.last_time
        if self._chosen or last is None:
            return self._chosen or Comparison(EMPTY_MIX, self.desk.mix)
        return Comparison(last.sheet.mix, self.desk.mix, last.sheet.ambition)

    def _show_words(self) -> None:
        to_come = set(self._to_come)
        for change in self._comparison.changes:
            told, shift = tell_change(change, self.library)
            waits = change.fader in to_come or (self._fader and change.fader is not self._fader)
            self.strips[change.fader].told.show_lines([] if waits else [Line(shift or told)])
        self.text.show_lines([*self._lines(), Line(self._legend(), muted=True, rank=1)])

    def _lines(self) -> Iterator[Line]:
        if self._fader:
            change = self._comparison.changes[FADERS.index(self._fader)]
            yield Line(self.library.faders[self._fader].name, Size.LARGE, bold=True)
            told = (*tell_change(change, self.library), tell_approach(change, self.library))
            yield Line(" · ".join(filter(None, told)))
        elif not self.desk.hidden:
            yield Line(tell_headline(self._comparison, self.library), Size.LARGE)
            yield from (Line(told, rank=2) for told in self._spreads())

    def _spreads(self) -> Iterator[str]:
        """How far apart everyone stood then, beside now."""
        last, round_ = self.desk.session.last_time, self.round
        if last and last.sheet.rounds.now and round_ and not self._chosen:
            yield from tell_then_and_now(last.sheet.rounds.now, round_, self.library)

    def _legend(self) -> str:
        words, comparison = self.library.words.looking_back, self._comparison
        if comparison.then == EMPTY_MIX:
            return ""
        return words.legend if comparison.ambition == EMPTY_MIX else words.legend_ambition


def _cap(position: Position) -> float:
    return float(MIDDLE if position is None else position)


def _size(change: Change) -> int:
    """How far a fader moved; one that was not set both times comes last."""
    return -1 if change.then is None or change.now is None else abs(change.now - change.then)
