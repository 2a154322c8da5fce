"""*Uitleg*: how the exercise goes, how an hour with a group goes, how the comparison works, the source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.texts import HelpTopic
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.parts.button import Button, Shape
from mengpaneel.ui.parts.dress import dress, space
from mengpaneel.ui.parts.passage import Passage
from mengpaneel.ui.parts.reading import Reading
from mengpaneel.ui.parts.text import Text

_SIZE = (900, 600)


class HelpWindow(QDialog):
    """Topics on the left, what is said about one on the right. It stays beside the work; Esc closes it."""

    def __init__(self, library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(library.words.window.help)
        self._title = Text("", Size.TITLE, bold=True, wrap=True)
        self.reading = Reading(self)
        self.topics = [self._button_for(topic) for topic in library.help.topics]
        self._lay_out(look)
        dress(self, look)
        width, height = (look.whole(side) for side in _SIZE)
        room = self.screen().availableSize()
        self.resize(min(width, room.width()), min(height, room.height()))
        self.topics[0].click()

    def _button_for(self, topic: HelpTopic) -> Button:
        button = Button(topic.title, Shape.QUIET, checkable=True, parent=self)
        button.clicked.connect(lambda _=False: self._show(topic))
        return button

    def _lay_out(self, look: Look) -> None:
        group = QButtonGroup(self)
        self._list, self._page, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        for button in self.topics:
            group.addButton(button)
            self._list.addWidget(button)
        self._list.addStretch()
        self._page.addWidget(self._title)
        self._page.addWidget(self.reading, 1)
        row.addLayout(self._list)
        row.addLayout(self._page, 1)
        space(row, look, 24, 28)
        space(self._list, look, 0, 6)
        space(self._page, look, 0, 12)

    def _show(self, topic: HelpTopic) -> None:
        self._title.say(topic.title)
        self.reading.setAccessibleName(topic.title)
        self.reading.show_passages(
            [Passage(part.paragraphs, part.heading, listed=part.listed) for part in topic.parts]
        )
