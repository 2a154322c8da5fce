"""A comparison in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.match import tell_briefly
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.compared_sheet import ComparedSheet, cautions
from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Approach, Change, Comparison, Shift
from mengpaneel.domain.faders import FADERS, level_of
from mengpaneel.domain.hints import Hint
from mengpaneel.domain.match import match
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.questions import AskedQuestion, questions
from mengpaneel.domain.snapshot import Neighbourhood, Snapshot


def tell_change(change: Change, library: Library, *, same_subject: bool = True) -> tuple[str, str]:
    """How one fader differs: from which word to which, and how much."""
    words = library.words
    then, now = (words.levels[level_of(position)] for position in (change.then, change.now))
    shift = words.shifts[change.shift]
    if then == now:
        # 'bleef laag' says it all, unless the fader moved within the same word, or was never set.
        if change.shift is Shift.SAME and same_subject:
            return words.review.stayed.format(now=now), ""
        return now, "" if change.shift in (Shift.SAME, Shift.NEVER_SET) else shift
    if same_subject:
        return words.review.from_to.format(then=then, now=now), shift
    apart = "" if None in (change.then, change.now) else shift
    return words.looking_back.beside.format(then=then, now=now), apart


def tell_approach(change: Change, library: Library) -> str:
    """Where the fader went, seen from the ambition of then; nothing where there was none."""
    return library.words.approaches[change.approach] if change.approach else ""


def tell_headline(comparison: Comparison, library: Library, *, same_subject: bool = True) -> str:
    """How many faders went up, how many down; or stand higher and lower, for two subjects."""
    words, beside = library.words.review, library.words.looking_back
    up, down = (len(comparison.shifted(shifts)) for shifts in (UPWARD, DOWNWARD))
    if up and down:
        both = words.headline_both if same_subject else beside.headline_higher_lower
        told = both.format(up=words.numbers[up], down=words.numbers[down])
    elif up:
        told = words.headline_up if same_subject else beside.headline_higher
        told = told.format(count=words.numbers[up])
    elif down:
        told = words.headline_down if same_subject else beside.headline_lower
        told = told.format(count=words.numbers[down])
    else:
        told = _tell_alike(comparison, library, same_subject=same_subject)
    # A capital takes no accent: Eén, not Één.
    return "E" + told[1:] if told.startswith("é") else sentence_case(told)


def _tell_alike(comparison: Comparison, library: Library, *, same_subject: bool) -> str:
    """That no fader differs; of faders that are not set on both sides nothing can be said."""
    words, beside = library.words.review, library.words.looking_back
    both = len(comparison.shifted(frozenset({Shift.SAME})))
    if both == len(FADERS):
        return words.headline_same if same_subject else beside.headline_alike
    if both:
        return words.headline_same_set if same_subject else beside.headline_alike_set
    if not same_subject:
        return beside.headline_nothing
    empty = {(True, True): words.headline_never, (True, False): words.headline_not_then}
    empty[False, True] = words.headline_not_now
    return empty.get((comparison.then == EMPTY_MIX, comparison.now == EMPTY_MIX), words.headline_nothing)


def tell_sides(then: ComparedSheet, now: ComparedSheet, library: Library) -> tuple[str, str]:
    """The names of both sides: then and now, or their subjects where those differ."""
    words = library.words.review
    if then.subject.id == now.subject.id:
        return words.then, words.now
    return subject_name(then.subject, library.words), subject_name(now.subject, library.words)


def tell_resemblance(
    then: ComparedSheet, now: ComparedSheet, comparison: Comparison, library: Library
) -> Iterator[str]:
    """What both mixes resemble, and whether that changed; only where the rule is clear about both."""
    words, same_subject = library.words, then.subject.id == now.subject.id
    own = words.looking_back
    forms = (own.then_resembles, own.now_resembles) if same_subject else (own.resembles,) * 2
    for form, side in zip(forms, (then, now), strict=True):
        answer = tell_briefly(match(side.sheet.mix), library)
        yield form.format(subject=subject_name(side.subject, words), answer=answer)
    changed = tell_profile_change(comparison, library)
    if changed and same_subject:
        yield changed


def tell_profile_change(comparison: Comparison, library: Library) -> str:
    """Whether the profile became another one; nothing unless both were clear."""
    words = library.words.review
    if comparison.profile_changed is None:
        return ""
    return words.profile_changed if comparison.profile_changed else words.profile_same


def tell_approaches(comparison: Comparison, library: Library) -> Iterator[str]:
    """Which faders came closer to the ambition of then, and which did not."""
    for approach in Approach:
        faders = comparison.approached(approach)
        if faders:
            names = ", ".join(library.faders[fader].name for fader in faders)
            told = library.words.approaches[approach]
            yield f"{sentence_case(told)}: {names}"


def tell_questions(then: ComparedSheet, now: ComparedSheet, library: Library) -> Sequence[str]:
    """Three to five questions that follow from the difference."""
    there = subject_name(now.subject, library.words)
    return [_tell_question(asked, there, library) for asked in questions(then, now)]


def _tell_question(asked: AskedQuestion, there: str, library: Library) -> str:
    if isinstance(asked.question, Hint):
        return library.hints[asked.question].question
    name = library.faders[asked.fader].name if asked.fader else ""
    return library.questions[asked.question].format(fader=name, subject=there)


def tell_cautions(then: ComparedSheet, now: ComparedSheet, library: Library) -> Sequence[str]:
    """What to keep in mind with this difference."""
    return [library.words.cautions[caution] for caution in cautions(then, now)]


def tell_notes(
    then: ComparedSheet, now: ComparedSheet, library: Library
) -> Iterator[tuple[str, Sequence[str]]]:
    """Fader by fader what was written and flagged on both sides, where there is anything."""
    talk = library.words.console.talk_tip
    for fader in FADERS:
        written = []
        for label, side in zip(tell_sides(then, now, library), (then, now), strict=True):
            remark = side.sheet.remark(fader)
            told = " · ".join(filter(None, (remark.note, talk if remark.talk else "")))
            if told:
                written.append(f"{label}: {told}")
        if written:
            yield library.faders[fader].name, written


def tell_neighbourhoods(
    then: ComparedSheet, now: ComparedSheet, library: Library
) -> Iterator[tuple[str, Sequence[str]]]:
    """What the neighbourhood is like on both sides; once where it did not change."""
    title = library.words.console.neighbourhood
    before, after = (
        [f"{name}: {text}" for name, text in tell_neighbourhood(side.sheet.neighbourhood, library)]
        for side in (then, now)
    )
    if before == after:
        told = {title: after}
    else:
        names = tell_sides(then, now, library)
        told = {f"{title}, {name}": lines for name, lines in zip(names, (before, after), strict=True)}
    yield from ((heading, lines) for heading, lines in told.items() if lines)


def tell_side(label: str, side: ComparedSheet, library: Library) -> str:
    """The name of a side, and its day."""
    day = tell_date(side.day, library.words, short=True)
    return library.words.looking_back.side.format(side=label, date=day)


def tell_corrected(correction: Snapshot, library: Library) -> str:
    """The day on which a correction was made, in the time zone of this computer."""
    day = tell_date(correction.saved_at.astimezone().date(), library.words)
    return library.words.upkeep.corrected_on.format(day=day)


def tell_neighbourhood(neighbourhood: Neighbourhood, library: Library) -> Iterator[tuple[str, str]]:
    """Each text about the neighbourhood that was filled in: its name, and the text."""
    for field, name in library.words.neighbourhood.names.items():
        if text := getattr(neighbourhood, field).strip():
            yield name, text
