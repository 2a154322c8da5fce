"""The message line that names the viewed snapshot, with a button back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.message_area import MessageLine


class ViewedLine(MessageLine):
    """Follows the desk. `told` has the text for a screen reader."""

    is_area = True
    told = Signal(str)

    def __init__(self, desk: Desk, library: Library, parent: QWidget) -> None:
        super().__init__("chosen", parent)
        self._desk, self._words = desk, library.words
        self.setAccessibleName(library.words.access.notice)
        self.mark(True)
        self.date_label = Label("", Size.LARGE, bold=True)
        self.title_label = Label("", tone=TextTone.MUTED, wrap=True)
        self.title_label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.back = Button(library.words.timeline.back_to_now, ButtonStyle.PRIMARY)
        self.back.clicked.connect(lambda _=False: desk.view(None))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.date_label)
        self._row.addWidget(self.title_label, 1)
        self._row.addWidget(self.back)
        desk.changed.connect(self._follow_desk)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, (20, 5, 8, 5), 14)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.viewed:
            self._show_viewed()

    def _show_viewed(self) -> None:
        snapshot, words = self._desk.viewed, self._words.timeline
        if snapshot is None:
            self.told.emit(words.viewing_over)
        else:
            date = tell_date(snapshot.taken_on, self._words)
            self.date_label.set_text(date)
            self.title_label.set_text(words.viewing.format(title=snapshot.title))
            self.told.emit(f"{date}. {self.title_label.text()}")
        self.want(snapshot is not None)
