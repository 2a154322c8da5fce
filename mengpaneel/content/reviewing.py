"""A comparison in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.library import Library
from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Change, Comparison, Shift
from mengpaneel.domain.faders import level_of


def tell_change(change: Change, library: Library) -> tuple[str, str]:
    """How one fader differs: from which word to which, and how much."""
    words = library.words
    then, now = (words.levels[level_of(position)] for position in (change.then, change.now))
    shift = words.shifts[change.shift]
    if then == now:
        # 'bleef laag' says it all, unless the fader moved within the same word.
        moved = change.shift not in (Shift.SAME, Shift.NEVER_SET)
        return words.review.stayed.format(now=now), shift if moved else ""
    return words.review.from_to.format(then=then, now=now), shift


def tell_headline(comparison: Comparison, library: Library) -> str:
    """How many faders went up, how many down."""
    words = library.words.review
    up, down = (len(comparison.shifted(shifts)) for shifts in (UPWARD, DOWNWARD))
    if up and down:
        told = words.headline_both.format(up=words.numbers[up], down=words.numbers[down])
    elif up:
        told = words.headline_up.format(count=words.numbers[up])
    elif down:
        told = words.headline_down.format(count=words.numbers[down])
    else:
        told = words.headline_same
    return told[:1].upper() + told[1:]


def tell_caution(
    comparison: Comparison,
    roles: tuple[tuple[str, ...], tuple[str, ...]],
    rules: tuple[int, int],
    library: Library,
) -> Iterator[str]:
    """What to keep in mind: whether the profile changed (if both were clear), by whom, by which rule."""
    words = library.words.review
    if comparison.profile_changed is not None:
        yield words.profile_changed if comparison.profile_changed else words.profile_same
    if all(roles) and set(roles[0]) != set(roles[1]):
        yield words.others
    if rules[0] != rules[1]:
        yield words.another_rule
