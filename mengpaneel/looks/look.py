"""Colours, type and measures: for the desk, for the beamer, in light and in dark."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from mengpaneel.assets import asset
from mengpaneel.domain.faders import FADERS, Fader

FAMILY = "Atkinson Hyperlegible Next"


class Size(IntEnum):
    """The one scale of type, in pixels at scale 1."""

    SMALL = 13
    BODY = 15
    LARGE = 18
    TITLE = 24
    DISPLAY = 34


Surface = Literal["paper", "card", "console", "chosen", "talk"]
"""The roles of Colours on which something stands."""


class Colours(Struct, frozen=True):
    """The roles that a colour can have; every theme fills them all."""

    paper: str
    card: str
    console: str
    line: str
    edge: str
    ink: str
    muted: str
    slot: str
    slot_edge: str
    groove: str
    tick: str
    faint: str
    bar: str
    chosen: str
    on_cap: str
    on_ink: str
    shadow: str
    talk: str
    on_talk: str
    faders: tuple[str, str, str, str, str]

    @property
    def unusable(self) -> str:
        """The ink of what cannot be used now: never that of what can, also where nothing is muted."""
        return self.faint if self.muted == self.ink else self.muted


LIGHT = Colours(
    paper="#FBFAF7",
    card="#FFFFFF",
    console="#ECE8E1",
    line="#D9D4CA",
    edge="#857F73",
    ink="#1D2433",
    muted="#5A6272",
    slot="#2A3040",
    slot_edge="#2A3040",
    groove="#ECE8E1",
    tick="#87827A",
    faint="#B9BABF",
    bar="#7E8695",
    chosen="#F2EFE8",
    on_cap="#FFFFFF",
    on_ink="#FFFFFF",
    shadow="#40000000",
    talk="#FFF3D6",
    on_talk="#7A5800",
    faders=("#1F5FA8", "#00796B", "#B8431A", "#7A3E9D", "#8A6400"),
)

DARK = Colours(
    paper="#16181D",
    card="#22252C",
    console="#1B1E24",
    line="#3A3F4A",
    edge="#8B919E",
    ink="#F3F1EC",
    muted="#B3B8C2",
    slot="#0B0D11",
    slot_edge="#7C8394",
    groove="#31353F",
    tick="#787E8C",
    faint="#5C6270",
    bar="#878E9C",
    chosen="#2E323B",
    on_cap="#14161B",
    on_ink="#16181D",
    shadow="#80000000",
    talk="#4A3A10",
    on_talk="#FFDF94",
    faders=("#7DB3EE", "#4FC0AE", "#F58E66", "#CBA0E6", "#DDB84E"),
)

PAPER = replace(
    LIGHT,
    paper="#FFFFFF",
    console="#F5F3EE",
    line="#D5D0C6",
    muted="#4C5362",
    groove="#E9E6DF",
    chosen="#F5F3EE",
    shadow="#C9C4BA",
)
"""For print: everything opaque, on white."""

CONTRAST = Colours(
    paper="#000000",
    card="#000000",
    console="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    muted="#FFFFFF",
    slot="#5A5A5A",
    slot_edge="#5A5A5A",
    groove="#333333",
    tick="#FFFFFF",
    faint="#9A9A9A",
    bar="#C8C8C8",
    chosen="#2A2A2A",
    on_cap="#000000",
    on_ink="#000000",
    shadow="#00000000",
    talk="#000000",
    on_talk="#FFE14D",
    faders=("#8CC8FF", "#5FE0C8", "#FFA97F", "#E0B3FF", "#FFD84D"),
)

THEMES: dict[str, Colours] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""Every theme by its name; what the system asks for is one of these."""


class Look(Struct, frozen=True):
    """How everything looks now: a theme, and a scale on which all lengths and letters grow together.

    `letters` makes letters larger than lengths: for a room, where words matter more than caps.
    """

    colours: Colours = LIGHT
    scale: float = 1.0
    letters: float = 1.0

    def at_most(self, scale: float) -> Look:
        """The same look, no larger than this."""
        return replace(self, scale=min(self.scale, scale))

    def px(self, length: float) -> float:
        """A length of the design (pixels at scale 1) on this look's scale."""
        return length * self.scale

    def whole(self, length: float) -> int:
        """The same in whole pixels, for layouts."""
        return round(length * self.scale)

    def font(self, size: Size = Size.BODY, *, bold: bool = False) -> QFont:
        """The typeface in one of the sizes."""
        return QFont(_font(max(1, self.whole(size * self.letters)), bold))

    def fader(self, fader: Fader) -> QColor:
        """The colour of a fader; never the only thing that tells which it is."""
        return colour(self.colours.faders[FADERS.index(fader)])

    def palette(self) -> QPalette:
        """The same colours for Qt's own widgets."""
        c = self.colours
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: c.paper,
            QPalette.ColorRole.WindowText: c.ink,
            QPalette.ColorRole.Base: c.card,
            QPalette.ColorRole.AlternateBase: c.chosen,
            QPalette.ColorRole.Text: c.ink,
            QPalette.ColorRole.PlaceholderText: c.muted,
            QPalette.ColorRole.Button: c.card,
            QPalette.ColorRole.ButtonText: c.ink,
            QPalette.ColorRole.BrightText: c.ink,
            QPalette.ColorRole.ToolTipBase: c.card,
            QPalette.ColorRole.ToolTipText: c.ink,
            QPalette.ColorRole.Highlight: c.ink,
            QPalette.ColorRole.HighlightedText: c.on_ink,
            QPalette.ColorRole.Link: c.faders[0],
            QPalette.ColorRole.Accent: c.ink,
            QPalette.ColorRole.Light: c.card,
            QPalette.ColorRole.Midlight: c.line,
            QPalette.ColorRole.Mid: c.line,
            QPalette.ColorRole.Dark: c.edge,
            QPalette.ColorRole.Shadow: c.slot,
        }
        for role, name in roles.items():
            palette.setColor(role, colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, colour(c.unusable))
        return palette


@lru_cache(maxsize=256)
def colour(name: str) -> QColor:
    """A colour by its name in the theme; made once, because painting asks for it often."""
    return QColor(name)


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return _as_wide_everywhere(font)


def font_of(key: str) -> QFont:
    """The font of the screen with this `QFont.key()`."""
    font = QFont()
    font.fromString(key)
    return _as_wide_everywhere(font)


def _as_wide_everywhere(font: QFont) -> QFont:
    """Else Windows makes each letter whole pixels wide, and bold words 7 % wider: it breaks more lines."""
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


FILES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")


def load_fonts() -> None:
    """Make the typeface known to Qt; once, after the application object exists."""
    for file in FILES:
        QFontDatabase.addApplicationFont(str(asset("fonts", file)))
