"""The table of what each one set alone: only when asked for, only what was revealed, by letter or by role."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mengpaneel.content.text.table import tell_rounds, tell_table
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.round import Round, Rounds
from mengpaneel.domain.snapshot import EMPTY_SHEET, Subject
from tests.domain.plain_snapshot import PLAIN
from tests.domain.rounds import TRIO, entries

TOWN = Subject("s", name="Zuiderveen")
ROUND = (
    Round.among(TRIO)
    .entered(0, entries(10, 73, 30, 41, 50))
    .entered(1, entries(90, 74, 70, None, 60))
    .revealing(Fader.POLITICS)
    .asking_again(Fader.POLITICS)
    .entered(0, {Fader.POLITICS: Entry(44)})
    .revealing(Fader.POLITICS)
)


def of(**rounds: Round):
    return replace(PLAIN, sheet=replace(EMPTY_SHEET, rounds=Rounds(**rounds)))


def rows(snapshot, library, **asked):
    """Everything below the headings, without the subject, title and day."""
    return [row[3:] for row in tell_rounds([(TOWN, snapshot)], library, **asked)][1:]


def test_each_participant_has_a_row_for_each_turn_with_only_what_was_revealed(library):
    assert rows(of(now=ROUND), library, with_roles=True) == [
        ["nu", "sociaal domein", "eerste", "", "", "", "overgeslagen", ""],
        ["nu", "wijkambtenaar", "eerste", "", "", "", "41", ""],
        ["nu", "wijkambtenaar", "tweede", "", "", "", "44", ""],
    ]


def test_without_the_roles_they_are_letters(library):
    told = list(tell_rounds([(TOWN, of(ambition=ROUND))], library))

    assert {row[4] for row in told[1:]} <= set("ABC")
    assert {row[3] for row in told[1:]} == {"ambitie"}
    assert not any(participant.label in cell for row in told for participant in TRIO for cell in row)
    assert {len(row) for row in told} == {11}


@pytest.mark.parametrize("snapshot", [PLAIN, of(now=ROUND.conclusions), of(now=Round.among(TRIO))])
def test_where_nothing_was_revealed_there_is_no_row(library, snapshot):
    assert rows(snapshot, library) == []


def test_the_usual_table_holds_no_entries(library):
    told = list(tell_table([(TOWN, of(now=ROUND))], library, with_roles=True, with_notes=True))

    assert not {"41", "44", "73", "74"} & {cell for row in told for cell in row}
