from __future__ import annotations

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.ui.widgets.text import Text
from mengpaneel.ui.window.window import Window


def shown(widget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text) if text.isVisibleTo(widget))


def put(desk: Desk, *positions: int | None) -> None:
    desk.begin_gesture()
    for fader, position in zip(FADERS, positions, strict=True):
        desk.move(fader, position)


def test_a_new_window_invites(window: Window):
    assert "Begin met één schuif" in shown(window.console_screen.panel)


def test_the_bars_move_from_the_first_touch_on(window: Window, desk: Desk):
    rows = window.console_screen.panel._bars._rows
    assert [row._likeness for row in rows.values()] == [None] * 5
    desk.move(Fader.RESIDENTS, 90)
    assert rows[ProfileId.PARTICIPATORY]._likeness == 100
    assert rows[ProfileId.ORGANISATIONAL]._likeness == 20


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
        assert told in shown(window.console_screen.panel), positions


def test_the_open_answer_names_the_fader_that_decides(window: Window, desk: Desk):
    put(desk, 52, 18, 88, None, 74)
    assert "Bestuur en politiek geeft de doorslag. Laag wijst naar participatief" in shown(
        window.console_screen.panel
    )


def test_why_tells_the_reason_and_where_the_answer_tips(qtbot, window: Window, desk: Desk):
    put(desk, 30, 18, 60, 20, 40)
    desk.move(Fader.POLITICS, 22)
    more = window.console_screen.panel._why._more
    qtbot.waitUntil(lambda: "Een stuk lager" in more.text() or "Een klein stukje lager" in more.text())
    assert more.text().startswith(window._library.profile(ProfileId.DEVELOPING).reasons[Fader.POLITICS])


def test_each_question_that_the_panel_raises_has_a_mark_of_its_own(window: Window, desk: Desk):
    put(desk, 52, 18, 88, 62, 74)
    window.console_screen.panel._why.show_texts()
    heading, *questions = window.console_screen.panel._why._hints.text().split("\n")
    assert heading == f"{window._library.words.panel.hints}:"
    assert len(questions) == 3
    assert all(question.startswith("•  ") for question in questions)


def test_a_profile_lies_over_the_console_and_is_taken_away(window: Window, desk: Desk):
    button = window.console_screen.panel._bars._overlays[ProfileId.PARTICIPATORY]
    button.click()
    targets = [strip.slider._target for strip in window.console_screen.card.console.strips.values()]
    assert [target.position for target in targets] == [None, 10, 90, 10, 90]
    button.click()
    assert desk.overlay is None


def test_texts_are_read_about_the_profile_that_was_chosen(qtbot, window: Window, desk: Desk):
    panel = window.console_screen.panel
    panel.show_profile_text(ProfileId.TILTED)
    first = window._library.profile(ProfileId.TILTED).description.split("\n")[0]
    assert first in panel._reading.toPlainText()


def test_each_tab_has_its_text(window: Window, desk: Desk):
    put(desk, 30, 18, 60, 20, 40)
    panel, text = window.console_screen.panel, window._library.profile(ProfileId.DEVELOPING)
    for tab, told in enumerate((text.task, text.caution, text.questions[0], text.deepening.title), start=2):
        panel._tabs.setCurrentIndex(tab)
        assert told.split("\n")[0] in panel._reading.toPlainText()


def test_a_note_is_never_read_as_markup(window: Window, desk: Desk):
    desk.set_note(Fader.PROCESS, "<b>vet</b><img src='/etc/passwd'>")
    desk.rename_subject(desk.subject.kind, "<i>Dorp</i>")
    assert window.header.subject._name == "<i>Dorp</i>"
    for text in window.findChildren(Text):
        assert text.textFormat().name == "PlainText"
