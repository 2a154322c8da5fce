"""Twelve discs on one fader: no letter is covered, none is off the screen, and all are readable."""

from __future__ import annotations

from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from mengpaneel.domain.faders import FADERS
from mengpaneel.looks.disc_layout import Disc, DiscLayout, Mark, Pill, disc_height, lay_out
from mengpaneel.looks.disc_legend import lay_out_legend
from mengpaneel.looks.discs import paint_band, paint_discs
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import DARK, LIGHT, THEMES, Colours, Look, Size
from tests.contrast import contrast

SCREENS = {"small": (1024, 768), "large": (3840, 2160)}
LETTERS = ("W1", "W2", "W3", "S1", "S2", "S3", "F1", "F2", "A", "B", "W10", "W11")
ROUNDS = {
    "one point": [50] * 12,
    "the top": [100] * 12,
    "the bottom": [0] * 12,
    "two clusters": [20] * 6 + [80] * 6,
    "two touching clusters": [46] * 6 + [54] * 6,
    "steps of 4": list(range(4, 52, 4)),
    "steps of 1": list(range(60, 72)),
    "everywhere": [0, 9, 18, 27, 36, 45, 54, 63, 72, 81, 90, 100],
}


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """Letters are measured."""


def room_of(screen: tuple[int, int], colours: Colours = LIGHT, share: float = 0.5) -> FaderGeometry:
    width, height = screen
    look = Look(colours, height / 30 / Size.SMALL.value / 1.8, 1.8)
    rect = QRectF(0.03 * width, 0.2 * height, share * width, 0.68 * height)
    words = QFontMetricsF(look.font(Size.SMALL)).horizontalAdvance("midden")
    return FaderGeometry(rect, look, words, disc_height(look, Size.SMALL) / look.scale)


def marks_at(positions: list[int], *, hollow: bool = False) -> list[Mark]:
    return [Mark(letters, at, hollow) for letters, at in zip(LETTERS, positions, strict=True)]


def shapes(layout: DiscLayout) -> list[Disc | Pill]:
    return [*layout.discs, *layout.pills]


def letters_in(layout: DiscLayout) -> list[str]:
    return sorted(
        [
            *(disc.letters for disc in layout.discs),
            *(letters for pill in layout.pills for line in pill.lines for letters in line.split()),
        ]
    )


def assert_readable(layout: DiscLayout, room: FaderGeometry) -> None:
    for shape in shapes(layout):
        assert room.rect.contains(shape.rect), shape
    for one, other in combinations(shapes(layout), 2):
        assert not one.rect.intersects(other.rect), (one, other)
    metrics = QFontMetricsF(layout.look.font(layout.size, bold=True))
    for disc in layout.discs:
        assert metrics.horizontalAdvance(disc.letters) < disc.rect.width()
    for pill in layout.pills:
        lines = max(metrics.horizontalAdvance(line) for line in pill.lines)
        assert lines < pill.rect.right() - pill.head.right()
        assert len(pill.lines) * metrics.height() <= pill.rect.height()
    words = replace(room, aside=layout.aside).word(50)
    assert words.left() > room.rect.left() - 0.01
    assert not any(shape.rect.left() < words.right() for shape in shapes(layout))
    assert layout.band is None or words.right() < layout.band.left()


@pytest.mark.parametrize("on_track", [True, False])
@pytest.mark.parametrize("positions", ROUNDS.values(), ids=ROUNDS)
@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_no_letter_is_covered_and_none_is_off_the_screen(
    screen: tuple[int, int], positions: list[int], on_track: bool
):
    room = room_of(screen)
    layout = lay_out(room, marks_at(positions), size=Size.SMALL, on_track=on_track)
    assert letters_in(layout) == sorted(LETTERS)
    assert_readable(layout, room)
    for disc in layout.discs:
        position = positions[LETTERS.index(disc.letters)]
        assert disc.rect.center().y() == pytest.approx(room.y_of(position))


@pytest.mark.parametrize("positions", ROUNDS.values(), ids=ROUNDS)
@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_a_second_round_lies_beside_the_first(screen: tuple[int, int], positions: list[int]):
    room = room_of(screen, share=0.56)
    marks = [*marks_at(positions, hollow=True), *marks_at([50] * 12)]
    layout = lay_out(room, marks, size=Size.SMALL)
    assert letters_in(layout) == sorted(2 * LETTERS)
    assert_readable(layout, room)
    reach = disc_height(room.look, Size.SMALL) / 2
    assert all((shape.rect.center().x() < room.x - reach) is shape.hollow for shape in shapes(layout))


