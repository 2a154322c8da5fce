"""The five profiles as small panels with the caps of the mix over them."""

from __future__ import annotations

from itertools import cycle, islice

from msgspec import Struct
from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import all_likenesses, tell_likeness
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.match import partial_likeness
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import PROFILES, Profile, ProfileId
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_profile, small_column
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.label import max_text_width
from mengpaneel.ui.widgets.lists import ListRow
from mengpaneel.ui.widgets.look import set_margins

_FADERS = (14, 11)
"""How wide a fader is in a small panel: whole pixels, so that one is repainted without its neighbours."""

_EDGE, _GAP, _ABOVE = 6, 10, 3
_LOWEST, _HIGHEST = 28, 46

_ROW_AFTER_MS = 10
"""The rows follow a fader one by one, each twenty times a second, so that no move waits for all five."""


class RowColumns(Struct, frozen=True):
    """The widths in a row, in pixels; `stacked` has the word below the name, for narrow rows."""

    panel: int = len(FADERS) * _FADERS[0]
    name: float = 0
    words: float = 0
    size: Size = Size.BODY
    stacked: bool = False


class ProfileRow(ListRow):
    """One profile: its small panel, its name and a word. Clicking shows the text about it."""

    def __init__(self, profile: Profile, library: Library, parent: QWidget | None = None) -> None:
        self._name = library.profile_names[profile.id].short
        super().__init__(self._name, parent)
        self.setAutoExclusive(True)
        self._profile = profile
        self._mix = EMPTY_MIX
        self._named = False
        self._words = ""
        self._columns = RowColumns()
        self._touched = QRectF()
        self._painted: tuple[Mix, str, bool] = EMPTY_MIX, "", False

    @property
    def mix(self) -> Mix:
        """The mix whose caps are drawn over the profile."""
        return self._mix

    @property
    def words(self) -> str:
        """How much the mix resembles the profile, in a word."""
        return self._words

    def show_mix(self, mix: Mix, words: str, *, named: bool) -> None:
        """Set the mix and the word; `repaint_changes` shows them."""
        self._mix, self._words, self._named = mix, words, named

    def repaint_changes(self) -> bool:
        """Repaint the faders that moved, or the whole row if its words changed; False if nothing did."""
        before, wanted = self._painted, (self._mix, self._words, self._named)
        self._painted = wanted
        if before[1:] != wanted[1:]:
            self.update()
            return True
        moved = [fader for fader in FADERS if self._mix[fader] != before[0][fader]]
        for fader in moved:
            column = small_column(self._panel, fader).toAlignedRect()
            self.update(column.x(), 0, column.width(), self.height())  # ends of lines reach above and below
        return bool(moved)

    def describe(self) -> None:
        """Update the accessible description."""
        self.setAccessibleDescription(self._words)

    def divide(self, columns: RowColumns) -> None:
        """Set the columns, the same in all rows."""
        if columns != self._columns:
            self._columns = columns
            self.update()

    @property
    def _panel(self) -> QRectF:
        px = self.current_look.px
        left = self.current_look.whole(_EDGE)
        return QRectF(left, px(_ABOVE), self._columns.panel, self.height() - 2 * px(_ABOVE))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # So that a cap repaints nothing below it; only now, because the style takes this away from a button.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._touched = QRectF(event.rect())
        QPainter(self).fillRect(event.rect(), colour(self.current_look.colours.card))
        super().paintEvent(event)

    def paint_row(self, painter: QPainter) -> None:
        """Draw small panel, name and word, within the clip region."""
        panel, touched = self._panel, self._touched
        inside = touched.adjusted(1, 0, -1, 0)  # whole pixels reach into the neighbours
        moved = [fader for fader in FADERS if small_column(panel, fader).intersects(inside)]
        paint_small_profile(painter, panel, self._profile, self.current_look, self._mix, moved)
        if touched.right() > panel.right() + 1:
            self._paint_words(painter, panel.right() + self.current_look.px(_GAP))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        look, columns, height = self.current_look, self._columns, self.height()
        name = QRectF(left, 0, columns.name, height)
        words = QRectF(self.width() - columns.words, 0, columns.words, height)
        if columns.stacked:
            name.setHeight(height / 2)
            words = name.translated(0, height / 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour(look.colours.ink))
        painter.setFont(look.font(columns.size, bold=self._named))
        painter.drawText(name, middle, self._name)
        painter.setPen(colour(look.colours.ink if self._named else look.colours.muted))
        painter.setFont(look.font(Size.SMALL, bold=self._named))
        painter.drawText(words, middle, self._words)


