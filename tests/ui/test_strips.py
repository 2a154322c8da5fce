"""A channel strip and the line under the console: what they say and offer, and that nothing jumps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import longest_sentences
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader, Position
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.console.card import ConsoleCard
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.faders.strip_layout import lay_out, measure_rows
from mengpaneel.ui.widgets.label import max_text_height
from mengpaneel.ui.window.window import Window
from tests.hands import settle
from tests.ui.measuring import misfits

FADER = Fader.RESIDENTS
LEFT = Qt.MouseButton.LeftButton
NO_RAISE = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def card(qtbot, window: Window, desk: Desk) -> ConsoleCard:
    """The console of somebody new, in an active window and at rest."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle()
    return window.console_screen.card


@pytest.fixture
def slider(card: ConsoleCard) -> FaderSlider:
    return card.console.strips[FADER].slider


def press_word(qtbot, slider: FaderSlider, position: int) -> None:
    qtbot.mouseClick(slider, LEFT, pos=slider.fader_geometry.word(position).center().toPoint())


# The middle is not one thing.


@NO_RAISE
@pytest.mark.parametrize(("before", "after"), [(None, 52), (0, 48), (49, 48), (50, 52), (51, 52), (100, 52)])
def test_the_word_middle_and_its_key_choose_it_on_the_side_that_the_fader_comes_from(
    qtbot, desk: Desk, slider: FaderSlider, before: Position, after: int
):
    for choose in (
        lambda: press_word(qtbot, slider, 50),
        lambda: qtbot.keyClick(slider, Qt.Key.Key_M),
        lambda: chosen(slider, "midden"),
    ):
        desk.move(FADER, before)
        choose()
        assert desk.mix[FADER] == after


def test_exactly_the_middle_says_that_nothing_was_chosen(qtbot, desk: Desk, card: ConsoleCard):
    strip = card.console.strips[FADER]
    for position, word in ((40, "vrij laag"), (41, "midden"), (49, "midden"), (51, "midden"), (59, "midden")):
        desk.move(FADER, position)
        assert strip.word == word
    qtbot.keyClick(strip.slider, Qt.Key.Key_0)
    assert (desk.mix[FADER], strip.word) == (50, "geen keuze")
    assert strip.sentence == "Hierover is geen keuze gemaakt."


def test_at_the_middle_one_button_says_that_it_is_a_choice(qtbot, desk: Desk, card: ConsoleCard):
    line = card.selected
    card.console.select(FADER)
    for position in (None, 49, 51):
        desk.move(FADER, position)
        assert not line.middle.isVisible()
    desk.move(FADER, 50)
    assert line.middle.isVisible()
    qtbot.mouseClick(line.middle, LEFT)
    assert desk.mix[FADER] == 52
    assert not line.middle.isVisible()
    desk.set_aim(MixKind.AMBITION)
    desk.move(FADER, 50)
    assert (card.console.strips[FADER].word, line.middle.isVisible()) == ("midden", False)


def test_no_button_comes_or_goes_under_a_hand_that_drags(qtbot, desk: Desk, card: ConsoleCard):
    slider, line = card.console.strips[FADER].slider, card.selected
    desk.move(FADER, 40)
    place = {at: slider.fader_geometry.cap(at).center().toPoint() for at in (40, 50, 60)}
    for begin, end, before in ((40, 50, False), (50, 60, True)):
        qtbot.mousePress(slider, LEFT, pos=place[begin])
        qtbot.mouseMove(slider, place[end])
        assert (desk.mix[FADER], line.middle.isVisible()) == (end, before)
        qtbot.mouseRelease(slider, LEFT, pos=place[end])
        assert line.middle.isVisible() is not before


# The menu on a cap.


def chosen(slider: FaderSlider, word: str) -> None:
    """Choose a word from the menu that a right click opens."""
    ask_for_menu(slider, QContextMenuEvent.Reason.Mouse)
    menu = slider.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == word).trigger()
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask_for_menu(slider: FaderSlider, reason: QContextMenuEvent.Reason) -> None:
    at = slider.fader_geometry.cap(slider.cap_position).center().toPoint()
    QApplication.sendEvent(slider, QContextMenuEvent(reason, at, slider.mapToGlobal(at)))


@NO_RAISE
def test_every_state_is_in_the_menu_of_a_cap(desk: Desk, slider: FaderSlider):
    for word, position in (("hoog", 100), ("midden", 52), ("geen keuze", 50), ("laag", 0), ("leeg", None)):
        chosen(slider, word)
        assert desk.mix[FADER] == position
    assert desk.history.count() == 5


