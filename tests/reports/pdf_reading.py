"""What a PDF holds, read back."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from mengpaneel.reports import pages as paper


def letters(text: str) -> str:
    return "".join(text.split())


def is_white(picture: QImage) -> bool:
    white = QColor(paper.PAPER.paper).rgb()
    return all(picture.pixel(x, y) == white for x in range(picture.width()) for y in range(picture.height()))
