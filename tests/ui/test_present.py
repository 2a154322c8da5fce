"""What the room sees: large enough, whole, nothing private, and moved by the same hands and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader, Level
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind, Neighbourhood
from mengpaneel.looks.look import DARK, LIGHT, Look
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.room.privacy import PointerHider
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.room.strip import RoomFaderStrip
from mengpaneel.ui.room.whole_words import WordWrapLabel
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.label import wrap_words
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting, settle, timers
from tests.pseudo import library_in
from tests.ui.measuring import heard_in, misfits
from tests.ui.room_windows import ROOMS, SIZES, letters, move, shown, told_of

each_room = pytest.mark.parametrize("room", ROOMS, ids=told_of)


@pytest.fixture
def room_window(qtbot, example_desk: Desk, library: Library) -> Iterator[RoomWindow]:
    yield from shown(qtbot, example_desk, library)


# Size.


def everything(desk: Desk) -> None:
    for fader in FADERS:
        desk.set_flag(fader, True)
    desk.set_ghost(desk.snapshots[0])
    desk.set_overlay(ProfileId.ORGANISATIONAL)
    desk.set_locked(True)


STATES: dict[str, Callable[[Desk], object]] = {
    "as it is": lambda desk: None,
    "nothing set": move(None, None, None, None, None),
    "no choice": move(50, 50, 50, 50, 50),
    "organisation-focused": move(90, 90, 10, 90, 20),
    "outreach-focused": move(50, 30, 50, 95, 95),
    "participatory": move(50, 10, 90, 10, 90),
    "tilted": move(95, 95, 95, 95, 95),
    "mixed": move(90, 10, 10, 10, 90),
    "wishing": lambda desk: desk.set_aim(MixKind.AMBITION),
    "everything": everything,
}


def broken_again(room_window: RoomWindow) -> list[str]:
    """Texts that Qt breaks into more lines than we did."""
    found = []
    for text in room_window.told.findChildren(WordWrapLabel):
        meant = (text.text().count("\n") + 1.5) * text.fontMetrics().lineSpacing()
        if text.isVisible() and text.heightForWidth(text.width()) > meant:
            found.append(text.text())
    return found


@each_room
def test_every_letter_is_readable_from_the_back_and_nothing_is_cut_off(
    qtbot, example_desk: Desk, room: tuple[str, tuple[int, int]]
):
    language, size = room
    (room_window,) = shown(qtbot, example_desk, library_in(language), size, painted=False)
    assert room_window.size() == QSize(*size)
    for name, reach in STATES.items():
        reach(example_desk)
        settle(room_window)
        heard = heard_in(room_window)
        found = list(letters(room_window, heard))
        assert len(found) > 25
        assert [(high, text) for high, text in found if high < size[1] / 30] == [], name
        assert misfits(room_window, heard) == [], name
        assert broken_again(room_window) == [], name


@each_room
@pytest.mark.parametrize("in_hour", [False, True], ids=["outside", "in an hour"])
def test_the_keys_are_readable_from_the_back_too(
    qtbot, example_desk: Desk, room: tuple[str, tuple[int, int]], in_hour: bool
):
    language, size = room
    (room_window,) = shown(qtbot, example_desk, library_in(language), size, painted=False)
    if in_hour:
        example_desk.session.begin(["een", "twee"])
        example_desk.set_neighbourhood(Neighbourhood("druk"))
    room_window.room_overlay.show_keys(True)
    settle(room_window)
    heard = heard_in(room_window.keys)
    found = list(letters(room_window.keys, heard))
    assert len(found) > 20
    told = [text for _, text in found]
    agree = library_in(language).words.leading.agree
    assert any(agree in each for each in told) is in_hour
    assert [(high, text) for high, text in found if high < size[1] / 30] == []
    assert misfits(room_window.keys, heard) == []
    whole = room_window.keys.rect().height()
    assert room_window.keys.layout().totalHeightForWidth(room_window.keys.width()) <= whole


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_an_english_name_is_kept_whole(qtbot, example_desk: Desk, size: tuple[int, int]):
    library = library_in("en")
    (room_window,) = shown(qtbot, example_desk, library, size, painted=False)
    move(90, 90, 10, 90, 20)(example_desk)
    settle(room_window)
    lines = room_window.told.title.text().splitlines()
    name = library.profile_names[ProfileId.ORGANISATIONAL].name
    assert " ".join(lines) == name
    metrics = room_window.told.title.fontMetrics()
    assert max(metrics.horizontalAdvance(line) for line in lines) <= room_window.told.width()


def test_a_word_is_broken_only_where_no_line_has_room_for_it(qapp):
    metrics = QFontMetrics(Look(LIGHT).font())
    room = metrics.horizontalAdvance("organisation-focused")
    assert wrap_words("an organisation-focused one", metrics, room) == ["an", "organisation-focused", "one"]
    lines = wrap_words("an organisation-focused one", metrics, room - 1)
    assert "".join(lines).replace("-", "").replace(" ", "") == "anorganisationfocusedone"
    assert max(map(metrics.horizontalAdvance, lines)) < room
    assert lines[1].endswith("-")


def test_no_line_begins_with_the_dot_between_two_parts(qapp):
    metrics = QFontMetrics(Look(LIGHT).font())
    for width in range(100, 300, 5):
        lines = wrap_words("high: each area · low: little news · Dashed: then", metrics, width)
        assert not any(line.startswith("·") for line in lines)
        assert " ".join(lines).count("·") == 2


def test_a_screen_narrower_than_4_3_is_not_cut_off_either(qtbot, example_desk: Desk):
    (room_window,) = shown(qtbot, example_desk, library_in("en"), (1280, 1024))
    settle(room_window)
    assert misfits(room_window) == []


def test_it_takes_on_another_theme(room_window: RoomWindow):
    room_window.set_colours(DARK)
    assert room_window.grab().toImage().pixelColor(2, 2).name() == DARK.paper.lower()


def test_a_move_repaints_only_what_moved(qtbot, example_desk: Desk, library: Library, monkeypatch):
    painted: list[str] = []
    for kind in (RoomWindow, RoomFaderStrip, FaderSlider, Button):

        def paint(self: QWidget, event: QPaintEvent, original=kind.paintEvent) -> None:
            painted.append(type(self).__name__)
            original(self, event)

        monkeypatch.setattr(kind, "paintEvent", paint)
    (room_window,) = shown(qtbot, example_desk, library)
    example_desk.move(Fader.RESIDENTS, 86)
    settle(room_window)
    painted.clear()
    example_desk.move(Fader.RESIDENTS, 87)
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == ["FaderSlider"]


# What is on it.


def test_the_fader_in_hand_is_marked_and_read_out(
    room_window: RoomWindow, example_desk: Desk, library: Library
):
    def marked() -> list[Fader]:
        return [fader for fader, strip in room_window.strips.items() if strip.is_marked]

    text, told = library.faders[FADERS[0]], room_window.told
    assert marked() == [FADERS[0]]
    assert told.ends.words == f"hoog: {text.high.short} · laag: {text.low.short}"
    example_desk.move(Fader.RESIDENTS, 20)
    settle(room_window)
    text = library.faders[Fader.RESIDENTS]
    assert marked() == [Fader.RESIDENTS]
    assert room_window.told.hand.isVisible()
    assert room_window.told.hand.words == text.sentences[Level.LOW]
    assert room_window.told.ends.words == f"hoog: {text.high.short} · laag: {text.low.short}"
    example_desk.move(Fader.PROCESS, 90)
    assert marked() == [Fader.PROCESS]


def test_the_diamond_has_a_legend_as_soon_as_it_is_there(room_window: RoomWindow, example_desk: Desk):
    example_desk.clear_ambition()
    example_desk.set_aim(MixKind.NOW)
    settle(room_window)
    assert room_window.told.legends[2].words == ""
    example_desk.set_aim(MixKind.AMBITION)
    example_desk.move(Fader.RESIDENTS, 95)
    settle(room_window)
    assert room_window.told.legends[2].words == "Open knop: waar het nu staat"
    example_desk.set_aim(MixKind.NOW)
    settle(room_window)
    assert room_window.told.legends[2].words == "Ruit: waar jullie naartoe willen"


def test_ghost_and_profile_are_shown_and_named(room_window: RoomWindow, example_desk: Desk, library: Library):
    example_desk.set_ghost(example_desk.snapshots[0])
    example_desk.set_overlay(ProfileId.PARTICIPATORY)
    settle(room_window)
    for fader, strip in room_window.strips.items():
        assert strip.slider.ghost == example_desk.snapshots[0].sheet.mix[fader]
        assert strip.slider.target is not None
    said = [text.text() for text in room_window.told.legends]
    assert "12 maart 2025" in said[0].replace("\n", " ")
    assert library.profile_names[ProfileId.PARTICIPATORY].in_sentence in said[1].replace("\n", " ")
    example_desk.set_ghost(None)
    settle(room_window)
    assert room_window.strips[Fader.PROCESS].slider.ghost is None


def test_the_lock_is_seen(qtbot, room_window: RoomWindow, example_desk: Desk):
    lock = room_window.told.locked
    assert not lock.isVisible()
    qtbot.keyClick(room_window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert example_desk.locked
    assert lock.isVisible()
    qtbot.keyClick(room_window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not lock.isVisible()


def test_nothing_private_is_shown(qtbot, example_desk: Desk, library: Library):
    example_desk.rename_subject(example_desk.subject.kind, "KANARIE dorp")
    for fader in FADERS:
        example_desk.set_note(fader, "KANARIE notitie")
    example_desk.save_snapshot(date(2026, 1, 1), "KANARIE titel", ("KANARIE rol",))
    example_desk.set_outcome("KANARIE uitkomst")
    example_desk.set_ghost(next(s for s in example_desk.snapshots if "KANARIE" in s.title))
    (room_window,) = shown(qtbot, example_desk, library)
    room_window.room_overlay.show_keys(True)
    settle(room_window)
    for widget in (room_window, *room_window.findChildren(QWidget)):
        said = [
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
            widget.whatsThis(),
            widget.windowTitle(),
        ]
        said.append(widget.text() if hasattr(widget, "text") else "")
        assert "KANARIE" not in " ".join(said)
    assert not any("KANARIE" in text for _, text in letters(room_window))


def test_no_tip_in_small_letters_opens(room_window: RoomWindow):
    assert [w.toolTip() for w in room_window.findChildren(QWidget) if w.toolTip()] == []


# Keys.


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_leaves(qtbot, room_window: RoomWindow, key: Qt.Key):
    with qtbot.waitSignal(room_window.closed):
        qtbot.keyClick(room_window, key)


def test_the_key_that_quits_the_program_does_so_from_the_room(qtbot, window: Window):
    window.present()
    room_window = window.room_window
    room_window.activateWindow()
    qtbot.waitUntil(room_window.isActiveWindow)
    with qtbot.waitSignal(room_window.closed):
        qtbot.keyClick(room_window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    assert window.room_window is None


def test_keys_move_the_faders_of_the_desk(qtbot, room_window: RoomWindow, example_desk: Desk):
    qtbot.keyClick(room_window, Qt.Key.Key_2)
    slider = room_window.strips[Fader.PROCESS].slider
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    assert example_desk.mix[Fader.PROCESS] == 20
    qtbot.keyClick(room_window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert example_desk.mix[Fader.PROCESS] == 18
    assert slider.cap_position == 18


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_2, Qt.Key.Key_Up, Qt.Key.Key_F11]
)
def test_the_screen_goes_black_and_any_key_brings_it_back(
    qtbot, room_window: RoomWindow, example_desk: Desk, key: Qt.Key
):
    mix = example_desk.mix
    qtbot.keyClick(room_window, Qt.Key.Key_3)
    focused = room_window.focusWidget()
    qtbot.keyClick(room_window, Qt.Key.Key_B)
    picture = room_window.grab().toImage()
    corners = [(1, 1), (picture.width() - 2, picture.height() - 2), (picture.width() // 2, 200)]
    assert {picture.pixelColor(*corner).name() for corner in corners} == {"#000000"}
    qtbot.keyClick(room_window.focusWidget(), key)
    assert not room_window.room_overlay.black
    assert room_window.grab().toImage().pixelColor(1, 1).name() != "#000000"
    assert room_window.isVisible()
    assert room_window.focusWidget() is focused
    assert example_desk.mix == mix


def test_a_held_key_leaves_the_screen_black(qtbot, room_window: RoomWindow):
    room_window.room_overlay.set_black(True)
    qtbot.keyClick(room_window.focusWidget(), Qt.Key.Key_Alt)
    assert room_window.room_overlay.black
    qtbot.mouseClick(room_window.focusWidget(), Qt.MouseButton.LeftButton)
    assert not room_window.room_overlay.black


def test_the_keys_are_shown_on_demand_and_are_the_actions_themselves(
    qtbot, room_window: RoomWindow, library: Library
):
    assert not room_window.keys.isVisible()
    QTest.keyClicks(room_window, "?")
    assert room_window.keys.isVisible()
    listed = {text.text() for text in room_window.keys.findChildren(QLabel)}
    for action in filter(QAction.isVisible, room_window.actions()):
        assert action.text() in listed
        assert any(action.shortcut().toString() in text.replace(",", " ").split() for text in listed)
    qtbot.keyClick(room_window, Qt.Key.Key_Escape)
    assert not room_window.keys.isVisible()
    assert room_window.isVisible()
    qtbot.keyClick(room_window, Qt.Key.Key_F1)
    assert room_window.keys.isVisible()
    qtbot.keyClick(room_window, Qt.Key.Key_F1)
    assert not room_window.keys.isVisible()


# The pointer.


@pytest.fixture
def pointed(room_window: RoomWindow, monkeypatch) -> RoomWindow:
    """A presentation with the pointer over it."""
    monkeypatch.setattr("mengpaneel.ui.room.privacy.QCursor.pos", room_window.geometry().center, raising=True)
    return room_window


def test_the_pointer_goes_away_at_rest_and_comes_back(qtbot, pointed: RoomWindow):
    pointer = pointed.findChild(PointerHider)
    QTest.mouseMove(pointed.windowHandle(), QPoint(200, 200))
    qtbot.waitUntil(lambda: bool(timers(pointer)))
    end_waiting(pointer)
    assert QApplication.overrideCursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(pointed.windowHandle(), QPoint(300, 300))
    qtbot.waitUntil(lambda: QApplication.overrideCursor() is None)


def test_the_pointer_is_back_when_the_presentation_ends(qtbot, pointed: RoomWindow):
    pointed.findChild(PointerHider).hide_pointer()
    assert QApplication.overrideCursor() is not None
    pointed.close()
    assert QApplication.overrideCursor() is None


def test_a_pointer_elsewhere_is_left_alone(room_window: RoomWindow, monkeypatch):
    monkeypatch.setattr("mengpaneel.ui.room.privacy.QCursor.pos", lambda: QPoint(-9, -9))
    room_window.findChild(PointerHider).hide_pointer()
    assert QApplication.overrideCursor() is None


def test_after_closing_the_desk_goes_on_alone(qtbot, example_desk: Desk, library: Library):
    room_window = RoomWindow(example_desk, library, LIGHT)
    room_window.show()
    with qtbot.waitSignal(room_window.destroyed):
        room_window.close()
    example_desk.move(Fader.PROCESS, 70)
    again = RoomWindow(example_desk, library, LIGHT)
    assert again.strips[Fader.PROCESS].slider.position == 70
    again.deleteLater()
