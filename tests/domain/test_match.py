from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.match import RULE, MatchKind, match, partial_likeness
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import PROFILES, ProfileId

ON_EACH_FADER_LOW_MIDDLE_HIGH = list(product((10, 50, 90), repeat=5))


def _within_fifteen_of(target):
    return st.integers(max(0, target - 15), min(100, target + 15))


quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
complete = st.tuples(*[st.integers(0, 100)] * 5)
one_or_two_unset = st.tuples(complete, st.sets(st.integers(0, 4), min_size=1, max_size=2)).map(
    lambda drawn: tuple(None if place in drawn[1] else x for place, x in enumerate(drawn[0]))
)
near_a_profile = st.sampled_from([p for p in PROFILES if p.claims < len(FADERS)]).flatmap(
    lambda p: st.tuples(*[st.none() if t.free else _within_fifteen_of(t.position) for t in p.targets])
)
any_mix = st.tuples(*[st.none() | st.integers(0, 100)] * 5)

REPEATABLE = """
    10 10 50 50 any      | clear     | ontwikkelend
    any 10 90 10 90      | clear     | participatief
    90 90 10 90 20       | clear     | organisatiegericht
    any 10 75 90 any     | clear     | toenaderingsgericht
    100 100 100 100 100  | clear     | gekanteld
    50 50 50 50 50       | no_choice |
    – – – – –            | too_early |
    – 10 90 – 10         | open      | ontwikkelend participatief toenaderingsgericht
    – 10 90 90 –         | certain   | toenaderingsgericht
    52 18 88 62 74       | near_tie  | participatief toenaderingsgericht
    30 18 60 20 40       | clear     | ontwikkelend
    90 90 75 95 90       | towards   | gekanteld
"""


def _row(line):
    stands, said, named = (cell.strip() for cell in line.split("|"))
    return pytest.param(stands.split(), said, tuple(named.split()), id=stands)


def _mixes(stands):
    values = {"any": range(0, 101, 5), "–": (None,)}
    return product(*[values.get(stand) or (int(stand),) for stand in stands])


def _said(positions):
    found = match(Mix(positions))
    return found.said, found.profiles


@pytest.mark.parametrize(("stands", "said", "named"), [_row(x) for x in REPEATABLE.strip().splitlines()])
def test_a_case_that_anyone_can_repeat(stands, said, named):
    # Step 1 goes before the rest: "any" cannot make a third fader stand in the middle and keep the name.
    mixes = [m for m in _mixes(stands) if "any" not in stands or m.count(50) < 3]

    assert mixes
    assert {m: _said(m) for m in mixes} == dict.fromkeys(mixes, (said, named))


def test_a_third_fader_in_the_middle_takes_the_name_away_even_from_a_perfect_likeness():
    found = match(Mix.of(10, 10, 50, 50, 50))

    assert (found.said, found.profiles) == (MatchKind.NO_CHOICE, ())
    assert max(found.likeness) == 100


def test_low_middle_and_high_on_five_faders_give_the_published_counts():
    counts = Counter(match(Mix(p)).said for p in ON_EACH_FADER_LOW_MIDDLE_HIGH)

    assert counts == {"clear": 130, "near_tie": 54, "no_choice": 51, "mixed": 5, "towards": 3}


def test_the_plain_rule_says_the_same_of_low_middle_and_high(rule):
    for positions in ON_EACH_FADER_LOW_MIDDLE_HIGH:
        assert _said(positions) == rule.answer(positions), positions


@settings(quick, max_examples=1000)
@given(positions=complete)
def test_the_plain_rule_says_the_same_of_any_complete_mix(rule, positions):
    assert _said(positions) == rule.answer(positions)


@settings(quick, max_examples=60)
@given(positions=one_or_two_unset)
def test_the_plain_rule_says_the_same_while_one_or_two_are_not_set(rule, positions):
    assert _said(positions) == rule.answer(positions)


@quick
@given(positions=complete)
def test_likeness_is_a_hundred_less_the_distance_as_a_whole_number(rule, positions):
    for name, likeness in zip(rule.table, match(Mix(positions)).likeness, strict=True):
        assert isinstance(likeness, int)
        assert abs(likeness - (100 - rule.distance(positions, name))) <= Fraction(1, 2)


# Where the steps of the rule meet.


@pytest.mark.parametrize(
    ("positions", "said"),
    [
        pytest.param((50, 50, 50, 10, 10), MatchKind.NO_CHOICE, id="three in the middle"),
        pytest.param((50, 50, 51, 10, 10), MatchKind.CLEAR, id="two in the middle and one beside it"),
        pytest.param((0, 40, 0, 0, 0), MatchKind.CLEAR, id="likeness exactly 65"),
        pytest.param((0, 44, 0, 0, 0), MatchKind.MIXED, id="likeness 64"),
        pytest.param((95, 95, 45, 95, 60), MatchKind.NEAR_TIE, id="exactly on the bound"),
        pytest.param((95, 95, 44, 95, 60), MatchKind.CLEAR, id="just above the bound"),
        pytest.param((80, 80, 80, 80, 80), MatchKind.CLEAR, id="gekanteld, no fader below 80"),
        pytest.param((79, 80, 80, 80, 80), MatchKind.TOWARDS, id="gekanteld, one fader below 80"),
        pytest.param((10, 10, 50, None, None), MatchKind.OPEN, id="two not set"),
        pytest.param((10, 10, None, None, None), MatchKind.TOO_EARLY, id="three not set"),
        pytest.param((50, 50, 50, None, None), MatchKind.OPEN, id="three in the middle, but not all set"),
    ],
)
def test_each_step_begins_exactly_where_the_rule_says(positions, said):
    assert match(Mix(positions)).said is said


