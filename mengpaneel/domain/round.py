"""A round (*ronde*): what everyone set alone, what was shown of it, and what the group made of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.domain.entry import NO_ENTRY, Entries, Entry, spread_of
from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, Fader, Position
from mengpaneel.domain.limits import MAX_NAME_LENGTH, MAX_ROLES, LimitExceeded, check_count, check_text

FEWEST_PARTICIPANTS = 2


class Participant(Struct, frozen=True, forbid_unknown_fields=True):
    """One who takes part: a role or a label that the group gave, never a name."""

    label: str

    def __post_init__(self) -> None:
        check_text("label", self.label, MAX_NAME_LENGTH)


class Conclusion(StrEnum):
    """What the group made of a fader."""

    NOT_DISCUSSED = "not_discussed"
    AGREED = "agreed"
    LEFT_OPEN = "left_open"


class FaderRound(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One fader in a round: the entries once or twice, how many times they were revealed, the conclusion.

    `second` is None until the group judges this fader once more. `agreed_at` is the position that was agreed.
    Raises ValueError where these contradict one another.
    """

    first: Entries = ()
    second: Entries | None = None
    revealed: int = 0
    conclusion: Conclusion = Conclusion.NOT_DISCUSSED
    agreed_at: Position = None

    def __post_init__(self) -> None:
        if not 0 <= self.revealed <= (1 if self.second is None else 2):
            raise ValueError("only what was entered can be revealed")
        if self.second is not None and not self.revealed:
            raise ValueError("a second round follows the reveal of the first")
        if (self.agreed_at is not None) is not (self.conclusion is Conclusion.AGREED):
            raise ValueError("a fader is agreed at a position")
        if self.agreed_at is not None and not LOWEST <= self.agreed_at <= HIGHEST:
            raise ValueError(f"a position lies between {LOWEST} and {HIGHEST}")

    @property
    def is_asked_again(self) -> bool:
        """Whether the entries of the second round are being made."""
        return self.second is not None and self.revealed == 1

    @property
    def can_be_revealed(self) -> bool:
        """Whether there are entries left to reveal."""
        return not self.revealed or self.is_asked_again

    @property
    def can_be_asked_again(self) -> bool:
        """Whether everyone may judge it once more."""
        return bool(self.revealed) and self.second is None

    @property
    def shown(self) -> Entries:
        """The entries that were revealed last; none before the first reveal."""
        if not self.revealed:
            return ()
        return self.first if self.revealed == 1 or self.second is None else self.second

    @property
    def shown_before(self) -> Entries:
        """The entries of the first round, once those of the second are revealed."""
        return self.first if self.revealed > 1 else ()

    def is_moved_later(self, position: Position) -> bool:
        """Whether the fader now stands elsewhere than the group concluded (*later verzet*)."""
        return self.conclusion is not Conclusion.NOT_DISCUSSED and position != self.agreed_at


