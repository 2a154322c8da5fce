"""How a new window takes the place of another round the same desk, so that its words can be other ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mengpaneel.ui.help.tour import Tour
from mengpaneel.ui.window.header import Screen
from mengpaneel.ui.window.window import Window

_Step = tuple[type[QWidget], int]


def replace_window(heir: Window, old: Window) -> None:
    """Show the heir where the old window was, with the same screen, focus and problem; then drop the old."""
    heir.go_to(old.place)
    heir.last_folder, heir.presenter.screen = old.last_folder, old.presenter.screen
    heir.console_screen.snapshots_folded = old.console_screen.snapshots_folded
    heir.actions_.lone_keys.setChecked(old.actions_.lone_keys.isChecked())
    if not old.windowState():
        # What was kept of a place is fitted into the screen; a window that sticks out may do so again.
        heir.setGeometry(old.geometry())
    if Screen.REVIEW in old.screens:
        heir.show_screen(Screen.REVIEW)
        heir.screens.review.go_on_as(old.screens.review)
    heir.show_screen(old.screen_shown)
    way = _way_to(old.focusWidget(), old)
    heir.show()
    _follow(way, heir).setFocus()
    if old.telling.problem:
        heir.telling.tell_problem(old.telling.problem)
    for tour in old.findChildren(Tour):
        heir.show_around(step=tour.step, asked=False)
    if show := old.presenter.show:
        black = show.stage.black
        show.end()
        heir.present()
        if heir.presenter.show:
            heir.presenter.show.stage.blacken(black)
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
