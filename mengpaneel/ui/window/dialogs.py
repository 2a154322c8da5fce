"""Opens the dialogs to read in and to report with: the help, the list of keys, the report."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mengpaneel.desk.desk import Desk
from mengpaneel.ui.window.shell import Shell


def show_help(shell: Shell) -> None:
    """Open the help window."""
    from mengpaneel.ui.help.topics import HelpWindow

    HelpWindow(shell.library, shell.look, shell.parent).show()


def show_keys(shell: Shell) -> None:
    """Show the list of keys until it is closed."""
    from mengpaneel.ui.help.keys import KeysDialog

    KeysDialog(shell.parent.actions(), shell.library, shell.look, shell.parent).exec()


def open_report(desk: Desk, shell: Shell, beginning: tuple[str, str, bool] | None) -> None:
    """Open the report dialog, with this selection if there is one."""
    from mengpaneel.ui.report.dialog import ReportDialog

    dialog = ReportDialog(desk, shell.library, shell.look, shell.last_folder, shell.parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if beginning:
        dialog.contents.set_selection(*beginning)
    dialog.folder_chosen.connect(shell.keep_folder)
    dialog.open()
