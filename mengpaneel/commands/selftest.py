"""`selftest`: whether everything is there and works."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mengpaneel.commands.drawing import draw_offscreen, drawing
from mengpaneel.commands.parser import DONE, FAILED, AddCommand
from mengpaneel.content.library import Library
from mengpaneel.content.reading import language_named, languages
from mengpaneel.content.shapes.main_window import CommandWords
from mengpaneel.domain.faders import level_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from mengpaneel.demo.pictures import Pictures
    from mengpaneel.domain.snapshot import Snapshot, Subject
    from mengpaneel.reports.forms import ReportFormat

_Checks = Mapping[str, Callable[[], None]]

_GIVES_UP_MS = 60_000
_BEGINNINGS = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "png": b"\x89PNG\r\n", "svg": b"<?xml"}


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    add("selftest", library.words.command.selftest_help)


def run(_asked: argparse.Namespace, library: Library) -> int:
    """Do every check; the first that fails ends it."""
    words = library.words.command
    if not _all_pass({words.check_texts: _check_content, words.check_memory: _check_store}, words):
        return FAILED
    draw_offscreen()
    with drawing(Library(), "light", (1024, 768)) as pictures:
        return DONE if _all_pass(_drawn_checks(pictures, words), words) else FAILED


def _drawn_checks(pictures: Pictures, words: CommandWords) -> _Checks:
    """What can only be checked while there is an application."""
    from mengpaneel.reports.forms import ReportFormat

    reports = {
        words.check_report.format(form=form.name): partial(_check_report, form) for form in ReportFormat
    }
    return {
        words.check_fonts: _check_fonts,
        words.check_icons: _check_icons,
        words.check_window: partial(_check_window, pictures),
        words.check_lines: _check_lines,
        **reports,
    }


def _all_pass(checks: _Checks, words: CommandWords) -> bool:
    for what, check in checks.items():
        try:
            check()
        except Exception as wrong:  # whatever is missing, it is told
            print(words.failed.format(what=what, why=str(wrong) or type(wrong).__name__), file=sys.stderr)
            return False
        print(words.checked.format(what=what))
    return True


def _check_content() -> None:
    for language in languages():
        library = Library(language)
        library.read_all()
        if not (language_named(language).name and library.words.levels[level_of(0)]):
            raise ValueError(language)


def _check_store() -> None:
    from tempfile import TemporaryDirectory

    from mengpaneel.content.example import write_example
    from mengpaneel.store.sqlite_memory import SqliteMemory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "selftest.sqlite3"
        memory = SqliteMemory.open(path)
        write_example(memory, Library())
        kept = memory.snapshots(memory.subjects()[0].id)
        memory.close()
        again = SqliteMemory.open(path)
        read = again.snapshots(again.subjects()[0].id)
        again.close()
    if not kept or kept != read:
        raise ValueError(path.name)


def _check_fonts() -> None:
    from PySide6.QtGui import QFontDatabase

    from mengpaneel.assets import asset
    from mengpaneel.looks.look import FAMILY, FILES

    for file in FILES:
        path = str(asset("fonts", file))
        if FAMILY not in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(path)):
            raise ValueError(path)


def _check_icons() -> None:
    from PySide6.QtGui import QImageReader

    from mengpaneel.assets import asset
    from mengpaneel.looks.icons import NAMES

    for name in ("app", *NAMES):
        path = str(asset("icons", f"{name}.svg"))
        if QImageReader(path).read().isNull():
            raise ValueError(path)


def _check_window(pictures: Pictures) -> None:
    name, picture = next(iter(pictures))
    if picture.isNull():
        raise ValueError(name)


def _check_lines() -> None:
    """Draw the example over time, as a window does."""
    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtWidgets import QApplication

    from mengpaneel.content.text.trend import tell_fader_trend
    from mengpaneel.ui.review.plot import TrendPlot, load_library

    load_library()  # not in a thread: what will not load is then told with its name
    library = Library()
    history = TrendPlot(library.words)
    history.show_trend(tell_fader_trend(_example(library)[1], library))
    history.resize(800, 400)
    history.show()
    given_up = QDeadlineTimer(_GIVES_UP_MS)
    while history.is_available and not _shows_lines(history.picture()):
        QApplication.processEvents()
        if given_up.hasExpired():
            break
    history.close()
    if not _shows_lines(history.picture()):
        raise ValueError("pyqtgraph")


def _shows_lines(picture: QImage) -> bool:
    """Whether anything is drawn halfway up, where the lines are."""
    middle = picture.height() // 2
    return len({picture.pixel(x, middle) for x in range(picture.width())}) > 2


def _check_report(form: ReportFormat) -> None:
    from mengpaneel.domain.compared_sheet import ComparedSheet
    from mengpaneel.reports.compose import compose
    from mengpaneel.reports.options import ReportOptions

    library = Library()
    subject, snapshots = _example(library)
    *before, now = (ComparedSheet.of(snapshot, subject) for snapshot in snapshots)
    choices = ReportOptions(notes=True, roles=True, then=before[-1], history=(*before, now))
    made = form.render(compose(now, choices, library))
    if not made.startswith(_BEGINNINGS[form.value]):
        raise ValueError(form.name)


def _example(library: Library) -> tuple[Subject, Sequence[Snapshot]]:
    from mengpaneel.app import example_memory

    with closing(example_memory(library)) as memory:
        (subject,) = memory.subjects()
        return subject, memory.snapshots(subject.id)
