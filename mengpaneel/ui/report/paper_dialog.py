"""The dialog in which an empty panel is previewed, printed or saved as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_failure
from mengpaneel.looks.look import Look, Size
from mengpaneel.reports.paper.pages import PaperPages, PaperSize
from mengpaneel.reports.pdf import as_pdf
from mengpaneel.ui.platform.files import Ask, ask_path, save_as
from mengpaneel.ui.platform.printing import AskPrinter, ask_printer, print_pages, printer_for
from mengpaneel.ui.report.preview import ReportPreview
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.choices import RadioButton
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FitOrScroll, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.widgets.status import StatusLabel

_SIZE, _SMALLEST, _SIDE = (1040, 900), (560, 400), 280


class PaperDialog(QDialog):
    """Offers the three pages in the chosen paper size; `folder_chosen` has the folder of a saved PDF."""

    folder_chosen = Signal(str)

    def __init__(
        self,
        library: Library,
        look: Look,
        folder: str,
        parent: QWidget,
        ask: Ask = ask_path,
        ask_for_printer: AskPrinter = ask_printer,
    ) -> None:
        super().__init__(parent)
        self._library, self._words, self._folder = library, library.words.paper, folder
        self._ask, self._ask_printer = ask, ask_for_printer
        self.setWindowTitle(self._words.heading)
        self._make_parts()
        self._lay_out()
        self._set_look(look, parent)
        self._show_size()

    def _make_parts(self) -> None:
        words = self._words
        self.sizes = {size: RadioButton(words.sizes[size.value]) for size in PaperSize}
        self._group = QButtonGroup(self)
        for button in self.sizes.values():
            self._group.addButton(button)
            button.toggled.connect(self._show_size)
        self.preview = ReportPreview(words.preview, self)
        self.status = StatusLabel()
        self.close_button = Button(self._library.words.report.close)
        self.close_button.clicked.connect(self.reject)
        self.save_button = Button(words.save, ButtonStyle.PLAIN)
        self.save_button.clicked.connect(self.save)
        self.print_button = Button(words.print, ButtonStyle.PRIMARY)
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self.print)
        self.sizes[PaperSize.A4].setChecked(True)

    def _lay_out(self) -> None:
        words = self._words
        side = WrappingColumn()
        self._side = QVBoxLayout(side)
        self._side.addWidget(Label(words.heading, Size.TITLE, bold=True, wrap=True))
        self._side.addWidget(Label(words.about, tone=TextTone.MUTED, wrap=True))
        self._side.addWidget(Label(words.size, bold=True))
        for button in self.sizes.values():
            self._side.addWidget(button)
        self._side.addStretch()
        self._scroll = FitOrScroll(side)
        self._foot = QVBoxLayout()
        for widget in (self.status, self.print_button, self.save_button, self.close_button):
            self._foot.addWidget(widget)
        self._left = QVBoxLayout()
        self._left.addWidget(self._scroll, 1)
        self._left.addLayout(self._foot)
        self._sheets = ScrollArea(self.preview)
        self._sheets.setAccessibleName(self.preview.accessibleName())
        halves = self._halves = QHBoxLayout(self)
        halves.addLayout(self._left)
        halves.addWidget(self._sheets, 1)

    @property
    def size_chosen(self) -> PaperSize:
        """The chosen paper size."""
        return next(size for size, button in self.sizes.items() if button.isChecked())

    def save(self) -> None:
        """Ask where, and save as PDF; a failure is shown here."""
        words = self._words
        suggested = Path(self._folder) / f"{words.heading} {self.size_chosen.value}.pdf"

        def tell(error: OSError, path: Path) -> None:
            self.status.set_text(tell_failure(error, path, self._library.words))

        path = save_as(
            self._ask, self, words.heading, suggested, words.pdf, lambda: as_pdf(self._pages), tell
        )
        if path:
            self._folder = str(path.parent)
            self.folder_chosen.emit(self._folder)
            self.status.set_text(self._library.words.report.saved.format(name=path.name))

    def print(self) -> None:
        """Show the print dialog, and print."""
        printer = printer_for(self._pages)
        if self._ask_printer(printer, self, self._words.heading):
            took = print_pages(self._pages, printer)
            self.status.set_text(self._words.printed if took else self._words.not_printed)

    def _show_size(self) -> None:
        self._pages = PaperPages(self._library, self.size_chosen)
        self.status.set_text("")
        self.preview.show_pages(self._pages)

    def _set_look(self, look: Look, parent: QWidget) -> None:
        set_margins(self._halves, look, 0, 0)
        set_margins(self._left, look, (24, 20, 16, 20), 12)
        set_margins(self._side, look, (0, 0, 8, 0), 10)
        set_margins(self._foot, look, (0, 0, 8, 0), 8)
        apply_look(self, look)
        self.setFont(look.font())
        self._scroll.setFixedWidth(min(look.whole(_SIDE), parent.width() * 2 // 5))
        self.setMinimumSize(*_SMALLEST)
        resize_within(self, look, _SIZE, largest_dialog_size(parent))
        self.setWindowModality(Qt.WindowModality.WindowModal)
