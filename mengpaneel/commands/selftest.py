"""`selftest`: whether everything is there and works."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mengpaneel.commands.drawing import draw_offscreen, drawing
from mengpaneel.commands.outcome import DONE, FAILED
from mengpaneel.commands.parser import Offer
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages
from mengpaneel.content.tongue import tongue
from mengpaneel.domain.faders import level_of


def offer(add: Offer, library: Library) -> None:
    """Offer the command."""
    add("selftest", library.words.command.selftest_help)


def run(_asked: argparse.Namespace, library: Library) -> int:
    """Do every check; the first that fails ends it."""
    words = library.words.command
    checks = {
        words.check_texts: _check_content,
        words.check_memory: _check_store,
        words.check_window: _check_window,
    }
    for what, check in checks.items():
        try:
            check()
        except Exception as wrong:  # whatever is missing, it is told
            print(words.failed.format(what=what, why=wrong), file=sys.stderr)
            return FAILED
        print(words.checked.format(what=what))
    return DONE


def _check_content() -> None:
    for language in languages():
        library = Library(language)
        library.read_all()
        if not (tongue(language).name and library.words.levels[level_of(0)]):
            raise ValueError(language)


def _check_store() -> None:
    from tempfile import TemporaryDirectory

    from mengpaneel.content.example import tell_example
    from mengpaneel.store.sqlite_memory import SqliteMemory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "selftest.sqlite3"
        memory = SqliteMemory.open(path)
        tell_example(memory, Library())
        kept = memory.snapshots(memory.subjects()[0].id)
        memory.close()
        again = SqliteMemory.open(path)
        read = again.snapshots(again.subjects()[0].id)
        again.close()
    if not kept or kept != read:
        raise ValueError(path.name)


def _check_window() -> None:
    from PySide6.QtGui import QFontDatabase

    from mengpaneel.looks.look import FAMILY
    from mengpaneel.looks.marks import mark

    draw_offscreen()
    with drawing(Library(), "light", (1024, 768)) as pictures:
        name, picture = next(iter(pictures))
        if FAMILY not in QFontDatabase.families():
            raise ValueError(FAMILY)
        if picture.isNull() or mark("lock", "#000000", 24, 1.0).isNull():
            raise ValueError(name)
