"""Five bars: how much the mix resembles each profile, from the first touch on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import all_likenesses, tell_likeness
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import partial_likeness
from mengpaneel.domain.profiles import PROFILES, Profile, ProfileId
from mengpaneel.looks.likeness import paint_likeness
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_profile
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.lists import ListRow
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.text import max_text_width

_PANEL, _NAME, _VERDICT, _GAP, _BAR = 44, 156, 104, 10, 12


class ProfileRow(ListRow):
    """One profile: its small panel, name, bar, and a verdict in words. Pressed: read about it."""

    row_height = 30

    def __init__(self, profile: Profile, library: Library, parent: QWidget | None = None) -> None:
        self._name = library.profile_names[profile.id].short
        super().__init__(self._name, parent)
        self._profile, self._library = profile, library
        self._columns = 0, 0
        self._likeness: int | None = None
        self._named = False
        self._verdict = ""
        self._panel: QPixmap | None = None

    def show_likeness(self, likeness: int | None, verdict: str, *, named: bool) -> None:
        """Show how much the mix resembles this profile; repaints only when that changed."""
        if (likeness, verdict, named) != (self._likeness, self._verdict, self._named):
            self._likeness, self._verdict, self._named = likeness, verdict, named
            self.update()

    def describe(self) -> None:
        """Tell a screen reader what the bar shows."""
        self.setAccessibleDescription(self._verdict)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        self._panel = None
        names = (name.short for name in self._library.profile_names.values())
        bold, small = look.font(Size.BODY, bold=True), look.font(Size.SMALL, bold=True)
        self._columns = (
            max(look.whole(_NAME), max_text_width(names, bold) + look.whole(_GAP)),
            max(look.whole(_VERDICT), max_text_width(all_likenesses(self._library), small)),
        )

    def _small_panel(self, size: QSizeF) -> QPixmap:
        """The profile's small panel, drawn once: it stays while the bar beside it moves."""
        ratio = self.devicePixelRatioF()
        if self._panel is None or self._panel.size() != (size * ratio).toSize():
            self._panel = QPixmap((size * ratio).toSize())
            self._panel.setDevicePixelRatio(ratio)
            self._panel.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._panel)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_small_profile(painter, QRectF(QPointF(0, 0), size), self._profile, self.current_look)
            painter.end()
        return self._panel

    def paint_row(self, painter: QPainter) -> None:
        """Draw small panel, name, bar and verdict; the verdict only where there is room."""
        look, height, middle = self.current_look, self.height(), Qt.AlignmentFlag.AlignVCenter
        px, colours = look.px, look.colours
        panel = self._small_panel(QSizeF(px(_PANEL - 14), height - px(8)))
        painter.drawPixmap(round(px(6)), round(px(4)), panel)
        painter.setPen(colour(colours.ink))
        painter.setFont(look.font(Size.BODY, bold=self._named))
        name, verdict = self._columns
        painter.drawText(QRectF(px(_PANEL), 0, name, height), middle, self._name)
        left, right = px(_PANEL) + name, self.width() - px(6)
        if right - left > verdict + px(90):
            words = QRectF(right - verdict, 0, verdict, height)
            right = words.left() - px(_GAP)
            painter.setFont(look.font(Size.SMALL, bold=self._named))
            painter.setPen(colour(colours.ink if self._named else colours.muted))
            painter.drawText(words, middle, self._verdict)
        bar = QRectF(left, (height - px(_BAR)) / 2, right - left, px(_BAR))
        paint_likeness(painter, bar, self._likeness, look, named=self._named)


class ProfileRows(QWidget):
    """The five rows, each with a button that lays its profile over the console."""

    read_wanted = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        self._rows: dict[ProfileId, ProfileRow] = {}
        self._overlays: dict[ProfileId, Button] = {}
        self._column = QVBoxLayout(self)
        self._lines = [self._make_line(profile) for profile in PROFILES]
        desk.overlay_changed.connect(self._show_overlay)
        self._show_overlay()

    def _make_line(self, profile: Profile) -> QHBoxLayout:
        row = ProfileRow(profile, self._library, self)
        row.clicked.connect(lambda _=False, which=profile.id: self.read_wanted.emit(which))
        overlay = Button("", Shape.QUIET, mark="ghost", checkable=True, parent=self)
        overlay.clicked.connect(lambda on, which=profile.id: self._desk.set_overlay(which if on else None))
        line = QHBoxLayout()
        line.addWidget(row, 1)
        line.addWidget(overlay)
        self._column.addLayout(line)
        self._rows[profile.id], self._overlays[profile.id] = row, overlay
        return line

    def show_match(self) -> None:
        """Move the bars to what the desk says now."""
        match = self._desk.aimed_match
        likeness = match.likeness or partial_likeness(self._desk.aimed_mix)
        for (profile_id, row), much in zip(self._rows.items(), likeness, strict=True):
            named = profile_id in match.profiles
            verdict = tell_likeness(much, match.said, self._library, named=named)
            row.show_likeness(much, verdict, named=named)

    def describe(self) -> None:
        """Tell a screen reader what the bars show; not on every move."""
        for row in self._rows.values():
            row.describe()

    def show_reading(self, profile_id: ProfileId | None) -> None:
        """Mark the profile that is being read about."""
        for which, row in self._rows.items():
            row.setChecked(which == profile_id)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        set_margins(self._column, look, 0, 2)
        for line in self._lines:
            set_margins(line, look, 0, 4)

    def _show_overlay(self) -> None:
        words = self._library.words.panel
        for which, button in self._overlays.items():
            on = which == self._desk.overlay
            button.setChecked(on)
            name = self._library.profile_names[which].name
            button.rename(f"{name}: {words.take_away if on else words.lay_over}")
