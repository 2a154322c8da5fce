"""A picture of what is seen, saved where somebody wants it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage, QImageWriter

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_failure
from mengpaneel.files.atomic_write import write_whole
from mengpaneel.ui.platform.files import ask_path

if TYPE_CHECKING:
    from mengpaneel.ui.window import Window


def save_picture(picture: QImage, library: Library, window: Window) -> None:
    """Ask where, and write it; what happened is told in the window."""
    words = library.words.over_time
    suggested = str(Path(window.last_folder) / f"{words.file}.png")
    path = ask_path(window, words.save, suggested, library.words.report.png, "png")
    if path is None:
        return
    try:
        write_whole(path, _encoded(picture), replace=True)  # whether that may be, was asked with the name
    except OSError as error:
        window.notice.tell(tell_failure(error, path, library.words), stays=True)
    else:
        window.last_folder = str(path.parent)
        window.notice.tell(words.saved.format(place=path))


def _encoded(picture: QImage) -> bytes:
    buffer = QBuffer()
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())
