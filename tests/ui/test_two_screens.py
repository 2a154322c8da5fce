"""Two or three screens: which is the room's, what stays on the laptop, and that nothing private leaves it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages
from tests.ui.screens import MIRRORED, Wanted, run_on_screens
from tests.warm import WarmStart

Found = Callable[..., dict]

LAPTOP: Wanted = ("laptop", 1366, 800)
BEAMER: Wanted = ("beamer", 1280, 800)
TELEVISION: Wanted = ("televisie", 1920, 1080)

BEGIN = """
import json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMenu
from mengpaneel.app import *
from mengpaneel.store.settings import load_settings
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


@pytest.fixture
def found(tmp_path: Path, warm: WarmStart | None) -> Found:
    """What a program tells that begins with a presentation on these screens."""

    def found(screens: list[Wanted], program: str, remembered: str = "", *more: str) -> dict:
        asked = ("-c", BEGIN + program, remembered, *more)
        return json.loads(run_on_screens(tmp_path, screens, *asked, warm=warm))

    return found


def test_the_room_has_the_second_screen_and_the_window_stays_where_it_was(found: Found):
    told = found(
        [LAPTOP, BEAMER],
        "tell(room=where(window.room_window), laptop=window.screen().name(), screen=window.screen_shown,"
        " led=window.presenter.is_leading, hint=window.room_window.told.hint.isVisible(),"
        " active=application.activeWindow() is window)",
    )
    assert told == {
        "room": ["beamer", [1366, 0, 1280, 800], True],
        "laptop": "laptop",
        "screen": "console",
        "led": True,
        "hint": False,
        "active": True,
    }


def test_where_the_hour_is_led_the_room_is_seen_made_black_and_given_another_screen(found: Found):
    told = found(
        [LAPTOP, BEAMER],
        "from mengpaneel.ui.window.commands import Screen\n"
        "window.show_screen(Screen.SESSION)\nsettle()\n"
        "panel, room = window.screens.session.panel, window.room_window\n"
        "def corner():\n"
        "    window.presenter.room_redrawn.emit()\n"
        "    return panel.preview.picture.toImage().pixelColor(3, 3).name()\n"
        "light = corner()\n"
        "panel.black.click()\nsettle()\nblack = corner()\nmade = room.room_overlay.black\n"
        "panel.black.click()\nsettle()\n"
        "panel.lock.click()\n"
        "tell(light=light, black=black, made=made, again=room.room_overlay.black, locked=desk.locked,"
        " offered=panel.other_screen.isVisible(), begins=panel.present.isVisible())",
    )
    assert told["light"] != "#000000"
    assert told["black"] == "#000000"
    assert (told["made"], told["again"], told["locked"]) == (True, False, True)
    assert (told["offered"], told["begins"]) == (True, False)


def test_a_screen_reader_hears_when_the_room_looks_on_and_what_becomes_black(found: Found):
    told = found(
        [LAPTOP, BEAMER],
        "heard = []\n"
        "window.present()\n"
        "settle()\n"
        "window.announcer.announced.connect(heard.append)\n"
        "for do in (window.present, lambda: window.presenter.set_black(True),\n"
        "           lambda: window.presenter.set_black(False), window.present):\n"
        "    do()\n"
        "    settle()\n"
        "tell(heard=heard)",
    )
    words = Library().words.leading
    assert told["heard"] == [words.room_looks_on, words.room_black, words.room_looks_on, words.room_gone]


def test_a_clicker_lets_the_room_read_all_faders_before_the_hour_begins(found: Found):
    told = found(
        [LAPTOP, BEAMER],
        "from mengpaneel.domain.snapshot import Neighbourhood\n"
        "from mengpaneel.ui.window.commands import Screen\n"
        "desk.new_subject(desk.subject.kind, 'Gemeente')\n"
        "window.show_screen(Screen.SESSION)\nsettle()\n"
        "session, room = window.screens.session, window.room_window\n"
        "panel, read = session.panel, [room.heading[0]]\n"
        "panel.explained[1].click()\nread.append(room.heading[0])\n"
        "for _ in range(3):\n"
        "    window.actions_.next_stop.trigger()\n"
        "    read.append(room.heading[0])\n"
        "more, on = panel.explained[1].isEnabled(), desk.hour.is_on\n"
        "window.actions_.next_stop.trigger()\nsettle()\n"
        "offered = panel.explained[1].isVisible(), panel.neighbourhood.isVisible()\n"
        "desk.set_neighbourhood(Neighbourhood('Druk'))\nsettle()\n"
        "panel.neighbourhood.click()\n"
        "seen = room.neighbourhood.isVisible(), panel.neighbourhood.isChecked()\n"
        "panel.neighbourhood.click()\n"
        "tell(read=read, more=more, on=on, begun=desk.hour.step, offered=offered, seen=seen,"
        " gone=[room.neighbourhood.isVisible(), panel.neighbourhood.isChecked()])",
    )
    assert len(set(told["read"])) == 5
    assert (told["more"], told["on"], told["begun"]) == (False, False, "entries")
    assert told["offered"] == [False, False]
    assert told["seen"] == [True, True]
    assert told["gone"] == [False, False]


