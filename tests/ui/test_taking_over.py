"""A window that takes over reads again what is there: neither its own work nor that of the other is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mengpaneel.app import Program
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Sheet, Subject, SubjectKind
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.data.page import DraftChoiceDialog

BEFORE = Sheet().moved(Fader.PROCESS, 50)
THEIRS = BEFORE.with_note(Fader.PROCESS, "van het andere venster")
TOWN, SQUARE = Subject("town", name="Alfa"), Subject("square", SubjectKind.CASE, "Het plein")

Take = Callable[..., list[DraftChoiceDialog]]


@pytest.fixture
def looking(start, places, other_window) -> Program:
    """A window that can only look, at a town with a draft, while another has the folder."""
    keep(places, SQUARE, BEFORE)
    keep(places, TOWN, BEFORE)
    return start()


@pytest.fixture
def take_over(looking: Program, other_window) -> Iterator[Take]:
    """Close the other window and try again; answer what is asked."""

    def take_over(answer: str = "") -> list[DraftChoiceDialog]:
        asked: list[DraftChoiceDialog] = []

        def press() -> None:
            question = QApplication.activeModalWidget()
            assert isinstance(question, DraftChoiceDialog)
            asked.append(question)
            (question.reject if answer == "esc" else getattr(question, answer).click)()

        timer = QTimer(singleShot=True, interval=0)
        timer.timeout.connect(press)
        if answer:
            timer.start()
        other_window.kill()
        other_window.wait()
        looking.window.notice.action_button.click()
        timer.stop()
        return asked

    return take_over


def keep(places, subject: Subject, sheet: Sheet) -> None:
    with closing(SqliteMemory.open(places.database)) as memory:
        memory.save_draft(subject, sheet)


def kept(places, subject: Subject) -> tuple[Sheet | None, list[Sheet]]:
    with closing(SqliteMemory.open(places.database)) as memory:
        return memory.sheet(subject.id), [snapshot.sheet for snapshot in memory.snapshots(subject.id)]


@pytest.mark.parametrize(("answer", "ours_stays"), [("ours", True), ("theirs", False), ("esc", False)])
def test_where_both_have_changed_it_is_asked_and_both_are_kept(
    looking, places, take_over, answer, ours_stays
):
    looking.desk.move(Fader.PROCESS, 10)
    ours = looking.desk.sheet
    keep(places, TOWN, THEIRS)
    asked = take_over(answer)
    stays, goes = (ours, THEIRS) if ours_stays else (THEIRS, ours)

    assert len(asked) == 1
    assert "‘Alfa’" in asked[0].accessibleDescription()
    assert looking.desk.sheet == stays
    assert [s.title for s in looking.desk.snapshots] == ["Uit een ander venster"]
    assert looking.desk.history.canUndo() is ours_stays
    looking.finish()
    assert kept(places, TOWN) == (stays, [goes])


def test_what_only_the_other_window_changed_is_shown(looking, places, take_over):
    keep(places, TOWN, THEIRS)
    assert take_over() == []
    assert looking.desk.sheet == THEIRS
    looking.desk.move(Fader.PROCESS, 60)
    looking.finish()

    assert kept(places, TOWN) == (THEIRS.moved(Fader.PROCESS, 60), [])


def test_what_only_this_window_changed_comes_along_and_can_be_undone(looking, places, take_over):
    looking.desk.move(Fader.PROCESS, 10)
    ours = looking.desk.sheet
    assert take_over() == []
    assert looking.desk.sheet == ours
    assert kept(places, TOWN) == (ours, [])
    looking.desk.history.undo()
    assert looking.desk.sheet == BEFORE


def test_another_subject_that_was_changed_here_is_not_forgotten(looking, places, take_over):
    looking.desk.move(Fader.PROCESS, 10)
    ours = looking.desk.sheet
    looking.desk.open_subject(SQUARE)
    keep(places, TOWN, THEIRS)
    keep(places, SQUARE, THEIRS)
    assert len(take_over("theirs")) == 1

    assert (looking.desk.subject, looking.desk.sheet) == (SQUARE, THEIRS)
    assert kept(places, TOWN) == (THEIRS, [ours])


def test_a_new_name_from_the_other_window_is_shown(looking, places, take_over):
    with closing(SqliteMemory.open(places.database)) as memory:
        memory.save_subject(Subject("town", name="Omega"))
    take_over()

    assert looking.desk.subject.name == "Omega"


def test_a_memory_that_cannot_be_read_does_not_take_over(looking, places, take_over, monkeypatch):
    looking.desk.move(Fader.PROCESS, 10)
    ours = looking.desk.sheet
    with monkeypatch.context() as busy:

        def fail(*_: object) -> None:
            raise MemoryProblem(ProblemCause.BUSY, "/ergens")

        busy.setattr(SqliteMemory, "bin", fail)
        take_over()
    assert looking.desk.refusal
    assert looking.desk.sheet == ours
    looking.window.notice.action_button.click()

    assert not looking.desk.refusal
    assert looking.desk.sheet == ours
