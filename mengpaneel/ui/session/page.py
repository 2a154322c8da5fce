"""The base of the pages of the screen *Samen*: a title, a subtitle, and navigation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.round import tell_stop
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import height_for_width
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands


class SessionPage(QWidget):
    """One step of the hour. A page fills `body`, and follows `desk.session.changed` by itself.

    `changed`: `next_text` or `keeps_to_itself` may have changed.
    """

    changed = Signal()

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__()
        self.desk, self.library, self.commands, self.kind = desk, library, commands, kind
        self.look = Look(LIGHT)
        self.title = Label("", Size.TITLE, bold=True, wrap=True)
        self.subtitle = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.subtitle.hide()
        self.body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        for label in (self.title, self.subtitle):
            self._column.addWidget(label)
        self._column.addLayout(self.body, 1)

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Set the title and the subtitle."""
        self.title.set_text(title)
        self.subtitle.set_text(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_look(self, look: Look) -> None:
        self.look = look
        set_margins(self._column, look, 0, 4)
        set_margins(self.body, look, (0, 4, 0, 0), 8)

    def height_needed(self, width: int) -> int:
        return height_for_width(self._column, width)

    @property
    def spoken(self) -> str:
        """What a screen reader is told when the hour comes here, or at a reveal; empty for nothing."""
        return self.title.text()

    @property
    def keeps_to_itself(self) -> bool:
        """Whether navigation is hidden, because a participant sets the faders alone."""
        return False

    @property
    def next_text(self) -> str:
        """The text of the button to what comes next: a fader or a step; empty at the end."""
        hour, walked = self.desk.session.hour, self.desk.session.faders_in_order
        place = walked.index(hour.fader) + 1 if hour.fader in walked else len(walked)
        if place < len(walked):
            fader = walked[place]
            return self.library.faders[fader].short if fader else self.library.words.leading.all_five
        following = hour.moved(1)
        return "" if following.stop == hour.stop else tell_stop(following, self.library)

    def focus_fader(self, fader: Fader) -> None:
        """Focus a fader, if the page has it."""

    def go_on(self) -> None:
        """Go to the next fader or step."""
        self.desk.session.next()

    def go_back(self) -> None:
        """Go to the fader or step before."""
        self.desk.session.previous()
