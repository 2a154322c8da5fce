"""The hour as it is led: reveal, talk, agree or leave open, and what comes after that."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.round import Conclusion
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.disc_layout import lay_out
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.room.together_form import TogetherForm
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.session.round_fader import TalkFader
from mengpaneel.ui.session.talk_page import Clock
from mengpaneel.ui.session.together_page import TogetherPage
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.desk.conftest import ROLES
from tests.domain.rounds import entries
from tests.hands import drag, end_waiting, settle, words_on
from tests.inside import marks_on, turn_clock_on
from tests.ui.rings import tab_stops

POSITIONING, PROCESS, RESIDENTS, POLITICS, COMMUNICATION = FADERS
ROWS = (10, 20, 92, 40, 60), (90, 20, 61, 55, 60), (30, 24, 38, 80, 60)


@pytest.fixture
def leading(desk: Desk, window: Window) -> Window:
    """A window at the talk, with everybody's entries; nothing was revealed."""
    desk.session.begin(ROLES)
    for place, row in enumerate(ROWS):
        desk.session.enter(place, entries(*row))
    window.show_screen(Screen.SESSION)
    desk.session.go_to(HourStep.TALK)
    settle()
    return window


def page(window: Window) -> SessionPage:
    return window.screens.session.page


def test_nothing_is_seen_before_the_leader_reveals_it(leading: Window):
    talk = page(leading)

    assert talk.card.slider is None
    assert "3 van 3 klaar" in words_on(talk)
    assert not any(talk.library.faders[fader].name in words_on(talk) for fader in FADERS)
    assert not any(level in words_on(talk) for level in ("laag", "hoog", "midden"))


def test_there_is_nothing_to_reveal_before_anybody_entered_something(desk: Desk, window: Window):
    desk.session.begin(ROLES)
    window.show_screen(Screen.SESSION)
    desk.session.go_to(HourStep.TALK)
    settle()
    card, words = page(window).card, window.library.words.leading
    assert not card.reveal.isEnabled()
    assert words.nobody_entered in words_on(card)
    desk.session.go_to(HourStep.ENTRIES)
    desk.session.enter(1, entries(*ROWS[1]))
    desk.session.go_to(HourStep.TALK)
    settle()
    assert card.reveal.isEnabled()
    assert "1 van 3 klaar" in words_on(card)


def test_a_screen_reader_is_told_where_the_hour_is_and_what_is_revealed(leading: Window):
    told: list[str] = []
    leading.screens.session.announced.connect(told.append)
    page(leading).card.reveal.setFocus()
    page(leading).card.reveal.click()
    settle()
    assert leading.focusWidget() is page(leading), "while nothing has the keyboard a reader hears nothing"
    leading.screens.session.walk(1)
    settle()
    assert told == [
        "Praten: Positionering intern. Wie staat waar: tegenover elkaar.",
        "Praten: Proces met bewoners",
    ]
    leading.desk.session.go_to(HourStep.ENTRIES)
    settle()
    assert len(told) == 2


def test_tab_comes_to_the_fader_before_the_buttons_below_it(leading: Window):
    card = page(leading).card
    card.reveal.click()
    settle()

    stops = tab_stops(leading)
    shown = [stops.index(part) for part in (card.slider, card.leave_open)]
    assert shown == sorted(shown)


def test_the_largest_difference_comes_first_and_is_told_in_words(leading: Window):
    talk = page(leading)
    talk.card.reveal.click()
    settle()

    assert talk.title.text() == "Praten: Positionering intern"
    assert talk.subtitle.text() == "1 van 5 · het grootste verschil eerst · net begonnen"
    told = words_on(talk)
    assert "Wie staat waar: tegenover elkaar" in told
    for role in ROLES:
        assert role in told
    assert not any(character.isdigit() for character in told.replace("1 van 5", ""))


def test_who_stands_where_is_told_of_every_fader_in_its_own_colour(leading: Window, desk: Desk):
    desk.session.reveal()
    first = who_stands_where(page(leading))
    desk.session.next()
    desk.session.reveal()
    desk.session.previous()
    assert who_stands_where(page(leading)) == first
    desk.session.next()
    second = who_stands_where(page(leading))
    levels, colours = zip(*second.values(), strict=True)
    assert second.keys() == first.keys() == set(ROLES)
    assert levels == ("hoog", "vrij hoog", "vrij laag")
    assert set(colours) == {leading.look.fader(desk.hour.fader).name()}
    assert {colour for _, colour in first.values()} != set(colours)


def who_stands_where(talk: SessionPage) -> dict[str, tuple[str, str]]:
    """For each role the word, and its colour."""
    settle()
    labels = [label for label in talk.side.findChildren(QLabel) if label.isVisible()]
    named = [label.text() for label in labels]
    after = {role: labels[named.index(role) + 1] for role in ROLES}
    return {
        role: (label.text(), label.palette().color(label.foregroundRole()).name())
        for role, label in after.items()
    }


