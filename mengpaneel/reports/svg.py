"""Drawings as SVG elements."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from mengpaneel.reports.markup import Markup, element, trusted_markup

_OPENING = re.compile(r"^.*?</defs>", re.DOTALL)
_LONG_FRACTION = re.compile(r"(\d+\.\d\d)\d+")
_NOISE = re.compile(
    r' ?(?:vector-effect="none"|font-(?:family|size|weight|style)="[^"]*"|(?:stroke|fill)-opacity="1"'
    r'|transform="matrix\(1,0,0,1,0,0\)")|\n+'
)


def draw_svg(size: QSizeF, paint: Callable[[QPainter], None]) -> Markup:
    """Run `paint` on an SVG generator; returns the content of the `<svg>` element."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    drawn = bytes(buffer.data().data()).decode()
    inside = _OPENING.sub("", drawn).removesuffix("</svg>\n").strip()
    return trusted_markup(_NOISE.sub(_as_space, _LONG_FRACTION.sub(r"\1", inside)))


def _as_space(found: re.Match[str]) -> str:
    return " " if found[0][0] == "\n" else ""


def svg(size: QSizeF, *inside: Markup, **attributes: str) -> Markup:
    """An `<svg>` element around what `draw_svg` returned."""
    box = f"0 0 {size.width():.2f} {size.height():.2f}"
    return element("svg", *inside, xmlns="http://www.w3.org/2000/svg", viewBox=box, **attributes)
