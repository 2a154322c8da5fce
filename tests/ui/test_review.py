from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.comparison import Change
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Intention, Plan, Remark, Sheet, Step, Subject, SubjectKind
from mengpaneel.looks.look import DARK, Look
from mengpaneel.ui.faders.compared import ComparedStrips
from mengpaneel.ui.review.chooser import ON_TABLE
from mengpaneel.ui.review.compare import ComparePage
from mengpaneel.ui.review.screen import ReviewScreen
from mengpaneel.ui.widgets.look import apply_look
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting
from tests.inside import kept_scale, memory_of, touched_by_cap
from tests.ui.comparing import compare_chosen, difference, snapshot, words
from tests.ui.rings import tab_stops

PLAN = Plan((Intention(Fader.PROCESS, "elke afdeling apart"),), Step("samen eten", "Fatma", "mei"))


@pytest.fixture
def screen(qtbot, example_desk: Desk, library) -> ReviewScreen:
    screen = ReviewScreen(example_desk, library, Commands())
    qtbot.addWidget(screen)
    apply_look(screen, Look())
    screen.resize(1200, 700)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


@pytest.fixture
def page(screen: ReviewScreen) -> ComparePage:
    return screen.compare_page


def test_the_first_snapshot_lies_beside_what_is_on_the_console(page: ComparePage, example_desk: Desk):
    assert page.then.chosen == example_desk.snapshots[0].id
    assert page.now.chosen == ON_TABLE
    assert words(page) == [
        ("van vrij laag naar midden", "hoger"),
        ("van nog niet gezet naar laag", "toen nog niet gezet"),
        ("van vrij hoog naar hoog", "hoger"),
        ("van laag naar nog niet gezet", "nu niet gezet"),
        ("van vrij laag naar vrij hoog", "hoger"),
    ]
    assert page.told.headline.text() == "Drie schuiven omhoog"


def test_of_one_subject_the_earlier_side_is_then_whatever_was_chosen(page: ComparePage, example_desk: Desk):
    assert not page.swap.isEnabled()
    page.then.choose(ON_TABLE)
    page.now.choose(example_desk.snapshots[0].id)
    compare_chosen(page)
    assert (page.then.chosen, page.now.chosen) == (example_desk.snapshots[0].id, ON_TABLE)
    assert page.then.lines[0].startswith("Toen: 12 mrt 2025")
    assert page.now.lines[0] == "Nu: vandaag"
    first, last = example_desk.snapshots[0].id, example_desk.snapshots[-1].id
    page.then.choose(last)
    page.now.choose(first)
    compare_chosen(page)
    assert (page.then.chosen, page.now.chosen) == (first, last)


def test_who_saved_what_lies_on_the_console_counts_as_the_people_of_now(
    page: ComparePage, example_desk: Desk
):
    others = "Niet dezelfde mensen hebben dit ingevuld."
    assert others not in difference(page)
    example_desk.save_snapshot(date.today(), "Nu", ("een heel ander mens",))
    compare_chosen(page)
    assert page.now.chosen == ON_TABLE
    assert others in difference(page)


def test_the_profile_is_called_changed_only_when_both_were_clear(page: ComparePage, example_desk: Desk):
    changed = "Het lijkt nu op een ander profiel dan toen."
    example_desk.move(Fader.POLITICS, 90)
    assert changed not in difference(page)
    clear = example_desk.snapshots[0].sheet.moved(Fader.PROCESS, 18)
    own = snapshot("helder", example_desk.subject, clear, date(2025, 1, 1))
    memory_of(example_desk).save(own)
    example_desk.reload_snapshots()
    page.compare(own)
    assert changed in difference(page)


def test_other_people_are_mentioned(page: ComparePage, example_desk: Desk):
    others = "Niet dezelfde mensen hebben dit ingevuld."
    page.now.choose(example_desk.snapshots[1].id)
    compare_chosen(page)
    assert others not in difference(page)
    page.now.choose(example_desk.snapshots[3].id)
    compare_chosen(page)
    assert others in difference(page)


def test_it_follows_the_desk(page: ComparePage, example_desk: Desk):
    example_desk.move(Fader.PROCESS, 90)
    assert words(page)[1] == ("van nog niet gezet naar hoog", "toen nog niet gezet")
    example_desk.move(Fader.POLITICS, 90)
    assert page.told.headline.text() == "Vier van de vijf schuiven omhoog"


