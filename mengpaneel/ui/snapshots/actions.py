"""The actions on one snapshot: a menu, and dialogs where input is needed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.snapshots.card import CardAction, shortcut_text
from mengpaneel.ui.widgets.popups import Menu, popup_below
from mengpaneel.ui.window.commands import Commands


class SnapshotActions(QObject):
    """Carries out the actions of a card; those that need more than the desk are commands of the window."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._library, self._commands, self._parent = desk, library, commands, parent
        self._look = Look(LIGHT)

    def set_look(self, look: Look) -> None:
        """Set the look of the dialogs."""
        self._look = look

    def open_menu(self, snapshot: Snapshot, card: QWidget, at: QPoint | None = None) -> None:
        """Open the menu at a screen position, by default below the card."""
        menu = self.menu(snapshot)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if at:
            menu.popup(at)
        else:
            popup_below(menu, card)

    def menu(self, snapshot: Snapshot) -> QMenu:
        """The menu of all actions; while the last time is hidden, only the one to show it."""
        menu = Menu(self._parent)
        if self._desk.hidden:
            menu.addAction(self._library.words.again.reveal).triggered.connect(self._desk.reveal)
        else:
            self._fill(menu, snapshot)
        return menu

    def _fill(self, menu: QMenu, snapshot: Snapshot) -> None:
        desk, words, own = self._desk, self._library.words.timeline, self._library.words.upkeep
        is_ghost = desk.ghost == snapshot
        menu.addAction(words.look).triggered.connect(lambda: desk.view(snapshot))
        menu.addAction(words.take_ghost if is_ghost else words.lay_ghost).triggered.connect(
            lambda: desk.set_ghost(None if is_ghost else snapshot)
        )
        menu.addAction(words.compare).triggered.connect(lambda: self._commands.compare.emit(snapshot))
        menu.addAction(words.recall).triggered.connect(lambda: desk.recall(snapshot))
        menu.addSeparator()
        self._add(menu, f"{own.entitle}…", CardAction.SET_TITLE, snapshot)
        for action, by, text in (
            (CardAction.MOVE_BACK, -1, own.move_back),
            (CardAction.MOVE_ON, 1, own.move_on),
        ):
            if desk.snapshot_editor.can_move(snapshot, by):
                self._add(menu, text, action, snapshot)
        menu.addAction(own.correct).triggered.connect(lambda: self._ask_correction(snapshot))
        if snapshot.corrects:
            menu.addAction(own.earlier).triggered.connect(lambda: self._show_earlier(snapshot))
        menu.addSeparator()
        menu.addAction(self._library.words.window.export).triggered.connect(
            lambda: self._commands.export.emit(snapshot)
        )
        if snapshot.look_again_on:
            day = tell_date(snapshot.look_again_on, self._library.words, short=True)
            menu.addAction(self._library.words.travel.calendar_on.format(date=day)).triggered.connect(
                lambda: self._commands.add_to_calendar.emit(snapshot)
            )
        menu.addSeparator()
        self._add(menu, words.throw_away, CardAction.THROW_AWAY, snapshot)

    def _add(self, menu: QMenu, text: str, action: CardAction, snapshot: Snapshot) -> None:
        """Offer what has a key of its own, with that key; the card obeys it, not the menu."""
        menu.addAction(f"{text}\t{shortcut_text(action)}").triggered.connect(
            lambda: self.do(action, snapshot)
        )

    def do(self, action: CardAction, snapshot: Snapshot) -> None:
        """Carry out the action of a key; does nothing while the last time is hidden."""
        if self._desk.hidden:
            return
        upkeep = self._desk.snapshot_editor
        if action is CardAction.SET_TITLE:
            self._ask_title(snapshot)
        elif action is CardAction.THROW_AWAY:
            self._desk.snapshot_editor.throw_away(snapshot)
        elif action in (CardAction.MOVE_BACK, CardAction.MOVE_ON):
            upkeep.move(snapshot, -1 if action is CardAction.MOVE_BACK else 1)

    def _ask_title(self, snapshot: Snapshot) -> None:
        from mengpaneel.ui.snapshots.dialogs import TitleDialog

        dialog = TitleDialog(snapshot.title, self._library, self._look, self._parent.window())
        dialog.accepted.connect(lambda: self._desk.snapshot_editor.set_title(snapshot, dialog.title))
        _open(dialog)

    def _ask_correction(self, snapshot: Snapshot) -> None:
        from mengpaneel.ui.snapshots.dialogs import CorrectDialog

        dialog = CorrectDialog(snapshot, date.today(), self._library, self._look, self._parent.window())
        dialog.accepted.connect(
            lambda: self._desk.snapshot_editor.correct(
                snapshot,
                dialog.taken_on,
                dialog.title,
                dialog.roles,
                dialog.look_again_on,
                from_desk=dialog.from_desk,
            )
        )
        _open(dialog)

    def _show_earlier(self, snapshot: Snapshot) -> None:
        from mengpaneel.ui.snapshots.dialogs import EarlierDialog

        earlier = self._desk.snapshot_editor.earlier_versions(snapshot)
        dialog = EarlierDialog(snapshot, earlier, self._library, self._look, self._parent.window())
        dialog.load_requested.connect(self._desk.set_ghost)
        _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
