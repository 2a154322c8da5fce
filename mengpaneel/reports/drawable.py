"""Draws letters that no installed typeface has as boxes.

For letters that our typeface lacks Qt uses a system font, or a box from a font. For a script that no font
has it fills rectangles, which are a black bar in a PDF.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QFontDatabase

BOX = "\u25a1"

_System = QFontDatabase.WritingSystem

_NEED_SHAPING = {
    _System.Syriac: "\u0700-\u074f\u0860-\u086f",
    _System.Thaana: "\u0780-\u07bf",
    _System.Nko: "\u07c0-\u07ff",
    _System.Devanagari: "\u0900-\u097f\ua8e0-\ua8ff",
    _System.Bengali: "\u0980-\u09ff",
    _System.Gurmukhi: "\u0a00-\u0a7f",
    _System.Gujarati: "\u0a80-\u0aff",
    _System.Oriya: "\u0b00-\u0b7f",
    _System.Tamil: "\u0b80-\u0bff",
    _System.Telugu: "\u0c00-\u0c7f",
    _System.Kannada: "\u0c80-\u0cff",
    _System.Malayalam: "\u0d00-\u0d7f",
    _System.Sinhala: "\u0d80-\u0dff",
    _System.Khmer: "\u1780-\u17ff\u19e0-\u19ff",
}

_ANY = re.compile(f"[{''.join(_NEED_SHAPING.values())}]")


def drawable(text: str) -> str:
    """The text, with boxes instead of letters that cannot be drawn."""
    return undrawable().sub(BOX, text) if _ANY.search(text) else text


@cache
def undrawable() -> re.Pattern[str]:
    """A pattern for the scripts for which this computer has no font."""
    missing = [letters for script, letters in _NEED_SHAPING.items() if not QFontDatabase.families(script)]
    return re.compile(f"[{''.join(missing)}]" if missing else r"(?!)")
