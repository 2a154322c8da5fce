"""How pieces fall over pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from mengpaneel.content.library import Library
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.reports.blocks import Paragraph
from mengpaneel.reports.page_layout import lay_out_blocks, lay_out_figure
from mengpaneel.reports.pieces import Division, Piece, paginate
from mengpaneel.reports.sections.comparison import comparison_figure


def piece(height: float, **more) -> Piece:
    return Piece(height, lambda painter, at: None, **more)


def heights(division: Division) -> list[list[float]]:
    return [[placed.piece.height for placed in page] for page in division.pages]


def test_what_does_not_fit_begins_the_next_page():
    assert heights(paginate([piece(40), piece(41), piece(20)], 100)) == [[40, 41], [20]]


def test_what_stays_moves_along_with_what_follows():
    assert heights(paginate([piece(70), piece(10, stays=True), piece(30)], 100)) == [[70], [10, 30]]


def test_white_above_is_left_out_at_the_top_of_a_page():
    pages = paginate([piece(90, gap=30), piece(50, gap=30)], 100).pages

    assert [placed.top for page in pages for placed in page] == [0, 0]


def test_the_head_of_a_table_returns():
    head = piece(5, stays=True)
    rows = [piece(30, head=head) for _ in range(4)]

    assert heights(paginate([head, *rows], 100)) == [[5, 30, 30, 30], [5, 30]]


def test_what_no_page_can_hold_is_broken_rather_than_lost():
    tied = [piece(60, stays=True), piece(60, stays=True), piece(60)]

    assert heights(paginate(tied, 100)) == [[60], [60], [60]]


def section(*of: float) -> list[Piece]:
    return [piece(height, begins_section=number == 0) for number, height in enumerate(of)]


def test_a_section_that_one_page_can_hold_stays_whole():
    assert heights(paginate([*section(80), *section(15, 15)], 100)) == [[80], [15, 15]]


def test_a_section_that_no_page_can_hold_begins_where_there_is_room():
    long = paginate([*section(80), *section(15, 50, 50)], 100)

    assert heights(long) == [[80, 15], [50, 50]]
    assert long.faults == 0


def test_a_section_is_moved_so_that_the_next_ones_stay_whole():
    division = paginate([*section(80), *section(10), *section(60, 25)], 100)

    assert heights(division) == [[80, 10], [60, 25]]
    assert division.faults == 0


def test_what_is_left_white_below_and_torn_is_counted():
    assert paginate([*section(74), *section(50, 25)], 100).faults == 1
    assert paginate([*section(76), *section(50, 25)], 100).faults == 0
    assert paginate([*section(20)], 100).faults == 0


def test_fewer_pages_are_better_where_nothing_is_torn():
    assert heights(paginate([*section(80), *section(20)], 100)) == [[80, 20]]


def test_what_stands_apart_has_more_white_above_it(qapp):
    gaps = [
        next(iter(lay_out_blocks([Paragraph("Naar de publicatie.", apart=apart)], Look(LIGHT), 600))).gap
        for apart in (False, True)
    ]

    assert gaps[1] >= 3 * gaps[0]


@given(
    st.lists(
        st.builds(piece, st.floats(1, 90), gap=st.floats(0, 10), stays=st.booleans()), min_size=1, max_size=60
    )
)
def test_nothing_is_lost_and_nothing_sticks_out(pieces: list[Piece]):
    pages = paginate(pieces, 100).pages

    assert [placed.piece for page in pages for placed in page] == pieces
    assert all(placed.bottom <= 100 for page in pages for placed in page)
    assert all(page for page in pages)


def test_two_caps_that_are_a_word_apart_are_both_seen(moments, library: Library):
    figure = comparison_figure(moments[0], moments[-1], library)
    panel = lay_out_figure(figure, Look(LIGHT), 640)
    room = FaderGeometry(QRectF(0, 0, 100, panel.fader_height), panel.fader_look)

    assert not room.cap(30).intersects(room.cap(52))
