"""The tour for who is new: it points, never blocks, goes with Esc or a click, and comes back when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from mengpaneel import app
from mengpaneel.app import Program
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.store.places import places
from mengpaneel.store.settings import change_settings, load_settings
from mengpaneel.ui.help.tour import Tour, TourHighlight
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.popups import Menu
from mengpaneel.ui.window.areas import visible_areas
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window


def touring(window: Window) -> Tour | None:
    """The tour that can be seen now."""
    return next((tour for tour in window.findChildren(Tour) if tour.isVisible()), None)


@pytest.fixture
def tour(qtbot, window: Window) -> Tour:
    window.activateWindow()
    qtbot.waitActive(window)
    window.actions_.tour.trigger()
    tour = touring(window)
    assert tour
    return tour


Start = Callable[..., Program]


@pytest.fixture
def start(qtbot, tmp_path: Path, library: Library, monkeypatch) -> Iterator[Start]:
    """Start the program again and again with the same data; who is new is shown around at once."""
    monkeypatch.setattr(app, "WELCOMES_AFTER_MS", 0)
    there, programs = places(tmp_path), []

    def start(language: str = "") -> Program:
        programs.append(Program(there, load_settings(there.settings), library))
        if language:
            programs[-1].set_language(language)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        programs[-1].window.show()
        qtbot.waitUntil(lambda: programs[-1].window.console_screen.is_complete)
        QApplication.processEvents()
        return programs[-1]

    yield start
    for program in programs:
        program.finish()
    QApplication.processEvents()
    for program in programs:
        program.window.close()
        program.window.deleteLater()
    QApplication.processEvents()


def test_who_is_new_is_shown_around_once(start: Start, tmp_path: Path):
    first = start()
    assert touring(first.window)
    assert not touring(first.window).isAncestorOf(QApplication.focusWidget())
    assert load_settings(places(tmp_path).settings).tour_seen
    later = start()
    assert later.desk.is_new
    assert touring(later.window) is None


def test_who_has_begun_is_not_shown_around(start: Start, tmp_path: Path):
    first = start()
    first.desk.move(Fader.PROCESS, 40)
    first.finish()
    change_settings(places(tmp_path).settings, tour_seen=False)
    later = start()
    assert not later.desk.is_new
    assert touring(later.window) is None


def test_it_goes_step_by_step_and_ends(qtbot, window: Window, tour: Tour, library: Library):
    steps = library.tour.steps
    for number, step in enumerate(steps):
        assert tour.step == number
        assert step.text in [label.text() for label in tour.findChildren(Label)]
        place = tour.places[step.place]
        corner = place.mapTo(window, QPoint(0, 0))
        assert (
            window.findChild(TourHighlight)
            .geometry()
            .contains(QRect(corner, place.size()).intersected(window.rect()))
        )
        qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert touring(window) is None


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)])
def test_it_covers_nothing_of_what_it_points_at(
    window: Window, tour: Tour, library: Library, size: tuple[int, int]
):
    window.resize(*size)
    for number in range(len(library.tour.steps)):
        tour.go_to_step(number)
        assert not tour.geometry().intersects(window.findChild(TourHighlight).geometry()), number


def test_very_large_it_shows_the_line_that_stands_for_the_panel(window: Window, tour: Tour):
    window.resize(1366, 768)
    window.set_zoom(200)
    QApplication.processEvents()
    tour.go_to_step(1)
    line = window.console_screen.line
    place = QRect(line.mapTo(window, QPoint()), line.size())
    assert line.visibleRegion().boundingRect().size() == line.size()
    assert not tour.geometry().intersects(place)


def test_it_goes_back(qtbot, tour: Tour):
    assert tour.back.isHidden()
    tour.next.click()
    tour.back.click()
    assert tour.step == 0


def test_escape_ends_it_wherever_the_keyboard_is(qtbot, window: Window, tour: Tour):
    window.actions_.faders[Fader.PROCESS].trigger()
    before = QApplication.focusWidget()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert touring(window) is None
    assert QApplication.focusWidget() is before
    window.actions_.tour.trigger()
    assert touring(window)


def test_the_program_stays_usable_under_it(qtbot, window: Window, tour: Tour, desk):
    slider = window.console_screen.card.console.strips[Fader.RESIDENTS].slider
    qtbot.mouseClick(
        window.windowHandle(),
        Qt.MouseButton.LeftButton,
        pos=slider.mapTo(window, slider.fader_geometry.word(100).center().toPoint()),
    )
    assert desk.mix[Fader.RESIDENTS] == 100
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert desk.mix[Fader.RESIDENTS] == 98
    assert touring(window) is tour


def texts(tour: Tour) -> list[str]:
    return [label.text() for label in tour.findChildren(Label)]


DEEDS: dict[str, Callable[[Window, Desk], object]] = {
    "console": lambda _, desk: desk.move(Fader.PROCESS, 30),
    "panel": lambda _, desk: [desk.move(fader, 30) for fader in tuple(Fader)[:3]],
    "aims": lambda _, desk: desk.set_aim(MixKind.AMBITION),
    "save": lambda _, desk: desk.save_snapshot(date(2026, 3, 1), "nu", ()),
    "more": lambda window, _: window.header.more.click(),
}


@pytest.mark.parametrize("place", DEEDS)
def test_it_tells_that_a_step_is_done(
    window: Window, tour: Tour, desk: Desk, library: Library, place: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Menu, "popup", lambda *_: None)
    heard: list[str] = []
    window.announcer.announced.connect(heard.append)
    number, step = next((n, s) for n, s in enumerate(library.tour.steps) if s.place == place)
    tour.go_to_step(number)
    assert step.done_told not in texts(tour)
    DEEDS[place](window, desk)
    assert step.done_told in texts(tour)
    assert step.done_told in heard


def test_another_deed_is_not_taken_for_this_step(window: Window, tour: Tour, desk: Desk, library: Library):
    tour.go_to_step(3)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.PROCESS, 30)
    assert library.tour.steps[3].text in texts(tour)


def test_a_click_elsewhere_ends_it_and_does_what_was_clicked(qtbot, window: Window, tour: Tour):
    button = window.header.screens.tabs[Screen.PROFILES]
    place = button.mapTo(window, button.rect().center())
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert touring(window) is None
    assert window.screen_shown is Screen.PROFILES


@pytest.mark.parametrize("step", [2, 3, 4])
def test_it_lies_beside_what_it_points_at(window: Window, tour: Tour, step: int):
    tour.go_to_step(step)
    spot = window.findChild(TourHighlight).geometry()
    assert spot.adjusted(-20, -20, 20, 20).intersects(tour.geometry())


def test_a_screen_reader_hears_every_step_and_finds_it_with_f6(window: Window, tour: Tour):
    heard: list[str] = []
    window.announcer.announced.connect(heard.append)
    assert tour in visible_areas(window)
    tour.next.click()
    (told,) = heard
    assert told.startswith(
        "Rondleiding, stap 2 van 5. Lees mee. Zijn er drie schuiven gezet, dan lees je hier"
    )


def test_it_makes_room_for_a_notice(qtbot, window: Window, tour: Tour):
    window.notice.show_message("Er is iets gebeurd.", stays=True)
    qtbot.waitUntil(lambda: not tour.geometry().intersects(window.notice.geometry()))


@pytest.mark.parametrize("language", languages())
def test_it_is_short(qapp, language: str):
    steps = Library(language).tour.steps
    assert 1 <= len(steps) <= 5
    assert all(len(step.text.split()) <= 30 for step in steps)


def test_another_language_chosen_before_it_began_shows_it_in_the_new_window(qtbot, start: Start):
    program = start(language="en")
    qtbot.waitUntil(lambda: touring(program.window) is not None)


def test_another_language_goes_on_where_it_was(start: Start):
    told = start()
    touring(told.window).next.click()
    told.set_language("en")
    assert touring(told.window).step == 1
