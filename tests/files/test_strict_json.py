"""A file of many values is refused before they are built, wherever JSON is read."""

from __future__ import annotations

import tracemalloc

import pytest

from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from mengpaneel.files import strict_json
from mengpaneel.files.strict_json import parse
from mengpaneel.store.settings import Settings, load_settings
from tests.exchange.conftest import BUNDLES

LARGE, SMALLER = 16 * 1024 * 1024, 16
"""How large a file may be, and how many times smaller those are of which the memory is measured."""


def refused(content: bytes) -> Reason:
    with pytest.raises(Refusal) as refusal:
        parse(content)
    return refusal.value.reason


def many(unit: bytes, length: int) -> bytes:
    return b'{"format": "mengpaneel", "subjects": [' + unit * (length // len(unit)) + b"0]}"


def test_very_many_values_are_refused_in_the_largest_file():
    assert refused(many(b"[],", LARGE)) is Reason.TOO_MANY_VALUES


@pytest.mark.parametrize("unit", [b"[],", b"[[[[]]]],", b"{},", b'"",', b"0,", b"1.5,", b'{"a":[]},'])
def test_very_many_values_take_no_more_memory_than_four_times_the_file(unit: bytes, monkeypatch):
    monkeypatch.setattr(strict_json, "MAX_VALUES", strict_json.MAX_VALUES // SMALLER)
    content = many(unit, LARGE // SMALLER)
    tracemalloc.start()
    reason = refused(content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert reason is Reason.TOO_MANY_VALUES
    assert peak < 3 * len(content)


def test_what_stands_in_a_text_is_no_value(monkeypatch):
    monkeypatch.setattr(strict_json, "MAX_VALUES", 5)

    assert parse(b'["a,[{,,,,,", "b\\",[,\\\\", 1]') == ["a,[{,,,,,", 'b",[,\\', 1]
    assert refused(b"[1, 2, 3, 4, 5]") is Reason.TOO_MANY_VALUES
    assert refused(b'["a", "b,", [{}], 4]') is Reason.TOO_MANY_VALUES


def test_more_values_than_would_be_read_back_are_not_written(monkeypatch):
    content = encode(BUNDLES, with_roles_and_notes=True)
    assert decode(content).bundles == BUNDLES

    monkeypatch.setattr(strict_json, "MAX_VALUES", 50)
    with pytest.raises(Refusal) as refusal:
        encode(BUNDLES, with_roles_and_notes=True)
    assert refusal.value.reason is Reason.TOO_MANY_VALUES


def test_settings_of_many_values_are_moved_aside(monkeypatch, tmp_path):
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"language": "nl", "theme": "dark"}')
    assert load_settings(path).theme == "dark"

    monkeypatch.setattr(strict_json, "MAX_VALUES", 2)
    assert load_settings(path) == Settings()
