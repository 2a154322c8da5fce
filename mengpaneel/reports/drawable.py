"""Letters for which no typeface here has a shape, drawn as boxes.

Where our typeface has no letter Qt takes one of the system's, or a box out of a typeface. When no typeface
has the scripts below, it fills rectangles: in a PDF those are a black bar.
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
    """The text, with boxes in the place of letters that cannot be drawn."""
    return undrawable().sub(BOX, text) if _ANY.search(text) else text


@cache
def undrawable() -> re.Pattern[str]:
    """What belongs to a script for which this computer has no typeface."""
    missing = [letters for script, letters in _NEED_SHAPING.items() if not QFontDatabase.families(script)]
    return re.compile(f"[{''.join(missing)}]" if missing else r"(?!)")
