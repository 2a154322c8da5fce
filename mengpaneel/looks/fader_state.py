"""All that moves on one fader: its handle, the other mix, a ghost, and the ring of the keyboard."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QColor, QPainter

from mengpaneel.domain.faders import MIDDLE, Position
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks import diamond
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.fader import FaderGeometry


class FaderState(Struct, frozen=True):
    """Which handle is moved and where it is drawn, where the other mix has this fader, and a ghost."""

    aim: MixKind
    position: Position
    shown: float
    other: Position = None
    ghost: Position = None
    pressed: bool = False
    focused: bool = False

    @property
    def rest(self) -> int:
        """Where the handle is parked: a cap in the middle, a diamond where the fader is now."""
        return MIDDLE if self.aim is MixKind.NOW or self.other is None else self.other

    @property
    def unset(self) -> bool:
        """Whether the handle is not set, and not on its way either."""
        return self.position is None and self.shown == self.rest


def paint_fader_state(
    painter: QPainter, room: FaderGeometry, face: FaderState, tint: QColor, set_me: str
) -> None:
    """Draw a face over its scale; `set_me` invites on a cap that is not set."""
    if face.aim is MixKind.NOW:
        _paint_now(painter, room, face, tint, set_me)
    else:
        _paint_ambition(painter, room, face, tint)


def _paint_now(painter: QPainter, room: FaderGeometry, face: FaderState, tint: QColor, set_me: str) -> None:
    if face.unset:
        drawing.paint_unset(painter, room, set_me)
    else:
        drawing.paint_trace(painter, room, face.shown, tint)
        drawing.paint_cap(painter, room, face.shown, tint, pressed=face.pressed)
    if face.ghost is not None:
        drawing.paint_ghost(painter, room, face.ghost, tint)
    if face.other is not None:
        diamond.paint_mark(painter, room, face.other, tint)
    if face.focused:
        drawing.paint_focus(painter, room, face.shown)


def _paint_ambition(painter: QPainter, room: FaderGeometry, face: FaderState, tint: QColor) -> None:
    if face.other is not None:
        diamond.paint_gap_line(painter, room, face.other, face.shown, tint)
        diamond.paint_current_cap(painter, room, face.other, tint)
    if face.ghost is not None:
        drawing.paint_ghost(painter, room, face.ghost, tint)
    if face.unset:
        diamond.paint_unset(painter, room, face.shown)
    else:
        diamond.paint_handle(painter, room, face.shown, tint, pressed=face.pressed)
    if face.focused:
        diamond.paint_focus(painter, room, face.shown)
