"""Every text and every edge that is operated stands out from what lies under it, in every theme."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.profiles import PROFILES, ProfileId, profile
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.discs import paint_beside
from mengpaneel.looks.look import PAPER, THEMES, Colours, Look
from mengpaneel.looks.zones import paint_target, zone_fill, zone_rect
from tests.contrast import contrast


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_texts_are_readable(theme: Colours):
    surfaces = (theme.paper, theme.card, theme.console, theme.chosen)
    pairs = [(ink, surface) for ink in (theme.ink, theme.muted) for surface in surfaces]
    pairs += [(fader, theme.card) for fader in theme.faders]
    pairs += [(theme.on_ink, theme.ink), (theme.on_talk, theme.talk), (theme.ink, theme.talk)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_is_operated_stands_out(theme: Colours):
    pairs = [(theme.edge, theme.card), (theme.edge, theme.paper), (theme.edge, theme.console)]
    pairs += [(fader, theme.card) for fader in theme.faders]
    pairs += [(theme.on_cap, fader) for fader in theme.faders]
    assert [pair for pair in pairs if contrast(*pair) < 3] == []


def over(fill: QColor, ground: str) -> str:
    """What is seen where a colour lies on another."""
    share, below = fill.alphaF(), QColor(ground)
    parts = zip(fill.getRgbF()[:3], below.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(share * one + (1 - share) * other for one, other in parts)).name()


SURFACES = {**THEMES, "paper": PAPER}


@pytest.mark.parametrize("theme", SURFACES.values(), ids=SURFACES)
def test_what_a_profile_says_stands_out_from_every_ground(theme: Colours):
    grounds = (theme.card, theme.chosen, theme.paper, theme.console)
    edges = [(tint, ground) for tint in (*theme.faders, theme.muted) for ground in grounds]
    fills = [
        (tint, over(zone_fill(QColor(tint), heavy=heavy), ground))
        for tint in theme.faders
        for ground in grounds
        for heavy in (False, True)
    ]
    assert [pair for pair in edges if contrast(*pair) < 3] == []
    assert [pair for pair in fills if contrast(*pair) < 2] == []


@pytest.mark.parametrize("theme", SURFACES.values(), ids=SURFACES)
def test_the_line_under_small_caps_and_the_bars_of_a_report_stand_out_from_every_ground(theme: Colours):
    grounds = (theme.card, theme.chosen, theme.paper, theme.console)
    pairs = [(mark, ground) for mark in (theme.tick, theme.bar) for ground in grounds]
    assert [pair for pair in pairs if contrast(*pair) < 3] == []


def edge_of(image: QImage, rect: QRectF) -> str:
    """The colour that stands out most along the left edge of a rectangle, half-way up."""
    y, x = round(rect.center().y()), round(rect.left())
    ground = image.pixelColor(0, 0).name()
    seen = (image.pixelColor(x + away, y).name() for away in (-1, 0, 1))
    return max(seen, key=lambda one: contrast(one, ground))


@pytest.mark.parametrize("theme", SURFACES.values(), ids=SURFACES)
@pytest.mark.parametrize("ground", ["card", "console"])
def test_the_spread_of_a_round_has_an_edge_that_stands_out(qapp, theme: Colours, ground: str):
    for fader in FADERS:
        tint, look = Look(theme).fader(fader), Look(theme)
        room = drawing.FaderGeometry(QRectF(0, 0, 200, 400), look)
        now, then = (
            QRectF(0, room.y_of(high), 1, room.y_of(low) - room.y_of(high))
            for low, high in ((10, 60), (30, 90))
        )
        image = QImage(200, 400, QImage.Format.Format_RGB32)
        below = getattr(theme, ground)
        image.fill(QColor(below))
        painter = QPainter(image)
        paint_beside(painter, room, now, then, tint)
        painter.end()
        right = QRectF(room.x + 8, now.top(), 16, now.height())
        assert contrast(edge_of(image, right), below) >= 3
        column = {
            image.pixelColor(round(room.x - 24) + away, y).name()
            for y in range(round(then.top()), round(then.bottom()))
            for away in (-1, 0)
        }
        assert max(contrast(one, below) for one in column) >= 3


@pytest.mark.parametrize("theme", SURFACES.values(), ids=SURFACES)
def test_a_track_stands_out_from_its_card(theme: Colours):
    assert max(contrast(theme.slot, theme.card), contrast(theme.slot_edge, theme.card)) >= 3


def drawn(theme: Colours, *painters) -> tuple[QImage, drawing.FaderGeometry]:
    """A fader of 200 by 400 on the card, on which each of these functions and arguments draws in turn."""
    room = drawing.FaderGeometry(QRectF(0, 0, 200, 400), Look(theme))
    image = QImage(200, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    for paint, *others in painters:
        paint(painter, room, *others)
    painter.end()
    return image, room


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_ghost_keeps_off_the_track(qapp, theme: Colours):
    tint = Look(theme).fader(Fader.POLITICS)
    image, room = drawn(theme, [drawing.paint_scale], [drawing.paint_ghost, 50, tint])
    x, line = round(room.x), round(room.cap(50).top() + 6)
    beside = [image.pixelColor(x, line + away).name() for away in (-2, 1)]
    assert beside == [QColor(theme.card).name()] * 2


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("profile_id", ProfileId)
def test_a_zone_is_seen_on_every_side_of_a_cap_and_the_cap_on_it(qapp, theme: Colours, profile_id: ProfileId):
    for fader in FADERS:
        target = profile(profile_id)[fader]
        if target.zone is None or target.position is None:
            continue
        tint, at = Look(theme).fader(fader), target.position
        zone_of = partial(paint_target, heavy=True)
        image, room = drawn(theme, [zone_of, target, tint, ""], [drawing.paint_cap, at, tint])
        zone, cap = zone_rect(room, target.zone), room.cap(at)
        assert zone.left() < cap.left() - 4
        assert cap.right() + 4 < zone.right()
        edge = image.pixelColor(round(zone.right()) - 1, round(zone.center().y()))
        rim = image.pixelColor(round(cap.right()) + 1, round(cap.center().y()))
        assert contrast(edge.name(), theme.card) >= 3
        assert contrast(rim.name(), tint.name()) >= 3


def test_a_zone_holds_exactly_the_positions_that_fit():
    for each in PROFILES:
        for target in each.targets:
            inside = [at for at in range(101) if target.zone and target.zone[0] <= at <= target.zone[1]]
            assert inside == [at for at in range(101) if target.fits(at)]
