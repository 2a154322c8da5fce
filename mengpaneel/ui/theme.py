"""Which colours a window wears: those that were chosen, or what the system asks for."""

from __future__ import annotations

import sys
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mengpaneel.looks.look import CONTRAST, DARK, LIGHT, THEMES, Colours

Theme = Literal["system", "light", "dark", "contrast"]

_SPI_GETHIGHCONTRAST, _HCF_HIGHCONTRASTON = 0x0042, 0x1


def colours_for(theme: Theme) -> Colours:
    """The colours of a theme; `system` is what the system has now."""
    if theme != "system":
        return THEMES[theme]
    if contrast_wanted():
        return CONTRAST
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def contrast_wanted() -> bool:
    """Whether the system asks for high contrast: by Qt (from 6.10 on), or on Windows by its own setting."""
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):
        return bool(hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast)
    return sys.platform == "win32" and _windows_wants_contrast()


def _windows_wants_contrast() -> bool:
    """Read the Windows setting, which Qt below 6.10 does not pass on."""
    import ctypes

    class HighContrast(ctypes.Structure):
        _fields_ = [("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p)]

    asked = HighContrast(ctypes.sizeof(HighContrast), 0, None)
    ctypes.windll.user32.SystemParametersInfoW(_SPI_GETHIGHCONTRAST, asked.size, ctypes.byref(asked), 0)  # type: ignore[attr-defined,unused-ignore]
    return bool(asked.flags & _HCF_HIGHCONTRASTON)
