"""Every text and every edge that is operated stands out from what lies under it, in every theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.profiles import PROFILES, ProfileId, profile
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.discs import paint_beside
from mengpaneel.looks.look import PAPER, THEMES, Colours, Look
from mengpaneel.looks.zones import paint_target, zone_fill, zone_rect
from mengpaneel.ui.room.header import ProgressBars
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.choices import CheckBox, RadioButton
from mengpaneel.ui.widgets.inputs import LineField
from mengpaneel.ui.widgets.look import apply_look
from tests.contrast import contrast

FIELDS: dict[str, Callable[[Interface], QWidget]] = {
    "button": lambda _words: Button("Mmmm"),
    "quiet": lambda _words: Button("Mmmm", ButtonStyle.QUIET),
    "tick": lambda _words: CheckBox("Mmmm"),
    "choice": lambda _words: RadioButton("Mmmm"),
    "line": lambda words: LineField(20, words, "Mmmm"),
}


def colours_of(widget: QWidget, wanted: QColor, within: QRect | None = None) -> bool:
    """Whether this colour is seen anywhere on a widget, or within this part of it."""
    window = widget.window()
    shown = (within or widget.rect()).translated(widget.mapTo(window, QPoint()))
    image = window.grab().toImage().copy(shown)
    return any(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


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


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_cannot_be_used_looks_otherwise_than_what_can_and_is_still_seen(theme: Colours):
    assert theme.unusable != theme.ink
    assert contrast(theme.unusable, theme.card) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("make", FIELDS.values(), ids=FIELDS)
def test_a_field_or_button_that_cannot_be_used_has_no_letter_in_full_ink(
    qtbot: QtBot, library: Library, theme: Colours, make: Callable[[Interface], QWidget]
):
    window, field = QWidget(), make(library.words)
    qtbot.addWidget(window)
    window.setPalette(Look(theme).palette())
    field.setParent(window)
    apply_look(field, Look(theme))
    field.resize(120, 36)
    assert colours_of(field, QColor(theme.ink))
    field.setEnabled(False)
    letters = field.rect().adjusted(24, 4, -4, -4)
    assert not colours_of(field, QColor(theme.ink), letters)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_bar_of_a_part_to_come_is_not_filled_as_that_of_a_done_one(qtbot: QtBot, theme: Colours):
    window = QWidget()
    qtbot.addWidget(window)
    bars, look = ProgressBars(window), Look(theme)
    bars.set_look(look)
    bars.resize(400, bars.height_for(look))
    bars.show_bars((True, False), "")
    image = bars.grab().toImage()
    done, to_come = (image.pixelColor(x, 3).name() for x in (100, 300))
    assert contrast(done, to_come) >= 3


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
