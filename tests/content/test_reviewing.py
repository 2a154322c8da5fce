"""What is said of a difference does not contradict itself."""

from __future__ import annotations

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_change, tell_headline
from mengpaneel.content.text.match import tell_likeness, tell_match
from mengpaneel.domain.comparison import Change, Comparison
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.match import MIXED_BELOW, MatchKind, match
from mengpaneel.domain.mix import EMPTY_MIX, Mix


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (28, 72, ("van vrij laag naar vrij hoog", "veel hoger")),
        (22, 18, ("van vrij laag naar laag", "bijna gelijk")),
        (50, 52, ("van geen keuze naar midden", "bijna gelijk")),
        (22, 30, ("vrij laag", "iets hoger")),
        (None, None, ("nog niet gezet", "")),
        (22, 24, ("bleef vrij laag", "")),
    ],
)
def test_a_step_over_the_edge_between_two_words_is_no_standing_still(
    library: Library, then: int | None, now: int | None, told: tuple[str, str]
):
    assert tell_change(Change(Fader.PROCESS, then, now), library) == told


NOW, THEN = Mix.of(22, 50, 80, 30, 60), Mix.of(22, None, None, None, None)


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (NOW, NOW, "Alles bleef ongeveer gelijk"),
        (NOW, EMPTY_MIX, "Nu is nog geen schuif gezet"),
        (EMPTY_MIX, NOW, "Toen was nog geen schuif gezet"),
        (EMPTY_MIX, EMPTY_MIX, "Beide keren is nog geen schuif gezet"),
        (NOW, THEN, "Wat beide keren gezet is, bleef ongeveer gelijk"),
        (THEN, Mix.of(None, 50, 80, 30, 60), "Geen schuif is beide keren gezet"),
    ],
)
def test_of_what_is_not_set_nobody_says_that_it_stayed(library: Library, then: Mix, now: Mix, told: str):
    assert tell_headline(Comparison(then, now), library) == told


def test_of_what_is_not_set_for_both_subjects_nobody_says_that_it_is_alike(library: Library):
    def told(mix: Mix) -> str:
        return tell_headline(Comparison(NOW, mix), library, same_subject=False)

    assert told(EMPTY_MIX) == "Geen schuif is bij beide gezet"
    assert told(THEN) == "Wat bij beide gezet is, staat ongeveer gelijk"
    assert told(NOW) == "Alles staat ongeveer gelijk"


@pytest.mark.parametrize("said", [MatchKind.NEAR_TIE, MatchKind.TOWARDS, MatchKind.CLEAR])
def test_what_the_title_names_is_never_called_little_like_it(library: Library, said: MatchKind):
    assert tell_likeness(MIXED_BELOW - 1, said, library, named=True) == "lijkt er wat op"
    assert tell_likeness(MIXED_BELOW - 1, said, library, named=False) == "lijkt er weinig op"


def test_bars_are_spoken_of_only_where_there_are_bars(library: Library):
    mix = Mix.of(40, None, None, None, None)
    assert "balk" not in tell_match(mix, match(mix), library).note


def test_two_subjects_stand_almost_alike_and_nothing_stayed(library: Library):
    told = tell_change(Change(Fader.PROCESS, 22, 18), library, same_subject=False)

    assert told == ("vrij laag naast laag", "bijna gelijk")
