"""Large letters are drawn one by one, just where Qt draws them all at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QBitmap, QColor, QFont, QImage, QPainter, QPdfWriter, QRegion
from PySide6.QtWidgets import QApplication

from mengpaneel.looks.large_letters import is_large, paint_large, paint_text
from mengpaneel.looks.look import LIGHT, Look, Size, colour

LEFT, CENTRED = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
INK = colour(LIGHT.ink)


def canvas() -> QImage:
    image = QImage(1200, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def ink(image: QImage) -> int:
    """How dark a picture is in all, in points of full ink."""
    return sum(255 - value for value in bytes(image.constBits())) // 255


def edges(image: QImage) -> tuple[int, int, int, int]:
    """Where its ink begins and ends, from the left and from the top."""
    mask = QBitmap.fromImage(image.createHeuristicMask())
    around = QRegion(mask).boundingRect()
    return around.left(), around.right(), around.top(), around.bottom()


def large_font(scale: float = 1) -> QFont:
    return Look(LIGHT, 4.0 / scale).font(Size.LARGE, bold=True)


TEXTS = ["Wie staat het hoogst?", "AV–Tegenover\nelkaar", "één te lange regel " * 4]


def drawn(text: str, align: Qt.AlignmentFlag, scale: float, *, ours: bool) -> QImage:
    image, rect, font = canvas(), QRectF(40 / scale, 30 / scale, 900 / scale, 440 / scale), large_font(scale)
    painter = QPainter(image)
    painter.scale(scale, scale)
    if ours:
        paint_large(painter, rect, text, font, INK, align)
    else:
        painter.setFont(font)
        painter.setPen(INK)
        painter.drawText(rect, int(align | Qt.TextFlag.TextWordWrap), text)
    painter.end()
    return image


@pytest.mark.parametrize("align", [LEFT, CENTRED], ids=["left", "centred"])
@pytest.mark.parametrize("text", TEXTS)
def test_large_letters_lie_where_qt_draws_them(qapp: QApplication, text: str, align: Qt.AlignmentFlag):
    ours, qts = (drawn(text, align, 1, ours=by_us) for by_us in (True, False))
    for one, other in zip(edges(ours), edges(qts), strict=True):
        assert abs(one - other) <= 1
    assert ink(ours) == pytest.approx(ink(qts), rel=0.01)
    assert ours == drawn(text, align, 1, ours=True)


@pytest.mark.parametrize("align", [LEFT, CENTRED], ids=["left", "centred"])
@pytest.mark.parametrize("text", TEXTS)
def test_on_what_is_scaled_they_lie_just_there(qapp: QApplication, text: str, align: Qt.AlignmentFlag):
    ours, qts = (drawn(text, align, 2, ours=by_us) for by_us in (True, False))
    assert ink(ours) > 1000
    pairs = zip(bytes(ours.constBits()), bytes(qts.constBits()), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 1


def letter(font: QFont, colour: QColor, left: float = 40) -> QImage:
    image = canvas()
    painter = QPainter(image)
    paint_large(painter, QRectF(left, 30, 900, 440), "h", font, colour, LEFT)
    painter.end()
    return image


def test_a_letter_that_is_kept_is_drawn_in_its_own_size_weight_colour_and_place(qapp: QApplication):
    usual = letter(large_font(), INK)
    assert ink(letter(Look(LIGHT, 4.0).font(Size.TITLE, bold=True), INK)) > 1.4 * ink(usual)
    assert ink(letter(Look(LIGHT, 4.0).font(Size.LARGE), INK)) < 0.9 * ink(usual)
    red = letter(large_font(), QColor("red"))
    assert {red.pixelColor(x, y).red() for x in range(90) for y in range(130)} == {255}
    assert letter(large_font(), INK, 40.5) != usual
    assert letter(large_font(), INK) == usual


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


RIGHT = Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize("align", [CENTRED, RIGHT], ids=["centred", "right"])
@pytest.mark.parametrize("size", [Size.SMALL, Size.LARGE], ids=["small", "large"])
def test_a_line_stands_in_the_middle_of_a_height(qapp: QApplication, size: Size, align: Qt.AlignmentFlag):
    font, rect = Look(LIGHT, 4.0).font(size), QRectF(40, 30, 600, 300)
    ours, qts = canvas(), canvas()
    painter = QPainter(ours)
    paint_text(painter, rect, "midden", font, INK, align)
    painter.end()
    painter = QPainter(qts)
    painter.setFont(font)
    painter.setPen(INK)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), "midden")
    painter.end()
    for one, other in zip(edges(ours), edges(qts), strict=True):
        assert abs(one - other) <= 1


def test_on_paper_they_stay_text(qapp: QApplication):
    file = QBuffer()
    file.open(QBuffer.OpenModeFlag.WriteOnly)
    paper = QPdfWriter(file)
    painter = QPainter(paper)
    assert not is_large(painter, large_font())
    painter.end()
