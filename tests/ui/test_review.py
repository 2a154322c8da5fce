from __future__ import annotations

import math
from datetime import date

import pytest

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.screens.review import ON_TABLE, ReviewScreen


@pytest.fixture
def review(qtbot, example_desk: Desk, library) -> ReviewScreen:
    screen = ReviewScreen(example_desk, library)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def words(review: ReviewScreen) -> list[tuple[str, str]]:
    return [(strip._words.text(), strip._shift.text()) for strip in review.strips.values()]


def test_the_first_snapshot_lies_beside_what_is_on_the_console(review: ReviewScreen, example_desk: Desk):
    assert review.then.chosen == example_desk.snapshots[0].id
    assert review.now.chosen == ON_TABLE
    assert words(review) == [
        ("van vrij laag naar midden", "hoger"),
        ("bleef laag", ""),
        ("van vrij hoog naar hoog", "hoger"),
        ("van laag naar nog niet gezet", "nu niet gezet"),
        ("van vrij laag naar vrij hoog", "hoger"),
    ]
    assert review._headline.text() == "Drie schuiven omhoog"


def test_swapping_turns_everything_round(review: ReviewScreen):
    review.swap.click()
    assert words(review)[0] == ("van midden naar vrij laag", "lager")
    assert review._headline.text() == "Drie schuiven omlaag"


def test_the_profile_is_called_changed_only_when_both_were_clear(review: ReviewScreen, example_desk: Desk):
    changed = "Het lijkt nu op een ander profiel dan toen."
    assert changed not in review._caution.text()
    example_desk.move(Fader.POLITICS, 90)
    assert changed in review._caution.text()


def test_other_people_are_mentioned(review: ReviewScreen, example_desk: Desk):
    others = "Niet dezelfde mensen hebben dit ingevuld."
    review.now.choose(example_desk.snapshots[1].id)
    review._show()
    assert others not in review._caution.text()
    review.now.choose(example_desk.snapshots[3].id)
    review._show()
    assert others in review._caution.text()


def test_it_follows_the_desk(review: ReviewScreen, example_desk: Desk):
    example_desk.move(Fader.PROCESS, 90)
    assert words(review)[1] == ("van laag naar hoog", "veel hoger")
    assert review._headline.text() == "Vier van de vijf schuiven omhoog"


def test_a_new_snapshot_can_be_chosen(review: ReviewScreen, example_desk: Desk):
    example_desk.save_snapshot(date(2026, 5, 1), "Nieuw", ())
    assert "1 mei 2026 · Nieuw" in [review.then.itemText(i) for i in range(review.then.count())]


def test_notes_of_then_and_now_are_shown(review: ReviewScreen, example_desk: Desk):
    told = review._notes.toPlainText()
    for sheet in (example_desk.snapshots[0].sheet, example_desk.sheet):
        for remark in sheet.remarks:
            assert remark.note in told


def test_without_snapshots_it_says_what_is_needed(qtbot, desk: Desk, library):
    screen = ReviewScreen(desk, library)
    qtbot.addWidget(screen)
    screen.show()
    assert screen._too_few.isVisible()
    assert not screen._card.isVisible()


def test_the_history_is_drawn_with_gaps(qtbot, review: ReviewScreen, example_desk: Desk):
    example_desk.save_snapshot(date(2026, 6, 1), "Met een lege schuif", ())
    qtbot.waitUntil(lambda: review.history.plot is not None, timeout=20_000)
    line = review.history.lines[Fader.POLITICS]
    assert [p for _, p in line][:4] == [20, 22, 26, 62]
    assert math.isnan(line[4][1])
    drawn = review.history.plot.getPlotItem().listDataItems()
    assert len(drawn) == 5
    assert list(drawn[1].getOriginalDataset()[1]) == [18] * 5
