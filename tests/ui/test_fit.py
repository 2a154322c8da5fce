"""Nothing is cut off, overlaps or sticks out: every screen and question, as usual and twice as large."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from mengpaneel.content.library import Library
from mengpaneel.demo.pictures import from_elsewhere
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind, SubjectKind
from mengpaneel.ui.faders.compared import ComparedFader
from mengpaneel.ui.faders.note import NoteEditor
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.review.screen import ReviewScreen
from mengpaneel.ui.snapshots.dialogs import CorrectDialog, EarlierDialog, TitleDialog
from mengpaneel.ui.transfer.export_dialog import ExportDialog
from mengpaneel.ui.transfer.import_preview import ImportPreview
from mengpaneel.ui.widgets.dialog import SaveDialog, SubjectDialog
from mengpaneel.ui.window.backup_reminder import show_backup_reminder
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import settle
from tests.pseudo import library_in
from tests.ui.measuring import misfits

SIZES = [(1366, 768), (1024, 768)]
ZOOMS = [100, 200]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request) -> tuple[int, int]:
    return request.param


@pytest.fixture(params=ZOOMS)
def window(request, qtbot, example_desk: Desk, library: Library, size: tuple[int, int]) -> Window:
    return unpainted(qtbot, example_desk, library, size, request.param)


def unpainted(qtbot, desk: Desk, library: Library, size: tuple[int, int], zoom: int = 100) -> Window:
    """A window that is shown to be measured, and not painted for that."""
    window = Window(desk, library, "light", zoom)
    qtbot.addWidget(window)
    window.resize(*size)
    window.console_screen.complete()
    window.setUpdatesEnabled(False)
    window.show()
    qtbot.waitExposed(window)
    settle(window)
    return window


def overlay_wanted(desk: Desk) -> None:
    desk.set_ghost(desk.snapshots[0])
    desk.set_overlay(ProfileId.PARTICIPATORY)


def planned(desk: Desk) -> None:
    desk.move(Fader.POLITICS, 62)
    desk.set_ghost(desk.snapshots[0])
    desk.set_aim(MixKind.AMBITION)
    desk.set_first(Fader.POLITICS, True)


def say_that_it_is_saved(window: Window) -> None:
    window.notice.show_message("‘Een jaar later’ is bewaard.", "In je agenda zetten…")


def troubled(window: Window) -> None:
    window.telling.tell_problem(MemoryProblem(ProblemCause.DISK_FULL, "/home/noor/Mengpaneel"))


def reminded(window: Window) -> None:
    show_backup_reminder(SecondPlace("/media/stick"), window, library_in("nl").data.place)


def with_many_snapshots(window: Window) -> None:
    for number in range(8):
        window.desk.save_snapshot(date(2026, 5, number + 1), f"De {number}e keer", ())


STATES: dict[str, Callable[[Window], object]] = {
    "as it is": lambda window: None,
    "all set": lambda window: window.desk.move(Fader.POLITICS, 62),
    "laid over": lambda window: overlay_wanted(window.desk),
    "wishing": lambda window: window.desk.set_aim(MixKind.AMBITION),
    "wishing, all planned": lambda window: planned(window.desk),
    "a message": say_that_it_is_saved,
    "a problem": troubled,
    "a reminder": reminded,
    "the drawer": lambda window: window.console_screen.snapshot_strip.open_drawer(),
    "many snapshots": with_many_snapshots,
    "looked at": lambda window: window.desk.view(window.desk.snapshots[0]),
    "set again": lambda window: window.start_blind(),
    "locked": lambda window: window.desk.set_locked(True),
    "nothing yet": lambda window: window.desk.new_subject(SubjectKind.CASE, "Plein"),
}


@pytest.mark.parametrize("state", STATES)
def test_the_console_fits(window: Window, state: str):
    STATES[state](window)
    settle()
    assert misfits(window) == []


LONGEST = [
    ((1366, 768), 100, 320),
    ((1366, 690), 100, 250),
    ((1280, 640), 100, 200),
    ((1280, 600), 100, 160),
    ((1024, 768), 100, 290),
    ((1920, 1080), 100, 560),
    ((1366, 768), 150, 150),
    ((1366, 768), 200, 120),
]
"""Size of the window, zoom, and how long the track of a fader is at least."""


@pytest.mark.parametrize(("size", "zoom", "least"), LONGEST)
def test_nothing_that_comes_or_goes_changes_the_scale(
    qtbot, example_desk: Desk, library: Library, size: tuple[int, int], zoom: int, least: int
):
    """Each state on top of those before it, in one window."""
    window = unpainted(qtbot, example_desk, library, size, zoom)
    tracks = {}
    for name, bring_about in STATES.items():
        bring_about(window)
        settle()
        tracks[name] = [
            (strip.slider.mapTo(window, QPoint()).x(), *ends(window, strip.slider))
            for strip in window.console_screen.card.console.strips.values()
        ]
    assert all(found == tracks["as it is"] for found in tracks.values()), tracks
    assert min(bottom - top for _, top, bottom in tracks["as it is"]) >= least


@pytest.mark.parametrize("screen", [Screen.REVIEW, Screen.SESSION])
@pytest.mark.parametrize(("size", "zoom", "least"), LONGEST)
def test_looking_back_has_the_same_scale_and_never_scrolls_sideways(
    qtbot, example_desk: Desk, library: Library, screen: Screen, size: tuple[int, int], zoom: int, least: int
):
    """On its own screen, and in the hour; there the steps take a part of the width and of the height."""
    window = unpainted(qtbot, example_desk, library, size, zoom)
    if screen is Screen.SESSION:
        example_desk.session.begin(library.words.save.usual_roles)
        example_desk.session.go_to(HourStep.THEN_AND_NOW)
        example_desk.reveal()
    window.show_screen(screen)
    settle(window)
    faders = [fader for fader in window.findChildren(ComparedFader) if fader.isVisible()]
    tracks = [round(fader.fader_geometry.bottom - fader.fader_geometry.top) for fader in faders]
    assert len(faders) == len(FADERS)
    assert min(tracks) >= (least if screen is Screen.REVIEW else 0.6 * least)
    scrolled = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    if zoom < 200 or screen is Screen.REVIEW:
        assert [area.horizontalScrollBar().maximum() for area in scrolled] == [0] * len(scrolled)


def test_where_there_is_little_room_the_difference_in_words_takes_the_place_of_the_faders(
    qtbot, example_desk: Desk, library: Library
):
    window = unpainted(qtbot, example_desk, library, (1366, 768), 150)
    window.show_screen(Screen.REVIEW)
    settle(window)
    page = window.screens.review.compare_page
    for words in (False, True, False):
        if words is not page.turn.isChecked():
            page.turn.click()
        settle(window)
        assert (page.told.isVisible(), page.card.isVisible()) == (words, not words)
        assert page.legend.isVisible()
        assert misfits(window) == []


def ends(window: Window, slider: FaderSlider) -> tuple[int, int]:
    """Where 100 and 0 lie in the window."""
    y = slider.mapTo(window, QPoint()).y()
    return round(y + slider.fader_geometry.top), round(y + slider.fader_geometry.bottom)


NAMES = {
    "no choice": (50, 50, 50, 50, 50),
    "mixed": (10, 90, 90, 10, 10),
    "organisation-focused": (90, 90, 10, 90, 20),
    "outreach-focused": (50, 30, 50, 95, 95),
}


def test_the_buttons_of_the_strip_in_hand_are_whole_and_beside_one_another(window: Window):
    settle()
    line = window.console_screen.card.selected
    buttons = [each.geometry() for each in (line.down, line.up, line.note, line.talk)]
    assert all(line.rect().contains(button) for button in buttons)
    gaps = [right.left() - left.right() - 1 for left, right in itertools.pairwise(buttons)]
    assert min(gaps) >= window.look.whole(4)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_long_names_are_whole_in_why(qtbot, example_desk: Desk, size: tuple[int, int], language: str):
    """Also where no profile stands out, and each fader names several."""
    window = unpainted(qtbot, example_desk, library_in(language), size)
    for name, positions in NAMES.items():
        for fader, position in zip(FADERS, positions, strict=True):
            example_desk.move(fader, position)
        settle()
        assert misfits(window) == [], name


@pytest.mark.parametrize("screen", [Screen.PROFILES])
def test_the_other_screens_fit(window: Window, screen: Screen):
    window.show_screen(screen)
    settle()
    assert misfits(window) == []


REVIEWS: dict[str, Callable[[ReviewScreen], object]] = {
    "difference": lambda review: review.tabs.setCurrentIndex(0),
    "notes": lambda review: review.compare_page.told.tabs.setCurrentIndex(1),
    "plan": lambda review: review.compare_page.told.tabs.setCurrentIndex(2),
    "over time": lambda review: review.tabs.setCurrentIndex(1),
    "profiles over time": lambda review: (review.tabs.setCurrentIndex(1), review.over_time.profiles.click()),
    "table": lambda review: (review.tabs.setCurrentIndex(1), review.over_time.as_table.click()),
}


@pytest.mark.parametrize("page", REVIEWS)
def test_the_review_fits(window: Window, page: str):
    window.show_screen(Screen.REVIEW)
    REVIEWS[page](window.screens[Screen.REVIEW])
    settle()
    assert misfits(window) == []


@pytest.mark.parametrize("screen", [Screen.CONSOLE, Screen.REVIEW])
def test_setting_again_fits(window: Window, screen: Screen):
    window.start_blind()
    window.show_screen(screen)
    settle()
    assert misfits(window) == []


def test_the_choice_on_the_day_to_look_again_fits(window: Window, example_desk: Desk):
    desk, yesterday = example_desk, date.today() - timedelta(days=1)
    desk.save_snapshot(date.today(), "Laatste", (), yesterday)
    desk.open_subject(desk.subject)
    settle()
    assert window.screens.prompt.isVisible()
    assert misfits(window) == []


def questions(window: Window, library: Library, desk: Desk) -> Iterator[QWidget]:
    words = library.words
    yield SaveDialog(words, date(2026, 3, 16), words.save.first_title, 2, window.look, window)
    yield SubjectDialog(
        words, words.subject.new, words.subject.make, SubjectKind.CASE, "", window.look, window
    )
    export = ExportDialog(desk.finder.read_all(), library, window.look, "", window)
    export.people.click()
    yield export
    deliveries = desk.imports.compare(from_elsewhere(desk))
    yield ImportPreview(
        "Mengpaneel Voorbeeldstad 2026-03-16.mengpaneel", deliveries, False, desk, library, window.shell
    )
    first, last = desk.snapshots[0], desk.snapshots[-1]
    yield TitleDialog(first.title, library, window.look, window)
    yield CorrectDialog(first, date(2026, 3, 16), library, window.look, window)
    yield EarlierDialog(last, [first], library, window.look, window)
    note = NoteEditor(Fader.POLITICS, desk, library, window.look, window)
    note.setWindowFlag(Qt.WindowType.Popup, False)
    yield note


def test_the_questions_fit(window: Window, library: Library, example_desk: Desk):
    for question in questions(window, library, example_desk):
        question.show()
        settle()
        assert misfits(question) == []
        screen = question.screen().availableGeometry()
        assert question.width() <= max(screen.width(), window.width())
        assert question.height() <= max(screen.height(), window.height())
        question.close()


def test_a_word_that_does_not_fit_is_noticed(window: Window):
    label = QLabel("wijkontwikkelingsmaatschappij", window)
    label.setGeometry(0, 0, 40, 20)
    label.show()
    found = misfits(window)
    assert any("is cut off" in told for told in found)
    assert any("overlap" in told for told in found)
    label.move(window.width() - 10, 0)
    assert any("sticks out" in told for told in misfits(window))
