from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.parts.text import Text
from mengpaneel.ui.present import Presentation

SIZES = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160)]


@pytest.fixture
def presentation(qtbot, example_desk: Desk, library: Library) -> Presentation:
    presentation = Presentation(example_desk, library, LIGHT)
    presentation.show()
    qtbot.waitExposed(presentation)
    return presentation


def texts(presentation: Presentation) -> list[Text]:
    return [text for text in presentation.findChildren(Text) if text.isVisible() and text.text()]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("politics", [None, 10, 62, 90])
def test_every_letter_is_readable_from_the_back_and_nothing_is_cut_off(
    qtbot, presentation: Presentation, example_desk: Desk, size: tuple[int, int], politics: int | None
):
    example_desk.move(Fader.POLITICS, politics)
    presentation.resize(*size)
    qtbot.waitUntil(lambda: presentation.size() == QSize(*size))
    presentation.layout().activate()
    for text in texts(presentation):
        assert text.font().pixelSize() >= size[1] / 30, text.text()
        needed = text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()
        assert needed <= text.height() + 1, text.text()
        assert text.mapTo(presentation, text.rect().bottomRight()).y() <= size[1]


def test_nothing_private_is_shown(qtbot, example_desk: Desk, library: Library):
    example_desk.rename_subject(example_desk.subject.kind, "KANARIE dorp")
    example_desk.note(Fader.PROCESS, "KANARIE notitie")
    example_desk.save_snapshot(date(2026, 1, 1), "KANARIE titel", ("KANARIE rol",))
    example_desk.lay_ghost(example_desk.snapshots[-1])
    presentation = Presentation(example_desk, library, LIGHT)
    presentation.show()
    for widget in (presentation, *presentation.findChildren(QWidget)):
        said = [
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
            widget.windowTitle(),
        ]
        said.append(widget.text() if hasattr(widget, "text") else "")
        assert "KANARIE" not in " ".join(said)
    presentation.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_leaves(qtbot, presentation: Presentation, key: Qt.Key):
    with qtbot.waitSignal(presentation.closed):
        qtbot.keyClick(presentation, key)


def test_keys_move_the_faders_of_the_desk(qtbot, presentation: Presentation, example_desk: Desk):
    presentation.activateWindow()
    qtbot.keyClick(presentation, Qt.Key.Key_2)
    slider = presentation.strips[Fader.PROCESS].slider
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    assert example_desk.mix[Fader.PROCESS] == 20
    qtbot.keyClick(presentation, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert example_desk.mix[Fader.PROCESS] == 18
    assert slider.shown == 18


def test_after_closing_the_desk_goes_on_alone(
    qtbot, presentation: Presentation, example_desk: Desk, library: Library
):
    with qtbot.waitSignal(presentation.destroyed):
        presentation.close()
    example_desk.move(Fader.PROCESS, 70)
    again = Presentation(example_desk, library, LIGHT)
    assert again.strips[Fader.PROCESS].slider.position == 70
    again.deleteLater()


TWO_SCREENS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": True,
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": 800,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width in (("laptop", 0, 1366), ("beamer", 1366, 1280))
    ],
}


def test_it_goes_to_the_second_screen(tmp_path):
    (tmp_path / "screens.json").write_text(json.dumps(TWO_SCREENS))
    code = (
        "from mengpaneel.app import *; a = make_application(); l = Library(); m = example_memory(l)\n"
        "w = Window(Desk(m, lambda: m, 1), l, 'light'); w.show(); w.present()\n"
        "p = w.presentation\n"
        "for _ in range(50): a.processEvents()\n"
        "print(p.screen().name(), p.isFullScreen(), p.geometry().x())\n"
        "import os, sys; sys.stdout.flush(); os._exit(0)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, timeout=60)
    assert answer.stdout.decode().split() == ["beamer", "True", "1366"], answer.stderr