def test_with_one_screen_the_presentation_is_alone_on_it(found: Found):
    told = found(
        [LAPTOP],
        "tell(room=where(window.room_window),"
        " led=window.presenter.is_leading, hint=window.room_window.told.hint.isVisible())",
    )
    assert told == {"room": ["laptop", [0, 0, 1366, 800], True], "led": False, "hint": True}


def test_with_more_screens_one_is_asked_and_remembered(found: Found):
    told = found(
        [LAPTOP, BEAMER, TELEVISION],
        "names = [action.text() for action in menu().actions()]\n"
        "before = window.room_window is not None\n"
        "choose('televisie')\n"
        "tell(names=names, before=before, room=window.room_window.screen().name(),"
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


def test_the_screen_of_the_last_time_is_taken_without_asking(found: Found):
    told = found(
        [LAPTOP, BEAMER, TELEVISION],
        "tell(asked=menu() is not None, room=window.room_window.screen().name())",
        "beamer",
    )
    assert told == {"asked": False, "room": "beamer"}


def test_the_choice_is_kept_for_another_day(found: Found, tmp_path: Path):
    told = found(
        [LAPTOP, BEAMER, TELEVISION],
        "window.presenter.end()\nmenu() and menu().close()\nsettle()\n"
        "here = places(Path(sys.argv[2]))\n"
        "def program(): return Program(here, load_settings(here.settings), library)\n"
        "first = program()\nfirst.window.show()\nfirst.window.present()\nsettle()\nchoose('televisie')\n"
        "first.finish()\nfirst.window.close()\n"
        "second = program()\nsecond.window.show()\nsecond.window.present()\nsettle()\n"
        "tell(kept=load_settings(here.settings).presenting_screen, asked=menu() is not None,"
        " room=second.window.room_window.screen().name())",
        "",
        str(tmp_path / "data"),
    )
    assert told == {"kept": "televisie", "asked": False, "room": "televisie"}


def test_who_chooses_no_screen_does_not_present(found: Found):
    told = found(
        [LAPTOP, BEAMER, TELEVISION],
        "menu().close()\nsettle()\ntell(presents=window.presenter.presentation is not None)",
    )
    assert told == {"presents": False}


def test_the_room_can_be_given_another_screen_while_it_looks(found: Found):
    """Also the one that is worked on: then the windows change places."""
    told = found(
        [LAPTOP, BEAMER],
        "window.presenter.ask_screen(window.header.present)\nsettle()\nchoose('laptop')\n"
        "tell(room=where(window.room_window), window=window.screen().name(),"
        " remembered=window.presenter.screen)",
    )
    assert told == {
        "room": ["laptop", [0, 0, 1366, 800], True],
        "window": "beamer",
        "remembered": "laptop",
    }


def test_a_room_that_is_closed_can_be_opened_again(found: Found):
    told = found(
        [LAPTOP, BEAMER],
        "window.room_window.close()\nsettle()\n"
        "left = [type(w).__name__ for w in application.topLevelWidgets() if w.isVisible()]\n"
        "window.present()\nsettle()\n"
        "tell(left=left, again=window.room_window.screen().name())",
    )
    assert told == {"left": ["Window"], "again": "beamer"}


def test_presenting_again_stops_it(found: Found):
    told = found(
        [LAPTOP, BEAMER],
        "window.present()\nsettle()\ntell(shows=window.presenter.presentation is not None)",
    )
    assert told == {"shows": False}


def test_another_language_goes_on_on_the_same_screens(found: Found):
    other = next(language for language in languages() if language != "nl")
    told = found(
        [LAPTOP, BEAMER],
        "from mengpaneel.ui.window.replace_window import replace_window\n"
        "window.presenter.presentation.room_overlay.set_black(True)\n"
        f"new_window = Window(desk, Library({other!r}), 'light')\n"
        "replace_window(new_window, window)\nsettle()\n"
        "tell(room=where(new_window.room_window)[0],"
        " led=new_window.presenter.is_leading,"
        " black=new_window.presenter.presentation.room_overlay.black)",
    )
    assert told == {"room": "beamer", "led": True, "black": True}


# Mirrored: two screens at one place.


@pytest.mark.parametrize("size", [(1366, 800), (1280, 720)])
def test_mirrored_screens_are_one_screen_and_it_is_said_and_asked(found: Found, size: tuple[int, int]):
    told = found(
        [LAPTOP, (MIRRORED, *size)],
        "from mengpaneel.ui.data.page import ConfirmDialog\n"
        "question = window.findChild(ConfirmDialog)\n"
        "asked = question.windowTitle(), window.room_window is None\n"
        "question.yes.click()\nsettle()\n"
        "tell(asked=asked, shows=window.room_window.isVisible(),"
        " led=window.presenter.is_leading)",
    )
    assert told == {"asked": ["De zaal ziet wat jij ziet", True], "shows": True, "led": False}


def test_who_does_not_want_the_same_picture_does_not_present(found: Found):
    told = found(
        [LAPTOP, (MIRRORED, 1366, 800)],
        "from mengpaneel.ui.data.page import ConfirmDialog\n"
        "window.findChild(ConfirmDialog).no.click()\nsettle()\n"
        "tell(show=window.presenter.presentation is not None, presents=window.room_window is not None)",
    )
    assert told == {"show": False, "presents": False}


def test_beside_mirrored_screens_a_third_is_the_rooms(found: Found):
    told = found(
        [LAPTOP, (MIRRORED, 1366, 800), BEAMER],
        "tell(room=window.room_window.screen().name(), led=window.presenter.is_leading)",
    )
    assert told == {"room": "beamer", "led": True}


def test_screens_that_become_mirrored_while_a_room_looks_are_told_of(found: Found):
    told = found(
        [LAPTOP, BEAMER],
        "from mengpaneel.ui.room import screens\n"
        "before = window.presenter.is_leading\n"
        "screens.show_the_same = lambda one, other: True\n"
        "application.primaryScreen().geometryChanged.emit(application.primaryScreen().geometry())\n"
        "settle()\n"
        "tell(before=before, led=window.presenter.is_leading,"
        " shows=window.room_window.isVisible(), said=window.notice.words)",
    )
    assert told["before"]
    assert not told["led"]
    assert told["shows"]
    assert "hetzelfde beeld" in told["said"]


# Scaled: the rectangles of two screens leave a gap.


def test_a_window_over_the_edge_of_a_scaled_screen_is_put_back(found: Found, monkeypatch):
    """On a laptop at 125 % what sticks out into the gap is on the beamer, which begins at its own pixels."""
    monkeypatch.setenv("QT_SCREEN_SCALE_FACTORS", "laptop=1.25;beamer=1")
    told = found(
        [LAPTOP, BEAMER],
        "window.setMinimumSize(0, 0)\nwindow.resize(500, 400)\nsettle()\n"
        "laptop = next(s for s in application.screens() if s.name() == 'laptop').geometry()\n"
        "right = []\n"
        "for x in (700, 900, 1080, 1200):\n"
        "    window.move(100, 100)\n    settle()\n"
        "    window.move(x, 100)\n    settle()\n"
        "    right.append(window.frameGeometry().right() <= laptop.right())\n"
        "tell(right=right, width=laptop.width())",
    )
    assert told == {"right": [True] * 4, "width": 1093}


def test_nothing_private_ever_reaches_the_room(tmp_path: Path, warm: WarmStart | None):
    """Every button, menu, key, question, list and notice there is, while a room looks on."""
    told = json.loads(run_on_screens(tmp_path, [LAPTOP, BEAMER], "-m", "tests.ui.crawler", warm=warm))
    assert told["presenting"]
    kinds = {name.split(" ")[0] for name in told["opened"]}
    assert kinds >= {
        "Window",
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
