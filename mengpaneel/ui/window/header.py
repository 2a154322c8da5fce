"""The bar at the top: subject, screens, the two most used actions, and the menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QSizePolicy, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_kind, subject_name
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.mix import Mix
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.looks.shapes import fill
from mengpaneel.looks.small_panel import paint_small_panel
from mengpaneel.ui.console.screen import is_compact
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.popups import Menu, plain_tooltip, popup_below
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.screen_tabs import ScreenTabs

_WIDEST_SUBJECT, _SHORT_SUBJECT, _HIGH, _LOW = 420, 180, 48, 36
_UNBOUNDED = 1 << 24
_LARGEST, _LARGEST_LOW = 2.0, 4 / 3
"""Beyond these font sizes the header does not grow; in a low window it stays 48 pixels high."""

_EMBLEM = Mix.of(60, 25, 90, 40, 75)


class SubjectButton(QAbstractButton):
    """Our emblem with the subject's name and kind; opens the menu of subjects."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self.name = self.kind = ""
        self._compact = False
        self._widest = _WIDEST_SUBJECT
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_subject(self, name: str, kind: str, tip: str) -> None:
        """Set name, kind and tooltip."""
        self.name, self.kind = name, kind
        self.setAccessibleName(f"{name}, {kind}")
        self.setAccessibleDescription(tip)
        self.setToolTip(plain_tooltip(f"{name}\n{tip}"))
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Set whether it shows only the name, as high as a button."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def set_widest(self, width: int) -> None:
        """Set the width beyond which the name is elided, in pixels at scale 1."""
        self._widest = width
        self.updateGeometry()

    @property
    def _height(self) -> int:
        return self._look.whole(_LOW if self._compact else _HIGH)

    def sizeHint(self) -> QSize:
        name = QFontMetrics(self._look.font(Size.LARGE, bold=True)).horizontalAdvance(self.name)
        kind = QFontMetrics(self._look.font(Size.SMALL)).horizontalAdvance(self.kind)
        return QSize(self._look.whole(88) + max(name, 0 if self._compact else kind), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(self._look.whole(self._widest), self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, px, middle = look.colours, look.px, self.height() / 2
        usable = self.isEnabled()
        if (self.underMouse() and usable) or self.hasFocus():
            painter.setPen(QPen(colour(c.ink), px(2)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colour(c.chosen))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        high = px(22 if self._compact else 30)
        paint_small_panel(painter, QRectF(px(8), middle - high / 2, px(44), high), _EMBLEM, look)
        left, right = px(64), self.width() - px(22)
        top = QRectF(left, middle - px(23), right - left, px(24))
        bottom = QRectF(left, middle + px(1), right - left, px(20))
        if self._compact:
            top.moveCenter(QPointF(top.center().x(), middle))
        for room, words, size, bold, ink in (
            (top, self.name, Size.LARGE, True, c.ink),
            (bottom, "" if self._compact else self.kind, Size.SMALL, False, c.muted),
        ):
            font = look.font(size, bold=bold)
            painter.setFont(font)
            painter.setPen(colour(ink))
            fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)
        if usable:
            mark = QRectF(self.width() - px(20), top.center().y() - px(9), px(18), px(18))
            paint_mark(painter, mark, "chevron-down", colour(c.muted))


class Header(QFrame):
    """Follows the desk's subject; has the screens and the menu."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, library.words
        self._look = Look(LIGHT)
        words = library.words.window
        self.setAccessibleName(library.words.access.header)
        self.subject = SubjectButton(self)
        self.subject.clicked.connect(commands.open_subjects)
        self.screens = ScreenTabs(library, commands, self)
        self.present = Button(
            words.present, ButtonStyle.PLAIN, mark="screen", name=words.present_tip, parent=self
        )
        self.snapshots = Button("", ButtonStyle.PLAIN, name=library.words.timeline.open_drawer, parent=self)
        self.snapshots.clicked.connect(commands.show_snapshots)
        self.snapshots.hide()
        self._compact = False
        self._available = _UNBOUNDED
        self.save = Button(words.snapshot, ButtonStyle.PRIMARY, name=words.snapshot_tip, parent=self)
        self.more = Button("", ButtonStyle.PLAIN, mark="more", name=words.menu, parent=self)
        self.present.clicked.connect(commands.present)
        self.save.clicked.connect(commands.save_snapshot)
        self._lay_out()
        desk.changed.connect(self._follow_desk)
        commands.set_turn.connect(self._set_turn)
        self._show_subject()
        self._follow_prompt()
        self._count_snapshots()

    def _lay_out(self) -> None:
        """Lay subject, screens and deeds beside one another, and below where there is no room."""
        self._row = FlowLayout(self, apart=True)
        self._row.addWidget(self.subject)
        self._row.addWidget(self.screens)
        self._holder = QWidget(self)
        self._buttons = FlowLayout(self._holder)
        for button in (self.snapshots, self.present, self.save, self.more):
            self._buttons.addWidget(button)
        self._row.addWidget(self._holder)

    def show_screen(self, screen: Screen) -> None:
        """Mark the current screen."""
        self.screens.show_screen(screen)

    def offer(self, actions: Sequence[QAction | QMenu | None]) -> None:
        """Set the actions of the menu; None is a separator."""
        menu = Menu(self)
        for action in actions:
            if action is None:
                menu.addSeparator()
            elif isinstance(action, QMenu):
                menu.addMenu(action)
            else:
                menu.addAction(action)
        self.more.clicked.connect(lambda: popup_below(menu, self.more))

    def set_look(self, look: Look) -> None:
        self._look = look
        self._set_margins()
        set_margins(self._buttons, look, 0, 8)
        self.update()

    def fit(self, window: QSize, look: Look) -> None:
        """Set the look and shorten the parts so that they fit in one row of a window of this size."""
        self._compact = is_compact(window.height(), look)
        self.snapshots.setVisible(self._compact)
        self.subject.set_compact(self._compact)
        fitted = look.at_most(_LARGEST_LOW if self._compact else _LARGEST)
        if fitted != self._look:
            apply_look(self, fitted)
        self._set_margins()
        self._available = window.width()
        self._fold()

    def _fold(self) -> None:
        """Shorten one thing after another until the row fits: *Presenteren*, the tabs, the subject's name.

        What it comes to is reckoned first: a button that is hidden for a moment loses the keyboard.
        """
        present = "" if self._compact else self._words.window.present
        steps = ((present, False, _WIDEST_SUBJECT), ("", False, _WIDEST_SUBJECT), ("", True, _WIDEST_SUBJECT))
        shortest = ("", True, _SHORT_SUBJECT)
        whole = self._available == _UNBOUNDED
        fitting = (step for step in steps if whole or self._width_of(*step) <= self._available)
        present, folded, widest = next(fitting, shortest)
        self.present.setText(present)
        self.screens.set_folded(folded)
        self.subject.set_widest(widest)

    def _width_of(self, present: str, folded: bool, widest: int) -> int:
        """How wide the row is with this word on *Presenteren*, tabs that are folded, and such a subject."""
        margins = self._row.contentsMargins()
        buttons = self._buttons.sizeHint().width() - self.present.sizeHint().width()
        parts = (
            min(self.subject.sizeHint().width(), self._look.whole(widest)),
            self.screens.width_of(folded),
            buttons + self.present.size_with(present).width(),
        )
        return sum(parts) + (len(parts) - 1) * self._row.spacing() + margins.left() + margins.right()

    def _set_margins(self) -> None:
        set_margins(self._row, self._look, (8, 0, 8, 0) if self._compact else (16, 4, 16, 4), 8)

    def _count_snapshots(self) -> None:
        count = len(self._desk.snapshots)
        self.snapshots.setText(self._words.timeline.title_folded.format(count=count))
        self._fold()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), colour(self._look.colours.card))
        painter.setPen(colour(self._look.colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _set_turn(self, turn: bool) -> None:
        """Keep all ways elsewhere away while somebody sets the faders alone."""
        self.subject.setEnabled(not turn)
        for part in (self.screens, self._holder):
            part.setVisible(not turn)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject or changes.autosave:
            self._show_subject()
        if changes.hidden:
            self._follow_prompt()
        if changes.snapshots:
            self._count_snapshots()

    def _follow_prompt(self) -> None:
        """There is nothing to save or to present before the group has chosen how to look again."""
        for button in (self.present, self.save):
            button.setEnabled(not self._desk.review_due)

    def _show_subject(self) -> None:
        words, subject = self._words.subject, self._desk.subject
        kind = subject_kind(subject, self._words)
        state = words.kept if self._desk.is_autosaved else words.nothing_kept
        if self._desk.shows_example:
            state = words.example
        self.subject.show_subject(subject_name(subject, self._words), f"{kind} · {state}", words.switch)
        self._fold()