class Round(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Two to twelve participants, with their entries for each of the five faders.

    `order` is the order in which the faders are talked about, frozen at the first reveal; empty while entries
    may be made. A round of which only the conclusions are kept has no participants. Every value raises
    ValueError rather than contradict itself, and no error tells a position.
    """

    participants: tuple[Participant, ...] = ()
    faders: tuple[FaderRound, ...] = (FaderRound(),) * len(FADERS)
    order: tuple[Fader, ...] = ()

    def __post_init__(self) -> None:
        count = len(self.participants)
        check_count("participants", self.participants, MAX_ROLES)
        if 0 < count < FEWEST_PARTICIPANTS:
            raise LimitExceeded("participants", FEWEST_PARTICIPANTS)
        if len(self.faders) != len(FADERS):
            raise ValueError(f"a round has {len(FADERS)} faders, not {len(self.faders)}")
        if any(len(entries) != count for held in self.faders for entries in _entries_of(held)):
            raise ValueError("every participant has one entry for every fader")
        if self.order and sorted(self.order) != sorted(FADERS):
            raise ValueError("the order has every fader once")
        if not self.order and any(held.revealed for held in self.faders):
            raise ValueError("the first reveal freezes the order")

    @classmethod
    def among(cls, participants: Iterable[Participant]) -> Round:
        """Begin a round without entries; raises LimitExceeded unless two to twelve take part."""
        taking_part = tuple(participants)
        if len(taking_part) < FEWEST_PARTICIPANTS:
            raise LimitExceeded("participants", FEWEST_PARTICIPANTS)
        nothing = FaderRound((NO_ENTRY,) * len(taking_part))
        return cls(taking_part, (nothing,) * len(FADERS))

    def __getitem__(self, fader: Fader) -> FaderRound:
        return self.faders[FADERS.index(fader)]

    @property
    def is_closed(self) -> bool:
        """Whether the first reveal was: from then on entries are made only where a fader is asked again."""
        return bool(self.order)

    @property
    def asked(self) -> tuple[Fader, ...]:
        """The faders for which entries may be made now."""
        return tuple(f for f in FADERS if self[f].is_asked_again) if self.is_closed else FADERS

    def is_ready(self, participant: int) -> bool:
        """Whether this participant made an entry, or skipped, for every fader that is asked."""
        return all(self._being_made(fader)[participant].is_made for fader in self.asked)

    @property
    def ready(self) -> int:
        """How many participants are ready."""
        return sum(map(self.is_ready, range(len(self.participants))))

    def has_entries(self, participant: int) -> bool:
        """Whether this participant made any entry, in either round."""
        return any(
            entries[participant].is_made for held in self.faders for entries in _entries_of(held) if entries
        )

    @property
    def waits_for_entries(self) -> bool:
        """Whether nobody entered anything yet, so that there is nothing to reveal."""
        return not self.is_closed and not any(map(self.has_entries, range(len(self.participants))))

    # Who takes part.

    def joined(self, participant: Participant) -> Round:
        """Return the round with one more participant, who enters only what is still asked."""
        return replace(
            self,
            participants=(*self.participants, participant),
            faders=tuple(_each(held, lambda entries: (*entries, NO_ENTRY)) for held in self.faders),
        )

    def without(self, participant: int) -> Round:
        """Return the round without this participant and all that they entered."""

        def left(entries: Entries) -> Entries:
            return entries[:participant] + entries[participant + 1 :]

        return replace(
            self,
            participants=self.participants[:participant] + self.participants[participant + 1 :],
            faders=tuple(_each(held, left) for held in self.faders),
        )

    # What is entered and revealed.

    def entered(self, participant: int, entries: Mapping[Fader, Entry]) -> Round:
        """Return the round with these entries in the place of what this participant entered before.

        Raises ValueError for a fader that is not asked now.
        """
        if not entries.keys() <= set(self.asked):
            raise ValueError("no entries may be made for this fader")
        changed = self
        for fader, entry in entries.items():
            made = tuple(
                entry if place == participant else other
                for place, other in enumerate(changed._being_made(fader))
            )
            held = self[fader]
            changed = changed._with(
                fader, replace(held, second=made) if self.is_closed else replace(held, first=made)
            )
        return changed

    def revealing(self, fader: Fader) -> Round:
        """Return the round with the next entries of a fader revealed; the first reveal closes the entries.

        Raises ValueError where nothing is left to reveal.
        """
        held = self[fader]
        closed = replace(self, order=self.order or self.by_spread)
        return closed._with(fader, replace(held, revealed=held.revealed + 1))

    def asking_again(self, fader: Fader) -> Round:
        """Return the round in which everyone judges one fader once more.

        Raises ValueError before its first reveal, and for a third time.
        """
        held = self[fader]
        if held.second is not None:
            raise ValueError("a fader is judged twice at most")
        return self._with(fader, replace(held, second=(NO_ENTRY,) * len(self.participants)))

    # What the group makes of it.

    def concluded(self, fader: Fader, conclusion: Conclusion, agreed_at: Position = None) -> Round:
        """Return the round with another conclusion for a fader; raises ValueError if agreed nowhere."""
        return self._with(fader, replace(self[fader], conclusion=conclusion, agreed_at=agreed_at))

    @property
    def conclusions(self) -> Round:
        """The round without participants, entries and reveals: only what the group made of each fader."""
        return Round(
            faders=tuple(
                FaderRound(conclusion=held.conclusion, agreed_at=held.agreed_at) for held in self.faders
            )
        )

    def with_conclusions_of(self, other: Round) -> Round:
        """Return the round with the conclusions of another one, and everything else as it is here."""
        pairs = zip(self.faders, other.faders, strict=True)
        return replace(
            self,
            faders=tuple(
                replace(mine, conclusion=theirs.conclusion, agreed_at=theirs.agreed_at)
                for mine, theirs in pairs
            ),
        )

    def concluded_as(self, conclusion: Conclusion) -> tuple[Fader, ...]:
        """The faders of which the group made this."""
        return tuple(fader for fader in FADERS if self[fader].conclusion is conclusion)

    @property
    def visible(self) -> Round:
        """The round as everyone may see it: without the entries that were not revealed."""
        return replace(self, faders=tuple(_visible(held) for held in self.faders))

    def only(self, faders: Collection[Fader]) -> Round:
        """Return the round with nothing of other faders, also not in its order."""
        nothing = FaderRound((NO_ENTRY,) * len(self.participants))
        pairs = zip(FADERS, self.faders, strict=True)
        held = tuple(held if fader in faders else nothing for fader, held in pairs)
        return replace(self, faders=held, order=FADERS if self.order else ())

    @property
    def is_told(self) -> bool:
        """Whether anything of it was revealed or concluded."""
        return self.is_closed or self.concluded_as(Conclusion.NOT_DISCUSSED) != FADERS

    def _being_made(self, fader: Fader) -> Entries:
        held = self[fader]
        return held.second if self.is_closed and held.second is not None else held.first

    @property
    def by_spread(self) -> tuple[Fader, ...]:
        """Largest spread first, ties in the publication's order, and last what has fewer than two entries."""
        spreads = {fader: spread_of(self[fader].first) for fader in FADERS}
        return tuple(sorted(FADERS, key=lambda f: 1 if (spread := spreads[f]) is None else -spread))

    def _with(self, fader: Fader, changed: FaderRound) -> Round:
        pairs = zip(FADERS, self.faders, strict=True)
        return replace(self, faders=tuple(changed if f is fader else held for f, held in pairs))


class Rounds(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The rounds of a sheet: at most one about now, and one about the ambition."""

    now: Round | None = None
    ambition: Round | None = None

    @property
    def visible(self) -> Rounds:
        """The rounds as everyone may see them: without the entries that were not revealed."""
        return Rounds(*(held and held.visible for held in (self.now, self.ambition)))

    @property
    def kept(self) -> Rounds:
        """The rounds as a snapshot keeps them: what is visible of each of which anything was told."""
        told = (held.visible if held and held.is_told else None for held in (self.now, self.ambition))
        return Rounds(*told)

    @property
    def conclusions(self) -> Rounds:
        """What the group made of the faders, without participants, entries and reveals."""
        return Rounds(*(held and held.conclusions for held in (self.now, self.ambition)))

    def with_conclusions_of(self, other: Rounds) -> Rounds:
        """Return the same rounds with the conclusions of others; where those have no round, with none."""
        pairs = ((self.now, other.now), (self.ambition, other.ambition))
        return Rounds(*(mine and mine.with_conclusions_of(theirs or Round()) for mine, theirs in pairs))


NO_ROUNDS = Rounds()


def _entries_of(held: FaderRound) -> tuple[Entries, ...]:
    return (held.first,) if held.second is None else (held.first, held.second)


def _each(held: FaderRound, change: Callable[[Entries], Entries]) -> FaderRound:
    second = None if held.second is None else change(held.second)
    return replace(held, first=change(held.first), second=second)


def _visible(held: FaderRound) -> FaderRound:
    nothing = (NO_ENTRY,) * len(held.first)
    first = held.first if held.revealed else nothing
    second = nothing if held.is_asked_again else held.second
    return replace(held, first=first, second=second)
