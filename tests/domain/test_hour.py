from __future__ import annotations

import pytest

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import Hour, HourStep
from mengpaneel.domain.snapshot import MixKind

NOW, AMBITION = MixKind.NOW, MixKind.AMBITION


def walked(hour: Hour, by: int = 1) -> list[tuple[HourStep | None, MixKind]]:
    """All stops on the way from here to the end, or to the beginning."""
    stops = []
    while (moved := hour.moved(by)) != hour:
        hour = moved
        stops.append((hour.step, hour.kind))
    return stops


def test_the_first_hour_goes_from_everyone_alone_to_the_snapshot():
    assert [step for step, _ in walked(Hour(HourStep.EXPLANATION))] == [
        HourStep.ENTRIES,
        HourStep.TALK,
        HourStep.TOGETHER,
        HourStep.PROFILE,
        HourStep.AMBITION,
        HourStep.SNAPSHOT,
    ]


def test_a_year_later_then_and_now_takes_the_place_of_the_profile():
    steps = [step for step, _ in walked(Hour(HourStep.ENTRIES, again=True))]

    assert steps[2:] == [HourStep.THEN_AND_NOW, HourStep.AMBITION_OF_THEN, HourStep.SNAPSHOT]


def test_the_ambition_can_have_a_round_of_its_own():
    stops = walked(Hour(HourStep.PROFILE, wishes=True))

    assert stops == [
        (HourStep.ENTRIES, AMBITION),
        (HourStep.TALK, AMBITION),
        (HourStep.TOGETHER, AMBITION),
        (HourStep.AMBITION, AMBITION),
        (HourStep.SNAPSHOT, NOW),
    ]


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("wishes", [False, True])
def test_the_way_back_is_the_way(again: bool, wishes: bool):
    start = Hour(HourStep.EXPLANATION, again=again, wishes=wishes)
    end = start.moved(100)
    there = [(start.step, start.kind), *walked(start)]

    assert [(end.step, end.kind), *walked(end, -1)] == there[::-1]


def test_another_step_talks_about_no_fader_yet():
    hour = Hour(HourStep.TALK, fader=Fader.POLITICS)

    assert hour.moved(1) == Hour(HourStep.TOGETHER)
    assert hour.at(HourStep.TALK) == hour
    assert hour.at(HourStep.THEN_AND_NOW) == hour, "the first hour has no such step"


def test_the_profile_is_hidden_until_its_step():
    hidden = [step for step in HourStep if Hour(step).hides_profile]

    assert hidden[:4] == [HourStep.EXPLANATION, HourStep.ENTRIES, HourStep.TALK, HourStep.TOGETHER]
    assert not Hour(HourStep.PROFILE).hides_profile
    assert not Hour(HourStep.THEN_AND_NOW, again=True).hides_profile
    assert not Hour(HourStep.TALK, AMBITION, wishes=True).hides_profile
    assert not Hour().hides_profile
