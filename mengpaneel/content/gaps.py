"""How far a wish is from now, in words."""

from __future__ import annotations

from collections.abc import Sequence

from mengpaneel.content.library import Library
from mengpaneel.domain.comparison import Change, Shift
from mengpaneel.domain.faders import Level, Position, level_of


def tell_goal(position: Position, library: Library) -> str:
    """The word for a wished position: a wish for the middle is a choice too."""
    level = level_of(position)
    return library.words.levels[Level.CENTRE if level is Level.NO_CHOICE else level]


def tell_gap(gap: Change, library: Library) -> str:
    """How far the wish is from now, for one fader: from which word to which, and how much."""
    words, levels = library.words.ambition, library.words.levels
    goal = tell_goal(gap.now, library)
    if gap.shift is Shift.NEVER_SET:
        return levels[Level.UNSET]
    if gap.shift is Shift.NOW_SET:
        return words.set.format(goal=goal)
    now = levels[level_of(gap.then)]
    if gap.shift is Shift.SAME:
        return words.stays.format(goal=now)
    told = words.within if now == goal else words.gap
    return told.format(now=now, goal=goal, how=library.words.gaps[gap.shift])


def longest_gaps(library: Library) -> Sequence[str]:
    """The longest that `tell_gap` can say, so that room can be kept for it."""
    words = library.words.ambition
    levels = sorted(library.words.levels.values(), key=len)
    how = max(library.words.gaps.values(), key=len)
    return tuple(
        told.format(now=levels[-1], goal=levels[-1], how=how) for told in (words.gap, words.within, words.set)
    )
