"""Why a fader stays where it is: chosen and written in the plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.content.text.ambition import tell_plan
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind, Stay
from mengpaneel.ui.console.plan import PlanCard
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def plan(window: Window, desk: Desk) -> PlanCard:
    """The plan beside an ambition in which one fader is wished elsewhere."""
    desk.move(Fader.RESIDENTS, 40)
    desk.set_aim(MixKind.AMBITION)
    desk.move(Fader.RESIDENTS, 80)
    plan = window.console_screen.plan
    end_waiting(plan)
    return plan


def test_a_fader_stays_with_a_reason_and_undo_takes_it_back(qtbot: QtBot, plan: PlanCard, desk: Desk):
    qtbot.mouseClick(plan.stay_chips[Fader.POLITICS], LEFT)
    qtbot.keyClicks(plan.stay_reasons[Fader.POLITICS].edit, "dit werkt goed")

    assert desk.sheet.plan.stays == (Stay(Fader.POLITICS, "dit werkt goed"),)
    assert "Bestuur en politiek blijft staan: dit werkt goed" in list(tell_plan(desk.sheet.plan, Library()))
    desk.undo()
    assert desk.sheet.plan.stays == (Stay(Fader.POLITICS),)
    assert plan.stay_reasons[Fader.POLITICS].edit.text() == ""
    desk.undo()
    assert desk.sheet.plan.stays == ()
    assert not plan.stay_chips[Fader.POLITICS].isChecked()


def test_a_fader_that_stays_is_not_worked_on_first(qtbot: QtBot, plan: PlanCard, desk: Desk):
    qtbot.mouseClick(plan.chips[Fader.RESIDENTS], LEFT)
    qtbot.keyClick(plan.stay_chips[Fader.RESIDENTS], Qt.Key.Key_Space)

    assert (desk.sheet.plan.faders, desk.sheet.plan.staying) == ((), (Fader.RESIDENTS,))
    assert not plan.chips[Fader.RESIDENTS].isChecked()
    assert not plan.reasons[Fader.RESIDENTS].isVisible()
    assert plan.stay_reasons[Fader.RESIDENTS].isVisible()
