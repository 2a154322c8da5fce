"""Nu and Ambitie on one console, with real mouse and keys, and the plan below it."""

from __future__ import annotations

from datetime import date

import numpy
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hints import MoveHint
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind, Plan
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.profile.reading_area import WHY
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.window import Window
from tests.hands import drag, end_waiting, words_on

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def set_window(window: Window, desk: Desk) -> Window:
    """A window of one's own with five faders set, and a clean history."""
    for fader, position in zip(FADERS, (30, 18, 60, 20, 40), strict=True):
        desk.move(fader, position)
    desk.history.clear()
    window.activateWindow()
    return window


@pytest.fixture
def sliders(set_window: Window) -> dict[Fader, FaderSlider]:
    return {f: strip.slider for f, strip in set_window.console_screen.card.console.strips.items()}


def shown_on_screen(window: Window, widget) -> QImage:
    """What of a widget stands on the screen now, without drawing it again."""
    screen = window.screen().grabWindow(window.winId()).toImage()
    return screen.copy(QRect(widget.mapTo(window, QPoint()), widget.size()))


def changed_points(seen: QImage, drawn: QImage) -> list[list[int]]:
    """Where they differ (y, x) by more than a slanted edge does that is drawn in two parts."""
    assert seen.size() == drawn.size()
    parts = []
    for picture in (seen, drawn):
        whole = picture.convertToFormat(QImage.Format.Format_RGB32)
        bits = numpy.frombuffer(whole.constBits(), numpy.uint8)
        parts.append(bits.reshape(whole.height(), whole.width(), 4)[:, :, :3].astype(int))
    return numpy.argwhere(abs(parts[0] - parts[1]).max(axis=2) > 4).tolist()


def test_the_switch_decides_what_a_drag_moves(qtbot, set_window: Window, desk: Desk, sliders):
    switch = set_window.console_screen.card.aims.buttons
    qtbot.mouseClick(switch[MixKind.AMBITION], LEFT)
    drag(sliders[Fader.RESIDENTS], 90)
    assert desk.sheet.ambition[Fader.RESIDENTS] == pytest.approx(90, abs=1)
    assert desk.mix[Fader.RESIDENTS] == 60
    qtbot.mouseClick(switch[MixKind.NOW], LEFT)
    drag(sliders[Fader.RESIDENTS], 20)
    assert desk.mix[Fader.RESIDENTS] == pytest.approx(20, abs=1)
    assert desk.sheet.ambition[Fader.RESIDENTS] == pytest.approx(90, abs=1)


def test_what_is_not_wished_yet_is_taken_where_the_fader_is(qtbot, desk: Desk, sliders):
    desk.set_aim(MixKind.AMBITION)
    slider = sliders[Fader.POLITICS]
    assert (slider.position, slider.cap_position) == (None, 20)
    at = slider.fader_geometry.cap(20).center().toPoint()
    qtbot.mousePress(slider, LEFT, pos=at)
    qtbot.mouseRelease(slider, LEFT, pos=at)
    assert desk.sheet.ambition == EMPTY_MIX
    wishes = []

    def note(changes: Changes) -> None:
        if changes.ambition:
            wishes.append(desk.sheet.ambition[Fader.POLITICS])

    desk.changed.connect(note)
    qtbot.mousePress(slider, LEFT, pos=at)
    for step in range(1, 12):
        qtbot.mouseMove(slider, at - QPoint(0, step))
    qtbot.mouseRelease(slider, LEFT, pos=at - QPoint(0, 11))
    assert wishes
    assert all(20 <= wish <= 32 for wish in wishes)


def test_keys_move_the_ambition_from_where_the_fader_is(qtbot, set_window: Window, desk: Desk, sliders):
    qtbot.keyClick(set_window, Qt.Key.Key_A)
    assert desk.aim is MixKind.AMBITION
    qtbot.keyClick(set_window, Qt.Key.Key_2)
    slider = sliders[Fader.PROCESS]
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    assert desk.sheet.ambition == Mix.of(None, 20, None, None, None)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    qtbot.keyClick(slider, Qt.Key.Key_Delete)
    assert desk.sheet.ambition == EMPTY_MIX
    assert slider.cap_position == desk.mix[Fader.PROCESS] == 18
    qtbot.keyClick(set_window, Qt.Key.Key_A)
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    assert (desk.aim, desk.mix[Fader.PROCESS]) == (MixKind.NOW, 20)


