"""Every screen and dialog that there is, walked: names, targets, rings, and room for words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.window.window import Window
from tests.ui.every_scene import scenes
from tests.ui.measuring import describe, misfits
from tests.ui.reachable import SMALLEST, SMALLEST_PRESENTING, nameless, too_small
from tests.ui.rings import tab_stops, without_ring

ONLY_SHOWN = "zaal-"
"""So begin the scenes of the room in an hour, where nothing is pressed."""

BEAMER = ("presenteren", "presenteren-schim-en-slot", "presenteren-toetsen")


def scrolls_sideways(root: QWidget) -> list[str]:
    """Parts that are wider than there is room, so that one must scroll to see them."""
    areas = [area for area in root.findChildren(FitOrScroll) if area.isVisible()]
    return [
        f"{describe(area.widget())} scrolls" for area in areas if area.horizontalScrollBar().maximum() > 0
    ]


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
]


@pytest.mark.parametrize(("language", "size", "zoom"), SIZES)
@pytest.mark.qt_log_ignore("paint device|Paint device|Cannot render with an inactive painter")
def test_every_scene_fits(qapp, language: str, size: tuple[int, int], zoom: int):
    wrong, whole = {}, zoom <= 100 and language != "longer"
    with scenes(language, size, zoom=zoom) as shown:
        for name, widget in shown:
            if found := misfits(widget) + (scrolls_sideways(widget) if whole else []):
                wrong[name] = found
    assert wrong == {}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_scene_can_be_named_seen_and_pressed(qapp, language: str):
    wrong = {}
    with scenes(language, (1366, 768)) as shown:
        for name, widget in shown:
            smallest = SMALLEST_PRESENTING if name in BEAMER else SMALLEST
            pressed = [] if name.startswith(ONLY_SHOWN) else too_small(widget, smallest)
            if found := [*nameless(widget), *pressed]:
                wrong[name] = found
    assert wrong == {}


def test_every_stop_of_every_dialog_has_a_ring(qapp):
    """Those of the window are tried in `test_focus.py`, those of the room in `test_present.py`."""
    wrong, stops = {}, 0
    with scenes("nl", (1366, 900)) as shown:
        for name, widget in shown:
            if isinstance(widget, Window) or name in BEAMER:
                continue
            widget.activateWindow()
            QApplication.processEvents()
            stops += len(tab_stops(widget))
            if found := list(without_ring(widget)):
                wrong[name] = found
    assert stops > 80
    assert wrong == {}
