"""What the room sees: large enough, whole, nothing private, and moved by the same hands and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Aim
from mengpaneel.looks.look import DARK, LIGHT, Look
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.room.strip import LargeStrip
from mengpaneel.ui.room.whole_words import WholeWords
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.text import whole_lines
from mengpaneel.ui.window.window import Window
from tests.pseudo import PseudoLibrary
from tests.ui.measuring import misfits, told

SIZES = [(1024, 768), (1280, 800), (1366, 768), (1920, 1080), (2560, 1080), (3440, 1440), (3840, 2160)]
LIBRARIES = {"nl": Library, "en": lambda: Library("en"), "longer": PseudoLibrary}
ROOMS = [(language, size) for language in LIBRARIES for size in SIZES]


def told_of(room: tuple[str, tuple[int, int]]) -> str:
    language, (width, height) = room
    return f"{language}-{width}x{height}"


each_room = pytest.mark.parametrize("room", ROOMS, ids=told_of)


@pytest.fixture
def presentation(qtbot, example_desk: Desk, library: Library) -> Iterator[RoomWindow]:
    yield from shown(qtbot, example_desk, library)


def shown(qtbot, desk: Desk, library: Library, size: tuple[int, int] = (1366, 768)) -> Iterator[RoomWindow]:
    presentation = RoomWindow(desk, library, LIGHT)
    presentation.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(presentation)
    presentation.resize(*size)
    presentation.show()
    presentation.activateWindow()
    qtbot.waitActive(presentation)
    yield presentation


def settle(presentation: RoomWindow) -> None:
    """Let the words follow now what they would follow in a moment."""
    presentation.told._follow()
    for _ in range(5):
        QApplication.processEvents()


# Size.


def move(*positions: int | None) -> Callable[[Desk], None]:
    def moved(desk: Desk) -> None:
        for fader, position in zip(FADERS, positions, strict=True):
            desk.move(fader, position)

    return moved


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
    "wishing": lambda desk: desk.set_aim(Aim.AMBITION),
    "everything": everything,
}


def letters(root: QWidget) -> Iterator[tuple[int, str]]:
    """How high the letters of every text that can be seen are, whoever draws it."""
    heard: list[tuple[int, str]] = []
    original = QPainter.drawText

    def listen(painter: QPainter, *args: object) -> object:
        heard.append((painter.font().pixelSize(), str(args[-1])))
        return original(painter, *args)

    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton)) and widget.text():
            yield widget.font().pixelSize(), told(widget)
        if type(widget).__module__.startswith("mengpaneel"):
            QPainter.drawText = listen
            try:
                widget.render(QPixmap(widget.size()), QPoint(), QRegion(), QWidget.RenderFlag(0))
            finally:
                QPainter.drawText = original
    yield from heard


def broken_again(presentation: RoomWindow) -> list[str]:
    """Texts that Qt breaks into more lines than we did."""
    found = []
    for text in presentation.told.findChildren(WholeWords):
        meant = (text.text().count("\n") + 1.5) * text.fontMetrics().lineSpacing()
        if text.isVisible() and text.heightForWidth(text.width()) > meant:
            found.append(text.text())
    return found


@each_room
def test_every_letter_is_readable_from_the_back_and_nothing_is_cut_off(
    qtbot, example_desk: Desk, room: tuple[str, tuple[int, int]]
):
    language, size = room
    (presentation,) = shown(qtbot, example_desk, LIBRARIES[language](), size)
    assert presentation.size() == QSize(*size)
    for name, reach in STATES.items():
        reach(example_desk)
        settle(presentation)
        found = list(letters(presentation))
        assert len(found) > 25
        assert [(high, text) for high, text in found if high < size[1] / 30] == [], name
        assert misfits(presentation) == [], name
        assert broken_again(presentation) == [], name


@each_room
def test_the_keys_are_readable_from_the_back_too(
    qtbot, example_desk: Desk, room: tuple[str, tuple[int, int]]
):
    language, size = room
    (presentation,) = shown(qtbot, example_desk, LIBRARIES[language](), size)
    presentation.stage.show_keys(True)
    settle(presentation)
    found = list(letters(presentation.keys))
    assert len(found) > 30
    assert [(high, text) for high, text in found if high < size[1] / 30] == []
    assert misfits(presentation.keys) == []
    whole = presentation.keys.rect().height()
    assert presentation.keys.layout().totalHeightForWidth(presentation.keys.width()) <= whole


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_an_english_name_is_kept_whole(qtbot, example_desk: Desk, size: tuple[int, int]):
    library = Library("en")
    (presentation,) = shown(qtbot, example_desk, library, size)
    move(90, 90, 10, 90, 20)(example_desk)
    settle(presentation)
    lines = presentation.told._title.text().splitlines()
    name = library.profile_names[ProfileId.ORGANISATIONAL].name
    assert " ".join(lines) == name
    metrics = presentation.told._title.fontMetrics()
    assert max(metrics.horizontalAdvance(line) for line in lines) <= presentation.told.width()


def test_a_word_is_broken_only_where_no_line_has_room_for_it(qapp):
    metrics = QFontMetrics(Look(LIGHT).font())
    room = metrics.horizontalAdvance("organisation-focused")
    assert whole_lines("an organisation-focused one", metrics, room) == ["an", "organisation-focused", "one"]
    lines = whole_lines("an organisation-focused one", metrics, room - 1)
    assert "".join(lines).replace("-", "").replace(" ", "") == "anorganisationfocusedone"
    assert max(map(metrics.horizontalAdvance, lines)) < room
    assert lines[1].endswith("-")


def test_a_screen_narrower_than_4_3_is_not_cut_off_either(qtbot, example_desk: Desk):
    (presentation,) = shown(qtbot, example_desk, Library("en"), (1280, 1024))
    settle(presentation)
    assert misfits(presentation) == []


def test_it_takes_on_another_theme(presentation: RoomWindow):
    presentation.recolour(DARK)
    assert presentation.grab().toImage().pixelColor(2, 2).name() == DARK.paper.lower()


def test_a_move_repaints_only_what_moved(qtbot, example_desk: Desk, library: Library, monkeypatch):
    painted: list[str] = []
    for kind in (RoomWindow, LargeStrip, FaderSlider, Button):

        def paint(self: QWidget, event: QPaintEvent, original=kind.paintEvent) -> None:
            painted.append(type(self).__name__)
            original(self, event)

        monkeypatch.setattr(kind, "paintEvent", paint)
    (presentation,) = shown(qtbot, example_desk, library)
    settle(presentation)
    painted.clear()
    example_desk.move(Fader.RESIDENTS, 87)
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == ["FaderSlider"]


# What is on it.


def test_ghost_and_profile_are_shown_and_named(
    presentation: RoomWindow, example_desk: Desk, library: Library
):
    example_desk.set_ghost(example_desk.snapshots[0])
    example_desk.set_overlay(ProfileId.PARTICIPATORY)
    settle(presentation)
    for fader, strip in presentation.strips.items():
        assert strip.slider._ghost == example_desk.snapshots[0].sheet.mix[fader]
        assert strip.slider._target is not None
    said = [text.text() for text in presentation.told._legends]
    assert "12 maart 2025" in said[0].replace("\n", " ")
    assert library.profile_names[ProfileId.PARTICIPATORY].in_sentence in said[1].replace("\n", " ")
    example_desk.set_ghost(None)
    settle(presentation)
    assert presentation.strips[Fader.PROCESS].slider._ghost is None


def test_the_lock_is_seen(qtbot, presentation: RoomWindow, example_desk: Desk):
    lock = presentation.told._locked
    assert not lock.isVisible()
    qtbot.keyClick(presentation, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert example_desk.locked
    assert lock.isVisible()
    qtbot.keyClick(presentation, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not lock.isVisible()


def test_nothing_private_is_shown(qtbot, example_desk: Desk, library: Library):
    example_desk.rename_subject(example_desk.subject.kind, "KANARIE dorp")
    for fader in FADERS:
        example_desk.set_note(fader, "KANARIE notitie")
    example_desk.save_snapshot(date(2026, 1, 1), "KANARIE titel", ("KANARIE rol",))
    example_desk.set_outcome("KANARIE uitkomst")
    example_desk.set_ghost(next(s for s in example_desk.snapshots if "KANARIE" in s.title))
    (presentation,) = shown(qtbot, example_desk, library)
    presentation.stage.show_keys(True)
    settle(presentation)
    for widget in (presentation, *presentation.findChildren(QWidget)):
        said = [
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
            widget.whatsThis(),
            widget.windowTitle(),
        ]
        said.append(widget.text() if hasattr(widget, "text") else "")
        assert "KANARIE" not in " ".join(said)
    assert not any("KANARIE" in text for _, text in letters(presentation))


def test_no_tip_in_small_letters_opens(presentation: RoomWindow):
    assert [w.toolTip() for w in presentation.findChildren(QWidget) if w.toolTip()] == []


# Keys.


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_leaves(qtbot, presentation: RoomWindow, key: Qt.Key):
    with qtbot.waitSignal(presentation.closed):
        qtbot.keyClick(presentation, key)


def test_the_key_that_quits_the_program_does_so_from_the_room(qtbot, window: Window):
    window.present()
    presentation = window.presentation
    presentation.activateWindow()
    qtbot.waitUntil(presentation.isActiveWindow)
    with qtbot.waitSignal(presentation.closed):
        qtbot.keyClick(presentation, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    assert window.presentation is None


def test_keys_move_the_faders_of_the_desk(qtbot, presentation: RoomWindow, example_desk: Desk):
    qtbot.keyClick(presentation, Qt.Key.Key_2)
    slider = presentation.strips[Fader.PROCESS].slider
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    assert example_desk.mix[Fader.PROCESS] == 20
    qtbot.keyClick(presentation, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert example_desk.mix[Fader.PROCESS] == 18
    assert slider.shown == 18


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_2, Qt.Key.Key_Up, Qt.Key.Key_F11]
)
def test_the_screen_goes_black_and_any_key_brings_it_back(
    qtbot, presentation: RoomWindow, example_desk: Desk, key: Qt.Key
):
    mix = example_desk.mix
    qtbot.keyClick(presentation, Qt.Key.Key_3)
    focused = presentation.focusWidget()
    qtbot.keyClick(presentation, Qt.Key.Key_B)
    picture = presentation.grab().toImage()
    corners = [(1, 1), (picture.width() - 2, picture.height() - 2), (picture.width() // 2, 200)]
    assert {picture.pixelColor(*corner).name() for corner in corners} == {"#000000"}
    qtbot.keyClick(presentation.focusWidget(), key)
    assert not presentation.stage.black
    assert presentation.grab().toImage().pixelColor(1, 1).name() != "#000000"
    assert presentation.isVisible()
    assert presentation.focusWidget() is focused
    assert example_desk.mix == mix


def test_a_held_key_leaves_the_screen_black(qtbot, presentation: RoomWindow):
    presentation.stage.blacken(True)
    qtbot.keyClick(presentation.focusWidget(), Qt.Key.Key_Alt)
    assert presentation.stage.black
    qtbot.mouseClick(presentation.focusWidget(), Qt.MouseButton.LeftButton)
    assert not presentation.stage.black


def test_the_keys_are_shown_on_demand_and_are_the_actions_themselves(
    qtbot, presentation: RoomWindow, library: Library
):
    assert not presentation.keys.isVisible()
    QTest.keyClicks(presentation, "?")
    assert presentation.keys.isVisible()
    listed = {text.text() for text in presentation.keys.findChildren(QLabel)}
    for action in presentation.actions():
        assert action.text() in listed
        assert any(action.shortcut().toString() in text.replace(",", " ").split() for text in listed)
    qtbot.keyClick(presentation, Qt.Key.Key_Escape)
    assert not presentation.keys.isVisible()
    assert presentation.isVisible()
    qtbot.keyClick(presentation, Qt.Key.Key_F1)
    assert presentation.keys.isVisible()
    qtbot.keyClick(presentation, Qt.Key.Key_F1)
    assert not presentation.keys.isVisible()


# The pointer.


@pytest.fixture
def pointed(presentation: RoomWindow, monkeypatch) -> RoomWindow:
    """A presentation with the pointer over it."""
    monkeypatch.setattr(
        "mengpaneel.ui.room.privacy.QCursor.pos", presentation.geometry().center, raising=True
    )
    return presentation


def test_the_pointer_goes_away_at_rest_and_comes_back(qtbot, pointed: RoomWindow):
    pointer = pointed._pointer
    pointer._rest.setInterval(1)
    pointer._rest.start()
    qtbot.waitUntil(lambda: QApplication.overrideCursor() is not None)
    assert QApplication.overrideCursor().shape() is Qt.CursorShape.BlankCursor
    pointer._rest.setInterval(60_000)
    QTest.mouseMove(pointed.windowHandle(), QPoint(300, 300))
    qtbot.waitUntil(lambda: QApplication.overrideCursor() is None)


def test_the_pointer_is_back_when_the_presentation_ends(qtbot, pointed: RoomWindow):
    pointed._pointer._hide()
    assert QApplication.overrideCursor() is not None
    pointed.close()
    assert QApplication.overrideCursor() is None


def test_a_pointer_elsewhere_is_left_alone(presentation: RoomWindow, monkeypatch):
    monkeypatch.setattr("mengpaneel.ui.room.privacy.QCursor.pos", lambda: QPoint(-9, -9))
    presentation._pointer._hide()
    assert QApplication.overrideCursor() is None


def test_after_closing_the_desk_goes_on_alone(qtbot, example_desk: Desk, library: Library):
    presentation = RoomWindow(example_desk, library, LIGHT)
    presentation.show()
    with qtbot.waitSignal(presentation.destroyed):
        presentation.close()
    example_desk.move(Fader.PROCESS, 70)
    again = RoomWindow(example_desk, library, LIGHT)
    assert again.strips[Fader.PROCESS].slider.position == 70
    again.deleteLater()
