"""What is in the dialog with the data, and the question that it asks."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mengpaneel.ui.data.dialog import DataDialog
from mengpaneel.ui.data.page import ConfirmDialog


def confirm(qtbot: QtBot, dialog: DataDialog) -> ConfirmDialog:
    """The question that comes up."""
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ConfirmDialog)))
    return dialog.findChildren(ConfirmDialog)[-1]


def buttons(lines) -> list[QPushButton]:
    return [button for card in lines.cards for button in card.findChildren(QPushButton)]
