"""The keys of a snapshot's card, in one table: the card obeys it, and the list of keys is read from it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence


class CardDeed(StrEnum):
    """What a key on a card asks for."""

    MENU = "menu"
    ENTITLE = "entitle"
    THROW_AWAY = "throw_away"
    MOVE_BACK = "move_back"
    MOVE_ON = "move_on"
    PREVIOUS = "previous"
    NEXT = "next"
    FIRST = "first"
    LAST = "last"


_CTRL = Qt.KeyboardModifier.ControlModifier

CARD_KEYS: dict[int, CardDeed] = {
    QKeyCombination(modifier, key).toCombined(): deed
    for modifier, key, deed in (
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Return, CardDeed.MENU),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Space, CardDeed.MENU),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F2, CardDeed.ENTITLE),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete, CardDeed.THROW_AWAY),
        (_CTRL, Qt.Key.Key_Left, CardDeed.MOVE_BACK),
        (_CTRL, Qt.Key.Key_Right, CardDeed.MOVE_ON),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Left, CardDeed.PREVIOUS),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Right, CardDeed.NEXT),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Home, CardDeed.FIRST),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_End, CardDeed.LAST),
    )
}
"""By key with its modifiers. The menu key is not here: the system itself asks for a menu with it."""


def key_of(deed: CardDeed) -> str:
    """The key that asks for this, as it stands on the keyboard."""
    key = next(key for key, asked in CARD_KEYS.items() if asked is deed)
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
