"""The dialog in which a report is composed, previewed and saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_failure
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look, Size
from mengpaneel.reports.blocks import Report
from mengpaneel.reports.compose import compose
from mengpaneel.reports.forms import ReportFormat
from mengpaneel.reports.options import file_name
from mengpaneel.reports.pages import Pages
from mengpaneel.ui.platform.files import Ask, ask_path, save_as
from mengpaneel.ui.report.contents import ReportContents
from mengpaneel.ui.report.preview import DelayedProgress, ReportPreview
from mengpaneel.ui.widgets.button import Button, ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FitOrScroll, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.widgets.status import StatusLabel

_AFTER_MS = 60
_SIZE, _SMALLEST, _SIDE = (1120, 980), (560, 400), 356


class ReportDialog(QDialog):
    """Makes reports of the desk as it is when this opens; does not follow it.

    `folder_chosen` has the folder of a saved report, for the next time.
    """

    folder_chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        library: Library,
        look: Look,
        folder: str,
        parent: QWidget,
        ask: Ask = ask_path,
        open_: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._library, self._look, self._ask, self._open_path = library, look, ask, open_
        self._folder = folder
        self._saved: Path | None = None
        self.report: Report | None = None
        self._pages: Pages | None = None
        self.setWindowTitle(library.words.report.heading)
        self._make_parts(desk)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self.show_report)
        self.contents.changed.connect(self._timer.start)
        self._set_look(parent)
        self.show_report()

    def _make_parts(self, desk: Desk) -> None:
        words = self._library.words.report
        self.contents = ReportContents(desk, self._library, self)
        self.preview = ReportPreview(words.preview, self)
        self.forms = {form: ChoiceButton(form.label_and_tip(words)[0], parent=self) for form in ReportFormat}
        self._group = QButtonGroup(self)
        for form, button in self.forms.items():
            button.setAccessibleDescription(form.label_and_tip(words)[1])
            button.clicked.connect(self._show_form)
            self._group.addButton(button)
        self.forms[ReportFormat.PDF].setChecked(True)
        self._told = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.status = StatusLabel()
        self.opener = Button(words.open, ButtonStyle.PLAIN)
        self.opener.clicked.connect(self._open_saved)
        self.save = Button(words.save, ButtonStyle.PRIMARY)
        self.save.setDefault(True)
        self.save.clicked.connect(self.save_report)
        self._close = Button(words.close)
        self._close.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        words = self._library.words.report
        self._grid = QGridLayout()
        for place, button in enumerate(self.forms.values()):
            self._grid.addWidget(button, place // 2, place % 2)
            self._grid.setColumnStretch(place % 2, 1)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, button.sizePolicy().verticalPolicy())
        side = WrappingColumn()
        self._side = QVBoxLayout(side)
        self._side.addWidget(Label(words.heading, Size.TITLE, bold=True))
        self._side.addWidget(self.contents)
        self._side.addWidget(Label(words.form, bold=True))
        self._side.addLayout(self._grid)
        self._side.addWidget(self._told)
        self._side.addStretch()
        self._scroll = FitOrScroll(side)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.status)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.opener)
        self._buttons.addStretch()
        self._buttons.addWidget(self._close)
        self._buttons.addWidget(self.save)
        self._foot.addLayout(self._buttons)
        self._left = QVBoxLayout()
        self._left.addWidget(self._scroll, 1)
        self._left.addLayout(self._foot)
        self._sheets = ScrollArea(self.preview)
        self._sheets.setAccessibleName(self.preview.accessibleName())
        self._halves = QHBoxLayout(self)
        self._halves.addLayout(self._left)
        self._halves.addWidget(self._sheets, 1)

    @property
    def form(self) -> ReportFormat:
        """The chosen file format."""
        return next(form for form, button in self.forms.items() if button.isChecked())

    def show_report(self) -> None:
        """Update the preview."""
        self.report = compose(self.contents.moment, self.contents.choices, self._library)
        self._pages = Pages(self.report)
        self._say_saved(None)
        self._show_form()

    def save_report(self) -> None:
        """Ask where, and save; a failure is shown here."""
        if self._timer.isActive():
            self._timer.stop()
            self.show_report()
        words, form = self._library.words.report, self.form
        moment = self.contents.moment
        suggested = Path(self._folder) / f"{file_name(moment, self._library)}.{form.value}"
        kind = form.label_and_tip(words)[0]
        path = save_as(self._ask, self, words.heading, suggested, kind, self._render, self._tell_failure)
        if path:
            self._folder = str(path.parent)
            self.folder_chosen.emit(self._folder)
            self._say_saved(path)

    def _render(self) -> bytes | None:
        """The file in the chosen form; None if nobody waited for it."""
        words = self._library.words.report
        assert self.report
        assert self._pages
        with DelayedProgress(words.working, words.cancel, self) as patience:
            content = self.form.render(self.report, self._pages, patience.step)
        return None if patience.lost else content

    def _tell_failure(self, error: OSError, path: Path) -> None:
        self.status.set_text(tell_failure(error, path, self._library.words))

    def _say_saved(self, path: Path | None) -> None:
        self._saved = path
        self.status.set_text(self._library.words.report.saved.format(name=path.name) if path else "")
        self.opener.setVisible(path is not None)

    def _open_saved(self) -> None:
        if self._saved:
            self._open_path(QUrl.fromLocalFile(str(self._saved)))

    def _show_form(self) -> None:
        assert self.report
        assert self._pages
        self._told.set_text(self.form.label_and_tip(self._library.words.report)[1])
        if self.form.is_slide:
            self.preview.show_slide(self.report)
        else:
            self.preview.show_pages(self._pages)

    def _set_look(self, parent: QWidget) -> None:
        look = self._look
        set_margins(self._halves, look, 0, 0)
        set_margins(self._left, look, (24, 20, 16, 20), 12)
        set_margins(self._side, look, (0, 0, 8, 0), 10)
        set_margins(self._foot, look, (0, 0, 8, 0), 8)
        set_margins(self._buttons, look, 0, 8)
        self._grid.setSpacing(look.whole(6))
        apply_look(self, look)
        self.setFont(look.font())
        self._scroll.setFixedWidth(min(look.whole(_SIDE), parent.width() // 2))
        self.setMinimumSize(*_SMALLEST)
        resize_within(self, look, _SIZE, largest_dialog_size(parent))
        self.setWindowModality(Qt.WindowModality.WindowModal)
