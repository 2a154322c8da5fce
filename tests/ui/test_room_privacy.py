"""Before a reveal nothing on any screen depends on what anyone entered, in each step of the hour."""

from __future__ import annotations

import json

import pytest

from tests.ui.screens import Wanted, run_on_screens

LAPTOP: Wanted = ("laptop", 1366, 800)
BEAMER: Wanted = ("beamer", 1280, 800)

PROGRAM = """
import gc, json, os, sys
from hashlib import sha256
from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QApplication
from mengpaneel.app import *
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.ui.platform.settling import settle as come_to_rest
from mengpaneel.ui.window.commands import Screen
from tests.ui.test_nothing_of_last_time import TOLD
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
        for what in (*TOLD, "value"):
            tells = getattr(widget, what, None)
            told.append([type(widget).__name__, what, str(tells()) if callable(tells) else ""])
    heading = window.room_window.heading
    pictures = [picture_of(each) for each in (window.room_window, window)]
    seen[name] = [sorted(told), application.clipboard().text(), heading, *pictures]
def picture_of(widget):
    buffer = QBuffer()
    widget.grab().save(buffer, "PNG")
    return sha256(buffer.data().data()).hexdigest()
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


@pytest.mark.parametrize("screens", [[LAPTOP], [LAPTOP, BEAMER]], ids=["one", "two"])
def test_nothing_tells_what_was_entered_before_it_is_revealed(tmp_path, screens: list[Wanted]):
    one, other = (
        json.loads(run_on_screens(tmp_path, screens, "-c", PROGRAM, json.dumps(rows)))
        for rows in (ONE, OTHER)
    )
    told = {name: [a == b for a, b in zip(one[name], other[name], strict=True)] for name in one}
    revealed = told.pop("revealed")
    assert {name for name, alike in told.items() if not all(alike)} == set()
    assert not revealed[3]
    assert one["all"][2] == ["Ieder voor zich", ""]


@pytest.mark.parametrize("screens", [[LAPTOP], [LAPTOP, BEAMER]], ids=["one", "two"])
def test_while_everyone_sets_alone_the_room_sees_a_count_and_no_roles(tmp_path, screens: list[Wanted]):
    program = PROGRAM.replace(
        'look("some")',
        "settle()\n"
        "from PySide6.QtWidgets import QLabel, QWidget\n"
        "shown = [w for w in window.room_window.findChildren(QWidget) if w.isVisible()]\n"
        "texts = [w.text() for w in shown if isinstance(w, QLabel)]\n"
        "print(json.dumps([texts, [w.accessibleName() for w in shown]]))\n"
        "sys.stdout.flush()\nos._exit(0)",
    )
    texts, names = json.loads(run_on_screens(tmp_path, screens, "-c", program, json.dumps(ONE)))
    assert "2 van 3 klaar" in texts
    everything = " ".join([*texts, *names])
    assert not any(role in everything for role in ("wijkambtenaar", "sociaal", "fysiek"))
