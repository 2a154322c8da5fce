"""*Uitleg*: how the exercise goes, the faders, an hour with a group, how the comparison works, the source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QDialog, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.texts import HelpTopic
from mengpaneel.content.text.names import fader_topic
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.layouts import FitOrScroll, FlowLayout, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins
from mengpaneel.ui.widgets.reading import Passage, PassageView

_SIZE = (900, 760)
_BESIDE_FROM = 600
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class HelpWindow(QDialog):
    """A list of topics, on the left or above, and the text of one. Not modal."""

    def __init__(self, library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(library.words.window.help)
        first, *others = library.help.topics
        self.topics = [self._button_for(topic) for topic in (first, fader_topic(library), *others)]
        self.title = Label("", Size.TITLE, bold=True, wrap=True)
        self.reading = PassageView(self, inside=14)
        self._lay_out(look)
        apply_look(self, look)
        resize_within(self, look, _SIZE, largest_dialog_size(parent))
        self.topics[0].click()
        self.reading.setFocus()

    def _button_for(self, topic: HelpTopic) -> ChoiceButton:
        button = ChoiceButton(topic.title, ButtonStyle.QUIET, parent=self)
        button.clicked.connect(lambda _=False: self._show(topic))
        return button

    def _lay_out(self, look: Look) -> None:
        group = QButtonGroup(self)
        self._look, self._holder = look, WrappingColumn()
        self._list_area = FitOrScroll(self._holder, self)
        self._list, self._page, self._row = FlowLayout(self._holder), QVBoxLayout(), QBoxLayout(_BESIDE, self)
        for button in self.topics:
            group.addButton(button)
            self._list.addWidget(button)
        self._page.addWidget(self.title)
        self._page.addWidget(self.reading, 1)
        self._row.addWidget(self._list_area)
        self._row.addLayout(self._page, 1)
        set_margins(self._row, look, 24, 28)
        set_margins(self._list, look, 0, 6)
        set_margins(self._page, look, 0, 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_BESIDE_FROM)
        max_text_width = max(button.sizeHint().width() for button in self.topics)
        self._list.set_one_per_row(beside)
        bar = self._list_area.verticalScrollBar().sizeHint().width()
        self._list_area.setMaximumWidth(max_text_width + bar if beside else self.width())
        self._list_area.setMinimumWidth(min(max_text_width + bar, self.width()))
        around = self.contentsMargins().left() + self._row.contentsMargins().left()
        needed = self._holder.height_needed(self.width() - 2 * around)
        self._list_area.setMinimumHeight(0 if beside else min(needed, self.height() // 3))
        self._list_area.setMaximumHeight(self.height() if beside else min(needed, self.height() // 3))
        self.title.setVisible(beside)
        self._row.setDirection(_BESIDE if beside else _BELOW)

    def _show(self, topic: HelpTopic) -> None:
        self.title.set_text(topic.title)
        self.reading.setAccessibleName(topic.title)
        self.reading.show_passages(
            [Passage(part.paragraphs, part.heading, listed=part.listed) for part in topic.parts]
        )
