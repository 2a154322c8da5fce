"""Under each text about a profile stands what it rests on: its own chapters, or that it is ours."""

from __future__ import annotations

import pytest

from mengpaneel.content.library import Library
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.ui.profile import pages


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (pages.description, "Naar hoofdstuk 4 en het intermezzo van de publicatie."),
        (pages.task, "Naar hoofdstuk 4 van de publicatie."),
        (pages.caution, "Naar hoofdstuk 4 en 9 van de publicatie."),
        (pages.questions, "Onze eigen vragen, bij hoofdstuk 4 van de publicatie."),
        (pages.deepening, "Naar hoofdstuk 4 van de publicatie."),
    ],
)
def test_each_text_says_what_it_rests_on(library: Library, page, told: str):
    last = page(ProfileId.PARTICIPATORY, library)[-1]
    assert last.quiet
    assert last.paragraphs[0].startswith(told)


def test_an_example_from_another_chapter_says_so(library: Library):
    passages = pages.description(ProfileId.APPROACHING, library)
    examples = {example.split(":")[0]: example for passage in passages for example in passage.paragraphs}
    assert examples["Den Helder"].endswith("(hoofdstuk 2)")
    assert "hoofdstuk" not in examples["Zutphen"]