@settings(quick, max_examples=300)
@given(positions=complete)
def test_a_tenth_of_the_travel_never_lets_another_profile_stand_alone(positions):
    found = match(Mix(positions))
    assume(found.said in {MatchKind.CLEAR, MatchKind.TOWARDS})

    _assert_no_small_move_replaces(found.profiles[0], positions)


def test_nor_does_it_next_to_the_bound_or_anywhere_among_low_middle_and_high():
    clear = [p for p in ON_EACH_FADER_LOW_MIDDLE_HIGH if match(Mix(p)).said is MatchKind.CLEAR]

    for positions in [(95, 95, 44, 95, 60), (80, 80, 80, 80, 80), *clear]:
        _assert_no_small_move_replaces(match(Mix(positions)).profiles[0], positions)


def _assert_no_small_move_replaces(best, positions):
    """What the bound promises: `best` stays nearest, so whenever anything is named it is named too."""
    mix = Mix(positions)
    for fader, here in mix:
        for there in range(max(0, here - 10), min(100, here + 10) + 1):
            moved = match(mix.moved(fader, there))
            assert not moved.profiles or best in moved.profiles, (fader, there)
            assert moved.likeness[list(ProfileId).index(best)] == max(moved.likeness), (fader, there)


def test_below_the_bound_a_tenth_of_the_travel_can_be_enough_to_swap_two_profiles(rule):
    here, there = (95, 95, 46, 95, 60), (95, 95, 56, 95, 60)

    assert _said(here)[0] is MatchKind.NEAR_TIE
    assert (rule.nearest(here), rule.nearest(there)) == ("organisatiegericht", "gekanteld")


# Not set is never the middle.


@quick
@given(positions=any_mix)
def test_not_set_is_another_kind_of_answer_than_the_middle(positions):
    assume(None in positions)
    unset = match(Mix(positions))
    centred = match(Mix(tuple(50 if x is None else x for x in positions)))

    assert unset.said in {MatchKind.TOO_EARLY, MatchKind.OPEN, MatchKind.CERTAIN}
    assert centred.said not in {MatchKind.TOO_EARLY, MatchKind.OPEN, MatchKind.CERTAIN}
    assert unset.likeness is None
    assert centred.likeness is not None


def test_the_middle_is_not_filled_in_for_what_is_not_set():
    assert _said((10, 10, None, 90, 10)) == (MatchKind.OPEN, ("ontwikkelend", "toenaderingsgericht"))
    assert _said((10, 10, 50, 90, 10)) == (MatchKind.NEAR_TIE, ("ontwikkelend", "toenaderingsgericht"))
    assert _said((90, 90, 50, 90, None)) == (MatchKind.OPEN, ("organisatiegericht", "gekanteld"))
    assert _said((90, 90, 50, 90, 50))[0] is not MatchKind.OPEN


@quick
@given(positions=near_a_profile, data=st.data())
def test_what_is_certain_stays_whatever_is_set(positions, data):
    found = match(Mix(positions))
    assume(found.said is MatchKind.CERTAIN)
    settled = Mix(positions)

    for fader in data.draw(st.permutations(settled.unset)):
        settled = settled.moved(fader, data.draw(st.integers(0, 20).map(lambda step: 5 * step)))
        later = match(settled)
        assert later.said is MatchKind.CERTAIN or not settled.unset
        assert not later.profiles or found.profiles[0] in later.profiles


@pytest.mark.parametrize(
    "positions", [(None, 10, 90, 90, None), (90, 90, None, 95, 25), (10, 10, 50, 45, None)]
)
def test_nothing_on_the_whole_grid_overturns_what_is_certain(rule, positions):
    said, named = _said(positions)

    assert said is MatchKind.CERTAIN
    for completion in rule.completions(positions):
        assert rule.nearest(completion) == named[0]
        assert not _said(completion)[1] or named[0] in _said(completion)[1]


@settings(quick, max_examples=40)
@given(positions=one_or_two_unset)
def test_every_profile_that_is_possible_is_nearest_for_some_way_to_go_on(rule, positions):
    found = match(Mix(positions))
    nearest = {rule.nearest(completion) for completion in rule.completions(positions)}

    assert set(found.profiles) == nearest


# The shape of an answer.


@quick
@given(positions=any_mix)
def test_profiles_are_named_once_and_in_the_order_of_the_publication(positions):
    named = match(Mix(positions)).profiles

    assert list(named) == [profile_id for profile_id in ProfileId if profile_id in named]


