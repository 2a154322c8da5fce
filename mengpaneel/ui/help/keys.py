"""The list of keys, made from the window's actions and the key tables of faders and snapshots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mengpaneel.content.library import Library
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.faders.keys import CHOOSE_MIDDLE, NEIGHBOURS, PLACES, STEPS, action_name
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.lists import Index, SpacedDelegate, SpacedHeader, style_item_view
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins

_SIZE, _BESIDE = (620, 860), 8


def keys_of_window(actions: Sequence[QAction], library: Library) -> Iterator[tuple[str, str]]:
    """The text and the keys of each visible action; actions with the same text are combined."""
    shortcuts: dict[str, list[QKeySequence]] = {}
    for action in actions:
        if action.isVisible() and action.shortcuts():
            shortcuts.setdefault(action.statusTip() or action.text(), []).extend(action.shortcuts())
    for description, keys in shortcuts.items():
        yield description, _listed(keys, library)


def keys_of_fader(library: Library) -> Iterator[tuple[str, str]]:
    """What the keys of a fader do, and the keys."""
    shortcuts: dict[str, list[QKeySequence]] = {}
    for key in (*STEPS, *PLACES, CHOOSE_MIDDLE, *NEIGHBOURS):
        shortcuts.setdefault(action_name(key), []).append(QKeySequence(key))
    for description, keys in shortcuts.items():
        yield library.words.access.fader_keys[description], _listed(keys, library)


def keys_of_card(library: Library) -> Iterator[tuple[str, str]]:
    """What the keys of a snapshot card do, and the keys."""
    from mengpaneel.ui.snapshots.card import CARD_KEYS

    shortcuts: dict[str, list[QKeySequence]] = {}
    for key, asked in CARD_KEYS.items():
        shortcuts.setdefault(asked, []).append(QKeySequence(key))
    for description, keys in shortcuts.items():
        yield library.words.upkeep.keys[description], _listed(keys, library)


def _listed(keys: Sequence[QKeySequence], library: Library) -> str:
    *first, last = dict.fromkeys(_name(key, library) for key in keys)  # both keys Enter are one
    return f" {library.words.access.key_or} ".join([", ".join(first), last] if first else [last])


def _name(key: QKeySequence, library: Library) -> str:
    """A key as it stands on the keyboard, or what it is called where only a drawing stands on it."""
    names, told = library.words.access.key_names, key.toString(QKeySequence.SequenceFormat.NativeText)
    if named := names.get(key.toString(QKeySequence.SequenceFormat.PortableText)):
        return named
    return told[:-1] + names.get(told[-1], told[-1])  # Ctrl++ and Ctrl+- are hard to read


class _Cells(SpacedDelegate):
    """Words that keep away from the edge of their cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        # The row is marked as a whole: neither the current cell nor the one under the mouse looks otherwise.
        option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        option.rect.adjust(self._look.whole(_BESIDE), 0, 0, 0)
        super().paint(painter, option, index)


class KeysTable(QTableWidget):
    """A table of actions and keys, with a heading for each group."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        words = library.words.access
        super().__init__(0, 2, parent)
        self._headings: list[QTableWidgetItem] = []
        self._keys: list[QTableWidgetItem] = []
        self.setAccessibleName(words.keys_heading)
        self.setHorizontalHeaderLabels([words.keys_do, words.keys])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self._header = header = SpacedHeader(self)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        # Only after the columns were stretched does Qt know in how many lines the words fit.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(self._fit_soon)
        style_item_view(self)
        FocusRing(self)

    def _fit_soon(self, *_section: int) -> None:
        self._fit.start()

    def add_group(self, heading: str, keys: Iterator[tuple[str, str]]) -> None:
        """Add rows under a heading that spans both columns."""
        self.setSpan(self.rowCount(), 0, 1, 2)
        self._headings.append(self._add_row(heading, "")[0])
        for description, names in keys:
            self._keys.append(self._add_row(sentence_case(description), names)[1])

    def _add_row(self, *words: str) -> list[QTableWidgetItem]:
        row, items = self.rowCount(), [QTableWidgetItem(told) for told in words]
        self.insertRow(row)
        for column, item in enumerate(items):
            self.setItem(row, column, item)
        return items

    def set_look(self, look: Look) -> None:
        self.setFont(look.font())
        self._header.set_look(look)
        self.setItemDelegate(_Cells(look, self))
        for heading in self._headings:
            heading.setFont(look.font(Size.LARGE, bold=True))
        for keys in self._keys:
            keys.setFont(look.font(bold=True))
        self.resizeRowsToContents()


class KeysDialog(QDialog):
    """Shows all keys; Esc closes it."""

    def __init__(self, actions: Sequence[QAction], library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = library.words.access
        self.setWindowTitle(words.keys)
        self.table = KeysTable(library, self)
        self.table.add_group(words.in_window, keys_of_window(actions, library))
        self.table.add_group(words.on_fader, keys_of_fader(library))
        self.table.add_group(library.words.upkeep.on_card, keys_of_card(library))
        self.table.setCurrentCell(1, 0)
        close = Button(words.close, ButtonStyle.PRIMARY)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(Label(words.keys_heading, Size.TITLE, bold=True, wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        set_margins(column, look, 24, 12)
        apply_look(self, look)
        resize_within(self, look, _SIZE, largest_dialog_size(parent))
        self.table.setFocus()
