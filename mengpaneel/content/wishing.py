"""An ambition in sentences: for the console, the report and the way back a year later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mengpaneel.content.library import Library
from mengpaneel.content.telling import Telling, tell
from mengpaneel.domain.ambition import Way
from mengpaneel.domain.comparison import Change, Shift
from mengpaneel.domain.faders import Level, Position, level_of
from mengpaneel.domain.hints import move_hints
from mengpaneel.domain.match import Match
from mengpaneel.domain.snapshot import Plan


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
    return told.format(now=now, goal=goal, how=words.how[gap.shift])


def tell_wish(way: Way, answer: Match, library: Library) -> Telling:
    """What the goal of an ambition resembles; `answer` is what the rule says of that goal."""
    words = library.words.ambition
    if not way.begun:
        return Telling(words.empty_lead, words.empty_title, words.empty_note)
    telling = tell(way.goal, answer, library)
    return replace(telling, lead=words.leads.get(answer.said, telling.lead))


def tell_passes(way: Way, library: Library) -> str:
    """Which profiles the way to the ambition passes; nothing if there are none."""
    words = library.words.ambition
    names = [library.profile_names[profile_id].in_sentence for profile_id in way.passes]
    if not names:
        return ""
    told = words.passes if len(names) == 1 else words.passes_more
    return told.format(profiles=f", {words.then} ".join(names))


def tell_questions(way: Way, library: Library) -> Sequence[str]:
    """The questions that the move raises: everything at once, and faders that tend to move together."""
    return tuple(library.moves[hint].question for hint in move_hints(way.now, way.goal))


def tell_plan(plan: Plan, library: Library) -> Iterator[str]:
    """How a group wants to begin, line by line; nothing of what was left empty."""
    words = library.words.ambition
    names = {fader: library.faders[fader].name for fader in plan.faders}
    if names:
        and_ = f" {library.words.said.and_} "
        first, *second = names.values()
        yield words.first.format(faders=and_.join([first, *(name[:1].lower() + name[1:] for name in second)]))
    for intention in plan.first:
        if intention.reason:
            yield words.because.format(fader=names[intention.fader], reason=intention.reason)
    step = plan.step
    if step.what:
        yield words.step.format(what=step.what)
    if step.who:
        yield words.who.format(who=step.who)
    if step.before:
        yield words.before.format(before=step.before)
