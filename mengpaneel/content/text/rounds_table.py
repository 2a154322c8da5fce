"""What each participant set alone as the rows of a table, for a spreadsheet; only where it was revealed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.entry import Entries, Entry
from mengpaneel.domain.participants import shuffled_letters
from mengpaneel.domain.round import FaderRound, Round
from mengpaneel.domain.snapshot import Snapshot, Subject


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
