"""The context menu of a cap: every position a fader can have, without dragging."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Level, Position, chosen_middle, level_of
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.faders.gesture_slider import GestureSlider
from mengpaneel.ui.widgets.popups import Menu


def open_cap_menu(slider: GestureSlider, aim: MixKind, words: Interface, at: QPoint) -> Menu:
    """Open the menu of this fader at a screen position; the slider's own actions come below."""
    menu = Menu(slider)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(f"{slider.accessibleName()}: {words.console.menu}")
    for word, position, chosen in _states(slider.position, aim, words):
        action = menu.addAction(word)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _=False, position=position: slider.request_position(position))
    if slider.actions():
        menu.addSeparator()
        menu.addActions(slider.actions())
    menu.popup(at)
    return menu


def _states(position: Position, aim: MixKind, words: Interface) -> Iterator[tuple[str, Position, bool]]:
    """Each state in a word, the position that it asks for, and whether the fader is in it now."""
    console, levels, now = words.console, words.levels, level_of(position)
    wished = aim is MixKind.AMBITION  # a wish for the exact middle is a choice like any other
    middle = {Level.CENTRE, Level.NO_CHOICE} if wished else {Level.CENTRE}
    yield console.high, HIGHEST, position == HIGHEST
    yield console.middle, chosen_middle(position), now in middle
    if not wished:
        yield levels[Level.NO_CHOICE], MIDDLE, now is Level.NO_CHOICE
    yield console.low, LOWEST, position == LOWEST
    yield words.ambition.as_now if wished else console.empty, None, position is None
