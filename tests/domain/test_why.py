from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.match import MatchKind, match
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import PROFILES, Fit, ProfileId
from mengpaneel.domain.why import (
    distinguishing_faders,
    nearest_profiles,
    reasons,
    runner_up,
    tipping_point,
)

quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
complete = st.tuples(*[st.integers(0, 100)] * 5)
fader_of_five = st.sampled_from(FADERS)

CLAIMS = [(p.id, f, p[f].position) for p in PROFILES for f in FADERS if not p[f].free]
FREE = [(p.id, f) for p in PROFILES for f in FADERS if p[f].free]


def _fit(profile_id, fader, position):
    reason = reasons(EMPTY_MIX.moved(fader, position), profile_id)[FADERS.index(fader)]
    assert (reason.fader, reason.position) == (fader, position)
    return reason.fit


@pytest.mark.parametrize(("profile_id", "fader", "target"), CLAIMS)
def test_a_position_fits_within_fifteen_of_the_target_and_no_further(profile_id, fader, target):
    fits = {position: _fit(profile_id, fader, position) for position in range(101)}

    assert {position for position, fit in fits.items() if fit is Fit.LOWER} == set(range(target - 15))
    assert {position for position, fit in fits.items() if fit is Fit.HIGHER} == set(range(target + 16, 101))
    assert set(fits.values()) <= {Fit.LOWER, Fit.FITS, Fit.HIGHER}


@pytest.mark.parametrize(("profile_id", "fader"), FREE)
def test_a_free_fader_is_never_compared(profile_id, fader):
    assert {_fit(profile_id, fader, position) for position in (None, *range(101))} == {Fit.FREE}


@pytest.mark.parametrize(("profile_id", "fader", "target"), CLAIMS)
def test_a_fader_that_is_not_set_has_no_fit(profile_id, fader, target):
    assert _fit(profile_id, fader, None) is Fit.UNSET


@pytest.mark.parametrize("profile_id", ProfileId)
def test_there_is_one_reason_for_each_fader_with_its_position_and_target(rule, profile_id):
    given_reasons = reasons(Mix.of(1, 2, None, 4, 5), profile_id)

    assert [reason.fader for reason in given_reasons] == list(FADERS)
    assert [reason.position for reason in given_reasons] == [1, 2, None, 4, 5]
    assert tuple(reason.target.position for reason in given_reasons) == rule.table[profile_id]


# Whom one fader resembles on its own.


@pytest.mark.parametrize("fader", FADERS)
@pytest.mark.parametrize("position", range(0, 101, 5))
def test_one_fader_resembles_the_profiles_whose_claim_is_nearest(rule, fader, position):
    claims = {name: targets[FADERS.index(fader)] for name, targets in rule.table.items()}
    gaps = {name: abs(position - target) for name, target in claims.items() if target is not None}

    assert nearest_profiles(fader, position) == tuple(
        name for name in gaps if gaps[name] == min(gaps.values())
    )


def test_equally_near_profiles_are_all_named_in_the_order_of_the_publication():
    assert nearest_profiles(Fader.PROCESS, 10) == ("ontwikkelend", "participatief", "toenaderingsgericht")
    assert nearest_profiles(Fader.RESIDENTS, 30) == ("ontwikkelend", "organisatiegericht")


def test_a_profile_that_leaves_the_fader_free_is_not_named_for_it():
    met = {name for position in range(101) for name in nearest_profiles(Fader.COMMUNICATION, position)}

    assert met == {"participatief", "organisatiegericht", "gekanteld"}


# Against the runner-up.


@quick
@given(positions=complete, profile_id=st.sampled_from(ProfileId))
def test_the_runner_up_is_the_nearest_of_the_others(rule, positions, profile_id):
    others = [name for name in rule.table if name != profile_id]

    assert runner_up(Mix(positions), profile_id) == rule.nearest(positions, among=others)


@pytest.mark.parametrize("profile_id", ProfileId)
def test_the_runner_up_is_never_the_profile_itself(rule, profile_id):
    perfect = Mix(tuple(50 if target is None else target for target in rule.table[profile_id]))

    assert runner_up(perfect, profile_id) != profile_id


def test_runners_up_at_one_distance_go_by_the_order_of_the_publication(rule):
    tied = (95, 95, 55, 95, 60)
    assert rule.distance(tied, "organisatiegericht") == rule.distance(tied, "gekanteld")

    assert runner_up(Mix(tied), ProfileId.DEVELOPING) == "organisatiegericht"


def _gains(rule, positions, nearer, further):
    pairs = zip(rule.shares(positions, further), rule.shares(positions, nearer), strict=True)
    return dict(zip(FADERS, [theirs - ours for theirs, ours in pairs], strict=True))


@settings(quick, max_examples=300)
@given(positions=complete)
def test_one_or_two_faders_set_the_nearest_profile_apart_and_none_does_more(rule, positions):
    nearer = rule.nearest(positions)
    further = rule.nearest(positions, among=[name for name in rule.table if name != nearer])
    assume(rule.distance(positions, nearer) < rule.distance(positions, further))
    gains = _gains(rule, positions, nearer, further)

    found = distinguishing_faders(Mix(positions), ProfileId(nearer), ProfileId(further))

    assert len(found) in {1, 2}
    assert len(set(found)) == len(found)
    assert [gains[fader] for fader in found] == sorted(gains.values(), reverse=True)[: len(found)]
    assert all(gains[fader] > 0 for fader in found)


