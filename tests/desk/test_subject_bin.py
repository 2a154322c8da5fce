"""A subject goes to the bin with its snapshots, and comes back from it as it was."""

from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.steps import name_step
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.store import writing
from mengpaneel.store.sqlite_memory import SqliteMemory

TITLE = "Zoals de schuiven stonden"


def names(desk: Desk) -> set[str]:
    return {subject.name for subject in desk.finder.recent(10)}


def titles(desk: Desk) -> list[str]:
    return [snapshot.title for snapshot in desk.snapshots]


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A town, and after it a square with two snapshots and something newer on the console."""
    desk.rename_subject(SubjectKind.MUNICIPALITY, "Dorp")
    desk.move(Fader.PROCESS, 10)
    desk.new_subject(SubjectKind.CASE, "Plein")
    for number, title in enumerate(("een", "twee"), start=3):
        desk.begin_gesture()
        desk.move(Fader.PROCESS, 10 * number)
        desk.save_snapshot(date(2026, 3, number), title, ())
    desk.begin_gesture()
    desk.move(Fader.PROCESS, 90)
    return desk


def test_it_goes_with_all_that_is_in_it_and_the_one_before_it_is_opened(filled: Desk):
    plein = filled.subject
    filled.throw_away_subject(TITLE)
    assert (filled.subject.name, filled.mix[Fader.PROCESS]) == ("Dorp", 10)
    assert names(filled) == {"Dorp"}
    filled.open_subject(plein)
    assert titles(filled) == []
    assert {snapshot.title for snapshot in filled.bin} == {"een", "twee", TITLE}
    assert {snapshot.sheet.mix[Fader.PROCESS] for snapshot in filled.bin} == {30, 40, 90}


def test_undo_brings_it_back_as_it_was_with_its_own_steps(filled: Desk, library: Library):
    plein, sheet = filled.subject, filled.sheet
    filled.throw_away_subject(TITLE)
    step = filled.history.next_undo
    assert step
    assert name_step(step, library) == "‘Plein’ naar de prullenbak"
    filled.undo()
    assert (filled.subject, filled.sheet, titles(filled)) == (plein, sheet, ["een", "twee"])
    filled.undo()
    assert filled.mix[Fader.PROCESS] == 40


def test_redo_throws_it_away_again_and_saves_nothing_twice(filled: Desk):
    dorp = next(subject for subject in filled.subjects if subject.name == "Dorp")
    plein = filled.subject
    filled.throw_away_subject(TITLE)
    filled.undo()
    filled.open_subject(dorp)
    filled.redo()
    assert names(filled) == {"Dorp"}
    filled.open_subject(plein)
    assert sorted(snapshot.title for snapshot in filled.bin) == [TITLE, "een", "twee"]


def test_thrown_away_anew_what_lay_on_the_console_is_in_the_bin_once(filled: Desk):
    for _ in range(2):
        filled.throw_away_subject(TITLE)
        filled.undo()
        assert (titles(filled), [snapshot.title for snapshot in filled.bin]) == (["een", "twee"], [TITLE])
    filled.move(Fader.PROCESS, 55)
    filled.throw_away_subject(TITLE)
    filled.undo()
    assert [snapshot.title for snapshot in filled.bin] == [TITLE, TITLE]


def test_what_was_corrected_stays_out_of_sight(filled: Desk):
    first = filled.snapshots[0]
    filled.snapshot_editor.correct(first, first.taken_on, "beter", (), None, from_desk=False)
    filled.throw_away_subject(TITLE)
    assert names(filled) == {"Dorp"}
    filled.undo()
    assert titles(filled) == ["beter", "twee"]


def test_the_only_one_makes_room_for_a_new_one(desk: Desk):
    only = desk.subject
    desk.move(Fader.PROCESS, 70)
    desk.throw_away_subject(TITLE)
    assert desk.subject.id != only.id
    assert desk.is_new
    desk.undo()
    assert (desk.subject.id, desk.mix[Fader.PROCESS]) == (only.id, 70)


def test_nothing_goes_while_the_last_time_is_hidden(filled: Desk):
    filled.start_blind()
    assert not filled.can_throw_away
    filled.throw_away_subject(TITLE)
    assert (filled.subject.name, len(filled.snapshots)) == ("Plein", 2)


def test_what_cannot_be_moved_stays_and_is_told(filled: Desk, monkeypatch: pytest.MonkeyPatch):
    def full(*_: str) -> None:
        raise MemoryProblem(ProblemCause.DISK_FULL, "hier")

    told: list[MemoryProblem] = []
    filled.problem_arose.connect(told.append)
    monkeypatch.setattr(SqliteMemory, "throw_away_subject", full)
    sheet = filled.sheet
    filled.throw_away_subject(TITLE)
    assert [problem.cause for problem in told] == [ProblemCause.DISK_FULL]
    assert (filled.subject.name, filled.sheet) == ("Plein", sheet)
    assert titles(filled) == ["een", "twee"]


WRITES = ("insert_snapshot", "move_to_bin", "take_out_of_bin", "write_draft")


def kept_rows(memory: SqliteMemory) -> list[list[str]]:
    """All that is kept, whichever subject lay on the console last."""
    tables = ("subject", "sheet", "snapshot", "label", "bin")
    found = [memory.rows(f"SELECT * FROM {table}") for table in tables]
    return [sorted(str({**row, "turn": 0}) for row in rows) for rows in found]


@pytest.mark.parametrize("failing", WRITES)
@pytest.mark.parametrize("after", [False, True])
def test_a_write_that_fails_on_the_way_leaves_all_as_it_was(
    filled: Desk, memory: SqliteMemory, monkeypatch: pytest.MonkeyPatch, failing: str, after: bool
):
    undoing = failing in ("take_out_of_bin", "write_draft")
    if undoing:
        filled.throw_away_subject(TITLE)
    filled.finish()
    write, failed = getattr(writing, failing), []

    def fail(*arguments: object) -> None:
        if after:
            write(*arguments)
        failed.append(failing)
        raise MemoryProblem(ProblemCause.DISK_FULL, "hier")

    before = kept_rows(memory)
    with monkeypatch.context() as broken:
        broken.setattr(writing, failing, fail)
        if undoing:
            filled.undo()
        else:
            filled.throw_away_subject(TITLE)
    assert failed
    filled.finish()
    assert kept_rows(memory) == before
