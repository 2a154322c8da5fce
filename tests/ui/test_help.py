"""The help: every topic can be opened and read."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import fader_topic
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.match import MatchKind
from mengpaneel.ui.help.topics import HelpWindow
from mengpaneel.ui.window.window import Window

FIRST_HOUR = tuple(HourStep)[:7]
YEAR_LATER = (HourStep.TALK, HourStep.TOGETHER, HourStep.THEN_AND_NOW, HourStep.AMBITION_OF_THEN)


def test_every_topic_of_the_help_can_be_read(qtbot, window: Window, library):
    window.actions_.help.trigger()
    (shown,) = window.findChildren(HelpWindow)

    first, *others = library.help.topics
    for topic, button in zip((first, fader_topic(library), *others), shown.topics, strict=True):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        text = shown.reading.toPlainText()
        assert all(paragraph in text for part in topic.parts for paragraph in part.paragraphs)
    assert shown.isVisible()


def test_the_help_names_every_answer_without_one_name(library):
    (cases,) = (
        part for topic in library.help.topics for part in topic.parts if "niet één naam" in part.heading
    )
    with_a_name = {MatchKind.CLEAR, MatchKind.TOWARDS, MatchKind.CERTAIN}

    assert len(cases.paragraphs) == len(set(MatchKind) - with_a_name)


def test_all_that_is_written_about_a_fader_can_be_read(library):
    parts = fader_topic(library).parts
    written = "\n".join(line for part in parts for line in (part.heading, *part.paragraphs))
    for text in library.faders.values():
        told = (text.name, text.about, text.high.long, text.low.long, *text.questions)
        assert all(line in written for line in (*told, *(example.text for example in text.examples)))
    assert "Amersfoort laag: " in written
    assert "Altena: " in written
    assert "Groningen: " in written, "where the publication names no position, nor do we"
    assert "twee keer per jaar een monitor. (hoofdstuk 4)" in written


def test_what_the_program_is_can_be_asked_from_the_menu(window: Window, qtbot):
    with qtbot.waitSignal(window.commands.show_about):
        window.actions_.about.trigger()


def test_the_script_follows_the_steps_of_an_hour_and_of_one_a_year_later(library):
    """A step that is added or renamed is in the script too."""
    topic = next(topic for topic in library.help.topics if "trio" in topic.title)
    (script,) = (part for part in topic.parts if "draaiboek" in part.heading)
    later = "\n".join(next(part for part in topic.parts if "later" in part.heading).paragraphs)
    names = library.words.round.steps

    assert [told.split(",")[0] for told in script.paragraphs] == [names[step] for step in FIRST_HOUR]
    assert [names[step] for step in YEAR_LATER if names[step] not in later] == []


def test_a_page_for_who_leads_names_the_keys_that_work(library):
    topic = next(topic for topic in library.help.topics if topic.title == "Voor wie begeleidt")
    told = "\n".join(line for part in topic.parts for line in part.paragraphs)

    for key in ("PageDown", "PageUp", "Esc", "F11", "Ctrl+L", "Ctrl+H", "Shift"):
        assert key in told


def test_each_topic_has_a_line_of_its_own_beside_the_text(window: Window, qtbot):
    """Two short names would fit beside each other, and read as one list."""
    shown = HelpWindow(Library("en"), window.look, window)
    qtbot.addWidget(shown)
    shown.show()

    lefts, tops = {b.x() for b in shown.topics}, {b.y() for b in shown.topics}
    assert (len(lefts), len(tops)) == (1, len(shown.topics))