def test_a_new_snapshot_can_be_chosen(page: ComparePage, example_desk: Desk):
    example_desk.save_snapshot(date(2026, 5, 1), "Nieuw", ())
    assert "1 mei 2026 · Nieuw" in [page.then.itemText(i) for i in range(page.then.count())]


def test_for_another_subject_it_begins_with_that_one(
    page: ComparePage, screen: ReviewScreen, example_desk: Desk
):
    page.then.choose(example_desk.snapshots[1].id)
    page.now.choose(example_desk.snapshots[2].id)
    screen.hide()
    example_desk.open_subject(Subject("plein", SubjectKind.CASE, "Plein"))
    example_desk.save_snapshot(date(2026, 3, 1), "Nulmeting", ())
    screen.show()
    assert (page.then.chosen, page.now.chosen) == (example_desk.snapshots[0].id, ON_TABLE)


def test_notes_and_flags_of_then_and_now_are_shown(page: ComparePage, example_desk: Desk):
    told = page.told.notes.toPlainText()
    for sheet in (example_desk.snapshots[0].sheet, example_desk.sheet):
        for remark in sheet.remarks:
            assert remark.note in told
    assert "Nu: De bewonersraad loopt." in told
    assert "Nog bespreken" in told


def test_without_snapshots_it_says_what_is_needed(qtbot, desk: Desk, library):
    screen = ReviewScreen(desk, library, Commands())
    qtbot.addWidget(screen)
    screen.show()
    assert screen.too_few.isVisible()
    assert screen.too_few.alignment() == Qt.AlignmentFlag.AlignCenter
    assert not screen.compare_page.isVisible()


def test_the_ambition_of_then_is_drawn_and_told(page: ComparePage, example_desk: Desk):
    then = example_desk.snapshots[0]
    sheet = replace(then.sheet.moved(Fader.PROCESS, 18), ambition=Mix.of(70, 60, 75, None, 74))
    own = snapshot("met", example_desk.subject, sheet, date(2025, 1, 1))
    memory_of(example_desk).save(own)
    example_desk.reload_snapshots()
    page.compare(own)
    told = [strip.approach.text() for strip in page.strips.strips.values()]
    assert told == [
        "dichter bij de ambitie",
        "even ver van de ambitie",
        "voorbij de ambitie",
        "",
        "waar jullie hem wilden",
    ]
    assert "Dichter bij de ambitie: Positionering intern" in difference(page)
    assert "ruit" in page.legend.text()


def test_the_plan_of_then_asks_what_came_of_it(page: ComparePage, example_desk: Desk):
    page.compare(example_desk.snapshots[1])
    assert "nog geen plan" in page.told.plan.plan.toPlainText()
    own = snapshot("plan", example_desk.subject, Sheet(plan=PLAN), date(2025, 1, 1))
    memory_of(example_desk).save(own)
    example_desk.reload_snapshots()
    page.compare(own)
    page.told.tabs.setCurrentIndex(2)
    told = page.told.plan.plan.toPlainText()
    assert "Proces binnen gemeente: elke afdeling apart" in told
    assert "Eerste stap: samen eten\nWie: Fatma\nVoor wanneer: mei" in told
    field = page.told.plan.field
    field.setFocus()
    QTest.keyClicks(field, "het lukte")
    assert example_desk.sheet.outcome == "het lukte"
    example_desk.history.undo()
    assert example_desk.sheet.outcome == field.toPlainText() == ""
    example_desk.history.redo()
    assert field.toPlainText() == "het lukte"


def test_what_came_of_an_older_plan_can_be_read_but_not_changed(page: ComparePage, example_desk: Desk):
    for own in (
        snapshot("plan", example_desk.subject, Sheet(plan=PLAN), date(2025, 1, 1)),
        snapshot("later", example_desk.subject, Sheet(outcome="het werd een feest"), date(2025, 2, 1)),
    ):
        memory_of(example_desk).save(own)
    example_desk.reload_snapshots()
    page.then.choose("plan")
    page.now.choose("later")
    compare_chosen(page)
    page.told.tabs.setCurrentIndex(2)
    assert not page.told.plan.field.isVisible()
    assert "het werd een feest" in page.told.plan.told.toPlainText()


