"""Large letters are drawn one by one, just where Qt draws them all at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from mengpaneel.looks.large_letters import is_large, paint_large
from mengpaneel.looks.look import LIGHT, Look, Size, colour

LEFT, CENTRED = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
INK = colour(LIGHT.ink)


def canvas() -> QImage:
    image = QImage(1200, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def furthest_apart(one: QImage, other: QImage) -> int:
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def large_font() -> QFont:
    return Look(LIGHT, 4.0).font(Size.LARGE, bold=True)


@pytest.mark.parametrize("align", [LEFT, CENTRED], ids=["left", "centred"])
@pytest.mark.parametrize("text", ["Wie staat het hoogst?", "AV–Tegenover\nelkaar", "één te lange regel " * 4])
def test_large_letters_lie_where_qt_draws_them(qapp: QApplication, text: str, align: Qt.AlignmentFlag):
    ours, qts, rect = canvas(), canvas(), QRectF(40, 30, 900, 440)
    painter = QPainter(ours)
    paint_large(painter, rect, text, large_font(), INK, align)
    painter.end()
    painter = QPainter(qts)
    painter.setFont(large_font())
    painter.setPen(INK)
    painter.drawText(rect, int(align | Qt.TextFlag.TextWordWrap), text)
    painter.end()
    assert furthest_apart(ours, canvas()) > 100
    assert furthest_apart(ours, qts) <= 1


def test_letters_are_large_by_the_pixels_that_they_take(qapp: QApplication):
    image = canvas()
    painter = QPainter(image)
    assert is_large(painter, large_font())
    painter.scale(0.5, 0.5)
    assert not is_large(painter, large_font())
    painter.end()
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    assert is_large(painter, Look(LIGHT, 2.0).font(Size.LARGE))
    painter.end()
