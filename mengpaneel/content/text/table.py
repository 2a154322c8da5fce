"""Snapshots and rounds told as the rows of a table, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import tell_match
from mengpaneel.content.text.names import subject_kind, subject_name
from mengpaneel.content.text.positions import tell_goal
from mengpaneel.domain.entry import Entries, Entry
from mengpaneel.domain.excerpt import whole_id
from mengpaneel.domain.faders import FADERS, Fader, level_of
from mengpaneel.domain.match import match
from mengpaneel.domain.participants import shuffled_letters
from mengpaneel.domain.round import FaderRound, Round
from mengpaneel.domain.snapshot import MixKind, Snapshot, Subject

_Column = tuple[str, Callable[[Subject, Snapshot], str]]
"""A heading, and what stands below it for a snapshot of a subject."""


def tell_table(
    taken: Iterable[tuple[Subject, Snapshot]],
    library: Library,
    *,
    with_roles: bool = False,
    with_notes: bool = False,
    profile_hidden: Collection[str] = (),
) -> Iterator[list[str]]:
    """A row for every snapshot, below a row of headings; what people wrote only when it is asked for.

    Of the subjects with an id in `profile_hidden` it does not tell which profile a mix resembles.
    """
    table = _Table(library, profile_hidden)
    columns = [*table.usual()]
    if with_roles:
        columns += table.roles()
    if with_notes:
        columns += table.notes()
    columns.append((library.handover.table.id, lambda _, snapshot: whole_id(snapshot.id)))
    yield [heading for heading, _ in columns]
    for subject, snapshot in taken:
        yield [cell(subject, snapshot) for _, cell in columns]


class _Table:
    """The columns of the table, in one language."""

    def __init__(self, library: Library, profile_hidden: Collection[str]) -> None:
        self._profile_hidden = profile_hidden
        self._library, self._words, self._headings = library, library.words, library.handover.table

    def usual(self) -> Iterator[_Column]:
        words, headings = self._words, self._headings
        yield headings.subject, lambda subject, _: subject_name(subject, words)
        yield headings.kind, lambda subject, _: subject_kind(subject, words)
        yield words.save.title, lambda _, snapshot: snapshot.title
        yield words.save.date, lambda _, snapshot: self._day(snapshot.taken_on)
        yield from self._positions(MixKind.NOW, "{fader}")
        yield headings.said, self._said
        yield from self._positions(MixKind.AMBITION, headings.ambition)
        yield words.console.talk_tip, lambda _, snapshot: self._names(_talked_about(snapshot))
        yield headings.first, lambda _, snapshot: self._names(snapshot.sheet.plan.faders)
        yield words.again.look_again, lambda _, snapshot: self._day(snapshot.look_again_on)

    def roles(self) -> Iterator[_Column]:
        yield self._words.save.roles, lambda _, snapshot: ", ".join(snapshot.roles)

    def notes(self) -> Iterator[_Column]:
        words = self._words
        for fader in FADERS:
            yield self._headings.note.format(fader=self._name(fader)), _note(fader)
        yield self._headings.reasons, lambda _, snapshot: self._reasons(snapshot)
        yield self._headings.stays, lambda _, snapshot: self._stays(snapshot)
        yield words.plan.what, lambda _, snapshot: snapshot.sheet.plan.step.what
        yield words.plan.who, lambda _, snapshot: snapshot.sheet.plan.step.who
        yield words.plan.before, lambda _, snapshot: snapshot.sheet.plan.step.before
        yield words.report.outcome, lambda _, snapshot: snapshot.sheet.outcome

    def _positions(self, aim: MixKind, heading: str) -> Iterator[_Column]:
        """For each fader where it stands: in a word, and as a number to reckon with."""
        for fader in FADERS:
            name = heading.format(fader=self._name(fader))
            yield name, self._level(fader, aim)
            yield self._headings.value.format(fader=name), _value(fader, aim)

    def _level(self, fader: Fader, aim: MixKind) -> Callable[[Subject, Snapshot], str]:
        words = self._words

        def level(_: Subject, snapshot: Snapshot) -> str:
            position = snapshot.sheet.mix_of(aim)[fader]
            if aim is MixKind.NOW:
                return words.levels[level_of(position)]
            if position is not None:
                return tell_goal(position, self._library)
            return words.ambition.as_now if snapshot.sheet.transition.has_ambition else ""

        return level

    def _said(self, subject: Subject, snapshot: Snapshot) -> str:
        if subject.id in self._profile_hidden:
            return ""
        mix = snapshot.sheet.mix
        telling = tell_match(mix, match(mix), self._library)
        return f"{telling.lead}: {telling.title}"

    def _day(self, day: date | None) -> str:
        told = self._headings.day
        return told.format(day=day.day, month=day.month, year=day.year) if day else ""

    def _reasons(self, snapshot: Snapshot) -> str:
        first = snapshot.sheet.plan.first
        return "\n".join(f"{self._name(one.fader)}: {one.reason}" for one in first if one.reason)

    def _stays(self, snapshot: Snapshot) -> str:
        """Each fader that a group leaves where it is, with the reason if there is one."""
        told = ((self._name(stay.fader), stay.reason) for stay in snapshot.sheet.plan.stays)
        return "\n".join(": ".join(filter(None, parts)) for parts in told)

    def _names(self, faders: Iterable[Fader]) -> str:
        return ", ".join(map(self._name, faders))

    def _name(self, fader: Fader) -> str:
        return self._library.faders[fader].name


def _talked_about(snapshot: Snapshot) -> Iterator[Fader]:
    return (fader for fader in FADERS if snapshot.sheet.remark(fader).talk)


def _note(fader: Fader) -> Callable[[Subject, Snapshot], str]:
    return lambda _, snapshot: snapshot.sheet.remark(fader).note


def _value(fader: Fader, aim: MixKind) -> Callable[[Subject, Snapshot], str]:
    def value(_: Subject, snapshot: Snapshot) -> str:
        position = snapshot.sheet.mix_of(aim)[fader]
        return "" if position is None else str(position)

    return value


def tell_rounds(
    taken: Iterable[tuple[Subject, Snapshot]], library: Library, *, with_roles: bool = False
) -> Iterator[list[str]]:
    """A row for every participant and turn, below a row of headings; without roles they are letters."""
    words = library.handover.rounds
    table, save = library.handover.table, library.words.save
    names = [table.value.format(fader=text.name) for text in library.faders.values()]
    yield [table.subject, save.title, save.date, words.about, words.participant, words.turn, *names]
    for subject, snapshot in taken:
        day = snapshot.taken_on
        told = table.day.format(day=day.day, month=day.month, year=day.year)
        head = [subject_name(subject, library.words), snapshot.title, told]
        rounds = snapshot.sheet.rounds.visible
        for about, round_ in ((words.now, rounds.now), (words.ambition, rounds.ambition)):
            if round_:
                called = _called(round_, snapshot, with_roles=with_roles)
                yield from ([*head, about, *row] for row in _rows(round_, called, library))


def _called(round_: Round, snapshot: Snapshot, *, with_roles: bool) -> Sequence[str]:
    if with_roles:
        return [participant.label for participant in round_.participants]
    return shuffled_letters(round_.participants, snapshot.id)


def _rows(round_: Round, called: Sequence[str], library: Library) -> Iterator[list[str]]:
    words = library.handover.rounds
    for place in sorted(range(len(called)), key=lambda place: called[place]):
        for turn, told in enumerate((words.first, words.second)):
            cells = [_cell(held, turn, place, library) for held in round_.faders]
            if any(cells):
                yield [called[place], told, *cells]


def _cell(held: FaderRound, turn: int, place: int, library: Library) -> str:
    entries: Entries = (held.first, held.second or ())[turn]
    entry = entries[place] if place < len(entries) else Entry()
    if entry.skipped:
        return library.words.round.skipped
    return "" if entry.position is None else str(entry.position)
