"""The keys of a fader, in one table that both the fader and the list of keys use."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Position

STEP, PAGE = 2, 10

STEPS: dict[int, int] = {
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_PageUp: PAGE,
    Qt.Key.Key_PageDown: -PAGE,
}
"""By how many points a key moves."""

SHIFTED: dict[int, int] = {Qt.Key.Key_Up: PAGE, Qt.Key.Key_Down: -PAGE}
"""The same keys with Shift: larger steps, also where other keys walk the hour."""

PLACES: dict[int, Position] = {
    Qt.Key.Key_Home: LOWEST,
    Qt.Key.Key_End: HIGHEST,
    Qt.Key.Key_0: MIDDLE,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
}
"""The position that a key sets; None is not set."""

CHOOSE_MIDDLE = Qt.Key.Key_M
"""The key for *midden*: beside the exact middle, a choice for something of both."""

NEIGHBOURS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""Keys that focus the next (1) or previous (-1) fader."""


def action_name(key: int) -> str:
    """The name under which the texts describe what a key does to a fader."""
    if key == CHOOSE_MIDDLE:
        return "choose_middle"
    if key in STEPS:
        return f"step_{STEPS[key]}".replace("-", "minus_")
    if key in NEIGHBOURS:
        return "neighbour_left" if NEIGHBOURS[key] < 0 else "neighbour_right"
    position = PLACES[key]
    return "unset" if position is None else f"place_{position}"
