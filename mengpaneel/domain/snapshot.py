"""What is kept: a sheet (mix and remarks), for a subject, as a snapshot (*momentopname*).

Every value raises LimitExceeded, or ValueError for what is no value of its kind, rather than hold too much.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.domain.faders import FADERS, Fader, Position
from mengpaneel.domain.limits import (
    MAX_CONTEXT_LENGTH,
    MAX_FIRST_FADERS,
    MAX_NAME_LENGTH,
    MAX_NOTE_LENGTH,
    MAX_ROLES,
    check_count,
    check_day,
    check_moment,
    check_text,
)
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.round import NO_ROUNDS, Round, Rounds

if TYPE_CHECKING:
    from mengpaneel.domain.ambition import Transition


class Neighbourhood(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Four short texts: *leefstijlen, bewonersgroepen, opgaven, kracht van de wijk*."""

    lifestyles: str = ""
    residents: str = ""
    tasks: str = ""
    strengths: str = ""

    def __post_init__(self) -> None:
        for field in self.__struct_fields__:
            check_text(field, getattr(self, field), MAX_CONTEXT_LENGTH)


class Remark(Struct, frozen=True):
    """What a group wrote beside one fader, and whether they want to talk about it (*hierover praten*)."""

    note: str = ""
    talk: bool = False

    def __post_init__(self) -> None:
        check_text("note", self.note, MAX_NOTE_LENGTH)


class Intention(Struct, frozen=True):
    """A fader that a group wants to work on first, and why."""

    fader: Fader
    reason: str = ""

    def __post_init__(self) -> None:
        check_text("reason", self.reason, MAX_NOTE_LENGTH)


class Step(Struct, frozen=True):
    """The first step towards an ambition, in the group's own words: *wie, wat, voor wanneer*."""

    what: str = ""
    who: str = ""
    before: str = ""

    def __post_init__(self) -> None:
        check_text("what", self.what, MAX_NOTE_LENGTH)
        check_text("who", self.who, MAX_NAME_LENGTH)
        check_text("before", self.before, MAX_NAME_LENGTH)


class Stay(Struct, frozen=True, forbid_unknown_fields=True):
    """A fader that a group leaves where it is, and because of what."""

    fader: Fader
    reason: str = ""

    def __post_init__(self) -> None:
        check_text("reason", self.reason, MAX_NOTE_LENGTH)


class Plan(Struct, frozen=True):
    """How a group wants to begin: one or two faders first, a first step, and which faders stay put."""

    first: tuple[Intention, ...] = ()
    step: Step = Step()
    stays: tuple[Stay, ...] = ()

    def __post_init__(self) -> None:
        check_count("first", self.first, MAX_FIRST_FADERS)
        if len(set(self.faders)) < len(self.first):
            raise ValueError("a fader can be worked on first only once")
        if len({*self.faders, *self.staying}) < len(self.first) + len(self.stays):
            raise ValueError("a fader stays once, or is worked on first")

    @property
    def faders(self) -> tuple[Fader, ...]:
        """The faders to work on first, in the order in which they were chosen."""
        return tuple(intention.fader for intention in self.first)

    @property
    def staying(self) -> tuple[Fader, ...]:
        """The faders that stay where they are, in the order in which they were chosen."""
        return tuple(stay.fader for stay in self.stays)

    @property
    def full(self) -> bool:
        """Whether no further fader can be chosen: everything at once is a large change."""
        return len(self.first) >= MAX_FIRST_FADERS

    def with_fader(self, fader: Fader) -> Plan:
        """Return the plan with one more fader to begin with; the same when it is full or has it."""
        if self.full or fader in self.faders:
            return self
        return replace(self.without_stay(fader), first=(*self.first, Intention(fader)))

    def without_fader(self, fader: Fader) -> Plan:
        """Return the plan without this fader and its reason."""
        return replace(self, first=tuple(i for i in self.first if i.fader is not fader))

    def with_reason(self, fader: Fader, reason: str) -> Plan:
        """Return the plan with another reason for a chosen fader."""
        first = (Intention(fader, reason) if i.fader is fader else i for i in self.first)
        return replace(self, first=tuple(first))

    def with_stay(self, fader: Fader, reason: str) -> Plan:
        """Return the plan in which a fader stays where it is, because of this; no longer worked on first."""
        others = self.without_fader(fader).without_stay(fader)
        if fader not in self.staying:
            return replace(others, stays=(*others.stays, Stay(fader, reason)))
        return replace(self, stays=tuple(Stay(fader, reason) if s.fader is fader else s for s in self.stays))

    def without_stay(self, fader: Fader) -> Plan:
        """Return the plan in which this fader need not stay."""
        return replace(self, stays=tuple(stay for stay in self.stays if stay.fader is not fader))


class MixKind(StrEnum):
    """Which of the two mixes of a sheet a hand moves (*nu* or *ambitie*)."""

    NOW = "now"
    AMBITION = "ambition"

    @property
    def other(self) -> MixKind:
        """The one that lies still."""
        return MixKind.AMBITION if self is MixKind.NOW else MixKind.NOW