@NO_RAISE
def test_the_menu_is_asked_for_with_a_key_too_and_shows_where_the_fader_is(
    desk: Desk, card: ConsoleCard, slider: FaderSlider
):
    desk.move(FADER, 45)
    ask_for_menu(slider, QContextMenuEvent.Reason.Keyboard)
    menu = slider.findChild(QMenu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["midden"]
    assert card.console.selected is FADER
    menu.close()


@NO_RAISE
def test_a_finger_that_rests_asks_for_the_menu_and_moves_nothing(
    qtbot, window: Window, desk: Desk, slider: FaderSlider
):
    desk.move(FADER, 30)
    desk.history.clear()
    slider.long_touch.setInterval(0)
    finger, handle = QTest.createTouchDevice(), window.windowHandle()
    at = slider.mapTo(window, slider.fader_geometry.cap(30).center().toPoint())
    QTest.touchEvent(handle, finger).press(0, at, handle).commit()
    qtbot.waitUntil(lambda: slider.findChild(QMenu) is not None)
    QTest.touchEvent(handle, finger).release(0, at, handle).commit()
    slider.findChild(QMenu).close()
    assert (desk.mix[FADER], desk.history.count(), slider.is_dragged) == (30, 0, False)


def test_a_finger_that_moves_away_asks_for_no_menu(window: Window, desk: Desk, slider: FaderSlider):
    desk.move(FADER, 30)
    finger, handle = QTest.createTouchDevice(), window.windowHandle()
    at = slider.mapTo(window, slider.fader_geometry.cap(30).center().toPoint())
    QTest.touchEvent(handle, finger).press(0, at, handle).commit()
    assert slider.long_touch.isActive()
    QTest.touchEvent(handle, finger).move(0, at - QPoint(0, 30), handle).commit()
    assert not slider.long_touch.isActive()
    QTest.touchEvent(handle, finger).release(0, at - QPoint(0, 30), handle).commit()
    assert desk.mix[FADER] > 30


def test_a_locked_fader_and_one_in_a_hand_open_no_menu(qtbot, desk: Desk, slider: FaderSlider):
    desk.set_locked(True)
    ask_for_menu(slider, QContextMenuEvent.Reason.Mouse)
    desk.set_locked(False)
    qtbot.mousePress(slider, LEFT, pos=slider.fader_geometry.cap(50).center().toPoint())
    ask_for_menu(slider, QContextMenuEvent.Reason.Mouse)
    qtbot.mouseRelease(slider, LEFT)
    assert slider.findChild(QMenu) is None


# The strip in hand.


def test_the_line_is_about_the_strip_that_was_touched_last(qtbot, desk: Desk, card: ConsoleCard):
    line, bank = card.selected, card.console
    assert bank.selected is FADERS[0]
    assert line.note.accessibleName() or line.note.accessibleDescription()
    qtbot.mouseClick(bank.strips[FADER], LEFT, pos=QPoint(20, 20))
    assert bank.selected is FADER
    qtbot.mouseClick(line.talk, LEFT)
    assert [desk.sheet.remark(fader).talk for fader in FADERS] == [fader is FADER for fader in FADERS]
    press_word(qtbot, bank.strips[Fader.POLITICS].slider, 100)
    assert bank.selected is Fader.POLITICS
    assert not line.talk.isChecked()
    qtbot.mouseClick(line.down, LEFT)
    assert desk.mix[Fader.POLITICS] == 98
    bank.focus_fader(FADERS[0])
    qtbot.keyClick(bank.strips[FADERS[0]].slider, Qt.Key.Key_Right)
    assert bank.selected is FADERS[1]


def test_the_button_for_a_note_says_of_which_fader_it_is_and_what_was_written(
    desk: Desk, card: ConsoleCard, library: Library
):
    line, text = card.selected, library.faders[FADER]
    card.console.focus_fader(FADER)
    told = f"{text.name}: {library.words.console.note_tip}"
    for note, said in (("", told), ("Budget is er nog niet.", f"{told}. Budget is er nog niet."), ("", told)):
        desk.set_note(FADER, note)
        for words in ("", library.words.console.note):
            line.note.setText(words)  # where there is room for them
            assert said in (line.note.accessibleName(), line.note.accessibleDescription())


def test_a_note_and_a_flag_are_seen_on_their_strip(desk: Desk, card: ConsoleCard):
    strip = card.console.strips[FADER]
    row = strip.strip_layout.word.toAlignedRect()
    left, right = QRect(0, row.y(), 24, row.height()), QRect(strip.width() - 24, row.y(), 24, row.height())
    clean = inks(strip, left), inks(strip, right)
    desk.set_flag(FADER, True)
    assert inks(strip, left) > clean[0]
    desk.set_note(FADER, "Budget is er nog niet.")
    assert inks(strip, right) > clean[1]


def inks(widget: QWidget, where: QRect) -> int:
    """How many colours are seen in a part of a widget."""
    image = widget.grab(where).toImage()
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def test_a_cap_that_is_held_sinks_and_lights_its_slot(qtbot, desk: Desk, slider: FaderSlider):
    desk.move(FADER, 20)
    settle()
    room = slider.fader_geometry
    before = slider.grab().toImage()
    qtbot.mousePress(slider, LEFT, pos=room.cap(20).center().toPoint())
    held = slider.grab().toImage()
    far = QPoint(round(room.slot.left()) + 1, round(room.y_of(90)))
    under = QPoint(round(room.x), round(room.cap(20).bottom()))
    assert held.pixel(far) != before.pixel(far)
    assert held.pixel(under) != before.pixel(under)
    qtbot.mouseRelease(slider, LEFT, pos=room.cap(20).center().toPoint())
    assert same(slider.grab().toImage(), before, far)


def same(one: QImage, other: QImage, at: QPoint) -> bool:
    return one.pixel(at) == other.pixel(at)


# Nothing jumps, and nothing more is done than moved.

STATES: dict[str, Callable[[Desk], object]] = {
    "flag": lambda desk: desk.set_flag(FADER, True),
    "note": lambda desk: desk.set_note(FADER, "Budget is er nog niet. " * 20),
    "no choice": lambda desk: desk.move(FADERS[0], 50),
    "not set": lambda desk: desk.move(FADER, None),
    "ambition": lambda desk: desk.set_aim(MixKind.AMBITION),
    "wished": lambda desk: (desk.set_aim(MixKind.AMBITION), desk.move(FADER, 95)),
    "ghost": lambda desk: desk.set_ghost(desk.snapshots[0]),
    "profile": lambda desk: desk.set_overlay(ProfileId.PARTICIPATORY),
    "locked": lambda desk: desk.set_locked(True),
    "set again": lambda desk: desk.start_blind(),
}


@pytest.mark.parametrize("size", [(1366, 768), (1280, 640), (1024, 768), (1920, 1080)])
@pytest.mark.parametrize("zoom", [100, 150])
def test_nothing_moves_a_fader_but_a_hand(qtbot, example_desk: Desk, library: Library, size, zoom):
    window = Window(example_desk, library, "light", zoom)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    settle()
    before = places(window)
    for name, state in STATES.items():
        state(example_desk)
        settle()
        assert places(window) == before, name


def places(window: Window) -> list[tuple[QPoint, float, float]]:
    card = window.console_screen.card
    sliders = [strip.slider for strip in card.console.strips.values()]
    found = [
        (slider.mapTo(window, QPoint()), slider.fader_geometry.top, slider.fader_geometry.bottom)
        for slider in sliders
    ]
    return [*found, (card.selected.mapTo(window, QPoint()), card.selected.height(), card.selected.width())]


@pytest.mark.parametrize(
    ("zoom", "track", "folded"), [(100, 320, False), (150, 150, False), (200, 120, True)]
)
def test_where_letters_are_large_the_line_becomes_its_buttons_in_the_head(
    qtbot, example_desk: Desk, library: Library, zoom: int, track: int, folded: bool
):
    window = Window(example_desk, library, "light", zoom)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    settle()
    card = window.console_screen.card
    room = card.console.selected_strip.slider.fader_geometry
    assert room.bottom - room.top >= track
    assert (card.selected.y() < card.console.y()) is folded
    example_desk.set_ghost(example_desk.snapshots[0])
    example_desk.set_overlay(ProfileId.PARTICIPATORY)
    settle()
    assert misfits(window) == []
    bank = card.console
    for button in (card.selected.up, card.selected.down, card.selected.note, card.selected.talk):
        assert button.isVisible()
        assert card.rect().contains(QRect(button.mapTo(card, QPoint()), button.size()))
    window.set_zoom(100)
    settle()
    assert card.selected.geometry().bottom() > bank.geometry().bottom()


def test_a_sentence_keeps_off_the_edges_of_its_strip(library: Library):
    rows = measure_rows(Look(LIGHT), library, 228, roomy=True)
    layout = lay_out(rows, 800)
    assert layout.sentence.left() >= 8
    assert layout.sentence.right() <= rows.width - 8
    longest = max(longest_sentences(library), key=len)
    needed = max_text_height([longest], Look(LIGHT).font(Size.SMALL), int(layout.sentence.width()))
    assert needed <= layout.sentence.height()


def test_a_strip_is_two_widgets(card: ConsoleCard):
    for strip in card.console.strips.values():
        assert strip.findChildren(QWidget) == [strip.slider]
    assert len(card.findChildren(QWidget)) <= 32
