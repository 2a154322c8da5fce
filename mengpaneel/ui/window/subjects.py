"""Actions on subjects: open, search, create, rename, discard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot, Subject, SubjectKind
from mengpaneel.domain.undo_step import UndoStep
from mengpaneel.ui.widgets.popups import Menu, popup_below
from mengpaneel.ui.window.actions import Actions
from mengpaneel.ui.window.shell import Shell

MOST_IN_MENU = 10


class Subjects(QObject):
    """The menu of subjects in the header, with the last used ones, and its dialogs."""

    def __init__(self, desk: Desk, library: Library, actions: Actions, button: QWidget, shell: Shell) -> None:
        super().__init__(shell.parent)
        self._desk, self._library, self._shell = desk, library, shell
        self._actions, self._button = actions, button

    def open_menu(self) -> None:
        """Open the menu below the header's button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup_below(menu, self._button)

    def menu(self) -> QMenu:
        """The menu: the last used subjects, by name, and the actions."""
        desk, words, actions = self._desk, self._library.words, self._actions
        menu = Menu(self._shell.parent)
        lately = {subject.id: subject for subject in desk.finder.recent(MOST_IN_MENU)}
        lately.setdefault(desk.subject.id, desk.subject)
        for subject in sorted(lately.values(), key=lambda subject: subject_name(subject, words).casefold()):
            action = menu.addAction(subject_name(subject, words).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(subject.id == desk.subject.id)
            action.triggered.connect(lambda _=False, subject=subject: desk.open_subject(subject))
        menu.addAction(actions.search)
        menu.addSeparator()
        menu.addAction(f"{words.subject.new}…").triggered.connect(self.begin)
        menu.addAction(f"{words.subject.rename}…").triggered.connect(self.rename)
        throw_away = menu.addAction(words.subject.throw_away)
        throw_away.setEnabled(desk.can_throw_away)
        throw_away.triggered.connect(self.throw_away)
        menu.addSeparator()
        menu.addActions([actions.report, actions.export, actions.open_file])
        menu.addSeparator()
        menu.addAction(actions.example)
        return menu

    def search(self) -> None:
        """Open the search dialog, and go to what was found."""
        from mengpaneel.ui.window.search import SearchDialog

        dialog = SearchDialog(self._desk, self._library, self._shell.look, self._shell.parent)
        dialog.found.connect(self._go_to)
        dialog.open()

    def rename(self) -> None:
        """Ask for a new name or kind of the subject."""
        subject, words = self._desk.subject, self._library.words.subject
        answer = self._ask(words.rename, words.keep, subject.kind, subject.name)
        if answer:
            self._desk.rename_subject(*answer)

    def begin(self) -> None:
        """Ask for kind and name of a new subject, and open it."""
        words = self._library.words.subject
        answer = self._ask(words.new, words.make, SubjectKind.CASE, "")
        if answer:
            self._desk.new_subject(*answer)

    def throw_away(self) -> None:
        """Move the subject to the bin, with a notice that offers undo."""
        desk, words = self._desk, self._library.words
        subject = desk.subject
        desk.throw_away_subject(words.subject.as_it_stood)
        if desk.subject.id != subject.id:
            step, undo = desk.history.next_undo, words.timeline.undo
            told = words.subject.thrown_away.format(name=subject_name(subject, words))
            self._shell.messages.show_step(step, told, undo, partial(self._bring_back, step))

    def _bring_back(self, step: UndoStep | None) -> None:
        if self._desk.history.next_undo is step:
            self._desk.undo()

    def _go_to(self, subject: Subject, snapshot: Snapshot | None) -> None:
        if subject.id != self._desk.subject.id:
            self._desk.open_subject(subject)
        if snapshot:
            self._shell.commands.go_to_snapshot.emit(snapshot)

    def _ask(self, heading: str, yes: str, kind: SubjectKind, name: str) -> tuple[SubjectKind, str] | None:
        from mengpaneel.ui.widgets.dialog import SubjectDialog

        words, shell = self._library.words, self._shell
        dialog = SubjectDialog(words, heading, yes, kind, name, shell.look, shell.parent)
        answer = (dialog.kind, dialog.name) if dialog.exec() else None
        dialog.deleteLater()
        return answer
