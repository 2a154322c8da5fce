"""Questions to talk about that follow from the difference between two sheets: three to five of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain, islice

from msgspec import Struct

from mengpaneel.domain.compared_sheet import ComparedSheet, compared
from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Approach, Change, Comparison, Shift
from mengpaneel.domain.entry import Distance, distance_of
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hints import Hint, hints
from mengpaneel.domain.round import Conclusion

FEWEST, MOST = 3, 5

_MANY = 4
"""So many faders the same way are a large change."""

_MOST_ABOUT_ROUNDS = 2

_STILL = frozenset({Shift.SAME})


class Question(StrEnum):
    """What can be asked; most questions are about one fader."""

    FIRST_MOVED = "first_moved"
    FIRST_STILL = "first_still"
    FAR_UP = "far_up"
    FAR_DOWN = "far_down"
    AWAY = "away"
    PAST = "past"
    THERE = "there"
    OPEN_THEN = "open_then"
    OPEN_STILL = "open_still"
    GREW_CLOSER = "grew_closer"
    GREW_APART = "grew_apart"
    NOW_SET = "now_set"
    NO_LONGER_SET = "no_longer_set"
    FLAG_STILL = "flag_still"
    MANY_UP = "many_up"
    ALL_STILL = "all_still"
    ANOTHER_PROFILE = "another_profile"
    WHO_NOTICES = "who_notices"
    WHAT_HELPED = "what_helped"
    NEXT_TIME = "next_time"
    BESIDE_HIGHER = "beside_higher"
    BESIDE_LOWER = "beside_lower"
    BESIDE_ALIKE = "beside_alike"
    BESIDE_LEARN = "beside_learn"
    BESIDE_NEEDED = "beside_needed"


class AskedQuestion(Struct, frozen=True):
    """A question with the fader that it is about, or a question that the new mix raises by itself."""

    question: Question | Hint
    fader: Fader | None = None


def questions(then: ComparedSheet, now: ComparedSheet) -> tuple[AskedQuestion, ...]:
    """Three to five questions, the most telling first; at most one about the same fader."""
    comparison = compared(then, now)
    if then.subject.id == now.subject.id:
        rounds = islice(_about_rounds(then, now), _MOST_ABOUT_ROUNDS)
        found = chain(_about_the_plan(then, comparison), rounds, _over_time(then, comparison), _always())
    else:
        found = chain(_beside(comparison), _always_beside())
    fillers = {*_always(), *_always_beside()}
    telling: list[AskedQuestion] = []
    for asked in islice(_once_a_fader(found), MOST):
        if asked not in fillers or len(telling) < FEWEST:
            telling.append(asked)
    return tuple(telling)


def _about_the_plan(then: ComparedSheet, comparison: Comparison) -> Iterator[AskedQuestion]:
    """What became of the faders that were to come first."""
    first = {intention.fader for intention in then.sheet.plan.first}
    for change in comparison.changes:
        if change.fader in first and change.shift in _STILL:
            yield AskedQuestion(Question.FIRST_STILL, change.fader)
        elif change.fader in first and change.approach in (Approach.CLOSER, Approach.THERE):
            yield AskedQuestion(Question.FIRST_MOVED, change.fader)


def _about_rounds(then: ComparedSheet, now: ComparedSheet) -> Iterator[AskedQuestion]:
    """What a difference between two rounds asks for: first about what was left open, then about distances."""
    before, after = then.sheet.rounds.visible.now, now.sheet.rounds.visible.now
    if not before or not after:
        return
    for fader in before.concluded_as(Conclusion.LEFT_OPEN):
        if after[fader].conclusion is Conclusion.AGREED:
            yield AskedQuestion(Question.OPEN_THEN, fader)
        elif after[fader].conclusion is Conclusion.LEFT_OPEN:
            yield AskedQuestion(Question.OPEN_STILL, fader)
    for fader in FADERS:
        distances = distance_of(before[fader].shown), distance_of(after[fader].shown)
        if None not in distances and Distance.CLOSE in distances and distances[0] is not distances[1]:
            closer = distances[1] is Distance.CLOSE
            yield AskedQuestion(Question.GREW_CLOSER if closer else Question.GREW_APART, fader)


def _over_time(then: ComparedSheet, comparison: Comparison) -> Iterator[AskedQuestion]:
    """What a difference between two moments of one subject asks for."""
    changes = comparison.changes
    if all(change.shift in _STILL for change in changes):
        yield AskedQuestion(Question.ALL_STILL)
    for question, approach in ((Question.AWAY, Approach.AWAY), (Question.PAST, Approach.PAST)):
        yield from (AskedQuestion(question, fader) for fader in comparison.approached(approach))
    for question, shifts in ((Question.FAR_UP, UPWARD), (Question.FAR_DOWN, DOWNWARD)):
        yield from _farthest(question, changes, shifts)
    if len(comparison.shifted(UPWARD)) >= _MANY:
        yield AskedQuestion(Question.MANY_UP)
    yield from _new_hints(comparison)
    yield from (
        AskedQuestion(Question.FLAG_STILL, change.fader)
        for change in changes
        if change.shift in _STILL and then.sheet.remark(change.fader).talk
    )
    for question, shift in (
        (Question.NOW_SET, Shift.NOW_SET),
        (Question.NO_LONGER_SET, Shift.NO_LONGER_SET),
    ):
        yield from (AskedQuestion(question, fader) for fader in comparison.shifted(frozenset({shift})))
    if comparison.profile_changed:
        yield AskedQuestion(Question.ANOTHER_PROFILE)
    yield from (AskedQuestion(Question.THERE, fader) for fader in comparison.approached(Approach.THERE))


def _beside(comparison: Comparison) -> Iterator[AskedQuestion]:
    """What a difference between two subjects asks for."""
    changes = comparison.changes
    for question, shifts in ((Question.BESIDE_HIGHER, UPWARD), (Question.BESIDE_LOWER, DOWNWARD)):
        yield from _farthest(question, changes, shifts)
    yield from _new_hints(comparison)
    alike = [change for change in changes if change.shift in _STILL]
    if alike:
        yield AskedQuestion(Question.BESIDE_ALIKE, alike[0].fader)


def _always() -> tuple[AskedQuestion, ...]:
    return (
        AskedQuestion(Question.WHO_NOTICES),
        AskedQuestion(Question.WHAT_HELPED),
        AskedQuestion(Question.NEXT_TIME),
    )


def _always_beside() -> tuple[AskedQuestion, ...]:
    return (
        AskedQuestion(Question.BESIDE_LEARN),
        AskedQuestion(Question.BESIDE_NEEDED),
        AskedQuestion(Question.NEXT_TIME),
    )


def _farthest(
    question: Question, changes: Sequence[Change], shifts: frozenset[Shift]
) -> Iterator[AskedQuestion]:
    """Ask about the fader that went farthest this way, if one did."""
    moved = {c.fader: abs((c.now or 0) - (c.then or 0)) for c in changes if c.shift in shifts}
    if moved:
        yield AskedQuestion(question, max(moved, key=lambda fader: (moved[fader], -FADERS.index(fader))))


def _new_hints(comparison: Comparison) -> Iterator[AskedQuestion]:
    """The first question that the mix now raises, and that of then did not."""
    known = hints(comparison.then)
    yield from islice((AskedQuestion(hint) for hint in hints(comparison.now) if hint not in known), 1)


def _once_a_fader(found: Iterator[AskedQuestion]) -> Iterator[AskedQuestion]:
    seen: set[Fader] = set()
    for asked in found:
        if asked.fader not in seen:
            yield asked
        if asked.fader:
            seen.add(asked.fader)
