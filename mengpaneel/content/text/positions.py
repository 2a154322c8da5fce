"""Positions in words: as somebody types them, as they are read aloud, and how far apart they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.domain.comparison import Change, Shift
from mengpaneel.domain.faders import FADERS, HIGHEST, Fader, Level, Position, level_of
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import Profile
from mengpaneel.domain.snapshot import MixKind, Sheet, Snapshot, Subject

_NUMBER = re.compile(r"[0-9]{1,3}")
_NOT_SET = "-"


class InvalidMix(Exception):
    """What was typed is no mix; the message names place and fader, in the language of the library."""


def read_mix(typed: Sequence[str], where: str, library: Library) -> Mix:
    """Read five positions in the publication's order, or raise InvalidMix; `where` says where they stood."""
    names = [library.faders[fader].name for fader in FADERS]
    if len(typed) != len(FADERS):
        told = library.words.command.not_five
        raise InvalidMix(told.format(where=where, order=", ".join(names), count=len(typed)))
    pairs = zip(typed, names, strict=True)
    return Mix(tuple(_read_position(text, f"{where}, {name}", library) for text, name in pairs))


def _read_position(typed: str, where: str, library: Library) -> Position:
    if typed == _NOT_SET:
        return None
    if _NUMBER.fullmatch(typed) and int(typed) <= HIGHEST:
        return int(typed)
    raise InvalidMix(library.words.command.not_a_position.format(where=where, value=typed))


def position_aloud(fader: Fader, position: Position, library: Library) -> str:
    """Where a fader stands, and what that means: "vrij hoog; bewoners krijgen …"."""
    level = level_of(position)
    text = library.faders[fader]
    sentence = library.words.console.unset if level is Level.UNSET else text.sentences[level]
    return f"{library.words.levels[level]}; {sentence[:1].lower()}{sentence[1:]}"


def tell_fader(fader: Fader, sheet: Sheet, aim: MixKind, library: Library) -> tuple[str, str]:
    """Where a fader stands, now or in the ambition: the word, and the sentence that says what it means."""
    words, wish = library.words, sheet.ambition[fader]
    if aim is MixKind.NOW:
        level = level_of(sheet.mix[fader])
        unset = words.console.unset
        return words.levels[level], unset if level is Level.UNSET else library.faders[fader].sentences[level]
    if wish is None:
        return words.ambition.as_now, words.ambition.unset
    gap = Change(fader, sheet.mix[fader], wish)
    return tell_goal(wish, library), tell_gap(gap, library)


def longest_sentences(library: Library) -> Sequence[str]:
    """All that `tell_fader` can say as a sentence, of every fader, so that room can be kept for it."""
    said = [
        text.sentences[level]
        for text in library.faders.values()
        for level in Level
        if level is not Level.UNSET
    ]
    return (*said, library.words.console.unset, library.words.ambition.unset, *longest_gaps(library))


def mix_aloud(mix: Mix, library: Library) -> str:
    """A mix as a sentence: what a small panel shows, for a screen reader."""
    words = library.words.levels
    return _listed({fader: words[level_of(position)] for fader, position in mix}, library)


def profile_aloud(profile: Profile, library: Library) -> str:
    """A profile's small panel as a sentence; where it makes no claim, that is what is said."""
    words = library.words
    said = {}
    for fader in FADERS:
        position = profile[fader].position
        said[fader] = words.console.depends if position is None else words.levels[level_of(position)]
    return _listed(said, library)


def _listed(said: dict[Fader, str], library: Library) -> str:
    return ". ".join(f"{library.faders[fader].name}: {words}" for fader, words in said.items()) + "."


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


def tell_ghost(ghost: Snapshot, subject: Subject, library: Library, *, wish: bool) -> str:
    """Say what the dashed caps show: their day, or another subject; never a title of one's own.

    The snapshot of another subject that is laid over this one has the name of that subject as its title.
    """
    words, day = library.words.present, tell_date(ghost.taken_on, library.words)
    if ghost.subject_id != subject.id:
        return words.ghost_of.format(subject=ghost.title, date=day)
    return (words.ghost_wish if wish else words.ghost).format(date=day)
