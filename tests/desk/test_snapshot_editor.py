"""Looking after snapshots: every step can be undone, what fails leaves no step, and nothing is ever lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.sqlite_memory import SqliteMemory

DAY = date(2026, 3, 1)


def titles(desk: Desk) -> list[str]:
    return [snapshot.title for snapshot in desk.snapshots]


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Three snapshots of one day, and one of the day after."""
    for number, title in enumerate(("een", "twee", "drie")):
        desk.move(Fader.PROCESS, 10 * number)
        desk.save_snapshot(DAY, title, ("wijkagent",))
    desk.save_snapshot(date(2026, 3, 2), "later", ())
    desk.history.clear()
    return desk


def test_a_title_changes_and_comes_back(filled: Desk):
    filled.snapshot_editor.set_title(filled.snapshots[0], "nulmeting")
    assert titles(filled) == ["nulmeting", "twee", "drie", "later"]
    filled.history.undo()
    assert titles(filled) == ["een", "twee", "drie", "later"]
    filled.history.redo()
    assert titles(filled)[0] == "nulmeting"


def test_the_same_title_is_no_step(filled: Desk):
    filled.snapshot_editor.set_title(filled.snapshots[0], "een")
    assert not filled.history.canUndo()


def test_a_ghost_stays_when_it_gets_another_title(filled: Desk):
    filled.set_ghost(filled.snapshots[0])
    filled.snapshot_editor.set_title(filled.snapshots[0], "nulmeting")
    assert filled.ghost
    assert filled.ghost.title == "nulmeting"


def test_only_those_of_one_day_change_places(filled: Desk):
    first, _, third, later = filled.snapshots
    assert [filled.snapshot_editor.can_move(first, by) for by in (-1, 1)] == [False, True]
    assert [filled.snapshot_editor.can_move(third, by) for by in (-1, 1)] == [True, False]
    assert [filled.snapshot_editor.can_move(later, by) for by in (-1, 1)] == [False, False]
    filled.snapshot_editor.move(third, 1)
    assert not filled.history.canUndo()
    filled.snapshot_editor.move(third, -1)
    assert titles(filled) == ["een", "drie", "twee", "later"]
    filled.history.undo()
    assert titles(filled) == ["een", "twee", "drie", "later"]


def test_a_new_one_stands_last_of_its_day_also_after_arranging(filled: Desk):
    filled.snapshot_editor.move(filled.snapshots[0], 1)
    filled.save_snapshot(DAY, "vier", ())
    assert titles(filled) == ["twee", "een", "drie", "vier", "later"]


def correct(desk: Desk, number: int, *, taken_on: date = DAY, title: str = "beter", from_desk: bool = False):
    snapshot = desk.snapshots[number]
    desk.snapshot_editor.correct(snapshot, taken_on, title, ("wethouder",), None, from_desk=from_desk)


def test_a_correction_takes_the_place_and_the_earlier_one_can_be_read(filled: Desk):
    old = filled.snapshots[1]
    correct(filled, 1)
    assert titles(filled) == ["een", "beter", "drie", "later"]
    new = filled.snapshots[1]
    assert (new.corrects, new.roles, new.sheet) == (old.id, ("wethouder",), old.sheet)
    assert list(filled.snapshot_editor.earlier_versions(new)) == [old]


def test_a_correction_can_take_the_faders_from_the_table(filled: Desk):
    filled.move(Fader.PROCESS, 77)
    correct(filled, 0, from_desk=True)
    assert filled.snapshots[0].sheet.mix[Fader.PROCESS] == 77


def test_a_correction_on_another_day_goes_there(filled: Desk):
    correct(filled, 0, taken_on=date(2026, 3, 5))
    assert titles(filled) == ["twee", "drie", "later", "beter"]


def test_a_correction_is_undone_and_done_again(filled: Desk):
    before = filled.snapshots
    told: list[object] = []
    filled.snapshot_editor.corrected.connect(told.append)
    correct(filled, 1)
    after = filled.snapshots
    filled.history.undo()
    assert filled.snapshots == before
    filled.history.redo()
    assert filled.snapshots == after
    assert told == [after[1]]


def test_a_ghost_follows_its_correction_but_an_earlier_version_stays_one(filled: Desk):
    old = filled.snapshots[1]
    filled.set_ghost(old)
    correct(filled, 1)
    assert filled.ghost == filled.snapshots[1]
    filled.set_ghost(old)
    filled.save_snapshot(DAY, "nog een", ())
    assert filled.ghost == old


def test_a_renamed_subject_gets_its_name_back(desk: Desk, memory: SqliteMemory):
    desk.new_subject(desk.subject.kind, "Zuiderven")
    desk.rename_subject(desk.subject.kind, "Zuiderveen")
    desk.history.undo()
    assert desk.subject.name == memory.subjects()[-1].name == "Zuiderven"
    desk.history.redo()
    assert desk.subject.name == memory.subjects()[-1].name == "Zuiderveen"


class NoRoom(SqliteMemory):
    """A memory on a disk that becomes full once it has been filled."""

    full = False

    def _see(self) -> None:
        if self.full:
            raise MemoryProblem(ProblemCause.DISK_FULL, "/ergens")

    def save(self, snapshot, arranged=()):
        self._see()
        super().save(snapshot, arranged)

    def set_title(self, snapshot_id: str, title: str) -> None:
        self._see()
        super().set_title(snapshot_id, title)

    def set_order(self, snapshot_ids: Sequence[str]) -> None:
        self._see()
        super().set_order(snapshot_ids)

    def throw_away(self, *snapshot_ids: str) -> None:
        self._see()
        super().throw_away(*snapshot_ids)


@pytest.mark.usefixtures("qapp")
def test_what_fails_is_told_changes_nothing_and_leaves_no_step():
    memory = NoRoom.in_memory()
    desk = Desk(memory, lambda: memory, 1)
    for title in ("een", "twee"):
        desk.save_snapshot(DAY, title, ())
    problems: list[MemoryProblem] = []
    desk.problem_arose.connect(problems.append)
    before, memory.full = desk.snapshots, True
    desk.snapshot_editor.set_title(desk.snapshots[0], "anders")
    desk.snapshot_editor.move(desk.snapshots[0], 1)
    correct(desk, 0)
    desk.snapshot_editor.throw_away(desk.snapshots[0])
    assert [problem.cause for problem in problems] == [ProblemCause.DISK_FULL] * 4
    assert desk.snapshots == before
    assert not desk.history.canUndo()
    desk.finish()
    memory.close()
