"""Before a copy is put back, all that comes and goes is named, however much it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.demo.fake_backups import FakeBackupService
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import BackupDifference, SnapshotName
from mengpaneel.domain.snapshot import Subject, SubjectKind
from mengpaneel.ui.data.dialog import DataDialog
from mengpaneel.ui.data.page import ConfirmDialog
from mengpaneel.ui.window.window import Window

BRIDGE = Subject("t", SubjectKind.CASE, "De brug")


class _Safe(FakeBackupService):
    """Would drop very much."""

    def difference(self, name: str) -> BackupDifference:
        titles = [f"Meting over de brug, nummer {number}" for number in range(80)]
        gone, damaged = tuple(SnapshotName(BRIDGE, title) for title in titles), SnapshotName(BRIDGE, "Najaar")
        return BackupDifference(gone=gone, subjects_gone=(BRIDGE,), drafts_gone=(BRIDGE,), damaged=(damaged,))


@pytest.fixture
def question(qtbot: QtBot, example_desk: Desk, library: Library) -> Iterator[ConfirmDialog]:
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    worker = BackupWorker(example_desk, _Safe([]))
    dialog = DataDialog(worker, example_desk, library, window.look, window)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.backups.lines.cards))
    dialog.backups.lines.cards[0].findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ConfirmDialog)))
    yield dialog.findChildren(ConfirmDialog)[0]
    worker.finish()


def test_all_that_goes_is_named(question: ConfirmDialog):
    told = question.accessibleDescription()

    assert "Deze onderwerpen zijn er daarna niet meer: ‘De brug’." in told
    assert all(f"nummer {number}’ (De brug)" in told for number in range(80))
    assert "Dit is in die kopie beschadigd en daarna niet te lezen: ‘Najaar’ (De brug)." in told
    assert "Hier staan de schuiven nu anders dan in die kopie: ‘De brug’." in told


def test_what_does_not_fit_scrolls_by_the_keyboard_too(qtbot: QtBot, question: ConfirmDialog):
    assert question.height() <= question.screen().availableGeometry().height()
    bar = question.told.verticalScrollBar()
    question.told.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(question.told, Qt.Key.Key_Down)

    assert question.told.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert 0 < bar.value() < bar.maximum()


def test_where_there_is_room_nothing_scrolls(qtbot: QtBot, example_desk: Desk, library: Library):
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    for length in range(20, 50):
        question = ConfirmDialog(
            "letter " * (length // 7) + "n" * (length % 7),
            ["Ja."],
            "Ja",
            library,
            window.look,
            window,
        )
        question.show()
        QApplication.processEvents()
        assert question.told.verticalScrollBar().maximum() == 0, length
        question.close()
