"""Several subjects on one track: every single one is seen, at its true height, and can be pointed at."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from mengpaneel.domain.faders import FADERS, Position
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.side_by_side import plain_letters
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import DARK, LIGHT, Colours, Look, colour
from mengpaneel.looks.subject_card import CARD_HEIGHT, CARD_WIDTH, SubjectCard, lay_out_card, paint_card
from mengpaneel.looks.track_layout import STRIP_FROM, TrackLayout, lay_out_track
from mengpaneel.looks.tracks import paint_marked, paint_subjects

WIDE, HIGH = 135, 480


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """Letters are measured."""


def track(*positions: Position, colours: Colours = LIGHT) -> TrackLayout:
    room = FaderGeometry(QRectF(0, 0, WIDE, HIGH), Look(colours))
    return lay_out_track(room, positions, plain_letters(len(positions)))


def spread(many: int) -> list[int]:
    chance = random.Random(1)
    return [chance.randrange(101) for _ in range(many)]


def test_up_to_nineteen_have_a_disc_and_from_twenty_on_a_dot():
    few, many = track(*spread(STRIP_FROM - 1)), track(*spread(STRIP_FROM))
    assert few.discs
    assert not few.dots
    assert many.discs is None
    assert len(many.dots) == STRIP_FROM


@pytest.mark.parametrize("many", [20, 60, 200, 500])
def test_every_single_dot_is_inside_and_at_its_true_height(many: int):
    positions = spread(many)
    layout = track(*positions)
    assert sorted(dot.place for dot in layout.dots) == list(range(many))
    for dot in layout.dots:
        assert dot.rect.center().y() == pytest.approx(layout.room.y_of(positions[dot.place]))
        assert 0 <= dot.rect.left() < dot.rect.right() <= WIDE
    for one, other in combinations(layout.dots, 2):
        assert not one.rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(other.rect), (one, other)


def test_dots_are_as_large_as_they_can_be():
    sizes = [track(*spread(many)).dots[0].rect.width() for many in (20, 200, 500)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_five_hundred_at_one_height_are_still_five_hundred_places():
    layout = track(*[50] * 500)
    assert len({dot.rect.center().x() for dot in layout.dots}) == 500
    assert all(dot.rect.left() >= 0 and dot.rect.right() <= WIDE + 0.01 for dot in layout.dots)


@pytest.mark.parametrize("many", [3, 19, 20, 100])
def test_what_is_pointed_at_is_what_is_drawn_there(many: int):
    layout = track(*spread(many))
    places = {dot.place: dot.rect.center() for dot in layout.dots}
    if layout.discs:
        places = {layout.letters.index(d.letters): d.rect.center() for d in layout.discs.discs}
    assert places
    assert all(layout.place_at(middle) == place for place, middle in places.items())
    assert layout.place_at(QPointF(-40, -40)) is None


def test_each_letter_of_a_pill_can_be_pointed_at():
    layout = track(*[50] * 12)
    assert layout.discs
    (pill,) = layout.discs.pills
    y = range(round(pill.rect.top()) + 1, round(pill.rect.bottom()))
    x = range(round(pill.head.right()), round(pill.rect.right()))
    found = {layout.place_at(QPointF(at, down)) for at in x for down in y}
    assert found == set(range(12))


def test_a_marked_subject_in_a_pill_is_marked_where_its_letters_are():
    layout = track(*[50] * 15)
    assert layout.discs
    (pill,) = layout.discs.pills
    marked = [layout.marked(place) for place in range(15)]
    assert all(disc and pill.rect.contains(disc.rect.center()) for disc in marked)
    assert [layout.place_at(disc.rect.center()) for disc in marked if disc] == list(range(15))


@pytest.mark.parametrize("many", [4, 40])
def test_a_marked_subject_lies_at_its_height_inside_the_track(many: int):
    positions = [50] * many
    layout = track(*positions)
    for place in range(many):
        disc = layout.marked(place)
        assert disc
        assert disc.letters == layout.letters[place]
        assert disc.rect.center().y() == pytest.approx(layout.room.y_of(50))
        assert layout.room.rect.contains(disc.rect)


def test_a_fader_that_is_not_set_lies_nowhere():
    layout = track(None, 40, None)
    assert layout.discs
    assert [disc.letters for disc in layout.discs.discs] == ["B"]
    assert layout.marked(0) is None
    assert len(track(*[None] * 30, 5).dots) == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_marked_one_is_drawn_in_ink_over_the_others(theme: Colours):
    layout = track(*[50] * 30, colours=theme)
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(colour(theme.card))
    painter = QPainter(image)
    paint_subjects(painter, layout, layout.look.fader(FADERS[0]))
    paint_marked(painter, layout, 7)
    painter.end()
    disc = layout.marked(7)
    assert disc
    edge = QPointF(disc.rect.center().x(), disc.rect.top() + disc.rect.height() * 0.14)
    assert image.pixelColor(edge.toPoint()) == colour(theme.ink)
    dot = layout.dots[0].rect.center().toPoint()
    assert image.pixelColor(dot) in (layout.look.fader(FADERS[0]), colour(theme.ink))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_parts_of_a_card_lie_inside_it_and_not_over_one_another(scale: float):
    look = Look(LIGHT, scale)
    rect = QRectF(3, 5, look.px(CARD_WIDTH), look.px(CARD_HEIGHT))
    card = SubjectCard("Wm", "Een gemeente met een lange naam", "bijna evenveel", Mix.of(0, 25, 50, 75, 100))
    layout = lay_out_card(rect, card, look)
    parts = [layout.disc, layout.name, layout.more, layout.said, layout.panel]
    assert all(rect.contains(part) for part in parts)
    assert not any(one.intersects(other) for one, other in combinations(parts, 2))
    assert layout.panel.height() > look.px(50)


def test_a_marked_card_has_an_edge_in_ink():
    look, rect = Look(LIGHT), QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT)
    edges = set()
    for marked in (True, False):
        image = QImage(CARD_WIDTH, CARD_HEIGHT, QImage.Format.Format_RGB32)
        image.fill(colour(LIGHT.card))
        painter = QPainter(image)
        paint_card(painter, rect, SubjectCard("A", "Aardwijk", "", EMPTY_MIX), look, marked=marked)
        painter.end()
        edges.add((marked, image.pixelColor(CARD_WIDTH // 2, 0).name()))
    assert edges == {(True, LIGHT.ink.lower()), (False, LIGHT.line.lower())}
