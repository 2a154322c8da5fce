"""A scrolling page of headings, paragraphs and lists, as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.popups import standard_menu
from mengpaneel.ui.widgets.scroll import style_scroll_area

_INSIDE = 7
"""Between the ring and the letters: as much as Qt's own lists leave, where nothing else is asked."""


class PassageView(QTextEdit):
    """A read-only view of passages in plain text, selectable by mouse and keyboard."""

    def __init__(self, parent: QWidget | None = None, inside: int = _INSIDE) -> None:
        super().__init__(parent)
        self._look, self._margin = Look(LIGHT), inside
        self._passages: tuple[Passage, ...] = ()
        self.setReadOnly(True)
        style_scroll_area(self)
        selectable = Qt.TextInteractionFlag
        self.setTextInteractionFlags(selectable.TextSelectableByMouse | selectable.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        FocusRing(self)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show these passages from the top; does nothing when they are shown already."""
        if tuple(passages) != self._passages:
            self._passages = tuple(passages)
            self._write()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.font())
        self.document().setDocumentMargin(look.px(self._margin))
        self._write()

    def menu(self) -> QMenu:
        """Qt's menu."""
        return standard_menu(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for passage in self._passages:
            if passage.heading:
                self._write_block(cursor, passage.heading, bold=True)
            for paragraph in passage.paragraphs:
                self._write_block(cursor, paragraph, listed=passage.listed, quiet=passage.quiet)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)  # to show a cursor, a view without height scrolls

    def _write_block(
        self, cursor: QTextCursor, text: str, *, bold: bool = False, listed: bool = False, quiet: bool = False
    ) -> None:
        look = self._look
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setBottomMargin(look.px(3 if bold else 10))
        block.setLineHeight(122, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if listed:
            block.setLeftMargin(look.px(14))
            block.setTextIndent(-look.px(14))
        letters.setFont(look.font(Size.SMALL if quiet else Size.BODY, bold=bold))
        letters.setForeground(colour(look.colours.muted if quiet else look.colours.ink))
        if not self.document().isEmpty():
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
        cursor.insertText(f"•  {text}" if listed else text, letters)


class Passage(Struct, frozen=True):
    """Some paragraphs, or a bulleted list, under an optional heading."""

    paragraphs: Sequence[str]
    heading: str = ""
    listed: bool = False
    quiet: bool = False
