"""The room a year later: then, now and the ambition of then, with the largest change first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_approach, tell_change, tell_headline
from mengpaneel.content.text.round import tell_spread_of, tell_stop, tell_then_and_now
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.faders import FADERS, MIDDLE, Fader, Position
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.round import Round
from mengpaneel.looks.disc_layout import Mark
from mengpaneel.looks.look import Size
from mengpaneel.ui.faders.motor import Motor
from mengpaneel.ui.faders.round_slider import marks_of
from mengpaneel.ui.room.five_form import FiveForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line

_EACH_MS = 2600
"""How long the room looks at one fader while the change is played."""


class ThenForm(FiveForm):
    """All five faders with their changes; `play` animates one cap after another from then to now.

    In an hour the last time is revealed fader by fader, and its spread is shown beside that of now.
    """

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        words = library.words
        stayed = [words.review.stayed.format(now=level) for level in words.levels.values()]
        super().__init__(desk, library, [*words.shifts.values(), *stayed], parent)
        self._comparison = Comparison(EMPTY_MIX, EMPTY_MIX)
        self._chosen: Comparison | None = None
        self._to_come: list[Fader] = []
        self._played: Fader | None = None
        self._motor = Motor(self)
        self._next = QTimer(self, singleShot=True, interval=_EACH_MS)
        self._next.timeout.connect(self._show_next)
        for strip in self.strips.values():
            strip.slider.lock(True)
            strip.slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def heading(self) -> RoomHeading:
        hour, words = self.desk.hour, self.library.words
        if not hour.is_on:
            return RoomHeading(words.window.review)
        bars = tuple(number < len(hour.then_shown) for number in range(len(FADERS)))
        spoken = self.words.discussed.format(number=len(hour.then_shown), count=len(FADERS))
        title = tell_stop(hour, self.library)
        return RoomHeading(title, bars=bars, spoken=spoken) if hour.then_shown else RoomHeading(title)

    def choose(self, comparison: Comparison | None) -> None:
        """Show these two; None is the last time and now."""
        self._chosen = comparison

    def follow(self) -> None:
        self._stop()
        self._comparison = self._chosen or self.desk.session.comparison
        now, then = self._rounds
        for change in self._comparison.changes:
            fader = change.fader
            slider = self.strips[fader].slider
            slider.show_marks(*self._marks(fader, now, then))
            slider.show_position(change.now, change.ambition)
            slider.show_ghost(change.then)
            slider.show_cap(_cap(change.now))
        self._show_words()

    def follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.snapshots or changes.hidden or changes.subject:
            self.follow()

    def play(self) -> None:
        """Animate the caps from then to now, one at a time."""
        self.follow()
        changes = self._comparison.changes
        then = self._comparison.then
        self._to_come = [fader for fader in self._comparison.by_size if then[fader] is not None]
        self._motor.move_caps(
            {self.strips[c.fader].slider: _cap(c.then) for c in changes if c.then is not None}, glide=False
        )
        self._show_next()

    def _show_next(self) -> None:
        """Move the cap of the next fader; after the last one all five are told of."""
        self._played = self._to_come.pop(0) if self._to_come else None
        if self._played:
            slider = self.strips[self._played].slider
            self._motor.move_caps({slider: _cap(slider.position)})
            self._next.start()
        self._show_words()

    def _stop(self) -> None:
        self._next.stop()
        self._to_come, self._played = [], None

    def _marks(self, fader: Fader, now: Round | None, then: Round | None) -> Sequence[Sequence[Mark]]:
        """What everyone set now, and then; nothing where that was not both times."""
        if now is None or then is None or fader not in self._seen:
            return ((),)
        return [marks_of(round_, fader) for round_ in (now, then)]

    @property
    def _seen(self) -> Collection[Fader]:
        """The faders of which the last time may be seen."""
        return self.desk.hour.then_shown if self.desk.hidden else FADERS

    @property
    def _fader(self) -> Fader | None:
        """The one that is told about; None for all five."""
        return self._played or (None if self._chosen else self.desk.hour.fader)

    @property
    def _rounds(self) -> tuple[Round | None, Round | None]:
        """What everyone set now, and then."""
        then = None if self._chosen else self.desk.session.then
        return self.round, then.rounds.now if then else None

    def _show_words(self) -> None:
        for change in self._comparison.changes:
            fader = change.fader
            told, shift = tell_change(change, self.library)
            waits = fader not in self._seen or fader in self._to_come
            waits = waits or (self._played is not None and fader is not self._played)
            self.strips[fader].told.show_lines([] if waits else [Line(shift or told)])
        self.text.show_lines([*self._lines(), Line(self._legend(), muted=True, rank=2)])

    def _lines(self) -> Iterator[Line]:
        fader, words = self._fader, self.words
        if fader and fader not in self._seen:
            yield Line(self.library.faders[fader].name, Size.LARGE, bold=True)
            yield Line(words.then_hidden)
        elif fader:
            yield from self._told_of(fader)
        elif not self.desk.hidden:
            yield Line(tell_headline(self._comparison, self.library), Size.LARGE)
            yield from (Line(told, rank=3) for told in self._spreads())
        elif self.desk.hour.is_on:
            yield Line(words.then_begins, Size.LARGE)

    def _told_of(self, fader: Fader) -> Iterator[Line]:
        """What changed on one fader, and how far apart everyone stood."""
        change = self._comparison.changes[FADERS.index(fader)]
        told = filter(None, (*tell_change(change, self.library), tell_approach(change, self.library)))
        yield Line(f"{self.library.faders[fader].name}: {' · '.join(told)}", Size.LARGE, bold=True)
        now, then = self._rounds
        yield Line(tell_spread_of(fader, then, now, self.library), rank=1)

    def _spreads(self) -> Iterator[str]:
        """How far apart everyone stood then, beside now."""
        now, then = self._rounds
        if then and now:
            yield from tell_then_and_now(then, now, self.library)

    def _legend(self) -> str:
        words, comparison = self.library.words.looking_back, self._comparison
        if comparison.then == EMPTY_MIX:
            return ""
        legend = words.legend if comparison.ambition == EMPTY_MIX else words.legend_ambition
        return f"{legend} {self.words.bands}" if all(self._rounds) else legend


def _cap(position: Position) -> float:
    return float(MIDDLE if position is None else position)
