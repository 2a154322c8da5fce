"""The list of keys, made from the actions of the window and the tables that faders and snapshots obey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.faders.keys import CHOOSE_MIDDLE, NEIGHBOURS, PLACES, STEPS, action_name
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.widgets.text import Text

_SIZE = (620, 860)


def keys_of_window(actions: Sequence[QAction], library: Library) -> Iterator[tuple[str, str]]:
    """What each action with a key does, and its keys; actions of one name are one deed."""
    shortcuts: dict[str, list[QKeySequence]] = {}
    for action in actions:
        if action.shortcuts():
            shortcuts.setdefault(action.statusTip() or action.text(), []).extend(action.shortcuts())
    for description, keys in shortcuts.items():
        yield description, _listed(keys, library)


def keys_of_fader(library: Library) -> Iterator[tuple[str, str]]:
    """What keys do to the fader that has the keyboard."""
    shortcuts: dict[str, list[QKeySequence]] = {}
    for key in (*STEPS, *PLACES, CHOOSE_MIDDLE, *NEIGHBOURS):
        shortcuts.setdefault(action_name(key), []).append(QKeySequence(key))
    for description, keys in shortcuts.items():
        yield library.words.access.fader_keys[description], _listed(keys, library)


def keys_of_card(library: Library) -> Iterator[tuple[str, str]]:
    """What keys do to the snapshot that has the keyboard."""
    from mengpaneel.ui.snapshots.card import CARD_KEYS

    shortcuts: dict[str, list[QKeySequence]] = {}
    for key, asked in CARD_KEYS.items():
        shortcuts.setdefault(asked, []).append(QKeySequence(key))
    for description, keys in shortcuts.items():
        yield library.words.upkeep.keys[description], _listed(keys, library)


def _listed(keys: Sequence[QKeySequence], library: Library) -> str:
    *first, last = (_name(key, library) for key in keys)
    return f" {library.words.access.key_or} ".join([", ".join(first), last] if first else [last])


def _name(key: QKeySequence, library: Library) -> str:
    """A key as it stands on the keyboard, or what it is called where only a drawing stands on it."""
    names, told = library.words.access.key_names, key.toString(QKeySequence.SequenceFormat.NativeText)
    if named := names.get(key.toString(QKeySequence.SequenceFormat.PortableText)):
        return named
    return told[:-1] + names.get(told[-1], told[-1])  # Ctrl++ and Ctrl+- are hard to read


class KeysDialog(QDialog):
    """Shows all keys; Esc closes it."""

    def __init__(self, actions: Sequence[QAction], library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = library.words.access
        self.setWindowTitle(words.keys)
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._add(words.in_window, keys_of_window(actions, library))
        self._add(words.on_fader, keys_of_fader(library))
        self._add(library.words.upkeep.on_card, keys_of_card(library))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        close = Button(words.close, Shape.PRIMARY)
        close.clicked.connect(self.accept)
        scroll = ScrollArea(self._list, self)
        scroll.setAccessibleName(words.keys_heading)
        column = QVBoxLayout(self)
        column.addWidget(Text(words.keys_heading, Size.TITLE, bold=True, wrap=True))
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        set_margins(column, look, 24, 12)
        set_margins(self._grid, look, (10, 6, 12, 6), 6)
        apply_look(self, look)
        resize_within(self, look, _SIZE, largest_dialog_size(parent))
        scroll.setFocus()

    def _add(self, heading: str, keys: Iterator[tuple[str, str]]) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Text(heading, Size.LARGE, bold=True, wrap=True), row, 0, 1, 2)
        for number, (description, names) in enumerate(keys, start=row + 1):
            self._grid.addWidget(Text(description[:1].upper() + description[1:], wrap=True), number, 0)
            self._grid.addWidget(Text(names, bold=True, wrap=True), number, 1)
