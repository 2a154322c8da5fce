"""What each fader is about, as a topic of the help."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.library import Library
from mengpaneel.content.texts import Example, FaderText, HelpPart, HelpTopic


def fader_topic(library: Library) -> HelpTopic:
    """All five, from what they are about to what was seen of them in municipalities."""
    parts = [part for text in library.faders.values() for part in _parts(text, library)]
    return HelpTopic(library.help.faders.title, parts)


def _parts(text: FaderText, library: Library) -> Iterator[HelpPart]:
    words = library.help.faders
    ends = [words.high.format(meaning=text.high.long), words.low.format(meaning=text.low.long)]
    yield HelpPart(text.name, [text.about, *ends])
    yield HelpPart(words.questions, text.questions, listed=True)
    yield HelpPart(words.examples, [_told(example, library) for example in text.examples], listed=True)


def _told(example: Example, library: Library) -> str:
    """With where the fader stood, only where the publication says so."""
    place = f"{example.place} {library.words.levels[example.level]}" if example.level else example.place
    return f"{place}: {example.text}"
