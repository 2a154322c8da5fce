"""Several subjects side by side: who may be seen, under which letters, and nothing of what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.excerpt import excerpt
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.round import NO_ROUNDS
from mengpaneel.domain.side_by_side import PRESENT, NamesShown, ViewedFile
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject, SubjectKind
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.domain.plain_snapshot import PLAIN

OPEN, OTHER = Subject("o", name="Open"), Subject("v", name="Verderop")
SQUARE = Subject("p", SubjectKind.CASE, "Het plein")


def snapshot(subject: Subject, id_: str, position: int = 20, year: int = 2025) -> Snapshot:
    sheet = Sheet(Mix((position,) * len(FADERS)))
    return replace(PLAIN, id=id_, subject_id=subject.id, sheet=sheet, taken_on=date(year, 3, 12))


@pytest.fixture
def memory(memory: SqliteMemory) -> SqliteMemory:
    for subject in (OPEN, OTHER, SQUARE):
        memory.save_subject(subject)
    for each in (snapshot(OPEN, "o1"), snapshot(OTHER, "v1", year=2024), snapshot(OTHER, "v2", 80)):
        memory.save(each)
    memory.save_draft(SQUARE, Sheet(Mix.of(1, 2, 3, 4, 5)))
    memory.save_draft(OPEN, Sheet())
    return memory


@pytest.fixture
def desk(reopened: Callable[[], Desk]) -> Desk:
    return reopened()


def laid(desk: Desk) -> list[str]:
    overview = desk.overview
    if overview.needs_reading:
        overview.show(overview.read())
    return [f"{each.subject.name} {each.id}".strip() for each in overview.together.sheets]


def test_all_subjects_lie_there_with_their_latest_snapshot_or_their_sheet(desk: Desk):
    assert desk.subject == OPEN
    assert laid(desk) == ["Het plein", "Open o1", "Verderop v2"]


def test_choosing_is_told_and_undone_by_choosing_again(desk: Desk, qtbot):
    laid(desk)
    with qtbot.waitSignal(desk.overview.changed):
        desk.overview.choose_sheet("v", "v1")
    assert laid(desk)[-1] == "Verderop v1"
    desk.overview.set_year(2025)
    assert laid(desk) == ["Open o1", "Verderop v2"]
    desk.overview.set_year(None)
    desk.overview.set_kind(SubjectKind.CASE)
    assert laid(desk) == ["Het plein"]
    desk.overview.set_kind(None)
    desk.overview.set_left_out(frozenset("vp"))
    assert laid(desk) == ["Open o1"]


def test_the_sheet_on_the_desk_is_the_one_that_lies_there_now(desk: Desk):
    laid(desk)
    desk.overview.choose_sheet("o", PRESENT)
    desk.move(FADERS[0], 77)
    laid(desk)
    assert desk.overview.together.sheets[1].sheet.mix[FADERS[0]] == 77
    assert desk.overview.together.sheets[1].id == PRESENT


def test_what_is_kept_meanwhile_is_read_again(desk: Desk):
    laid(desk)
    assert not desk.overview.needs_reading
    desk.move(FADERS[0], 5)
    assert not desk.overview.needs_reading
    desk.save_snapshot(date(2026, 1, 1), "Later", ())
    assert desk.overview.needs_reading
    assert laid(desk)[1].startswith("Open ")
    assert laid(desk)[1] != "Open o1"


def test_another_subject_on_the_desk_changes_nothing(desk: Desk):
    before = laid(desk)
    desk.open_subject(OTHER)
    assert desk.overview.needs_reading
    assert laid(desk) == before


def test_nothing_of_a_hidden_last_time_is_here(desk: Desk, memory: SqliteMemory):
    memory.save_draft(OTHER, Sheet(Mix.of(9, 9, 9, 9, 9)), LastTime("v2", before=Sheet()))
    memory.save_draft(OPEN, Sheet())
    assert laid(desk) == ["Het plein", "Open o1"]
    assert desk.overview.hidden_count == 1
    desk.start_blind()
    assert laid(desk) == ["Het plein"]
    assert desk.overview.hidden_count == 2
    stray = replace(OPEN, id="somewhere else")
    found = ((OPEN, snapshot(OPEN, "o9")), (stray, snapshot(stray, "s1")), (OTHER, snapshot(OTHER, "v9")))
    desk.overview.view_files([ViewedFile("a", "a", found)])
    assert laid(desk) == ["Het plein"]
    desk.reveal()
    assert [name.split()[0] for name in laid(desk)] == ["Het", "Open", "Open"]


def test_a_hidden_profile_is_known_of_everyone(desk: Desk, memory: SqliteMemory):
    desk.hide_profiles(True)
    desk.open_subject(OTHER)
    laid(desk)
    assert desk.overview.profile_hidden == {"o"}
    desk.hide_profiles(True)
    assert desk.overview.profile_hidden == {"o", "v"}


def test_no_entry_of_anybody_is_in_a_sheet_that_lies_here(entered: Desk, memory: SqliteMemory):
    entered.finish()
    held = memory.sheet(OPEN.id)
    assert held
    assert held.rounds != NO_ROUNDS
    memory.save_draft(SQUARE, replace(held, mix=Mix.of(10, None, None, None, None)))
    kept = entered.overview.read()
    present = next(each.present for each in kept.candidates if each.subject == SQUARE)
    assert present
    assert present.sheet == Sheet(Mix.of(10, None, None, None, None))


def test_a_subject_in_an_hour_is_not_here(entered: Desk):
    assert laid(entered) == ["Het plein", "Verderop v2"]
    entered.finish()
    entered.open_subject(OTHER)
    assert laid(entered) == ["Het plein", "Verderop v2"]


def test_files_are_looked_at_and_kept_nowhere(desk: Desk, memory: SqliteMemory):
    new = Subject("n", name="Nieuw")
    files = [
        ViewedFile("a", "a", ((new, snapshot(new, "n1")),)),
        ViewedFile("b", "b", ((OTHER, snapshot(OTHER, "v3")),)),
    ]
    laid(desk)
    desk.overview.view_files(files)
    assert laid(desk) == ["Het plein", "Nieuw n1", "Open o1", "Verderop v3"]
    assert [each.subject.name for each in desk.overview.candidates if each.only_viewed] == [
        "Nieuw",
        "Verderop",
    ]
    assert new not in memory.subjects()
    desk.overview.view_files(files[:1])
    assert len(desk.overview.files) == 2
    desk.overview.close_files()
    assert laid(desk) == ["Het plein", "Open o1", "Verderop v2"]


def test_an_excerpt_of_what_is_here_adds_nothing(desk: Desk):
    laid(desk)
    desk.overview.view_files([ViewedFile("a", "a", ((OPEN, excerpt(snapshot(OPEN, "o1"))),))])
    assert laid(desk)[1] == "Open o1"


def test_the_room_sees_letters_until_somebody_shows_it_names(desk: Desk):
    laid(desk)
    overview = desk.overview
    assert (overview.together.named, overview.for_room.named) == (True, False)
    assert overview.together.letters == ("H", "O", "V")
    overview.set_in_room(True)
    assert (overview.together.named, overview.for_room.named) == (True, False)
    assert overview.together.letters == overview.for_room.letters == ("A", "B", "C")
    assert overview.together.ids == overview.for_room.ids
    overview.set_names(NamesShown.EVERYWHERE)
    assert overview.for_room.named
    assert overview.for_room.letters == ("H", "O", "V")
    overview.set_in_room(False)
    assert overview.names is NamesShown.HERE
    overview.set_names(NamesShown.NOWHERE)
    assert not overview.together.named
    assert overview.together.letters == ("A", "B", "C")


def test_a_marked_subject_stays_marked_wherever_it_lies(desk: Desk, qtbot):
    laid(desk)
    overview = desk.overview
    with qtbot.waitSignal(overview.marked_changed):
        overview.mark(2)
    overview.set_left_out(frozenset("p"))
    assert overview.marked == 1
    overview.set_left_out(frozenset("v"))
    assert overview.marked is None
