"""What a move of a fader paints and lays out: what changed, and nothing below or around it."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.window.actions import NAMED_AFTER_MS, UndoTexts
from mengpaneel.ui.window.window import Window
from tests.hands import put, settle, timers

FADER = Fader.RESIDENTS


class Watch(QObject):
    """Remembers what happened to the widgets below one: which were painted and where, which were laid out."""

    def __init__(self, root: QWidget) -> None:
        super().__init__()
        self.painted: list[tuple[QWidget, QRect]] = []
        self.laid_out: list[QWidget] = []
        for widget in (root, *root.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.painted.append((watched, event.rect()))
        elif event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and watched.layout():
            self.laid_out.append(watched)
        return False

    @property
    def widgets(self) -> set[QWidget]:
        """Which widgets were painted."""
        return {widget for widget, _ in self.painted}


@pytest.fixture
def set_window(qtbot, window: Window, desk: Desk) -> Window:
    """An active window at rest, in which every fader is set and one is in hand."""
    put(desk, 84, 18, 88, 62, 74)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.console_screen.card.console.select(FADER)
    settle(window)
    return window


@pytest.fixture
def slider(set_window: Window) -> FaderSlider:
    return set_window.console_screen.card.console.strips[FADER].slider


def test_a_move_paints_the_cap_and_no_more(qtbot, set_window: Window, slider: FaderSlider):
    watch = Watch(set_window.console_screen.card)
    slider.setFocus()
    qtbot.waitUntil(lambda: bool(watch.painted))
    settle()
    watch.painted.clear()
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(watch.painted))
    settle()
    assert watch.widgets == {slider}
    assert all(rect.height() < 70 for _, rect in watch.painted)
    assert watch.laid_out == []


def test_another_word_paints_its_strip_and_the_line_and_lays_out_nothing(set_window: Window, desk: Desk):
    card = set_window.console_screen.card
    strip = card.console.strips[FADER]
    watch = Watch(card)
    for position in (60, 48, 30, 10):
        watch.painted.clear()
        desk.move(FADER, position)
        settle()
        assert watch.widgets & {card, card.console} == set()
        assert {strip, card.selected} <= watch.widgets
    assert watch.laid_out == []


def test_another_title_paints_its_words_and_lays_out_nothing(set_window: Window, desk: Desk):
    panel = set_window.console_screen.panel
    watch, said = Watch(set_window), panel.summary.heading.text()
    put(desk, 30, 18, 60, 20, 40)
    for timer in timers(panel):
        timer.stop()  # the longer texts follow later, and are laid out
    settle()
    assert panel.summary.heading.text() != said
    assert {widget for widget in watch.widgets if isinstance(widget, Label)} >= {panel.summary.heading}
    assert watch.widgets & {set_window, panel, panel.summary} == set()
    assert watch.laid_out == []


@pytest.mark.parametrize("profile_id", [None, ProfileId.DEVELOPING])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_what_moves_painted_bit_by_bit_looks_as_if_painted_whole(
    qtbot,
    set_window: Window,
    desk: Desk,
    slider: FaderSlider,
    profile_id: ProfileId | None,
    size: tuple[int, int],
):
    set_window.resize(*size)
    desk.set_overlay(profile_id)
    settle(set_window)
    card = set_window.console_screen.card
    room = slider.fader_geometry
    hold = QPoint(round(room.x), round(room.y_of(slider.cap_position)))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=hold)
    for position in range(80, 20, -4):
        qtbot.mouseMove(slider, QPoint(hold.x(), round(room.y_of(position))))
        settle(card)
        seen = on_screen(card)
        for widget in (card, *card.findChildren(QWidget)):
            widget.update()  # each by itself: what paints its own ground is not painted with what is below it
        settle()
        assert seen == on_screen(card)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("zoom", [100, 125, 150, 175, 200])
def test_small_panels_painted_fader_by_fader_look_as_if_painted_whole(
    set_window: Window, desk: Desk, zoom: int
):
    set_window.set_zoom(zoom)
    set_window.resize(1366 * zoom // 100, 768 * zoom // 100)
    settle(set_window)
    rows = set_window.console_screen.panel.rows
    chance = Random(zoom)
    for _ in range(25):
        desk.move(chance.choice(FADERS), chance.choice((0, 20, 50, 80, 100, None)))
        settle(rows)
        seen = on_screen(rows)
        for row in rows.rows.values():
            row.update()
        settle()
        assert seen == on_screen(rows)


def test_the_line_above_what_is_read_moves_along_with_it(set_window: Window, desk: Desk):
    panel = set_window.console_screen.panel
    for zoom in (110, 125, 100, 150):
        set_window.set_zoom(zoom)
        settle(set_window)
        seen = on_screen(panel)
        panel.update()
        settle()
        assert seen == on_screen(panel)


@pytest.mark.parametrize("marked", [False, True])
def test_a_part_of_a_card_painted_again_looks_as_it_did(qapp, marked: bool):
    card = Card("card", ground="console")
    card.set_look(Look(LIGHT, 2.0))
    card.mark(marked)
    card.resize(150, 120)
    whole = QImage(card.size(), QImage.Format.Format_RGB32)
    card.render(whole, QPoint(), QRegion(card.rect()), QWidget.RenderFlag(0))
    chance = Random(2026)
    for _ in range(200):
        part = QRect(*(chance.randrange(least, 40) for least in (0, 0, 1, 1)))
        again = whole.copy()
        card.render(again, part.topLeft(), QRegion(part), QWidget.RenderFlag(0))
        assert again == whole, part


def on_screen(widget: QWidget) -> QImage:
    """What lies there on the screen; `grab` would paint it again."""
    window, at = widget.window(), widget.mapTo(widget.window(), QPoint())
    return (
        window.screen().grabWindow(window.winId(), at.x(), at.y(), widget.width(), widget.height()).toImage()
    )


def test_the_line_is_painted_whole_where_another_strip_is_in_hand(qtbot, set_window: Window):
    card = set_window.console_screen.card
    watch = Watch(card.selected)
    card.console.select(FADERS[-1])
    qtbot.waitUntil(lambda: card.selected in watch.widgets)
    assert any(
        rect.contains(card.selected.rect()) for widget, rect in watch.painted if widget is card.selected
    )


def test_a_pointer_over_a_track_paints_nothing(set_window: Window, slider: FaderSlider):
    room, watch = slider.fader_geometry, Watch(slider)
    for position in (100, 95, slider.cap_position, 5, 0):
        QTest.mouseMove(slider, QPoint(round(room.x), round(room.y_of(position))))
        settle()
    assert watch.painted == []


def test_undo_is_named_when_the_hand_rests_and_not_for_each_move(set_window: Window, desk: Desk):
    waiting = set_window.findChild(UndoTexts).findChild(QTimer)
    for position in (20, 30, 40):
        desk.move(FADER, position)
        assert waiting.isActive()
        assert waiting.interval() == NAMED_AFTER_MS
