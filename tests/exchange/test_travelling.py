"""What is written comes back as it was, and is what the published schema says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from mengpaneel.assets import asset
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.excerpt import excerpt, is_excerpt, whole_id
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.round import FaderRound, Participant, Round, Rounds
from mengpaneel.domain.snapshot import (
    EMPTY_SHEET,
    Intention,
    Neighbourhood,
    Plan,
    Remark,
    SamePeople,
    Sheet,
    Snapshot,
    Stay,
    Step,
)
from mengpaneel.exchange import decoding, encoding
from mengpaneel.exchange.bundle import VERSION, Bundle, SubjectSnapshots
from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from tests.domain.rounds import TRIO
from tests.exchange.conftest import BUNDLES, CANARY, EMPTY, FULL, OF_A_ROUND, TOWN, snapshots

SCHEMAS = {
    version: json.loads(asset("exchange", f"mengpaneel-{version}.schema.json").read_text("utf-8"))
    for version in range(1, VERSION + 1)
}

some = st.lists(snapshots, max_size=3, unique_by=lambda snapshot: snapshot.id).map(tuple)


def validate(content: bytes) -> None:
    """See that a file is what the published schema of its version says."""
    file = json.loads(content)
    Draft202012Validator(SCHEMAS[file["version"]]).validate(file)


@pytest.mark.parametrize("version", SCHEMAS)
def test_each_schema_is_a_schema(version):
    Draft202012Validator.check_schema(SCHEMAS[version])


@settings(max_examples=60, deadline=None)
@given(some)
def test_what_is_written_comes_back_as_it_was(taken):
    bundles = (SubjectSnapshots(TOWN, taken),)
    content = encode(bundles, with_roles_and_notes=True)

    assert decode(content) == Bundle(bundles, True)
    validate(content)


@settings(max_examples=30, deadline=None)
@given(some)
def test_without_roles_and_notes_excerpts_come_back(taken):
    content = encode((SubjectSnapshots(TOWN, taken),), with_roles_and_notes=False)

    assert decode(content) == Bundle((SubjectSnapshots(TOWN, tuple(map(excerpt, taken))),), False)
    validate(content)


def test_nothing_that_people_wrote_is_in_a_file_without_roles_and_notes():
    content = encode(BUNDLES, with_roles_and_notes=False)

    assert CANARY.encode() not in content
    assert content.count(b"roles_and_notes") == 1
    assert b'"with_roles_and_notes": false' in content
    assert fingerprint(FULL).encode() not in content  # roles could be guessed from it
    assert CANARY.encode() in encode(BUNDLES, with_roles_and_notes=True)


def test_a_file_is_written_in_the_lowest_version_that_can_hold_it():
    town = (SubjectSnapshots(TOWN, (EMPTY, FULL)),)
    with_round = (SubjectSnapshots(TOWN, (EMPTY, OF_A_ROUND)),)

    assert written_version(town, with_roles_and_notes=True) == 1
    assert written_version(with_round, with_roles_and_notes=True) == 2
    assert written_version(with_round, with_roles_and_notes=False) == 1


@pytest.mark.parametrize(
    "added",
    [
        {"blind": False},
        {"same_people": SamePeople.UNKNOWN},
        {"sheet": replace(EMPTY_SHEET, neighbourhood=Neighbourhood(tasks="x"))},
        {"sheet": replace(EMPTY_SHEET, plan=Plan(stays=(Stay(Fader.POLITICS),)))},
        {"sheet": replace(EMPTY_SHEET, rounds=Rounds(ambition=Round()))},
    ],
)
def test_what_an_older_program_does_not_know_is_written_for_a_newer_one(added):
    bundles = (SubjectSnapshots(TOWN, (replace(EMPTY, **added),)),)

    assert written_version(bundles, with_roles_and_notes=True) == 2
    assert decode(encode(bundles, with_roles_and_notes=True)).bundles == bundles


def test_an_older_program_refuses_what_it_does_not_know_in_words(monkeypatch, library):
    content = encode((SubjectSnapshots(TOWN, (OF_A_ROUND,)),), with_roles_and_notes=True)
    monkeypatch.setattr(decoding, "VERSION", 1)  # the rule of the first version: nothing of a higher one

    with pytest.raises(Refusal) as refused:
        decode(content)
    assert (refused.value.reason, refused.value.key) == (Reason.NEWER, "version")
    assert "nieuwere" in tell_refusal(refused.value, library.words)
    assert decode(encode(BUNDLES, with_roles_and_notes=True)) == Bundle(BUNDLES, True)


def test_an_excerpt_never_holds_a_round_or_a_neighbourhood():
    bare = excerpt(OF_A_ROUND)

    assert bare.sheet.rounds == Rounds()
    assert bare.sheet.neighbourhood == Neighbourhood()
    assert (bare.roles, bare.sheet.plan.stays, bare.blind, bare.same_people) == ((), (), None, None)
    content = encode((SubjectSnapshots(TOWN, (OF_A_ROUND,)),), with_roles_and_notes=False)
    assert CANARY.encode() not in content
    assert TRIO[0].label.encode() not in content
    assert fingerprint(OF_A_ROUND).encode() not in content


def written_version(bundles: tuple[SubjectSnapshots, ...], *, with_roles_and_notes: bool) -> int:
    content = encode(bundles, with_roles_and_notes=with_roles_and_notes)
    validate(content)
    return int(json.loads(content)["version"])


def test_an_excerpt_has_an_id_of_its_own_and_always_the_same():
    bare = excerpt(FULL)

    assert bare.id != FULL.id
    assert is_excerpt(bare.id)
    assert whole_id(bare.id) == FULL.id
    assert excerpt(bare) == bare
    assert (bare.sheet.mix, bare.sheet.ambition) == (FULL.sheet.mix, FULL.sheet.ambition)
    assert [remark.talk for remark in bare.sheet.remarks] == [remark.talk for remark in FULL.sheet.remarks]


def test_the_same_snapshots_are_the_same_bytes():
    content = encode(BUNDLES, with_roles_and_notes=True)

    assert encode(decode(content).bundles, with_roles_and_notes=True) == content


def test_a_person_can_read_it():
    lines = encode(BUNDLES, with_roles_and_notes=True).decode().splitlines()

    assert '  "format": "mengpaneel",' in lines
    assert '          "title": "Een jaar later – ‘é’ 😀",' in lines
    assert '            "positionering_intern": 30,' in lines


def test_characters_that_no_file_should_hold_are_left_out():
    title = "a\x00b\x1bc\ud800d\x85e"
    dirty = replace(EMPTY, title=title, sheet=replace(EMPTY_SHEET, outcome="een\r\ntwee\rdrie\x07"))
    (bundle,) = decode(encode((SubjectSnapshots(TOWN, (dirty,)),), with_roles_and_notes=True)).bundles

    assert bundle.snapshots[0].title == "abcde"
    assert bundle.snapshots[0].sheet.outcome == "een\ntwee\ndrie"
    assert normalized(FULL) is FULL


def test_letters_that_turn_a_line_round_do_not_come_out_of_a_file_of_before(monkeypatch):
    dirty = replace(EMPTY, title="a\u202eb\u2028c", sheet=replace(EMPTY_SHEET, outcome="een\u2066\u2029twee"))
    town = replace(TOWN, name="Voor\u202ebeeld")
    monkeypatch.setattr(encoding, "normalized", lambda bundles: bundles)  # as the version before wrote it
    (bundle,) = decode(encode((SubjectSnapshots(town, (dirty,)),), with_roles_and_notes=True)).bundles

    assert bundle.subject.name == "Voorbeeld"
    assert (bundle.snapshots[0].title, bundle.snapshots[0].sheet.outcome) == ("ab c", "een\ntwee")


def test_a_title_of_two_lines_is_written_as_one_that_can_be_read():
    two_lines = replace(EMPTY, title="een\ntwee", roles=("a\tb",))
    (bundle,) = decode(encode((SubjectSnapshots(TOWN, (two_lines,)),), with_roles_and_notes=True)).bundles

    assert (bundle.snapshots[0].title, bundle.snapshots[0].roles) == ("een twee", ("a b",))


def test_more_than_would_be_read_back_is_not_written(monkeypatch):
    monkeypatch.setattr(encoding, "LARGEST", 1000)

    with pytest.raises(Refusal) as refused:
        encode(BUNDLES, with_roles_and_notes=True)
    assert (refused.value.reason, refused.value.most) == (Reason.TOO_LARGE, 1000)


OF_A_SNAPSHOT = """
    id subject_id taken_on saved_at title roles sheet rule content look_again_on corrects blind same_people
"""


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        (Snapshot, OF_A_SNAPSHOT),
        (Sheet, "mix remarks ambition plan outcome neighbourhood rounds"),
        (Remark, "note talk"),
        (Plan, "first step stays"),
        (Stay, "fader reason"),
        (Neighbourhood, "lifestyles residents tasks strengths"),
        (Rounds, "now ambition"),
        (Round, "participants faders order"),
        (Participant, "label"),
        (FaderRound, "first second revealed conclusion agreed_at"),
        (Entry, "position skipped"),
        (Intention, "fader reason"),
        (Step, "what who before"),
    ],
)
def test_whoever_gives_a_snapshot_a_field_lets_it_travel_too(kind, known):
    """A field that is not in the exchange file is lost on the way: give the format a version, and add it."""
    assert [*kind.__struct_fields__] == known.split()
