from __future__ import annotations

import pytest

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import EMPTY_MIX, Mix


def test_a_mix_cannot_be_changed():
    mix = Mix.of(10, 20, 30, 40, 50)

    with pytest.raises(AttributeError):
        mix.positions = (0, 0, 0, 0, 0)
    with pytest.raises(TypeError):
        mix[Fader.POLITICS] = 0


@pytest.mark.parametrize("fader", FADERS)
@pytest.mark.parametrize("position", [0, 77, 100, None])
def test_moving_one_fader_gives_a_new_mix_and_leaves_the_old_one(fader, position):
    mix = Mix.of(10, 20, 30, 40, 50)

    moved = mix.moved(fader, position)

    assert mix == Mix.of(10, 20, 30, 40, 50)
    assert moved[fader] == position
    assert [moved[other] for other in FADERS if other is not fader] == [
        mix[other] for other in FADERS if other is not fader
    ]


def test_equal_positions_make_equal_mixes_that_can_be_keys():
    assert {Mix.of(1, 2, 3, 4, None): "here"}[Mix((1, 2, 3, 4, None))] == "here"


@pytest.mark.parametrize("positions", [(), (50,) * 4, (50,) * 6])
def test_a_mix_has_exactly_five_positions(positions):
    with pytest.raises(ValueError, match="5 positions"):
        Mix(positions)


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("outside", [-1, 101, 1000])
def test_a_position_outside_the_travel_is_refused_on_every_fader(place, outside):
    positions = [50] * 5
    positions[place] = outside

    with pytest.raises(ValueError, match=str(outside)):
        Mix(tuple(positions))


def test_moving_a_fader_beyond_its_travel_is_refused():
    with pytest.raises(ValueError, match="101"):
        EMPTY_MIX.moved(Fader.RESIDENTS, 101)


def test_both_ends_of_the_travel_and_not_set_are_allowed():
    assert Mix.of(0, 100, None, 0, 100).positions == (0, 100, None, 0, 100)


def test_a_mix_goes_through_its_faders_in_the_order_of_the_publication():
    assert list(Mix.of(1, 2, 3, 4, None)) == list(zip(FADERS, (1, 2, 3, 4, None), strict=True))


def test_unset_and_undecided_are_different_things():
    mix = Mix.of(None, 50, 49, 50, None)

    assert mix.unset == (Fader.POSITIONING, Fader.COMMUNICATION)
    assert mix.undecided == (Fader.PROCESS, Fader.POLITICS)


def test_closed_is_set():
    assert Mix.of(0, 0, 0, 0, 0).unset == ()


def test_nothing_is_set_in_the_empty_mix():
    assert EMPTY_MIX.unset == FADERS
    assert EMPTY_MIX.undecided == ()
