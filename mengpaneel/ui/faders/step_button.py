"""The ▲ and ▼ beside a fader."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from mengpaneel.ui.widgets.button import Button, ButtonStyle


class StepButton(Button):
    """Asks for a step when it is pressed, and for more while it is held down.

    `stepped` tells whether the step is the first of a press. Letting go after a repeat asks for no step more.
    """

    stepped = Signal(bool)

    def __init__(self, mark: str, name: str) -> None:
        super().__init__("", ButtonStyle.TOOL, mark=mark, name=name)
        self._repeats = False
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pressed.connect(self._begin_unless_held)
        self.clicked.connect(self._step)

    def _begin_unless_held(self) -> None:
        """Qt tells of every repeat as a release, a click and a press, while the button stays down."""
        self._repeats = self._clicked_while_down
        self._clicked_while_down = False

    _clicked_while_down = False

    def _step(self) -> None:
        held = self.isDown()
        if held or not self._repeats:
            self.stepped.emit(not self._repeats)
        self._clicked_while_down = held
