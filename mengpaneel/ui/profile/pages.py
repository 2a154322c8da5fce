"""What can be read about a profile, tab by tab."""

from __future__ import annotations

from collections.abc import Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.texts import Example
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.ui.widgets.reading import Passage


def description(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """What the profile is, its strengths, and municipalities as examples of elements."""
    text, words = library.profile(profile_id), library.words.panel
    passages = [
        Passage(_paragraphs(text.description)),
        Passage(text.strengths, words.strengths, listed=True),
    ]
    if text.examples:
        passages.append(
            Passage([_example(example) for example in text.examples], words.examples, listed=True)
        )
    return (*passages, _chapter(profile_id, library))


def task(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """What is asked of the wijkambtenaar."""
    return Passage(_paragraphs(library.profile(profile_id).task)), _chapter(profile_id, library)


def caution(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """The risk, and the question that goes with it."""
    text = library.profile(profile_id)
    return Passage([*_paragraphs(text.caution), text.risk_question]), _chapter(profile_id, library)


def questions(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """Questions for the conversation."""
    return Passage(library.profile(profile_id).questions, listed=True), _chapter(profile_id, library)


def deepening(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """The box of the profile's chapter."""
    box = library.profile(profile_id).deepening
    return Passage(_paragraphs(box.text), box.title), _chapter(profile_id, library)


def _paragraphs(text: str) -> Sequence[str]:
    return [paragraph.strip() for paragraph in text.split("\n\n")]


def _example(example: Example) -> str:
    return f"{example.place}: {example.text}"


def _chapter(profile_id: ProfileId, library: Library) -> Passage:
    chapter = library.profile_names[profile_id].chapter
    return Passage([library.words.panel.chapter.format(chapter=chapter)], quiet=True)
