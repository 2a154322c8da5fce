"""Where the group wants to go, and the first step."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.window.commands import Commands


class AmbitionPage(SessionPage):
    """Where the group wants to go, and the first step."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self.show_title(library.words.round.steps[HourStep.AMBITION])
        self.body.addStretch()
