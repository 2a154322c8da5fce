"""The stretched language is as long as it should be, and every screen can be built in it."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from mengpaneel.app import example_memory
from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.widgets.dialog import SaveDialog, SubjectDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.content.translating import lines, other_placeholders, texts
from tests.pseudo import LONGER, PseudoLibrary, stretch


def test_every_text_is_40_percent_longer_with_the_same_placeholders():
    dutch = texts("nl")
    longer = {name: [stretch(line) for line in lines(text)] for name, text in dutch.items() if lines(text)}
    assert other_placeholders({name: lines(text) for name, text in dutch.items()}, longer) == []
    for name, stretched in longer.items():
        for before, after in zip(lines(dutch[name]), stretched, strict=True):
            if "{" not in before and before.replace(" ", "").isalpha():
                assert len(after) >= len(before.replace(" ", "")) * LONGER, name


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("Mengpaneel", "Meengpaaneeeel"),
        ("{count} schuiven", "{count} schuuuiiveen"),
        ("1366x768", "1366xx768"),
        ("", ""),
    ],
)
def test_words_are_stretched_and_placeholders_are_not(text: str, longer: str):
    assert stretch(text) == longer


def test_a_pseudo_library_tells_everything_longer():
    pseudo, library = PseudoLibrary(), Library()
    assert pseudo.words.window.profiles == stretch(library.words.window.profiles)
    assert pseudo.faders[Fader.PROCESS].sentences.low == stretch(library.faders[Fader.PROCESS].sentences.low)
    about, long = library.profile(ProfileId.TILTED), pseudo.profile(ProfileId.TILTED)
    assert long.reasons[Fader.PROCESS] == stretch(about.reasons[Fader.PROCESS])
    assert pseudo.example.table.talk == library.example.table.talk
    assert library.profile(ProfileId.TILTED).task != long.task


def test_every_screen_can_be_built_in_it(qtbot: QtBot, qapp):
    pseudo = PseudoLibrary()
    memory = example_memory(pseudo)
    desk = Desk(memory, lambda: memory, VERSION)
    window = Window(desk, pseudo, "light")
    qtbot.addWidget(window)
    window.show()
    for screen in Screen:
        window.show_screen(screen)
        assert not window.grab().isNull()
    desk.set_ghost(desk.snapshots[0])
    desk.set_overlay(ProfileId.TILTED)
    words, look = pseudo.words, window.look
    save = SaveDialog(words, date(2026, 3, 16), words.save.first_title, 2, look, window)
    subject = SubjectDialog(
        words, words.subject.rename, words.subject.keep, SubjectKind.CASE, "", look, window
    )
    room_window = RoomWindow(desk, pseudo, look.colours)
    for widget in (save, subject, room_window):
        widget.show()
        assert not widget.grab().isNull()
        widget.close()
    desk.finish()
    memory.close()
