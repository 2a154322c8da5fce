"""What the mix resembles: a lead, a title and a note, at a fixed height."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import MatchText
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.label import Label, TextTone

_TITLES = ((Size.TITLE, 1), (Size.LARGE, 2), (Size.BODY, 2), (Size.SMALL, 3))
"""In which size a title is set, and on how many lines at most: the first in which it fits."""

_TITLE_LINES, _NOTE_LINES = 2, 2
_ENDLESS = 10_000
_BUTTON, _BESIDE, _BETWEEN = 76, 8, 2
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class MatchSummary(Group):
    """Says what a mix resembles. `rest` is the text that has no room, to be shown elsewhere.

    It places its parts itself: with a layout each other title would lay out the whole panel, while a fader
    moves.
    """

    hide_requested = Signal(bool)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        self._words = library.words.panel
        super().__init__(self._words.said, parent)
        self._look = Look(LIGHT)
        self.note_text = ""
        self.rest = ""
        self.lead = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True, ground="card", parent=self)
        self.lead.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.heading = Label("", Size.TITLE, bold=True, wrap=True, ground="card", parent=self)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.note = Label("", Size.SMALL, wrap=True, ground="card", parent=self)
        self.hide_button = Button(self._words.hide, ButtonStyle.TOOL, size=Size.SMALL, parent=self)
        self.hide_button.clicked.connect(self._toggle)
        self._hidden = False

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
        self._place()
        self.updateGeometry()

    # Places.

    def set_look(self, look: Look) -> None:
        self._look = look
        self.hide_button.set_look(look)
        self._place()
        self._fit_title()
        self._fit_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._fit_title()
        self._fit_note()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._button_size.width() + self._look.whole(_BESIDE), self.height())

    @property
    def _button_size(self) -> QSize:
        hint = self.hide_button.sizeHint()
        return QSize(max(self._look.whole(_BUTTON), hint.width()), hint.height())

    def _place(self) -> None:
        """Lay lead, title and note under one another, and the button beside the lead."""
        look, width, button = self._look, self.width(), self._button_size
        small, large = QFontMetrics(look.font(Size.SMALL)), QFontMetrics(look.font(Size.LARGE, bold=True))
        beside = width - button.width()
        lead = QRect(0, 0, beside - look.whole(_BESIDE), max(2 * small.height() - 2, button.height()))
        title = QRect(0, lead.height() + look.whole(_BETWEEN), width, _TITLE_LINES * large.lineSpacing())
        below = title.y() + title.height() + look.whole(_BETWEEN)
        note = QRect(0, below, width, _NOTE_LINES * small.lineSpacing())
        self.lead.setGeometry(lead)
        self.hide_button.setGeometry(QRect(QPoint(beside, 0), button))
        self.heading.setGeometry(title)
        self.note.setGeometry(note)
        self.setFixedHeight(note.y() + note.height())

    def _fit_title(self) -> None:
        """Set the title as large as it fits."""
        look, text, width = self._look, self.heading.text(), self.width()
        fitting = (size for size, lines in _TITLES if _lines(text, look, size, width, bold=True) <= lines)
        self.heading.set_size(next(fitting, _TITLES[-1][0]))
        self.heading.set_look(look)

    def _fit_note(self) -> None:
        """Show as many whole sentences as there is room for."""
        sentences = re.split(r"(?<=[.?!]) ", self.note_text)
        shorter = (" ".join(sentences[:count]) for count in range(len(sentences), 0, -1))
        fitting = (
            text for text in shorter if _lines(text, self._look, Size.SMALL, self.width()) <= _NOTE_LINES
        )
        self.note.set_text(next(fitting, ""))
        self.rest = "" if self.note.text() == self.note_text else self.note_text

    def _toggle(self) -> None:
        self.hide_requested.emit(not self._hidden)


@lru_cache(maxsize=64)
def _lines(text: str, look: Look, size: Size, width: int, *, bold: bool = False) -> int:
    """On how many lines Qt sets a text; too many where one of its words is wider than a line."""
    metrics = QFontMetrics(look.font(size, bold=bold))
    longest = max(map(metrics.horizontalAdvance, text.split()), default=0)
    if longest > width:
        return _ENDLESS
    height = metrics.boundingRect(QRect(0, 0, width, _ENDLESS), _WRAPPED, text).height()
    return ceil(height / metrics.lineSpacing())
