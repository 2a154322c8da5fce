"""The icon of the program, for its windows and the task bar."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from mengpaneel.assets import asset

SIDES = (16, 24, 32, 48, 64, 128, 256)
"""Of a title bar up to a large overview of windows, in pixels."""


def application_icon() -> QIcon:
    """`app.svg` in every size that systems ask for."""
    icon = QIcon()
    for side in SIDES:
        reader = QImageReader(str(asset("icons", "app.svg")))
        reader.setScaledSize(QSize(side, side))
        icon.addPixmap(QPixmap.fromImageReader(reader))
    return icon
