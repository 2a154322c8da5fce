"""What comes from elsewhere reaches one's own memory, is shown, and can be taken back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.arrival import ImportStatus
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Subject, SubjectKind
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.exchange.conftest import EMPTY, FULL, TOWN

FOUND = [(TOWN, EMPTY), (TOWN, replace(FULL, corrects=None))]


def taken_in(desk: Desk, found=FOUND) -> None:
    desk.imports.add(found)
    desk.imports.show(found)


def test_looking_changes_nothing(desk: Desk, memory: SqliteMemory):
    (arriving_subject,) = desk.imports.compare(FOUND)

    assert [arrival.status for arrival in arriving_subject.arrivals] == [ImportStatus.NEW, ImportStatus.NEW]
    assert list(memory.subjects()) == []


def test_what_was_taken_in_lies_on_the_desk(qtbot: QtBot, desk: Desk, memory: SqliteMemory):
    with qtbot.waitSignal(desk.imports.added):
        taken_in(desk)

    assert desk.subject == TOWN
    assert list(desk.snapshots) == [snapshot for _, snapshot in FOUND] == list(memory.snapshots(TOWN.id))
    assert [a.status for a in desk.imports.compare(FOUND)[0].arrivals] == [ImportStatus.KNOWN] * 2


def test_who_works_on_that_subject_goes_on_where_they_were(desk: Desk):
    desk.new_subject(SubjectKind.CASE, "Het plein")
    desk.move(Fader.POLITICS, 70)
    taken_in(desk, [(desk.subject, replace(EMPTY, subject_id=desk.subject.id))])

    assert len(desk.snapshots) == 1
    assert desk.mix[Fader.POLITICS] == 70
    assert desk.history.canUndo()


def test_it_never_comes_into_the_example(desk: Desk, example_memory: SqliteMemory, monkeypatch):
    monkeypatch.setattr(example_memory, "close", lambda: None)  # so that we can look into it afterwards
    desk.open_example()
    taken_in(desk)

    assert not desk.shows_example
    assert list(desk.snapshots) == [snapshot for _, snapshot in FOUND]
    monkeypatch.undo()
    assert TOWN not in example_memory.subjects()


def test_it_can_be_taken_back_and_lies_in_the_bin(desk: Desk, memory: SqliteMemory):
    desk.new_subject(SubjectKind.CASE, "Het plein")
    plein = desk.subject
    taken_in(desk)
    desk.imports.remove(FOUND)
    desk.finish()

    assert desk.subject == plein
    assert memory.current_subject() == plein
    assert list(desk.finder.recent(9)) == [plein]  # nothing is left of what came but in the bin
    assert len(memory.bin(TOWN.id)) == 2
    memory.put_back(EMPTY.id)
    assert list(desk.finder.recent(9)) == [plein, TOWN]
    assert [a.status for a in desk.imports.compare(FOUND)[0].arrivals] == [
        ImportStatus.KNOWN,
        ImportStatus.BINNED,
    ]


@pytest.mark.parametrize("worked_on", ["the subject that came", "another"])
def test_who_went_on_working_stays_where_they_are_when_it_is_taken_back(desk: Desk, worked_on: str):
    taken_in(desk)
    if worked_on == "another":
        desk.new_subject(SubjectKind.CASE, "Het plein")
    else:
        desk.move(Fader.POLITICS, 70)
    subject = desk.subject
    desk.imports.remove(FOUND)
    desk.finish()

    assert desk.subject == subject
    assert subject in desk.finder.recent(9)


def test_a_memory_that_cannot_keep_it_says_so_and_nothing_changes(desk: Desk, memory: SqliteMemory):
    before = desk.subject
    memory.save_subject(Subject("x"))
    with pytest.raises(MemoryProblem) as told:
        desk.imports.add([*FOUND, (TOWN, replace(EMPTY, id="y", subject_id="nowhere"))])

    assert told.value.cause is ProblemCause.OTHER
    assert memory.kept([snapshot.id for _, snapshot in FOUND]) == {}
    assert desk.subject == before
