"""What a screen reader is told: name, role, value and state of everything, and what changed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import mix_aloud, position_aloud, profile_aloud
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId, profile
from mengpaneel.domain.snapshot import MixKind, SubjectKind
from mengpaneel.ui.faders.note import NoteEditor
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.snapshots.card import SnapshotCard
from mengpaneel.ui.widgets.dialog import SaveDialog, SubjectDialog
from mengpaneel.ui.widgets.status import TemporaryDescription, describe_focused
from mengpaneel.ui.widgets.tabs import TabBar
from mengpaneel.ui.window.areas import visible_areas
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.ui.reachable import Role, Text, interface_of, nameless


@pytest.fixture
def window(qtbot, example_desk: Desk, library: Library) -> Window:
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    return window


def name(widget: QWidget) -> str:
    return interface_of(widget).text(Text.Name)


def test_nothing_is_nameless_while_presenting(window: Window, example_desk: Desk, library: Library):
    room = RoomWindow(example_desk, library, window.look.colours)
    room.show()
    room.room_overlay.show_keys(True)
    assert list(nameless(room)) == []
    slider = room.strips[Fader.PROCESS].slider
    example_desk.move(Fader.PROCESS, 70)
    assert interface_of(slider).text(Text.Description) == position_aloud(Fader.PROCESS, 70, library)
    room.room_overlay.set_black(True)
    assert name(room.focusWidget()) == library.words.present.black_screen
    room.close()


@pytest.mark.parametrize("screen", Screen)
def test_nothing_is_nameless(window: Window, screen: Screen):
    window.show_screen(screen)
    QApplication.processEvents()
    assert list(nameless(window)) == []


def test_the_parts_between_which_f6_goes_have_names(window: Window):
    for screen in Screen:
        window.show_screen(screen)
        QApplication.processEvents()
        areas = visible_areas(window)
        assert len(areas) > 1
        assert [type(area).__name__ for area in areas if not name(area)] == []
        assert {interface_of(area).role() for area in areas} <= {Role.Border, Role.Grouping}


def test_a_tab_does_not_take_the_ear_of_who_is_elsewhere(qtbot: QtBot):
    tabs, active = TabBar(), []
    qtbot.addWidget(tabs)
    tabs.currentChanged.connect(lambda _: active.append(QAccessible.isActive()))
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    tabs.add("een")
    tabs.add("twee")
    tabs.setCurrentIndex(1)
    assert active == [False, False]
    assert QAccessible.isActive()
    QAccessible.setActive(before)


def test_what_is_said_describes_what_has_the_keyboard_until_it_leaves(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    here, there = QPushButton("hier", window), QPushButton("daar", window)
    here.setAccessibleDescription("gewoon")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    here.setFocus()
    for words in ("een", "twee"):
        describe_focused(window, words)
        assert interface_of(here).text(Text.Description) == words
    there.setFocus()
    qtbot.waitUntil(lambda: interface_of(here).text(Text.Description) == "gewoon")
    describe_focused(window, "drie")
    there.setAccessibleDescription("anders")
    here.setFocus()
    qtbot.waitUntil(lambda: there.findChild(TemporaryDescription) is None)
    assert interface_of(there).text(Text.Description) == "anders"


def test_a_title_comes_before_what_it_is_about(window: Window):
    summary, reading = window.console_screen.panel.summary, window.console_screen.panel.reading
    window.show_screen(Screen.REVIEW)
    text = window.screens.review.compare_page.told
    for first, second in (
        (summary.lead, summary.heading),
        (summary.heading, summary.note),
        (reading.heading, reading.tabs),
        (text.headline, text.tabs),
    ):
        above = interface_of(first).parent()
        assert above.indexOfChild(interface_of(first)) < above.indexOfChild(interface_of(second))


def test_what_unfolds_says_whether_it_did(window: Window, library: Library):
    window.show_screen(Screen.PROFILES)
    access, more = library.words.access, window.screens.profiles.cards[0].more_button
    for expected in (access.folded, access.unfolded, access.folded):
        assert interface_of(more).text(Text.Description) == expected
        more.click()
    line = window.console_screen.line.open
    assert interface_of(line).text(Text.Description) == access.folded
    line.setChecked(True)
    assert interface_of(line).text(Text.Description) == access.unfolded


def test_no_two_bars_of_tabs_on_a_screen_are_called_the_same(window: Window):
    window.show_screen(Screen.REVIEW)
    names = [tabs.accessibleName() for tabs in window.screens.review.findChildren(TabBar)]
    assert len(names) == len(set(names)) == 2


def test_tabs_of_screens_are_one_of_several_and_buttons_where_none_of_them_is_shown(window: Window):
    tabs = list(window.header.screens.tabs.values())
    for screen in (Screen.REVIEW, Screen.OVERVIEW, Screen.PROFILES):
        window.show_screen(screen)
        without = screen is Screen.OVERVIEW
        assert {interface_of(tab).role() for tab in tabs} == {Role.Button if without else Role.RadioButton}
        assert [tab.isChecked() for tab in tabs].count(True) == (0 if without else 1)


def test_nothing_in_a_question_is_nameless(window: Window, library: Library, example_desk: Desk):
    words = library.words
    note = NoteEditor(Fader.POLITICS, example_desk, library, window.look, window)
    note.setWindowFlag(Qt.WindowType.Popup, False)
    for question in (
        SaveDialog(words, date(2026, 3, 16), words.save.first_title, 2, window.look, window),
        SubjectDialog(
            words, words.subject.new, words.subject.make, SubjectKind.CASE, "", window.look, window
        ),
        note,
    ):
        question.show()
        assert list(nameless(question)) == []
        question.close()


@pytest.mark.parametrize("fader", FADERS)
def test_a_fader_is_a_slider_with_its_name_position_and_sentence(
    window: Window, example_desk: Desk, library: Library, fader: Fader
):
    example_desk.move(fader, 70)
    slider = window.console_screen.card.console.strips[fader].slider
    interface, texts = interface_of(slider), library.faders[fader]
    assert interface.role() is Role.Slider
    assert name(slider) == texts.name
    value = interface.valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (70, 0, 100)
    level = "vrij hoog; "
    assert interface.text(Text.Description).startswith(level)
    assert interface.text(Text.Description)[len(level) :][1:] == window_sentence(window, fader)[1:]
    assert interface.state().focusable


def window_sentence(window: Window, fader: Fader) -> str:
    return window.console_screen.card.console.strips[fader].sentence


def test_a_screen_reader_can_set_a_fader(window: Window, example_desk: Desk):
    slider = window.console_screen.card.console.strips[Fader.PROCESS].slider
    interface_of(slider).valueInterface().setCurrentValue(83)
    assert example_desk.mix[Fader.PROCESS] == 83
    example_desk.history.undo()
    assert example_desk.mix[Fader.PROCESS] == 18


def test_a_fader_that_is_not_set_says_so(window: Window):
    slider = window.console_screen.card.console.strips[Fader.POLITICS].slider
    assert name(slider) == "Bestuur en politiek, nog niet gezet"
    assert interface_of(slider).text(Text.Description).startswith("Sleep de knop")
    window.console_screen.card.aims.buttons[MixKind.AMBITION].click()
    unwished = window.console_screen.card.console.strips[FADERS[0]].slider
    assert name(unwished) == "Positionering intern, Ambitie, zoals nu"


def test_a_button_with_words_is_called_by_its_words(window: Window):
    assert name(window.header.present) == window.header.present.text() == "Presenteren"
    assert "groot op het scherm" in interface_of(window.header.present).text(Text.Description)
    hold = window.console_screen.card.hold_button
    hold.setText("")
    assert name(hold) == " ".join(hold.toolTip().split())
    hold.setText("Toen (vasthouden)")
    assert name(hold) == "Toen (vasthouden)"


def test_buttons_that_look_alike_say_what_they_are_about(window: Window):
    window.show_screen(Screen.PROFILES)
    names = [
        name(b)
        for card in window.screens[Screen.PROFILES].cards
        for b in (card.overlay_button, card.more_button)
    ]
    assert len(set(names)) == len(names) == 10
    assert all(n.startswith(("Over de schuiven leggen: ", "Meer lezen: ")) for n in names)


def test_small_panels_are_sentences(window: Window, library: Library, example_desk: Desk):
    card = window.findChild(SnapshotCard)
    assert interface_of(card).text(Text.Description) == mix_aloud(card.snapshot.sheet.mix, library)
    mix = Mix.of(0, 30, 50, None, 100)
    assert mix_aloud(mix, library) == (
        "Positionering intern: laag. Proces binnen gemeente: vrij laag. Proces met bewoners: geen keuze. "
        "Bestuur en politiek: nog niet gezet. Communicatie: hoog."
    )
    assert "hangt af" in profile_aloud(profile(ProfileId.PARTICIPATORY), library)
    example_desk.set_ghost(card.snapshot)
    assert interface_of(card).text(Text.Description).startswith("ligt gestreept over de schuiven. ")


def test_a_change_is_announced_once_the_hand_rests_and_not_on_the_way(
    qtbot, window: Window, example_desk: Desk, library: Library
):
    heard: list[str] = []
    window.announcer.announced.connect(heard.append)
    for position in range(40, 91):
        example_desk.move(Fader.POLITICS, position)
        QApplication.processEvents()
    assert heard == []
    with qtbot.waitSignal(window.announcer.announced):
        pass
    assert len(heard) == 1
    assert heard[0].startswith("Bestuur en politiek: " + position_aloud(Fader.POLITICS, 90, library))
    panel = window.console_screen.panel
    assert heard[0].endswith(f"{panel.summary.lead.text()}: {panel.summary.heading.text()}.")


def test_what_stays_the_same_is_not_announced(qtbot, window: Window, example_desk: Desk):
    example_desk.move(Fader.POLITICS, 90)
    with qtbot.waitSignal(window.announcer.announced):
        pass
    example_desk.move(Fader.POLITICS, 91)
    with (
        qtbot.assertNotEmitted(window.announcer.announced),
        qtbot.waitSignal(window.announcer.findChild(QTimer).timeout),
    ):
        pass


def test_notices_and_the_lock_are_announced(window: Window, example_desk: Desk, library: Library):
    heard: list[str] = []
    window.announcer.announced.connect(heard.append)
    example_desk.snapshot_editor.throw_away(example_desk.snapshots[0])
    example_desk.set_locked(True)
    assert heard == [window.notice.words, library.words.console.locked]
