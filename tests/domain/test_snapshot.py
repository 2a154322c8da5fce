from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import EMPTY_SHEET, Remark, Sheet, Snapshot, Subject, SubjectKind

FILLED = Sheet(
    Mix.of(10, 20, 30, 40, None),
    (Remark("een"), Remark("twee", talk=True), Remark(), Remark(talk=True), Remark("vijf")),
)


def _others(fader):
    return [other for other in FADERS if other is not fader]


def test_nothing_is_set_or_remarked_on_the_empty_sheet():
    assert EMPTY_SHEET.mix == EMPTY_MIX
    assert [EMPTY_SHEET.remark(fader) for fader in FADERS] == [Remark("", talk=False)] * 5


def test_remarks_are_found_by_their_fader():
    assert [FILLED.remark(fader).note for fader in FADERS] == ["een", "twee", "", "", "vijf"]
    assert [FILLED.remark(fader).talk for fader in FADERS] == [False, True, False, True, False]


@pytest.mark.parametrize("fader", FADERS)
def test_moving_a_fader_leaves_the_other_faders_and_all_remarks(fader):
    moved = FILLED.moved(fader, 77)

    assert moved.mix == FILLED.mix.moved(fader, 77)
    assert moved.remarks == FILLED.remarks


@pytest.mark.parametrize("fader", FADERS)
def test_a_note_changes_one_note_and_keeps_its_flag(fader):
    with_note = FILLED.with_note(fader, "anders")

    assert with_note.remark(fader) == Remark("anders", talk=FILLED.remark(fader).talk)
    assert [with_note.remark(other) for other in _others(fader)] == [FILLED.remark(o) for o in _others(fader)]
    assert with_note.mix == FILLED.mix


@pytest.mark.parametrize("talk", [True, False])
@pytest.mark.parametrize("fader", FADERS)
def test_a_flag_changes_one_flag_and_keeps_its_note(fader, talk):
    with_flag = FILLED.with_flag(fader, talk)

    assert with_flag.remark(fader) == Remark(FILLED.remark(fader).note, talk=talk)
    assert [with_flag.remark(other) for other in _others(fader)] == [FILLED.remark(o) for o in _others(fader)]
    assert with_flag.mix == FILLED.mix


def test_a_sheet_is_replaced_and_never_changed():
    sheet = Sheet()

    sheet.moved(Fader.POLITICS, 5).with_note(Fader.POLITICS, "x").with_flag(Fader.POLITICS, talk=True)

    assert sheet == EMPTY_SHEET
    with pytest.raises(AttributeError):
        sheet.mix = Mix.of(0, 0, 0, 0, 0)


def test_a_move_outside_the_travel_is_refused():
    with pytest.raises(ValueError, match="101"):
        EMPTY_SHEET.moved(Fader.PROCESS, 101)


def test_equal_sheets_are_equal_whichever_way_they_were_filled_in():
    one = EMPTY_SHEET.with_note(Fader.PROCESS, "x").moved(Fader.POLITICS, 5)
    other = EMPTY_SHEET.moved(Fader.POLITICS, 5).with_note(Fader.PROCESS, "x")

    assert one == other
    assert hash(one) == hash(other)


def test_a_subject_is_a_municipality_without_a_name_until_told_otherwise():
    assert Subject("1") == Subject("1", SubjectKind.MUNICIPALITY, "")
    assert [kind.value for kind in SubjectKind] == ["gemeente", "casus"]


def test_a_snapshot_never_changes():
    snapshot = Snapshot(
        id="1",
        subject_id="2",
        taken_on=date(2024, 5, 1),
        saved_at=datetime(2024, 5, 1, 12, tzinfo=UTC),
        title="Voorjaar",
        roles=("wijkambtenaar",),
        sheet=FILLED,
        rule=1,
        content=1,
    )

    with pytest.raises(AttributeError):
        snapshot.title = "Najaar"
    with pytest.raises(AttributeError):
        snapshot.sheet = EMPTY_SHEET
