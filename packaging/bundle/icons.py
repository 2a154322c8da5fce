"""Draws the program's icon at each size that a system asks for.

    icons.py FOLDER

Makes FOLDER/16.png up to 256.png and, of all of them, FOLDER/mengpaneel.ico for Windows.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)
_DRAWING = Path(__file__).resolve().parents[2] / "resources" / "icons" / "app.svg"


def drawn(size: int) -> QImage:
    """The icon as a square of this many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(_DRAWING)).render(painter)
    painter.end()
    return image


def ico(pictures: Sequence[tuple[int, bytes]]) -> bytes:
    """An icon file for Windows of PNG pictures with their sizes; 256 is written as 0 there."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    begin = len(head) + 16 * len(pictures)
    for size, png in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), begin + len(body))
        body += png
    return head + body


def main(folder: Path) -> None:
    """Draw all of them."""
    _application = QGuiApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    files = [(size, folder / f"{size}.png") for size in SIZES]
    for size, file in files:
        if not drawn(size).save(str(file)):
            raise OSError(file)
    (folder / "mengpaneel.ico").write_bytes(ico([(size, file.read_bytes()) for size, file in files]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