def test_undo_shows_the_mix_that_it_undoes(qtbot, set_window: Window, desk: Desk, sliders):
    qtbot.keyClick(sliders[Fader.PROCESS], Qt.Key.Key_End)
    desk.set_aim(MixKind.AMBITION)
    qtbot.keyClick(sliders[Fader.RESIDENTS], Qt.Key.Key_End)
    desk.set_aim(MixKind.NOW)
    qtbot.keyClick(set_window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert set_window.console_screen.card.aims.buttons[MixKind.AMBITION].isChecked()
    assert (sliders[Fader.RESIDENTS].position, sliders[Fader.RESIDENTS].cap_position) == (None, 60)
    qtbot.keyClick(set_window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.aim is MixKind.NOW
    assert sliders[Fader.PROCESS].cap_position == 18


def test_below_each_fader_stands_the_gap(set_window: Window, desk: Desk, library: Library):
    strip = set_window.console_screen.card.console.strips[Fader.PROCESS]
    assert strip.word == "laag"
    desk.set_aim(MixKind.AMBITION)
    assert strip.word == "zoals nu"
    desk.move(Fader.PROCESS, 90)
    assert (strip.word, strip.sentence) == ("hoog", "van laag naar hoog: flink omhoog")
    assert "ambitie" in strip.slider.accessibleName().lower()
    assert "flink omhoog" in strip.slider.accessibleDescription()
    desk.set_aim(MixKind.NOW)
    assert strip.sentence == library.faders[Fader.PROCESS].sentences.low
    assert "ambitie" not in strip.slider.accessibleName().lower()


def test_the_panel_follows_the_aim(qtbot, set_window: Window, desk: Desk):
    panel = set_window.console_screen.panel
    assert "Dit lijkt het meest op" in words_on(panel)
    desk.set_aim(MixKind.AMBITION)
    assert "Waar willen jullie naartoe?" in words_on(panel)
    desk.move(Fader.RESIDENTS, 90)
    desk.move(Fader.COMMUNICATION, 90)
    assert "Wat jullie willen, lijkt het meest op\nDe participatieve gemeente" in words_on(panel)
    desk.set_aim(MixKind.NOW)
    assert "Dit lijkt het meest op\nDe ontwikkelende gemeente" in words_on(panel)


def test_the_panel_asks_about_faders_that_stay_behind(
    qtbot, set_window: Window, desk: Desk, library: Library
):
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.RESIDENTS, 90)
    panel = set_window.console_screen.panel
    panel.reading.tabs.setCurrentIndex(WHY)
    question = library.moves[MoveHint.COMMUNICATION_STAYS_BEHIND].question
    qtbot.waitUntil(lambda: question in words_on(panel))
    desk.set_aim(MixKind.NOW)
    qtbot.waitUntil(lambda: question not in words_on(panel))


class PaintWatch(QObject):
    """Remembers which faders were painted."""

    def __init__(self, sliders: dict[Fader, FaderSlider]) -> None:
        super().__init__()
        self.painted: set[Fader] = set()
        for slider in sliders.values():
            slider.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.painted.add(watched.fader)
        return False


def test_a_move_repaints_only_its_own_fader(qtbot, set_window: Window, desk: Desk, sliders):
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.RESIDENTS, 70)
    for _ in range(20):
        QApplication.processEvents()
    watch = PaintWatch(sliders)
    for slider in sliders.values():
        slider.repaint()
    assert watch.painted == set(FADERS)
    watch.painted.clear()
    desk.move(Fader.RESIDENTS, 71)
    qtbot.waitUntil(lambda: bool(watch.painted))
    assert watch.painted == {Fader.RESIDENTS}


@pytest.mark.parametrize("zoom", [80, 100])
@pytest.mark.parametrize("aim", list(MixKind))
def test_a_move_leaves_nothing_behind_on_the_screen(
    set_window: Window, desk: Desk, sliders, aim: MixKind, zoom
):
    """What is drawn piece by piece is what would be drawn as a whole."""
    set_window.set_zoom(zoom)
    desk.set_aim(aim)
    slider = sliders[Fader.RESIDENTS]
    slider.setFocus()
    for position in (*range(0, 101, 10), 0, 100, 50):
        slider.show_position(position, 70, aim)
        slider.show_cap(position)
        QApplication.processEvents()
        seen = shown_on_screen(set_window, slider)
        assert changed_points(seen, slider.grab().toImage()) == [], position


