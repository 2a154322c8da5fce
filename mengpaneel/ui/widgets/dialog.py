"""Dialogs that ask for facts of a snapshot or subject, and the layout of a large dialog."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.days import a_year_later
from mengpaneel.domain.limits import EARLIEST_DAY, MAX_NAME_LENGTH, MAX_ROLES
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.choices import CheckBox, RadioButton
from mengpaneel.ui.widgets.date_field import DateField
from mengpaneel.ui.widgets.inputs import LineField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FitOrScroll, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, largest_dialog_size, resize_within, set_margins
from mengpaneel.ui.window.placement import available_window_size

_WIDTH, _BETWEEN_ROLES = 460, ", "


def name_field(field: QWidget, label: str) -> None:
    """Set the accessible name of a field and of the line edit in it, which gets the focus."""
    for named in (field, *field.findChildren(QLineEdit)):
        named.setAccessibleName(label)


class QuestionDialog(QDialog):
    """A small dialog: a heading, fields that scroll where the screen is small, and two buttons."""

    def __init__(self, heading: str, yes: str, no: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self._look = look
        self._inside = WrappingColumn()
        self._fields = QVBoxLayout(self._inside)
        self._fields.addWidget(Label(heading, Size.TITLE, bold=True))
        self.accept_button = Button(yes, ButtonStyle.PRIMARY)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        refuse = Button(no)
        refuse.clicked.connect(self.reject)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._buttons.addWidget(refuse)
        self._buttons.addWidget(self.accept_button)

    def _finish(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.addWidget(FitOrScroll(self._inside, self), 1)
        column.addLayout(self._buttons)
        # Half of what is left at the right is inside what scrolls, so that a bar does not touch the fields.
        set_margins(column, self._look, (24, 24, 12, 24), 20)
        set_margins(self._fields, self._look, (0, 0, 12, 0), 6)
        set_margins(self._buttons, self._look, (0, 0, 12, 0), 10)
        apply_look(self, self._look)
        self._take_room(self._look.whole(_WIDTH))

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.font())

    def _take_room(self, width: int) -> None:
        """Resize to the height of the fields, as far as the screen allows."""
        margins, space_between = self._column.contentsMargins(), self._column.spacing()
        beside = margins.left() + margins.right()
        width = max(width, self._inside.minimumSizeHint().width() + beside)
        around = margins.top() + margins.bottom() + space_between + self._buttons.sizeHint().height()
        wanted = self._inside.height_needed(width - beside) + around
        room = available_window_size(self.screen())
        self.setMinimumWidth(min(width, room.width()))
        self.resize(width, min(wanted, room.height()))

    def _line(self, words: Interface, label: str, text: str = "", hint: str = "") -> LineField:
        field = LineField(MAX_NAME_LENGTH, words, text)
        field.setPlaceholderText(hint)
        self._labelled(label, field)
        return field

    def _labelled(self, label: str, field: QWidget) -> None:
        words = Label(label, bold=True)
        words.setBuddy(field)
        name_field(field, label)
        field.setMinimumHeight(self._look.whole(34))
        self._fields.addWidget(words)
        self._fields.addWidget(field)
        self._fields.addSpacing(self._look.whole(6))


class FactsDialog(QuestionDialog):
    """Asks for date, title and roles of a snapshot; all have a default."""

    def _ask_facts(self, words: Interface, today: date, title: str, roles: Sequence[str] = ()) -> None:
        save, self._words = words.save, words
        self.title_field = self._line(words, save.title, title, title or save.title_hint)
        self._proposed = title
        self.date_field = DateField(today, words)
        self.date_field.set_range(EARLIEST_DAY, today)
        self._labelled(save.date, self.date_field)
        self._ask_to_look_again(words.again.look_again)
        self._fields.addWidget(Label(save.roles, bold=True))
        hint = save.roles_again if roles else save.roles_hint
        self._fields.addWidget(Label(hint, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self.role_boxes = [CheckBox(role) for role in save.usual_roles]
        for box in self.role_boxes:
            self._fields.addWidget(box)
        self.other_roles_field = LineField(MAX_ROLES * (MAX_NAME_LENGTH + len(_BETWEEN_ROLES)), words)
        self.other_roles_field.set_hint_as_name(save.other_role)
        self.other_roles_field.setMinimumHeight(self._look.whole(34))
        self._fields.addWidget(self.other_roles_field)
        self._fill_in_roles(roles)

    def _fill_in_roles(self, roles: Sequence[str]) -> None:
        """Check the usual roles, and put the others in the text field."""
        usual = [box.text() for box in self.role_boxes]
        for box in self.role_boxes:
            box.setChecked(box.text() in roles)
        self.other_roles_field.setText(_BETWEEN_ROLES.join(role for role in roles if role not in usual))

    def _ask_to_look_again(self, label: str) -> None:
        """Offer a year later; it follows the date until somebody chooses another day."""
        self.again_box = CheckBox(label)
        self.again_box.setChecked(True)
        self.again_field = DateField(a_year_later(self.taken_on), self._words)
        name_field(self.again_field, label)
        self.again_field.setMinimumHeight(self._look.whole(34))
        self.again_box.toggled.connect(self.again_field.setEnabled)
        self._again_chosen = False
        self.again_field.chosen.connect(self._choose_again)
        self.date_field.day_changed.connect(self._follow_date)
        self._fields.addWidget(self.again_box)
        self._fields.addWidget(self.again_field)
        self._fields.addSpacing(self._look.whole(6))
        self._follow_date()

    def _follow_date(self) -> None:
        self.again_field.set_range(self.taken_on + timedelta(days=1))
        if not self._again_chosen:
            self.again_field.set_day(a_year_later(self.taken_on))

    def _choose_again(self) -> None:
        self._again_chosen = True

    @property
    def look_again_on(self) -> date | None:
        """The day on which to set the faders again, or none."""
        return self.again_field.day if self.again_box.isChecked() else None

    @property
    def title(self) -> str:
        """The title, or the proposed one if it is empty."""
        return self.title_field.text().strip() or self._proposed

    @property
    def taken_on(self) -> date:
        """The day of the snapshot."""
        return self.date_field.day

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles, checked or typed, without duplicates."""
        ticked = [box.text() for box in self.role_boxes if box.isChecked()]
        typed = [role.strip() for role in self.other_roles_field.text().split(_BETWEEN_ROLES.strip())]
        once: dict[str, str] = {}
        for role in filter(None, (*ticked, *typed)):
            once.setdefault(role.casefold(), role)
        return tuple(once.values())

    def accept(self) -> None:
        """Close, unless a date is invalid or there are too many roles, which is shown at the field."""
        words, roles = self._words.input, self.roles
        for field in (self.date_field, self.again_field):
            if field.isEnabled() and not field.read():
                field.setFocus()
                field.read()
                return
        if len(roles) > MAX_ROLES:
            self._refuse_roles(words.too_many_roles.format(most=MAX_ROLES))
        elif any(len(role) > MAX_NAME_LENGTH for role in roles):
            self._refuse_roles(words.role_too_long.format(most=MAX_NAME_LENGTH))
        else:
            super().accept()

    def _refuse_roles(self, told: str) -> None:
        self.other_roles_field.setFocus()
        self.other_roles_field.show_message(told)


