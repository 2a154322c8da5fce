"""Every language says the same as the Dutch: nothing missing, nothing left over, nothing gone stale."""

from __future__ import annotations

from typing import Any

import pytest

from mengpaneel.content.reading import DEFAULT_LANGUAGE, languages
from tests.content import translating
from tests.content.translating import texts

OTHERS = [language for language in languages() if language != DEFAULT_LANGUAGE]
DUTCH = texts(DEFAULT_LANGUAGE)


def test_there_is_english():
    assert "en" in OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_same_files_keys_lengths_and_numbers(language: str):
    assert translating.other_shape(DUTCH, texts(language)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_fills_in_the_same(language: str):
    assert translating.other_placeholders(DUTCH, texts(language)) == []


@pytest.mark.parametrize("language", languages())
def test_no_text_is_empty(language: str):
    assert translating.empty(texts(language)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_dutch_is_left(language: str):
    assert translating.still_dutch(DUTCH, texts(language)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_is_stale(request, language: str):
    if request.config.getoption("--translated"):
        translating.renew_record(language)
    assert translating.stale(DUTCH, translating.read_record(language)) == [], translating.RENEW


TITLE, COUNTS, BIN = "interface/window:title", "interface/said:counts", "interface/timeline:bin"
POSITIONS, INTRO = "example:table.positions", "interface/profiles:intro"


def changed(name: str, value: Any) -> dict[str, Any]:
    return {**texts("en"), name: value}


def without(name: str) -> dict[str, Any]:
    return {other: value for other, value in texts("en").items() if other != name}


@pytest.mark.parametrize(
    ("spoiled", "name"),
    [
        (without(TITLE), TITLE),
        (changed("interface/window:extra", "x"), "interface/window:extra"),
        (changed(COUNTS, ["zero", "one"]), COUNTS),
        (changed(COUNTS, "zero"), COUNTS),
        (changed(POSITIONS, [52, 18, 88, -1, 75]), POSITIONS),
    ],
)
def test_another_shape_is_noticed(spoiled: dict[str, Any], name: str):
    assert [wrong.partition(": ")[0] for wrong in translating.other_shape(DUTCH, spoiled)] == [name]


@pytest.mark.parametrize("told", ["Bin", "Bin ({number})"])
def test_another_placeholder_is_noticed(told: str):
    assert translating.other_placeholders(DUTCH, changed(BIN, told)) == [BIN]


@pytest.mark.parametrize(("name", "told"), [(TITLE, " "), (COUNTS, ["zero", "", "two", "3", "4", "5"])])
def test_an_empty_text_is_noticed(name: str, told: Any):
    assert translating.empty(changed(name, told)) == [name]


@pytest.mark.parametrize("told", [DUTCH[INTRO], "Each profile is een mirror."])
def test_left_over_dutch_is_noticed(told: str):
    assert translating.still_dutch(DUTCH, changed(INTRO, told)) == [INTRO]


@pytest.mark.parametrize(
    ("dutch", "name"),
    [
        ({**DUTCH, INTRO: "Iets anders."}, INTRO),
        ({**DUTCH, "interface/window:extra": "Nieuw"}, "interface/window:extra"),
        ({name: value for name, value in DUTCH.items() if name != TITLE}, TITLE),
    ],
)
def test_a_changed_dutch_text_is_noticed(dutch: dict[str, Any], name: str):
    assert translating.stale(dutch, translating.fingerprints(DUTCH)) == [name]
