"""The panel or the comparison on a slide of 1920 by 1080 pixels, as PNG or SVG."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QSizeF
from PySide6.QtGui import QImage, QPainter

from mengpaneel.looks.look import PAPER, Look, Size, colour
from mengpaneel.reports.blocks import Panel, Report, Slide
from mengpaneel.reports.markup import element
from mengpaneel.reports.panel import PanelLayout
from mengpaneel.reports.typeset import TextLayout, typeface

WIDTH, HEIGHT = 1920, 1080
_SIDE, _TOP, _BOTTOM = 72, 52, 44
_SHORTEST, _SHORTEST_TRACK, _TALLEST = 150, 250, 400
"""The least and greatest height of faders; tracks of several subjects are higher."""

_SCALES = (1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3)


def picture(report: Report, width: int = WIDTH) -> QImage:
    """The slide as an image of this width in pixels."""
    image = QImage(width, round(width * HEIGHT / WIDTH), QImage.Format.Format_RGB32)
    image.fill(colour(PAPER.paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(width / WIDTH, width / WIDTH)
    _paint(painter, report.slide)
    painter.end()
    return image


def as_png(report: Report) -> bytes:
    """Render the slide as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(report).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def as_svg(report: Report) -> bytes:
    """Render the slide as SVG: text is drawn as outlines; `<title>` and `<desc>` have it as text."""
    from mengpaneel.reports.svg import draw_svg, svg  # a PNG needs none of it

    size, slide = QSizeF(WIDTH, HEIGHT), report.slide

    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, WIDTH, HEIGHT, colour(PAPER.paper))
        _paint(painter, slide)

    told = f"{slide.about}. {slide.lead} {slide.said}. {slide.panel.told}"
    inside = (element("title", report.title), element("desc", told), draw_svg(size, paint))
    whole = svg(size, *inside, width=str(WIDTH), height=str(HEIGHT), role="img", lang=report.language)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'.encode()


def _paint(painter: QPainter, slide: Slide) -> None:
    """Draw the slide as large as its words allow."""
    for scale in _SCALES:
        look = Look(PAPER, scale)
        panel = slide.panel.drawing
        assert isinstance(panel, Panel)
        shortest = _SHORTEST_TRACK if any(strip.subjects for strip in panel.strips) else _SHORTEST
        setting = PanelLayout(panel, look, WIDTH - 2 * _SIDE, shortest)
        head, foot = _head(slide, look), _foot(slide, look)
        free = HEIGHT - _TOP - _BOTTOM - _height(head) - _height(foot) - look.px(24)
        if setting.height <= free or scale == _SCALES[-1]:
            fader = min(_TALLEST, shortest + max(0.0, free - setting.height) / scale)
            setting = PanelLayout(panel, look, WIDTH - 2 * _SIDE, fader)
            _paint_lines(painter, head, _TOP)
            setting.paint(painter, QPointF(_SIDE, _TOP + _height(head) + look.px(12)))
            _paint_lines(painter, foot, HEIGHT - _BOTTOM - _height(foot))
            return


_Lines = list[tuple[TextLayout, str]]


def _head(slide: Slide, look: Look) -> _Lines:
    return [
        (_line(slide.title, look, Size.DISPLAY, bold=True), "ink"),
        (_line(slide.about, look, Size.LARGE), "muted"),
    ]


def _foot(slide: Slide, look: Look) -> _Lines:
    return [
        (_line(slide.lead, look, Size.BODY), "muted"),
        (_line(slide.said, look, Size.TITLE, bold=True), "ink"),
        (_line(slide.footer, look, Size.SMALL), "muted"),
    ]


def _line(text: str, look: Look, size: Size, *, bold: bool = False) -> TextLayout:
    return TextLayout(text, typeface(look, size, bold=bold), WIDTH - 2 * _SIDE)


def _height(lines: _Lines) -> float:
    return sum(words.height for words, _ in lines)


def _paint_lines(painter: QPainter, lines: _Lines, y: float) -> None:
    for words, role in lines:
        words.paint(painter, QPointF(_SIDE, y), colour(getattr(PAPER, role)))
        y += words.height