class SaveDialog(FactsDialog):
    """Asks for the facts of a new snapshot; starts with the roles of the last one."""

    def __init__(
        self,
        words: Interface,
        today: date,
        title: str,
        unset: int,
        look: Look,
        parent: QWidget,
        *,
        roles: Sequence[str] = (),
    ) -> None:
        save = words.save
        super().__init__(save.heading, save.save, save.cancel, look, parent)
        if unset:
            remark = save.unset_one if unset == 1 else save.unset_more.format(count=words.said.counts[unset])
            told = sentence_case(remark)
            self._fields.addWidget(Label(told, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._ask_facts(words, today, title, roles)
        self._finish()
        self.title_field.selectAll()
        self.title_field.setFocus()


class SubjectDialog(QuestionDialog):
    """Asks for the kind and name of a subject."""

    def __init__(
        self,
        words: Interface,
        heading: str,
        yes: str,
        kind: SubjectKind,
        name: str,
        look: Look,
        parent: QWidget,
    ) -> None:
        subject = words.subject
        super().__init__(heading, yes, subject.cancel, look, parent)
        self._fields.addWidget(Label(subject.kind, bold=True))
        self.kind_buttons = QButtonGroup(self)
        for which, label in (
            (SubjectKind.MUNICIPALITY, subject.municipality),
            (SubjectKind.CASE, subject.case),
        ):
            radio = RadioButton(label)
            radio.setChecked(which is kind)
            self.kind_buttons.addButton(radio, _KINDS.index(which))
            self._fields.addWidget(radio)
        self._fields.addSpacing(look.whole(6))
        self._hints = {SubjectKind.MUNICIPALITY: subject.name_hint, SubjectKind.CASE: subject.case_hint}
        self.name_field = self._line(words, subject.name, name)
        self.kind_buttons.idToggled.connect(self._show_hint)
        self._show_hint()
        self._finish()
        self.name_field.setFocus()

    def _show_hint(self) -> None:
        self.name_field.setPlaceholderText(self._hints[self.kind])

    @property
    def kind(self) -> SubjectKind:
        """Gemeente or casus."""
        return _KINDS[self.kind_buttons.checkedId()]

    @property
    def name(self) -> str:
        """The name, possibly none."""
        return self.name_field.text().strip()


_KINDS: Sequence[SubjectKind] = tuple(SubjectKind)


_SMALLEST = QSize(320, 280)


class _Body(QWidget):
    """Reports the height of its wrapped text."""

    def height_needed(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout else 0


class DialogFrame:
    """Lays out a dialog: the content goes into `column`, and the buttons below it once `set_look` is called.

    A dialog begins where Tab comes first, and that is at what it was given first.
    """

    def __init__(self, dialog: QDialog, *buttons: QWidget) -> None:
        self._dialog, self._buttons = dialog, buttons
        body = _Body()
        self.column = QVBoxLayout(body)
        self._foot, self._whole = QHBoxLayout(), QVBoxLayout(dialog)
        self._foot.addStretch()
        self._whole.addWidget(FitOrScroll(body), 1)
        self._whole.addLayout(self._foot)

    def set_look(self, look: Look, window: QWidget, size: tuple[int, int]) -> None:
        """Apply the look, and resize within the window; all content is there."""
        for button in self._buttons:
            self._foot.addWidget(button)
        set_margins(self.column, look, (24, 20, 24, 8), 10)
        set_margins(self._foot, look, (24, 4, 24, 20), 10)
        set_margins(self._whole, look, 0, 0)
        apply_look(self._dialog, look)
        self._dialog.setFont(look.font())
        self._dialog.setMinimumSize(_SMALLEST)
        resize_within(self._dialog, look, size, largest_dialog_size(window))
