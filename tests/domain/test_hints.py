from __future__ import annotations

from itertools import product

import pytest

from mengpaneel.domain.hints import Hint, MoveHint, hints, move_hints
from mengpaneel.domain.mix import EMPTY_MIX, Mix

RAISED = [
    (Hint.RESIDENTS_WITHOUT_COMMUNICATION, (50, 50, 70, 50, 30), (50, 50, 70, 50, 31)),
    (Hint.COMMUNICATION_WITHOUT_RESIDENTS, (50, 50, 30, 50, 70), (50, 50, 31, 50, 70)),
    (Hint.POLITICS_WITHOUT_POSITION, (30, 50, 50, 70, 50), (30, 50, 50, 69, 50)),
    (Hint.POLITICS_WITHOUT_PROCESS, (50, 30, 50, 70, 50), (50, 31, 50, 70, 50)),
    (Hint.INSIDE_WITHOUT_OUTSIDE, (70, 70, 30, 50, 30), (70, 69, 30, 50, 30)),
    (Hint.OUTSIDE_WITHOUT_INSIDE, (30, 30, 70, 50, 70), (30, 30, 69, 50, 70)),
    (Hint.ALL_LOW, (20, 0, 20, 10, 20), (20, 0, 21, 10, 20)),
    (Hint.ALL_HIGH, (80, 100, 80, 90, 80), (80, 100, 80, 90, 79)),
]


def test_every_hint_has_a_panel_here():
    assert {hint for hint, _, _ in RAISED} == set(Hint)


@pytest.mark.parametrize(("hint", "deserving", "neighbour"), RAISED)
def test_a_hint_is_raised_by_a_panel_that_deserves_it_and_not_by_its_neighbour(hint, deserving, neighbour):
    assert hints(Mix(deserving)) == (hint,)
    assert hints(Mix(neighbour)) == ()


@pytest.mark.parametrize(("hint", "deserving", "neighbour"), RAISED)
def test_a_hint_is_not_raised_while_a_fader_that_it_speaks_of_is_not_set(hint, deserving, neighbour):
    speaks_of = {
        Hint.RESIDENTS_WITHOUT_COMMUNICATION: (2, 4),
        Hint.COMMUNICATION_WITHOUT_RESIDENTS: (2, 4),
        Hint.POLITICS_WITHOUT_POSITION: (0, 3),
        Hint.POLITICS_WITHOUT_PROCESS: (1, 3),
        Hint.INSIDE_WITHOUT_OUTSIDE: (0, 1, 2, 4),
        Hint.OUTSIDE_WITHOUT_INSIDE: (0, 1, 2, 4),
    }.get(hint, range(5))

    for place in range(5):
        positions = tuple(None if here == place else x for here, x in enumerate(deserving))
        assert hints(Mix(positions)) == (() if place in speaks_of else (hint,))


def test_inside_and_outside_are_compared_on_average():
    assert hints(Mix.of(100, 40, 30, 50, 30)) == (Hint.INSIDE_WITHOUT_OUTSIDE,)


def test_politics_ahead_of_both_raises_two_questions():
    assert hints(Mix.of(30, 30, 50, 90, 50)) == (
        Hint.POLITICS_WITHOUT_POSITION,
        Hint.POLITICS_WITHOUT_PROCESS,
    )


def test_politics_behind_raises_none():
    assert hints(Mix.of(60, 60, 50, 0, 50)) == ()


def test_nothing_is_asked_of_an_empty_panel_or_one_in_the_middle():
    assert hints(EMPTY_MIX) == ()
    assert hints(Mix.of(50, 50, 50, 50, 50)) == ()


def test_a_question_and_its_opposite_are_never_raised_together():
    opposites = [
        {Hint.RESIDENTS_WITHOUT_COMMUNICATION, Hint.COMMUNICATION_WITHOUT_RESIDENTS},
        {Hint.INSIDE_WITHOUT_OUTSIDE, Hint.OUTSIDE_WITHOUT_INSIDE},
        {Hint.ALL_LOW, Hint.ALL_HIGH},
    ]

    for positions in product((0, 50, 100, None), repeat=5):
        raised = set(hints(Mix(positions)))
        assert not any(pair <= raised for pair in opposites), positions


def test_hints_come_once_and_in_a_fixed_order():
    for positions in product((0, 50, 100), repeat=5):
        raised = hints(Mix(positions))
        assert list(raised) == [hint for hint in Hint if hint in raised]


MOVES = [
    (MoveHint.EVERYTHING_UP, (20, 20, 20, 20, 20), (25, 25, 25, 25, 20), (25, 25, 25, 24, 20)),
    (MoveHint.COMMUNICATION_STAYS_BEHIND, (50, 50, 50, 50, 50), (50, 50, 65, 50, 54), (50, 50, 65, 50, 55)),
    (MoveHint.INSIDE_STAYS_BEHIND_POLITICS, (50, 50, 50, 50, 50), (54, 54, 50, 65, 50), (54, 55, 50, 65, 50)),
    (MoveHint.INSIDE_STAYS_BEHIND, (50, 50, 50, 50, 50), (50, 54, 65, 50, 65), (50, 55, 65, 50, 65)),
    (MoveHint.OUTSIDE_STAYS_BEHIND, (50, 50, 50, 50, 50), (65, 65, 50, 50, 54), (65, 65, 50, 50, 55)),
]


def test_every_hint_of_a_move_has_a_move_here():
    assert {hint for hint, _, _, _ in MOVES} == set(MoveHint)


@pytest.mark.parametrize(("hint", "now", "deserving", "neighbour"), MOVES)
def test_a_move_raises_its_hint_and_its_neighbour_does_not(hint, now, deserving, neighbour):
    assert move_hints(Mix(now), Mix(deserving)) == (hint,)
    assert move_hints(Mix(now), Mix(neighbour)) == ()


def test_a_fader_that_is_higher_already_need_not_follow():
    assert move_hints(Mix.of(50, 50, 50, 50, 80), Mix.of(50, 50, 75, 50, 80)) == ()


def test_a_move_down_or_none_raises_nothing():
    for now, goal in product(product((0, 50, 100, None), repeat=5), [(0, 0, 0, 0, 0)]):
        assert move_hints(Mix(now), Mix(goal)) == ()
        assert move_hints(Mix(now), Mix(now)) == ()
