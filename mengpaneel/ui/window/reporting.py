"""Opens the report dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mengpaneel.desk.desk import Desk
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.window.shell import Shell


def open_report(desk: Desk, shell: Shell, beginning: tuple[str, str, bool] | None) -> None:
    """Open the report dialog, with this selection if there is one."""
    dialog = ReportDialog(desk, shell.library, shell.look, shell.last_folder, shell.parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if beginning:
        dialog.contents.set_selection(*beginning)
    dialog.folder_chosen.connect(shell.keep_folder)
    dialog.open()
