"""Closing never loses work in silence, whatever keeps it from being kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mengpaneel.app import Program
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Sheet, SubjectKind
from mengpaneel.exchange.decoding import decode
from mengpaneel.ui.transfer import save_files as elsewhere
from mengpaneel.ui.window.closing import CloseQuestion
from mengpaneel.ui.window.commands import Screen
from tests.inside import add_waiting_draft, memory_of

Answer = Callable[[CloseQuestion], None]


@pytest.fixture
def closing(monkeypatch, tmp_path) -> Callable[..., tuple[bool, list[CloseQuestion]]]:
    """Close a window, and answer what it asks; *Ergens anders bewaren* goes to this folder."""
    monkeypatch.setattr(elsewhere, "ask_path", lambda *_: tmp_path / "elders.mengpaneel")
    monkeypatch.setattr(elsewhere.save_elsewhere, "__defaults__", (elsewhere.ask_path,))

    def close(program: Program, answer: str = "stay") -> tuple[bool, list[CloseQuestion]]:
        asked: list[CloseQuestion] = []

        def press() -> None:
            question = QApplication.activeModalWidget()
            assert isinstance(question, CloseQuestion)
            asked.append(question)
            getattr(question, answer).click()

        timer = QTimer(singleShot=True, interval=0)
        timer.timeout.connect(press)
        timer.start()
        closed = program.window.close()
        timer.stop()
        return closed, asked

    return close


def fail(*_: object, **__: object) -> None:
    raise MemoryProblem(ProblemCause.DISK_FULL, "/vol")


def written(path: Path) -> dict[str, list[Sheet]]:
    return {b.subject.name: [s.sheet for s in b.snapshots] for b in decode(path.read_bytes()).bundles}


@pytest.mark.usefixtures("other_window")
def test_a_second_window_asks_before_it_closes(start, closing):
    program = start()
    program.desk.move(Fader.PROCESS, 10)
    closed, asked = closing(program)

    assert not closed
    assert len(asked) == 1
    assert "‘Onze gemeente’" in asked[0].accessibleDescription()
    assert program.window.isVisible()
    assert program.desk.mix[Fader.PROCESS] == 10


@pytest.mark.usefixtures("other_window")
def test_nothing_is_asked_where_nothing_would_be_lost(start, closing):
    program = start()
    program.desk.move(Fader.PROCESS, 10)
    program.desk.history.undo()

    assert closing(program) == (True, [])


@pytest.mark.usefixtures("other_window")
def test_work_goes_elsewhere_also_that_of_other_subjects_and_is_asked_about_once(start, closing, tmp_path):
    program = start()
    desk = program.desk
    desk.move(Fader.PROCESS, 10)
    desk.finish()
    add_waiting_draft(desk, desk.subject.__class__("b", SubjectKind.CASE, "Het plein"), draft_at(90))
    closed, asked = closing(program, "elsewhere")

    assert (closed, len(asked)) == (True, 1)
    sheets = written(tmp_path / "elders.mengpaneel")
    assert {name: sheet.mix[Fader.PROCESS] for name, (sheet,) in sheets.items()} == {"": 10, "Het plein": 90}
    program.window.asks_before_closing = True
    assert closing(program) == (True, [])


def draft_at(position: int):
    from mengpaneel.domain.memory import Draft

    return Draft(Sheet().moved(Fader.PROCESS, position))


@pytest.mark.usefixtures("other_window")
def test_who_wants_to_close_without_keeping_can(start, closing, tmp_path):
    program = start()
    program.desk.move(Fader.PROCESS, 10)
    closed, asked = closing(program, "discard")
    program.finish()

    assert (closed, len(asked)) == (True, 1)
    assert list(tmp_path.glob("*.mengpaneel")) == []


@pytest.mark.usefixtures("other_window")
def test_elsewhere_that_fails_keeps_the_window_open(start, closing, monkeypatch, tmp_path):
    monkeypatch.setattr(
        elsewhere.save_elsewhere, "__defaults__", (lambda *_: tmp_path / "weg" / "x.mengpaneel",)
    )
    program = start()
    program.desk.move(Fader.PROCESS, 10)
    closed, _asked = closing(program, "elsewhere")

    assert not closed
    assert program.window.isVisible()


def test_a_note_on_a_full_disk_is_asked_about_and_kept_once_there_is_room(start, closing, monkeypatch):
    program = start()
    memory = memory_of(program.desk)
    with monkeypatch.context() as full:
        full.setattr(memory, "change", fail)
        program.desk.set_note(Fader.PROCESS, "niet kwijtraken")
        closed, asked = closing(program)
        assert (closed, len(asked)) == (False, 1)
    closed, asked = closing(program)

    assert (closed, asked) == (True, [])
    assert memory.unsaved_drafts() == []
    assert memory.sheet(program.desk.subject.id).remark(Fader.PROCESS).note == "niet kwijtraken"


def test_a_snapshot_that_could_not_be_saved_is_asked_about(start, closing, monkeypatch, tmp_path):
    program = start()
    program.desk.move(Fader.PROCESS, 10)
    program.desk.finish()
    with monkeypatch.context() as full:
        full.setattr(memory_of(program.desk), "save", fail)
        program.desk.save_snapshot(date(2026, 3, 1), "Eerste keer", ("wijkagent",))
    closed, asked = closing(program, "elsewhere")

    assert (closed, len(asked)) == (True, 1)
    (bundle,) = decode((tmp_path / "elders.mengpaneel").read_bytes()).bundles
    assert [(s.title, s.roles) for s in bundle.snapshots] == [("Eerste keer", ("wijkagent",))]


def test_a_draft_that_could_not_be_kept_stays_with_its_subject(start, monkeypatch):
    program = start()
    desk = program.desk
    here = desk.subject
    desk.new_subject(SubjectKind.CASE, "Het plein")
    desk.open_subject(here)
    other = next(subject for subject in desk.subjects if subject.name)
    with monkeypatch.context() as full:
        full.setattr(memory_of(desk), "change", fail)
        desk.move(Fader.PROCESS, 10)
        desk.open_subject(other)
        desk.open_subject(here)
        assert desk.mix[Fader.PROCESS] == 10
        desk.open_subject(other)
        desk.finish()
    desk.move(Fader.PROCESS, 90)
    desk.finish()

    assert memory_of(desk).unsaved_drafts() == []
    assert memory_of(desk).sheet(here.id).mix[Fader.PROCESS] == 10


def test_another_language_asks_nothing(start, closing, monkeypatch, library):
    program = start()
    monkeypatch.setattr(memory_of(program.desk), "change", fail)
    program.desk.move(Fader.PROCESS, 10)
    program.set_language("en")

    assert program.desk.mix[Fader.PROCESS] == 10
    closed, asked = closing(program)
    assert (closed, len(asked)) == (False, 1)


@pytest.mark.usefixtures("other_window")
def test_a_program_that_is_made_to_end_keeps_elsewhere_what_it_can(start, tmp_path, capsys):
    program = start()
    program.desk.move(Fader.PROCESS, 10)
    program.finish()

    (path,) = tmp_path.glob("niet-bewaard-*.mengpaneel")
    assert [sheet.mix[Fader.PROCESS] for sheet in written(path)[""]] == [10]
    assert str(path) in capsys.readouterr().err


# What the header says.


def header(program: Program) -> str:
    return program.window.header.subject.accessibleName()


def test_the_header_says_whether_it_is_kept(qtbot, start, monkeypatch):
    program = start()
    assert "wordt vanzelf bewaard" in header(program)
    with monkeypatch.context() as full:
        full.setattr(memory_of(program.desk), "change", fail)
        program.desk.move(Fader.PROCESS, 10)
        program.desk.finish()
        qtbot.waitUntil(lambda: "hier wordt niets bewaard" in header(program))
    program.desk.move(Fader.PROCESS, 20)
    program.desk.finish()

    qtbot.waitUntil(lambda: "wordt vanzelf bewaard" in header(program))


def test_where_the_hour_is_led_it_is_said_too(qtbot, start, monkeypatch):
    program = start()
    program.window.show_screen(Screen.SESSION)
    kept = program.window.screens.session.panel.kept
    assert kept.isHidden()
    with monkeypatch.context() as full:
        full.setattr(memory_of(program.desk), "change", fail)
        program.desk.move(Fader.PROCESS, 10)
        program.desk.finish()
        qtbot.waitUntil(lambda: not kept.isHidden())
    assert "hier wordt niets bewaard" in kept.text().lower()
    program.desk.move(Fader.PROCESS, 20)
    program.desk.finish()
    qtbot.waitUntil(kept.isHidden)
