"""What the helpers of a window share, so that they do not need the window itself."""

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
    """The parent and the look of dialogs, the notice line, and the last folder.

    `last_folder` is where a file was saved last.
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
        """Remember the folder of a saved file for the next time."""
        self.last_folder = folder

    @cached_property
    def announcer(self) -> Announcer:
        """Announces changes to a screen reader; made after the first frame."""
        from mengpaneel.ui.window.announcer import Announcer

        return Announcer(self._desk, self.library, self.parent)
