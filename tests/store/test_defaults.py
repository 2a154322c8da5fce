"""Whoever starts for the first time begins with what lies in the file beside the program."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from mengpaneel.store.places import DEFAULTS
from mengpaneel.store.settings import Settings, change_settings, load_settings, read_settings


@pytest.fixture
def defaults(tmp_path: Path, monkeypatch) -> Path:
    """The file beside a program in a folder of its own; it is not there yet."""
    program = tmp_path / "program" / "mengpaneel"
    program.parent.mkdir()
    monkeypatch.setattr(sys, "executable", str(program))
    return program.with_name(DEFAULTS)


def test_without_the_file_everything_is_as_always(defaults, tmp_path):
    assert read_settings(tmp_path / "settings.json").settings == Settings()


def test_a_first_start_takes_language_theme_and_second_place(defaults, tmp_path):
    place = str(tmp_path / "netwerk")
    defaults.write_text(json.dumps({"language": "en", "theme": "dark", "second_place": place}))
    loaded = read_settings(tmp_path / "settings.json")

    assert loaded.settings == Settings(language="en", theme="dark", second_place=place)
    assert loaded.wrong_defaults == ""


def test_whoever_started_before_keeps_what_was_chosen(defaults, tmp_path):
    settings = tmp_path / "settings.json"
    change_settings(settings, theme="light")
    defaults.write_text(json.dumps({"theme": "dark"}))

    assert load_settings(settings).theme == "light"


def test_the_first_change_keeps_the_defaults_too(defaults, tmp_path):
    settings = tmp_path / "settings.json"
    defaults.write_text(json.dumps({"theme": "dark"}))
    change_settings(settings, tour_seen=True)
    defaults.unlink()

    assert load_settings(settings) == Settings(theme="dark", tour_seen=True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "Nederlands"),
        ("language", 1),
        ("theme", "paars"),
        ("second_place", "ergens"),
        ("second_place", None),
        ("zoom", 120),
    ],
)
def test_a_wrong_one_is_named_and_costs_no_other(name: str, value: object, defaults, tmp_path):
    good = {"theme": "contrast"} if name != "theme" else {"language": "en"}
    defaults.write_text(json.dumps({**good, name: value}))
    loaded = read_settings(tmp_path / "settings.json")

    assert loaded.settings == Settings(**good)
    assert loaded.wrong_defaults == f"{defaults} ({name})"


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"theme": "dark", "theme": "light"}', b"\xff", b"{" * 70_000, b'{"zoom": 1.5}'],
)
def test_a_file_that_cannot_be_read_is_named_and_stops_nothing(content: bytes, defaults, tmp_path):
    defaults.write_bytes(content)
    loaded = read_settings(tmp_path / "settings.json")

    assert loaded.settings == Settings()
    assert loaded.wrong_defaults == str(defaults)
    assert defaults.read_bytes() == content


def test_a_folder_of_that_name_is_named_too(defaults, tmp_path):
    defaults.mkdir()

    assert read_settings(tmp_path / "settings.json").wrong_defaults == str(defaults)
