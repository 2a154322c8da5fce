"""Every screen and dialog that there is, walked: names, targets, rings, and room for words."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox, QWidget

from mengpaneel.ui.platform.settling import settle
from mengpaneel.ui.widgets.choices import ComboBox
from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.window.window import Window
from tests.ui.every_scene import scenes, settle_unpainted
from tests.ui.measuring import describe, misfits
from tests.ui.reachable import (
    SMALLEST,
    SMALLEST_PRESENTING,
    areas_without_a_name,
    boxes_of_which_one_is_chosen,
    choices_of_nothing,
    nameless,
    said_twice,
    too_small,
)
from tests.ui.rings import tab_stops, without_ring

ONLY_SHOWN = "zaal-"
"""So begin the scenes of the room in an hour, where nothing is pressed."""

BEAMER = ("presenteren", "presenteren-schim-en-slot", "presenteren-toetsen")

Faults = dict[str, list[str]]


def scrolls_sideways(root: QWidget) -> list[str]:
    """Parts that are wider than there is room, so that one must scroll to see them."""
    areas = [area for area in root.findChildren(FitOrScroll) if area.isVisible()]
    return [
        f"{describe(area.widget())} scrolls" for area in areas if area.horizontalScrollBar().maximum() > 0
    ]


def scrolls_by_a_hair(root: QWidget) -> list[str]:
    """Parts with a scroll bar for less than half a line."""
    areas = [area for area in root.findChildren(FitOrScroll) if area.isVisible()]
    return [
        f"{describe(area.widget())} scrolls by a hair"
        for area in areas
        if 0 < area.verticalScrollBar().maximum() < area.fontMetrics().height() / 2
    ]


def cut_choices(root: QWidget) -> list[str]:
    """Combo boxes in which what is chosen is not whole."""
    cut = []
    for box in root.findChildren(ComboBox):
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(part[0], option, part[1], box).width()
        if box.isVisible() and box.fontMetrics().horizontalAdvance(box.currentText()) > room:
            cut.append(f"{describe(box)} cuts {box.currentText()}")
    return cut


SIZES = [
    ("nl", (1366, 768), 100),
    ("nl", (1024, 768), 200),
    ("nl", (1024, 768), 100),
    ("en", (1024, 768), 100),
    ("en", (1024, 768), 200),
    ("nl", (1366, 768), 200),
    ("en", (1366, 768), 200),
    ("longer", (1024, 768), 100),
    ("longer", (1024, 768), 200),
    ("longer", (1366, 768), 100),
    ("longer", (1366, 768), 200),
    ("nl", (1280, 720), 300),
    ("en", (1280, 720), 300),
    ("nl", (1280, 720), 80),
    ("en", (1280, 720), 80),
    ("nl", (1280, 640), 100),
    ("en", (1280, 640), 100),
    ("nl", (1366, 768), 150),
    ("en", (1366, 768), 150),
]

_LEAST_WIDTH = 900
"""From this width on, at zoom 100, no page scrolls sideways and no choice is cut."""


USUAL = (1366, 768), 100
"""The size and the zoom at which it is looked what is nameless or too small to press."""


@cache
def found(language: str, size: tuple[int, int], zoom: int) -> tuple[Faults, Faults]:
    """By the name of a scene, what does not fit, and at the usual size what cannot be named or pressed."""
    misfitting, unusable = {}, {}
    is_wide = size[0] * 100 / zoom >= _LEAST_WIDTH and language != "longer"
    with scenes(language, size, zoom=zoom, settle=settle_unpainted) as shown:
        for name, widget in shown:
            misfitting[name] = misfits(widget)
            if is_wide:
                misfitting[name] += [
                    *scrolls_sideways(widget),
                    *scrolls_by_a_hair(widget),
                    *cut_choices(widget),
                ]
            if (size, zoom) == USUAL:
                smallest = SMALLEST_PRESENTING if name in BEAMER else SMALLEST
                pressed = [] if name.startswith(ONLY_SHOWN) else too_small(widget, smallest)
                named = [*nameless(widget), *said_twice(widget), *boxes_of_which_one_is_chosen(widget)]
                told = [*areas_without_a_name(widget), *choices_of_nothing(widget)]
                unusable[name] = [*named, *pressed, *told]
    return misfitting, unusable


def wrong(faults: Faults) -> Faults:
    assert faults
    return {name: told for name, told in faults.items() if told}


@pytest.mark.parametrize(("language", "size", "zoom"), SIZES)
@pytest.mark.qt_log_ignore("paint device|Paint device|Cannot render with an inactive painter")
def test_every_scene_fits(qapp, language: str, size: tuple[int, int], zoom: int):
    assert wrong(found(language, size, zoom)[0]) == {}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.qt_log_ignore("paint device|Paint device|Cannot render with an inactive painter")
def test_every_scene_can_be_named_seen_and_pressed(qapp, language: str):
    assert wrong(found(language, *USUAL)[1]) == {}


def settle_painted_unless_a_window(widget: QWidget) -> None:
    """What is looked at here is painted: a dialog, or a question over a window."""
    widget.window().setUpdatesEnabled(not isinstance(widget, Window))
    settle(widget)


def test_every_stop_of_every_dialog_has_a_ring(qapp):
    """Those of the window are tried in `test_focus.py`, those of the room in `test_present.py`."""
    wrong, stops = {}, 0
    with scenes("nl", (1366, 900), settle=settle_painted_unless_a_window) as shown:
        for name, widget in shown:
            if isinstance(widget, Window) or name in BEAMER:
                continue
            widget.activateWindow()
            QApplication.processEvents()
            stops += len(reached := tab_stops(widget))
            if found := list(without_ring(widget, reached)):
                wrong[name] = found
    assert stops > 80
    assert wrong == {}
