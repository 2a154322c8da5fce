"""What every command that draws needs: the program without a screen, put together and tidied away."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mengpaneel.content.library import Library

if TYPE_CHECKING:
    from mengpaneel.demo.pictures import Pictures
    from mengpaneel.ui.window.appearance import Theme

_CHATTER = "This plugin does not support propagateSizeHints()"


def draw_offscreen() -> None:
    """Let Qt draw without a screen, and without motion."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform == "win32":  # without a screen Qt does not ask Windows where its typefaces are
        fonts = Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        os.environ.setdefault("QT_QPA_FONTDIR", str(fonts))
    os.environ["MENGPANEEL_STILL"] = "1"


@contextmanager
def drawing(library: Library, theme: Theme, size: tuple[int, int], **how: int) -> Iterator[Pictures]:
    """Everything that pictures need, put together and tidied away again."""
    from mengpaneel.app import make_application

    with _without_chatter():
        application = make_application(library.language)
        with example_pictures(library, theme, size, **how) as pictures:
            yield pictures
        application.shutdown()


@contextmanager
def _without_chatter() -> Iterator[None]:
    """Pass on what Qt has to say, except what it says of every window that nobody can see."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

    def tell(kind: QtMsgType, where: QMessageLogContext, told: str) -> None:
        if told != _CHATTER:
            print(qFormatLogMessage(kind, where, told), file=sys.stderr)

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


@contextmanager
def example_pictures(library: Library, theme: Theme, size: tuple[int, int], **how: Any) -> Iterator[Pictures]:
    """The example and an empty desk, to make pictures with while there is an application.

    The text cursor does not blink, and the pointer is on nothing: the same screen is the same picture,
    however long drawing it takes and wherever the pointer was.
    """
    from PySide6.QtGui import QCursor, QGuiApplication

    from mengpaneel.app import example_memory
    from mengpaneel.content.library import VERSION
    from mengpaneel.demo.pictures import Pictures
    from mengpaneel.desk.desk import Desk
    from mengpaneel.store.sqlite_memory import SqliteMemory

    memories = example_memory(library), SqliteMemory.in_memory()
    story, empty = (Desk(memory, lambda: memories[0], VERSION) for memory in memories)
    blinks = QGuiApplication.styleHints().cursorFlashTime()
    QGuiApplication.styleHints().setCursorFlashTime(0)
    QCursor.setPos(-1, -1)
    yield Pictures(story, empty, library, theme, size, **how)
    QGuiApplication.styleHints().setCursorFlashTime(blinks)
    for desk in (story, empty):
        desk.finish()
    for memory in memories:
        memory.close()
