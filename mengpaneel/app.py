"""The window's program: the only place, with the command line, where all rooms meet."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from msgspec import convert
from msgspec.structs import asdict, replace
from PySide6.QtCore import (
    QMessageLogContext,
    QStandardPaths,
    Qt,
    QTimer,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import VERSION as CONTENT
from mengpaneel.content.library import Library
from mengpaneel.content.reading import DEFAULT_LANGUAGE, usable_language
from mengpaneel.data_controller import DataController
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import Memory, MemoryProblem
from mengpaneel.error_output import print_error
from mengpaneel.looks.look import load_fonts
from mengpaneel.store.opening import open_memory
from mengpaneel.store.places import Places, places
from mengpaneel.store.settings import Settings, change_settings, read_settings
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.platform.garbage import GarbageCollector
from mengpaneel.ui.platform.language import install_qt_translations, set_date_locale
from mengpaneel.ui.platform.late_timer import LateTimer
from mengpaneel.ui.window.ending import SystemRequests, end_application
from mengpaneel.ui.window.state import WindowState, restore_state, save_state
from mengpaneel.ui.window.window import Window

_QT_LEARNS_AFTER_MS = 250
"""Qt's own words (in menus of text fields, file dialogs) and our icon follow long after the first frame."""

WELCOMES_AFTER_MS = 900
"""Who is new first sees the window, and then the tour."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    where, language, file = _asked(sys.argv[1:] if arguments is None else arguments)
    loaded = read_settings(where.settings)
    library = Library(usable_language(language or loaded.settings.language))
    if _no_screen():
        print_error(library.words.command.no_screen)
        return 1
    if file and _handed_over(file, where):
        return 0
    with _screen_told(library):
        application = make_application(library.language)
    try:
        told = {"settings_set_aside": loaded.set_aside, "wrong_defaults": loaded.wrong_defaults}
        program = Program(where, loaded.settings, library, **told)
        program.window.show()
    except Exception as fault:
        from mengpaneel.faults import keep_fault, tell_fault

        keep_fault(fault, where.faults)
        tell_fault(fault, library.words)
        end_application(application)
        return 1
    sys.excepthook = program.handle_fault
    threading.excepthook = program.handle_thread_fault
    requests = SystemRequests(application, program.keep)
    if file:
        QTimer.singleShot(0, program.window, lambda: program.window.door.take([file]))
    status = application.exec()
    program.finish()
    requests.finish()
    end_application(application)
    return status


def make_application(language: str = DEFAULT_LANGUAGE) -> QApplication:
    """The application object, with our name, style and typeface, and dates in this language."""
    set_date_locale(language)
    # Asked of Qt in words: setStyle would hand a QStyle to Python, and with it the many names of that class.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("mengpaneel")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("mengpaneel")
    load_fonts()
    return application


class Program:
    """Desk, memory and window, put together: what the views may not know of each other."""

    def __init__(
        self,
        where: Places,
        settings: Settings,
        library: Library,
        *,
        settings_set_aside: str = "",
        wrong_defaults: str = "",
    ) -> None:
        self._where, self._library = where, library
        self._language = settings.language
        self._garbage = GarbageCollector()
        self._fault_told = False
        self._due_later: list[LateTimer] = []
        opened = open_memory(where)
        self.desk = Desk(opened.memory, lambda: example_memory(self._library), CONTENT)
        self.data_controller = DataController(where, opened, self.desk)
        state = convert(settings, WindowState, from_attributes=True)
        self.window = self._make_window(state)
        restore_state(self.window, replace(state, last_folder=state.last_folder or _own_documents()))
        if wrong_defaults:
            told = library.data.start.wrong_defaults.format(file=wrong_defaults)
            self.window.notice.show_message(told, stays=True)
        self._tell_set_aside(settings_set_aside, opened.lock.set_aside)
        self.data_controller.begin()
        if not (settings.tour_seen or opened.started_empty) and self.desk.is_new:
            self._do_later(WELCOMES_AFTER_MS, self.start_tour)
        self._do_later(_QT_LEARNS_AFTER_MS, self._furnish)

    def _do_later(self, milliseconds: int, do: Callable[[], None]) -> None:
        """Do this once, unless the program has ended, on the window of then: a language makes another."""
        timer = LateTimer(milliseconds, self.data_controller)
        timer.due.connect(do)
        timer.start()
        self._due_later.append(timer)

    def _furnish(self) -> None:
        """Do what Qt needs later than the first frame: its own words in our language, and our icon."""
        from mengpaneel.looks.icons import application_icon

        install_qt_translations(self._library.language)
        QApplication.setWindowIcon(application_icon())

    def _tell_set_aside(self, settings: str, lock: str) -> None:
        """Say what was found unreadable beside the data; anything graver is told after it, in its place."""
        if lock:
            self.window.notice.show_message(
                self._library.data.start.lock_set_aside.format(aside=lock), stays=True
            )
        if settings:
            told = self._library.data.start.settings_set_aside.format(aside=settings)
            self.window.notice.show_message(told, stays=True)

    def start_tour(self) -> None:
        """Begin the tour by itself: once, so not where it cannot be remembered."""
        if self.window.isVisible():
            with suppress(MemoryProblem):
                change_settings(self._where.settings, tour_seen=True)
                self.window.start_tour(asked=False)

    def set_language(self, language: str) -> None:
        """Switch the language: a new window on the same desk replaces the old one."""
        from mengpaneel.ui.window.replace_window import replace_window

        self._language = language
        if language == self._library.language:
            return
        self._library = Library(language)
        set_date_locale(language)
        install_qt_translations(language)
        if self.desk.shows_example and not self.desk.history.count():
            self._tell_example_again()
        old, self.window = self.window, self._make_window(save_state(self.window))
        replace_window(self.window, old)

    def _make_window(self, state: WindowState) -> Window:
        window = Window(self.desk, self._library, state.theme, state.zoom)
        # Only once the menu that asked for it is closed: it goes with the old window.
        window.commands.set_language.connect(self.set_language, Qt.ConnectionType.QueuedConnection)
        self.data_controller.attach_window(window, self._library)
        return window

    def _tell_example_again(self) -> None:
        """Tell the example in the new language too; not where somebody changed something in it."""
        ghost = self.desk.ghost
        self.desk.open_example()
        self.desk.set_ghost(next((s for s in self.desk.snapshots if ghost and s.id == ghost.id), None))

    def handle_fault(
        self, kind: type[BaseException], fault: BaseException, traceback: TracebackType | None
    ) -> None:
        """Log an unhandled exception and report the first one to the window. Thread-safe."""
        from mengpaneel.faults import keep_fault, kind_of

        sys.__excepthook__(kind, fault, traceback)
        words, log = self._library.words.command, self._where.faults
        kept = keep_fault(fault, log)
        told = words.fault_kept.format(log=log) if kept else words.unforeseen.format(fault=kind_of(fault))
        if not self._fault_told:
            self._fault_told = True
            QTimer.singleShot(0, self.window, lambda: self.window.notice.show_message(told, stays=True))

    def handle_thread_fault(self, ended: threading.ExceptHookArgs) -> None:
        """Log an unhandled exception that ended a thread. For `threading.excepthook`."""
        if ended.exc_value and ended.exc_type is not SystemExit:
            self.handle_fault(ended.exc_type, ended.exc_value, ended.exc_traceback)

    def finish(self) -> None:
        """Keep what waits, and how the window looked; nothing can be kept afterwards."""
        self.keep()
        self.desk.close_example()
        self.data_controller.finish()
        self._garbage.finish()
        for timer in self._due_later:
            timer.stop()

    def keep(self) -> None:
        """Keep what waits, and how the window looks."""
        self.desk.finish()
        if self.window.asks_before_closing:
            self._rescue()
        try:
            changed = asdict(save_state(self.window))
            change_settings(self._where.settings, language=self._language, **changed)
        except MemoryProblem as problem:
            print(problem, file=sys.stderr)

    def _rescue(self) -> None:
        """Keep elsewhere what cannot be kept here: the program was made to end before anybody was asked."""
        from tempfile import gettempdir

        from mengpaneel.ui.transfer.save_files import rescue

        self.window.asks_before_closing = False
        folders = [Path(self.window.shell.last_folder), Path.home(), Path(gettempdir())]
        if told := rescue(self.desk, self._library, folders):
            print(told, file=sys.stderr)


def example_memory(library: Library) -> Memory:
    """A memory in which only the example lives, gone when it is closed."""
    from mengpaneel.content.example import write_example

    memory = SqliteMemory.in_memory()
    write_example(memory, library)
    return memory


def _asked(arguments: Sequence[str]) -> tuple[Places, str, Path | None]:
    """Where the data is, in which language, and the file to open; read only if there is anything to read."""
    if not arguments:
        return places(), "", None
    from mengpaneel.commands.parser import requested_language, window_parser
    from mengpaneel.content.reading import languages

    parser = window_parser(Library(usable_language(requested_language(arguments))))
    options = parser.parse_args(arguments)
    if options.language not in ("", *languages()):
        parser.error(options.language)
    return places(options.data_dir), options.language, options.file


def _handed_over(file: Path, where: Places) -> bool:
    """Whether a window that is open already shows this file."""
    from mengpaneel.single_instance import hand_over

    return hand_over(file, where)


def _no_screen() -> bool:
    """Whether a window cannot open here, so that Qt would stop the whole program."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _screen_told(library: Library) -> Iterator[None]:
    """Say it in our words when Qt finds no screen for a window: it would stop the program in English.

    What Qt has to say until then is held back, and passed on when there is a screen after all.
    """
    held: list[str] = []

    def hold(kind: QtMsgType, where: QMessageLogContext, told: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "QT_QPA_PLATFORM"
            print_error(library.words.command.no_window.format(display=display))
            os._exit(1)
        held.append(qFormatLogMessage(kind, where, told))

    before = qInstallMessageHandler(hold)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for told in held:
            print(told, file=sys.stderr)


def _own_documents() -> str:
    """Where somebody keeps files, for the first time that one is saved; not where the program was started."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return str(documents if documents.is_dir() else Path.home())