def test_a_trio_lies_on_the_track_and_makes_way_for_a_cap():
    room = room_of(SCREENS["small"])
    trio = [Mark("W", 90), Mark("S", 60), Mark("F", 38)]
    assert {disc.rect.center().x() for disc in lay_out(room, trio).discs} == {room.x}
    cap = room.cap(60)
    assert not any(disc.rect.intersects(cap) for disc in lay_out(room, trio, on_track=False).discs)


def test_as_many_as_fit_beside_one_another_stay_discs():
    room = room_of(SCREENS["large"])
    four = [Mark(letters, 50) for letters in "ABCD"]
    assert lay_out(room, four).pills == ()
    assert [pill.count for pill in lay_out(room, marks_at([50] * 12)).pills] == [12]


def test_the_band_reaches_from_the_lowest_to_the_highest_of_the_last_round():
    room = room_of(SCREENS["small"])
    layout = lay_out(room, [Mark("A", 90), Mark("B", 30), Mark("A", 0, hollow=True)])
    assert layout.band
    assert layout.band.top() < room.y_of(90) < room.y_of(30) < layout.band.bottom() < room.y_of(0)
    assert lay_out(room, [Mark("A", 90)]).band is None


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_band_looks_the_same_on_a_ground_that_is_told(theme: Colours):
    room = room_of(SCREENS["small"], theme)
    layout, ground = lay_out(room, [Mark("A", 90), Mark("B", 30)]), QColor(theme.paper)
    through, told = (painted_band(layout, ground, told) for told in (None, ground))
    middle = layout.band.center().toPoint()
    assert through.pixelColor(middle) != ground
    pairs = zip(bytes(through.constBits()), bytes(told.constBits()), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 2


def test_a_band_that_is_lower_than_wide_has_round_ends_and_no_point():
    layout = DiscLayout(QRectF(100, 100, 54, 8), (), (), 0.0, Look(LIGHT), Size.SMALL)
    image = painted_band(layout, QColor(LIGHT.paper), None)
    edge = [x for x in range(100, 154) if image.pixelColor(x, 100) != QColor(LIGHT.paper)]
    assert len(edge) > 40


def painted_band(layout: DiscLayout, ground: QColor, told: QColor | None) -> QImage:
    image = QImage(1024, 768, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_band(painter, layout, layout.look.fader(FADERS[0]), told)
    painter.end()
    return image


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_letters_stand_out_from_their_discs(theme: Colours):
    pairs = [(theme.on_cap, tint) for tint in theme.faders]
    pairs += [(theme.ink, theme.card), (theme.on_ink, theme.ink)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("hollow", [True, False])
def test_letters_are_painted_in_colours_that_stand_out(theme: Colours, hollow: bool):
    room = room_of(SCREENS["small"], theme)
    layout = lay_out(room, [Mark("H", 50, hollow)])
    image = QImage(1024, 768, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_discs(painter, layout, room.look.fader(FADERS[0]))
    painter.end()
    middle = layout.discs[0].rect.center().toPoint()
    letter = image.pixelColor(middle).name()
    around = image.pixelColor(middle.x(), round(middle.y() - 0.4 * layout.discs[0].rect.height())).name()
    assert contrast(letter, around) >= 4.5


def test_a_legend_breaks_its_lines_and_keeps_within_its_width():
    look = room_of(SCREENS["small"]).look
    roles = ["wijkambtenaar", "sociaal domein", "een rol met een erg lange naam " * 3]
    legend = lay_out_legend(look, "WSE", roles, 400)
    assert max(item.text.right() for item in legend.items) <= 401
    assert max(item.text.bottom() for item in legend.items) <= legend.height
    for one, other in combinations(legend.items, 2):
        assert not one.text.intersects(other.text)
        assert not one.text.intersects(other.disc.rect)
    letters = lay_out_legend(look, LETTERS, (), 400)
    assert max(item.disc.rect.right() for item in letters.items) <= 400
    assert [item.role for item in letters.items] == [""] * 12
