"""Tooltips for keyboard users: shown on focus or on request, hidden by Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QWidget

from mengpaneel.ui.widgets.popups import plain_tooltip
from mengpaneel.ui.widgets.status import say_aloud

_COMES_AFTER_MS = 700
_STAYS_MS = 10 * 60 * 1000


class KeyboardTooltips(QObject):
    """Watches the keys of a window; `explained` has the text that was shown on request.

    A button with only an icon shows its tooltip a moment after a key moved the focus there.
    """

    explained = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_key = False
        self._wait = QTimer(self, singleShot=True, interval=_COMES_AFTER_MS)
        self._wait.timeout.connect(self._tell_mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._by_key = True
            if event.key() == Qt.Key.Key_Escape and QToolTip.isVisible():
                QToolTip.hideText()
                return True
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_key = False
        return super().eventFilter(watched, event)

    def follow(self, focused: QWidget) -> None:
        """Show the tooltip of a widget without text after a moment."""
        self._wait.stop()
        if self._by_key and isinstance(focused, QAbstractButton) and not focused.text():
            self._wait.start()

    def explain(self) -> None:
        """Show the tooltip of the widget with the focus."""
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            told = focused.whatsThis() or focused.accessibleDescription().strip()
            tip = focused.toolTip() or plain_tooltip(told)
            _show(focused, tip)
            if tip:
                told = QTextDocumentFragment.fromHtml(tip).toPlainText()
                self.explained.emit(told)
                say_aloud(focused, told)

    def _tell_mark(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            _show(focused, focused.toolTip())


def _show(widget: QWidget, words: str) -> None:
    if words:
        corner = widget.mapToGlobal(QPoint(0, widget.height()))
        QToolTip.showText(corner, words, widget, widget.rect(), _STAYS_MS)