def test_after_the_reveal_a_key_is_no_letter_in_the_note(qtbot, leading: Window):
    leading.activateWindow()
    qtbot.waitActive(leading)
    talk = page(leading)
    talk.card.reveal.setFocus()
    qtbot.keyClick(talk.card.reveal, Qt.Key.Key_Space)
    settle()
    assert not talk.side.note.hasFocus()
    qtbot.keyClick(leading.focusWidget() or leading, Qt.Key.Key_1)
    assert talk.card.slider.hasFocus()


def test_the_cap_is_dragged_while_the_discs_stay_and_undo_takes_the_drag_back(leading: Window, desk: Desk):
    talk = page(leading)
    talk.card.reveal.click()
    settle()
    slider = talk.card.slider
    before = marks_on(slider)
    drag(slider, 72)
    assert abs(desk.mix[POSITIONING] - 72) <= 1
    assert marks_on(slider) == before
    assert len(before) == 3
    desk.undo()
    assert desk.mix[POSITIONING] is None


def test_no_disc_lies_in_the_lane_of_the_cap(leading: Window):
    talk = page(leading)
    talk.card.reveal.click()
    settle()
    slider = talk.card.slider
    room = slider.fader_geometry
    layout = lay_out(room.discs, marks_on(slider))
    assert all(disc.rect.right() < room.track.left() for disc in layout.discs)
    assert all(room.word(at).right() <= min(d.rect.left() for d in layout.discs) for at in (0, 50, 100))


def test_the_next_step_is_made_while_people_are_busy_with_this_one(leading: Window, desk: Desk):
    room_window = RoomWindow(desk, leading.library, LIGHT)
    room_window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    room_window.show()
    for waiting in (leading.screens.session, room_window):
        end_waiting(waiting)
    (made,), (form,) = leading.findChildren(TogetherPage), room_window.findChildren(TogetherForm)
    assert not made.isVisible()
    assert not form.isVisible()
    desk.session.go_to(HourStep.TOGETHER)
    settle()
    assert page(leading) is made
    assert room_window.form is form
    assert form.isVisible()
    room_window.close()


def test_a_group_agrees_where_the_fader_stands_and_can_take_that_back(leading: Window, desk: Desk):
    card = page(leading).card
    card.reveal.click()
    settle()
    assert not card.agree.isEnabled()
    desk.move(POSITIONING, 72)
    card.agree.click()
    held = desk.session.round[POSITIONING]
    assert (held.conclusion, held.agreed_at) == (Conclusion.AGREED, 72)
    assert "Afgesproken op vrij hoog." in words_on(card)
    desk.move(POSITIONING, 30)
    assert "daarna verzet" in words_on(card)
    card.agree.click()
    assert desk.session.round[POSITIONING].agreed_at == 30
    card.agree.click()
    assert desk.session.round[POSITIONING].conclusion is Conclusion.NOT_DISCUSSED


def test_a_difference_that_stays_leaves_the_fader_empty_and_flagged(leading: Window, desk: Desk):
    card = page(leading).card
    card.reveal.click()
    desk.move(POSITIONING, 72)
    card.leave_open.click()

    assert desk.mix[POSITIONING] is None
    assert desk.sheet.remark(POSITIONING).talk
    assert desk.session.round[POSITIONING].conclusion is Conclusion.LEFT_OPEN
    assert card.leave_open.isChecked()
    desk.undo()
    assert not card.leave_open.isChecked()
    assert desk.mix[POSITIONING] == 72


def test_next_names_the_next_fader_and_going_back_shows_what_was_revealed(leading: Window, desk: Desk):
    screen = leading.screens.session
    page(leading).card.reveal.click()
    assert screen.next.text() == "Volgende: Met bewoners"
    screen.next.click()
    assert page(leading).card.slider is None
    assert not any(slider.isVisible() for slider in page(leading).findChildren(TalkFader))
    assert page(leading).card.reveal.isVisible()
    screen.previous.click()
    settle()
    assert page(leading).card.slider.fader is POSITIONING
    assert not page(leading).card.reveal.isVisible()
    for _ in FADERS:
        screen.next.click()
    assert desk.hour.step is HourStep.TOGETHER


def test_everyone_judges_a_fader_once_more_alone_and_comes_back_to_it(leading: Window, desk: Desk):
    page(leading).card.reveal.click()
    leading.screens.session.walk(1)
    page(leading).card.reveal.click()
    page(leading).side.again.click()
    assert desk.hour.step is HourStep.ENTRIES
    for place in range(3):
        desk.session.enter(place, {RESIDENTS: Entry(60 + place)})
    leading.screens.session.walk(1)
    assert desk.hour.fader is RESIDENTS, "the one that everyone set once more, not the first in order"
    card = page(leading).card
    assert card.reveal.isVisible()
    card.reveal.click()
    settle()
    assert [mark.hollow for mark in marks_on(card.slider)] == [True] * 3 + [False] * 3
    assert not page(leading).side.again.isVisible()


def test_a_note_is_of_the_fader_that_is_talked_about(qtbot, leading: Window, desk: Desk):
    page(leading).card.reveal.click()
    settle()
    note = page(leading).side.note
    note.setFocus()
    qtbot.keyClicks(note, "Buurthuis b. 1")
    assert desk.sheet.remark(POSITIONING).note == "Buurthuis b. 1"
    leading.screens.session.next.click()
    assert note.toPlainText() == ""
    assert not note.hasFocus(), "a clicker takes the keyboard out of it"


