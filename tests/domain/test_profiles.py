from __future__ import annotations

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.profiles import FREE_RANGE, PROFILES, Certainty, ProfileId, profile


def test_the_targets_are_those_of_the_table(rule):
    targets = {p.id: tuple(target.position for target in p.targets) for p in PROFILES}

    assert targets == rule.table


def test_the_profiles_stand_in_the_order_of_the_publication(rule):
    assert [p.id for p in PROFILES] == list(rule.table) == list(ProfileId)


def test_a_target_is_free_exactly_where_the_text_says_that_it_depends():
    for p in PROFILES:
        for target in p.targets:
            assert target.free == (target.position is None) == (target.certainty is Certainty.DEPENDS)


def test_what_the_text_states_outright_is_marked_as_stated():
    stated = {
        (p.id, fader) for p in PROFILES for fader in FADERS if p[fader].certainty is Certainty.STATED
    } - {(ProfileId.TILTED, fader) for fader in FADERS}

    assert stated == {
        (ProfileId.DEVELOPING, Fader.RESIDENTS),
        (ProfileId.DEVELOPING, Fader.POLITICS),
        (ProfileId.ORGANISATIONAL, Fader.RESIDENTS),
        (ProfileId.APPROACHING, Fader.PROCESS),
    }


def test_the_thought_experiment_is_stated_on_every_fader():
    assert {target.certainty for target in profile(ProfileId.TILTED).targets} == {Certainty.STATED}


def test_claims_counts_the_faders_that_take_part():
    assert [p.claims for p in PROFILES] == [4, 4, 5, 3, 5]


def test_a_target_is_found_by_its_fader():
    assert profile(ProfileId.ORGANISATIONAL)[Fader.COMMUNICATION].position == 20
    assert profile(ProfileId.APPROACHING)[Fader.RESIDENTS].position == 75


def test_a_profile_is_found_by_its_id():
    assert [profile(profile_id).id for profile_id in ProfileId] == list(ProfileId)


def test_the_open_bracket_of_a_free_fader_runs_from_20_to_80():
    assert FREE_RANGE == (20, 80)
