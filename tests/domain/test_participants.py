from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mengpaneel.domain.limits import MAX_NAME_LENGTH, LimitExceeded
from mengpaneel.domain.participants import discs, participants_named, shuffled_letters
from mengpaneel.domain.round import Participant
from tests.domain.rounds import TRIO

labels = st.lists(st.text(max_size=MAX_NAME_LENGTH), max_size=12)


def labels_of(*labels: str) -> list[str]:
    return [participant.label for participant in participants_named(labels)]


def test_two_of_one_role_become_1_and_2():
    assert labels_of("wijkambtenaar", "wethouder", "Wijkambtenaar") == [
        "wijkambtenaar 1",
        "wethouder",
        "Wijkambtenaar 2",
    ]
    assert labels_of("a", "a", "a 1") == ["a 2", "a 3", "a 1"]
    assert labels_of(" a ", "", "b\nc") == ["a", "b c"]


@given(labels)
def test_no_two_participants_are_called_the_same(labels):
    named = [participant.label.casefold() for participant in participants_named(labels)]

    assert len(set(named)) == len(named)


@given(labels)
def test_no_two_discs_are_the_same(labels):
    letters = discs(participants_named(labels))

    assert len(set(letters)) == len(letters)


def test_a_shared_letter_has_a_digit():
    assert discs(TRIO) == ("W", "S", "F")
    assert discs(participants_named(("wijkambtenaar", "sociaal domein", "wethouder"))) == ("W1", "S", "W2")
    assert discs(participants_named(("(één)", "…"))) == ("É", "?")


def test_without_the_roles_the_letters_are_shuffled_for_each_snapshot():
    twelve = participants_named(f"rol {number}" for number in range(12))
    drawn = {shuffled_letters(twelve, f"id {number}") for number in range(20)}

    assert len(drawn) == 20
    assert all("".join(sorted(letters)) == "ABCDEFGHIJKL" for letters in drawn)
    assert shuffled_letters(TRIO, "x") == shuffled_letters(TRIO, "x")
    assert set(shuffled_letters(TRIO, "x")) == {"A", "B", "C"}


def test_a_label_has_the_limit_of_a_role():
    assert Participant("x" * MAX_NAME_LENGTH).label
    with pytest.raises(LimitExceeded):
        Participant("x" * (MAX_NAME_LENGTH + 1))
    assert [len(label) for label in labels_of("x" * MAX_NAME_LENGTH, "x" * MAX_NAME_LENGTH)] == [
        MAX_NAME_LENGTH
    ] * 2
