"""What colours mean survives without them: by shape and place, and with enough contrast for every eye."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.profiles import ProfileId, profile
from mengpaneel.looks import change, fader
from mengpaneel.looks.look import THEMES, Colours, Look, colour
from mengpaneel.looks.shapes import paint_line_mark
from mengpaneel.looks.zones import paint_target
from tests.contrast import contrast
from tests.sight.seen import SIGHTS, colour_seen, pixels, seen

ALL_THEMES = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
ALL_SIGHTS = pytest.mark.parametrize("sight", SIGHTS)
LEAST_DIFFERENT = 60
"""So many pixels of two drawings must differ clearly."""


def test_the_simulation_knows_what_is_confused():
    """Red and green of one brightness are nearly one colour to who is blind to their difference."""
    red, green = "#C04040", "#547954"
    assert contrast(colour_seen(red, "grey"), colour_seen(green, "grey")) < 1.4
    distance = {
        sight: sum(
            abs(a - b)
            for a, b in zip(
                QColor(colour_seen(red, sight)).getRgb(),
                QColor(colour_seen(green, sight)).getRgb(),
                strict=True,
            )
        )
        for sight in SIGHTS
    }
    assert distance["deuteranopia"] < distance["tritanopia"]
    assert all(colour_seen(grey, sight) == grey for grey in ("#000000", "#ffffff") for sight in SIGHTS)


@ALL_THEMES
@ALL_SIGHTS
def test_every_fader_stands_out_for_every_eye(theme: Colours, sight: str):
    faint = {}
    for tint in theme.faders:
        for ground in (theme.card, theme.console):
            ratio = contrast(colour_seen(tint, sight), colour_seen(ground, sight))
            if ratio < 3:
                faint[tint, ground] = ratio
        if contrast(colour_seen(tint, sight), colour_seen(theme.on_cap, sight)) < 3:
            faint[tint, theme.on_cap] = 0
    assert faint == {}


@ALL_THEMES
@ALL_SIGHTS
def test_texts_are_readable_for_every_eye(theme: Colours, sight: str):
    surfaces = (theme.paper, theme.card, theme.console, theme.chosen)
    pairs = [(ink, surface) for ink in (theme.ink, theme.muted) for surface in surfaces]
    pairs += [(theme.on_talk, theme.talk), (theme.ink, theme.talk), (theme.on_ink, theme.ink)]
    faint = [p for p in pairs if contrast(colour_seen(p[0], sight), colour_seen(p[1], sight)) < 4.4]
    assert faint == []


Draws = Callable[[QPainter, fader.FaderGeometry, QColor], None]
DEPENDS = next(t for t in profile(ProfileId.PARTICIPATORY).targets if t.position is None)
CLAIM = next(t for t in profile(ProfileId.PARTICIPATORY).targets if t.position is not None)
MARKS: dict[str, Draws] = {
    "set": lambda painter, room, tint: fader.paint_cap(painter, room, 70, tint),
    "no choice": lambda painter, room, tint: fader.paint_cap(painter, room, 50, tint),
    "not set": lambda painter, room, tint: fader.paint_unset(painter, room, "zet mij"),
    "another snapshot": lambda painter, room, tint: fader.paint_ghost(painter, room, 70, tint),
    "wish": lambda painter, room, tint: change.paint_wanted_position(painter, room, 70, tint),
    "claim of a profile": lambda painter, room, tint: paint_target(
        painter, room, CLAIM, tint, "hangt af", heavy=False
    ),
    "no claim": lambda painter, room, tint: paint_target(
        painter, room, DEPENDS, tint, "hangt af", heavy=False
    ),
    "changed": lambda painter, room, tint: change.paint_arrow(painter, room, 30, 70),
}


def drawn(draw: Draws, theme: Colours) -> QImage:
    picture = QImage(150, 300, QImage.Format.Format_RGB888)
    picture.fill(colour(theme.card))
    look = Look(theme)
    painter = QPainter(picture)
    room = fader.FaderGeometry(QRectF(picture.rect()), look, 40)
    try:
        fader.paint_scale(painter, room)
        draw(painter, room, look.fader(FADERS[0]))
    finally:
        painter.end()  # a picture that is still painted on when Python deletes it ends the process
    return picture


def difference(one: QImage, other: QImage) -> int:
    return int((numpy.abs(pixels(one) - pixels(other)).max(axis=2) > 0.2).sum())


@ALL_THEMES
@ALL_SIGHTS
def test_marks_are_told_apart_by_their_shape(qapp, theme: Colours, sight: str):
    pictures = {name: seen(drawn(draw, theme), sight) for name, draw in MARKS.items()}
    empty = seen(drawn(lambda *_: None, theme), sight)
    assert [name for name, picture in pictures.items() if difference(picture, empty) < LEAST_DIFFERENT] == []
    alike = [
        pair
        for pair in combinations(pictures, 2)
        if difference(pictures[pair[0]], pictures[pair[1]]) < LEAST_DIFFERENT
    ]
    assert alike == []


@ALL_THEMES
def test_lines_over_time_have_a_sign_of_their_own(qapp, theme: Colours):
    """Each fader's sign, all in one colour."""
    pictures = []
    for place in range(len(FADERS)):
        picture = QImage(40, 40, QImage.Format.Format_RGB888)
        picture.fill(colour(theme.card))
        painter = QPainter(picture)
        rect, look = QRectF(4, 4, 32, 32), Look(theme)
        paint_line_mark(painter, rect, place, colour(theme.ink), Qt.PenStyle.SolidLine, look)
        painter.end()
        pictures.append(seen(picture, "grey"))
    assert all(difference(one, other) >= 10 for one, other in combinations(pictures, 2))
