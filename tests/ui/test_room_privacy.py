"""Before a reveal nothing on any screen depends on what anyone entered, in each step of the hour."""

from __future__ import annotations

import json

import pytest

from tests.ui.screens import Wanted, run_on_screens
from tests.warm import WarmStart

LAPTOP: Wanted = ("laptop", 1366, 800)
BEAMER: Wanted = ("beamer", 1280, 800)

PROGRAM = """
import gc, json, os, sys
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from mengpaneel.app import *
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.ui.platform.settling import settle as come_to_rest
from mengpaneel.ui.window.commands import Screen
from tests.ui.seen import picture_of, told_by
gc.disable()
application = make_application()
library = Library()
memory = example_memory(library)
desk = Desk(memory, lambda: memory, 1)
desk.new_subject(desk.subject.kind, "Gemeente")
window = Window(desk, library, "light")
window.show()
window.show_screen(Screen.SESSION)
window.present()
session, rows = desk.session, json.loads(sys.argv[1])
RESIDENTS = Fader.RESIDENTS
seen = {}
def settle():
    for _ in range(20):
        application.processEvents()
    for each in (window.room_window, window):  # in which the room is drawn once more
        come_to_rest(each)
def look(name):
    settle()
    told = []
    for widget in QApplication.allWidgets():
        told += [[type(widget).__name__, what, str(words)] for what, words in told_by(widget)]
    heading = window.room_window.heading
    pictures = [picture_of(each) for each in (window.room_window, window)]
    shown = [each for each in window.room_window.findChildren(QWidget) if each.isVisible()]
    words = [each.text() for each in shown if isinstance(each, QLabel)]
    names = [each.accessibleName() for each in shown]
    seen[name] = [sorted(told), application.clipboard().text(), heading, *pictures, words, names]
def enter(participant, row, faders=FADERS):
    session.enter(participant, {fader: Entry(p) for fader, p in zip(faders, row)})
look("before")
session.begin(["wijkambtenaar", "sociaal domein", "fysiek domein"])
session.go_to(HourStep.EXPLANATION)
look("explanation")
session.go_to(HourStep.ENTRIES)
look("nobody")
enter(0, rows[0])
enter(1, rows[1])
look("some")
enter(2, rows[2])
look("all")
session.next()
look("talk")
for step in (HourStep.TOGETHER, HourStep.PROFILE):
    session.go_to(step)
    look(step)
session.reveal(RESIDENTS)
look("one revealed")
session.next()
look("the next one hidden")
session.go_to(HourStep.TOGETHER)
look("together")
session.reveal(RESIDENTS)
session.ask_again(RESIDENTS)
look("again")
for participant, row in enumerate(rows):
    enter(participant, row[5:], (RESIDENTS,))
look("again, all")
session.reveal(RESIDENTS)
look("revealed")
print(json.dumps(seen))
sys.stdout.flush()
os._exit(0)
"""

# The residents' fader (the third) has the largest spread and is the same in both; the order is the same too.
ONE = [[20, 30, 90, 44, 50, 10], [30, 40, 10, 48, 52, 20], [40, 60, 50, 46, 51, 30]]
OTHER = [[80, 70, 90, 56, 48, 70], [70, 60, 10, 52, 50, 60], [60, 40, 50, 54, 49, 90]]


Seen = dict[str, list]


@pytest.fixture(scope="module", params=[[LAPTOP], [LAPTOP, BEAMER]], ids=["one", "two"])
def seen(request, tmp_path_factory, warm: WarmStart | None) -> tuple[Seen, Seen]:
    """What there is in every step, of two groups, on one screen and on two."""
    screens: list[Wanted] = request.param
    folder = tmp_path_factory.mktemp("screens")
    one, other = (
        json.loads(run_on_screens(folder, screens, "-c", PROGRAM, json.dumps(rows), warm=warm))
        for rows in (ONE, OTHER)
    )
    return one, other


def test_nothing_tells_what_was_entered_before_it_is_revealed(seen: tuple[Seen, Seen]):
    one, other = seen
    told = {name: [a == b for a, b in zip(one[name], other[name], strict=True)] for name in one}
    revealed = told.pop("revealed")
    assert {name for name, alike in told.items() if not all(alike)} == set()
    assert not revealed[3]
    assert one["all"][2] == ["Ieder voor zich", ""]


def test_while_everyone_sets_alone_the_room_sees_a_count_and_no_roles(seen: tuple[Seen, Seen]):
    *_, texts, names = seen[0]["some"]
    assert "2 van 3 klaar" in texts
    everything = " ".join([*texts, *names])
    assert not any(role in everything for role in ("wijkambtenaar", "sociaal", "fysiek"))
