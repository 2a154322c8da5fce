"""The step about the ambition: where the group wants to go, and how it begins."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look
from mengpaneel.ui.console.plan import PlanCard
from mengpaneel.ui.faders.bank import ConsoleFaderBank
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands

_GAP, _LEAST_PLAN, _LOWEST_PLAN = 16, 180, 280
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class AmbitionPage(SessionPage):
    """The five faders, which set the ambition, and the plan beside them or, where there is no room, below."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        words = library.words.leading
        self.show_title(library.words.round.steps[HourStep.AMBITION], library.words.ambition.question_long)
        self.alone = Button(words.wish_alone, name=words.wish_alone_tip)
        self.alone.clicked.connect(lambda _=False: desk.session.begin_wishes())
        self._offer = Label(words.wish_told, wrap=True)
        self._card = Card("console")
        self._card.setAccessibleName(library.words.ambition.ambition)
        self.faders = ConsoleFaderBank(desk, library)
        self.plan = PlanCard(desk, library)
        self._inside, self.right = QVBoxLayout(self._card), QVBoxLayout()
        self._inside.addWidget(self.faders)
        row = QHBoxLayout()
        row.addWidget(self.alone)
        row.addStretch()
        self.right.addWidget(self.plan, 1)
        self.right.addWidget(self._offer)
        self.right.addLayout(row)
        self._halves = QBoxLayout(_BESIDE)
        self._halves.addWidget(self._card, 2)
        self._halves.addLayout(self.right, 1)
        self.body.addLayout(self._halves, 1)
        desk.session.changed.connect(self._follow)
        self._show_offer()

    def focus_fader(self, fader: Fader) -> None:
        self.faders.focus_fader(fader)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._halves, look, 0, _GAP)
        set_margins(self.right, look, 0, 8)
        set_margins(self._inside, look, 8, 0)
        self._lay_beside_or_below()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_beside_or_below()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the faders can be: the plan goes below them."""
        return QSize(self._card.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _lay_beside_or_below(self) -> None:
        look = self.look
        beside = self._card.minimumSizeHint().width() + look.whole(_GAP + _LEAST_PLAN)
        is_below = self.width() < beside
        self._halves.setDirection(_BELOW if is_below else _BESIDE)
        self.plan.setMinimumHeight(look.whole(_LOWEST_PLAN) if is_below else 0)

    def height_needed(self, width: int) -> int:
        """The least height at this width: the plan scrolls by itself."""
        return self.layout().totalMinimumHeightForWidth(width)  # type: ignore[union-attr]

    def _follow(self, changes: SessionChanges) -> None:
        if changes.hour or changes.participants:
            self._show_offer()

    def _show_offer(self) -> None:
        """Offer a round of its own where one was held about now, once."""
        rounds = self.desk.sheet.rounds
        offered = bool(rounds.now and rounds.now.participants) and rounds.ambition is None
        for part in (self._offer, self.alone):
            part.setVisible(offered)
