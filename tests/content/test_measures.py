"""The texts keep to the measures that were agreed: long enough to say it, short enough to be read."""

from __future__ import annotations

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import ProfileId

CHAPTERS = range(1, 11)


def words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("fader", Fader)
def test_a_fader_is_explained_in_few_words(language: str, fader: Fader):
    text = Library(language).faders[fader]
    assert 2 <= text.about.count(". ") + text.about.count("? ") + 1 <= 4
    assert 2 <= len(text.questions) <= 3
    assert all(question.endswith("?") for question in text.questions)
    assert all(words(end.short) <= 8 for end in (text.low, text.high))
    assert {text.chapter, *(example.chapter for example in text.examples)} <= set(CHAPTERS)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("profile_id", ProfileId)
def test_a_profile_is_described_at_the_length_that_was_agreed(language: str, profile_id: ProfileId):
    library = Library(language)
    text = library.profile(profile_id)
    assert 120 <= words(text.description) <= 200
    assert 80 <= words(text.deepening.text) <= 150
    assert 4 <= len(text.questions) <= 6
    assert text.strengths
    assert text.task
    assert text.risk_question.endswith("?")
    assert set(text.reasons) == set(Fader)
    chapters = {text.deepening.chapter, *(example.chapter for example in text.examples)}
    assert chapters | {library.profile_names[profile_id].chapter} <= set(CHAPTERS)


@pytest.mark.parametrize("language", languages())
def test_no_municipality_is_said_to_be_a_profile(language: str):
    """A municipality is an example of an element; on which profile it is alike, is never said."""
    library = Library(language)
    for profile_id in ProfileId:
        name = library.profile_names[profile_id].short
        told = [example.text.lower() for example in library.profile(profile_id).examples]
        assert not any(name in text for text in told)
