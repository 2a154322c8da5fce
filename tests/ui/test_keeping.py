"""How the program begins with its memory, and how it goes on when that is not as it should be."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mengpaneel import app
from mengpaneel.app import Program
from mengpaneel.desk import backup_worker
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.exchange.decoding import decode
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.places import Places
from mengpaneel.store.settings import change_settings, load_settings
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.store.tombstones import put_tombstone
from mengpaneel.ui.data.dialog import DataDialog
from mengpaneel.ui.data.page import ConfirmDialog
from mengpaneel.ui.transfer.save_files import save_elsewhere
from mengpaneel.ui.window.backup_reminder import BackupReminder
from tests.hands import timers


def save(program: Program, title: str) -> None:
    program.desk.save_snapshot(date(2026, 3, 1), title, ("wijkambtenaar",))


def kept(places: Places) -> list[str]:
    with closing(SqliteMemory.open(places.database)) as memory:
        return [s.title for subject in memory.subjects() for s in memory.snapshots(subject.id)]


def backups(places: Places) -> list[Path]:
    return sorted(places.backups.glob("*.sqlite3"))


# Guarding.


def test_a_copy_is_made_after_a_change_and_goes_to_the_second_place(qtbot, start, places, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    places.data.mkdir()
    change_settings(places.settings, second_place=str(stick))
    program = start()
    save(program, "Eerste keer")

    qtbot.waitUntil(lambda: len(list(stick.glob("*.mengpaneel"))) == 1)
    assert backups(places)
    assert decode(next(stick.glob("*.mengpaneel")).read_bytes()).bundles[0].snapshots == (
        program.desk.snapshots[0],
    )
    qtbot.waitUntil(lambda: load_settings(places.settings).last_copy is not None)


@pytest.mark.parametrize("first", ["refused", "left out"])
def test_what_could_not_be_copied_never_waits_for_the_next_change(
    qtbot, start, places, tmp_path, monkeypatch, first: str
):
    stick = tmp_path / "stick"
    stick.mkdir()
    places.data.mkdir()
    change_settings(places.settings, second_place=str(stick))
    monkeypatch.setattr(backup_worker, "RETRY_MS", 0)
    program = start()
    sound, refused = FileBackupService.copy_changes, list[bool]()

    def refuse_once(safe: FileBackupService) -> None:
        if not refused:
            refused.append(True)
            raise MemoryProblem(ProblemCause.BUSY, str(places.data))
        sound(safe)

    def skip_once(safe: FileBackupService) -> None:
        if refused:
            sound(safe)
        refused.append(True)

    monkeypatch.setattr(FileBackupService, "copy_changes", refuse_once if first == "refused" else skip_once)
    save(program, "Eerste keer")

    qtbot.waitUntil(lambda: len(list(stick.glob("*.mengpaneel"))) == 1)


def test_what_waits_is_copied_when_the_program_ends(start, places, monkeypatch):
    monkeypatch.setattr(backup_worker, "IDLE_MS", 60_000)
    program = start()
    assert program.data_controller.backup_worker
    save(program, "Eerste keer")
    assert not backups(places)
    program.finish()

    assert len(backups(places)) == 1


def test_nothing_begins_to_copy_once_the_program_has_ended(start, monkeypatch):
    woken = []
    monkeypatch.setattr(backup_worker.BackupWorker, "schedule", woken.append)
    program = start()
    program.finish()
    QApplication.processEvents()
    assert not woken


def test_no_copying_begins_while_a_hand_moves_a_fader(qtbot, start, monkeypatch):
    monkeypatch.setattr(backup_worker, "IDLE_MS", 60_000)
    program = start()
    save(program, "Eerste keer")
    (quiet,) = timers(program.data_controller.backup_worker)
    quiet.setInterval(50)
    begun = []
    monkeypatch.setattr(
        program.data_controller.backup_worker.service, "copy_changes", lambda: begun.append(program.desk.mix)
    )
    for position in range(100):
        program.desk.move(Fader.PROCESS, position)
        assert begun == []
        assert quiet.remainingTime() > 0

    qtbot.waitUntil(lambda: begun == [program.desk.mix])


def test_a_copy_that_fails_is_told_once(qtbot, start, monkeypatch):
    program = start()
    told = []
    program.window.notice.message_shown.connect(told.append)
    tried = []

    def full() -> None:
        tried.append(1)
        raise MemoryProblem(ProblemCause.DISK_FULL, "/backups")

    monkeypatch.setattr(program.data_controller.backup_worker.service, "copy_changes", full)
    for count in (1, 2, 3):
        program.data_controller.backup_worker.schedule()
        qtbot.waitUntil(lambda count=count: len(tried) == count)
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()

    assert len(told) == 1
    assert "/backups" in told[0]


def test_settings_of_another_window_are_not_lost(start, places):
    program = start()
    change_settings(places.settings, second_place="/media/stick")
    program.finish()

    assert load_settings(places.settings).second_place == "/media/stick"


# A second window.


def test_a_second_window_says_so_and_keeps_nothing(qtbot, start, places, other_window):
    program = start()
    assert "al open in een ander venster op deze computer" in program.window.notice.words
    program.desk.move(Fader.PROCESS, 10)
    program.desk.finish()
    save(program, "Eerste keer")

    assert program.desk.mix[Fader.PROCESS] == 10
    assert program.desk.snapshots == ()
    assert "wordt niets bewaard" in program.window.header.subject.accessibleName()
    other_window.kill()
    other_window.wait()
    assert kept(places) == []


def test_what_a_second_window_cannot_keep_goes_somewhere_else(start, other_window, library, tmp_path):
    program = start()
    program.desk.move(Fader.PROCESS, 10)
    save(program, "Eerste keer")
    assert program.window.notice.action_button.text() == "Ergens anders bewaren…"
    path = tmp_path / "elders.mengpaneel"
    save_elsewhere(program.desk, library, program.window.shell, lambda *_: path)

    (bundle,) = decode(path.read_bytes()).bundles
    assert [s.title for s in bundle.snapshots] == ["Eerste keer"]
    assert bundle.snapshots[0].roles == ("wijkambtenaar",)
    assert bundle.snapshots[0].sheet == program.desk.sheet
    assert str(path) in program.window.notice.words


def test_somewhere_else_that_fails_too_is_told_and_offered_again(start, other_window, library, tmp_path):
    program = start()
    save(program, "Eerste keer")
    path = tmp_path / "weg" / "elders.mengpaneel"
    save_elsewhere(program.desk, library, program.window.shell, lambda *_: path)

    assert str(path) in program.window.notice.words
    assert program.window.notice.action_button.text() == "Ergens anders bewaren…"


def test_a_second_window_keeps_things_once_the_other_is_closed(start, places, other_window):
    program = start()
    program.window.notice.action_button.click()
    assert "nog open" in program.window.notice.words
    program.desk.move(Fader.PROCESS, 10)
    other_window.kill()
    other_window.wait()
    program.window.notice.action_button.click()
    assert "hier weer bewaard" in program.window.notice.words
    save(program, "Eerste keer")
    assert program.desk.mix[Fader.PROCESS] == 10  # what was changed meanwhile came along
    program.finish()

    assert kept(places) == ["Eerste keer"]


def test_a_lock_from_another_machine_is_overruled_only_by_a_person(start, places):
    places.data.mkdir()
    places.lock.write_text(json.dumps({"machine": "laptop-van-noor", "process": 12}))
    program = start()
    assert "laptop-van-noor" in program.window.notice.words
    assert program.desk.refusal
    program.window.notice.action_button.click()
    question = program.window.findChild(ConfirmDialog)
    assert "laptop-van-noor" in question.accessibleDescription()
    question.yes.click()
    save(program, "Eerste keer")

    assert [s.title for s in program.desk.snapshots] == ["Eerste keer"]


# A file that is not as it should be.


def test_a_damaged_file_is_set_aside_and_the_last_good_copy_put_back_in_one_click(qtbot, start, places):
    program = start()
    save(program, "Eerste keer")
    program.finish()
    assert len(backups(places)) == 1
    places.database.write_bytes(places.database.read_bytes()[:4096] + b"\xff" * 40_000)
    (places.backups / "mengpaneel-20990101-000000-000000.sqlite3").write_bytes(b"onleesbaar")
    damaged = places.database.read_bytes()

    program = start()
    qtbot.waitUntil(lambda: "beschadigd" in program.window.notice.words)
    assert program.desk.snapshots == ()
    program.window.notice.action_button.click()
    qtbot.waitUntil(lambda: [s.title for s in program.desk.snapshots] == ["Eerste keer"])

    assert places.database.with_suffix(".damaged-1.sqlite3").read_bytes() == damaged


@pytest.mark.parametrize("content", [None, b"", b"van een ander"])
def test_a_file_that_is_gone_or_of_others_beside_a_copy_is_no_first_start(
    qtbot, start, places, monkeypatch, content
):
    shown = []
    program = start()
    save(program, "Eerste keer")
    program.finish()
    places.database.unlink()
    if content is not None:
        places.database.write_bytes(content)
    monkeypatch.setattr(app, "WELCOMES_AFTER_MS", 0)
    monkeypatch.setattr(Program, "start_tour", lambda _program: shown.append("the tour"))

    program = start()
    told = "leeg of weg" if not content else "opzijgezet"
    qtbot.waitUntil(lambda: told in program.window.notice.words)
    program.window.notice.action_button.click()
    qtbot.waitUntil(lambda: [s.title for s in program.desk.snapshots] == ["Eerste keer"])

    assert not shown


def test_a_damaged_file_without_a_good_copy_is_told(qtbot, start, places):
    program = start()
    save(program, "Eerste keer")
    program.finish()
    places.database.write_bytes(places.database.read_bytes()[:4096] + b"\xff" * 40_000)
    for backup in backups(places):
        backup.unlink()
    program = start()

    qtbot.waitUntil(lambda: "geen goede kopie" in program.window.notice.words)


def test_a_degraded_start_thins_no_copies(qtbot, start, places):
    program = start()
    save(program, "Eerste keer")
    program.finish()
    (only,) = backups(places)
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(30):
        moment = begin + timedelta(seconds=number)
        copy = only.with_name(f"mengpaneel-{moment:%Y%m%d-%H%M%S}-000000.sqlite3")
        copy.write_bytes(only.read_bytes())
    places.database.write_bytes(places.database.read_bytes()[:4096] + b"\xff" * 40_000)
    before = {path.name for path in backups(places)}
    program = start()
    save(program, "Daarna")
    qtbot.waitUntil(lambda: len(backups(places)) > len(before))
    program.finish()

    assert before <= {path.name for path in backups(places)}


def test_what_cannot_be_kept_beside_a_strange_file_is_never_said_to_be_kept(start, places):
    places.data.mkdir()
    places.database.write_bytes(b"Dit is geen database.\n")
    program = start()
    save(program, "Eerste keer")

    assert program.desk.snapshots == ()
    assert "is niet van Mengpaneel" in program.window.notice.words
    assert program.window.notice.action_button.text() == "Ergens anders bewaren…"
    assert places.database.read_bytes() == b"Dit is geen database.\n"


# A second place that is missed.


@pytest.mark.parametrize(("days", "told"), [(20, True), (3, False)])
def test_a_second_place_that_is_gone_for_long_is_told_quietly(qtbot, start, places, days, told):
    places.data.mkdir()
    last = datetime.now(UTC) - timedelta(days=days)
    change_settings(places.settings, second_place="/media/weg", last_copy=last)
    program = start()
    known = []
    program.data_controller.backup_worker.second_place_checked.connect(known.append)
    qtbot.waitUntil(lambda: bool(known))
    line = program.window.findChild(BackupReminder)

    assert (line is not None and line.isVisible()) is told
    if line:
        assert "/media/weg" in line.words
        line.dismiss.click()
        assert not line.isVisible()


def test_what_another_laptop_wiped_is_told_with_a_way_to_look(start, places, tmp_path, qtbot):
    first = start()
    save(first, "Eerste keer")
    stick = tmp_path / "stick"
    stick.mkdir()
    first.data_controller.backup_worker.service.choose_second_place(str(stick))
    put_tombstone(stick, first.desk.snapshots[0].id, wiped=True)
    first.data_controller.backup_worker.schedule()
    qtbot.waitUntil(lambda: "Op een andere computer" in first.window.notice.words)

    first.window.notice.action_button.click()
    dialog = first.window.findChild(DataDialog)
    qtbot.waitUntil(lambda: len(dialog.place.lines.cards) == 1)
    dialog.close()


def test_a_start_tells_where_something_must_still_be_wiped(start, places, qtbot):
    first = start()
    save(first, "Eerste keer")
    kept_here = first.desk.snapshots[0]
    aside = places.database.with_suffix(".damaged-1.sqlite3")
    aside.write_bytes(b"onleesbaar")
    first.desk.snapshot_editor.throw_away(kept_here)
    first.data_controller.backup_worker.service.wipe(kept_here.id)
    first.finish()

    again = start()
    qtbot.waitUntil(lambda: str(aside) in again.window.notice.words)
