"""Our typeface, so that every screen and report looks the same on every machine."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from mengpaneel.assets import asset

FILES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")


def load_fonts() -> None:
    """Make the typeface known to Qt; once, after the application object exists."""
    for file in FILES:
        QFontDatabase.addApplicationFont(str(asset("fonts", file)))
