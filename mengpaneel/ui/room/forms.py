"""Chooses the form of the room's screen for a step of the hour."""

from __future__ import annotations

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hour import HourStep
from mengpaneel.ui.room.console_form import ConsoleForm
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.window.commands import Screen


def form_for(desk: Desk, screen: Screen, ahead: int = 0) -> type[RoomForm]:
    """The form of this step, or of one `ahead` steps further; each is imported when it is first needed.

    A fader of which all participants make a second entry is hidden until it is revealed again. Outside an
    hour the form follows the screen of the main window.
    """
    hour, round_ = desk.hour.moved(ahead) if ahead else desk.hour, desk.session.round
    again = round_ is not None and hour.fader is not None and round_[hour.fader].is_asked_again
    match hour.step:
        case HourStep.TALK if again:
            from mengpaneel.ui.room.alone_form import AloneForm

            return AloneForm
        case None if screen is Screen.REVIEW:
            return _then_form()
        case None if screen is Screen.OVERVIEW:
            from mengpaneel.ui.room.overview_form import OverviewForm

            return OverviewForm
        case None if screen is not Screen.SESSION:
            return ConsoleForm
        case HourStep.THEN_AND_NOW:
            return _then_form()
        case None | HourStep.EXPLANATION:
            from mengpaneel.ui.room.explanation_form import ExplanationForm

            return ExplanationForm
        case HourStep.ENTRIES:
            from mengpaneel.ui.room.alone_form import AloneForm

            return AloneForm
        case HourStep.TALK:
            from mengpaneel.ui.room.talk_form import TalkForm

            return TalkForm
        case HourStep.TOGETHER:
            from mengpaneel.ui.room.together_form import TogetherForm

            return TogetherForm
        case _:
            return ConsoleForm


def _then_form() -> type[RoomForm]:
    from mengpaneel.ui.room.then_form import ThenForm

    return ThenForm