def test_a_casus_lies_beside_its_municipality(qtbot, memory, library):
    town, case = Subject("t", name="Dorp"), Subject("c", SubjectKind.CASE, "De flats")
    for subject in (town, case):
        memory.save_subject(subject)
    memory.save(snapshot("dorp", town, Sheet(Mix.of(20, 30, 40, 50, 60))))
    memory.save(snapshot("flats", case, Sheet(Mix.of(20, 30, 90, 50, 30))))
    memory.save_draft(town, Sheet(Mix.of(20, 30, 40, 50, 60)))
    desk = Desk(memory, lambda: memory, VERSION)
    page = ComparePage(desk, library)
    qtbot.addWidget(page)
    page.show()
    offered = [page.now.itemText(row) for row in range(page.now.count())]
    assert offered == [
        "Zoals de schuiven nu staan",
        "Dorp",
        "1 mrt 2026 · Opname dorp",
        "De flats",
        "1 mrt 2026 · Opname flats",
    ]
    assert not page.now.model().item(3).isEnabled()
    page.now.choose("flats")
    compare_chosen(page)
    assert words(page)[2] == ("vrij laag naast hoog", "veel hoger")
    assert page.told.headline.text() == "Eén schuif hoger, één schuif lager"
    assert "twee verschillende onderwerpen" in difference(page)
    assert "Proces met bewoners staat bij ‘De flats’ hoger." in difference(page)
    assert page.now.lines == ("De flats: 1 mrt 2026", "Opname flats")
    assert page.then.accessibleName() == "Dorp"
    assert not page.play.isVisible()
    assert not page.hold.isVisible()
    assert "toen" not in page.legend.text().lower()
    assert not page.told.tabs.isTabVisible(2)
    assert "toen" not in page.told.notes.toPlainText().lower()
    page.then.choose("dorp")
    page.swap.click()
    assert (page.then.chosen, page.now.lines[0]) == ("flats", "Dorp: 1 mrt 2026")
    desk.finish()


# Five strips of one width, at every width.


@pytest.mark.parametrize("more", [0, 1, 2, 3, 4, 163, 491])
def test_all_strips_are_exactly_as_wide_and_lie_whole_inside(qtbot, library: Library, more: int):
    strips = ComparedStrips(library)
    qtbot.addWidget(strips)
    apply_look(strips, Look())
    width = strips.minimumSizeHint().width() + more
    strips.resize(width, 500)
    strips.show()
    qtbot.waitExposed(strips)
    places = [strip.geometry() for strip in strips.strips.values()]
    assert len({place.width() for place in places}) == 1
    assert len({strip.fader.y() for strip in strips.strips.values()}) == 1
    assert places[0].left() >= 0
    assert places[-1].right() < width


def test_before_there_is_a_real_width_no_height_is_reserved(qtbot, library: Library):
    strips = ComparedStrips(library)
    qtbot.addWidget(strips)
    apply_look(strips, Look())
    strips.resize(200, 300)
    strips.grab()
    assert strips.minimumSizeHint().height() < 400


def test_the_arrow_and_the_diamond_are_never_cut_off(page: ComparePage, screen: ReviewScreen, qtbot):
    from mengpaneel.looks.change import axis

    screen.resize(992, 660)
    qtbot.wait(0)
    for strip in page.strips.strips.values():
        fader = strip.fader
        assert fader.width() >= fader.minimumSizeHint().width()
        assert axis(fader.fader_geometry) + 8 <= fader.width()


def test_a_remembered_review_does_not_make_the_window_grow(qtbot, example_desk: Desk, library: Library):
    window = Window(example_desk, library, "light")
    qtbot.addWidget(window)
    window.show_screen(Screen.REVIEW)
    window.show()
    qtbot.waitExposed(window)
    assert (window.width(), window.height()) == (1366, 768)
    assert window.minimumSizeHint().height() <= 700


# Caps that travel.


def test_while_held_the_caps_stand_as_they_did(page: ComparePage):
    faders = [strip.fader for strip in page.strips.strips.values()]
    assert [fader.cap_position for fader in faders] == [52.0, 18.0, 88.0, None, 74.0]
    QTest.mousePress(page.hold, Qt.MouseButton.LeftButton)
    assert [fader.cap_position for fader in faders] == [30.0, None, 60.0, 20.0, 40.0]
    QTest.mouseRelease(page.hold, Qt.MouseButton.LeftButton)
    assert [fader.cap_position for fader in faders] == [52.0, 18.0, 88.0, None, 74.0]


