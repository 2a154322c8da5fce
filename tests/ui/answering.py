"""Somebody who answers the questions for a path."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl


class Answering:
    """Stands in for the person who says where to save."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.suggested = ""
        self.opened: list[QUrl] = []

    def __call__(self, parent, heading, suggested, form, ending) -> Path | None:
        self.suggested = suggested
        return self.path
