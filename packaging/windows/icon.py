"""Write the program's icon as a Windows file: a PNG picture in each size.

icon.py OUT.ico
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication

from mengpaneel.looks.application_icon import SIDES, application_icon

HEADER, ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")
"""ICONDIR and ICONDIRENTRY; a side of 256 is written as 0."""


def as_png(side: int) -> bytes:
    """The icon in this size."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    application_icon().pixmap(side, side).save(buffer, "PNG")
    return bytes(buffer.data())


def as_ico(pictures: dict[int, bytes]) -> bytes:
    """One file with these pictures, by their side in pixels."""
    offset = HEADER.size + ENTRY.size * len(pictures)
    entries = b""
    for side, picture in pictures.items():
        entries += ENTRY.pack(side % 256, side % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return HEADER.pack(0, 1, len(pictures)) + entries + b"".join(pictures.values())


if __name__ == "__main__":
    application = QGuiApplication([])
    Path(sys.argv[1]).write_bytes(as_ico({side: as_png(side) for side in SIDES}))
