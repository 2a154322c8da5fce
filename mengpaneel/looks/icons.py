"""Our own marks (arrows, lock, bin …) and the icon of the program, from `resources/icons/`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImageReader, QPainter, QPixmap

from mengpaneel.assets import asset
from mengpaneel.looks.shapes import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

NAMES = (
    "calendar",
    "check",
    "chevron-down",
    "chevron-up",
    "close",
    "down",
    "eye",
    "eye-off",
    "flag",
    "flagged",
    "ghost",
    "lock",
    "more",
    "note",
    "noted",
    "pencil",
    "play",
    "plus",
    "redo",
    "screen",
    "swap",
    "trash",
    "undo",
    "unlock",
    "up",
)
"""Every mark there is."""


def paint_mark(painter: QPainter, rect: QRectF, name: str, tint: QColor) -> None:
    """Draw a mark in this colour, as large as the rectangle."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), mark(name, tint.name(), round(rect.width()), ratio))


@lru_cache(maxsize=256)
def mark(name: str, tint: str, side: int, ratio: float) -> QPixmap:
    """A mark as a square pixmap of `side` logical pixels."""
    reader = QImageReader(str(asset("icons", f"{name}.svg")))
    reader.setScaledSize(QSize(round(side * ratio), round(side * ratio)))
    pixmap = QPixmap.fromImageReader(reader)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    fill(painter, QRectF(pixmap.rect()), QColor(tint))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


SIDES = (16, 24, 32, 48, 64, 128, 256)
"""Of a title bar up to a large overview of windows, in pixels."""


def application_icon() -> QIcon:
    """`app.svg` in every size that systems ask for."""
    from PySide6.QtGui import QIcon  # PySide then builds its 151 names, which no first frame needs

    icon = QIcon()
    for side in SIDES:
        reader = QImageReader(str(asset("icons", "app.svg")))
        reader.setScaledSize(QSize(side, side))
        icon.addPixmap(QPixmap.fromImageReader(reader))
    return icon
