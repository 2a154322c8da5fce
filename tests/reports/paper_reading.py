"""What stands on a printed panel, read back."""

from __future__ import annotations

from collections import defaultdict

from pypdf import PageObject

POINTS_PER_MM = 72 / 25.4


def tracks(page: PageObject) -> list[float]:
    """How far the highest and the lowest tick of each fader lie apart, in millimetres of the page.

    Ticks are short horizontal lines that end beside a track; those of one fader end at one place.
    """
    at: list[tuple[float, float]] = []
    ends = defaultdict(set)

    def follow(operator, operands, matrix, _text) -> None:
        nonlocal at
        if operator not in (b"m", b"l"):
            return
        x, y = (float(operand) for operand in operands)
        a, b, c, d, e, f = matrix
        point = (a * x + c * y + e) / POINTS_PER_MM, (b * x + d * y + f) / POINTS_PER_MM
        if operator == b"m":
            at = [point]
            return
        (x_before, y_before), (x_now, y_now) = at[-1], point
        at.append(point)
        if abs(y_now - y_before) < 0.01 and 1 < x_now - x_before < 6:
            ends[round(x_now, 1)].add(round(y_now, 2))

    page.extract_text(visitor_operand_before=follow)
    return [max(heights) - min(heights) for heights in ends.values() if len(heights) == 11]
