"""A round in sentences: they count and compare, and never tell a number or an average."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text import round as told
from mengpaneel.domain.entry import NO_ENTRY, SKIPPED, Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import Hour, HourStep
from mengpaneel.domain.round import Conclusion, FaderRound, Round
from mengpaneel.domain.snapshot import SamePeople
from tests.domain.plain_snapshot import PLAIN
from tests.domain.rounds import TRIO, entries, filled, rounds

LIBRARY = Library("nl")


def concluded(agreed: int, left_open: int) -> Round:
    """A round in which so many faders are agreed, and so many are left open."""
    round_ = Round.among(TRIO)
    for fader in FADERS[:agreed]:
        round_ = round_.concluded(fader, Conclusion.AGREED, 50)
    for fader in FADERS[agreed : agreed + left_open]:
        round_ = round_.concluded(fader, Conclusion.LEFT_OPEN)
    return round_


ON_THREE = "Op drie schuiven zijn jullie het eens, op één blijft het verschil staan"


@pytest.mark.parametrize(
    ("agreed", "left_open", "sentence"),
    [
        (3, 1, f"{ON_THREE}, over één is nog niet gesproken."),
        (5, 0, "Op alle vijf de schuiven zijn jullie het eens."),
        (1, 4, "Op één schuif zijn jullie het eens, op vier blijft het verschil staan."),
        (0, 2, "Op twee schuiven blijft het verschil staan, over drie is nog niet gesproken."),
        (4, 0, "Op vier van de vijf schuiven zijn jullie het eens, over één is nog niet gesproken."),
        (0, 0, "Over alle vijf de schuiven is nog niet gesproken."),
    ],
)
def test_a_sentence_counts_what_the_group_made_of_the_faders(agreed, left_open, sentence):
    assert told.tell_conclusions(concluded(agreed, left_open), LIBRARY) == sentence


def test_three_differences_are_the_outcome_themselves():
    assert told.tell_difference(concluded(1, 2), LIBRARY) == ""
    assert told.tell_difference(concluded(1, 3), LIBRARY).startswith("Op drie schuiven verschillen jullie.")


def test_how_many_are_ready_is_told_and_not_who():
    round_ = Round.among(TRIO).entered(1, entries(10, None, 30, 40, 50))

    assert told.tell_ready(round_, LIBRARY) == "1 van 3 klaar"


def test_how_far_apart_and_who_stands_where_is_told_in_words():
    round_ = Round.among(TRIO)
    made = (Entry(90), SKIPPED, Entry(20))

    assert told.tell_distance(made, LIBRARY) == "tegenover elkaar"
    assert told.tell_distance((Entry(90), NO_ENTRY, SKIPPED), LIBRARY).startswith("Nog te weinig")
    assert told.tell_ends(round_, made, LIBRARY) == [
        "Het hoogst: wijkambtenaar.",
        "Het laagst: fysiek domein.",
    ]
    assert told.tell_ends(round_, (Entry(30), Entry(30), NO_ENTRY), LIBRARY) == []
    assert dict(told.tell_entries(TRIO, (*made[:2], NO_ENTRY), LIBRARY)) == {
        "wijkambtenaar": "hoog",
        "sociaal domein": "overgeslagen",
        "fysiek domein": "nog niet ingevuld",
    }


@given(rounds())
def test_no_sentence_tells_a_position(round_):
    sentences = [told.tell_conclusions(round_, LIBRARY), told.tell_difference(round_, LIBRARY)]
    for held in round_.faders:
        sentences += [told.tell_distance(held.shown, LIBRARY), *told.tell_ends(round_, held.shown, LIBRARY)]
        if held.shown:
            sentences += [level for _, level in told.tell_entries(round_.participants, held.shown, LIBRARY)]

    names = "|".join(re.escape(participant.label) for participant in round_.participants)
    assert not re.search(r"\d", re.sub(names, "", " ".join(sentences)))


def test_then_and_now_are_told_where_anybody_differed_the_largest_change_first():
    then = filled((10, 10, 50, 50, 0), (90, 40, 50, 80, 100))
    now = filled((50, 10, 50, 50, 0), (50, 40, 50, 50, 100))
    for fader in FADERS:
        then, now = then.revealing(fader), now.revealing(fader)

    assert list(told.tell_then_and_now(then, now, LIBRARY)) == [
        "Toen stonden jullie tegenover elkaar op Positionering intern, nu dicht bij elkaar.",
        "Toen stonden jullie een stuk uit elkaar op Bestuur en politiek, nu dicht bij elkaar.",
        "Toen en nu stonden jullie een stuk uit elkaar op Proces binnen gemeente.",
        "Toen en nu stonden jullie tegenover elkaar op Communicatie.",
    ]


def test_what_was_not_revealed_is_not_told_beside_then():
    then, now = filled((0,) * 5, (100,) * 5), filled((50,) * 5, (50,) * 5)

    assert list(told.tell_then_and_now(then, now.revealing(Fader.POLITICS), LIBRARY)) == []


def test_a_fader_that_was_moved_later_says_so():
    held = FaderRound(conclusion=Conclusion.AGREED, agreed_at=70)

    assert told.tell_conclusion(held, 70, LIBRARY) == "afgesproken"
    assert told.tell_conclusion(held, 40, LIBRARY) == "afgesproken (later verzet)"
    assert told.tell_conclusion(FaderRound(), 40, LIBRARY) == "nog niet besproken"


def test_how_the_last_time_was_met_is_told_where_there_was_one():
    again = replace(PLAIN, blind=True, same_people=SamePeople.PARTLY)

    assert list(told.tell_last_time(PLAIN, LIBRARY)) == []
    assert list(told.tell_last_time(again, LIBRARY)) == [
        "Ingevuld zonder de vorige keer te zien.",
        "Zijn dit dezelfde mensen? deels",
    ]
    assert list(told.tell_last_time(replace(PLAIN, blind=False), LIBRARY)) == [
        "Ingevuld na een blik op de vorige keer."
    ]


def test_each_step_of_the_hour_has_a_name():
    assert told.tell_step(Hour(HourStep.TALK), LIBRARY) == "Praten per schuif"
    assert told.tell_step(Hour(), LIBRARY) == ""
    assert all(
        told.tell_step(Hour(step), Library(language)) for step in HourStep for language in ("nl", "en")
    )
