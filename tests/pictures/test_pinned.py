"""The screens look as they looked: small pictures, compared with a tolerance for how letters are drawn.

Every scene is pinned as most people see it, and once with each other colour, language and size. Renew them
after looking at the screens: `pytest tests/pictures --pin` writes those that look different.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QCursor, QImage, QPainter

from mengpaneel.commands.drawing import example_pictures
from mengpaneel.content.library import Library
from mengpaneel.ui.platform.language import set_date_locale

PINNED = Path(__file__).with_name("pinned")
WIDTH, HEIGHT = 96, 54
"""To what size pictures are shrunk before they are compared: a cap is about two of these points high."""

MOST_PER_POINT = 40
"""So much (0 to 255) one point may differ. Other hinting stays below it, a vanished cap does not."""

USUAL = ("nl", "light", (1366, 768))
VARIANTS = {
    "light": USUAL,
    "dark": ("nl", "dark", (1366, 768)),
    "contrast": ("nl", "contrast", (1366, 768)),
    "en": ("en", "light", (1366, 768)),
    "1024x768": ("nl", "light", (1024, 768)),
    "1920x1080": ("nl", "light", (1920, 1080)),
}
"""Language, colours and size."""


@pytest.fixture(autouse=True)
def pointer_over_the_screens(qapp):
    """Wherever other tests, or a hand, left the pointer: nothing looks as if it were pointed at."""
    QCursor.setPos(100, 140)


WHOLE = "schuiven"
"""This one is kept as it is, too."""


class Drawn(NamedTuple):
    """Every scene, shrunk, for whole ones are gigabytes; and one whole."""

    small: dict[str, QImage]
    whole: QImage


@cache
def drawn(variant: str) -> Drawn:
    """Every scene in a language, colours and a size; what does not fill it in the usual one only."""
    language, theme, size = VARIANTS[variant]
    set_date_locale(language)
    found, whole = {}, QImage()
    with example_pictures(Library(language), theme, size) as pictures:
        for name, picture in pictures:
            if size == USUAL[2] or picture.size() == QSize(*size):
                image = picture.toImage()
                found[name] = shrunk(image)
                whole = image if name == WHOLE else whole
    set_date_locale(USUAL[0])
    return Drawn(found, whole)


def shrunk(picture: QImage) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(WIDTH, HEIGHT, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return small.convertToFormat(QImage.Format.Format_RGB32)


def largest_difference(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return 255
    parts = [numpy.frombuffer(image.constBits(), numpy.uint8).astype(int) for image in (one, other)]
    return int(abs(parts[0] - parts[1]).max())


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_screen_looks_as_it_looked(request, qapp, variant: str):
    different = {}
    for name, small in drawn(variant).small.items():
        path = PINNED / f"{name}-{variant}.png"
        pinned = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        difference = largest_difference(small, pinned)
        if difference > MOST_PER_POINT and request.config.getoption("--pin"):
            assert small.save(str(path))
        elif difference > MOST_PER_POINT:
            different[name] = difference
    assert different == {}


def test_nothing_is_pinned_that_is_no_longer_drawn(qapp):
    names = drawn("light").small.keys()
    known = {f"{name}-{variant}.png" for name in names for variant in VARIANTS}
    assert {path.name for path in PINNED.iterdir()} <= known


@pytest.mark.parametrize("vanished", [(400, 268, 50, 32), (850, 130, 420, 34)], ids=["a cap", "a heading"])
def test_what_vanished_is_noticed(qapp, vanished: tuple[int, int, int, int]):
    picture = drawn("light").whole.copy()
    before = shrunk(picture)
    painter = QPainter(picture)
    painter.fillRect(*vanished, QColor("white"))
    painter.end()
    assert largest_difference(before, shrunk(picture)) > MOST_PER_POINT
