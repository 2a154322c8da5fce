"""The room outside a round, and in the step about the profile: five faders, and a text about the mix."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.strip import RoomFaderBank
from mengpaneel.ui.room.text import RoomText

_WIDE_FROM = 1.5
"""From this shape on the words stand beside the faders, if they are whole there; else under them."""

_MARGIN = 8
_BESIDE, _BELOW = 0.72, 0.66
_WIDEST_STRIP = 0.28
"""No strip is wider than this part of the height: on a wide screen the words get what is left."""


class ConsoleForm(RoomForm):
    """Five faders and a text, which follow the desk by themselves."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, library, parent)
        self.faders = RoomFaderBank(desk, library, self)
        self.told = RoomText(desk, library, self)

    def focus_fader(self, fader: Fader) -> None:
        self.faders.focus_fader(fader)

    def place(self) -> None:
        faders, told = self._zones()
        self.faders.setGeometry(faders)
        self.told.setGeometry(told)

    def _zones(self) -> tuple[QRect, QRect]:
        """Where the faders lie, and the words."""
        margin, whole, window = self.look.whole(_MARGIN), self.rect(), self.window().size()
        faders, told = QRect(whole), QRect(whole)
        share = round(min(_BESIDE * whole.width(), 5 * _WIDEST_STRIP * window.height()))
        faders.setWidth(max(RoomFaderBank.min_width(self.library, self.look), share))
        told.setLeft(faders.right() + 2 * margin)
        beside = window.width() >= _WIDE_FROM * window.height()
        beside = beside and told.width() >= self.told.min_width(self.look)
        self.told.set_beside(beside)
        if not beside:
            faders, told = QRect(whole), QRect(whole)
            faders.setHeight(round(_BELOW * whole.height()))
            told.setTop(faders.bottom() + margin)
        return faders, told
