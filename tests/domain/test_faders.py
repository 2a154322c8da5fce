from __future__ import annotations

import pytest

from mengpaneel.domain.faders import FADERS, INWARD, OUTWARD, Fader, Level, level_of

MIRRORED = {
    Level.LOW: Level.HIGH,
    Level.FAIRLY_LOW: Level.FAIRLY_HIGH,
    Level.CENTRE: Level.CENTRE,
    Level.FAIRLY_HIGH: Level.FAIRLY_LOW,
    Level.HIGH: Level.LOW,
    Level.NO_CHOICE: Level.NO_CHOICE,
}


def test_the_faders_stand_in_the_order_of_the_publication_under_their_ids():
    assert FADERS == (
        "positionering_intern",
        "proces_binnen_gemeente",
        "proces_met_bewoners",
        "bestuur_en_politiek",
        "communicatie",
    )


def test_two_faders_look_inward_two_outward_and_politics_ties_both():
    assert set(FADERS) - set(INWARD) - set(OUTWARD) == {Fader.POLITICS}
    assert set(INWARD).isdisjoint(OUTWARD)


@pytest.mark.parametrize("position", range(101))
def test_levels_are_symmetric_around_the_middle(position):
    assert level_of(100 - position) is MIRRORED[level_of(position)]


def test_exactly_the_middle_has_a_word_of_its_own():
    assert [p for p in range(101) if level_of(p) is Level.NO_CHOICE] == [50]


def test_a_hair_beside_the_middle_is_a_choice():
    assert level_of(49) is level_of(51) is Level.CENTRE


def test_not_set_is_no_height():
    assert level_of(None) is Level.UNSET
    assert Level.UNSET not in {level_of(position) for position in range(101)}


def test_levels_only_rise_on_the_way_up():
    heights = [Level.LOW, Level.FAIRLY_LOW, Level.CENTRE, Level.FAIRLY_HIGH, Level.HIGH]
    met = [heights.index(level_of(position)) for position in range(101) if position != 50]

    assert met == sorted(met)
    assert set(met) == set(range(len(heights)))


@pytest.mark.parametrize(
    ("position", "level"),
    [
        (0, Level.LOW),
        (20, Level.LOW),
        (21, Level.FAIRLY_LOW),
        (40, Level.FAIRLY_LOW),
        (41, Level.CENTRE),
        (59, Level.CENTRE),
        (60, Level.FAIRLY_HIGH),
        (79, Level.FAIRLY_HIGH),
        (80, Level.HIGH),
        (100, Level.HIGH),
    ],
)
def test_a_level_is_a_fifth_of_the_travel(position, level):
    assert level_of(position) is level
