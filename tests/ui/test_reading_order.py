"""Tab comes to everything in the order in which it is read, and a dialog begins where the work is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.console.neighbourhood import NeighbourhoodEditor
from mengpaneel.ui.faders.note import NoteEditor
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.window.window import Window
from tests.ui.every_scene import scenes, settle_unpainted
from tests.ui.measuring import describe
from tests.ui.reading_order import out_of_order
from tests.ui.rings import walk_by_tab

IGNORED = "paint device|Paint device|Cannot render with an inactive painter|does not support raise"
"""The last is of a tip that comes while Tab walks on."""


USUAL = (1366, 768), 100


class Walk(NamedTuple):
    """The stops for Tab of a scene, which come out of order, and where a dialog begins if not at the work."""

    stops: int
    out_of_order: Sequence[str]
    is_dialog: bool
    begins_at_its_foot: str


@cache
def walks_of(size: tuple[int, int], zoom: int) -> dict[str, Walk]:
    """By its name, every scene that is a window of its own; all are made once for each size."""
    with scenes("nl", size, zoom=zoom, settle=settle_unpainted) as shown:
        return {name: _walk(widget) for name, widget in shown if widget.isWindow()}


def _walk(widget: QWidget) -> Walk:
    begin, dialog = widget.focusWidget(), isinstance(widget, QDialog)
    stops = walk_by_tab(widget)
    only_asks = all(isinstance(stop, Button) for stop in stops)
    at_foot = dialog and (begin is None or (isinstance(begin, Button) and not only_asks))
    told = describe(begin) if at_foot else ""
    return Walk(len(stops), list(out_of_order(widget, stops)), dialog, told)


@pytest.mark.parametrize(("size", "zoom"), [USUAL, ((1024, 768), 200)])
@pytest.mark.qt_log_ignore(IGNORED)
def test_tab_comes_to_everything_as_it_is_read(qapp, size: tuple[int, int], zoom: int):
    walks = walks_of(size, zoom)
    assert sum(walk.stops for walk in walks.values()) > 900
    assert {name: walk.out_of_order for name, walk in walks.items() if walk.out_of_order} == {}


@pytest.mark.qt_log_ignore(IGNORED)
def test_a_dialog_begins_where_the_work_is_and_not_at_its_foot(qapp):
    dialogs = {name: walk.begins_at_its_foot for name, walk in walks_of(*USUAL).items() if walk.is_dialog}
    assert len(dialogs) > 15
    assert {name: begin for name, begin in dialogs.items() if begin} == {}


def in_a_window_of_its_own(popup: QWidget) -> QWidget:
    """A popup takes all keys and the mouse, for which a screen is needed; in it Tab goes round the same."""
    popup.setWindowFlags(Qt.WindowType.Window)
    return popup


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.qt_log_ignore(IGNORED)
def test_tab_goes_round_in_a_popup_as_it_is_read(
    window_of_example: Window, example_desk: Desk, library: Library, zoom: int
):
    window = window_of_example
    window.set_zoom(zoom)
    card, look = window.console_screen.card, window.look
    note = in_a_window_of_its_own(NoteEditor(Fader.POLITICS, example_desk, library, look, window))
    around = in_a_window_of_its_own(NeighbourhoodEditor(example_desk, library, look, window))
    openings = {
        note: (lambda: note.open_over(card.console.strips[Fader.POLITICS]), [note.edit]),
        around: (lambda: around.open_below(card.neighbourhood), [*around.fields.values()]),
    }
    for popup, (open_it, fields) in openings.items():
        open_it()
        assert popup.focusWidget() is fields[0]
        walked = walk_by_tab(popup)
        assert walked[: len(fields)] == fields
        assert [type(stop) for stop in walked[len(fields) :]] == [Button]
        assert list(out_of_order(popup, walked)) == []
        assert QAccessible.queryAccessibleInterface(popup).text(QAccessible.Text.Name)
        popup.close()
