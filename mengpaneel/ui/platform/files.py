"""File dialogs, native where the system has them, and saving."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from mengpaneel.files.atomic_write import write_file

Ask = Callable[[QWidget, str, str, str, str], Path | None]
"""Asks (parent, heading, suggested path, name of the format, suffix) where to save; None if cancelled."""

AskFolder = Callable[[QWidget, str], str]
"""Asks (parent, heading) for a folder; empty if cancelled."""

_LEFT_UNTRANSLATED = {
    QFileDialog.DialogLabel.LookIn: "Look in:",
    QFileDialog.DialogLabel.FileType: "Files of type:",
}
"""Qt gave these a key to press, and its translations still have them without."""


def ask_path(parent: QWidget, heading: str, suggested: str, form: str, ending: str) -> Path | None:
    """Ask where to save; the dialog also asks before it replaces a file. None if cancelled."""
    dialog = _dialog(parent, heading, str(Path(suggested).parent), f"{form} (*.{ending})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(suggested)
    return next(iter(_chosen(dialog)), None)


def ask_files(parent: QWidget, heading: str, folder: str, form: str, suffix: str) -> list[Path]:
    """Ask which files to open, starting in this folder; empty if cancelled."""
    dialog = _dialog(parent, heading, folder, f"{form} (*{suffix})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog)


def ask_folder(parent: QWidget, heading: str) -> str:
    """Ask for a folder; empty if cancelled."""
    dialog = _dialog(parent, heading)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    chosen = _chosen(dialog)
    return str(_typed_folder(dialog) or chosen[-1]) if chosen else ""


def _dialog(parent: QWidget, heading: str, folder: str = "", kinds: str = "") -> QFileDialog:
    dialog = QFileDialog(parent, heading, folder, kinds)
    if field := _field(dialog):
        field.setCompleter(None)  # type: ignore[arg-type] # its popup takes the focus while somebody types
    for label, words in _LEFT_UNTRANSLATED.items():
        told = QCoreApplication.translate("QFileDialog", words)
        if told != words:
            dialog.setLabelText(label, told)
    return dialog


def _chosen(dialog: QFileDialog) -> list[Path]:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return [Path(path) for path in chosen]


def _typed_folder(dialog: QFileDialog) -> Path | None:
    """The folder that is named in the field.

    Qt's own dialog, where the system has none, also marks the folders that a path passes while it is typed,
    and on a busy machine they stay marked: its first choice is then a folder above the one that was meant.
    """
    field = _field(dialog)
    typed = Path(dialog.directory().absoluteFilePath(field.text())) if field and field.text() else None
    return typed if typed and typed.is_dir() else None


def _field(dialog: QFileDialog) -> QLineEdit | None:
    """Where a name is typed; the system's own dialogs have none."""
    return dialog.findChild(QLineEdit, "fileNameEdit")


def save_as(
    ask: Ask,
    parent: QWidget,
    heading: str,
    suggested: Path,
    form: str,
    content: Callable[[], bytes | None],
    failed: Callable[[OSError, Path], None],
) -> Path | None:
    """Ask where, make the content and write it; returns the path if it was written.

    `content` is called once there is a path, and returns None when it was cancelled; its exceptions are
    passed on. `failed` is called when the file cannot be written.
    """
    path = ask(parent, heading, str(suggested), form, suggested.suffix.removeprefix("."))
    if path is None:
        return None
    try:
        made = content()
        if made is None:
            return None
        write_file(path, made, replace=True)  # whether that may be, was asked with the name
    except OSError as error:
        failed(error, path)
        return None
    return path