# The plan.


@pytest.fixture
def wished(set_window: Window, desk: Desk) -> Window:
    """Three faders are wished elsewhere, and the plan lies beside the console."""
    desk.set_aim(MixKind.AMBITION)
    for fader in (Fader.PROCESS, Fader.RESIDENTS, Fader.COMMUNICATION):
        desk.move(fader, 80)
    end_waiting(set_window.console_screen.plan)
    return set_window


def test_only_who_looks_at_the_ambition_sees_the_plan(set_window: Window, desk: Desk):
    screen = set_window.console_screen
    assert "plan" not in vars(screen.side)
    assert screen.snapshot_strip.isVisible()
    desk.set_aim(MixKind.AMBITION)
    assert screen.plan.isVisible()
    assert not screen.panel.isVisible()
    assert screen.snapshot_strip.isVisible()
    screen.side.tabs.setCurrentIndex(0)
    assert screen.panel.isVisible()
    desk.set_aim(MixKind.NOW)
    assert not screen.plan.isVisible()
    assert not screen.side.tabs.isVisible()
    assert screen.panel.isVisible()


def test_a_new_window_shows_what_is_in_hand(qtbot, desk: Desk, library: Library):
    desk.set_aim(MixKind.AMBITION)
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    assert window.console_screen.plan.isVisible()
    assert window.console_screen.card.aims.buttons[MixKind.AMBITION].isChecked()


def test_no_fader_jumps_when_the_plan_takes_the_place_of_the_profile(
    qtbot, set_window: Window, desk: Desk, sliders
):
    desk.save_snapshot(date(2026, 1, 1), "eerst", ())
    qtbot.wait(0)
    before = [slider.size() for slider in sliders.values()]
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.set_first(Fader.PROCESS, True)
    qtbot.wait(0)
    assert [slider.size() for slider in sliders.values()] == before
    desk.set_aim(MixKind.NOW)
    qtbot.wait(0)
    assert [slider.size() for slider in sliders.values()] == before


def test_two_are_chosen_and_a_third_is_kindly_refused(qtbot, wished: Window, desk: Desk):
    plan = wished.console_screen.plan
    assert not plan.chips[Fader.POLITICS].isEnabled()
    for fader in (Fader.RESIDENTS, Fader.PROCESS):
        qtbot.mouseClick(plan.chips[fader], LEFT)
    assert "Welke één of twee schuiven eerst?" in words_on(plan)
    qtbot.mouseClick(plan.chips[Fader.COMMUNICATION], LEFT)
    assert desk.sheet.plan.faders == (Fader.RESIDENTS, Fader.PROCESS)
    assert not plan.chips[Fader.COMMUNICATION].isChecked()
    assert "Twee is genoeg om te beginnen." in words_on(plan)
    qtbot.mouseClick(plan.chips[Fader.PROCESS], LEFT)
    qtbot.mouseClick(plan.chips[Fader.COMMUNICATION], LEFT)
    assert desk.sheet.plan.faders == (Fader.RESIDENTS, Fader.COMMUNICATION)
    assert "Twee is genoeg" not in words_on(plan)


def test_a_long_line_shows_how_it_begins_once_it_is_left(qtbot, wished: Window):
    plan = wished.console_screen.plan
    qtbot.mouseClick(plan.chips[Fader.RESIDENTS], LEFT)
    edit = plan.reasons[Fader.RESIDENTS].edit
    edit.setFocus()
    qtbot.keyClicks(edit, "omdat daar zoveel energie zit " * 5)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.cursorPosition() == len(edit.text())
    plan.what.edit.setFocus()
    assert edit.cursorPosition() == 0


