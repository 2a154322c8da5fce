"""Check box, radio button and combo box: Qt's widgets with our marks and borders."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
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
from mengpaneel.ui.widgets.lists import SpacedDelegate

NAME_IS_TOLD = sys.platform == "win32"
"""Whether Qt tells a screen reader the name of a combo box; elsewhere it tells what is chosen instead."""

_HEIGHT, _MARK, _PAD = 36, 18, 9
_DOT = 10
_TICKED, _DOTTED = QStyle.SubElement.SE_CheckBoxIndicator, QStyle.SubElement.SE_RadioButtonIndicator
_BOX, _WORDS = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField


def _set_look(field: CheckBox | RadioButton, look: Look) -> None:
    """Set the look: colours, type sizes and measures."""
    field._look = look
    field.setFont(look.font())
    field.setStyleSheet(field_style(look))


class CheckBox(QCheckBox):
    """A check box with a check mark, not only a darker background."""

    _look = Look(LIGHT)
    set_look = _set_look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            ink = colour(self._look.colours.on_ink)
            paint_mark(_brush(self), _box(self, _TICKED), "check", ink)


class RadioButton(QRadioButton):
    """A radio button with our own dot and border."""

    _look = Look(LIGHT)
    set_look = _set_look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter, radius = _brush(self), self._look.px(_DOT) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._look.colours.ink))
            painter.drawEllipse(_box(self, _DOTTED).center(), radius, radius)


class ComboBox(QComboBox):
    """A combo box that ignores the wheel, so that the page below it scrolls.

    Where its name is not told, it is the description.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self.setAccessibleName(name)
        self.setAccessibleDescription("" if NAME_IS_TOLD else name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_label(self, label: QLabel) -> None:
        """Let a label that says the same name it, instead of the description."""
        label.setBuddy(self)
        self.setAccessibleDescription("")

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.font())
        self.setMinimumHeight(look.whole(_HEIGHT))
        # A list below the button: through a menu over it, 500 lines cannot be scrolled.
        own = "QComboBox { combobox-popup: 0; } QComboBox::drop-down { border: none; width: %dpx; }"
        bare = "QComboBox::down-arrow { image: none; }"
        self.setStyleSheet(f"{field_style(look)} {own % look.whole(_MARK + 2 * _PAD)} {bare}")
        self.view().setFont(look.font())
        self.view().setItemDelegate(SpacedDelegate(look, self.view()))

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


def _box(button: CheckBox | RadioButton, part: QStyle.SubElement) -> QRectF:
    """Where the box lies that Qt draws."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return QRectF(button.style().subElementRect(part, option, button))


def _paint_at_right(field: QWidget, name: str, look: Look) -> None:
    px = look.px
    left = field.width() - px(_PAD + _MARK)
    mark = QRectF(left, (field.height() - px(_MARK)) / 2, px(_MARK), px(_MARK))
    paint_mark(_brush(field), mark, name, colour(look.colours.muted))


def field_style(look: Look) -> str:
    """The style sheet of one field in this look."""
    c, px = look.colours, look.whole
    box = f"border: {px(1)}px solid {c.edge}; background: {c.card}; color: {c.ink};"
    indicator = f"{box} width: {px(16)}px; height: {px(16)}px;"
    return f"""
        QLineEdit, QComboBox, QPlainTextEdit {{
            {box} border-radius: {px(6)}px; padding: {px(4)}px {px(8)}px;
        }}
        QLineEdit, QPlainTextEdit {{ placeholder-text-color: {c.muted}; }}
        QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{
            border: {px(2)}px solid {c.ink};
        }}
        QLineEdit:disabled, QComboBox:disabled {{
            border-style: dashed; background: transparent; color: {c.unusable};
        }}
        QComboBox QAbstractItemView {{
            {box} selection-background-color: {c.ink}; selection-color: {c.on_ink};
        }}
        QCheckBox, QRadioButton {{ color: {c.ink}; spacing: {px(8)}px; padding: {px(2)}px; }}
        QCheckBox:disabled, QRadioButton:disabled {{ color: {c.unusable}; }}
        QCheckBox::indicator {{ {indicator} border-radius: {px(4)}px; }}
        QRadioButton::indicator {{ {indicator} border-radius: {px(9)}px; }}
        QCheckBox::indicator:checked {{ background: {c.ink}; border-color: {c.ink}; }}
        QRadioButton::indicator:checked {{ border-color: {c.ink}; }}
        QCheckBox:focus, QRadioButton:focus {{ border: {px(2)}px solid {c.ink}; border-radius: {px(6)}px; }}
    """
