"""Shows the municipality of a casus as dashed caps on its faders: the last snapshot of that municipality."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot, Subject, SubjectKind
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.popups import Menu, popup_below


class MunicipalityButton(Button):
    """Visible only for a casus, if a municipality has a snapshot; a menu if several have."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        words = library.words.leading
        super().__init__(
            words.municipality, name=words.municipality_tip, checkable=True, mark="ghost", parent=parent
        )
        self._desk, self._library = desk, library
        self.clicked.connect(self._ask)
        desk.changed.connect(self._follow)
        self._show()

    @property
    def offered(self) -> Sequence[tuple[Subject, Snapshot]]:
        """The municipalities at hand with their last snapshots."""
        if self._desk.subject.kind is not SubjectKind.CASE:
            return ()
        others = self._desk.finder.nearby[1:]
        return [(s, shelf[-1]) for s, shelf in others if shelf and s.kind is SubjectKind.MUNICIPALITY]

    def _follow(self, changes: Changes) -> None:
        if changes.subject or changes.ghost or changes.snapshots:
            self._show()

    def _show(self) -> None:
        self.setVisible(bool(self.offered))
        ghost = self._desk.ghost
        self.setChecked(ghost is not None and ghost.subject_id != self._desk.subject.id)

    def _ask(self, wanted: bool) -> None:
        offered = self.offered
        if not wanted:
            self._desk.set_ghost(None)
        elif len(offered) == 1:
            self._lay(*offered[0])
        else:
            self._offer(offered)

    def _offer(self, offered: Sequence[tuple[Subject, Snapshot]]) -> None:
        menu = Menu(self)
        menu.setAccessibleName(self.text())
        for subject, snapshot in offered:
            name = subject_name(subject, self._library.words)
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, s=subject, last=snapshot: self._lay(s, last))
        menu.aboutToHide.connect(self._show)
        popup_below(menu, self)

    def _lay(self, subject: Subject, last: Snapshot) -> None:
        """Lay it over the faders, called by its subject, as the room calls it."""
        self._desk.set_ghost(replace(last, title=subject_name(subject, self._library.words)))
