from __future__ import annotations

import random
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.profiles import PROFILES, Fit, ProfileId
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.profile import rows as profile_rows
from mengpaneel.ui.profile.reading_area import WHY
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting, put, settle, words_on
from tests.pseudo import library_in


def test_a_new_window_invites(window: Window):
    assert "Begin met één schuif" in words_on(window.console_screen.panel)


def test_ones_own_caps_lie_over_the_profiles_from_the_first_touch_on(window: Window, desk: Desk):
    rows = window.console_screen.panel.rows.rows
    before = rows[ProfileId.PARTICIPATORY].grab().toImage()
    desk.move(Fader.RESIDENTS, 90)
    assert [row.mix for row in rows.values()] == [desk.mix] * 5
    assert rows[ProfileId.PARTICIPATORY].grab().toImage() != before


def test_the_words_beside_the_profiles_agree_with_the_rule(window: Window, desk: Desk):
    words = window.library.words.panel
    rows = window.console_screen.panel.rows.rows
    put(desk, 52, 18, 88, None, 74)
    assert [row.words for row in rows.values()] == [
        words.somewhat,
        words.possible,
        words.little,
        words.possible,
        words.little,
    ]


def test_every_answer_of_the_rule_is_told(window: Window, desk: Desk):
    for positions, told in (
        ((None, None, None, 20, 30), "Nog te vroeg voor een profiel"),
        ((None, 10, 90, None, 10), "Ontwikkelend, participatief of toenaderingsgericht"),
        ((None, 10, 90, 90, None), "De toenaderingsgerichte gemeente"),
        ((50, 50, 50, 50, 50), "Bij alle vijf de schuiven is geen keuze gemaakt"),
        ((60, 95, 95, 10, 5), "Geen van de vijf springt eruit"),
        ((52, 18, 88, 62, 74), "De participatieve en de toenaderingsgerichte gemeente"),
        ((90, 90, 75, 95, 90), "Dit gaat richting"),
        ((30, 18, 60, 20, 40), "De ontwikkelende gemeente"),
    ):
        put(desk, *positions)
        assert told in words_on(window.console_screen.panel), positions


def test_the_open_answer_names_the_fader_that_decides(window: Window, desk: Desk):
    put(desk, 52, 18, 88, None, 74)
    assert "Bestuur en politiek geeft de doorslag. Laag wijst naar participatief" in words_on(
        window.console_screen.panel
    )


def test_why_tells_the_reason_and_where_the_answer_tips(qtbot, window: Window, desk: Desk):
    put(desk, 30, 18, 60, 20, 40)
    desk.move(Fader.POLITICS, 22)
    window.console_screen.panel.reading.tabs.setCurrentIndex(WHY)
    more = window.console_screen.panel.reading.why.more
    qtbot.waitUntil(lambda: "Een stuk lager" in more.text() or "Een klein stukje lager" in more.text())
    assert more.text().startswith(window.library.profile(ProfileId.DEVELOPING).reasons[Fader.POLITICS])


def test_each_question_that_the_panel_raises_has_a_mark_of_its_own(window: Window, desk: Desk):
    put(desk, 52, 18, 88, 62, 74)
    window.console_screen.panel.reading.tabs.setCurrentIndex(WHY)
    end_waiting(window.console_screen.panel)
    heading, *questions = window.console_screen.panel.reading.why.hints.text().split("\n")
    assert heading == f"{window.library.words.panel.hints}:"
    assert len(questions) == 3
    assert all(question.startswith("•  ") for question in questions)


def test_a_profile_lies_over_the_console_and_is_taken_away(window: Window, desk: Desk):
    button = window.console_screen.panel.rows.toggles[ProfileId.PARTICIPATORY]
    button.click()
    targets = [strip.slider.target for strip in window.console_screen.card.console.strips.values()]
    assert [target.position for target in targets] == [None, 10, 90, 10, 90]
    button.click()
    assert desk.overlay is None


def test_texts_are_read_about_the_profile_that_was_chosen(qtbot, window: Window, desk: Desk):
    panel = window.console_screen.panel
    panel.show_profile_text(ProfileId.TILTED)
    first = window.library.profile(ProfileId.TILTED).description.split("\n")[0]
    assert first in panel.reading.text.toPlainText()


def test_each_tab_has_its_text(window: Window, desk: Desk):
    put(desk, 30, 18, 60, 20, 40)
    panel, text = window.console_screen.panel, window.library.profile(ProfileId.DEVELOPING)
    end_waiting(panel)
    assert panel.reading.heading.text() == window.library.profile_names[ProfileId.DEVELOPING].name
    for tab, told in enumerate((text.task, text.caution, text.questions[0], text.deepening.title), start=2):
        panel.reading.tabs.setCurrentIndex(tab)
        assert told.split("\n")[0] in panel.reading.text.toPlainText()


