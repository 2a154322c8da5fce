"""A subject is taken up wholly or not at all, whichever of the reads fails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.snapshot import EMPTY_SHEET, Subject, SubjectKind
from mengpaneel.store import writing
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.exchange.conftest import EMPTY, TOWN
from tests.inside import save_draft, set_example

READS = ("draft", "snapshots", "bin", "damaged")
ALFA, BETA = Subject("alfa", name="Alfa"), Subject("beta", SubjectKind.CASE, "Beta")


class Failing(SqliteMemory):
    """A memory of which one read fails, as while another program holds the file."""

    failing = ""

    def __getattribute__(self, name: str):
        if name == super().__getattribute__("failing"):
            raise MemoryProblem(ProblemCause.BUSY, "/ergens")
        return super().__getattribute__(name)


@pytest.fixture
def memory() -> Iterator[Failing]:
    """Two subjects, each with a sheet and a snapshot of its own."""
    memory = Failing.in_memory()
    for subject, position in ((BETA, 90), (ALFA, 10)):
        memory.save_draft(subject, EMPTY_SHEET.moved(Fader.PROCESS, position))
    yield memory
    memory.failing = ""
    memory.close()


@pytest.fixture
def problems(desk: Desk) -> list[ProblemCause]:
    problems: list[ProblemCause] = []
    desk.problem_arose.connect(lambda problem: problems.append(problem.cause))
    return problems


def lies_on(desk: Desk) -> tuple[object, ...]:
    return desk.subject, desk.sheet, desk.snapshots, desk.bin, desk.damaged, desk.history.canUndo()


@pytest.mark.parametrize("failing", READS)
@pytest.mark.parametrize("way", ["open_subject", "new_subject", "open_example", "reload", "reload_snapshots"])
def test_a_subject_that_cannot_be_read_whole_changes_nothing(desk, memory, problems, failing, way):
    desk.save_snapshot(date(2026, 3, 1), "Van Alfa", ())
    desk.move(Fader.PROCESS, 20)
    before = lies_on(desk)
    memory.failing = failing
    if way == "open_subject":
        desk.open_subject(BETA)
    elif way == "new_subject":
        desk.new_subject(SubjectKind.CASE, "Gamma")
    elif way == "open_example":
        set_example(desk, memory)
        desk.open_example()
    elif way == "reload":
        desk.reload()
    elif failing != "draft":
        desk.reload_snapshots()

    assert lies_on(desk) == before
    assert problems == ([] if (way, failing) == ("reload_snapshots", "draft") else [ProblemCause.BUSY])


@pytest.mark.parametrize("failing", READS)
def test_what_is_set_and_saved_after_a_failed_read_belongs_to_the_subject_that_is_shown(
    desk, memory, problems, failing
):
    memory.failing = failing
    desk.open_subject(BETA)
    memory.failing = ""
    desk.move(Fader.PROCESS, 30)
    desk.save_snapshot(date(2026, 3, 1), "Momentopname", ())
    desk.finish()

    assert memory.sheet(BETA.id).mix[Fader.PROCESS] == 90
    assert memory.sheet(ALFA.id).mix[Fader.PROCESS] == 30
    assert [s.subject_id for s in desk.snapshots] == [ALFA.id]
    assert memory.snapshots(BETA.id) == []


@pytest.mark.parametrize("failing", READS)
def test_what_came_from_elsewhere_is_not_laid_on_the_example(desk, memory, problems, failing):
    example = SqliteMemory.in_memory()
    set_example(desk, example)
    desk.open_example()
    desk.imports.add([(TOWN, EMPTY)])
    memory.failing = failing
    desk.imports.show([(TOWN, EMPTY)])
    desk.move(Fader.PROCESS, 44)
    save_draft(desk)

    assert desk.shows_example
    assert desk.subject != TOWN
    assert [subject.id for subject in example.subjects()] == [desk.subject.id]
    desk.leave_example()
    memory.failing = ""
    desk.leave_example()
    assert (desk.subject, desk.mix[Fader.PROCESS]) == (ALFA, 10)


def test_what_is_at_hand_is_not_forgotten_after_one_failed_read(desk, memory, problems):
    memory.save(_of(BETA))
    memory.failing = "snapshots"
    assert [subject for subject, _ in desk.finder.nearby] == [ALFA]
    memory.failing = ""

    assert [(subject, len(shelf)) for subject, shelf in desk.finder.nearby] == [(ALFA, 0), (BETA, 1)]


def test_a_correction_that_cannot_get_its_place_is_not_saved_by_half(desk, memory, problems, monkeypatch):
    for title in ("Ochtend", "Middag"):
        desk.save_snapshot(date(2026, 3, 1), title, ())

    def fail(*_arguments: object, **_more: object) -> None:
        raise MemoryProblem(ProblemCause.BUSY, "/ergens")

    monkeypatch.setattr(writing, "relabel", fail)
    before = lies_on(desk)
    ochtend = desk.snapshots[0]
    desk.snapshot_editor.correct(ochtend, ochtend.taken_on, "Beter", (), None, from_desk=False)

    assert problems == [ProblemCause.BUSY]
    assert lies_on(desk) == before
    assert [s.title for s in memory.snapshots(ALFA.id)] == ["Ochtend", "Middag"]


def test_a_new_subject_begins_empty(desk, memory, problems):
    desk.new_subject(SubjectKind.CASE, "Gamma")
    assert (desk.subject.name, desk.mix, problems) == ("Gamma", EMPTY_MIX, [])


def _of(subject: Subject):
    from msgspec.structs import replace

    return replace(EMPTY, subject_id=subject.id)
