"""An ambition in sentences: for the console, the report and the way back a year later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import MatchText, tell_match
from mengpaneel.domain.ambition import Transition
from mengpaneel.domain.hints import MoveHint, move_hints
from mengpaneel.domain.match import Match
from mengpaneel.domain.snapshot import Plan


def tell_ambition_match(transition: Transition, answer: Match, library: Library) -> MatchText:
    """What the goal of an ambition resembles; `answer` is what the rule says of that goal."""
    words = library.words.ambition
    if not transition.has_ambition:
        return MatchText(words.empty_lead, words.empty_title, words.empty_note)
    telling = tell_match(transition.goal, answer, library)
    return replace(telling, lead=library.words.leads.get(answer.said, telling.lead))


def tell_passes(transition: Transition, library: Library) -> str:
    """Which profiles the way to the ambition passes; nothing if there are none."""
    words = library.words.ambition
    names = [library.profile_names[profile_id].in_sentence for profile_id in transition.profiles_between]
    if not names:
        return ""
    told = words.passes if len(names) == 1 else words.passes_more
    return told.format(profiles=f", {words.then} ".join(names))


def tell_questions(transition: Transition, library: Library) -> Sequence[str]:
    """The questions that the move raises: everything at once, and faders that tend to move together."""
    return tuple(library.moves[hint].question for hint in move_hints(transition.now, transition.goal))


def tell_where_to_begin(transition: Transition, library: Library) -> str:
    """What there is to begin with, while nothing is chosen; a mild question when everything is to go up."""
    if not transition.changed_faders:
        return library.words.plan.nothing_yet
    if MoveHint.EVERYTHING_UP in move_hints(transition.now, transition.goal):
        return library.moves[MoveHint.EVERYTHING_UP].question
    return library.words.plan.choose_one


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
    for stay in plan.stays:
        form = words.stays_because if stay.reason else words.stays_put
        yield form.format(fader=library.faders[stay.fader].name, reason=stay.reason)
    step = plan.step
    if step.what:
        yield words.step.format(what=step.what)
    if step.who:
        yield words.who.format(who=step.who)
    if step.before:
        yield words.before.format(before=step.before)
