"""Printing an empty panel, and saving it as PDF, from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.reports.paper.pages import PaperPages, PaperSize
from mengpaneel.ui.report.paper_dialog import PaperDialog
from mengpaneel.ui.window.window import Window
from tests.hands import press
from tests.reports.paper_reading import tracks
from tests.ui.answering import Answering


class Printing:
    """Stands in for the person who chooses a printer: one that writes a file."""

    def __init__(self, path: Path | None, first: int = 0, last: int = 0) -> None:
        self.path, self.pages = path, (first, last)
        self.offered: list[tuple[int, int]] = []

    def __call__(self, printer: QPrinter, parent, heading: str) -> bool:
        self.offered.append((printer.fromPage(), printer.toPage()))
        if self.path is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        if self.pages[0]:
            printer.setFromTo(*self.pages)
        return True


@pytest.fixture
def saving(tmp_path: Path) -> Answering:
    return Answering(tmp_path / "leeg.pdf")


@pytest.fixture
def printing(tmp_path: Path) -> Printing:
    return Printing(tmp_path / "print.pdf")


@pytest.fixture
def dialog(
    qtbot: QtBot, example_desk: Desk, library: Library, saving: Answering, printing: Printing
) -> PaperDialog:
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    dialog = PaperDialog(library, Look(LIGHT), "/map", window, saving, printing)
    dialog.show()
    return dialog


def widths(path: Path) -> list[int]:
    return [round(page.mediabox.width) for page in PdfReader(path).pages]


def test_the_menu_opens_it(qtbot: QtBot, window: Window):
    assert window.actions_.paper in window.actions_.in_menu()
    window.actions_.paper.trigger()
    dialog = window.findChild(PaperDialog)

    assert dialog.isVisible()
    assert dialog.preview.count == 3
    dialog.reject()


def test_the_size_that_is_chosen_is_seen_and_saved(
    qtbot: QtBot, dialog: PaperDialog, tmp_path: Path, saving: Answering
):
    qtbot.keyClick(dialog.sizes[PaperSize.A4], Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.folder_chosen) as told:
        press(dialog.save_button)

    assert dialog.size_chosen is PaperSize.A3
    assert saving.suggested.endswith("Leeg mengpaneel afdrukken A3.pdf")
    assert widths(tmp_path / "leeg.pdf") == [842] * 3
    assert told.args == [str(tmp_path)]
    assert dialog.status.text() == "Bewaard als leeg.pdf."


def test_who_changes_their_mind_saves_and_prints_nothing(
    qtbot: QtBot, dialog: PaperDialog, tmp_path: Path, saving: Answering, printing: Printing
):
    saving.path = printing.path = None
    press(dialog.save_button)
    press(dialog.print_button)

    assert list(tmp_path.glob("*.pdf")) == []
    assert dialog.status.text() == ""


def test_what_cannot_be_saved_is_told(qtbot: QtBot, dialog: PaperDialog, tmp_path: Path, saving: Answering):
    saving.path = tmp_path / "weg" / "leeg.pdf"
    press(dialog.save_button)

    assert dialog.status.text().startswith("Deze map is er niet")


def test_all_pages_are_printed_at_100_percent(
    qtbot: QtBot, dialog: PaperDialog, library: Library, tmp_path: Path, printing: Printing
):
    press(dialog.sizes[PaperSize.A3])
    press(dialog.print_button)

    assert printing.offered == [(1, 3)]
    assert widths(tmp_path / "print.pdf") == [842] * 3
    measured = tracks(PdfReader(tmp_path / "print.pdf").pages[0])
    assert measured == pytest.approx([PaperPages(library, PaperSize.A3).track] * 5, abs=0.2)
    assert dialog.status.text() == "Naar de printer gestuurd."


def test_one_page_can_be_printed(qtbot: QtBot, dialog: PaperDialog, tmp_path: Path, printing: Printing):
    printing.pages = (2, 2)
    press(dialog.print_button)
    (page,) = PdfReader(tmp_path / "print.pdf").pages

    assert page.extract_text().split()[:4] == ["Hulp", "bij", "het", "invullen"]


@pytest.mark.qt_log_ignore("QPainter::begin.*Returned false")  # Qt says so too
def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, dialog: PaperDialog, tmp_path: Path, printing: Printing
):
    printing.path = tmp_path / "weg" / "print.pdf"
    press(dialog.print_button)

    assert dialog.status.text().startswith("De printer nam het niet aan.")