def test_a_note_is_never_read_as_markup(window: Window, desk: Desk):
    desk.set_note(Fader.PROCESS, "<b>vet</b><img src='/etc/passwd'>")
    desk.rename_subject(desk.subject.kind, "<i>Dorp</i>")
    assert window.header.subject.name == "<i>Dorp</i>"
    for text in window.findChildren(Label):
        assert text.textFormat().name == "PlainText"


def places(panel: QWidget) -> dict[QWidget, QRect]:
    """Where every widget of the panel is in its parent; not within the one text that is read."""
    pages = panel.findChild(QStackedWidget)
    inside = set(pages.findChildren(QWidget))
    return {
        widget: widget.geometry()
        for widget in panel.findChildren(QWidget)
        if widget not in inside and widget.isVisibleTo(panel)
    }


def random_position(chance: random.Random) -> int | None:
    """Any position, and more often than by chance one at which something else is said."""
    return chance.choice((None, 0, 50, 100, *[chance.randint(0, 100) for _ in range(16)]))


@pytest.mark.parametrize(
    ("size", "zoom", "language", "mixes"),
    [
        ((1366, 768), 100, "nl", 2000),
        ((1280, 640), 100, "en", 100),
        ((1024, 768), 100, "nl", 100),
        ((1920, 1080), 150, "en", 100),
    ],
)
def test_nothing_in_the_panel_moves_while_faders_do(
    qtbot, desk: Desk, size, zoom: int, language: str, mixes: int
):
    window = Window(desk, library_in(language), "light", zoom)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    panel, chance = window.console_screen.panel, random.Random(12)
    QApplication.processEvents()
    before = places(panel)
    window.setUpdatesEnabled(False)  # where things are needs no painting
    for _ in range(mixes):
        desk.move(chance.choice(FADERS), random_position(chance))
        end_waiting(panel)
        QApplication.sendPostedEvents()
        assert places(panel) == before, desk.mix


@pytest.mark.parametrize(
    ("size", "least"),
    [((1366, 768), 0.45), ((1920, 1080), 0.45), ((1366, 690), 0.3), ((1280, 640), 0.3), ((1024, 768), 0.4)],
)
def test_there_is_room_to_read(qtbot, desk: Desk, library: Library, size, least: float):
    """Measured in a panel as high as it is beside a console with one line of snapshots."""
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    panel = window.console_screen.panel
    panel.resize(panel.width(), size[1] - _AROUND_PANEL)
    panel.layout().activate()
    assert panel.reading.height() >= least * panel.height()


def test_the_ambition_leaves_as_much_room_to_read_below_its_tabs(qtbot, desk: Desk, library: Library):
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    desk.set_aim(MixKind.AMBITION)
    window.console_screen.side.tabs.setCurrentIndex(0)
    QApplication.processEvents()
    panel = window.console_screen.panel
    assert panel.height() < 768 - _AROUND_PANEL
    assert panel.reading.height() >= 0.45 * panel.height()


_AROUND_PANEL = 140
"""Header, margins and one line of snapshots."""


def test_a_note_without_room_is_told_whole_with_the_reasons(window: Window, desk: Desk):
    panel = window.console_screen.panel
    put(desk, 52, 18, 88, None, 74)
    whole = panel.summary.note_text
    panel.summary.setFixedWidth(180)
    panel.layout().activate()
    assert panel.summary.note.text() != whole
    assert whole.startswith(panel.summary.note.text())
    panel.reading.tabs.setCurrentIndex(WHY)
    end_waiting(panel)
    assert panel.reading.why.apart.text().startswith(whole)


def test_a_hidden_profile_is_nowhere_until_it_is_shown_again(window: Window, desk: Desk):
    panel, action = window.console_screen.panel, window.actions_.hide_profiles
    put(desk, 30, 18, 60, 20, 40)
    desk.set_overlay(ProfileId.DEVELOPING)
    panel.reading.tabs.setCurrentIndex(WHY)
    action.trigger()
    told = words_on(panel)
    assert "verborgen" in told
    assert "ontwikkelende" not in told
    assert {row.words for row in panel.rows.rows.values()} == {""}
    assert not any(row.isChecked() for row in panel.rows.rows.values())
    assert [strip.slider.target for strip in window.console_screen.card.console.strips.values()] == [None] * 5
    desk.move(Fader.PROCESS, 90)
    assert words_on(panel) == told
    desk.move(Fader.PROCESS, 18)
    panel.summary.hide_button.click()
    assert "De ontwikkelende gemeente" in words_on(panel)
    assert desk.overlay is ProfileId.DEVELOPING


