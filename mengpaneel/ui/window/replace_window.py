"""Replaces a window by a new one on the same desk, for another language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mengpaneel.ui.help.tour import Tour
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.state import restore_state, save_state
from mengpaneel.ui.window.window import Window

_Step = tuple[type[QWidget], int]


def replace_window(new_window: Window, old: Window) -> None:
    """Show a new window with the state and the running tour or presentation of the old one; delete that."""
    state = save_state(old)
    restore_state(new_window, state)
    if not old.windowState():
        # What was kept of a place is fitted into the screen; a window that sticks out may do so again.
        new_window.setGeometry(old.geometry())
    if Screen.REVIEW in old.screens:
        new_window.show_screen(Screen.REVIEW)
        new_window.screens.review.copy_selection(old.screens.review)
        new_window.show_screen(state.screen)
    way = _way_to(old.focusWidget(), old)
    new_window.show()
    _follow(way, new_window).setFocus()
    if old.telling.problem:
        new_window.telling.tell_problem(old.telling.problem)
    for tour in old.findChildren(Tour):
        new_window.start_tour(step=tour.step, asked=False)
    if show := old.presenter.presentation:
        black = show.room_overlay.black
        show.end()
        new_window.present()
        if new_window.presenter.presentation:
            new_window.presenter.presentation.room_overlay.set_black(black)
    old.asks_before_closing = False
    old.close()
    old.deleteLater()


def _way_to(widget: QWidget | None, root: QWidget) -> Sequence[_Step]:
    """How to walk down to a widget: at each step its kind, and its place among those."""
    if widget is None or widget is root:
        return ()
    parent = widget.parentWidget()
    if parent is None:
        return ()
    return *_way_to(parent, root), (type(widget), _kin(parent, type(widget)).index(widget))


def _follow(way: Sequence[_Step], root: QWidget) -> QWidget:
    """Walk down another window, as far as it is built alike."""
    for kind, number in way:
        kin = _kin(root, kind)
        if number >= len(kin):
            break
        root = kin[number]
    return root


def _kin(parent: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [child for child in parent.children() if type(child) is kind]
