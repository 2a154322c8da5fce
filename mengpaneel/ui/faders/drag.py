"""How a hand holds a fader: relative, fine with Shift, with a soft notch in the middle. No widgets."""

from __future__ import annotations

from msgspec import Struct

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE
from mengpaneel.looks.fader import FaderGeometry

NOTCH = 2
"""A coarse drag that ends nearer to the middle than this falls into it."""

FINE = 5
"""So many times slower the cap follows while Shift is held."""


class Drag(Struct, frozen=True):
    """Where the pointer took hold (pixels), and where the cap stood then: it never jumps to the pointer."""

    y: float
    position: float
    fine: bool = False

    def exact_position(self, room: FaderGeometry, y: float) -> float:
        """Where the cap is when the pointer has moved to this height, not yet rounded."""
        travel = room.position_at(y) - room.position_at(self.y)
        return min(HIGHEST, max(LOWEST, self.position + travel / (FINE if self.fine else 1)))

    def position_for(self, room: FaderGeometry, y: float) -> int:
        """The whole position to which the pointer at this height carries the fader."""
        position = self.exact_position(room, y)
        if not self.fine and abs(position - MIDDLE) < NOTCH:
            return MIDDLE
        return round(position)

    def restart(self, room: FaderGeometry, y: float, *, fine: bool) -> Drag:
        """Go on from here when Shift is pressed or released on the way."""
        return self if fine == self.fine else Drag(y, self.exact_position(room, y), fine)
