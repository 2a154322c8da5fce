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
from mengpaneel.reports.pieces import Piece, paginate
from mengpaneel.reports.sections.comparison import comparison_figure


def piece(height: float, **more) -> Piece:
    return Piece(height, lambda painter, at: None, **more)


def heights(pages) -> list[list[float]]:
    return [[placed.piece.height for placed in page] for page in pages]


def test_what_does_not_fit_begins_the_next_page():
    assert heights(paginate([piece(40), piece(41), piece(20)], 100)) == [[40, 41], [20]]


def test_what_stays_moves_along_with_what_follows():
    assert heights(paginate([piece(70), piece(10, stays=True), piece(30)], 100)) == [[70], [10, 30]]


def test_white_above_is_left_out_at_the_top_of_a_page():
    pages = paginate([piece(90, gap=30), piece(50, gap=30)], 100)

    assert [placed.top for page in pages for placed in page] == [0, 0]


def test_the_head_of_a_table_returns():
    head = piece(5, stays=True)
    rows = [piece(30, head=head) for _ in range(4)]

    assert heights(paginate([head, *rows], 100)) == [[5, 30, 30, 30], [5, 30]]


def test_what_no_page_can_hold_is_broken_rather_than_lost():
    tied = [piece(60, stays=True), piece(60, stays=True), piece(60)]

    assert heights(paginate(tied, 100)) == [[60], [60], [60]]


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
    pages = paginate(pieces, 100)

    assert [placed.piece for page in pages for placed in page] == pieces
    assert all(placed.bottom <= 100 for page in pages for placed in page)
    assert all(page for page in pages)


def test_two_caps_that_are_a_word_apart_are_both_seen(moments, library: Library):
    figure = comparison_figure(moments[0], moments[-1], library)
    panel = lay_out_figure(figure, Look(LIGHT), 640)
    room = FaderGeometry(QRectF(0, 0, 100, panel.fader_height), panel.fader_look)

    assert not room.cap(30).intersects(room.cap(52))
