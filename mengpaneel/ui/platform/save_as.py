"""Saving under a name that is asked for: one way for every file that leaves the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mengpaneel.files.atomic_write import write_file
from mengpaneel.ui.platform.files import Ask


def save_as(
    ask: Ask,
    parent: QWidget,
    heading: str,
    suggested: Path,
    form: str,
    content: Callable[[], bytes | None],
    failed: Callable[[OSError, Path], None],
) -> Path | None:
    """Ask where, make the content and write it; returns the path if it is written.

    `content` is called once there is a path, and makes None if it was called off. `failed` is called when the
    file cannot be written; what else `content` raises is raised here.
    """
    path = ask(parent, heading, str(suggested), form, suggested.suffix.removeprefix("."))
    if path is None:
        return None
    try:
        made = content()
        if made is None:
            return None
        write_file(path, made, replace=True)  # whether that may be, was asked with the name
    except OSError as error:
        failed(error, path)
        return None
    return path
