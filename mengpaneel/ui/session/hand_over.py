"""The neutral card between two turns: whose turn is next, and one large button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import Round
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.room.screens import is_mirrored
from mengpaneel.ui.session.participant_chips import DiscLabel
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone, largest_fitting_size, max_text_width
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.status import say_aloud

_LARGE = 64
_ROLE_SIZES = (Size.DISPLAY, Size.TITLE, Size.LARGE, Size.BODY)


def room_may_see(widget: QWidget) -> bool:
    """Whether a room may see this widget's screen: it is the only one, or it is mirrored."""
    return len(QGuiApplication.screens()) == 1 or is_mirrored(widget.screen())


class _LargeButton(Button):
    """A button that nobody misses."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._look.whole(_LARGE), self._look.whole(_LARGE))


class HandOver(Card):
    """Says whose turn it is; shows no entries.

    `turn_requested`, `skip_requested` and `later_requested` are for the participant that is shown.
    """

    turn_requested = Signal()
    skip_requested = Signal()
    later_requested = Signal()

    is_area = True

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = library.words.entering
        self.setAccessibleName(self._words.hand_over)
        self._lead = Label(self._words.hand_over, Size.LARGE, tone=TextTone.MUTED, centred=True, wrap=True)
        self._disc = QHBoxLayout()
        self._role = Label("", Size.DISPLAY, bold=True, centred=True, wrap=True)
        self._told = Label("", tone=TextTone.MUTED, centred=True, wrap=True)
        self._headphones = Label(self._words.headphones, bold=True, centred=True, wrap=True)
        self._mirrored = Label(self._words.mirrored, bold=True, centred=True, wrap=True)
        self.begin = _LargeButton("", ButtonStyle.PRIMARY)
        self.later = Button(self._words.postpone, ButtonStyle.QUIET, name=self._words.postpone_tip)
        self.skip = Button(self._words.skip, ButtonStyle.QUIET)
        self.begin.clicked.connect(self.turn_requested)
        self.later.clicked.connect(self.later_requested)
        self.skip.clicked.connect(self.skip_requested)
        self._said = ""
        self._lay_out()

    def _lay_out(self) -> None:
        self._ways, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._ways.addStretch()
        for button in (self.later, self.skip):
            self._ways.addWidget(button)
        self._ways.addStretch()
        self._column.addStretch(2)
        for label in (self._mirrored, self._headphones, self._lead):
            self._column.addWidget(label)
        self._column.addLayout(self._disc)
        self._column.addWidget(self._role)
        self._column.addWidget(self._told)
        self._column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(self._ways)
        self._column.addStretch(3)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (24, 16, 24, 16), 12)
        set_margins(self._ways, look, 0, 8)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write the role as large as its longest word has room."""
        look, sides = self.current_look, self._column.contentsMargins()
        words = tuple(self._role.text().split())
        if words:
            room = self.width() - sides.left() - sides.right()
            self._role.set_size(largest_fitting_size(words, _ROLE_SIZES, look, room))
            self._role.set_look(look)
            self._role.setMinimumWidth(max_text_width(words, look.font(_ROLE_SIZES[-1], bold=True)))

    def show_participant(
        self, round_: Round, participant: int, *, others: bool, ready: bool, first: bool
    ) -> None:
        """Show whose turn is next.

        `others`: somebody else may go first; `ready`: this one is ready; `first`: nobody had a turn yet.
        """
        role, words = round_.participants[participant].label, self._words
        self._show_disc(discs(round_.participants)[participant])
        self._role.set_text(role)
        self._fit()
        self._told.set_text(words.once_ready.format(role=role) if ready else "")
        self.begin.setText(words.i_am.format(role=role))
        self._ask_for_headphones(words.i_am_tip.format(role=role))
        self.skip.rename(words.skip_tip.format(role=role))
        self._show_parts(turn=True)
        self._headphones.setVisible(QAccessible.isActive())
        self._mirrored.setVisible(first and room_may_see(self))
        self.later.setVisible(others)

    def _ask_for_headphones(self, tip: str) -> None:
        """Say it before anything else where a screen reader would be heard, and once more at the button."""
        first = self._words.headphones if QAccessible.isActive() else ""
        if first and self._role.text() != self._said:
            say_aloud(self, f"{first} {self._lead.text()} {self._role.text()}")
        self._said = self._role.text()
        self.begin.rename(f"{first} {tip}".strip())

    def show_told(self, title: str, told: str) -> None:
        """Show why there is no turn to take."""
        self._role.set_text(title)
        self._fit()
        self._told.set_text(told)
        self._show_parts(turn=False)

    def _show_parts(self, *, turn: bool) -> None:
        for part in (self._lead, self.begin, self.later, self.skip, self._headphones, self._mirrored):
            part.setVisible(turn)
        self._told.setVisible(bool(self._told.text()))
        if not turn:
            self._show_disc("")

    def _show_disc(self, letters: str) -> None:
        while item := self._disc.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if letters:
            disc = DiscLabel(letters)
            disc.set_look(self.current_look)
            self._disc.addStretch()
            self._disc.addWidget(disc)
            self._disc.addStretch()
