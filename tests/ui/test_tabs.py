"""Tabs say as much as there is room for."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.widgets.tabs import TabBar

WORDS = [("Waarom", ""), ("Beschrijving", "Beeld"), ("Gespreksvragen", "Vragen"), ("Verdieping", "Meer")]
FULL = ["Waarom", "Beschrijving", "Gespreksvragen", "Verdieping"]


@pytest.fixture
def tabs(qtbot: QtBot) -> TabBar:
    tabs = TabBar()
    qtbot.addWidget(tabs)
    for long, short in WORDS:
        tabs.add(long, short)
    tabs.set_look(Look(LIGHT))
    tabs.show()
    return tabs


def titles_at(tabs: TabBar, width: int) -> list[str]:
    tabs.resize(width, tabs.height())
    return [tabs.tabText(index) for index in range(tabs.count())]


def whole(tabs: TabBar) -> int:
    return sum(tabs.tabSizeHint(index).width() for index in range(tabs.count()))


def test_with_room_every_word_is_whole(tabs: TabBar):
    assert titles_at(tabs, 2000) == FULL


def test_what_saves_most_is_short_first_and_its_tip_says_it_whole(tabs: TabBar):
    titles_at(tabs, 2000)
    assert titles_at(tabs, whole(tabs) - 1) == ["Waarom", "Beschrijving", "Vragen", "Verdieping"]
    assert [tabs.tabToolTip(index) for index in range(4)] == ["", "", "Gespreksvragen", ""]
    assert titles_at(tabs, whole(tabs) - 1) == ["Waarom", "Beeld", "Vragen", "Verdieping"]
    assert titles_at(tabs, 2000) == FULL


def test_without_room_every_word_is_short_and_they_scroll(tabs: TabBar):
    assert titles_at(tabs, 60) == ["Waarom", "Beeld", "Vragen", "Meer"]
    assert tabs.usesScrollButtons()
