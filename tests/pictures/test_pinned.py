"""The screens look as they looked: small pictures, compared with a tolerance for how letters are drawn.

Renew them after looking at the screens: `pytest tests/pictures --pin`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from mengpaneel.app import example_memory
from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.pictures import Pictures

PINNED = Path(__file__).with_name("pinned")
WIDTH, HEIGHT = 96, 54
"""To what size pictures are shrunk before they are compared: a cap is about two of these points high."""

MOST_PER_POINT = 40
"""So much (0 to 255) one point may differ. Other hinting stays below it, a vanished cap does not."""


def drawn(theme: str, qapp, library: Library) -> dict[str, QImage]:
    story_memory, empty_memory = example_memory(library), SqliteMemory.in_passing()
    story, empty = (Desk(memory, lambda: story_memory, VERSION) for memory in (story_memory, empty_memory))
    pictures = {
        name: picture.toImage() for name, picture in Pictures(story, empty, library, theme, (1366, 768))
    }
    for desk in (story, empty):
        desk.finish()
    for memory in (story_memory, empty_memory):
        memory.close()
    return pictures


def shrunk(picture: QImage) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(WIDTH, HEIGHT, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return small.convertToFormat(QImage.Format.Format_RGB32)


def largest_difference(one: QImage, other: QImage) -> int:
    points = ((x, y) for x in range(WIDTH) for y in range(HEIGHT))
    return max(
        max(
            abs(a - b)
            for a, b in zip(one.pixelColor(*at).getRgb(), other.pixelColor(*at).getRgb(), strict=True)
        )
        for at in points
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_screen_looks_as_it_looked(request, theme: str, qapp, library: Library):
    different = {}
    for name, picture in drawn(theme, qapp, library).items():
        path = PINNED / f"{name}-{theme}.png"
        if request.config.getoption("--pin"):
            assert shrunk(picture).save(str(path))
        difference = largest_difference(
            shrunk(picture), QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        )
        if difference > MOST_PER_POINT:
            different[name] = difference
    assert different == {}


def test_a_vanished_cap_is_noticed(qapp, library: Library):
    picture = drawn("light", qapp, library)["schuiven"]
    before = shrunk(picture)
    painter = QPainter(picture)
    painter.fillRect(400, 268, 50, 32, QColor("white"))
    painter.end()
    assert largest_difference(before, shrunk(picture)) > MOST_PER_POINT


def test_a_vanished_heading_is_noticed(qapp, library: Library):
    picture = drawn("light", qapp, library)["schuiven"]
    before = shrunk(picture)
    painter = QPainter(picture)
    painter.fillRect(850, 130, 420, 34, QColor("white"))
    painter.end()
    assert largest_difference(before, shrunk(picture)) > MOST_PER_POINT
