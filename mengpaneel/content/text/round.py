"""A round in sentences: who is ready, how far apart, what was agreed. Never a number, never an average."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.domain.entry import Distance, Entries, Entry, distance_of, highest, lowest
from mengpaneel.domain.faders import FADERS, Fader, Position, level_of
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.round import Conclusion, FaderRound, Participant, Round
from mengpaneel.domain.snapshot import MixKind, Snapshot

MOST_OPEN = 3
"""So many faders on which a group differs, and the difference itself is the outcome."""


def tell_ready(round_: Round, library: Library) -> str:
    """How many have made their entries, of how many; not who."""
    return library.words.round.ready.format(ready=round_.ready, count=len(round_.participants))


def tell_distance(entries: Entries, library: Library) -> str:
    """How far these entries lie apart."""
    words, distance = library.words.round, distance_of(entries)
    return words.distances[distance] if distance else words.too_few


def tell_ends(round_: Round, entries: Entries, library: Library) -> Sequence[str]:
    """Who stands highest, and who lowest; nothing where all stand equally high."""
    words = library.words.round
    ends = ((words.highest, highest(entries)), (words.lowest, lowest(entries)))
    return [told.format(names=_names(round_, places)) for told, places in ends if places]


def tell_entries(
    participants: Sequence[Participant], entries: Entries, library: Library
) -> Iterator[tuple[str, str]]:
    """Each participant with the word for where they stand."""
    for participant, entry in zip(participants, entries, strict=True):
        yield participant.label, _level(entry, library)


def tell_conclusions(round_: Round, library: Library) -> str:
    """On how many faders a group agrees, on how many the difference stays, and how many are left."""
    words, faders = library.words.round, library.words.review.numbers
    beginnings = {
        Conclusion.AGREED: (words.agreed_first, ""),
        Conclusion.LEFT_OPEN: (words.left_open_first, words.left_open_next),
        Conclusion.NOT_DISCUSSED: (words.not_discussed_first, words.not_discussed_next),
    }
    parts: list[str] = []
    for conclusion, (first, following) in beginnings.items():
        if count := len(round_.concluded_as(conclusion)):
            told = following if parts else first
            parts.append(told.format(faders=faders[count], count=words.numbers[count]))
    return f"{', '.join(parts)}."


def tell_conclusion(held: FaderRound, position: Position, library: Library) -> str:
    """What a group made of one fader, and whether it was moved since."""
    words = library.words.round
    told = words.conclusions[held.conclusion]
    return f"{told} ({words.moved_later})" if held.is_moved_later(position) else told


def tell_last_time(snapshot: Snapshot, library: Library) -> Iterator[str]:
    """Whether the faders were set before the last time was seen, and whether the same people did."""
    words = library.words.round
    if snapshot.blind is not None:
        yield words.blind if snapshot.blind else words.not_blind
    if snapshot.same_people is not None:
        yield f"{words.same_people} {words.people[snapshot.same_people]}"


def tell_step(hour: Hour, library: Library) -> str:
    """At which step of the hour a group is; nothing outside one."""
    return library.words.round.steps[hour.step] if hour.step else ""


def tell_stop(hour: Hour, library: Library) -> str:
    """The name of the stop where a group is; one in a round about the ambition says so."""
    step, kind = hour.stop
    name = library.words.round.steps[step]
    again = kind is MixKind.AMBITION and (step, MixKind.NOW) in hour.stops
    return library.words.session.wished.format(step=f"{name[:1].lower()}{name[1:]}") if again else name


def tell_difference(round_: Round, library: Library) -> str:
    """Why there is no profile yet, where a group differs on so many faders that this is the outcome."""
    count = len(round_.concluded_as(Conclusion.LEFT_OPEN))
    if count < MOST_OPEN:
        return ""
    return library.words.round.difference.format(faders=library.words.review.numbers[count])


def tell_own_matches(round_: Round, library: Library) -> Iterator[tuple[str, str]]:
    """Each participant with what their own mix resembles, as far as it was revealed."""
    from mengpaneel.content.text.match import tell_match
    from mengpaneel.domain.match import match

    for place, participant in enumerate(round_.participants):
        shown = (round_[fader].shown for fader in FADERS)
        mix = Mix(tuple(entries[place].position if entries else None for entries in shown))
        yield participant.label, tell_match(mix, match(mix), library).title


def tell_then_and_now(then: Round, now: Round, library: Library) -> Iterator[str]:
    """How far apart the participants of then stood beside those of now, per fader; the largest change first.

    Only for what was revealed of both, and was not close together both times.
    """
    pairs = {fader: (distance_of(then[fader].shown), distance_of(now[fader].shown)) for fader in FADERS}
    for fader in sorted(FADERS, key=lambda fader: -_change(*pairs[fader])):
        before, after = pairs[fader]
        if before and after and {before, after} != {Distance.CLOSE}:
            yield _then_and_now(fader, before, after, library)


def tell_spread_of(fader: Fader, then: Round | None, now: Round | None, library: Library) -> str:
    """How far apart the participants of then stood on one fader, beside those of now; or nothing."""
    before, after = (round_ and distance_of(round_[fader].shown) for round_ in (then, now))
    return _then_and_now(fader, before, after, library) if before and after else ""


def _then_and_now(fader: Fader, then: Distance, now: Distance, library: Library) -> str:
    words = library.words.round
    told = words.then_as_now if then is now else words.then_and_now
    distances = words.distances
    return told.format(then=distances[then], now=distances[now], fader=library.faders[fader].name)


def _change(then: Distance | None, now: Distance | None) -> int:
    order = list(Distance)
    return abs(order.index(now) - order.index(then)) if then and now else -1


def _names(round_: Round, places: Iterable[int]) -> str:
    return ", ".join(round_.participants[place].label for place in places)


def _level(entry: Entry, library: Library) -> str:
    if entry.skipped:
        return library.words.round.skipped
    if entry.position is None:
        return library.words.round.not_entered
    return library.words.levels[level_of(entry.position)]
