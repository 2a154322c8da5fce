"""Qt's own tick and choice, with our marks on them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, colour
from mengpaneel.ui.parts.airy import Airy
from mengpaneel.ui.parts.field import field_style

_HEIGHT, _MARK, _PAD = 36, 18, 9
_DOT = 10
_TICKED, _DOTTED = QStyle.SubElement.SE_CheckBoxIndicator, QStyle.SubElement.SE_RadioButtonIndicator
_BOX, _WORDS = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField


def _wear(field: Tick | OneOf, look: Look) -> None:
    """Take on this look."""
    field._look = look
    field.setFont(look.font())
    field.setStyleSheet(field_style(look))


class Tick(QCheckBox):
    """A box that shows a check mark, not only a darker ground, when it is ticked."""

    _look = Look(LIGHT)
    wear = _wear

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            ink = colour(self._look.colours.on_ink)
            paint_mark(_brush(self), _box(self, _TICKED), "check", ink)


class OneOf(QRadioButton):
    """A round box with a dot in it when it is the one that is chosen."""

    _look = Look(LIGHT)
    wear = _wear

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter, radius = _brush(self), self._look.px(_DOT) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._look.colours.ink))
            painter.drawEllipse(_box(self, _DOTTED).center(), radius, radius)


class Choice(QComboBox):
    """One of a list that opens below it; the wheel is left to what scrolls."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.setFont(look.font())
        self.setMinimumHeight(look.whole(_HEIGHT))
        # A list below the button: through a menu over it, 500 lines cannot be scrolled.
        own = "QComboBox { combobox-popup: 0; } QComboBox::drop-down { border: none; width: %dpx; }"
        bare = "QComboBox::down-arrow { image: none; }"
        self.setStyleSheet(f"{field_style(look)} {own % look.whole(_MARK + 2 * _PAD)} {bare}")
        self.view().setFont(look.font())
        self.view().setItemDelegate(Airy(look, self.view()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(_BOX, option, _WORDS, self).width()
        # Qt would stop in the middle of a letter.
        fitting = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = fitting
        painter.drawComplexControl(_BOX, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        _paint_at_right(self, "chevron-down", self._look)


def _brush(field: QWidget) -> QPainter:
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def _box(button: Tick | OneOf, part: QStyle.SubElement) -> QRectF:
    """Where the box lies that Qt draws."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return QRectF(button.style().subElementRect(part, option, button))


def _paint_at_right(field: QWidget, name: str, look: Look) -> None:
    px = look.px
    left = field.width() - px(_PAD + _MARK)
    mark = QRectF(left, (field.height() - px(_MARK)) / 2, px(_MARK), px(_MARK))
    paint_mark(_brush(field), mark, name, colour(look.colours.muted))
