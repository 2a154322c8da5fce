"""Announcements to a screen reader, and a status label that announces its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.looks.look import Size
from mengpaneel.ui.widgets.label import Label, TextTone

RESTS_MS = 700
"""For how long a text must stay the same before it is announced."""

_SETTLES_MS = 250
"""So long after a dialog closed the keyboard is back where it was."""

_AT_SPI = ("xcb", "wayland")
"""Platforms whose screen reader is Orca. Before version 45 it hears no announcements (tried with 43); each
version reads the description of what has the keyboard when that changes. Not both: it would be said twice."""


def hears_descriptions() -> bool:
    """Whether screen readers of this platform read a changed description of the focused widget."""
    return QGuiApplication.platformName() in _AT_SPI


def say_aloud(widget: QWidget, words: str) -> None:
    """Announce a text to a screen reader, if there is one."""
    # Naming QAccessible makes PySide build its 190 roles and events, which no first frame needs.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    if hears_descriptions():
        QTimer.singleShot(_SETTLES_MS, widget, lambda: describe_focused(widget, words))
    else:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def describe_focused(otherwise: QWidget, words: str) -> None:
    """Describe the focused widget, or else `otherwise`, with a text until the focus moves."""
    focused = QApplication.focusWidget() or otherwise
    passing = focused.findChild(TemporaryDescription, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (passing or TemporaryDescription(focused)).show_words(words)


class TemporaryDescription(QObject):
    """Replaces the accessible description of a widget until the focus leaves it.

    A description that something else sets meanwhile stays.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._usual = widget.accessibleDescription()
        self._words: str | None = None
        widget.installEventFilter(self)

    def show_words(self, words: str) -> None:
        """Set the description, and notify even if it is the same."""
        described = self._widget.accessibleDescription()
        if described != self._words:
            self._usual = described
        self._words = words
        self._widget.setAccessibleDescription("")
        self._widget.setAccessibleDescription(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave)  # once the reader is elsewhere, or it would read this too
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if self._widget.accessibleDescription() == self._words:
            self._widget.setAccessibleDescription(self._usual)
        self._widget.removeEventFilter(self)
        self.setParent(None)
        self.deleteLater()


class StatusLabel(Label):
    """A wrapping label, initially empty. `announced` is emitted after its text was announced.

    `also_said` is announced after the text: what is visible beside the label.
    """

    announced = Signal(str)
    also_said = ""

    def __init__(self, size: Size = Size.BODY, *, bold: bool = False, tone: TextTone = TextTone.INK) -> None:
        super().__init__("", size, bold=bold, tone=tone, wrap=True)
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._rest.timeout.connect(self._say_aloud)

    def set_text(self, text: str) -> None:
        """Show a text now and announce it a moment later, also when it is the same as before."""
        super().set_text(text)
        self._rest.start()

    def _say_aloud(self) -> None:
        if self.text():
            words = f"{self.text()}. {self.also_said}" if self.also_said else self.text()
            self.announced.emit(words)
            say_aloud(self, words)
