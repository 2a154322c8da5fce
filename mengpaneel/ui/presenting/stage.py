"""What the room sees beside the faders: a black screen, the keys, or nothing of either."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Stage(QObject):
    """The room's window and the laptop's both follow it; neither knows the other."""

    changed = Signal()
    left = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None, *, lone_keys: bool = True) -> None:
        """Begin with nothing over the faders; `lone_keys` work without Ctrl or Alt."""
        super().__init__(parent)
        self.lone_keys = lone_keys
        self._black = self._shows_keys = False

    @property
    def black(self) -> bool:
        """Whether the room sees a black screen."""
        return self._black

    @property
    def shows_keys(self) -> bool:
        """Whether the keys lie over the faders."""
        return self._shows_keys

    def blacken(self, black: bool) -> None:
        """Make the room's screen black, or let it see again."""
        if black != self._black:
            self._black = black
            self.changed.emit()

    def show_keys(self, shown: bool) -> None:
        """Lay the keys over the faders, or take them away."""
        if shown != self._shows_keys:
            self._shows_keys = shown
            self.changed.emit()

    def step_back(self) -> None:
        """Take away what lies over the faders; where nothing does, leave."""
        if self._black:
            self.blacken(False)
        elif self._shows_keys:
            self.show_keys(False)
        else:
            self.left.emit()