class Sheet(Struct, frozen=True):
    """What is filled in on the console: the faders now and in the ambition, the remarks, and the plan.

    `outcome` tells what came of the plan of the time before; `rounds` has what everyone set alone first.
    """

    mix: Mix = EMPTY_MIX
    remarks: tuple[Remark, ...] = (Remark(),) * len(FADERS)
    ambition: Mix = EMPTY_MIX
    plan: Plan = Plan()
    outcome: str = ""
    neighbourhood: Neighbourhood = Neighbourhood()
    rounds: Rounds = NO_ROUNDS

    def __post_init__(self) -> None:
        # At every move of a fader: what lies inside was looked at when it was made.
        if len(self.remarks) != len(FADERS):
            raise ValueError(f"a sheet has {len(FADERS)} remarks, not {len(self.remarks)}")
        check_text("outcome", self.outcome, MAX_NOTE_LENGTH)

    def remark(self, fader: Fader) -> Remark:
        """What was remarked beside this fader."""
        return self.remarks[FADERS.index(fader)]

    def mix_of(self, aim: MixKind) -> Mix:
        """How the faders are, or how they are wished."""
        return self.mix if aim is MixKind.NOW else self.ambition

    def round_of(self, kind: MixKind) -> Round | None:
        """What everyone set alone about now, or about the ambition."""
        return self.rounds.now if kind is MixKind.NOW else self.rounds.ambition

    def with_round(self, kind: MixKind, round_: Round | None) -> Sheet:
        """Return the sheet with another round about now, or about the ambition."""
        changed = {"now" if kind is MixKind.NOW else "ambition": round_}
        return replace(self, rounds=replace(self.rounds, **changed))

    @property
    def without_entries(self) -> Sheet:
        """The sheet with only the conclusions of its rounds: nothing of what anyone set alone."""
        return self if self.rounds is NO_ROUNDS else replace(self, rounds=self.rounds.conclusions)

    @property
    def transition(self) -> Transition:
        """The way from now to the ambition."""
        from mengpaneel.domain.ambition import Transition  # who looks at no ambition need not wait for it

        return Transition(self.mix, self.ambition)

    def looked_at(self, aim: MixKind) -> Mix:
        """All five faders as they are, or as they are once the ambition is reached."""
        return self.mix if aim is MixKind.NOW else self.transition.goal

    def moved(self, fader: Fader, position: Position, aim: MixKind = MixKind.NOW) -> Sheet:
        """Return the sheet with one fader somewhere else, now or in the ambition."""
        if aim is MixKind.NOW:
            return replace(self, mix=self.mix.moved(fader, position))
        return replace(self, ambition=self.ambition.moved(fader, position))

    def with_note(self, fader: Fader, note: str) -> Sheet:
        """Return the sheet with another note beside one fader."""
        return self._remarked(fader, replace(self.remark(fader), note=note))

    def with_flag(self, fader: Fader, talk: bool) -> Sheet:
        """Return the sheet with the flag of one fader set or cleared."""
        return self._remarked(fader, replace(self.remark(fader), talk=talk))

    def _remarked(self, fader: Fader, remark: Remark) -> Sheet:
        pairs = zip(FADERS, self.remarks, strict=True)
        return replace(self, remarks=tuple(remark if f is fader else r for f, r in pairs))


EMPTY_SHEET = Sheet()


class SubjectKind(StrEnum):
    """Whether the faders are set for a whole municipality or for one case."""

    MUNICIPALITY = "gemeente"
    CASE = "casus"


class Subject(Struct, frozen=True):
    """What the faders are about; the name may still be empty."""

    id: str
    kind: SubjectKind = SubjectKind.MUNICIPALITY
    name: str = ""

    def __post_init__(self) -> None:
        check_text("name", self.name, MAX_NAME_LENGTH)


class SamePeople(StrEnum):
    """The answer to *Zijn dit dezelfde mensen?* as the time before."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Snapshot(Struct, frozen=True):
    """A sheet as it was on a day. It never changes.

    `saved_at` is in UTC; `rule` and `content` are the versions under which it was read at the time.
    `look_again_on` is the day on which to set the faders again. A correction names in `corrects` the id of
    the snapshot that it takes the place of. `blind` tells whether the faders were set before the last time
    was seen, and `same_people` whether those of then took part; None where there was no last time.
    """

    id: str
    subject_id: str
    taken_on: date
    saved_at: datetime
    title: str
    roles: tuple[str, ...]
    sheet: Sheet
    rule: int
    content: int
    look_again_on: date | None = None
    corrects: str | None = None
    blind: bool | None = None
    same_people: SamePeople | None = None

    def __post_init__(self) -> None:
        check_day("taken_on", self.taken_on)
        check_day("look_again_on", self.look_again_on)
        check_moment("saved_at", self.saved_at)
        check_text("title", self.title, MAX_NAME_LENGTH)
        check_count("roles", self.roles, MAX_ROLES)
        for role in self.roles:
            check_text("roles", role, MAX_NAME_LENGTH)
