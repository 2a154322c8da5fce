"""A line that tells what just happened, with at most one thing to do about it. It never blocks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.looks.look import Look
from mengpaneel.ui.parts.button import Button, Shape
from mengpaneel.ui.parts.card import Card
from mengpaneel.ui.parts.dress import space
from mengpaneel.ui.parts.text import Text

_LINGERS_MS = 9000


class Notice(Card):
    """Lies at the bottom of the window; goes by itself unless it is about a problem."""

    is_area = True
    told = Signal(str)

    def __init__(self, close: str, parent: QWidget) -> None:
        super().__init__("talk", parent=parent)
        self._words = Text("", wrap=True)
        self._action = Button("", Shape.PLAIN)
        self._close = Button("", Shape.QUIET, mark="close", name=close)
        self._do: Callable[[], object] | None = None
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._action, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # clicked and gone, it sends nobody elsewhere
            self._row.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=_LINGERS_MS)
        self._timer.timeout.connect(self.hide)
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
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Lie at the bottom of the window, in the middle."""
        parent = self.parentWidget()
        if parent:
            width = min(parent.width() - 2 * self.look_worn.whole(24), self.look_worn.whole(760))
            height = max(self._row.totalHeightForWidth(width), self._row.sizeHint().height())
            left = (parent.width() - width) // 2
            self.setGeometry(left, parent.height() - height - self.look_worn.whole(16), width, height)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        space(self._row, look, (16, 10, 10, 10), 10)
        self.place()

    def _act(self) -> None:
        self.hide()
        if self._do:
            self._do()
