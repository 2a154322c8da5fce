"""*Over Mengpaneel* tells which version this is, its licences, and where the data is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mengpaneel import __version__
from mengpaneel.content.library import Library
from mengpaneel.content.text import dates as version_module
from mengpaneel.content.text.dates import Version, tell_version, this_version
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.help.about import AboutDialog
from mengpaneel.ui.widgets.button import Button

DAY = date(2026, 3, 16)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    widget.resize(1000, 800)
    qtbot.addWidget(widget)
    return widget


def test_it_tells_version_source_licences_and_folder(parent, library, tmp_path: Path):
    dialog = AboutDialog(Version("9.8.7", DAY), DAY, tmp_path, library, Look(LIGHT), parent)
    told = dialog.reading.toPlainText().replace("\u200b", "")

    assert "9.8.7" in dialog.reading.accessibleName()
    for part in ("16 maart 2026", library.about.source.title, "EUPL-1.2", "LGPL-3", str(tmp_path)):
        assert part in told


def test_its_buttons_open_the_folder_with_the_data_and_that_with_the_licences(
    qtbot, parent, library, tmp_path
):
    opened: list[Path] = []
    dialog = AboutDialog(
        Version("1"),
        DAY,
        tmp_path / "data",
        library,
        Look(LIGHT),
        parent,
        licences=tmp_path / "licences",
        open_=lambda url: opened.append(Path(url.toLocalFile())),
    )
    words = library.about.program
    for name in (words.open_licences, words.open_data):
        (button,) = (button for button in dialog.findChildren(Button) if button.text() == name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert opened == [tmp_path / "licences", tmp_path / "data"]


def test_where_there_is_no_folder_with_licences_no_button_opens_one(parent, library, tmp_path):
    dialog = AboutDialog(Version("1"), DAY, tmp_path, library, Look(LIGHT), parent)

    assert library.about.program.open_licences not in [b.text() for b in dialog.findChildren(Button)]


@pytest.mark.parametrize(
    ("today", "is_old"),
    [
        (DAY, False),
        (date(2027, 3, 15), False),
        (date(2027, 3, 16), True),
        (date(2031, 1, 1), True),
        (date(1970, 1, 1), False),  # the clock is wrong
    ],
)
def test_after_a_year_there_may_be_a_newer_version(today: date, is_old: bool, library: Library):
    told = tell_version(Version("1", DAY), today, library)

    assert (library.about.program.old in told) is is_old


def test_a_checkout_says_that_it_is_one(library):
    assert this_version() == Version(__version__)
    assert tell_version(this_version(), DAY, library) == [library.about.program.checkout]


@pytest.mark.parametrize(("written", "day"), [("2026-03-16\n", DAY), ("gisteren\n", None), ("", None)])
def test_a_package_tells_its_day(written: str, day: date | None, tmp_path: Path, monkeypatch):
    (tmp_path / "build-date.txt").write_text(written)
    monkeypatch.setattr(version_module, "asset", tmp_path.joinpath)

    assert this_version().built_on == day
