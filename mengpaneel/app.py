"""The window's program: the only place, with the command line, where all rooms meet."""

# ruff: isort: off
# Qt comes last on purpose: whatever is imported after it is looked through for Qt names, and starts slower.

from __future__ import annotations

import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Sequence
from pathlib import Path

from mengpaneel.content.library import VERSION as CONTENT
from mengpaneel.content.library import Library
from mengpaneel.content.reading import DEFAULT_LANGUAGE
from mengpaneel.domain.memory import Memory, MemoryProblem
from mengpaneel.store.places import Places, places
from mengpaneel.store.settings import Settings, keep_settings, load_settings
from mengpaneel.store.sqlite_memory import SqliteMemory

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from mengpaneel.desk.desk import Desk
from mengpaneel.looks.fonts import load_fonts
from mengpaneel.ui.header import Screen
from mengpaneel.ui.window import Window


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    where, language = _asked(sys.argv[1:] if arguments is None else arguments)
    settings = load_settings(where.settings)
    library = Library(language or settings.language)
    if _no_screen():
        print(library.words.command.no_screen, file=sys.stderr)
        return 1
    application = make_application(library.language)
    program = Program(where, settings, library)
    program.window.show()
    status = application.exec()
    program.finish()
    return status


def make_application(language: str = DEFAULT_LANGUAGE) -> QApplication:
    """The application object, with our name, style and typeface, and dates in this language."""
    QLocale.setDefault(QLocale(language))
    application = QApplication(sys.argv[:1])
    application.setApplicationName("mengpaneel")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("mengpaneel")
    application.setStyle("Fusion")
    load_fonts()
    return application


class Program:
    """Desk, memory and window, put together: what the views may not know of each other."""

    def __init__(self, where: Places, settings: Settings, library: Library) -> None:
        self._where, self._settings = where, settings
        memory, problem = _open_memory(where)
        self.desk = Desk(memory, lambda: example_memory(library), CONTENT)
        self.window = Window(self.desk, library, settings.theme, settings.zoom)
        if settings.geometry:
            self.window.go_to(b64decode(settings.geometry))
        self.window.show_screen(Screen(settings.screen))
        if problem:
            self.window.tell_problem(problem)

    def finish(self) -> None:
        """Keep what waits, and how the window looked."""
        self.desk.finish()
        now = Settings(
            language=self._settings.language,
            theme=self.window.theme,
            screen=self.window.screen_shown.value,
            geometry=b64encode(self.window.place).decode(),
            presenting_screen=self._settings.presenting_screen,
            last_folder=self._settings.last_folder,
            zoom=self.window.zoom,
        )
        try:
            keep_settings(self._where.settings, now)
        except MemoryProblem as problem:
            print(problem, file=sys.stderr)


def _open_memory(where: Places) -> tuple[Memory, MemoryProblem | None]:
    """Open the memory; if that cannot be, work can still be done, and the problem is told."""
    try:
        return SqliteMemory.open(where.database), None
    except MemoryProblem as problem:
        return SqliteMemory.in_passing(), problem


def example_memory(library: Library) -> Memory:
    """A memory in which only the example lives, gone when it is closed."""
    from mengpaneel.content.example import tell_example

    memory = SqliteMemory.in_passing()
    tell_example(memory, library)
    return memory


def _asked(arguments: Sequence[str]) -> tuple[Places, str]:
    """Where the data is and in which language, by the options; the options are read only if there are any."""
    if not arguments:
        return places(), ""
    from argparse import ArgumentParser

    from mengpaneel import __version__
    from mengpaneel.content.reading import languages

    parser = ArgumentParser(
        "mengpaneel", description="Mengpaneel: vijf schuiven voor het wijkgericht werken."
    )
    parser.add_argument("--data-dir", type=Path, metavar="MAP", help="bewaar alles in deze map")
    parser.add_argument("--language", choices=languages(), default="", help="taal")
    parser.add_argument("--version", action="version", version=f"mengpaneel {__version__}")
    options = parser.parse_args(arguments)
    return places(options.data_dir), options.language


def _no_screen() -> bool:
    """Whether a window cannot open here, so that Qt would stop the whole program."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
