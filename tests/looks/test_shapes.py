from __future__ import annotations

from random import Random

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from mengpaneel.looks.shapes import is_inside


def test_a_rectangle_is_inside_round_corners_as_a_path_says_it_is():
    outline, radius = QRectF(1, 1, 198, 98), 30.0
    path = QPainterPath()
    path.addRoundedRect(outline, radius, radius)
    chance = Random(2026)
    said = []
    for _ in range(2000):
        left, top = chance.uniform(-5, 100), chance.uniform(-5, 50)
        rect = QRectF(left, top, chance.uniform(1, 205 - left), chance.uniform(1, 105 - top))
        said.append(is_inside(rect, outline, radius))
        assert said[-1] == path.contains(rect), rect
    assert 100 < sum(said) < 1900


def test_a_rectangle_within_the_height_of_the_corners_is_inside_between_them():
    outline = QRectF(0, 0, 200, 100)
    assert is_inside(QRectF(12, 0, 176, 5), outline, 12)
    assert not is_inside(QRectF(0, 0, 176, 5), outline, 12)
    assert is_inside(QRectF(0, 12, 5, 76), outline, 12)
