from __future__ import annotations

from itertools import product

import pytest

from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Change, Comparison, Shift
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.match import MatchKind, match
from mengpaneel.domain.mix import EMPTY_MIX, Mix

SWAPPED = {
    Shift.SAME: Shift.SAME,
    Shift.SLIGHTLY_UP: Shift.SLIGHTLY_DOWN,
    Shift.UP: Shift.DOWN,
    Shift.MUCH_UP: Shift.MUCH_DOWN,
    Shift.SLIGHTLY_DOWN: Shift.SLIGHTLY_UP,
    Shift.DOWN: Shift.UP,
    Shift.MUCH_DOWN: Shift.MUCH_UP,
    Shift.NOW_SET: Shift.NO_LONGER_SET,
    Shift.NO_LONGER_SET: Shift.NOW_SET,
    Shift.NEVER_SET: Shift.NEVER_SET,
}

DEVELOPING = Mix.of(10, 10, 50, 50, 10)
ORGANISATIONAL = Mix.of(90, 90, 10, 90, 20)
NEAR_TIE = Mix.of(52, 18, 88, 62, 74)
TOWARDS = Mix.of(90, 90, 75, 95, 90)
CERTAIN = Mix.of(None, 10, 90, 90, None)


def _shift(then, now):
    return Change(Fader.POLITICS, then, now).shift


def test_swapping_then_and_now_turns_every_word_round():
    for then, now in product((None, *range(101)), repeat=2):
        assert _shift(now, then) is SWAPPED[_shift(then, now)], (then, now)


@pytest.mark.parametrize(
    ("by", "shift"),
    [
        (0, Shift.SAME),
        (4, Shift.SAME),
        (5, Shift.SLIGHTLY_UP),
        (14, Shift.SLIGHTLY_UP),
        (15, Shift.UP),
        (34, Shift.UP),
        (35, Shift.MUCH_UP),
        (100, Shift.MUCH_UP),
    ],
)
def test_the_word_depends_on_how_far_and_not_on_where(by, shift):
    assert {_shift(then, then + by) for then in range(101 - by)} == {shift}


def test_set_and_not_set_are_no_heights():
    assert _shift(None, 0) is _shift(None, 100) is Shift.NOW_SET
    assert _shift(0, None) is _shift(100, None) is Shift.NO_LONGER_SET
    assert _shift(None, None) is Shift.NEVER_SET


def test_upward_and_downward_mirror_each_other():
    assert {SWAPPED[shift] for shift in UPWARD} == DOWNWARD
    assert {_shift(0, now) for now in range(5, 101)} == UPWARD


def test_changes_go_through_the_faders_in_order_with_then_and_now():
    changes = Comparison(Mix.of(1, 2, 3, 4, None), Mix.of(11, 12, 13, None, 15)).changes

    assert [change.fader for change in changes] == list(FADERS)
    assert [(change.then, change.now) for change in changes] == [
        (1, 11),
        (2, 12),
        (3, 13),
        (4, None),
        (None, 15),
    ]


def test_shifted_finds_the_faders_that_went_that_way():
    comparison = Comparison(Mix.of(50, 50, 50, 50, None), Mix.of(60, 40, 51, 90, 90))

    assert comparison.shifted(UPWARD) == (Fader.POSITIONING, Fader.POLITICS)
    assert comparison.shifted(DOWNWARD) == (Fader.PROCESS,)
    assert comparison.shifted(frozenset({Shift.NOW_SET, Shift.SAME})) == (
        Fader.RESIDENTS,
        Fader.COMMUNICATION,
    )


def test_both_mixes_are_matched_then_first():
    assert Comparison(DEVELOPING, NEAR_TIE).matches == (match(DEVELOPING), match(NEAR_TIE))


def test_a_profile_changed_when_both_are_clear_and_differ():
    assert match(DEVELOPING).said is match(ORGANISATIONAL).said is MatchKind.CLEAR

    assert Comparison(DEVELOPING, ORGANISATIONAL).profile_changed is True
    assert Comparison(DEVELOPING, DEVELOPING.moved(Fader.RESIDENTS, 55)).profile_changed is False


@pytest.mark.parametrize("unclear", [NEAR_TIE, TOWARDS, CERTAIN, EMPTY_MIX, Mix.of(50, 50, 50, 50, 50)])
def test_whether_a_profile_changed_is_not_said_unless_both_are_clear(unclear):
    assert match(unclear).said is not MatchKind.CLEAR

    assert Comparison(DEVELOPING, unclear).profile_changed is None
    assert Comparison(unclear, DEVELOPING).profile_changed is None
    assert Comparison(unclear, unclear).profile_changed is None
