"""Every text and every edge that is operated stands out from what lies under it, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from mengpaneel.looks.look import THEMES, Colours


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


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
