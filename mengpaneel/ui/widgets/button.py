"""The push button, in a few styles, and the button of an exclusive choice."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QRadioButton, QSizePolicy, QWidget

from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.popups import plain_tooltip


class ButtonStyle(Enum):
    """The style of a button, by its purpose."""

    PLAIN = "plain"
    PRIMARY = "primary"
    PILL = "pill"
    QUIET = "quiet"
    FLAG = "flag"
    TOOL = "tool"


class _Measure(Struct, frozen=True):
    pad: float
    height: float
    radius: float


_MEASURES = {
    ButtonStyle.PLAIN: _Measure(14, 36, 8),
    ButtonStyle.PRIMARY: _Measure(18, 36, 8),
    ButtonStyle.PILL: _Measure(18, 36, 18),
    ButtonStyle.QUIET: _Measure(8, 30, 8),
    ButtonStyle.FLAG: _Measure(6, 30, 8),
    ButtonStyle.TOOL: _Measure(6, 30, 8),
}
_MARK, _MARK_GAP = 18, 6

SMALLEST_TARGET = 24
"""The least width and height of anything that can be clicked."""


if TYPE_CHECKING:
    _AnyButton = QAbstractButton
else:
    _AnyButton = object  # PySide lets a class inherit from one class of Qt only


class _PaintedButton(_AnyButton):
    """How a button is named, measured and painted, whichever of Qt's buttons it is."""

    _name = ""
    _style, _mark, _size = ButtonStyle.PLAIN, "", Size.BODY
    _look = Look(LIGHT)
    _hint: QSize | None = None

    def _begin(self, style: ButtonStyle, mark: str, size: Size, name: str) -> None:
        self._style, self._mark, self._size = style, mark, size
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Set the accessible name and the tooltip.

        A button with words is called by its words, so that who speaks to the computer can press it; then this
        is its description, or its name if it begins with those words.
        """
        self._name = name
        if name:
            self.setToolTip(plain_tooltip(name))
        self._say_name()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Set the text; the accessible name stays when the text becomes empty."""
        super().setText(text)
        self._hint = None
        self._say_name()

    def _say_name(self) -> None:
        if not self._name:
            return
        begins_alike = self._name.startswith(self.text().rstrip("…"))
        self.setAccessibleName(self._name if begins_alike else "")
        # A space: without a description Qt gives the tip for it, and the name would be said twice.
        self.setAccessibleDescription(" " if begins_alike else self._name)

    def show_mark(self, mark: str) -> None:
        """Set the icon."""
        if mark != self._mark:
            self._mark, self._hint = mark, None
            self.update()

    def set_look(self, look: Look) -> None:
        self._look, self._hint = look, None
        self.setFont(look.font(self._size, bold=self._style is ButtonStyle.PRIMARY))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._hint is None:  # layouts ask again and again
            self._hint = self.size_with(self.text())
        return self._hint

    def size_with(self, text: str) -> QSize:
        """The size hint that it would have with another text."""
        measure = _MEASURES[self._style]
        width = 2 * measure.pad if text else measure.height - _MARK
        if self._mark:
            width += _MARK + (_MARK_GAP if text else 0)
        advance = self.fontMetrics().horizontalAdvance(text)
        return QSize(round(self._look.px(width)) + advance, self._look.whole(measure.height))

    def minimumSizeHint(self) -> QSize:
        """The width of the whole text, or the smallest target size for an icon alone."""
        hint = self.sizeHint()
        return hint if self.text() else QSize(self._look.whole(SMALLEST_TARGET), hint.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_surface(painter)
        painter.setFont(self.font())
        painter.setPen(colour(ink))
        self._paint_face(painter, ink)
        if self.hasFocus():
            self._paint_focus(painter)

    def _paint_surface(self, painter: QPainter) -> str:
        """Draw what lies below the face, and return the colour in which the face is readable on it."""
        c = self._look.colours
        fill, edge, ink = self._colours()
        if self.underMouse() and self.isEnabled() and fill in ("", c.card):
            fill = c.chosen
        painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
        line = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour(edge), 1, line) if edge else Qt.PenStyle.NoPen)
        radius = self._look.px(_MEASURES[self._style].radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        return ink

    def _colours(self) -> tuple[str, str, str]:
        """Fill, edge and ink for the state that the button is in; an empty name is nothing."""
        c = self._look.colours
        if not self.isEnabled():
            return "", c.line if self._style in (ButtonStyle.PLAIN, ButtonStyle.PRIMARY) else "", c.unusable
        if self._style is ButtonStyle.PRIMARY:
            return c.ink, "", c.on_ink
        if self._style is ButtonStyle.FLAG and self.isChecked():
            return c.talk, c.on_talk, c.on_talk
        if self._style is ButtonStyle.PILL:
            return (c.ink, "", c.on_ink) if self.isChecked() else ("", "", c.ink)
        if self.isChecked():
            return c.chosen, c.ink, c.ink
        return (c.card, c.edge, c.ink) if self._style is not ButtonStyle.QUIET else ("", "", c.ink)

    def _paint_face(self, painter: QPainter, ink: str) -> None:
        side, gap = self._look.px(_MARK), self._look.px(_MARK_GAP)
        text = self.fontMetrics().horizontalAdvance(self.text())
        whole = text + (side if self._mark else 0) + (gap if self._mark and self.text() else 0)
        x = (self.width() - whole) / 2
        if self._mark:
            top = (self.height() - side) / 2
            paint_mark(
                painter, QRectF(QPointF(x, top), QPointF(x + side, top + side)), self._mark, colour(ink)
            )
            x += side + gap
        painter.drawText(QRectF(x, 0, text + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_focus(self, painter: QPainter) -> None:
        c = self._look.colours
        inside = self._look.px(2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = c.on_ink if self._colours()[0] == c.ink else c.ink
        painter.setPen(QPen(colour(ring), self._look.px(2)))
        radius = self._look.px(_MEASURES[self._style].radius) - inside
        rect = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
        painter.drawRoundedRect(rect, max(1.0, radius), max(1.0, radius))


class Button(_PaintedButton, QPushButton):
    """A push button with an optional icon from `resources/icons/`; optionally checkable."""

    def __init__(
        self,
        text: str = "",
        style: ButtonStyle = ButtonStyle.PLAIN,
        *,
        mark: str = "",
        name: str = "",
        size: Size = Size.BODY,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)  # given at once, PySide would first ask whether it is an icon, and prepare those
        self.setCheckable(checkable)
        self.setAutoDefault(True)  # Enter presses it too; by itself Qt does that only in a dialog
        self._begin(style, mark, size, name)


class ChoiceButton(_PaintedButton, QRadioButton):
    """A radio button, painted as a button."""

    def __init__(
        self,
        text: str,
        style: ButtonStyle = ButtonStyle.PLAIN,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._begin(style, "", Size.BODY, name)

    def hitButton(self, pos: QPoint) -> bool:
        """Accept clicks anywhere on the button."""
        return self.rect().contains(pos)


def action_button(action: QAction, mark: str) -> Button:
    """A small button that triggers an action, and is enabled as the action is."""
    button = Button("", ButtonStyle.QUIET, mark=mark, name=action.text())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(lambda _=False: action.trigger())
    action.enabledChanged.connect(button.setEnabled)
    action.changed.connect(lambda: button.rename(action.text().replace("&&", "&")))
    return button