@quick
@given(positions=st.one_of(complete, any_mix, st.sampled_from(ON_EACH_FADER_LOW_MIDDLE_HIGH)))
def test_how_many_profiles_are_named_follows_from_what_is_said(positions):
    found = match(Mix(positions))

    if found.said in {MatchKind.TOO_EARLY, MatchKind.NO_CHOICE, MatchKind.MIXED}:
        assert found.profiles == ()
    elif found.said in {MatchKind.OPEN, MatchKind.NEAR_TIE}:
        assert len(found.profiles) > 1
    else:
        assert len(found.profiles) == 1


@settings(quick, max_examples=60)
@given(positions=st.one_of(any_mix, one_or_two_unset))
def test_a_deciding_fader_is_named_only_while_open_and_is_never_set(positions):
    mix = Mix(positions)
    found = match(mix)

    assert (found.deciding is not None) == (found.said is MatchKind.OPEN)
    assert found.deciding is None or found.deciding in mix.unset


@settings(quick, max_examples=30)
@given(positions=one_or_two_unset)
def test_the_deciding_fader_leaves_the_fewest_profiles_possible(rule, positions):
    mix = Mix(positions)
    found = match(mix)
    assume(found.said is MatchKind.OPEN)
    left_open = {fader: rule.left_open(positions, FADERS.index(fader)) for fader in mix.unset}

    assert left_open[found.deciding] == min(left_open.values())


@pytest.mark.parametrize(
    ("positions", "deciding"),
    [((None, None, 70, 40, 80), Fader.POSITIONING), ((None, 10, 90, None, 10), Fader.POLITICS)],
)
def test_the_deciding_fader_may_be_the_first_or_the_second_that_is_not_set(rule, positions, deciding):
    left_open = {fader: rule.left_open(positions, FADERS.index(fader)) for fader in Mix(positions).unset}
    other = next(fader for fader in left_open if fader is not deciding)
    assert left_open[deciding] < left_open[other]

    assert match(Mix(positions)).deciding is deciding


def test_an_exact_tie_goes_to_the_profile_that_comes_first_in_the_publication(rule):
    opened = (90, 90, 100, 95, 25)
    assert rule.distance(opened, "organisatiegericht") == rule.distance(opened, "gekanteld")

    assert _said((90, 90, None, 95, 25)) == (MatchKind.CERTAIN, ("organisatiegericht",))
    assert _said((90, 90, None, 95, 26)) == (MatchKind.OPEN, ("organisatiegericht", "gekanteld"))


def test_after_an_exact_tie_the_bound_is_measured_from_the_profile_that_comes_first(rule):
    tied = (0, 80, 90, 70, 20)
    assert rule.distance(tied, "ontwikkelend") == rule.distance(tied, "toenaderingsgericht")

    assert _said(tied) == (MatchKind.NEAR_TIE, ("ontwikkelend", "toenaderingsgericht")) == rule.answer(tied)


def test_the_same_answer_has_the_same_words_and_names_whatever_the_figures():
    clear, still_clear = match(Mix.of(10, 10, 50, 50, 0)), match(Mix.of(20, 10, 50, 50, 0))

    assert clear != still_clear
    assert clear.same_answer(still_clear)
    assert not clear.same_answer(match(Mix.of(90, 90, 10, 90, 20)))
    assert not match(Mix.of(79, 80, 80, 80, 80)).same_answer(match(Mix.of(80, 80, 80, 80, 80)))


def test_this_is_the_first_rule():
    assert RULE == 1


# The bars that move before anything is named.


@quick
@given(positions=any_mix)
def test_partial_likeness_looks_only_at_what_is_set_and_claimed(rule, positions):
    for targets, likeness in zip(rule.table.values(), partial_likeness(Mix(positions)), strict=True):
        pairs = zip(positions, targets, strict=True)
        gaps = [abs(x - t) for x, t in pairs if x is not None and t is not None]
        if gaps:
            assert isinstance(likeness, int)
            assert abs(likeness - (100 - Fraction(sum(gaps), len(gaps)))) <= Fraction(1, 2)
        else:
            assert likeness is None


@quick
@given(positions=complete)
def test_with_all_set_the_bars_show_the_likeness_of_the_match(positions):
    assert partial_likeness(Mix(positions)) == match(Mix(positions)).likeness


def test_there_is_nothing_to_compare_before_the_first_touch():
    assert partial_likeness(EMPTY_MIX) == (None,) * 5


def test_a_fader_that_two_profiles_leave_free_moves_only_the_other_three_bars():
    only_communication = partial_likeness(Mix.of(None, None, None, None, 90))

    assert only_communication == (None, 100, 30, None, 90)


def test_the_bars_move_while_it_is_still_too_early_for_a_name():
    mix = Mix.of(None, 10, None, None, None)

    assert match(mix).said is MatchKind.TOO_EARLY
    assert partial_likeness(mix) == (100, 100, 20, 100, 10)