@pytest.mark.parametrize(("key", "profile_id"), list(enumerate(ProfileId, start=1)))
def test_a_key_lays_a_profile_over_the_faders_and_takes_it_away(
    window: Window, desk: Desk, key: int, profile_id: ProfileId
):
    keys = f"Ctrl+{key}"
    (action,) = (a for a in window.actions() if keys in [k.toString() for k in a.shortcuts()])
    action.trigger()
    assert desk.overlay is profile_id
    toggles = window.console_screen.panel.rows.toggles
    assert [which for which, toggle in toggles.items() if toggle.isChecked()] == [profile_id]
    action.trigger()
    assert desk.overlay is None


def test_a_toggle_keeps_its_name(window: Window, desk: Desk):
    toggles: dict[ProfileId, Button] = window.console_screen.panel.rows.toggles
    names = [toggle.accessibleName() for toggle in toggles.values()]
    toggles[ProfileId.TILTED].click()
    assert [toggle.accessibleName() for toggle in toggles.values()] == names
    assert len(set(names)) == 5


def test_the_parts_of_the_panel_are_groups_with_a_name(window: Window):
    panel = window.console_screen.panel
    for part in (panel.summary, panel.rows, panel.reading):
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface.role() is QAccessible.Role.Border
        assert interface.text(QAccessible.Text.Name)


def test_one_of_the_profiles_is_read_as_one_of_several(window: Window, desk: Desk):
    rows = window.console_screen.panel.rows.rows
    rows[ProfileId.TILTED].click()
    role = QAccessible.queryAccessibleInterface(rows[ProfileId.TILTED]).role()
    assert role is QAccessible.Role.RadioButton
    assert [which for which, row in rows.items() if row.isChecked()] == [ProfileId.TILTED]


def test_tab_goes_from_a_tab_to_its_text_which_has_a_caret(window: Window, desk: Desk):
    reading = window.console_screen.panel.reading
    window.console_screen.panel.show_profile_text(ProfileId.TILTED)
    reading.tabs.setFocus()
    window.focusNextChild()
    assert window.focusWidget() is reading.text
    QTest.keyClick(reading.text, Qt.Key.Key_Down)
    QTest.keyClick(reading.text, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    selected = reading.text.textCursor().selectedText()
    assert selected
    assert not reading.text.toPlainText().startswith(selected)


def test_a_strip_says_with_its_word_how_it_fits_the_profile_that_lies_over_it(window: Window, desk: Desk):
    put(desk, 50, 18, 60, 95, None)
    strips = window.console_screen.card.console.strips
    bare = {fader: strip.slider.accessibleDescription() for fader, strip in strips.items()}
    desk.set_overlay(ProfileId.PARTICIPATORY)
    told = {fader: strip.slider.accessibleDescription() for fader, strip in strips.items()}
    words = window.library.words.console.fits
    assert told == {
        Fader.POSITIONING: bare[Fader.POSITIONING],
        Fader.PROCESS: f"{bare[Fader.PROCESS]}; {words[Fit.FITS]}",
        Fader.RESIDENTS: f"{bare[Fader.RESIDENTS]}; {words[Fit.LOWER]}",
        Fader.POLITICS: f"{bare[Fader.POLITICS]}; {words[Fit.HIGHER]}",
        Fader.COMMUNICATION: bare[Fader.COMMUNICATION],
    }
    desk.set_overlay(None)
    assert {fader: strip.slider.accessibleDescription() for fader, strip in strips.items()} == bare


def test_a_move_draws_only_its_own_fader_in_the_five_small_panels(window: Window, desk: Desk, monkeypatch):
    put(desk, 52, 18, 88, 62, 74)
    settle(window)
    drawn: list[Fader] = []
    monkeypatch.setattr(profile_rows, "paint_small_profile", lambda *drawing: drawn.extend(drawing[-1]))
    desk.move(Fader.RESIDENTS, 87)
    paint(window)
    assert len(drawn) <= 1  # no move waits for all five
    for _ in PROFILES:
        end_waiting(window.console_screen.panel.rows)
        before = len(drawn)
        paint(window)
        assert len(drawn) <= before + 1
    assert drawn == [Fader.RESIDENTS] * 5
    rows = window.console_screen.panel.rows.rows.values()
    assert all(row.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent) for row in rows)  # nothing below it


def paint(window: Window) -> None:
    """Paint all that waits to be painted."""
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def test_a_hidden_profile_is_not_told_in_terugblik_nor_in_a_report(window: Window, desk: Desk):
    put(desk, 30, 18, 60, 20, 40)
    desk.save_snapshot(date(2026, 3, 16), "Toen", ())
    window.compare(desk.snapshots[0])
    QApplication.processEvents()
    told = window.screens.review.compare_page.told.difference
    assert "ontwikkelende" in told.toPlainText()
    window.actions_.hide_profiles.trigger()
    assert "ontwikkelende" not in told.toPlainText()
    dialog = ReportDialog(desk, Library("nl"), window.look, "", window)
    assert "ontwikkelende" not in repr(dialog.report)
    dialog.deleteLater()
