from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.store.sqlite_memory import SqliteMemory


def test_one_gesture_is_one_undo_step(desk: Desk):
    desk.begin_gesture()
    for position in range(10, 60):
        desk.move(Fader.PROCESS, position)
    desk.begin_gesture()
    desk.move(Fader.PROCESS, 90)
    desk.history.undo()
    assert desk.mix[Fader.PROCESS] == 59
    desk.history.undo()
    assert desk.mix == EMPTY_MIX
    assert not desk.history.canUndo()
    desk.history.redo()
    assert desk.mix[Fader.PROCESS] == 59


def test_a_gesture_that_comes_back_leaves_no_step(desk: Desk):
    desk.begin_gesture()
    desk.move(Fader.PROCESS, 60)
    desk.move(Fader.PROCESS, None)
    assert not desk.history.canUndo()


def test_notes_flags_recall_and_clearing_are_undone(example_desk: Desk):
    before = example_desk.sheet
    example_desk.begin_gesture()
    example_desk.set_note(Fader.PROCESS, "anders")
    example_desk.set_flag(Fader.PROCESS, True)
    example_desk.recall(example_desk.snapshots[0])
    example_desk.clear()
    assert example_desk.mix == EMPTY_MIX
    for _ in range(4):
        example_desk.history.undo()
    assert example_desk.sheet == before


def test_while_locked_the_mix_stays(example_desk: Desk):
    before = example_desk.sheet
    example_desk.set_locked(True)
    example_desk.move(Fader.PROCESS, 99)
    example_desk.recall(example_desk.snapshots[0])
    example_desk.clear()
    assert example_desk.sheet == before


def test_a_snapshot_thrown_away_comes_back_once(qtbot, example_desk: Desk):
    problems: list[MemoryProblem] = []
    example_desk.problem_arose.connect(problems.append)
    snapshot = example_desk.snapshots[0]
    example_desk.snapshot_editor.throw_away(snapshot)
    assert snapshot not in example_desk.snapshots
    assert example_desk.bin == (snapshot,)
    example_desk.snapshot_editor.put_back(snapshot)
    example_desk.history.undo()
    assert example_desk.snapshots[0] == snapshot
    assert problems == []


def test_every_subject_has_its_own_sheet(desk: Desk):
    first = desk.subject
    desk.move(Fader.PROCESS, 10)
    desk.new_subject(SubjectKind.CASE, "Het plein")
    assert desk.mix == EMPTY_MIX
    desk.move(Fader.PROCESS, 90)
    desk.open_subject(first)
    assert desk.mix[Fader.PROCESS] == 10
    assert [subject.name for subject in desk.subjects] == ["", "Het plein"]


def test_the_example_leaves_ones_own_work_alone(desk: Desk, memory: SqliteMemory):
    desk.move(Fader.PROCESS, 10)
    own = desk.sheet
    desk.open_example()
    assert desk.shows_example
    desk.move(Fader.PROCESS, 90)
    desk.save_snapshot(date(2026, 1, 1), "in het voorbeeld", ())
    desk.leave_example()
    assert desk.sheet == own
    assert memory.snapshots(desk.subject.id) == []


class FullDisk(SqliteMemory):
    """A memory on a disk that has just become full."""

    def save(self, snapshot: object, arranged: object = ()) -> None:
        raise MemoryProblem(ProblemCause.DISK_FULL, "/ergens")


@pytest.mark.usefixtures("qapp")
def test_a_failed_save_is_told_and_changes_nothing():
    memory = FullDisk.in_memory()
    desk = Desk(memory, lambda: memory, 1)
    problems: list[MemoryProblem] = []
    desk.problem_arose.connect(problems.append)
    desk.move(Fader.PROCESS, 10)
    before = desk.sheet
    desk.save_snapshot(date(2026, 1, 1), "vol", ())
    assert [problem.cause for problem in problems] == [ProblemCause.DISK_FULL]
    assert (desk.sheet, desk.snapshots) == (before, ())
    desk.finish()
    memory.close()
