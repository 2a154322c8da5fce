"""Letters are as wide on every system: what fits on one fits on all."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from mengpaneel.looks.look import LIGHT, Look, Size, font_of

WORDS = "Even ver van de ambitie als de vorige keer"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("zoom", [0.8, 1, 1.5])
def test_words_are_as_wide_as_they_were_drawn_by_who_made_the_letters(size: Size, bold: bool, zoom: float):
    font = Look(LIGHT, zoom).font(size, bold=bold)
    as_drawn = QFont(font)
    as_drawn.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    wide, wanted = (QFontMetricsF(each).horizontalAdvance(WORDS) for each in (font, as_drawn))

    assert wide == pytest.approx(wanted, rel=0.01)
    assert QFontMetricsF(font_of(font.key())).horizontalAdvance(WORDS) == wide
