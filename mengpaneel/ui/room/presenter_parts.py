"""Parts of the laptop's window: a preview of the room, the next step, and a private note."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins

_WIDTH, _HEIGHT = 320, 200


class RoomPreview(QWidget):
    """Shows the last picture that it was given, whole and in its own shape."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._picture = Look(LIGHT), QPixmap()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_widget(self, widget: QWidget) -> None:
        """Draw a widget as it is now, in few pixels."""
        if widget.size().isEmpty():
            return
        shape = QSize(widget.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(shape * ratio)
        self._picture.setDevicePixelRatio(ratio)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(shape.width() / widget.width(), shape.height() / widget.height())
        widget.render(painter, widget.rect().topLeft())
        painter.end()
        self.update()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(_WIDTH), self._look.whole(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._picture.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawPixmap(int(left), int(top), self._picture)
        painter.setPen(QPen(colour(self._look.colours.edge), 1))
        painter.drawRect(QRectF(int(left), int(top), size.width() - 1, size.height() - 1))


class NextStep(Enum):
    """The steps of an hour with a group, as far as one laptop can help with them."""

    SET = "set"
    AMBITION = "ambition"
    SAVE = "save"
    REPORT = "report"


def next_step(desk: Desk) -> NextStep:
    """What comes now: first all faders, then the ambition, then keep it, then hand it over."""
    if desk.mix.unset:
        return NextStep.SET
    if desk.snapshots and desk.snapshots[-1].sheet == desk.sheet:
        return NextStep.REPORT
    if desk.aim is MixKind.NOW and not desk.transition.has_ambition:
        return NextStep.AMBITION
    return NextStep.SAVE


def next_step_text(desk: Desk, library: Library) -> str:
    """The same on a button."""
    words, step = library.words.present.lectern, next_step(desk)
    if step is NextStep.SET:
        return words.set_fader.format(fader=library.faders[desk.mix.unset[0]].name)
    told = {NextStep.AMBITION: words.to_ambition, NextStep.SAVE: words.save, NextStep.REPORT: words.report}
    return told[step]


_LEAST = 64


class _Edit(NoteField):
    """Begins an undo step of its own each time that somebody starts writing."""

    def __init__(self, desk: Desk, words: Interface, parent: QWidget) -> None:
        super().__init__(words, parent=parent)
        self._desk = desk

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._desk.begin_gesture()


class PrivateNote(QWidget):
    """Follows the fader in hand, and writes on the desk while somebody types."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        words = library.words.present.lectern
        self._fader = desk.last_moved
        self.heading = Label("", bold=True, wrap=True)
        self._private = Label(words.private, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.edit = _Edit(desk, library.words, self)
        self.edit.setPlaceholderText(library.words.console.note_hint)
        self.heading.setBuddy(self.edit)
        self._column = QVBoxLayout(self)
        for part in (self.heading, self._private):
            self._column.addWidget(part)
        self._column.addWidget(self.edit, 1)
        self.edit.written.connect(self._write)
        desk.changed.connect(self._follow_desk)
        self._show()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.remarks:
            self._show()
        if changes.aimed_mix:
            self._follow_hand()

    def about(self, fader: Fader) -> None:
        """Show the note of this fader."""
        if fader is not self._fader:
            self._fader = fader
            self._show()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        set_margins(self._column, look, 0, 4)
        self.edit.setMinimumHeight(look.whole(_LEAST))

    def _follow_hand(self) -> None:
        self.about(self._desk.last_moved)

    def _show(self) -> None:
        told = self._library.words.present.lectern.note.format(fader=self._library.faders[self._fader].name)
        self.heading.set_text(told)
        self.edit.setAccessibleName(told)
        self.edit.show_text(self._desk.sheet.remark(self._fader).note)

    def _write(self, note: str) -> None:
        self._desk.set_note(self._fader, note)
