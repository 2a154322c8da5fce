"""*Bewaar ergens anders*: whatever keeps a snapshot from being kept, it can go into a file of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.exchange.encoding import encode
from mengpaneel.exchange.format import SUFFIX
from mengpaneel.exchange.parcel import Bundle
from mengpaneel.files.putting import write_whole
from mengpaneel.ui.asking import Ask, ask_path

if TYPE_CHECKING:
    from mengpaneel.ui.window import Window


def save_elsewhere(desk: Desk, library: Library, window: Window, ask: Ask = ask_path) -> None:
    """Ask where, and write what could not be kept, with all that was written beside it."""
    words, subject, snapshot = library.data.elsewhere, desk.subject, desk.unsaved
    content = encode([Bundle(subject, (snapshot,))], with_roles_and_notes=True)
    name = f"{words.untitled.lower()}-{date.today()}{SUFFIX}"
    path = ask(window, words.heading, str(Path(window.last_folder) / name), words.kind, SUFFIX.strip("."))
    if path is None:
        return
    try:
        write_whole(path, content, replace=True)
    except OSError:
        told = words.failed.format(place=path)
        window.notice.tell(told, words.save, lambda: save_elsewhere(desk, library, window, ask), stays=True)
        return
    window.last_folder = str(path.parent)
    window.notice.tell(words.saved.format(place=path), stays=True)
