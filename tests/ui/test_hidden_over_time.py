"""Over time too nothing shows what the mixes resemble while the group hides it."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.ui.review.trend import OverTimePage
from mengpaneel.ui.window.commands import Commands


def test_the_lines_of_profiles_give_way_to_those_of_the_faders(qtbot, example_desk: Desk, library: Library):
    page = OverTimePage(example_desk, library, Commands())
    qtbot.addWidget(page)
    page.show()
    page.profiles.click()
    profiles = [switch.text() for switch in page.switches]
    example_desk.hide_profiles(True)
    assert [switch.text() for switch in page.switches] == [each.short for each in library.faders.values()]
    assert not page.profiles.isEnabled()
    example_desk.hide_profiles(False)
    page.profiles.click()
    assert [switch.text() for switch in page.switches] == profiles