class ProfileRows(Group):
    """The five rows, each with a toggle that shows its profile behind the faders."""

    read_requested = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(library.words.panel.profiles, parent)
        self._desk, self._library, self._look = desk, library, Look(LIGHT)
        self._wanted_height = 0.0
        self.rows: dict[ProfileId, ProfileRow] = {}
        self.toggles: dict[ProfileId, Button] = {}
        self._column = QVBoxLayout(self)
        self._lines = [self._make_line(profile) for profile in PROFILES]
        self._row_timer = QTimer(self, singleShot=True, interval=_ROW_AFTER_MS)
        self._row_timer.timeout.connect(self._repaint_next)
        self._since_row = QElapsedTimer()
        self._since_row.start()
        self._in_turn = cycle(self.rows.values())
        desk.changed.connect(self._follow_desk)
        self._show_overlay()

    def _make_line(self, profile: Profile) -> QHBoxLayout:
        row = ProfileRow(profile, self._library, self)
        row.clicked.connect(lambda _=False, which=profile.id: self.read_requested.emit(which))
        name = self._library.profile_names[profile.id].name
        lay_over = f"{name}: {self._library.words.panel.lay_over}"
        toggle = Button("", ButtonStyle.QUIET, mark="ghost", name=lay_over, checkable=True, parent=self)
        toggle.clicked.connect(lambda on, which=profile.id: self._desk.set_overlay(which if on else None))
        line = QHBoxLayout()
        line.addWidget(row, 1)
        line.addWidget(toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(line)
        self.rows[profile.id], self.toggles[profile.id] = row, toggle
        return line

    def show_match(self) -> None:
        """Show the desk's mix on each profile, and how much it resembles it."""
        match, mix = self._desk.aimed_match, self._desk.aimed_mix
        likeness = match.likeness or partial_likeness(mix)
        for (profile_id, row), much in zip(self.rows.items(), likeness, strict=True):
            named = profile_id in match.profiles
            row.show_mix(mix, tell_likeness(much, match.said, self._library, named=named), named=named)
        if self._since_row.hasExpired(_ROW_AFTER_MS):
            self._repaint_next()
        else:
            self._row_timer.start()

    def show_nothing(self) -> None:
        """Show only the profiles, without the mix."""
        for row in self.rows.values():
            row.show_mix(EMPTY_MIX, "", named=False)
            row.repaint_changes()

    def _repaint_next(self) -> None:
        """Repaint the next row that changed, and another one after it, until none did."""
        if any(row.repaint_changes() for row in islice(self._in_turn, len(self.rows))):
            self._since_row.start()
            self._row_timer.start()

    def describe(self) -> None:
        """Update the accessible descriptions; not for every move."""
        for row in self.rows.values():
            row.describe()

    def show_reading(self, profile_id: ProfileId | None) -> None:
        """Highlight the profile whose text is shown."""
        for which, row in self.rows.items():
            row.setAutoExclusive(False)  # or Qt would keep the last one checked
            row.setChecked(which == profile_id)
            row.setAutoExclusive(True)  # one of five, also while none is read

    def share_height(self, height: float) -> None:
        """Set the height of the rows, within what their content needs."""
        self._wanted_height, columns = height, self._columns()
        lines = 2 * QFontMetrics(self._look.font(Size.SMALL)).height() if columns.stacked else 0
        lowest = max(lines + 6, self._look.px(_LOWEST))
        for row in self.rows.values():
            row.setFixedHeight(round(max(lowest, min(self._look.px(_HIGHEST), height))))
            row.divide(columns)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 0)
        for line in self._lines:
            set_margins(line, look, 0, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_height(self._wanted_height)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.overlay:
            self._show_overlay()

    def _show_overlay(self) -> None:
        for which, toggle in self.toggles.items():
            toggle.setChecked(which == self._desk.overlay)
            toggle.setEnabled(not self._desk.profiles_hidden)

    def _columns(self) -> RowColumns:
        """The roomiest columns in which the longest name and word fit."""
        look = self._look
        width = self.width() - self.toggles[PROFILES[0].id].sizeHint().width() - look.px(4)
        words = max_text_width(all_likenesses(self._library), look.font(Size.SMALL, bold=True))
        names = [name.short for name in self._library.profile_names.values()]
        for panel in (len(FADERS) * look.whole(width) for width in _FADERS):
            for size in (Size.BODY, Size.SMALL):
                name = max_text_width(names, look.font(size, bold=True))
                if look.px(2 * _EDGE + 2 * _GAP) + panel + name + words <= width:
                    return RowColumns(panel, name, words + look.px(_EDGE), size)
        return RowColumns(panel, width - panel - look.px(_EDGE + _GAP), words, Size.SMALL, stacked=True)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
