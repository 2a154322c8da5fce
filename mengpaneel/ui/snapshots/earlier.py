"""What a snapshot was before it was corrected: to be read, or laid over the faders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date, tell_moment
from mengpaneel.content.text.positions import mix_aloud
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.small_panel import paint_small_panel
from mengpaneel.ui.placement import room_on
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.look import apply_look, set_margins, take_room
from mengpaneel.ui.widgets.scroll import Scroll
from mengpaneel.ui.widgets.text import Text, TextTone

_SIZE = (620, 560)
_PANEL = (112, 84)


class _Panel(QWidget):
    """The small panel of a snapshot; the words beside it say the same."""

    def __init__(self, snapshot: Snapshot, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(mix_aloud(snapshot.sheet.mix, library))
        self._sheet = snapshot.sheet
        self._look = Look(LIGHT)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.setFixedSize(*map(look.whole, _PANEL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_small_panel(painter, QRectF(self.rect()), self._sheet.mix, self._look, self._sheet.ambition)


class Version(Card):
    """One earlier version: how long it stood, and all that it said."""

    lay_wanted = Signal()

    def __init__(self, snapshot: Snapshot, correction: Snapshot, library: Library) -> None:
        super().__init__()
        words = library.words.upkeep
        self._column, self._head, self._headings = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        day = tell_date(snapshot.taken_on, library.words)
        kept, corrected = (tell_moment(version.saved_at, library) for version in (snapshot, correction))
        told = words.version_kept.format(kept=kept, corrected=corrected)
        self._headings.addWidget(Text(f"{day}: {snapshot.title}", Size.LARGE, bold=True, wrap=True))
        self._headings.addWidget(Text(told, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._headings.addStretch()
        self._head.addWidget(_Panel(snapshot, library), 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(self._headings, 1)
        self._column.addLayout(self._head)
        self.lay = Button(words.version_lay)
        self.lay.clicked.connect(lambda _=False: self.lay_wanted.emit())
        self._column.addWidget(self.lay, 0, Qt.AlignmentFlag.AlignLeft)  # above all that can be long
        if snapshot.roles:
            roles = words.version_roles.format(roles=", ".join(snapshot.roles))
            self._column.addWidget(Text(roles, wrap=True))
        self._column.addWidget(Text(mix_aloud(snapshot.sheet.mix, library), wrap=True))
        for fader in FADERS:
            if note := snapshot.sheet.remark(fader).note:
                self._column.addWidget(Text(f"{library.faders[fader].name}: “{note}”", wrap=True))

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        set_margins(self._column, look, 16, 6)
        set_margins(self._head, look, 0, 16)
        set_margins(self._headings, look, 0, 6)


class EarlierDialog(QDialog):
    """All earlier versions of a snapshot, the latest first; `lay_wanted` tells which to lay."""

    lay_wanted = Signal(object)

    def __init__(
        self, snapshot: Snapshot, earlier: Sequence[Snapshot], library: Library, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        words = library.words.upkeep
        self.setWindowTitle(words.earlier_heading)
        about = words.earlier_about if earlier else words.earlier_gone
        self.versions = [Version(then, after, library) for after, then in pairwise((snapshot, *earlier))]
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        for version, then in zip(self.versions, earlier, strict=True):
            version.lay_wanted.connect(lambda then=then: self._lay(then))
            self._list.addWidget(version)
        self._list.addStretch()
        close = Button(words.close, Shape.PRIMARY)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(Text(words.earlier_heading, Size.TITLE, bold=True, wrap=True))
        column.addWidget(Text(about.format(title=snapshot.title), wrap=True))
        scroll = Scroll(inside, self)
        scroll.setAccessibleName(words.earlier_heading)
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        set_margins(column, look, 24, 12)
        set_margins(self._list, look, (4, 4, 12, 4), 12)
        apply_look(self, look)
        take_room(self, look, _SIZE, room_on(parent.screen()))

    def _lay(self, then: Snapshot) -> None:
        self.lay_wanted.emit(then)
        self.accept()
