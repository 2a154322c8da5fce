"""The profile panel: what the mix resembles, the five profiles, and a place to read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import Match
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.ui.profile.match_text import aimed_match_text
from mengpaneel.ui.profile.reading_area import ReadingArea
from mengpaneel.ui.profile.rows import ProfileRows
from mengpaneel.ui.profile.summary import MatchSummary
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import max_text_width
from mengpaneel.ui.widgets.look import set_margins

_TEXTS_AFTER_MS = 50
_ROW_OF_HEIGHT = 0.056
"""The part of the panel's height that one of the five rows takes; also below tabs it leaves 45 % to read."""


class ProfilePanel(Card):
    """Says what the mix resembles: a new answer at once, longer texts a moment later.

    The heights of its three parts depend only on the panel's size and look, so that nothing jumps while a
    fader moves.
    """

    is_area = True

    min_width = 0
    """The least width in which the name of every profile fits."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self._answered: Match | None = None
        self._titled_by: tuple[object, ...] = ()
        self._read: ProfileId | None = None
        self.setAccessibleName(library.words.access.panel)
        self.summary = MatchSummary(library, self)
        self.rows = ProfileRows(desk, library, self)
        self.reading = ReadingArea(desk, library, self)
        self.reading.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.rows)
        self._column.addWidget(self.reading, 1)
        self._texts_timer = QTimer(self, singleShot=True, interval=_TEXTS_AFTER_MS)
        self._texts_timer.timeout.connect(self._show_texts)
        self.rows.read_requested.connect(self.show_profile_text)
        self.summary.hide_requested.connect(desk.hide_profiles)
        desk.changed.connect(self._follow_desk)
        self._show_hidden()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aimed_mix:
            self._show_mix()
        if changes.profiles_hidden:
            self._show_hidden()

    def show_profile_text(self, profile_id: ProfileId) -> None:
        """Show the text about a profile, on the current tab."""
        self._read = profile_id
        self._show_texts()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (20, 10, 12, 10), 10)
        names = [word for profile in self._library.profile_names.values() for word in profile.name.split()]
        sides = self._column.contentsMargins()
        self.min_width = (
            max_text_width(names, look.font(Size.TITLE, bold=True)) + sides.left() + sides.right()
        )
        self._share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()
        self._texts_timer.start()  # another width has room for more, or less, of the note

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint when the reading area moves: the line above it moves along."""
        if event.type() is QEvent.Type.Move:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look, reading = QPainter(self), self.current_look, self.reading.geometry()
        y = reading.top() - self._column.spacing() // 2
        painter.setPen(QPen(colour(look.colours.line), 1))
        painter.drawLine(reading.left() + look.whole(7), y, reading.right() - look.whole(7), y)

    def _share_height(self) -> None:
        self.rows.share_height(self.height() * _ROW_OF_HEIGHT)

    def _show_hidden(self) -> None:
        self._answered = self._read = None
        self.summary.show_hidden(self._desk.profiles_hidden, waits=self._desk.hour.profile_waits)
        self._show_mix()
        self._show_texts()

    def _show_mix(self) -> None:
        """Follow a move: what is painted, and the title when something else is said."""
        if self._desk.profiles_hidden:
            self._show_summary()
            self.rows.show_nothing()
            return
        match = self._desk.aimed_match
        if self._answered is None or not match.same_answer(self._answered):
            self._read = match.profiles[0] if match.profiles else None
        if self._titled_by != self._told_first:
            self._show_summary()
        self._answered = match
        self.rows.show_match()
        self.reading.follow_mix(self._read)
        self._texts_timer.start()

    @property
    def _told_first(self) -> tuple[object, ...]:
        """What lead and title hang on; a note may say something else while these are the same."""
        desk, mix, match = self._desk, self._desk.aimed_mix, self._desk.aimed_match
        wishes = desk.aim, desk.sheet.ambition == EMPTY_MIX
        return wishes, match.said, match.profiles, mix.unset, mix.undecided

    def _show_summary(self) -> None:
        self._titled_by = () if self._desk.profiles_hidden else self._told_first
        self.summary.show_text(aimed_match_text(self._desk, self._library))

    def _show_texts(self) -> None:
        self._show_summary()
        self.reading.show_profile(self._read, self.summary.rest)
        self.rows.show_reading(self._read)
        self.rows.describe()
