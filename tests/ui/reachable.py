"""What a screen reader, a finger and the keyboard find in a window, and what they miss."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QTabBar,
    QWidget,
)

from mengpaneel.ui.help.tour import TourHighlight
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.scroll import ScrollBar
from mengpaneel.ui.window.areas import visible_areas

Role, Text = QAccessible.Role, QAccessible.Text


NAMED = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.Slider,
    Role.EditableText,
    Role.PageTabList,
    Role.PageTab,
    Role.Graphic,
}


def interface_of(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    assert interface.isValid()
    return interface


def shown(root: QWidget) -> list[QWidget]:
    return [w for w in (root, *root.findChildren(QWidget)) if w.isVisible() and w.window() is root.window()]


def is_drawn_by_us(widget: QWidget) -> bool:
    ours = type(widget).__module__.startswith("mengpaneel") and "paintEvent" in vars(type(widget))
    return (
        ours
        and not widget.findChildren(QWidget)
        and not isinstance(widget, (FocusRing, ScrollBar, TourHighlight))
    )


def nameless(root: QWidget) -> Iterator[str]:
    """Whatever can be operated or is a drawing, and has no name."""
    for widget in shown(root):
        interface = interface_of(widget)
        operated = interface.role() in NAMED or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        labelled = interface.role() is Role.ComboBox and (widget.accessibleName() or relations(interface))
        said = labelled or interface.text(Text.Name)
        if widget is not root and (operated or is_drawn_by_us(widget)) and not said:
            yield f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def choices_of_nothing(root: QWidget) -> Iterator[str]:
    """Each combo box of which only the choice is told: on Linux Qt tells it in the place of its name."""
    for widget in shown(root):
        if isinstance(widget, QComboBox):
            interface = interface_of(widget)
            told = {interface.text(kind) for kind in (Text.Name, Text.Description)}
            if not relations(interface) and not told - {"", widget.currentText()}:
                yield f"{widget.accessibleName()!r} is not told with {widget.currentText()!r}"


def said_twice(root: QWidget) -> Iterator[str]:
    """Whatever has a description that only says its name once more."""
    for widget in shown(root):
        name, more = (interface_of(widget).text(kind) for kind in (Text.Name, Text.Description))
        if name and plain(name) == plain(more):
            yield f"{name!r} twice"


def boxes_of_which_one_is_chosen(root: QWidget) -> Iterator[str]:
    """Buttons of which only one can be down, while a screen reader tells of boxes to tick."""
    for button in shown(root):
        if isinstance(button, QAbstractButton) and button.isCheckable():
            group = button.group()
            one = button.autoExclusive() or (group is not None and group.exclusive())
            if one and interface_of(button).role() is not Role.RadioButton:
                yield f"{button.text()!r} is one of several, and told as a box"


def areas_without_a_name(root: QWidget) -> Iterator[str]:
    """Parts between which F6 goes that a screen reader cannot call anything, or takes for mere layout."""
    for area in visible_areas(root):
        interface = interface_of(area)
        if not interface.text(Text.Name) or interface.role() not in (Role.Border, Role.Grouping):
            yield f"{type(area).__name__} is no group with a name"


def plain(words: str) -> str:
    return " ".join(words.replace("\u00ad", "").split()).rstrip(".").casefold()


def relations(interface: QAccessibleInterface) -> list[object]:
    return [other for other, _ in interface.relations()]


SMALLEST, SMALLEST_PRESENTING = 24, 44


PRESSED = (QAbstractButton, QCheckBox, QComboBox, QLineEdit)


def targets(root: QWidget) -> Iterator[tuple[str, QSize]]:
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget.parent(), QComboBox):
            continue
        if isinstance(widget, PRESSED):
            yield f"{type(widget).__name__} {widget.accessibleName()!r}", widget.size()
        if isinstance(widget, QTabBar):
            for number in range(widget.count()):
                yield f"tab {widget.tabText(number)!r}", widget.tabRect(number).size()


def too_small(root: QWidget, smallest: int) -> list[str]:
    found = list(targets(root))
    assert found
    return [f"{name}: {s.toTuple()}" for name, s in found if min(s.width(), s.height()) < smallest]
