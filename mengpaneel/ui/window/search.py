"""The search dialog: results while typing, and a list to go through with the arrow keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.names import subject_kind, subject_name
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.limits import MAX_NAME_LENGTH
from mengpaneel.domain.memory import SearchResults
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.inputs import LineField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.lists import Index, WrappingDelegate, style_item_view
from mengpaneel.ui.widgets.look import apply_look, resize_within, set_margins
from mengpaneel.ui.widgets.popups import plain_tooltip
from mengpaneel.ui.widgets.status import StatusLabel, say_aloud
from mengpaneel.ui.window.placement import available_window_size

_WIDTH, _HEIGHT, _BESIDE = 620, 560, 6
_NEEDS_FOR_HEADING = 320
"""In less height than this, as with very large letters, the list takes the room of the heading."""

_PAUSE_MS = 60
"""So long after a key the search begins: who types fast waits for nothing."""

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_HIT = Qt.ItemDataRole.UserRole

_Hit = tuple[Subject, Snapshot | None]


class _Field(LineField):
    """Hands the keys that walk through a list on to that list."""

    def __init__(self, list_: QListWidget, words: Interface) -> None:
        super().__init__(MAX_NAME_LENGTH, words)
        self._list = list_

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            QApplication.sendEvent(self._list, event)
        else:
            super().keyPressEvent(event)


class _Lines(WrappingDelegate):
    """Hits, never wider than the list; the ground of the chosen one reaches further than its letters."""

    def __init__(self, look: Look, list_: QListWidget) -> None:
        self._beside = look.whole(_BESIDE)
        super().__init__(look, list_, lambda _: list_.viewport().width() - 2 * self._beside)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        option.rect.adjust(self._beside, 0, -self._beside, 0)
        super().paint(painter, option, index)


class SearchDialog(QDialog):
    """Finds subjects and snapshots; for an empty text, the last used ones.

    `found` has the chosen subject, and the snapshot of it or None.
    """

    found = Signal(object, object)
    chosen_told = Signal(str)

    def __init__(
        self, desk: Desk, library: Library, look: Look, parent: QWidget, *, only_snapshots: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._library, self._only_snapshots = desk, library, only_snapshots
        self._searching = False
        words = self._words = library.words.search
        self.setWindowTitle(words.title)
        self.list = QListWidget()
        self.list.setAccessibleName(words.list)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.currentItemChanged.connect(self._say_chosen)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        style_item_view(self.list)
        FocusRing(self.list)
        self.field = _Field(self.list, library.words)
        self.field.setAccessibleName(words.title)
        self.field.setPlaceholderText(words.hint)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._pause.start)
        self.told = StatusLabel(Size.SMALL, tone=TextTone.MUTED)
        self._lay_out(look)
        self._search()

    def _lay_out(self, look: Look) -> None:
        words = self._words
        self._open, close = Button(words.open, ButtonStyle.PRIMARY), Button(words.close)
        self._open.setDefault(True)
        self._open.clicked.connect(lambda _=False: self._choose(self.list.currentItem()))
        close.clicked.connect(self.reject)
        buttons, column = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self._open)
        about = words.about_snapshots if self._only_snapshots else words.about
        self._heading = Label(about, Size.LARGE, bold=True, wrap=True)
        column.addWidget(self._heading)
        column.addWidget(self.field)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        set_margins(column, look, 24, 10)
        set_margins(buttons, look, 0, 10)
        apply_look(self, look)
        resize_within(self, look, (_WIDTH, _HEIGHT), available_window_size(self.screen()))
        self.field.setFocus()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.list.setFont(look.font())
        self.list.setItemDelegate(_Lines(look, self.list))
        self.field.setMinimumHeight(look.whole(36))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heading.setVisible(self.height() >= self._look.px(_NEEDS_FOR_HEADING))

    def _say_chosen(self, item: QListWidgetItem | None) -> None:
        """Let it be heard which line the arrow keys chose, while the keyboard stays in the field."""
        if item and self.field.hasFocus() and not self._searching:
            self.chosen_told.emit(item.text())
            say_aloud(self.field, item.text())

    def _search(self) -> None:
        """Show what there is now for what is asked."""
        self._pause.stop()
        self._searching = True
        asked = self.field.text().strip()
        self.list.clear()
        if asked:
            self._show_hits(self._desk.finder.find(asked))
        else:
            self._show_recent()
        first = next((n for n in range(self.list.count()) if self._item(n).flags()), -1)
        self.list.setCurrentRow(first)
        self._open.setEnabled(first >= 0)
        self.told.also_said = self._item(first).text() if first >= 0 and asked else ""
        self._searching = False

    def _show_recent(self) -> None:
        self.told.set_text("")
        if self._only_snapshots:
            shelves = self._desk.finder.nearby
            self._add(
                self._words.recent, (self._tell(subject, s) for subject, all_ in shelves for s in all_[-1:])
            )
        else:
            recent = self._desk.finder.recent(20)
            self._add(self._words.recent, (self._tell(subject) for subject in recent))

    def _show_hits(self, hits: SearchResults) -> None:
        words = self._words
        subjects = () if self._only_snapshots else hits.subjects
        self._add(words.subjects, (self._tell(subject) for subject in subjects))
        self._add(words.snapshots, (self._tell(*hit) for hit in hits.snapshots))
        count = len(subjects) + len(hits.snapshots)
        told = words.one if count == 1 else words.several.format(count=count)
        self.told.set_text(f"{told}. {words.more}" if hits.more else told if count else words.none)
        self.list.setAccessibleDescription(self.told.text())

    def _add(self, heading: str, lines: Iterable[tuple[str, _Hit]]) -> None:
        """Add lines under a heading that cannot be chosen; without lines no heading."""
        lines = list(lines)
        if not lines:
            return
        top = QListWidgetItem(heading, self.list)
        top.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.list.font()
        font.setBold(True)
        top.setFont(font)
        for line, hit in lines:
            item = QListWidgetItem(line, self.list)
            item.setToolTip(plain_tooltip(line))
            item.setData(_HIT, hit)

    def _tell(self, subject: Subject, snapshot: Snapshot | None = None) -> tuple[str, _Hit]:
        words = self._library.words
        name = subject_name(subject, words)
        if snapshot is None:
            return f"{name} · {subject_kind(subject, words)}", (subject, None)
        parts = (
            tell_date(snapshot.taken_on, words, short=True),
            snapshot.title,
            name,
            ", ".join(snapshot.roles),
        )
        return " · ".join(filter(None, parts)), (subject, snapshot)

    def _item(self, number: int) -> QListWidgetItem:
        return self.list.item(number)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if self._pause.isActive():
            self._search()
            item = self.list.currentItem()
        if self.result() or item is None or item.data(_HIT) is None:
            return  # on some desktops one click both clicks and activates
        self.accept()
        self.found.emit(*item.data(_HIT))
