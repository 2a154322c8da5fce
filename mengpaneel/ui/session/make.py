"""Makes the page of a step of the hour; each is imported when it is first shown."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hour import HourStep, Stop
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.window.commands import Commands


def make_page(stop: Stop, desk: Desk, library: Library, commands: Commands) -> SessionPage:
    """Make the page of a stop (a step and, if it has any, its fader)."""
    step, kind = stop
    return _page_class(step)(desk, library, commands, kind)


def _page_class(step: HourStep) -> type[SessionPage]:
    match step:
        case HourStep.EXPLANATION:
            from mengpaneel.ui.session.start_page import StartPage

            return StartPage
        case HourStep.ENTRIES:
            from mengpaneel.ui.session.entries_page import EntriesPage

            return EntriesPage
        case HourStep.TALK:
            from mengpaneel.ui.session.talk_page import TalkPage

            return TalkPage
        case HourStep.TOGETHER:
            from mengpaneel.ui.session.together_page import TogetherPage

            return TogetherPage
        case HourStep.PROFILE:
            from mengpaneel.ui.session.profile_page import ProfilePage

            return ProfilePage
        case HourStep.AMBITION:
            from mengpaneel.ui.session.ambition_page import AmbitionPage

            return AmbitionPage
        case HourStep.SNAPSHOT:
            from mengpaneel.ui.session.snapshot_page import SnapshotPage

            return SnapshotPage
        case HourStep.THEN_AND_NOW:
            from mengpaneel.ui.session.then_page import ThenAndNowPage

            return ThenAndNowPage
        case HourStep.AMBITION_OF_THEN:
            from mengpaneel.ui.session.then_page import AmbitionOfThenPage

            return AmbitionOfThenPage