def test_a_fader_is_picked_by_its_number_only_where_it_is_seen(leading: Window):
    page(leading).card.reveal.click()
    settle()
    leading.commands.focus_fader.emit(POLITICS)
    assert leading.screen_shown is Screen.SESSION
    assert not page(leading).card.slider.hasFocus()
    leading.commands.focus_fader.emit(POSITIONING)
    assert page(leading).card.slider.hasFocus()


def test_the_clock_counts_whole_minutes_and_rings_for_nothing(leading: Window):
    seconds = [0.0]
    clock = Clock(leading, lambda: seconds[0])
    assert clock.minutes == 0
    seconds[0] = 4 * 60 + 59
    assert clock.minutes == 4
    clock.restart()
    assert clock.minutes == 0
    talk = page(leading)
    talk.card.reveal.click()
    turn_clock_on(talk.clock, seconds=260)
    assert talk.subtitle.text().endswith("4 minuten bezig")


def test_set_together_counts_and_tells_what_was_moved_later(leading: Window, desk: Desk):
    session = desk.session
    session.reveal()
    desk.move(POSITIONING, 72)
    session.agree(POSITIONING)
    session.next()
    session.reveal()
    session.leave_open(RESIDENTS)
    session.go_to(HourStep.TOGETHER)
    settle()
    together = page(leading)
    assert together.subtitle.text().startswith(
        "Op één schuif zijn jullie het eens, op één blijft het verschil"
    )
    assert together.strips[POSITIONING].conclusion.text() == "afgesproken"
    drag(together.strips[POSITIONING].slider, 30)
    assert together.strips[POSITIONING].conclusion.text() == "afgesproken (later verzet)"
    desk.undo()
    assert together.strips[POSITIONING].conclusion.text() == "afgesproken"
    leading.commands.focus_fader.emit(POLITICS)
    assert together.strips[POLITICS].slider.hasFocus()
    assert marks_on(together.strips[COMMUNICATION].slider) == (), "not revealed"


def test_three_left_open_are_the_outcome_and_each_ones_own_is_shown_when_asked(leading: Window, desk: Desk):
    session = desk.session
    for _ in range(3):
        session.reveal()
        session.leave_open(desk.hour.fader)
        session.next()
    session.go_to(HourStep.PROFILE)
    settle()
    profile = page(leading)
    assert "Op drie schuiven verschillen jullie." in words_on(profile)
    assert ROLES[0] not in words_on(profile)
    profile.each.click()
    settle()
    assert all(role in words_on(profile) for role in ROLES)
    session.go_to(HourStep.TOGETHER)
    session.go_to(HourStep.PROFILE)
    settle()
    assert ROLES[0] not in words_on(profile), "asked for again each time"


def test_the_ambition_can_be_a_round_of_its_own_once(leading: Window, desk: Desk):
    desk.session.reveal()
    desk.session.go_to(HourStep.AMBITION, MixKind.AMBITION)
    settle()
    ambition = page(leading)
    assert desk.aim is MixKind.AMBITION
    leading.commands.focus_fader.emit(POLITICS)
    assert ambition.faders.strips[POLITICS].slider.hasFocus()
    ambition.alone.click()
    assert (desk.hour.step, desk.hour.kind) == (HourStep.ENTRIES, MixKind.AMBITION)
    desk.session.go_to(HourStep.AMBITION, MixKind.AMBITION)
    assert ambition.alone.isHidden()


def test_once_it_is_kept_the_header_does_not_get_the_keyboard(qtbot, leading: Window, desk: Desk):
    desk.session.go_to(HourStep.SNAPSHOT)
    leading.activateWindow()
    qtbot.waitActive(leading)
    keeping = page(leading)
    keeping.save.setFocus()
    qtbot.keyClick(keeping.save, Qt.Key.Key_Space)
    settle()
    assert len(desk.snapshots) == 1
    assert keeping.report.hasFocus()


@pytest.mark.parametrize("whole", [True, False])
def test_the_snapshot_has_the_whole_round_or_only_what_was_agreed(leading: Window, desk: Desk, whole: bool):
    desk.session.reveal()
    desk.move(POSITIONING, 72)
    desk.session.agree(POSITIONING)
    desk.session.go_to(HourStep.SNAPSHOT)
    settle()
    keeping = page(leading)
    assert all(role in words_on(keeping) for role in ROLES)
    assert "tweede plek" in words_on(keeping)
    keeping.name.setText("Met het trio")
    (keeping.whole if whole else keeping.agreed_only).click()
    keeping.save.click()
    [snapshot] = desk.snapshots
    assert snapshot.title == "Met het trio"
    assert snapshot.roles == ROLES
    assert snapshot.look_again_on.year == date.today().year + 1
    assert bool(snapshot.sheet.rounds.now.participants) is whole
    assert snapshot.sheet.rounds.now[POSITIONING].agreed_at == 72
    settle()
    assert not keeping.save.isVisible()
    keeping.end.click()
    assert not desk.hour.is_on
