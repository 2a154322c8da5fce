from __future__ import annotations

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.ambition import tell_ambition_match, tell_passes, tell_plan, tell_questions
from mengpaneel.content.text.positions import tell_gap
from mengpaneel.domain.ambition import Transition
from mengpaneel.domain.comparison import Change
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.match import match
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import Intention, Plan, Step


@pytest.mark.parametrize(
    ("now", "goal", "told"),
    [
        (30, 90, "van vrij laag naar hoog: flink omhoog"),
        (70, 40, "van vrij hoog naar vrij laag: omlaag"),
        (50, 60, "van geen keuze naar vrij hoog: iets omhoog"),
        (10, 50, "van laag naar midden: flink omhoog"),
        (82, 95, "blijft hoog, maar iets omhoog"),
        (82, 84, "blijft hoog"),
        (50, 50, "blijft geen keuze"),
        (None, 90, "nu nog niet gezet, straks hoog"),
        (None, None, "nog niet gezet"),
    ],
)
def test_a_gap_in_words(library: Library, now: int | None, goal: int | None, told: str):
    assert tell_gap(Change(Fader.PROCESS, now, goal), library) == told


def wish(library: Library, now: Mix, ambition: Mix) -> tuple[str, str]:
    transition = Transition(now, ambition)
    telling = tell_ambition_match(transition, match(transition.goal), library)
    return telling.lead, telling.title


def test_an_ambition_resembles(library: Library):
    now = Mix.of(30, 18, 60, 20, 40)
    assert wish(library, now, EMPTY_MIX) == ("Nog geen ambitie gezet", "Waar willen jullie naartoe?")
    assert wish(library, now, Mix.of(None, None, 90, None, 90)) == (
        "Wat jullie willen, lijkt het meest op",
        "De participatieve gemeente",
    )


def test_a_way_passes(library: Library):
    transition = Transition(Mix.of(70, 90, 30, 50, 10), Mix.of(20, 40, 70, 80, 90))
    told = "Onderweg lijkt het een tijdje het meest op de ontwikkelende gemeente."
    assert tell_passes(transition, library) == told
    assert tell_passes(Transition(transition.now, EMPTY_MIX), library) == ""


def test_everything_at_once_is_asked_mildly(library: Library):
    transition = Transition(Mix.of(20, 20, 20, 20, 20), Mix.of(80, 80, 80, 80, 80))
    (question,) = tell_questions(transition, library)
    assert question.endswith("?")
    assert "tegelijk" in question


def test_a_plan_is_told_without_what_was_left_empty(library: Library):
    assert list(tell_plan(Plan(), library)) == []
    first = (Intention(Fader.RESIDENTS, "Daar zit de energie."), Intention(Fader.PROCESS))
    assert list(tell_plan(Plan(first, Step("Agenda maken", "", "1 juni")), library)) == [
        "Eerst: Proces met bewoners en proces binnen gemeente",
        "Proces met bewoners: Daar zit de energie.",
        "Eerste stap: Agenda maken",
        "Voor wanneer: 1 juni",
    ]
