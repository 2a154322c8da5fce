"""The steps of the hour a year later."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.window.commands import Commands


class ThenAndNowPage(SessionPage):
    """A year later: then beside now."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self.show_title(library.words.round.steps[HourStep.THEN_AND_NOW])
        self.body.addStretch()


class AmbitionOfThenPage(SessionPage):
    """A year later: what came of the ambition."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self.show_title(library.words.round.steps[HourStep.AMBITION_OF_THEN])
        self.body.addStretch()
