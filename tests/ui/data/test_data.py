"""*Gegevens*: what is asked of the service there is done, and told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mengpaneel.backups import backup_service_for
from mengpaneel.content.library import VERSION, Library
from mengpaneel.demo.fake_backups import FakeBackupService
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.store.places import Places
from mengpaneel.store.settings import load_settings
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.data.dialog import DataDialog
from mengpaneel.ui.window.window import Window
from tests.hands import press
from tests.ui.data.dialogs import buttons, confirm
from tests.ui.measuring import misfits
from tests.ui.reachable import SMALLEST, nameless, too_small

# Copies.


def test_a_copy_is_made_and_listed_with_what_it_holds(qtbot, dialog):
    press(dialog.backups.make)
    qtbot.waitUntil(lambda: len(dialog.backups.lines.cards) == 1)

    assert dialog.backups.status.text() == "De kopie is gemaakt en nagekeken."
    assert ", 2 momentopnames · " in dialog.backups.lines.cards[0].accessibleName()
    assert dialog.backups.lines.cards[0].accessibleName().endswith(" kB")


def test_everything_is_checked_with_the_result_in_words(qtbot, dialog, worker):
    worker.service.back_up()
    aloud: list[str] = []
    dialog.told.connect(aloud.append)
    press(dialog.backups.check)
    qtbot.waitUntil(lambda: "in orde" in dialog.backups.status.text())

    told = "Op deze computer is alles in orde. Nagekeken: 2 momentopnames en 1 kopie."
    assert dialog.backups.status.text() == told
    assert aloud == ["Even geduld …", told]  # and not each step of it


def test_the_second_place_is_checked_too(qtbot, dialog, worker, stick):
    worker.service.choose_second_place(str(stick))
    file = next(stick.iterdir())
    file.write_bytes(file.read_bytes()[:-9])
    press(dialog.backups.check)
    qtbot.waitUntil(lambda: "in orde" in dialog.backups.status.text())

    damaged, here, good, disk = dialog.backups.status.text().splitlines()
    assert damaged.startswith(f"Op de tweede plek is dit beschadigd: {file.name}.")
    assert here.startswith("Op deze computer is alles in orde.")
    assert good == "Op de tweede plek is 1 bestand goed."
    assert disk.startswith("Deze map staat op dezelfde schijf als jullie gegevens.")


def test_damage_is_named(qtbot, dialog, worker, places):
    path = places.backups / worker.service.back_up().name
    path.write_bytes(b"onleesbaar")
    press(dialog.backups.check)

    qtbot.waitUntil(lambda: str(path) in dialog.backups.status.text())


def test_a_check_can_be_stopped(qtbot, dialog, worker):
    worker.service.back_up()
    press(dialog.backups.check)
    dialog.backups.stop.click()

    qtbot.waitUntil(lambda: dialog.backups.status.text() == "Gestopt. Er is niets veranderd.")


def test_a_copy_is_put_back_after_telling_what_would_change(qtbot, dialog, worker, desk, places):
    worker.service.back_up()
    desk.move(next(iter(desk.mix))[0], 70)
    desk.save_snapshot(date(2026, 3, 2), "Te veel", ())
    press(dialog.topics[0])
    qtbot.waitUntil(lambda: len(dialog.backups.lines.cards) == 1)
    press(buttons(dialog.backups.lines)[0])
    question = confirm(qtbot, dialog)
    assert "‘Te veel’" in question.accessibleDescription()
    assert len(desk.snapshots) == 3
    press(question.yes)

    qtbot.waitUntil(lambda: len(desk.snapshots) == 2)
    qtbot.waitUntil(lambda: "is teruggezet" in dialog.backups.status.text())
    assert list(desk.mix.positions) == [None] * 5
    assert len(list(places.backups.iterdir())) == 2  # how it was just before can be put back too


def test_who_does_not_want_it_keeps_everything(qtbot, dialog, worker, desk):
    worker.service.back_up()
    desk.save_snapshot(date(2026, 3, 2), "Te veel", ())
    press(dialog.topics[0])
    qtbot.waitUntil(lambda: len(dialog.backups.lines.cards) == 1)
    press(buttons(dialog.backups.lines)[0])
    press(confirm(qtbot, dialog).no)
    worker.finish()

    assert len(desk.snapshots) == 3


def test_the_folder_is_opened(dialog, places):
    opened = []
    dialog.backups.open_folder = opened.append
    press(dialog.backups.folder)

    assert [Path(url.toLocalFile()) for url in opened] == [places.data]


# The second place.


def test_a_second_place_is_chosen_and_everything_goes_there(qtbot, dialog, stick, places):
    press(dialog.topics[1])
    dialog.place.ask_folder = lambda *_: str(stick)
    press(dialog.place.choose)
    qtbot.waitUntil(lambda: "Alle momentopnames staan er" in dialog.place.told_place.text())

    assert len(list(stick.glob("*.mengpaneel"))) == 2
    assert "Laatste kopie in deze map: " in dialog.place.told_place.text()
    assert load_settings(places.settings).second_place == str(stick)


def test_a_place_that_is_gone_is_told_kindly_and_copying_can_end(qtbot, dialog, worker, stick):
    worker.service.choose_second_place(str(stick))
    for file in stick.iterdir():
        file.unlink()
    stick.rmdir()
    press(dialog.topics[1])
    qtbot.waitUntil(lambda: "Er is niets verloren" in dialog.place.told_place.text())
    press(dialog.place.copy)
    qtbot.waitUntil(lambda: "Deze map is er nu niet" in dialog.place.status.text())
    press(dialog.place.end)

    qtbot.waitUntil(lambda: dialog.place.told_place.text() == "Er is nog geen tweede plek.")


def test_a_new_laptop_is_filled_in_one_action(qtbot, dialog, worker, desk, stick, tmp_path, library, window):
    worker.service.choose_second_place(str(stick))
    memory = SqliteMemory.open(tmp_path / "new" / "mengpaneel.sqlite3")
    new_desk = Desk(memory, lambda: memory, VERSION)
    new_worker = BackupWorker(new_desk, backup_service_for(memory, Places(tmp_path / "new")))
    new = DataDialog(new_worker, new_desk, library, Look(LIGHT), window)
    new.show()
    press(new.topics[1])
    new.place.ask_folder = lambda *_: str(stick)
    there: list[int] = []  # whenever something is told
    new.place.told.connect(lambda _told: there.append(len(new_desk.snapshots)))
    press(new.place.fill)
    qtbot.waitUntil(lambda: "2 momentopnames opgehaald." in new.place.status.text())

    assert "ook de tweede plek" in new.place.status.text()
    assert [s.title for s in new_desk.snapshots] == [s.title for s in desk.snapshots]
    assert there == [0, 2]
    new_worker.finish()
    new_desk.finish()
    memory.close()


def test_what_is_damaged_is_named_and_the_rest_is_fetched(qtbot, dialog, worker, desk, stick):
    worker.service.choose_second_place(str(stick))
    damaged, _ = sorted(stick.iterdir())
    damaged.write_bytes(b"onleesbaar")
    press(dialog.topics[1])
    dialog.place.ask_folder = lambda *_: str(stick)
    press(dialog.place.fill)

    told = f"Beschadigd, en daarom niet opgehaald: {damaged.name}."
    qtbot.waitUntil(lambda: dialog.place.status.text() == told)


# The bin.


def test_the_bin_of_every_subject_is_shown_and_put_back(qtbot, dialog, desk):
    desk.snapshot_editor.throw_away(desk.snapshots[0])
    desk.new_subject(SubjectKind.CASE, "Het plein")
    press(dialog.topics[2])
    qtbot.waitUntil(lambda: len(dialog.bin.lines.cards) == 1)
    assert dialog.bin.lines.cards[0].accessibleName() == "Eerste keer, Onze gemeente · 1 maart 2026"
    press(buttons(dialog.bin.lines)[0])
    qtbot.waitUntil(lambda: dialog.bin.lines.cards == [])

    assert dialog.bin.status.text() == "‘Eerste keer’ is teruggezet."
    assert [len(snapshots) for _, snapshots in desk.finder.read_all()] == [0, 2]


def test_wiping_asks_once_and_leaves_nothing(qtbot, dialog, worker, desk, stick, places):
    desk.save_snapshot(date(2026, 3, 3), "KANARIE", ("KANARIE",))
    worker.service.choose_second_place(str(stick))
    worker.service.back_up()
    desk.snapshot_editor.throw_away(desk.snapshots[-1])
    press(dialog.topics[2])
    qtbot.waitUntil(lambda: len(dialog.bin.lines.cards) == 1)
    press(buttons(dialog.bin.lines)[1])
    assert canaries(places, stick) >= 3
    press(confirm(qtbot, dialog).yes)
    qtbot.waitUntil(lambda: dialog.bin.status.text() == "‘KANARIE’ is gewist, ook uit alle kopieën.")

    assert desk.bin == ()
    assert canaries(places, stick) == 0


def canaries(places: Places, stick: Path) -> int:
    files = [*places.data.rglob("*"), *stick.rglob("*")]
    return sum(b"KANARIE" in file.read_bytes() for file in files if file.is_file())


def test_what_could_not_be_reached_is_named(qtbot, dialog, worker, desk, stick):
    worker.service.choose_second_place(str(stick))
    stick.rename(stick.with_name("weg"))
    desk.snapshot_editor.throw_away(desk.snapshots[0])
    press(dialog.topics[2])
    qtbot.waitUntil(lambda: len(dialog.bin.lines.cards) == 1)
    press(buttons(dialog.bin.lines)[1])
    press(confirm(qtbot, dialog).yes)

    qtbot.waitUntil(lambda: str(stick) in dialog.bin.status.text())


# All of it.


def test_there_is_a_page_that_tells_what_is_kept(dialog, library):
    press(dialog.topics[3])

    assert "Archiefwet" in dialog.pages.currentWidget().children()[-1].toPlainText()


def test_closing_while_it_works_does_no_harm(qtbot, dialog, worker, desk, places):
    press(dialog.backups.make)
    dialog.close()
    worker.finish()
    qtbot.wait(0)

    assert len(list(places.backups.iterdir())) == 1


def test_who_may_only_look_can_change_nothing(qtbot, worker, desk, places, library, window):
    looking = SqliteMemory.open_read_only(places.database)
    dialog = DataDialog(
        BackupWorker(desk, backup_service_for(looking, places)), desk, library, Look(LIGHT), window
    )
    dialog.show()

    assert "wordt niets bewaard" in dialog.backups.status.text()
    for deed in (dialog.backups.make, dialog.place.choose, dialog.place.fill, dialog.bin.lines):
        assert not deed.isEnabled()
    looking.close()


def test_a_problem_is_told_where_it_arose(qtbot, dialog, worker, monkeypatch):
    def full() -> None:
        raise MemoryProblem(ProblemCause.DISK_FULL, "/ergens")

    monkeypatch.setattr(worker.service, "back_up", full)
    press(dialog.backups.make)

    qtbot.waitUntil(lambda: dialog.backups.status.text().startswith("De schijf is vol"))
    assert dialog.backups.make.isEnabled()


@pytest.mark.parametrize("deed", ["check", "make"])
def test_a_fault_of_our_own_ends_in_words_too(qtbot, dialog, worker, places, monkeypatch, deed):
    def fault(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(worker.service, "check", fault)
    monkeypatch.setattr(worker.service, "back_up", fault)
    before = places.database.read_bytes()
    with qtbot.captureExceptions() as seen:
        press(getattr(dialog.backups, deed))
        qtbot.waitUntil(lambda: "een fout in Mengpaneel zelf" in dialog.backups.status.text())

    assert [kind for kind, *_ in seen] == [RuntimeError]  # who looks into it can see it
    assert dialog.backups.make.isEnabled()
    assert not dialog.backups.stop.isVisible()
    assert places.database.read_bytes() == before


# For everybody.


@pytest.fixture(params=[100, 200, 300])
def still(request, qtbot: QtBot, example_desk: Desk, library: Library) -> Iterator[DataDialog]:
    """The window as usual, and two and three times as large, with something on every page."""
    window = Window(example_desk, library, "light", request.param)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    binned = [(example_desk.subject, snapshot) for snapshot in example_desk.snapshots]
    worker = BackupWorker(example_desk, FakeBackupService(binned))
    dialog = DataDialog(worker, example_desk, library, window.look, window)
    dialog.show()
    for topic in dialog.topics:
        topic.click()
        worker.finish()
        for _ in range(20):
            QApplication.processEvents()
    yield dialog
    worker.finish()


@pytest.mark.parametrize("page", range(4))
def test_every_page_fits_and_is_named_and_large_enough(still: DataDialog, page: int):
    press(still.topics[page])
    for _ in range(20):
        QApplication.processEvents()

    assert misfits(still) == []
    assert list(nameless(still)) == []
    assert too_small(still, SMALLEST) == []


def test_the_question_fits_and_begins_on_the_safe_side(still: DataDialog):
    question = still.bin.ask_to_wipe(still.bin.worker.service.bin()[0])
    for _ in range(20):
        QApplication.processEvents()

    assert misfits(question) == []
    assert question.no.isDefault()
    assert question.focusWidget() is question.no
    question.close()


def test_enter_presses_the_button_that_has_the_keyboard(qtbot, still: DataDialog):
    for wanted in (False, True):
        question = still.bin.ask_to_wipe(still.bin.worker.service.bin()[0])
        question.accepted.disconnect()
        button = question.yes if wanted else question.no
        button.setFocus()
        with qtbot.waitSignal(question.accepted if wanted else question.rejected):
            qtbot.keyClick(button, Qt.Key.Key_Return)
