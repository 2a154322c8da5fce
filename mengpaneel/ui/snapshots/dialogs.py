"""Dialogs about a saved snapshot: its title, its correction, its earlier versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date, tell_moment
from mengpaneel.content.text.names import suggest_title
from mengpaneel.content.text.positions import mix_aloud
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.small_panel import paint_small_panel
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.choices import RadioButton
from mengpaneel.ui.widgets.dialog import FactsDialog, QuestionDialog, SaveDialog
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import apply_look, resize_within, set_margins
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.window.placement import available_window_size


def ask_and_save(desk: Desk, library: Library, look: Look, parent: QWidget) -> None:
    """Ask for a title and other facts, and save the sheet as a snapshot."""
    words, today = library.words, date.today()
    desk.view(None)
    title = suggest_title(desk.snapshots, today, words)
    roles = desk.snapshots[-1].roles if desk.snapshots and not desk.hidden else ()
    dialog = SaveDialog(words, today, title, len(desk.mix.unset), look, parent, roles=roles)
    if dialog.exec():
        desk.save_snapshot(dialog.taken_on, dialog.title, dialog.roles, dialog.look_again_on)
    dialog.deleteLater()


class TitleDialog(QuestionDialog):
    """Asks for another title."""

    def __init__(self, title: str, library: Library, look: Look, parent: QWidget) -> None:
        words = library.words.upkeep
        super().__init__(words.entitle, words.keep, words.cancel, look, parent)
        self._before = title
        self.title_field = self._line(library.words, words.title, title, title)
        self._finish()
        self.title_field.selectAll()
        self.title_field.setFocus()

    @property
    def title(self) -> str:
        """The title that was entered, or the old one if it is empty."""
        return self.title_field.text().strip() or self._before


class CorrectDialog(FactsDialog):
    """Starts with the saved values; those not edited stay as they were."""

    def __init__(
        self, snapshot: Snapshot, today: date, library: Library, look: Look, parent: QWidget
    ) -> None:
        words, upkeep = library.words, library.words.upkeep
        super().__init__(upkeep.correct_heading, upkeep.keep, upkeep.cancel, look, parent)
        self._fields.addWidget(Label(upkeep.correct_about, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._ask_facts(words, max(today, snapshot.taken_on), snapshot.title)
        self._fill_in(snapshot)
        self._fields.addSpacing(look.whole(6))
        self._fields.addWidget(Label(upkeep.sheet, bold=True))
        self._stays, self.from_desk_button = (
            RadioButton(upkeep.sheet_stays),
            RadioButton(upkeep.sheet_from_table),
        )
        group = QButtonGroup(self)
        for radio in (self._stays, self.from_desk_button):
            group.addButton(radio)
            self._fields.addWidget(radio)
        self._stays.setChecked(True)
        self._fields.addWidget(Label(upkeep.sheet_hint, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._finish()
        self.title_field.setFocus()

    @property
    def from_desk(self) -> bool:
        """Whether faders and notes are replaced by those on the desk."""
        return self.from_desk_button.isChecked()

    def _fill_in(self, snapshot: Snapshot) -> None:
        again_on = snapshot.look_again_on
        self.date_field.set_day(snapshot.taken_on)
        self.again_box.setChecked(again_on is not None)
        if again_on:
            self.again_field.choose(again_on)
        self._fill_in_roles(snapshot.roles)


_SIZE = (620, 560)
_PANEL = (112, 84)


class _Panel(QWidget):
    """The small panel of a snapshot; the words beside it say the same."""

    def __init__(self, snapshot: Snapshot, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(mix_aloud(snapshot.sheet.mix, library))
        self._sheet = snapshot.sheet
        self._look = Look(LIGHT)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedSize(*map(look.whole, _PANEL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_small_panel(painter, QRectF(self.rect()), self._sheet.mix, self._look, self._sheet.ambition)


class EarlierVersion(Card):
    """One earlier version: its dates and its content."""

    load_requested = Signal()

    def __init__(self, snapshot: Snapshot, correction: Snapshot, library: Library) -> None:
        super().__init__()
        words = library.words.upkeep
        self._column, self._head, self._headings = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        day = tell_date(snapshot.taken_on, library.words)
        kept, corrected = (tell_moment(version.saved_at, library) for version in (snapshot, correction))
        told = words.version_kept.format(kept=kept, corrected=corrected)
        self._headings.addWidget(Label(f"{day}: {snapshot.title}", Size.LARGE, bold=True, wrap=True))
        self._headings.addWidget(Label(told, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._headings.addStretch()
        self._head.addWidget(_Panel(snapshot, library), 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(self._headings, 1)
        self._column.addLayout(self._head)
        self.lay = Button(words.version_lay)
        self.lay.clicked.connect(lambda _=False: self.load_requested.emit())
        self._column.addWidget(self.lay, 0, Qt.AlignmentFlag.AlignLeft)  # above all that can be long
        if snapshot.roles:
            roles = words.version_roles.format(roles=", ".join(snapshot.roles))
            self._column.addWidget(Label(roles, wrap=True))
        self._column.addWidget(Label(mix_aloud(snapshot.sheet.mix, library), wrap=True))
        for fader in FADERS:
            if note := snapshot.sheet.remark(fader).note:
                self._column.addWidget(Label(f"{library.faders[fader].name}: “{note}”", wrap=True))

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, 16, 6)
        set_margins(self._head, look, 0, 16)
        set_margins(self._headings, look, 0, 6)


class EarlierDialog(QDialog):
    """All earlier versions of a snapshot, the latest first; `load_requested` has the one to load."""

    load_requested = Signal(object)

    def __init__(
        self, snapshot: Snapshot, earlier: Sequence[Snapshot], library: Library, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        words = library.words.upkeep
        self.setWindowTitle(words.earlier_heading)
        about = words.earlier_about if earlier else words.earlier_gone
        self.versions = [
            EarlierVersion(then, after, library) for after, then in pairwise((snapshot, *earlier))
        ]
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.addWidget(Label(words.earlier_heading, Size.TITLE, bold=True, wrap=True))
        self._list.addWidget(Label(about.format(title=snapshot.title), wrap=True))
        for version, then in zip(self.versions, earlier, strict=True):
            version.load_requested.connect(lambda then=then: self._lay(then))
            self._list.addWidget(version)
        self._list.addStretch()
        close = Button(words.close, ButtonStyle.PRIMARY)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        scroll = ScrollArea(inside, self)
        scroll.setAccessibleName(words.earlier_heading)
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        set_margins(column, look, 24, 12)
        set_margins(self._list, look, (12, 12, 12, 4), 12)
        apply_look(self, look)
        resize_within(self, look, _SIZE, available_window_size(parent.screen()))

    def _lay(self, then: Snapshot) -> None:
        self.load_requested.emit(then)
        self.accept()
