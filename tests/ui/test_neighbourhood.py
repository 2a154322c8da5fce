"""What the neighbourhood itself is like: folded away, written with real keys, kept with the sheet."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.content.text.steps import name_step
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Neighbourhood, Sheet
from mengpaneel.reports.compose import compose
from mengpaneel.reports.options import ReportOptions
from mengpaneel.ui.console.neighbourhood import NeighbourhoodEditor
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.reports.conftest import in_words

FILLED = Neighbourhood("jonge stellen", "ouderen", "eenzaamheid", "de voetbalclub")


@pytest.fixture(autouse=True)
def stands_still(monkeypatch) -> None:
    """A popup takes all keys and the mouse, for which a screen is needed: here it is part of its window."""
    monkeypatch.setattr(NeighbourhoodEditor, "setWindowFlag", lambda *_: None)
    monkeypatch.setattr(QWidget, "raise_", lambda _: None)


def unfold(window: Window) -> NeighbourhoodEditor:
    window.console_screen.card.neighbourhood.unfold()
    return window.findChild(NeighbourhoodEditor)


def test_it_is_folded_away_at_first_and_unfolds_with_a_key(qtbot: QtBot, window: Window):
    button = window.console_screen.card.neighbourhood
    assert window.findChild(NeighbourhoodEditor) is None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    editor = window.findChild(NeighbourhoodEditor)

    assert list(editor.fields) == ["lifestyles", "residents", "tasks", "strengths"]
    assert editor.fields["lifestyles"].hasFocus()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 640), (1024, 768), (640, 480)])
def test_the_tracks_are_as_long_with_it_as_without(window: Window, desk: Desk, size: tuple[int, int]):
    def tracks() -> list[float]:
        return [strip.slider.height() for strip in window.console_screen.card.console.strips.values()]

    window.resize(*size)
    window.console_screen.card.neighbourhood.hide()
    window.console_screen.grab()
    without = tracks()
    window.console_screen.card.neighbourhood.show()
    desk.set_neighbourhood(FILLED)
    unfold(window)
    window.console_screen.grab()

    assert tracks() == without


def test_what_is_typed_is_on_the_sheet_and_each_text_is_one_step(
    qtbot: QtBot, window: Window, desk: Desk, library: Library
):
    editor = unfold(window)
    qtbot.keyClicks(editor.fields["lifestyles"], "jonge stellen")
    qtbot.keyClick(editor.fields["lifestyles"], Qt.Key.Key_Tab)
    qtbot.keyClicks(editor.fields["residents"], "ouderen")

    assert desk.sheet.neighbourhood == Neighbourhood("jonge stellen", "ouderen")
    assert name_step(desk.history.next_undo, library) == "hoe de wijk is"
    desk.undo()
    assert desk.sheet.neighbourhood == Neighbourhood("jonge stellen")
    desk.undo()
    assert desk.sheet.neighbourhood == Neighbourhood()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 640)])
def test_what_was_written_is_seen_whole(window: Window, desk: Desk, size: tuple[int, int]):
    window.resize(*size)
    written = "jonge stellen en ouderen in de oude flats bij het station. " * 2
    desk.set_neighbourhood(Neighbourhood(written, "ouderen"))
    editor = unfold(window)
    editor.grab()
    long, short = (editor.fields[name] for name in ("lifestyles", "residents"))
    assert long.document().size().height() > 2
    assert long.verticalScrollBar().maximum() == 0
    assert short.height() < long.height()


def test_many_words_keep_the_other_texts_in_sight(window: Window, desk: Desk):
    desk.set_neighbourhood(Neighbourhood("woord " * 150))
    editor = unfold(window)
    editor.grab()
    assert editor.fields["lifestyles"].verticalScrollBar().maximum() > 0
    assert editor.height() <= window.height()


def test_escape_folds_it_away(qtbot: QtBot, window: Window):
    editor = unfold(window)
    qtbot.keyClick(editor.fields["tasks"], Qt.Key.Key_Escape)

    assert not editor.isVisible()


def test_the_button_keeps_its_word_beside_what_is_laid_over_where_there_is_room(
    window: Window, desk: Desk, library: Library
):
    button = window.console_screen.card.neighbourhood
    desk.set_overlay(ProfileId.TILTED)
    window.resize(1920, 1080)
    window.grab()
    assert button.text() == library.words.console.neighbourhood
    window.resize(1024, 768)
    window.grab()
    assert button.text() == ""


def test_the_button_tells_that_something_was_written(window: Window, desk: Desk):
    button = window.console_screen.card.neighbourhood
    empty = button.grab().toImage()
    desk.set_neighbourhood(FILLED)
    assert button.grab().toImage() != empty
    desk.undo()
    assert button.grab().toImage() == empty


def test_a_screen_reader_is_told_what_each_text_is(window: Window, library: Library):
    editor, words = unfold(window), library.words.neighbourhood
    for name, field in editor.fields.items():
        told = QAccessible.queryAccessibleInterface(field)
        assert told.text(QAccessible.Text.Name) == words.names[name]
        assert told.text(QAccessible.Text.Description) == words.hints[name]
    button = QAccessible.queryAccessibleInterface(window.console_screen.card.neighbourhood)
    assert button.text(QAccessible.Text.Name) == "De wijk: hoe die zelf is"


def test_of_a_snapshot_that_is_looked_at_it_can_only_be_read(window: Window, desk: Desk):
    desk.set_neighbourhood(FILLED)
    desk.save_snapshot(date(2026, 3, 1), "Toen", ())
    desk.set_neighbourhood(Neighbourhood())
    desk.view(desk.snapshots[-1])
    editor = unfold(window)

    assert [field.toPlainText() for field in editor.fields.values()] == [
        "jonge stellen",
        "ouderen",
        "eenzaamheid",
        "de voetbalclub",
    ]
    assert all(field.isReadOnly() for field in editor.fields.values())


def test_no_more_is_taken_than_can_be_kept(qtbot: QtBot, window: Window, desk: Desk):
    field = unfold(window).fields["tasks"]
    field.setPlainText("x" * 1500)

    assert len(desk.sheet.neighbourhood.tasks) == 1000


def test_it_lies_within_the_smallest_window(window: Window):
    window.resize(640, 480)
    editor = unfold(window)

    at = window.mapFromGlobal(editor.pos())
    assert window.rect().contains(QRect(at, editor.size()))


def test_terugblik_tells_it_of_both_sides_where_it_changed(window: Window, desk: Desk):
    desk.set_neighbourhood(FILLED)
    desk.save_snapshot(date(2026, 3, 1), "Toen", ())
    window.show_screen(Screen.REVIEW)
    told = window.screens.review.compare_page.told.notes
    window.compare(desk.snapshots[-1])
    assert told.toPlainText().count("Leefstijlen: jonge stellen") == 1
    desk.set_neighbourhood(replace(FILLED, lifestyles="gezinnen"))
    window.compare(desk.snapshots[-1])
    assert "De wijk, Toen" in told.toPlainText()
    assert "Leefstijlen: gezinnen" in told.toPlainText()


def test_a_report_tells_it_only_with_the_notes(qapp, desk: Desk, library: Library):
    before = Sheet(neighbourhood=Neighbourhood("gezinnen"))
    then = ComparedSheet(desk.subject, "Toen", before, date(2025, 3, 1), (), 1, 1)
    now = replace(then, sheet=Sheet(neighbourhood=FILLED), day=date(2026, 3, 1))

    assert "jonge stellen" not in in_words(compose(now, ReportOptions(), library))
    assert "jonge stellen" in in_words(compose(now, ReportOptions(notes=True), library))
    assert {"Toen", "Nu", "gezinnen", "jonge stellen"} <= set(
        in_words(compose(now, ReportOptions(notes=True, then=then), library))
    )
