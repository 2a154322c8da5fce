"""Making a report in the program: what goes in, what is seen, and that saving never does harm."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.reports.forms import ReportFormat
from mengpaneel.ui.platform.files import ask_path
from mengpaneel.ui.platform.settling import settle
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.review.chooser import ON_TABLE
from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import press
from tests.pseudo import library_in
from tests.ui.answering import Answering
from tests.ui.measuring import misfits

BEGINS = {
    ReportFormat.PDF: b"%PDF-",
    ReportFormat.HTML: b"<!DOCTYPE html>",
    ReportFormat.PNG: b"\x89PNG",
    ReportFormat.SVG: b"<?xml",
}


@pytest.fixture
def person(tmp_path: Path) -> Answering:
    return Answering(tmp_path / "verslag.pdf")


@pytest.fixture
def dialog(qtbot: QtBot, example_desk: Desk, library: Library, person: Answering) -> ReportDialog:
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    look = Look(LIGHT)
    dialog = ReportDialog(example_desk, library, look, "/map", window, person, person.opened.append)
    dialog.contents.about.setCurrentIndex(5)
    dialog.contents.about.activated.emit(5)
    dialog.show_report()
    dialog.show()
    return dialog


def test_what_stands_at_the_side_ends_at_one_line(dialog: ReportDialog):
    ending = (
        dialog.contents.about,
        dialog.forms[ReportFormat.HTML],
        dialog.forms[ReportFormat.SVG],
        dialog.save,
    )
    assert len({widget.mapTo(dialog, widget.rect().topRight()).x() for widget in ending}) == 1


@pytest.mark.parametrize(("width", "zoom"), [(1366, 100), (1366, 200), (1024, 100), (1024, 150)])
def test_what_is_chosen_is_whole_beside_the_sheets(
    qtbot: QtBot, example_desk: Desk, library: Library, person: Answering, width: int, zoom: int
):
    window = Window(example_desk, library, "light", zoom)
    qtbot.addWidget(window)
    window.resize(width, 768)
    dialog = ReportDialog(example_desk, library, Look(LIGHT, zoom / 100), "/map", window, person)
    dialog.show()
    QApplication.processEvents()
    areas = dialog.findChildren(FitOrScroll)
    assert areas
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas)


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_a_longer_text_at_the_side_pushes_nothing_over_another(
    qtbot: QtBot, example_desk: Desk, person: Answering, zoom: int
):
    """Letters of Windows are wider: what is one line here is two there."""
    library = library_in("longer")
    window = Window(example_desk, library, "light", zoom)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    dialog = ReportDialog(example_desk, library, Look(LIGHT, zoom / 100), "/map", window, person)
    dialog.show()
    for button in dialog.forms.values():
        button.click()
        settle(dialog)
        assert misfits(dialog) == []


def test_ctrl_p_opens_it(qtbot: QtBot, window: Window):
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert window.findChild(ReportDialog).isVisible()
    assert window.actions_.report in window.subjects.menu().actions()


def test_looking_back_makes_the_report_of_exactly_the_two_that_are_shown(
    qtbot: QtBot, example_desk: Desk, library: Library
):
    town = example_desk.subject
    example_desk.new_subject(SubjectKind.CASE, "Het plein")
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.show_screen(Screen.REVIEW)
    window.show()
    review = window.screens[Screen.REVIEW]
    review.compare_page.then.choose(ON_TABLE)
    review.compare_page.now.choose(example_desk.finder.read_all()[1][1][-1].id)
    press(review.report)
    contents = window.findChild(ReportDialog).contents

    assert (contents.moment.subject, contents.moment.title) == (town, "Een jaar later")
    assert contents.choices.then.subject.name == "Het plein"


def test_over_time_it_begins_with_the_lines_and_without_a_comparison(
    qtbot: QtBot, example_desk: Desk, library: Library
):
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.show_screen(Screen.REVIEW)
    window.screens[Screen.REVIEW].tabs.setCurrentIndex(1)
    window.actions_.report.trigger()
    choices = window.findChild(ReportDialog).contents.choices

    assert choices.then is None
    assert [moment.title for moment in choices.history] == [s.title for s in example_desk.snapshots]


def test_notes_and_roles_are_left_out_until_they_are_asked_for(qtbot: QtBot, dialog: ReportDialog):
    assert (dialog.contents.choices.notes, dialog.contents.choices.roles) == (False, False)
    before = len(dialog.report.blocks)
    dialog.contents.notes.click()
    dialog.contents.trend.click()

    assert dialog.contents.choices.notes
    assert len(dialog.contents.choices.history) == 4
    qtbot.waitUntil(lambda: len(dialog.report.blocks) >= before + 4)


def test_only_what_there_is_can_be_chosen(qtbot: QtBot, desk: Desk, library: Library, window: Window):
    dialog = ReportDialog(desk, library, Look(LIGHT), "", window)

    assert not dialog.contents.roles.isEnabled()
    assert not dialog.contents.trend.isEnabled()
    assert dialog.contents.choices.history == ()


@pytest.mark.parametrize("form", ReportFormat)
def test_every_form_is_saved_shown_and_opened(
    qtbot: QtBot, form: ReportFormat, dialog: ReportDialog, person: Answering, tmp_path: Path
):
    press(dialog.forms[form])
    with qtbot.waitSignal(dialog.folder_chosen) as folder:
        press(dialog.save)
    press(dialog.opener)

    assert person.path.read_bytes().startswith(BEGINS[form])
    assert Path(person.suggested) == Path(f"/map/Mengpaneel Voorbeeldstad 2026-03-16.{form.value}")
    assert folder.args == [str(tmp_path)]
    assert dialog.status.text() == "Bewaard als verslag.pdf."
    assert person.opened == [QUrl.fromLocalFile(str(person.path))]
    assert dialog.preview.count == (1 if form.is_slide else 2)
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.pdf"]


def test_what_was_saved_is_no_longer_offered_to_open_after_a_change(qtbot: QtBot, dialog: ReportDialog):
    press(dialog.save)
    assert dialog.opener.isVisibleTo(dialog)
    dialog.contents.notes.click()

    qtbot.waitUntil(lambda: not dialog.opener.isVisibleTo(dialog))


def test_a_change_a_blink_before_saving_is_in_the_file(qtbot: QtBot, dialog, person: Answering):
    press(dialog.forms[ReportFormat.HTML])
    dialog.contents.notes.click()
    press(dialog.save)

    assert "Een kapotte lamp gaat nog steeds langs vier bureaus." in person.path.read_text("utf-8")


@pytest.mark.parametrize(
    ("number", "remedy"),
    [
        (errno.ENOSPC, "Maak ruimte vrij of kies een andere map."),
        (errno.EACCES, "Kies een andere map."),
        (errno.EIO, "Probeer het opnieuw of kies een andere map."),
    ],
)
def test_a_failing_disk_loses_nothing_and_says_what_to_do(
    qtbot: QtBot,
    monkeypatch,
    number: int,
    remedy: str,
    dialog: ReportDialog,
    person: Answering,
    tmp_path: Path,
):
    person.path.write_bytes(b"vorig jaar")

    def fail(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    press(dialog.save)

    assert person.path.read_bytes() == b"vorig jaar"
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.pdf"]
    assert str(person.path) in dialog.status.text()
    assert dialog.status.text().endswith(remedy)
    assert not dialog.opener.isVisibleTo(dialog)


def test_a_folder_that_is_gone_is_told(qtbot: QtBot, dialog: ReportDialog, person: Answering, tmp_path: Path):
    person.path = tmp_path / "weg" / "verslag.pdf"
    press(dialog.save)

    assert dialog.status.text().endswith("Kies een andere map.")


def test_who_says_no_saves_nothing(qtbot: QtBot, dialog: ReportDialog, person: Answering, tmp_path: Path):
    person.path = None
    press(dialog.save)

    assert list(tmp_path.iterdir()) == []
    assert dialog.status.text() == ""


def test_who_stops_it_half_way_saves_nothing(qtbot: QtBot, monkeypatch, dialog: ReportDialog, tmp_path: Path):
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _: True)
    press(dialog.save)

    assert list(tmp_path.iterdir()) == []


def test_the_system_asks_where_with_the_right_ending(
    qtbot: QtBot, monkeypatch, window: Window, tmp_path: Path
):
    asked = []

    def say_yes(dialog: QFileDialog) -> int:
        asked.append(
            (
                dialog.acceptMode(),
                dialog.defaultSuffix(),
                dialog.testOption(QFileDialog.Option.DontConfirmOverwrite),
            )
        )
        return 1

    monkeypatch.setattr(QFileDialog, "exec", say_yes)
    path = ask_path(window, "Verslag maken", str(tmp_path / "verslag"), "PDF", "pdf")

    assert path == tmp_path / "verslag.pdf"
    assert asked == [(QFileDialog.AcceptMode.AcceptSave, "pdf", False)]


def test_nothing_of_it_is_imported_before_somebody_asks_for_it():
    look = "import sys, mengpaneel.app; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    ours = ("mengpaneel.reports", "mengpaneel.ui.report", "PySide6.QtSvg", "PySide6.QtPrintSupport")

    assert [name for name in told.stdout.split() if name.startswith(ours)] == []


def test_rounds_are_offered_where_there_are_some_and_not_unasked(
    qtbot: QtBot, dialog: ReportDialog, example_desk: Desk
):
    contents, snapshots = dialog.contents, example_desk.snapshots
    contents.set_selection(now=snapshots[1].id)
    assert not contents.rounds.isEnabled()
    contents.set_selection(then=snapshots[0].id, now=snapshots[1].id)
    assert contents.rounds.isEnabled()
    assert not contents.choices.rounds
    qtbot.keyClick(contents.rounds, Qt.Key.Key_Space)
    assert contents.choices.rounds
