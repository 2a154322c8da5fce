"""What the first frame shows, and that nothing jumps when the rest joins it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.ui.window.state import WindowState, restore_state
from mengpaneel.ui.window.window import Window

LATER = (
    "mengpaneel.ui.profile.panel",
    "mengpaneel.ui.snapshots.strip",
    "mengpaneel.ui.console.plan",
    "mengpaneel.ui.window.actions",
    "mengpaneel.ui.session",
    "mengpaneel.desk.session",
    "mengpaneel.ui.window.announcer",
    "mengpaneel.content.text.ambition",
    "mengpaneel.content.shapes.session",
    "mengpaneel.content.shapes.transfer",
    "mengpaneel.domain.match",
    "mengpaneel.domain.ambition",
    "html",
    "random",
    "ast",
    "subprocess",
    "mengpaneel.desk.backup_worker",
    "mengpaneel.single_instance",
    "mengpaneel.store.open_requests",
    "mengpaneel.domain.questions",
    "mengpaneel.domain.backup_service",
    "mengpaneel.ui.widgets.dialog",
    "mengpaneel.ui.presenting",
    "mengpaneel.ui.transfer.import_preview",
    "mengpaneel.ui.transfer.export_dialog",
    "mengpaneel.domain.arrival",
    "mengpaneel.exchange.decoding",
    "PySide6.QtDBus",
    "pyqtgraph",
    "numpy",
    "pypdf",
)

WAITING = {
    "bz2": "open",
    "inspect": "signature",
    "ipaddress": "ip_address",
    "msgspec.inspect": "type_info",
    "tempfile": "gettempdir",
    "traceback": "print_exc",
}
"""Modules that PySide or msgspec imports in some Python, each with something that it has once it has run."""

NEEDED_SINCE_3_14 = frozenset({"ast", "inspect"})
"""Annotations are worked out by these two, when msgspec makes a class."""

UNTOUCHED = ("QAccessible", "QIcon", "QInputDevice", "QKeySequence")
"""Classes of Qt with many enumerations, which PySide builds when such a class is first named."""

FIRST_FRAME = f"""
import builtins, gc, os, sys
sys.excepthook = lambda *error: (sys.__excepthook__(*error), os._exit(1))  # else `painted` fails for ever
sys.modules["typing_extensions"] = None  # msgspec imports it if it is there: only our tools bring it
pythons_own = builtins.__import__
from mengpaneel.__main__ import load
app = load()
assert builtins.__import__ is pythons_own and not gc.isenabled()
from mengpaneel import data_controller
# On a busy machine all of these would begin before the first frame.
data_controller.BEGINS_AFTER_MS = 600_000
vars(app).update(_QT_LEARNS_AFTER_MS=600_000, WELCOMES_AFTER_MS=600_000)
from mengpaneel.ui.window.window import Window
paint = Window.paintEvent
def painted(self, event):
    paint(self, event)
    print(*[module for module in {LATER!r} if module in sys.modules])
    modules = sys.modules
    print(*[name for name, has in {WAITING!r}.items() if name in modules and has in vars(modules[name])])
    print(*[name for name in {UNTOUCHED!r} if name in vars(sys.modules["PySide6.QtGui"])])
    sys.stdout.flush()
    os._exit(0)
Window.paintEvent = painted
app.main(["--data-dir", sys.argv[1]])
"""


def test_what_the_first_frame_does_not_need_is_not_there_yet(tmp_path):
    run = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)], capture_output=True, text=True, check=True
    )
    needed = NEEDED_SINCE_3_14 if sys.version_info >= (3, 14) else ()
    assert set(run.stdout.split()) == set(needed)


class Sizes(QObject):
    """Keeps every size that a widget gets."""

    def __init__(self, widget):
        super().__init__(widget)
        self.found = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Resize:
            self.found.append(event.size())
        return super().eventFilter(watched, event)


def test_the_console_is_laid_out_once_for_a_width_with_no_reminder_that_is_not_due(
    qtbot, example_desk, library
):
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    restore_state(window, WindowState())
    sizes = Sizes(window.console_screen)
    window.show()
    QApplication.processEvents()
    widths = [size.width() for size in sizes.found]
    assert widths == sorted(set(widths))
    assert not window.again.findChildren(QWidget)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)])
def test_the_faders_stay_where_they_are_when_the_rest_comes(qtbot, example_desk, library, size):
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.resize(*size)
    screen = window.console_screen
    window.ensurePolished()
    window.layout().activate()
    window.show()
    while not screen.is_complete:
        before = [strip.slider.mapToGlobal(strip.slider.rect().bottomRight()) for strip in strips(window)]
        QApplication.processEvents()
    QApplication.processEvents()
    after = [strip.slider.mapToGlobal(strip.slider.rect().bottomRight()) for strip in strips(window)]
    assert after == before


def strips(window):
    return window.console_screen.card.console.strips.values()
