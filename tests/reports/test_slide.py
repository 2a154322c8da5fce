"""The pictures for a slide."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from mengpaneel.content.library import Library
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.faders import FADERS
from mengpaneel.looks.look import PAPER
from mengpaneel.reports.compose import compose
from mengpaneel.reports.options import ReportOptions
from mengpaneel.reports.slide import HEIGHT, WIDTH, as_png, as_svg

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"


def with_comparison(moments: list[ComparedSheet], library: Library):
    return compose(moments[-1], ReportOptions(then=moments[0]), library)


def test_the_png_is_as_large_as_a_slide_and_shows_five_colours(moments, library: Library):
    picture = QImage.fromData(as_png(with_comparison(moments, library)))
    seen = {picture.pixelColor(x, y).name() for x in range(0, WIDTH, 3) for y in range(0, HEIGHT, 3)}

    assert (picture.width(), picture.height()) == (WIDTH, HEIGHT)
    assert {QColor(tint).name() for tint in PAPER.faders} <= seen
    assert len(PAPER.faders) == len(FADERS)


def test_the_svg_draws_the_same_without_any_font(moments, library: Library):
    report = with_comparison(moments, library)
    drawn, tree = as_svg(report), ElementTree.fromstring(as_svg(report))
    renderer = QSvgRenderer(QByteArray(drawn))
    again = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(again)
    renderer.render(painter)
    painter.end()
    png = QImage.fromData(as_png(report))

    assert not list(tree.iter(f"{SVG}text"))
    assert b"font-family" not in drawn
    assert different_points(again, png) < 0.01


def test_the_svg_tells_in_words_what_it_shows(moments, library: Library):
    report = with_comparison(moments, library)
    tree = ElementTree.fromstring(as_svg(report))

    assert tree.find(f"{SVG}title").text == report.title
    assert "Positionering intern: van vrij laag naar midden" in tree.find(f"{SVG}desc").text
    assert tree.get("viewBox") == "0 0 1920.00 1080.00"


def test_markup_in_a_name_does_no_harm(hostile: ComparedSheet, library: Library):
    tree = ElementTree.fromstring(as_svg(compose(hostile, ReportOptions(), library)))

    assert {node.tag.removeprefix(SVG) for node in tree.iter()} <= {
        *("svg", "g", "path", "polyline", "polygon", "rect", "ellipse", "circle", "title", "desc", "line")
    }


def different_points(one: QImage, other: QImage) -> float:
    """Which share of points differ clearly; letters have soft edges, so a little may."""
    points = [(x, y) for x in range(0, WIDTH, 9) for y in range(0, HEIGHT, 5)]
    clearly = sum(
        abs(one.pixelColor(*at).lightness() - other.pixelColor(*at).lightness()) > 90 for at in points
    )
    return clearly / len(points)
