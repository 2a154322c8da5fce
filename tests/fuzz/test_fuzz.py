"""A short run at every door; `make fuzz` is the long one. And a fuzzer that finds what is planted."""

from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.exchange.reader import Reader
from mengpaneel.files import strict_json
from mengpaneel.store import settings
from tests.fuzz.doors import doors
from tests.fuzz.fuzzing import Count, fuzz

FILES = 600


def tried(name: str) -> Count:
    with doors() as all_doors:
        (door,) = (door for door in all_doors if door.name == name)
        return fuzz(door, seed=1, go_on=lambda done: done < FILES)


@pytest.mark.parametrize(
    "name", ["exchange file", "copy in the second place", "request to open a file", "settings"]
)
def test_every_spoiled_file_is_let_in_or_refused_in_words(name: str):
    count = tried(name)

    assert count.crashes == []
    assert 0 < count.let_in < count.tried == FILES


def test_an_error_that_is_not_caught_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Reader, "day", lambda self: date.fromisoformat(self.value))

    assert any("ValueError" in crash or "TypeError" in crash for crash in tried("exchange file").crashes)


def test_a_character_that_is_let_through_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(strict_json, "sift_text", lambda text, path: None)

    assert tried("exchange file").crashes


def test_a_copy_that_breaks_the_reader_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(strict_json, "MAX_DEPTH", 10_000)
    monkeypatch.setattr(Reader, "of_kind", lambda self, kind: self.value)

    assert tried("copy in the second place").crashes


def test_settings_that_are_thrown_away_are_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(settings.Path, "rename", lambda self, target: self.unlink())

    assert tried("settings").crashes
