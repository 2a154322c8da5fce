"""A report while the profile is hidden says of no mix what it resembles."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind, Sheet, Subject
from mengpaneel.reports.blocks import Report
from mengpaneel.reports.compose import compose
from mengpaneel.reports.options import ReportOptions

LIBRARY = Library("nl")
SHEET = Sheet(Mix.of(10, 20, 92, 40, 60)).moved(Fader.POLITICS, 90, MixKind.AMBITION)
NOW = ComparedSheet(Subject("s", name="Voorbeeldstad"), "Nu", SHEET, date(2026, 3, 16), (), 1, 1)
THEN = replace(NOW, title="Toen", day=date(2025, 3, 16), sheet=Sheet(Mix.of(80, 70, 20, 30, 40)))


def text_of(report: Report) -> str:
    """All that it says, but for what the source is, which names no mix."""
    return repr((report.title, report.blocks, report.slide)).casefold()


@pytest.mark.parametrize("then", [None, THEN], ids=["alone", "beside then"])
def test_nothing_is_said_of_a_profile_that_is_hidden(then: ComparedSheet | None):
    shown = text_of(compose(NOW, ReportOptions(then=then), LIBRARY))
    hidden = text_of(compose(NOW, ReportOptions(then=then, profile=False), LIBRARY))
    names = [LIBRARY.profile_names[profile].short.casefold() for profile in ProfileId]
    assert any(name in shown for name in names)
    assert [name for name in names if name in hidden] == []
