"""What people write in any script can be handed over: as letters, or as boxes, never as a bar or a crash."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPdfWriter

from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.reports import drawable as drawing
from mengpaneel.reports.drawable import BOX, drawable
from mengpaneel.reports.typeset import TextLayout, typeface

SCRIPTS = (
    *("हिन्दी", "தமிழ்", "বাংলা", "ਪੰਜਾਬੀ", "ગુજરાતી", "ଓଡ଼ିଆ", "తెలుగు"),
    *("ಕನ್ನಡ", "മലയാളം", "සිංහල", "ខ្មែរ", "ܣܘܪܝܝܐ", "ދިވެހި", "ߒߞߏ"),
)


@pytest.fixture(params=[True, False])
def has_fonts(request, qapp, monkeypatch):
    """A computer with a typeface for every script, and one with none; the real one decides how it draws."""
    monkeypatch.setattr(QFontDatabase, "families", lambda _: ["Noto Sans"] if request.param else [])
    drawing.undrawable.cache_clear()
    yield request.param
    drawing.undrawable.cache_clear()


@pytest.mark.parametrize("text", SCRIPTS)
def test_a_script_without_a_typeface_becomes_boxes_and_one_with_a_typeface_stays(has_fonts: bool, text: str):
    told = drawable(f"een {text}, twee")

    assert told == (f"een {text}, twee" if has_fonts else f"een {BOX * len(text)}, twee")


@pytest.mark.parametrize("text", ["Łódź", "ภาษาไทย", "한국어", "العربية", "עברית", "中文", "😀🎚️"])
def test_what_qt_draws_as_letters_or_boxes_by_itself_stays(has_fonts: bool, text: str):
    assert drawable(text) == text


@pytest.mark.parametrize("text", ["Nederlands", *SCRIPTS])
def test_a_pdf_holds_letters_and_boxes_and_no_filled_bars(qapp, text: str):
    drawing.undrawable.cache_clear()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    TextLayout(f"een {text}, twee", typeface(Look(LIGHT)), 600).paint(painter, QPointF(0, 0), QColor("black"))
    painter.end()
    (page,) = PdfReader(BytesIO(bytes(buffer.data().data()))).pages
    drawn = page.get_contents().get_data().splitlines()

    assert any(line.endswith(b"Tj") for line in drawn)
    assert not [line for line in drawn if line in (b"f", b"f*", b"b", b"b*", b"B", b"B*")]
