"""*Gegevens*: its pages, chosen on the left. Closing it does not stop a job that runs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.data.backups import BackupsPage
from mengpaneel.ui.data.bin import BinPage
from mengpaneel.ui.data.page import DataPage
from mengpaneel.ui.data.second_place import SecondPlacePage
from mengpaneel.ui.widgets.button import Button, ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins
from mengpaneel.ui.widgets.reading import Passage, PassageView
from mengpaneel.ui.widgets.scroll import ScrollArea

_SIZE, _SMALLEST = (940, 640), (480, 360)
_BESIDE = 560
"""From this width on there is room for the topics beside the pages."""


class DataDialog(QDialog):
    """Three pages with jobs, and one to read."""

    told = Signal(str)

    def __init__(
        self, worker: BackupWorker, desk: Desk, library: Library, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        words = library.data
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(words.heading)
        self.backups = BackupsPage(worker, desk, library)
        self.place = SecondPlacePage(worker, desk, library)
        self.bin = BinPage(worker, desk, library)
        self.pages = QStackedWidget(self)
        self._group = QButtonGroup(self)
        self.topics: list[ChoiceButton] = []
        self._add(words.backups.title, ScrollArea(self.backups), self.backups)
        self._add(words.place.title, ScrollArea(self.place), self.place)
        self._add(words.bin.title, ScrollArea(self.bin), self.bin)
        self._add(words.about.title, self._about(library))
        close = Button(words.close)
        close.clicked.connect(self.reject)
        self.setMinimumSize(*_SMALLEST)
        resize_within(self, look, _SIZE, largest_dialog_size(parent))
        self._lay_out(close, look)
        apply_look(self, look)
        self.setFont(look.font())
        self.topics[0].click()

    def show_place(self) -> None:
        """Show the second place."""
        self.topics[1].click()

    def _add(self, title: str, widget: QWidget, page: DataPage | None = None) -> None:
        button = ChoiceButton(title, ButtonStyle.QUIET, parent=self)
        self.pages.addWidget(widget)
        self._group.addButton(button)
        self.topics.append(button)
        widget.setAccessibleName(title)
        button.clicked.connect(lambda _=False: self.pages.setCurrentWidget(widget))
        if page:
            button.clicked.connect(lambda _=False: page.refresh())
            page.told.connect(self.told)

    def _lay_out(self, close: Button, look: Look) -> None:
        """Put the topics beside the pages, or above them where letters are large or the room is small."""
        beside = self.width() >= look.whole(_BESIDE)
        column, foot = QVBoxLayout(self), QHBoxLayout()
        row = QHBoxLayout() if beside else QVBoxLayout()
        topics = QVBoxLayout() if beside else FlowLayout()
        for topic in self.topics:
            topics.addWidget(topic)
        if isinstance(topics, QVBoxLayout):
            topics.addStretch()
        row.addLayout(topics)
        row.addWidget(self.pages, 1)
        foot.addStretch()
        foot.addWidget(close)
        column.addLayout(row, 1)
        column.addLayout(foot)
        set_margins(column, look, 24, 12)
        set_margins(row, look, 0, 28 if beside else 12)
        set_margins(topics, look, 0, 6)

    def _about(self, library: Library) -> QWidget:
        about = library.data.about
        holder, reading = QWidget(), PassageView()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(about.title, Size.TITLE, bold=True, wrap=True))
        column.addWidget(reading, 1)
        reading.setAccessibleName(about.title)
        reading.show_passages(
            [Passage(part.paragraphs, part.heading, listed=part.listed) for part in about.parts]
        )
        return holder
