"""What drawings show, in words: for who listens to the program instead of looking at it."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS, Fader, Level, Position, level_of
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import Profile


def position_aloud(fader: Fader, position: Position, library: Library) -> str:
    """Where a fader stands, and what that means: "vrij hoog; bewoners krijgen …"."""
    level = level_of(position)
    text = library.faders[fader]
    sentence = library.words.console.unset if level is Level.UNSET else text.sentences[level]
    return f"{library.words.levels[level]}; {sentence[:1].lower()}{sentence[1:]}"


def mix_aloud(mix: Mix, library: Library) -> str:
    """A small panel as a sentence."""
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
