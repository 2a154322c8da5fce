"""The step about the profile: what the mix resembles and, on request, what each participant's mix does."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from mengpaneel.content.library import Library
from mengpaneel.content.text.round import tell_difference, tell_own_matches
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import Round
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.profile.panel import ProfilePanel
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.session.participant_chips import DiscLabel
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.label import Label, WholeWordsLabel
from mengpaneel.ui.widgets.layouts import FitOrScroll, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.commands import Commands

_GAP, _LEAST_BESIDE, _LEAST_PANEL = 16, 252, 400


class ProfilePage(SessionPage):
    """The profile panel, with remarks for a group after a round."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        words = library.words.leading
        self.show_title(library.words.round.steps[HourStep.PROFILE], words.profile_told)
        self._difference = Label("", Size.LARGE, bold=True, wrap=True)
        self.each = Button(words.each, name=words.each_tip, checkable=True)
        self._own_told = Label(words.own_told, Size.SMALL, wrap=True)
        self.own = Group(words.each)
        self._grid = QGridLayout(self.own)
        self.panel = ProfilePanel(desk, library)
        beside = WrappingColumn()
        self._halves, self._left, row = QHBoxLayout(), QVBoxLayout(beside), QHBoxLayout()
        row.addWidget(self.each)
        row.addStretch()
        self._left.addWidget(self._difference)
        self._left.addLayout(row)
        self._left.addWidget(self._own_told)
        self._left.addWidget(self.own)
        self._left.addStretch()
        self._beside = FitOrScroll(beside)
        self._halves.addWidget(self._beside, 1)
        self._halves.addWidget(self.panel, 1)
        self.body.addLayout(self._halves, 1)
        self.each.toggled.connect(self._show_each)
        desk.session.changed.connect(self._follow)
        self._show()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._halves, look, 0, _GAP)
        self._beside.setMinimumWidth(look.whole(_LEAST_BESIDE))
        self.panel.setMinimumWidth(look.whole(_LEAST_PANEL))
        set_margins(self._left, look, 0, 10)
        set_margins(self._grid, look, 0, 8)

    def height_needed(self, width: int) -> int:
        """The least height at this width: the panel scrolls what it says."""
        return self.layout().totalMinimumHeightForWidth(width)  # type: ignore[union-attr]

    def _follow(self, changes: SessionChanges) -> None:
        if changes.conclusions or changes.reveals or changes.participants or changes.hour:
            self._show()

    def _show(self) -> None:
        """Begin each time without what the group did not ask for."""
        round_ = self.desk.sheet.rounds.now
        told = tell_difference(round_, self.library) if round_ else ""
        self._difference.set_text(told)
        self._difference.setVisible(bool(told))
        has_entries = round_ is not None and bool(round_.participants) and round_.is_closed
        self.each.setVisible(has_entries)
        if self.desk.hour.step is not HourStep.PROFILE or not has_entries:
            self.each.setChecked(False)
        self._show_each(self.each.isChecked())

    def _show_each(self, asked: bool) -> None:
        round_ = self.desk.sheet.rounds.now
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if asked and round_:
            self._add_rows(round_)
        for part in (self._own_told, self.own):
            part.setVisible(asked)

    def _add_rows(self, round_: Round) -> None:
        told = tell_own_matches(round_, self.library)
        for row, (letters, (label, title)) in enumerate(zip(discs(round_.participants), told, strict=True)):
            self._grid.addWidget(DiscLabel(letters), row, 0)
            self._grid.addWidget(WholeWordsLabel(label), row, 1)
            self._grid.addWidget(WholeWordsLabel(title, bold=True), row, 2)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)
        apply_look(self.own, self.look)
