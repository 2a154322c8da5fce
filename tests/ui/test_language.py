"""Another language while the program runs: a new window round the same desk, nothing left of the old one."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from mengpaneel.app import Program
from mengpaneel.content.library import Library
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.store.places import places
from mengpaneel.store.settings import Settings, load_settings
from mengpaneel.ui.help.tour import Tour
from mengpaneel.ui.platform.files import ask_files, ask_folder, ask_path
from mengpaneel.ui.platform.language import install_qt_translations, set_date_locale
from mengpaneel.ui.widgets.date_field import DateField
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

SIGNALS = ("changed", "snapshot_saved", "snapshot_binned", "problem_arose")


@pytest.fixture
def program(qtbot, qapp, tmp_path: Path) -> Iterator[Program]:
    program = Program(places(tmp_path), Settings(tour_seen=True), Library("nl"))
    program.window.show()
    qtbot.waitExposed(program.window)
    assert program.data_controller.backup_worker  # a moment after the start it is there anyway
    yield program
    program.finish()
    program.window.close()
    program.window.deleteLater()
    make_dutch_again()


def make_dutch_again() -> None:
    set_date_locale("nl")
    install_qt_translations("nl")


def switch(qtbot, program: Program, language: str) -> None:
    """Choose a language in the menu, and wait until the old window is gone."""
    old = program.window
    old.actions_.languages[language].trigger()
    qtbot.waitUntil(lambda: not isValid(old))


def followers(program: Program) -> dict[str, int]:
    return {name: program.desk.receivers(SIGNAL(f"{name}(PyObject)")) for name in SIGNALS}


def test_the_words_change_and_what_is_on_the_desk_stays(qtbot, program: Program):
    desk = program.desk
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    desk.move(Fader.PROCESS, 10)
    desk.set_ghost(desk.snapshots[0])
    desk.set_overlay(ProfileId.TILTED)
    switch(qtbot, program, "en")
    assert program.window.header.save.text() == "Snapshot"
    assert program.desk is desk
    assert desk.ghost == desk.snapshots[0]
    assert desk.overlay is ProfileId.TILTED
    assert desk.mix[Fader.PROCESS] == 10
    program.window.actions_.undo.trigger()
    assert desk.mix[Fader.PROCESS] is None
    strip = program.window.console_screen.card.console.strips[Fader.PROCESS]
    assert strip.slider.accessibleName().endswith(", not set yet")


def test_a_language_is_called_by_its_own_name(program: Program):
    named = {language: action.text() for language, action in program.window.actions_.languages.items()}
    assert named == {"nl": "Nederlands", "en": "English"}
    assert program.window.actions_.languages["nl"].isChecked()


def test_after_ten_switches_there_is_one_set_of_views(qtbot, program: Program):
    program.window.show_screen(Screen.REVIEW)
    program.window.show_screen(Screen.PROFILES)
    switch(qtbot, program, "en")
    program.window.show_screen(Screen.PROFILES)
    before, widgets = followers(program), len(QApplication.allWidgets())
    gone = []
    for language in ("nl", "en") * 5:
        gone.append(weakref.ref(program.window))
        switch(qtbot, program, language)
        program.window.show_screen(Screen.PROFILES)
    assert followers(program) == before
    assert len(QApplication.allWidgets()) == widgets
    gc.collect()
    assert [window() for window in gone if window() is not None] == []
    program.desk.move(Fader.PROCESS, 60)
    program.desk.set_locked(True)


def test_place_screen_theme_and_focus_stay(qtbot, program: Program):
    program.desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    window = program.window
    window.set_theme("dark")
    window.setGeometry(120, 80, 1100, 700)
    window.show_screen(Screen.REVIEW)
    review = window.screens[Screen.REVIEW]
    review.compare_page.now.choose(program.desk.snapshots[0].id)
    window.activateWindow()
    review.compare_page.now.setFocus()
    geometry = window.geometry()
    switch(qtbot, program, "en")
    window = program.window
    review = window.screens[Screen.REVIEW]
    assert (window.geometry(), window.screen_shown, window.theme) == (geometry, Screen.REVIEW, "dark")
    assert review.compare_page.now.chosen == program.desk.snapshots[0].id
    assert window.focusWidget() is review.compare_page.now


def test_a_tour_goes_on_where_it_was_on_the_screen_that_is_shown(qtbot, program: Program):
    program.window.start_tour(step=2)
    program.window.show_screen(Screen.REVIEW)
    switch(qtbot, program, "en")
    assert program.window.screen_shown is Screen.REVIEW
    assert [tour.step for tour in program.window.findChildren(Tour)] == [2]


def test_the_fader_that_had_the_focus_has_it_again(qtbot, program: Program):
    program.window.console_screen.card.console.focus_fader(Fader.COMMUNICATION)
    switch(qtbot, program, "en")
    strip = program.window.console_screen.card.console.strips[Fader.COMMUNICATION]
    assert program.window.focusWidget() is strip.slider
    qtbot.keyClick(strip.slider, Qt.Key.Key_Home)
    assert program.desk.mix[Fader.COMMUNICATION] == 0


def test_the_language_is_remembered(qtbot, program: Program, tmp_path: Path):
    switch(qtbot, program, "en")
    program.finish()
    assert load_settings(places(tmp_path).settings).language == "en"


def test_dates_follow(qtbot, program: Program):
    switch(qtbot, program, "en")
    words = Library("en").words
    dialog = SaveDialog(words, date(2026, 11, 24), "x", 0, program.window.look, program.window)
    field = dialog.findChild(DateField)
    assert field.text() == "24 November 2026"
    assert QLocale().firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert field.calendar().findChild(QCalendarWidget).locale().monthName(5) == "May"
    dialog.deleteLater()


def test_the_presentation_follows(qtbot, program: Program):
    program.window.present()
    old = program.window.room_window
    switch(qtbot, program, "en")
    qtbot.waitUntil(lambda: not isValid(old))
    new = program.window.room_window
    assert new.isVisible()
    assert new.strips[Fader.COMMUNICATION].slider.accessibleName() == "Communication, not set yet"
    new.close()


def test_a_problem_is_told_again_in_the_other_language(qtbot, tmp_path: Path, qapp):
    where = places(tmp_path)
    where.database.write_bytes(b"no database at all" * 100)
    program = Program(where, Settings(), Library("nl"))
    program.window.show()
    switch(qtbot, program, "en")
    assert program.window.notice.words.startswith("This file is not from Mengpaneel")
    program.finish()
    program.window.close()
    make_dutch_again()


def test_the_example_is_told_again_unless_somebody_changed_it(qtbot, program: Program):
    program.desk.open_example()
    program.desk.set_ghost(program.desk.snapshots[-1])
    switch(qtbot, program, "en")
    assert [snapshot.title for snapshot in program.desk.snapshots][-1] == "A year later"
    assert program.desk.ghost == program.desk.snapshots[-1]
    program.desk.move(Fader.PROCESS, 60)
    switch(qtbot, program, "nl")
    assert program.desk.mix[Fader.PROCESS] == 60


def test_an_unknown_language_in_the_settings_is_no_reason_to_stop():
    from mengpaneel.content.reading import usable_language

    assert [usable_language(language) for language in ("en", "fy", "")] == ["en", "nl", "nl"]


def context_menu(text: str = "x") -> list[str]:
    field = QLineEdit(text)
    menu = field.createStandardContextMenu()
    words = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]
    menu.deleteLater()
    field.deleteLater()
    return [word for word in words if word]


def test_the_menu_of_a_text_field_speaks_the_language(qapp):
    try:
        install_qt_translations("nl")
        assert context_menu()[2:4] == ["Knippen", "Kopiëren"]
        install_qt_translations("en")
        assert context_menu()[2:4] == ["Cut", "Copy"]
        install_qt_translations("nl")
        assert context_menu()[2:4] == ["Knippen", "Kopiëren"]
    finally:
        make_dutch_again()


def test_the_program_teaches_qt_its_language_by_itself(qtbot, program: Program):
    install_qt_translations("en")
    qtbot.waitUntil(lambda: context_menu()[2] == "Knippen")


def file_dialogs(monkeypatch, parent: QWidget) -> set[str]:
    """Every word in Qt's own dialogs to save a file, to open one, and to choose a folder."""
    words: set[str] = set()

    def read(dialog: QFileDialog) -> int:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        words.update(w.text() for kind in (QLabel, QPushButton) for w in dialog.findChildren(kind))
        words.update(button.toolTip() for button in dialog.findChildren(QToolButton))
        heads = dialog.findChild(QTreeView).model()
        words.update(heads.headerData(n, Qt.Orientation.Horizontal) for n in range(heads.columnCount()))
        return 0

    monkeypatch.setattr(QFileDialog, "exec", read)
    ask_path(parent, "", "x.pdf", "PDF", "pdf")
    ask_files(parent, "", "", "Mengpaneel", ".mengpaneel")
    ask_folder(parent, "")
    return {word.replace("&", "") for word in words if word}


def test_qts_own_words_follow_a_switch_there_and_back(qtbot, program: Program, monkeypatch):
    said = {
        "en": ("Cut", {"Save", "Cancel", "File name:", "Files of type:"}, "May"),
        "nl": ("Knippen", {"Opslaan", "Annuleren", "Bestandsnaam:", "Bestanden van type:"}, "mei"),
    }
    qtbot.waitUntil(lambda: context_menu()[2] == "Knippen")
    for language in ("en", "nl", "en"):
        switch(qtbot, program, language)
        cut, labels, month = said[language]
        assert (context_menu()[2], QCalendarWidget().locale().monthName(5)) == (cut, month)
        assert labels <= file_dialogs(monkeypatch, program.window)


def test_a_dialog_for_files_does_not_mix_languages(qapp, window: Window, monkeypatch):
    try:
        install_qt_translations("en")
        english = file_dialogs(monkeypatch, window)
        install_qt_translations("nl")
        assert english & file_dialogs(monkeypatch, window) == {"Type"}
    finally:
        make_dutch_again()
