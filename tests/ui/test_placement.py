"""Windows fit the screen that is there: another one than the last time, smaller, or gone."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.ui.screens import Wanted, run_on_screens
from tests.warm import WarmStart

Run = Callable[..., dict]

LARGE: Wanted = ("large", 1920, 1080)
LAPTOP: Wanted = ("laptop", 1366, 768)
SMALL: Wanted = ("small", 1280, 720)
TINY: Wanted = ("tiny", 1024, 600)

BEGIN = """
import json, os, sys
from base64 import b64decode, b64encode
from mengpaneel.app import *
from mengpaneel.ui.window.placement import restore_or_fit
application = make_application()
library = Library("nl")
memory = example_memory(library)
desk = Desk(memory, lambda: memory, 1)
told = {}
def settle():
    for _ in range(20):
        application.processEvents()
def opened(place=""):
    window = Window(desk, library, "light")
    restore_or_fit(window, b64decode(place))
    window.show()
    settle()
    return window
def seen(widget):
    # All that is in it, and its title bar; Qt restores a window so that lines of its frame may lie outside.
    free, frame = widget.screen().availableGeometry(), widget.frameGeometry()
    return free.contains(widget.geometry()) and frame.top() >= free.top()
"""
END = """
print(json.dumps(told))
sys.stdout.flush()
os._exit(0)
"""

LEAVE = """
for name, how in json.loads(sys.argv[1]).items():
    window = opened()
    exec(how)
    settle()
    told[name] = b64encode(bytes(window.saveGeometry().data())).decode()
    window.close()
"""
WAYS = {
    "usual": "window.move(300, 200)",
    "large": "window.setGeometry(300, 100, 1500, 900)",
    "at the edge": "window.move(1920 - 1366 - 8, 1080 - 768 - 40)",
    "maximised": "window.showMaximized()",
    "maximised from the edge": "window.move(500, 300); settle(); window.showMaximized()",
}
ON_THE_SECOND = {"on the second": "window.setGeometry(1280 + 400, 100, 1366, 800)"}
COME_BACK = """
for name, place in json.loads(sys.argv[1]).items():
    window = opened(place)
    told[name] = [seen(window)]
    window.showNormal()
    settle()
    told[name].append(seen(window))
    window.close()
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, warm: WarmStart | None) -> Run:
    """What a program tells that begins without a window on these screens."""
    folder = tmp_path_factory.mktemp("screens")

    def run(screens: list[Wanted], program: str, asked: object = None) -> dict:
        whole = ("-c", BEGIN + program + END, json.dumps(asked))
        return json.loads(run_on_screens(folder, screens, *whole, warm=warm))

    return run


@pytest.fixture(scope="module")
def left(run: Run) -> dict[str, str]:
    """Places that windows had on a large screen, on a second screen, and none."""
    on_second = run([SMALL, LARGE], LEAVE, ON_THE_SECOND)
    return {**run([LARGE], LEAVE, WAYS), **on_second, "for the first time": ""}


@pytest.mark.parametrize("screen", [LARGE, LAPTOP, SMALL, TINY])
def test_a_window_fits_the_screen_that_is_there_maximised_or_not(
    run: Run, left: dict[str, str], screen: Wanted
):
    told = run([screen], COME_BACK, left)
    assert told == {way: [True, True] for way in left}


def test_the_window_fits_its_own_screen_when_the_room_has_the_other(run: Run):
    told = run(
        [LARGE, TINY],
        """
window = opened()
window.presenter.screen = "tiny"
window.present()
settle()
show = window.presenter.presentation
told["first"] = [window.screen().name(), seen(window)]
show.open_on(application.screens()[0])
settle()
told["then"] = [window.screen().name(), seen(window)]
""",
    )
    assert told == {"first": ["large", True], "then": ["tiny", True]}


def test_a_dialog_fits_a_screen_smaller_than_itself(run: Run):
    told = run(
        [("tiny", 800, 520)],
        """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
window = opened()
window.set_zoom(150)
def look():
    settle()
    dialog = QApplication.activeModalWidget()
    told[type(dialog).__name__] = seen(dialog)
    dialog.reject()
for ask in (window.save_snapshot, window.commands.open_search.emit):
    QTimer.singleShot(0, look)
    ask()
    settle()
""",
    )
    assert told == {"SaveDialog": True, "SearchDialog": True}
