"""The menu of one subject: which snapshot to show, or its present sheet, or to leave it out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.side_by_side import tell_name, tell_when
from mengpaneel.desk.overview import Overview
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.side_by_side import PRESENT
from mengpaneel.ui.widgets.popups import Menu


def subject_menu(overview: Overview, place: int, library: Library, parent: QWidget) -> Menu:
    """A menu with all sheets of the subject at this index, the latest first; the shown one is checked."""
    words, menu = library.words.side_by_side, Menu(parent)
    shown = overview.together.sheets[place]
    candidate = next(each for each in overview.candidates if each.subject.id == shown.subject.id)
    menu.setAccessibleName(words.more.format(name=tell_name(overview.together, place, library)))
    sheets = [(PRESENT, words.show_present)] if candidate.present else []
    for snapshot in reversed(candidate.snapshots):
        told = tell_when(ComparedSheet.of(snapshot, candidate.subject), library)
        sheets.append((snapshot.id, told))
    for id_, told in sheets:
        action = menu.addAction(told.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(id_ == shown.id)
        action.triggered.connect(lambda _=False, id_=id_: overview.choose_sheet(shown.subject.id, id_))
    menu.addSeparator()
    left_out = overview.choice.left_out | {shown.subject.id}
    menu.addAction(words.leave_out).triggered.connect(lambda _=False: overview.set_left_out(left_out))
    return menu
