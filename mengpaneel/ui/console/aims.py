"""The switch for the mix that the faders set: the present one, or the ambition."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from mengpaneel.content.shapes.screens import AmbitionWords
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.button import ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.look import set_margins

_LINE = 24
"""A button is at least as high as a line, also where letters are large: for the room."""


class AimSwitch(QWidget):
    """Two buttons, one of them checked: which mix the faders set."""

    def __init__(self, desk: Desk, words: AmbitionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.buttons = {
            MixKind.NOW: ChoiceButton(words.now, ButtonStyle.PILL, name=words.now_tip, parent=self),
            MixKind.AMBITION: ChoiceButton(
                words.ambition, ButtonStyle.PILL, name=words.ambition_tip, parent=self
            ),
        }
        group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        for aim, button in self.buttons.items():
            group.addButton(button)
            self._row.addWidget(button)
            button.clicked.connect(lambda _=False, aim=aim: desk.set_aim(aim))
        desk.changed.connect(self._follow_desk)
        self._show()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aim:
            self._show()

    def set_look(self, look: Look) -> None:
        set_margins(self._row, look, 0, 2)
        for button in self.buttons.values():
            button.setMinimumHeight(look.whole(_LINE * look.letters))

    def _show(self) -> None:
        self.buttons[self._desk.aim].setChecked(True)
