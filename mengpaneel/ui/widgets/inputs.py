"""Text fields that cut what is too long to be stored, and say so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.limits import MAX_NOTE_LENGTH
from mengpaneel.domain.plain_text import normalized, normalized_line
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.choices import field_style
from mengpaneel.ui.widgets.popups import standard_menu
from mengpaneel.ui.widgets.scroll import style_scroll_area
from mengpaneel.ui.widgets.status import StatusLabel

_UTF16 = "utf-16-le"


_PASTE = "edit-paste"
"""Qt's name of what a menu has for it."""


class LineField(QLineEdit):
    """A line edit of at most `longest` characters; the rest is cut in one undo step, with a message.

    What comes in is cut before Qt has it: a validator that changes a text takes all undo steps with it.
    """

    def __init__(self, longest: int, words: Interface, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.longest, self.words, self.current_look = longest, words, Look(LIGHT)
        self.notice: LimitNotice | None = None
        # Qt takes very many letters one by one: what is far too much is stopped before that.
        self.setMaxLength(min(2 * longest, MAX_NOTE_LENGTH))
        limit = _LineLimit(longest, self)
        self.setValidator(limit)
        limit.cut.connect(self._tell_cut)
        self.inputRejected.connect(self._tell_cut)
        self.textChanged.connect(self._withdraw)

    def set_look(self, look: Look) -> None:
        _set_look(self, look)

    def set_hint_as_name(self, hint: str) -> None:
        """Set a placeholder that is also the accessible name."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setAccessibleDescription(" ")  # without one Qt tells the hint again

    def show_message(self, told: str) -> None:
        """Show a message at the field."""
        _tell(self, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        full = len(self.text()) >= self.longest and not self.hasSelectedText()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif full and event.text() and event.text().isprintable():
            self._tell_cut()
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """Qt's menu, of which *paste* does what the key does."""
        menu = standard_menu(self)
        for action in menu.actions():
            if action.objectName() == _PASTE:
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take in what is selected elsewhere, where the system has that at the middle button."""
        clipboard = QGuiApplication.clipboard()
        if event.button() is Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._take_in(clipboard.text(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which opens them; a field would write where they are."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what fits of a text that is dropped; within the field it is only moved."""
        if event.source() is self:
            super().dropEvent(event)
        else:
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._take_in(event.mimeData().text())
            event.acceptProposedAction()

    def paste(self) -> None:
        """Take in what was copied."""
        self._take_in(QGuiApplication.clipboard().text())

    def _take_in(self, text: str) -> None:
        """Put what fits of a text where the cursor is, in a step of its own."""
        line = normalized_line(text[: 4 * self.longest])
        room = self.longest - len(self.text()) + len(self.selectedText())
        if self.text() and not self.hasSelectedText():
            place = self.cursorPosition()
            self.setCursorPosition(0 if place else 1)  # to and fro, which ends the step before
            self.setCursorPosition(place)
        self.insert(line[: max(0, room)])
        if len(line) > room:
            self._tell_cut()

    def _tell_cut(self) -> None:
        if self.isVisible():
            _tell_cut(self)

    def _withdraw(self, text: str) -> None:
        if len(text) < self.longest:
            _hide_notice(self)


class NoteField(QPlainTextEdit):
    """A text edit of at most `MAX_NOTE_LENGTH` characters. `written` carries the text after each change."""

    written = Signal(str)
    longest = MAX_NOTE_LENGTH

    def __init__(self, words: Interface, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.words, self._showing, self.current_look = words, False, Look(LIGHT)
        self.notice: LimitNotice | None = None
        self.setTabChangesFocus(True)
        style_scroll_area(self)
        self.textChanged.connect(self._take)

    def set_look(self, look: Look) -> None:
        _set_look(self, look)

    def menu(self) -> QMenu:
        """Qt's menu."""
        return standard_menu(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def show_text(self, text: str) -> None:
        """Set the text without emitting `written`; an equal text leaves the cursor where it is."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ignore input beyond the limit before it is inserted, so that it is never part of undo."""
        letter = event.text()[:1]
        full = len(self.toPlainText()) >= self.longest and not self.textCursor().hasSelection()
        if full and letter and (letter.isprintable() or letter in "\r\n"):
            _tell_cut(self)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which opens them; a field would write where they are."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted or dropped text up to the limit; the rest is never laid out."""
        room = self.longest - len(self.toPlainText()) + len(self.textCursor().selectedText())
        pasted = normalized(source.text()[: 4 * self.longest])
        self.textCursor().insertText(pasted[: max(0, room)])
        self.ensureCursorVisible()
        if len(pasted) > room:
            _tell_cut(self)

    def _take(self) -> None:
        if self._showing:
            return
        text = self.toPlainText()
        if len(text) < self.longest:
            _hide_notice(self)
        if len(text) > self.longest or normalized(text) != text:
            text = self._fit(text)
        self.written.emit(text)

    def _fit(self, text: str) -> str:
        """Let the field hold what can be kept of this, in one step, with the cursor where it was."""
        halves = _halves(text, self.textCursor().position())
        before, after, cut = _fitting(normalized(halves[0]), normalized(halves[1]), self.longest)
        self.show_text(before + after)
        cursor = self.textCursor()
        cursor.setPosition(_units(before))
        self.setTextCursor(cursor)
        if cut:
            _tell_cut(self)
        return before + after


class _LineLimit(QValidator):
    """Normalizes a line and cuts it to its length; emits `cut` when it was too long."""

    cut = Signal()

    def __init__(self, longest: int, parent: QObject) -> None:
        super().__init__(parent)
        self._longest = longest

    def validate(self, text: str, place: int) -> object:
        """What fits of a text, with the cursor at this place in it."""
        halves = _halves(text, place)
        before, after, cut = _fitting(normalized_line(halves[0]), normalized_line(halves[1]), self._longest)
        if cut:
            self.cut.emit()
        return QValidator.State.Acceptable, before + after, _units(before)


def _halves(text: str, place: int) -> tuple[str, str]:
    """A text before and after the place where Qt says that the cursor is."""
    units = text.encode(_UTF16, "surrogatepass")
    before, after = units[: 2 * place], units[2 * place :]
    return before.decode(_UTF16, "surrogatepass"), after.decode(_UTF16, "surrogatepass")


def _fitting(before: str, after: str, longest: int) -> tuple[str, str, bool]:
    """What fits of a text; it is cut where somebody is writing, before the cursor."""
    too_much = len(before) + len(after) - longest
    if too_much <= 0:
        return before, after, False
    before = before[: max(0, len(before) - too_much)]
    return before, after[: longest - len(before)], True


def _units(text: str) -> int:
    """The length in UTF-16 units, in which Qt counts."""
    return len(text.encode(_UTF16, "surrogatepass")) // 2


def _set_look(field: LineField | NoteField, look: Look) -> None:
    field.current_look = look
    field.setFont(look.font())
    field.setStyleSheet(field_style(look))
    if field.notice:
        field.notice.set_look(look)


def _tell_cut(field: LineField | NoteField) -> None:
    _tell(field, field.words.input.cut.format(most=f"{field.longest:,}".replace(",", "\u202f")))


def _tell(field: LineField | NoteField, told: str) -> None:
    if not field.notice:
        field.notice = LimitNotice(field)
    field.notice.set_look(field.current_look)
    field.notice.show_message(told)


def _hide_notice(field: LineField | NoteField) -> None:
    if field.notice:
        field.notice.hide()


_PAD, _RADIUS, _WIDEST = 10, 6, 420


class LimitNotice(StatusLabel):
    """A message at the edge of a field, until the field loses the focus."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(Size.SMALL)
        self._field, self._look = field, Look(LIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        return super().eventFilter(watched, event)

    def show_message(self, words: str) -> None:
        """Show a message at the field, and announce it."""
        self.setParent(self._field.window())
        self.set_text(words)
        self._place()
        self.show()
        self.raise_()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._look = look
        self.setMargin(look.whole(_PAD))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour(look.colours.on_talk))
        self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(look.colours.on_talk), look.px(1.2)))
        painter.setBrush(colour(look.colours.talk))
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ground, look.px(_RADIUS), look.px(_RADIUS))
        painter.end()
        super().paintEvent(event)

    def _place(self) -> None:
        """Above a line, so that what Tab comes to next is seen, and over the last lines of what has more."""
        window, field = self._field.window(), self._field
        width = min(window.width(), self._look.whole(_WIDEST))
        self.resize(width, self.heightForWidth(width))
        tall = field.height() > 2 * self.height()
        above = field.mapTo(window, QPoint()).y() >= self.height() and not tall
        below = field.height() - (self.height() if tall else 0)
        corner = field.mapTo(window, QPoint(0, -self.height() if above else below))
        corner.setX(max(0, min(corner.x(), window.width() - width)))
        corner.setY(max(0, min(corner.y(), window.height() - self.height())))
        self.move(corner)
