"""The texts about a profile, one function for each tab."""

from __future__ import annotations

from collections.abc import Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.texts import Example
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.ui.widgets.reading import Passage


def about_all(library: Library) -> Sequence[Passage]:
    """The text while no profile is chosen: the five together, and how to read about one."""
    preface = library.about.preface
    return Passage([library.words.panel.choose]), Passage([preface.text], preface.title)


def hidden(library: Library) -> Sequence[Passage]:
    """The text in place of the reasons while the profile is hidden."""
    return (Passage([library.words.panel.hidden_note]),)


def description(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """What the profile is, its strengths, and municipalities as examples of elements."""
    text, words = library.profile(profile_id), library.words.panel
    passages = [
        Passage(_paragraphs(text.description)),
        Passage(text.strengths, words.strengths, listed=True),
    ]
    if text.examples:
        examples = [_example(example, profile_id, library) for example in text.examples]
        passages.append(Passage(examples, words.examples, listed=True))
    return (*passages, _rests_on(text.description_source, library))


def task(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """The task of the wijkambtenaar."""
    passage = Passage(_paragraphs(library.profile(profile_id).task), library.words.panel.task)
    return passage, _rests_on(_chapter(profile_id, library), library)


def caution(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """The risk, and the question that goes with it."""
    text = library.profile(profile_id)
    passage = Passage([*_paragraphs(text.caution), text.risk_question])
    return passage, _rests_on(text.caution_source, library)


def questions(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """Questions for the conversation, with the note that they are ours."""
    words, source = library.words.panel, _chapter(profile_id, library)
    passage = Passage(library.profile(profile_id).questions, listed=True)
    return passage, Passage([words.own_questions.format(source=source)], quiet=True)


def deepening(profile_id: ProfileId, library: Library) -> Sequence[Passage]:
    """The box of the profile's chapter."""
    box = library.profile(profile_id).deepening
    passage = Passage(_paragraphs(box.text), box.title)
    return passage, _rests_on(_chapter(profile_id, library), library)


def _paragraphs(text: str) -> Sequence[str]:
    return [paragraph.strip() for paragraph in text.split("\n\n")]


def _example(example: Example, profile_id: ProfileId, library: Library) -> str:
    """A municipality, with the chapter where that is not the profile's."""
    words, told = library.words.panel, f"{example.place}: {example.text}"
    if example.chapter == library.profile_names[profile_id].chapter:
        return told
    source = words.chapter.format(chapter=example.chapter)
    return words.from_elsewhere.format(example=told, source=source)


def _chapter(profile_id: ProfileId, library: Library) -> str:
    return library.words.panel.chapter.format(chapter=library.profile_names[profile_id].chapter)


def _rests_on(source: str, library: Library) -> Passage:
    return Passage([library.words.panel.rests_on.format(source=source)], quiet=True)
