"""*Gegevens* while it works: a button that rests has no keyboard, and gets it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.demo.fake_backups import FakeBackupService
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.ui.data.dialog import DataDialog
from mengpaneel.ui.window.window import Window
from tests.hands import press_space


class _Safe(FakeBackupService):
    """Knows which folder was chosen, and has something in the bin until it is put back."""

    place = SecondPlace("/media/noor/STICK", reachable=True)

    def second_place(self) -> SecondPlace:
        return self.place

    def choose_second_place(self, folder: str) -> None:
        self.place = replace(self.place, folder=folder)

    def put_back(self, snapshot_id: str) -> None:
        self._binned = [pair for pair in self._binned if pair[1].id != snapshot_id]


@pytest.fixture
def dialog(qtbot: QtBot, example_desk: Desk, library: Library) -> Iterator[DataDialog]:
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.show()
    binned = [(example_desk.subject, snapshot) for snapshot in example_desk.snapshots]
    worker = BackupWorker(example_desk, _Safe(binned))
    dialog = DataDialog(worker, example_desk, library, window.look, window)
    dialog.show()
    dialog.place.ask_folder = lambda *_: "/media/noor/STICK"
    yield dialog
    worker.finish()


def finish_work(dialog: DataDialog) -> None:
    """Let all that was asked be done and shown."""
    for _ in range(3):
        dialog.place.worker.finish()
        QApplication.processEvents()


def turn_to(dialog: DataDialog, topic: int) -> None:
    dialog.topics[topic].click()
    finish_work(dialog)


def focused(dialog: DataDialog) -> QWidget:
    return dialog.focusWidget()


def test_the_button_that_was_pressed_has_the_keyboard_again(qtbot: QtBot, dialog: DataDialog):
    turn_to(dialog, 1)
    for button in (dialog.place.choose, dialog.place.copy, dialog.place.fill):
        press_space(button)
        assert not button.isEnabled()
        assert focused(dialog) is not button
        finish_work(dialog)
        assert focused(dialog) is button


def test_who_went_elsewhere_meanwhile_stays_there(qtbot: QtBot, dialog: DataDialog):
    turn_to(dialog, 1)
    press_space(dialog.place.copy)
    dialog.topics[0].setFocus()
    finish_work(dialog)

    assert focused(dialog) is dialog.topics[0]


def test_when_the_button_is_gone_another_of_the_page_has_it(qtbot: QtBot, dialog: DataDialog):
    turn_to(dialog, 1)
    press_space(dialog.place.end)
    finish_work(dialog)
    assert dialog.place.end.isHidden()
    assert dialog.place.isAncestorOf(focused(dialog))


def test_in_a_list_it_stays_in_the_list(qtbot: QtBot, dialog: DataDialog):
    turn_to(dialog, 2)
    count = len(dialog.bin.lines.cards)
    press_space(dialog.bin.lines.cards[1].findChild(QPushButton))
    finish_work(dialog)

    assert len(dialog.bin.lines.cards) == count - 1
    assert dialog.bin.lines.isAncestorOf(focused(dialog))


def test_the_way_out_is_last_and_on_the_right(dialog: DataDialog):
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    (close,) = [button for button in buttons if button.text() == "Sluiten"]
    corner = close.mapTo(dialog, close.rect().bottomRight())

    assert all(button.mapTo(dialog, button.rect().bottomRight()).x() <= corner.x() for button in buttons)
    assert all(button.mapTo(dialog, button.rect().bottomRight()).y() <= corner.y() for button in buttons)


def test_all_of_a_subject_comes_out_of_the_bin_at_once(qtbot: QtBot, dialog: DataDialog, example_desk: Desk):
    turn_to(dialog, 2)
    whole = dialog.bin.lines.cards[0]
    assert whole.accessibleName() == "Voorbeeldstad, 4 momentopnames in de prullenbak"
    press_space(whole.findChild(QPushButton))
    finish_work(dialog)
    assert dialog.bin.lines.cards == []
    assert "‘Voorbeeldstad’ is teruggezet." in dialog.bin.status.text()
