"""Whether movement is welcome: never where the system asks for less of it."""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

_SPI_GETCLIENTAREAANIMATION = 0x1042
STILL = "MENGPANEEL_STILL"
"""Environment variable that switches all movement off."""


def motion_wanted() -> bool:
    """Whether caps may glide: not when the system, the style or the environment asks for reduced motion."""
    if os.environ.get(STILL):
        return False
    if sys.platform == "win32":
        return _windows_animates()
    from PySide6.QtWidgets import QStyle  # takes 10 ms to import, and is not needed to start

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def _windows_animates() -> bool:
    """Read the Windows setting 'Animation effects', which Qt does not pass on."""
    import ctypes

    wanted = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(wanted), 0)  # type: ignore[attr-defined,unused-ignore]
    return bool(wanted.value)
