"""What the helpers of a window share, so that none of them needs the window itself."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look
from mengpaneel.ui.window.commands import Commands
from mengpaneel.ui.window.notices import Messages, Notice

if TYPE_CHECKING:
    from mengpaneel.ui.window.announcer import Announcer


class Shell:
    """Where dialogs open, what they look like, the line that tells what happened, and the last folder.

    `last_folder` is where a file was saved last, to begin there the next time.
    """

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        library: Library,
        commands: Commands,
        look: Look,
        notice: Notice,
        messages: Messages,
    ) -> None:
        self._desk, self.commands = desk, commands
        self.parent, self.library, self.look = parent, library, look
        self.notice, self.messages = notice, messages
        self.last_folder = ""

    def keep_folder(self, folder: str) -> None:
        """Begin in this folder the next time that a file is saved."""
        self.last_folder = folder

    @cached_property
    def announcer(self) -> Announcer:
        """Tells a screen reader what changed; made once the first frame is there."""
        from mengpaneel.ui.window.announcer import Announcer

        return Announcer(self._desk, self.library, self.parent)
