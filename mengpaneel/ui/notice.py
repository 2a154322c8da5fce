"""A line that tells what just happened, with at most one thing to do about it. It covers nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.text import Text

_LINGERS_MS = 9000
_WIDEST, _AS_WIDE_AS_MAY_BE = 600, 1000
"""In a wide window the words stay in the middle, close to what to do about them."""

_BESIDE_FROM = 480
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Notice(Card):
    """The lowest line of a window, with no room of its own while there is nothing to say.

    It goes by itself unless it is about a problem. While a hand is at work, or on it, nothing moves.
    """

    is_area = True
    told = Signal(str)

    def __init__(self, close: str, parent: QWidget) -> None:
        super().__init__("talk", radius=0, parent=parent)
        self._words = Text("", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._action = Button("", Shape.PLAIN)
        self._close = Button("", Shape.QUIET, mark="close", name=close)
        self._do: Callable[[], object] | None = None
        self._row, self._buttons = QBoxLayout(_BESIDE, self), QHBoxLayout()
        self._row.addStretch(1)
        self._row.addWidget(self._words, _AS_WIDE_AS_MAY_BE)
        self._row.addLayout(self._buttons)
        self._row.addStretch(1)
        self._buttons.addStretch(1)
        for button in (self._action, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # clicked and gone, it sends nobody elsewhere
            self._buttons.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=_LINGERS_MS)
        self._timer.timeout.connect(self._leave)
        self._close.clicked.connect(self.hide)
        self._action.clicked.connect(self._act)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def tell(
        self, words: str, action: str = "", do: Callable[[], object] | None = None, *, stays: bool = False
    ) -> None:
        """Say this, and offer to do that."""
        self._words.say(words)
        self.told.emit(words)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self._timer.stop()
        if not stays:
            self._timer.start()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.setDirection(_BESIDE if self.width() >= self.look_worn.px(_BESIDE_FROM) else _BELOW)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        set_margins(self._row, look, (16, 5, 16, 5), 10)
        set_margins(self._buttons, look, 0, 10)
        self._words.setMaximumWidth(look.whole(_WIDEST))

    def _leave(self) -> None:
        touched = self.underMouse() or self._action.hasFocus() or self._close.hasFocus()
        if touched or QGuiApplication.mouseButtons():
            self._timer.start()
        else:
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._do:
            self._do()
