"""What stands on a track is drawn whole at both ends of it, and nothing hides where an arrow ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter

from mengpaneel.content.library import Library
from mengpaneel.domain.comparison import Change
from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.change import axis
from mengpaneel.looks.fader import FaderGeometry, word_width
from mengpaneel.looks.fader_state import FaderState, paint_fader_state
from mengpaneel.looks.look import LIGHT, THEMES, Colours, Look, colour
from mengpaneel.reports.blocks import Strip
from mengpaneel.reports.panel import paint_fader
from mengpaneel.ui.faders.compared import ComparedFader

NO_WORDS = ("", "", "")
AROUND = 20
"""So much more is drawn on than the room is, to see what would be cut off."""


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("at", [LOWEST, HIGHEST])
@pytest.mark.parametrize("aim", MixKind)
@pytest.mark.parametrize("scale", [0.8, 1.0, 3.0])
def test_a_handle_with_its_ring_is_whole_at_both_ends_and_leaves_the_word_beside_it(
    qapp, theme: Colours, at: int, aim: MixKind, scale: float
):
    look = Look(theme, scale)
    picture = QImage(round(120 * scale), round(200 * scale) + 2 * AROUND, QImage.Format.Format_RGB888)
    ground = colour(theme.console)
    picture.fill(ground)
    whole = QRectF(picture.rect()).adjusted(0, AROUND, 0, -AROUND)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    face = FaderState(aim, at, float(at), other=at, ghost=at, focused=True)
    room = FaderGeometry(whole, look, look.px(30))
    paint_fader_state(painter, room, face, look.fader(FADERS[0]), "")
    painter.end()
    outside = [y for y in range(picture.height()) if not whole.top() <= y < whole.bottom()]
    drawn = [y for y in outside for x in range(picture.width()) if picture.pixelColor(x, y) != ground]
    assert drawn == []
    end_of_word = QPoint(int(room.word(at).right() - look.px(2)) - 1, round(room.y_of(at)))
    assert picture.pixelColor(end_of_word) == ground


def on_screen(then: int, now: int) -> QImage:
    words = structs.replace(Library("nl").words.console, high="", middle="", low="")
    fader = ComparedFader(FADERS[0], words)
    fader.show_change(Change(FADERS[0], then, now, now), same_subject=True)
    fader.resize(150, 300)
    return fader.grab().toImage()


def in_report(then: int, now: int) -> QImage:
    strip = Strip(FADERS[0], "", "", "", now, "", then=then, wish=now, arrow=True)
    picture = QImage(150, 300, QImage.Format.Format_RGB888)
    picture.fill(colour(LIGHT.card))
    painter = QPainter(picture)
    paint_fader(painter, QRectF(picture.rect()), strip, NO_WORDS, Look(LIGHT))
    painter.end()
    return picture


@pytest.mark.parametrize("drawn", [on_screen, in_report])
@pytest.mark.parametrize(("then", "now"), [(20, 70), (80, 30)])
def test_a_diamond_that_was_reached_does_not_hide_the_head_of_the_arrow(
    qapp, drawn: Callable[[int, int], QImage], then: int, now: int
):
    picture = drawn(then, now)
    look = Look(LIGHT)
    room = FaderGeometry(QRectF(picture.rect()), look, word_width(look, NO_WORDS))
    before_tip = round(room.y_of(now) + (5 if now > then else -5))
    head = [picture.pixelColor(round(axis(room)) + x, before_tip).name() for x in (-1, 0)]
    assert head == [LIGHT.ink.lower()] * 2
