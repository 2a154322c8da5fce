"""Who takes part, and how the hour goes."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.window.commands import Commands


class StartPage(SessionPage):
    """Who takes part, and how the hour goes."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self.show_title(library.words.round.steps[HourStep.EXPLANATION])
        self.body.addStretch()

    def go_on(self) -> None:
        """Go to what comes next, once there is an hour."""
        if self.desk.hour.is_on:
            super().go_on()
