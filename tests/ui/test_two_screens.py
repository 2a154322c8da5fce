"""Two or three screens: which is the room's, what stays on the laptop, and that nothing private leaves it."""

from __future__ import annotations

import json

import pytest

from mengpaneel.content.reading import languages
from tests.ui.screens import Wanted, run_on_screens

LAPTOP: Wanted = ("laptop", 1366, 800)
BEAMER: Wanted = ("beamer", 1280, 800)
TELEVISION: Wanted = ("televisie", 1920, 1080)

BEGIN = """
import json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMenu
from mengpaneel.app import *
application = make_application()
library = Library()
memory = example_memory(library)
desk = Desk(memory, lambda: memory, 1)
window = Window(desk, library, "light")
window.presenter.screen = sys.argv[1]
window.show()
def settle():
    for _ in range(20):
        application.processEvents()
def where(widget):
    return widget and [widget.screen().name(), list(widget.geometry().getRect()), widget.isFullScreen()]
def menu():
    return QApplication.activePopupWidget()
def choose(name):
    next(action for action in menu().actions() if action.text().startswith(name)).trigger()
    menu() and menu().close()
    settle()
def tell(**found):
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)
window.present()
settle()
"""


def found(tmp_path, screens: list[Wanted], program: str, remembered: str = "", *more: str) -> dict:
    return json.loads(run_on_screens(tmp_path, screens, "-c", BEGIN + program, remembered, *more))


def test_the_room_has_the_second_screen_and_the_laptop_keeps_a_window_to_lead_it(tmp_path):
    told = found(
        tmp_path,
        [LAPTOP, BEAMER],
        "lectern = window.presenter.show.lectern\n"
        "tell(room=where(window.presentation), laptop=lectern.screen().name(), shown=lectern.isVisible(),"
        " hint=window.presentation.told._hint.isVisible(), words=lectern._where.text())",
    )
    assert told == {
        "room": ["beamer", [1366, 0, 1280, 800], True],
        "laptop": "laptop",
        "shown": True,
        "hint": False,
        "words": "Op scherm beamer, 1280 bij 800",
    }


def test_with_one_screen_the_presentation_is_alone_on_it(tmp_path):
    told = found(
        tmp_path,
        [LAPTOP],
        "tell(room=where(window.presentation), lectern=window.presenter.show.lectern is not None,"
        " hint=window.presentation.told._hint.isVisible())",
    )
    assert told == {"room": ["laptop", [0, 0, 1366, 800], True], "lectern": False, "hint": True}


def test_with_more_screens_one_is_asked_and_remembered(tmp_path):
    told = found(
        tmp_path,
        [LAPTOP, BEAMER, TELEVISION],
        "names = [action.text() for action in menu().actions()]\n"
        "before = window.presentation is not None\n"
        "choose('televisie')\n"
        "tell(names=names, before=before, room=window.presentation.screen().name(),"
        " remembered=window.presenter.screen)",
    )
    assert told == {
        "names": [
            "Op welk scherm ziet de zaal het?",
            "beamer, 1280 bij 800",
            "televisie, 1920 bij 1080",
        ],
        "before": False,
        "room": "televisie",
        "remembered": "televisie",
    }


def test_the_screen_of_the_last_time_is_taken_without_asking(tmp_path):
    told = found(
        tmp_path,
        [LAPTOP, BEAMER, TELEVISION],
        "tell(asked=menu() is not None, room=window.presentation.screen().name())",
        "beamer",
    )
    assert told == {"asked": False, "room": "beamer"}


def test_the_choice_is_kept_for_another_day(tmp_path):
    told = found(
        tmp_path,
        [LAPTOP, BEAMER, TELEVISION],
        "window.presenter.end()\nmenu() and menu().close()\nsettle()\n"
        "here = places(Path(sys.argv[2]))\n"
        "def program(): return Program(here, load_settings(here.settings), library)\n"
        "first = program()\nfirst.window.show()\nfirst.window.present()\nsettle()\nchoose('televisie')\n"
        "first.finish()\nfirst.window.close()\n"
        "second = program()\nsecond.window.show()\nsecond.window.present()\nsettle()\n"
        "tell(kept=load_settings(here.settings).presenting_screen, asked=menu() is not None,"
        " room=second.window.presentation.screen().name())",
        "",
        str(tmp_path / "data"),
    )
    assert told == {"kept": "televisie", "asked": False, "room": "televisie"}


def test_who_chooses_no_screen_does_not_present(tmp_path):
    told = found(
        tmp_path,
        [LAPTOP, BEAMER, TELEVISION],
        "menu().close()\nsettle()\ntell(presents=window.presenter.show is not None)",
    )
    assert told == {"presents": False}


def test_the_room_can_be_given_another_screen_while_it_looks(tmp_path):
    """Also the one that is worked on: then the windows change places."""
    told = found(
        tmp_path,
        [LAPTOP, BEAMER],
        "window.presenter.show.lectern.other_screen.click()\nsettle()\nchoose('laptop')\n"
        "tell(room=where(window.presentation), window=window.screen().name(),"
        " lectern=window.presenter.show.lectern.screen().name(), remembered=window.presenter.screen)",
    )
    assert told == {
        "room": ["laptop", [0, 0, 1366, 800], True],
        "window": "beamer",
        "lectern": "beamer",
        "remembered": "laptop",
    }


@pytest.mark.parametrize("closed", ["window.presentation", "window.presenter.show.lectern"])
def test_both_windows_end_together(tmp_path, closed: str):
    told = found(
        tmp_path,
        [LAPTOP, BEAMER],
        f"{closed}.close()\nsettle()\n"
        "left = [type(w).__name__ for w in application.topLevelWidgets() if w.isVisible()]\n"
        "window.present()\nsettle()\n"
        "tell(left=left, again=window.presentation.screen().name())",
    )
    assert told == {"left": ["Window"], "again": "beamer"}


def test_presenting_again_stops_it(tmp_path):
    told = found(
        tmp_path,
        [LAPTOP, BEAMER],
        "window.present()\nsettle()\ntell(shows=window.presenter.show is not None)",
    )
    assert told == {"shows": False}


def test_another_language_goes_on_on_the_same_screens(tmp_path):
    other = next(language for language in languages() if language != "nl")
    told = found(
        tmp_path,
        [LAPTOP, BEAMER],
        "from mengpaneel.ui.heir import take_over\n"
        "window.presenter.show.stage.blacken(True)\n"
        f"heir = Window(desk, Library({other!r}), 'light')\n"
        "take_over(heir, window)\nsettle()\n"
        "tell(room=where(heir.presentation)[0], lectern=heir.presenter.show.lectern.screen().name(),"
        " black=heir.presenter.show.stage.black)",
    )
    assert told == {"room": "beamer", "lectern": "laptop", "black": True}


def test_nothing_private_ever_reaches_the_room(tmp_path):
    """Every button, menu, key, question, list and notice there is, while a room looks on."""
    told = json.loads(run_on_screens(tmp_path, [LAPTOP, BEAMER], "tests/ui/crawler.py"))
    assert told["presenting"]
    kinds = {name.split(" ")[0] for name in told["opened"]}
    assert kinds >= {
        "Window",
        "Lectern",
        "SaveDialog",
        "SubjectDialog",
        "ReportDialog",
        "QFileDialog",
        "KeysDialog",
        "HelpWindow",
        "NoteEditor",
        "Menu",
    }
    assert told["trespassers"] == []
    assert told["leaks"] == []
