from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mengpaneel.domain.ambition import Transition
from mengpaneel.domain.comparison import Shift
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.match import MatchKind, match
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import ProfileId

positions = st.integers(0, 100)
whole = st.tuples(*[positions] * 5).map(Mix)
partial = st.tuples(*[st.none() | positions] * 5).map(Mix)


@given(partial, partial)
def test_what_is_not_wished_stays_as_it_is(now: Mix, ambition: Mix):
    goal = Transition(now, ambition).goal
    for fader in FADERS:
        assert goal[fader] == (now[fader] if ambition[fader] is None else ambition[fader])


@given(partial)
def test_without_a_wish_nothing_differs(now: Mix):
    transition = Transition(now, EMPTY_MIX)
    assert not transition.has_ambition
    assert transition.goal == now
    assert transition.changed_faders == ()
    assert {gap.shift for gap in transition.gaps} <= {Shift.SAME, Shift.NEVER_SET}


@given(partial, partial)
def test_only_a_wished_fader_can_differ(now: Mix, ambition: Mix):
    assert all(ambition[fader] is not None for fader in Transition(now, ambition).changed_faders)


def test_a_hand_that_trembles_is_no_difference():
    assert Transition(Mix.of(50, 50, 50, 50, 50), Mix.of(54, 46, 55, 45, None)).changed_faders == (
        Fader.RESIDENTS,
        Fader.POLITICS,
    )


def test_a_wish_for_a_fader_that_is_not_set_differs():
    transition = Transition(Mix.of(None, 50, 50, 50, 50), Mix.of(50, None, None, None, None))
    assert transition.changed_faders == (Fader.POSITIONING,)
    assert transition.gaps[0].shift is Shift.NOW_SET


@given(whole, whole)
def test_the_path_begins_now_and_ends_at_the_goal(now: Mix, goal: Mix):
    path = list(Transition(now, goal).path())
    assert (path[0], path[-1]) == (now, goal)


@given(whole, whole)
def test_on_the_path_no_fader_turns_back_or_jumps(now: Mix, goal: Mix):
    path = list(Transition(now, goal).path())
    for fader in FADERS:
        taken = [after[fader] - before[fader] for before, after in pairwise(path)]
        assert set(taken) <= ({0, 1} if goal[fader] >= now[fader] else {0, -1})


@given(whole, whole)
def test_the_way_back_is_the_way(now: Mix, goal: Mix):
    assert list(Transition(goal, now).path()) == list(Transition(now, goal).path())[::-1]
    assert Transition(goal, now).profiles_on_path == Transition(now, goal).profiles_on_path[::-1]


@given(partial.filter(lambda mix: mix.unset), whole)
def test_there_is_no_path_while_a_fader_is_not_set(now: Mix, goal: Mix):
    assert list(Transition(now, goal).path()) == []
    assert Transition(now, goal).profiles_on_path == Transition(now, goal).profiles_between == ()


@given(whole, whole)
def test_what_is_passed_is_clear_somewhere_and_named_at_no_end(now: Mix, goal: Mix):
    transition = Transition(now, goal)
    on_the_way = [match(mix) for mix in transition.path()]
    clear = {answer.profiles[0] for answer in on_the_way if answer.said is MatchKind.CLEAR}
    named = {profile_id for end in transition.end_matches for profile_id in end.profiles}
    assert set(transition.profiles_between) == clear - named
    assert len(set(transition.profiles_between)) == len(transition.profiles_between)
    assert set(transition.profiles_on_path) == clear


def test_a_profile_between_is_passed():
    transition = Transition(Mix.of(70, 90, 30, 50, 10), Mix.of(20, 40, 70, 80, 90))
    assert transition.profiles_on_path == (
        ProfileId.ORGANISATIONAL,
        ProfileId.DEVELOPING,
        ProfileId.APPROACHING,
    )
    assert transition.profiles_between == (ProfileId.DEVELOPING,)
