"""What is said of a difference does not contradict itself."""

from __future__ import annotations

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.reviewing import tell_change
from mengpaneel.domain.comparison import Change
from mengpaneel.domain.faders import Fader


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (28, 72, ("van vrij laag naar vrij hoog", "veel hoger")),
        (22, 18, ("van vrij laag naar laag", "bijna gelijk")),
        (50, 52, ("van geen keuze naar midden", "bijna gelijk")),
        (22, 30, ("bleef vrij laag", "iets hoger")),
        (22, 24, ("bleef vrij laag", "")),
    ],
)
def test_a_step_over_the_edge_between_two_words_is_no_standing_still(
    library: Library, then: int, now: int, told: tuple[str, str]
):
    assert tell_change(Change(Fader.PROCESS, then, now), library) == told


def test_two_subjects_stand_almost_alike_and_nothing_stayed(library: Library):
    told = tell_change(Change(Fader.PROCESS, 22, 18), library, same_subject=False)

    assert told == ("vrij laag naast laag", "bijna gelijk")
