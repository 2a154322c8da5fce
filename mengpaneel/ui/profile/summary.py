"""What the mix resembles: a lead, a title and a note, at a fixed height."""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import MatchText
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins

_TITLES = ((Size.TITLE, 1), (Size.LARGE, 2), (Size.BODY, 2), (Size.SMALL, 3))
"""In which size a title is set, and on how many lines at most: the first in which it fits."""

_TITLE_LINES, _NOTE_LINES = 2, 2
_ENDLESS = 10_000
_BUTTON = 76
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class MatchSummary(Group):
    """Says what a mix resembles. `rest` is the text that has no room, to be shown elsewhere."""

    hide_requested = Signal(bool)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        self._words = library.words.panel
        super().__init__(self._words.said, parent)
        self._look = Look(LIGHT)
        self.note_text = ""
        self.rest = ""
        self.lead = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True, parent=self)
        self.lead.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.heading = Label("", Size.TITLE, bold=True, wrap=True, parent=self)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.note = Label("", Size.SMALL, wrap=True, parent=self)
        self.hide_button = Button(self._words.hide, ButtonStyle.TOOL, size=Size.SMALL, parent=self)
        self.hide_button.clicked.connect(self._toggle)
        self._hidden = False
        self._head = QHBoxLayout()
        self._head.addWidget(self.lead, 1)
        self._head.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.note)

    def show_text(self, telling: MatchText) -> None:
        """Show a text; does nothing when it is the same."""
        self.lead.set_text(telling.lead)
        if telling.title != self.heading.text():
            self.heading.set_text(telling.title)
            self._fit_title()
        if telling.note != self.note_text:
            self.note_text = telling.note
            self._fit_note()

    def show_hidden(self, hidden: bool, *, waits: bool) -> None:
        """Offer to hide the profile or to show it; neither while it `waits` for its step of the hour."""
        self.hide_button.setEnabled(not waits)
        self._hidden = hidden
        self.hide_button.setText(self._words.show if hidden else self._words.hide)
        self.hide_button.rename(self._words.show_profile if hidden else self._words.hide_profile)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 2)
        set_margins(self._head, look, 0, 8)
        title, note = (QFontMetrics(font) for font in (_bold(look, Size.LARGE), look.font(Size.SMALL)))
        self.lead.setFixedHeight(max(2 * note.height() - 2, self.hide_button.sizeHint().height()))
        self.heading.setFixedHeight(_TITLE_LINES * title.lineSpacing())
        self.note.setFixedHeight(_NOTE_LINES * note.lineSpacing())
        self.hide_button.setMinimumWidth(look.whole(_BUTTON))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._fit_title()
        self._fit_note()

    def _fit_title(self) -> None:
        look, text = self._look, self.heading.text()
        for size, lines in _TITLES:
            metrics = QFontMetrics(_bold(look, size))
            if _lines(text, metrics, self.width()) <= lines:
                break
        self.heading.set_size(size)
        self.heading.set_look(look)

    def _fit_note(self) -> None:
        """Show as many whole sentences as there is room for."""
        metrics = QFontMetrics(self._look.font(Size.SMALL))
        sentences = re.split(r"(?<=[.?!]) ", self.note_text)
        for count in range(len(sentences), 0, -1):
            shown = " ".join(sentences[:count])
            if _lines(shown, metrics, self.width()) <= _NOTE_LINES:
                break
        self.note.set_text(shown if _lines(shown, metrics, self.width()) <= _NOTE_LINES else "")
        self.rest = "" if self.note.text() == self.note_text else self.note_text

    def _toggle(self) -> None:
        self.hide_requested.emit(not self._hidden)


def _bold(look: Look, size: Size) -> QFont:
    return look.font(size, bold=True)


def _lines(text: str, metrics: QFontMetrics, width: int) -> int:
    """On how many lines Qt sets a text; too many where one of its words is wider than a line."""
    longest = max(map(metrics.horizontalAdvance, text.split()), default=0)
    if longest > width:
        return _ENDLESS
    height = metrics.boundingRect(QRect(0, 0, width, _ENDLESS), _WRAPPED, text).height()
    return ceil(height / metrics.lineSpacing())
