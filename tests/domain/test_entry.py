from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mengpaneel.domain.entry import (
    NO_ENTRY,
    SKIPPED,
    Distance,
    Entry,
    distance_of,
    highest,
    lowest,
    spread_of,
)
from tests.domain.rounds import made, naive_spread

some = st.lists(st.one_of(made, st.just(NO_ENTRY)), max_size=12).map(tuple)


def at(*positions: int) -> tuple[Entry, ...]:
    return tuple(map(Entry, positions))


@given(some)
def test_the_spread_is_the_largest_difference_between_any_two(entries):
    assert spread_of(entries) == naive_spread(entries)


@given(some)
def test_who_did_not_set_it_takes_no_part(entries):
    set_only = tuple(entry for entry in entries if entry.position is not None)

    assert spread_of(entries) == spread_of(set_only)
    assert distance_of(entries) == distance_of(set_only)


@given(some)
def test_highest_and_lowest_are_those_whom_nobody_passes(entries):
    for place in highest(entries):
        assert all((other.position or 0) <= (entries[place].position or 0) for other in entries)
    for place in lowest(entries):
        positions = [other.position for other in entries if other.position is not None]
        assert all(position >= (entries[place].position or 0) for position in positions)
    assert bool(highest(entries)) is bool(lowest(entries)) is bool(spread_of(entries))
    assert not set(highest(entries)) & set(lowest(entries))


@pytest.mark.parametrize(
    ("positions", "said"),
    [
        ((), None),
        ((30,), None),
        ((50, 50), Distance.CLOSE),
        ((40, 60), Distance.CLOSE),
        ((40, 61), Distance.APART),
        ((0, 50), Distance.APART),  # the middle is on neither side
        ((25, 75), Distance.APART),  # exactly 50 is not more than 50
        ((24, 75), Distance.OPPOSITE),
        ((50, 100), Distance.APART),
        ((49, 100), Distance.OPPOSITE),
        ((0, 20, 100), Distance.OPPOSITE),
    ],
)
def test_a_spread_in_a_word(positions, said):
    assert distance_of(at(*positions)) is said


def test_the_middle_counts_as_a_position_and_skipping_does_not():
    assert spread_of((Entry(50), SKIPPED, Entry(80), NO_ENTRY)) == 30


def test_several_may_stand_highest_together():
    entries = (Entry(80), SKIPPED, Entry(10), Entry(80))

    assert highest(entries) == (0, 3)
    assert lowest(entries) == (2,)
    assert highest(at(70, 70)) == lowest(at(70, 70)) == ()


@pytest.mark.parametrize("wrong", [{"position": -1}, {"position": 101}, {"position": 73, "skipped": True}])
def test_a_wrong_entry_is_refused_without_telling_the_position(wrong):
    with pytest.raises(ValueError, match="position") as refused:
        Entry(**wrong)

    assert str(wrong["position"]) not in str(refused.value).replace("100", "")


def test_skipping_is_an_entry_and_nothing_is_none():
    assert SKIPPED.is_made
    assert Entry(0).is_made
    assert not NO_ENTRY.is_made