def test_two_faders_that_do_equally_much_are_both_named():
    assert distinguishing_faders(Mix.of(90, 90, 10, 90, 20), ProfileId.ORGANISATIONAL, ProfileId.TILTED) == (
        Fader.RESIDENTS,
        Fader.COMMUNICATION,
    )


def test_a_second_fader_that_does_little_is_left_out():
    assert distinguishing_faders(Mix.of(95, 95, 10, 95, 55), ProfileId.ORGANISATIONAL, ProfileId.TILTED) == (
        Fader.RESIDENTS,
    )


def test_a_second_fader_counts_from_half_of_what_the_first_one_does():
    first, both = (Fader.RESIDENTS,), (Fader.RESIDENTS, Fader.COMMUNICATION)

    assert (
        distinguishing_faders(Mix.of(95, 95, 15, 95, 40), ProfileId.ORGANISATIONAL, ProfileId.TILTED) == both
    )
    assert (
        distinguishing_faders(Mix.of(95, 95, 15, 95, 41), ProfileId.ORGANISATIONAL, ProfileId.TILTED) == first
    )


def test_a_fader_that_both_leave_free_or_that_is_not_set_sets_nothing_apart():
    for outer in (0, 50, 100, None):
        mix = Mix.of(outer, 10, 75, 90, None)
        found = distinguishing_faders(mix, ProfileId.APPROACHING, ProfileId.PARTICIPATORY)
        assert found == (Fader.POLITICS,)


def test_nothing_sets_two_profiles_apart_that_are_equally_near_on_every_fader():
    assert distinguishing_faders(Mix.of(95, 95, 55, 95, 60), ProfileId.ORGANISATIONAL, ProfileId.TILTED) == ()


# Tipping points.


@quick
@given(positions=complete, fader=fader_of_five, upward=st.booleans())
def test_a_tipping_point_is_the_nearest_position_where_something_else_is_said(rule, positions, fader, upward):
    _assert_tips_first(rule, positions, fader, upward)


@pytest.mark.parametrize("upward", [True, False])
@pytest.mark.parametrize("fader", [Fader.PROCESS, Fader.POLITICS])
def test_a_tipping_point_is_found_while_a_fader_is_not_set(rule, fader, upward):
    _assert_tips_first(rule, (10, 40, None, 60, 10), fader, upward)


def _assert_tips_first(rule, positions, fader, upward):
    place = FADERS.index(fader)

    def answer(position):
        return rule.answer((*positions[:place], position, *positions[place + 1 :]))

    here = positions[place]
    way = list(range(here + 1, 101) if upward else range(here - 1, -1, -1))
    found = tipping_point(Mix(positions), fader, upward=upward)

    before = way if found is None else way[: way.index(found.position)]
    assert {answer(position) for position in before} <= {answer(here)}
    if found is not None:
        assert answer(found.position) != answer(here)
        assert (found.match.said, found.match.profiles) == answer(found.position)


@pytest.mark.parametrize(
    ("positions", "upward", "end"), [((0, 50, 75, 100, 100), True, 100), ((25, 50, 25, 25, 25), False, 0)]
)
def test_a_tipping_point_may_lie_at_the_very_end_of_the_travel(rule, positions, upward, end):
    _assert_tips_first(rule, positions, Fader.RESIDENTS, upward)

    assert tipping_point(Mix(positions), Fader.RESIDENTS, upward=upward).position == end


def test_leaving_the_middle_can_be_a_tipping_point():
    mix = Mix.of(10, 10, 50, 50, 50)
    above = tipping_point(mix, Fader.COMMUNICATION, upward=True)
    below = tipping_point(mix, Fader.COMMUNICATION, upward=False)

    assert (above.position, below.position) == (51, 49)
    assert above.match.said is below.match.said is MatchKind.CLEAR


def test_the_border_of_fully_open_is_a_tipping_point():
    mix = Mix.of(90, 90, 90, 90, 90)

    assert tipping_point(mix, Fader.PROCESS, upward=False).position == 79
    assert tipping_point(mix, Fader.PROCESS, upward=False).match == match(Mix.of(90, 79, 90, 90, 90))


@pytest.mark.parametrize("fader", FADERS)
def test_there_is_none_where_the_same_is_said_to_the_end(fader):
    assert tipping_point(Mix.of(90, 90, 90, 90, 90), fader, upward=True) is None
    assert tipping_point(Mix.of(100, 100, 100, 100, 100), fader, upward=True) is None


def test_a_fader_that_is_not_set_has_no_tipping_point():
    mix = Mix.of(None, 10, 90, None, 10)

    assert tipping_point(mix, Fader.POSITIONING, upward=True) is None
    assert tipping_point(mix, Fader.POLITICS, upward=False) is None
