"""*Over Mengpaneel*: version and date, sources, licences, and the data folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import Version, tell_version
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label, breakable_path
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins
from mengpaneel.ui.widgets.reading import Passage, PassageView

_SIZE = (660, 700)

Open = Callable[[QUrl], object]


def licences_folder() -> Path | None:
    """The folder with the licences of everything in a bundle; None outside one."""
    folder = Path(sys.executable).with_name("licences")
    return folder if folder.is_dir() else None


class AboutDialog(QDialog):
    """Selectable text, and buttons that open a folder."""

    def __init__(
        self,
        version: Version,
        today: date,
        data: Path,
        library: Library,
        look: Look,
        parent: QWidget,
        licences: Path | None = None,
        open_: Open = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(library.words.window.about)
        self._open = open_
        words = library.about.program
        title = words.title.format(version=version.number)
        self.reading = PassageView(self)
        self.reading.setAccessibleName(title)
        self.reading.show_passages(_passages(version, today, data, library))
        buttons = FlowLayout(right=True)
        if licences:
            buttons.addWidget(self._button_to_open(words.open_licences, licences))
        buttons.addWidget(self._button_to_open(words.open_data, data))
        close = Button(library.words.access.close, ButtonStyle.PRIMARY)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(Label(title, Size.TITLE, bold=True, wrap=True))
        column.addWidget(self.reading, 1)
        column.addLayout(buttons)
        set_margins(column, look, 24, 12)
        set_margins(buttons, look, 0, 8)
        apply_look(self, look)
        resize_within(self, look, _SIZE, largest_dialog_size(parent))
        close.setDefault(True)
        self.reading.setFocus()

    def _button_to_open(self, name: str, folder: Path) -> Button:
        button = Button(name)
        button.clicked.connect(lambda _=False: self._open(QUrl.fromLocalFile(str(folder))))
        return button


def _passages(version: Version, today: date, data: Path, library: Library) -> list[Passage]:
    words, source = library.about.program, library.about.source
    publication = library.words.panel.source.format(
        title=source.title, publisher=source.publisher, year=source.year
    )
    return [
        Passage(tell_version(version, today, library)),
        Passage([f"{publication}.", source.text], words.source),
        Passage([breakable_path(str(data)), words.stays], words.data),
        Passage(words.licences, words.licences_heading),
    ]