def test_reason_and_first_step_are_written_and_undone(qtbot, wished: Window, desk: Desk):
    plan = wished.console_screen.plan
    qtbot.mouseClick(plan.chips[Fader.RESIDENTS], LEFT)
    qtbot.keyClicks(plan.reasons[Fader.RESIDENTS].edit, "daar zit 2 x energie")
    qtbot.keyClicks(plan.what.edit, "praten")
    qtbot.keyClicks(plan.who.edit, "wij")
    qtbot.keyClicks(plan.before.edit, "1 juni")
    sheet = desk.sheet
    assert sheet.plan.first[0].reason == "daar zit 2 x energie"
    assert (sheet.plan.step.what, sheet.plan.step.who, sheet.plan.step.before) == ("praten", "wij", "1 juni")
    assert desk.aim is MixKind.AMBITION
    for _ in range(3):
        desk.history.undo()
    assert plan.what.edit.text() == ""
    assert plan.reasons[Fader.RESIDENTS].edit.text() == "daar zit 2 x energie"
    desk.history.undo()
    desk.history.undo()
    assert desk.sheet.plan == Plan()
    assert not plan.reasons[Fader.RESIDENTS].isVisible()


def test_everything_at_once_is_met_with_a_question(qtbot, wished: Window, desk: Desk):
    plan = wished.console_screen.plan
    assert "Alles tegelijk is een grote verandering" in words_on(plan)
    desk.move(Fader.POLITICS, 80)
    qtbot.waitUntil(lambda: "Bijna alles gaat bij jullie tegelijk omhoog" in words_on(plan))


def test_a_plan_is_never_read_as_markup(wished: Window, desk: Desk):
    desk.set_first(Fader.RESIDENTS, True)
    desk.set_reason(Fader.RESIDENTS, "<img src='/etc/passwd'>")
    for label in wished.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert wished.console_screen.plan.reasons[Fader.RESIDENTS].edit.text() == "<img src='/etc/passwd'>"


def test_clearing_is_offered_to_who_has_an_ambition(set_window: Window, desk: Desk):
    clear = set_window.actions_.clear_ambition
    assert not clear.isVisible()
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    assert clear.isVisible()
    clear.trigger()
    assert desk.sheet.ambition == EMPTY_MIX
    assert not clear.isVisible()


# The beamer.


def test_the_beamer_shows_and_moves_the_ambition(qtbot, example_desk: Desk, library: Library):
    example_desk.clear_ambition()
    example_desk.set_aim(MixKind.NOW)
    room_window = RoomWindow(example_desk, library, LIGHT)
    room_window.show()
    qtbot.waitExposed(room_window)
    room_window.activateWindow()
    qtbot.waitUntil(room_window.isActiveWindow)
    assert not room_window.told.aims.isVisible()
    qtbot.keyClick(room_window, Qt.Key.Key_A)
    assert example_desk.aim is MixKind.AMBITION
    assert room_window.told.aims.isVisible()
    slider = room_window.strips[Fader.PROCESS].slider
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    assert example_desk.sheet.ambition == Mix.of(None, 20, None, None, None)
    assert example_desk.mix[Fader.PROCESS] == 18
    assert "van" not in words_on(room_window.strips[Fader.PROCESS])
    qtbot.keyClick(room_window, Qt.Key.Key_A)
    assert (slider.position, slider.other_position) == (18, 20)
    room_window.close()


def test_the_title_of_what_is_laid_over_is_whole_where_there_is_room(window: Window, desk: Desk):
    desk.save_snapshot(date(2026, 1, 1), "De eerste keer, met het hele trio", ())
    desk.set_ghost(desk.snapshots[0])
    button = window.console_screen.card.ghost_button
    window.resize(1920, 1080)
    window.grab()
    assert button.text() == "Gestreept: De eerste keer, met het hele trio"
    desk.set_overlay(ProfileId.TILTED)
    window.resize(1366, 768)
    window.grab()
    assert button.text() == "Gestreept"
    window.set_zoom(150)
    window.grab()
    assert button.text().endswith("…")


def test_a_ghost_shows_the_ambition_of_then_while_the_ambition_is_in_hand_and_says_so(
    window: Window, desk: Desk
):
    desk.move(Fader.PROCESS, 20)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 80)
    desk.save_snapshot(date(2026, 1, 1), "Toen", ())
    desk.set_aim(MixKind.NOW)
    desk.set_ghost(desk.snapshots[0])
    card = window.console_screen.card
    slider = card.console.strips[Fader.PROCESS].slider
    assert (slider.ghost, card.ghost_button.text()) == (20, "Gestreept: Toen")
    desk.set_aim(MixKind.AMBITION)
    assert (slider.ghost, card.ghost_button.text()) == (80, "Ambitie van toen: Toen")