def test_playing_carries_one_cap_after_another_from_then_to_now(page: ComparePage, monkeypatch, qtbot):
    monkeypatch.delenv("MENGPANEEL_STILL")
    first, second = (page.strips.strips[f].fader for f in (Fader.COMMUNICATION, Fader.RESIDENTS))
    page.play.click()
    assert (first.cap_position, second.cap_position) == (40.0, 60.0)
    assert page.strips.running
    journey = page.strips.findChild(QVariantAnimation)
    journey.setCurrentTime(journey.duration() // 10)
    assert 40 < first.cap_position < 74
    assert second.cap_position == 60.0
    journey.setCurrentTime(journey.duration() * 3 // 10)
    assert first.cap_position == 74.0
    assert 60 < second.cap_position < 88
    journey.setCurrentTime(journey.duration())
    assert page.strips.strips[Fader.POSITIONING].fader.cap_position == 52.0


def test_where_motion_is_unwelcome_playing_only_shows_then_and_now(page: ComparePage):
    fader = page.strips.strips[Fader.POSITIONING].fader
    page.play.click()
    assert fader.cap_position == 30.0
    assert page.strips.findChild(QVariantAnimation).state() is QVariantAnimation.State.Stopped
    end_waiting(page.strips)
    assert fader.cap_position == 52.0


def test_a_fader_that_was_not_set_starts_parked(page: ComparePage):
    fader = page.strips.strips[Fader.POLITICS].fader
    fader.show_change(Change(Fader.POLITICS, None, 20), same_subject=True)
    page.strips.hold(True)
    assert fader.cap_position is None
    page.strips.show_share(0.9)
    assert 20 < fader.cap_position < 50


def test_travelling_repaints_only_what_the_cap_touches(page: ComparePage):
    fader = page.strips.strips[Fader.POSITIONING].fader
    assert touched_by_cap(fader).width() < fader.width()
    assert touched_by_cap(fader).height() < fader.height() / 2


def test_in_another_look_the_scale_is_drawn_anew(page: ComparePage):
    fader = page.strips.strips[Fader.PROCESS].fader
    before = kept_scale(fader).toImage()
    apply_look(page, Look(DARK))
    assert kept_scale(fader).toImage() != before


def test_every_way_towards_an_ambition_has_its_words(library: Library):
    from mengpaneel.domain.compared_sheet import Caution
    from mengpaneel.domain.comparison import Approach

    assert set(library.words.approaches) == set(Approach)
    assert set(library.words.cautions) == set(Caution)


def test_nothing_on_the_screen_reads_markup(page: ComparePage, example_desk: Desk):
    example_desk.set_note(Fader.PROCESS, "<img src=file:///x.png>")
    assert "<img src=file:///x.png>" in page.told.notes.toPlainText()
    assert Remark("<img src=file:///x.png>") == example_desk.sheet.remark(Fader.PROCESS)


def test_the_review_lies_where_the_faders_lie(window: Window, desk: Desk):
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    window.show_screen(Screen.REVIEW)
    console, page = window.console_screen.card, window.screens.review.compare_page
    edges = [widget.mapTo(window, widget.rect().topLeft()).x() for widget in (console, page.card)]
    assert edges[0] == edges[1]


def test_tab_goes_along_the_two_that_are_compared_and_then_to_what_is_said(page: ComparePage):
    stops = tab_stops(page.window())
    place = stops.index(page.then)
    assert stops[place : place + 4] == [page.then, page.now, page.hold, page.play]


def test_a_profile_that_lies_over_the_console_lies_behind_these_faders_too(
    qtbot: QtBot, window: Window, page: ComparePage, example_desk: Desk
):
    fader = page.strips.strips[Fader.PROCESS].fader
    bare = fader.grab().toImage()
    assert not page.overlay_button.isVisible()
    example_desk.set_overlay(ProfileId.TILTED)
    laid = fader.grab().toImage()
    assert laid != bare
    assert "gekanteld" in page.overlay_button.text()
    page.overlay_button.click()
    assert example_desk.overlay is None
    assert fader.grab().toImage() == bare
    example_desk.set_overlay(ProfileId.TILTED)
    example_desk.hide_profiles(True)
    assert fader.grab().toImage() == bare
    assert not page.overlay_button.isVisible()
