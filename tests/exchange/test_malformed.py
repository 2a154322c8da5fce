"""What is malformed stays outside: refused for the right reason, with its place, and told in words."""

from __future__ import annotations

import json

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.exchange.decoding import decode
from tests.exchange.malformed import BARE, GOOD, changed, everything

CASES = everything()

ABOUT_THE_WHOLE_FILE = {Reason.FOREIGN, Reason.TOO_LARGE, Reason.TOO_DEEP}


def test_there_are_enough_of_them_and_no_two_are_the_same():
    assert len({content for _, content, _ in CASES}) >= 200
    assert len({name for name, _, _ in CASES}) == len(CASES)


def test_the_file_that_they_were_made_from_is_right():
    assert decode(GOOD).with_roles_and_notes
    assert not decode(BARE).with_roles_and_notes
    assert decode(json.dumps(json.loads(GOOD)).encode())


@pytest.mark.parametrize(("name", "content", "reasons"), CASES, ids=range(len(CASES)))
def test_what_is_malformed_is_refused_with_place_and_remedy(name, content, reasons, library: Library):
    with pytest.raises(Refusal) as refused:
        decode(content)
    refusal = refused.value
    told = tell_refusal(refusal, library.words)

    assert refusal.reason in reasons
    assert refusal.key or refusal.line or refusal.reason in ABOUT_THE_WHOLE_FILE
    assert (refusal.key or f"Regel {refusal.line}") in told or refusal.reason in ABOUT_THE_WHOLE_FILE
    assert "{" not in told
    assert told.isprintable()


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ("subjects[0].snapshots[1].now.communicatie", 101, "subjects[0].snapshots[1].now.communicatie"),
        ("subjects[1].snapshots[0].rule", "x", "subjects[1].snapshots[0].rule"),
        ("subjects[1].snapshots[0].vreemd", 1, "subjects[1].snapshots[0].vreemd"),
        ("subjects[0].snapshots[1].talk[0]", "x", "subjects[0].snapshots[1].talk[0]"),
        ("subjects[0].snapshots[0].taken_on", "2020-01-01", "subjects[0].snapshots[0]"),
        ("x" * 500, 1, "x" * 40),
    ],
)
def test_the_place_is_the_path_to_what_is_wrong(path, value, key):
    with pytest.raises(Refusal) as refused:
        decode(changed(GOOD, path, value))
    assert refused.value.key == key


def test_the_place_is_the_line_when_it_cannot_be_read_at_all():
    with pytest.raises(Refusal) as refused:
        decode(GOOD.replace(b'"sha256"', b"sha256", 1))
    assert refused.value.line == 1 + GOOD[: GOOD.index(b'"sha256"')].count(b"\n")


def test_every_reason_has_words(library: Library):
    for reason in Reason:
        told = tell_refusal(Refusal(reason, key="hier", line=3, most=64 * 1024 * 1024), library.words)
        assert told.endswith(".")
        assert "{" not in told
