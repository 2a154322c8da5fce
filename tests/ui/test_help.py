"""The help: every topic can be opened and read."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mengpaneel.ui.help import HelpWindow
from mengpaneel.ui.window import Window


def test_every_topic_of_the_help_can_be_read(qtbot, window: Window, library):
    window.actions_.help.trigger()
    (shown,) = window.findChildren(HelpWindow)

    for topic, button in zip(library.help.topics, shown.topics, strict=True):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        text = shown.reading.toPlainText()
        assert all(paragraph in text for part in topic.parts for paragraph in part.paragraphs)
    assert shown.isVisible()
