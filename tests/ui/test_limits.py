"""A field takes what can be kept of what is written in it, in one step, and says what it left out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.limits import MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_ROLES
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.console.plan import LabelledLineEdit
from mengpaneel.ui.faders.note import NoteEditor
from mengpaneel.ui.review.outcome import OutcomeField
from mengpaneel.ui.session.talk_side import SessionNote
from mengpaneel.ui.widgets.date_field import DateField
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.widgets.inputs import LineField, NoteField
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.scroll import ScrollBar
from mengpaneel.ui.window.search import SearchDialog
from mengpaneel.ui.window.window import Window
from tests.faults.limits import STOPPED, Written, kept_of
from tests.hands import drag_over

MUCH = 4 * MAX_NOTE_LENGTH
CUT = "Hier passen hoogstens 10\u202f000 tekens. Wat te veel was, is weggelaten."


@pytest.fixture(params=["note", "note of the hour", "outcome"])
def note_field(request, qtbot: QtBot, window: Window, desk: Desk, library: Library) -> NoteField:
    """Each place where a note is written, and where the desk has what is written there."""
    if request.param == "note":
        widget = NoteEditor(Fader.POSITIONING, desk, library, window.look, window)
        widget.setWindowFlags(Qt.WindowType.Widget)  # a popup needs a real screen
    elif request.param == "note of the hour":
        widget = SessionNote(desk, library)
        widget.show_fader(Fader.POSITIONING)
    else:
        widget = OutcomeField(desk, library.words)
    qtbot.addWidget(widget)
    widget.show()
    field = widget if isinstance(widget, NoteField) else widget.edit
    field.on_the_desk = lambda: desk.sheet.outcome or desk.sheet.remarks[0].note
    field.keep = widget
    return field


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.mark.parametrize("text", ["x" * MUCH, "woord " * MUCH, "regel\n" * MUCH, "🎚" * MUCH])
def test_too_much_pasted_into_a_note_is_cut_in_one_step_and_that_is_said(note_field: NoteField, text: str):
    steps = []
    note_field.written.connect(steps.append)
    note_field.insertFromMimeData(pasted(text))

    assert steps == [text[:MAX_NOTE_LENGTH]]
    assert note_field.on_the_desk() == text[:MAX_NOTE_LENGTH]
    assert note_field.notice.isVisible()
    assert note_field.notice.text() == CUT


def test_a_long_note_has_a_scroll_bar_like_any_other(note_field: NoteField):
    note_field.insertPlainText("regel\n" * 40)
    assert isinstance(note_field.verticalScrollBar(), ScrollBar)
    assert note_field.verticalScrollBar().maximum() > 0


def test_what_comes_in_otherwise_is_cut_where_it_came_in(note_field: NoteField):
    note_field.insertPlainText("begin  eind")
    cursor = note_field.textCursor()
    cursor.setPosition(6)
    note_field.setTextCursor(cursor)
    note_field.insertPlainText("🎚" * MUCH)  # as an input method does it

    assert note_field.on_the_desk() == f"begin {'🎚' * (MAX_NOTE_LENGTH - 11)} eind"
    assert note_field.notice.text() == CUT


def test_a_note_pasted_over_a_selection_has_the_room_of_what_it_replaces(note_field: NoteField):
    note_field.insertPlainText("a" * MAX_NOTE_LENGTH)
    note_field.selectAll()
    note_field.insertFromMimeData(pasted("b" * MAX_NOTE_LENGTH))

    assert note_field.on_the_desk() == "b" * MAX_NOTE_LENGTH
    assert note_field.notice is None


def test_a_key_at_the_limit_is_told_and_the_telling_goes_when_there_is_room(
    qtbot: QtBot, note_field: NoteField
):
    note_field.insertPlainText("a" * MAX_NOTE_LENGTH)
    qtbot.keyClicks(note_field, "b")
    assert note_field.on_the_desk() == "a" * MAX_NOTE_LENGTH
    assert note_field.notice.isVisible()

    note_field.textCursor().deletePreviousChar()
    assert not note_field.notice.isVisible()
    assert len(note_field.on_the_desk()) == MAX_NOTE_LENGTH - 1


def test_letters_that_turn_a_line_round_do_not_come_in(note_field: NoteField):
    note_field.insertFromMimeData(pasted("a\u202eb\u2028c\x07"))
    note_field.insertPlainText("\u2066d")

    assert note_field.on_the_desk() == "ab\ncd"


def lines(window: Window, desk: Desk, library: Library) -> list[LineField]:
    """Every line there is to write on, but for dates: those have tests of their own."""
    save = SaveDialog(library.words, date(2026, 3, 16), "", 1, Look(LIGHT), window)
    search = SearchDialog(desk, library, window.look, window)
    plan = LabelledLineEdit("", "", MAX_NOTE_LENGTH, library.words)
    plan.setParent(window)
    plan.show()
    found = [field for root in (save, search, plan) for field in root.findChildren(LineField)]
    return [field for field in found if not isinstance(field, DateField)]


def test_too_much_pasted_into_any_line_is_cut_and_said(window: Window, desk: Desk, library: Library):
    found = lines(window, desk, library)
    assert len(found) == 4
    for field in found:
        field.window().show()
        QApplication.clipboard().setText("x" * MUCH)
        field.paste()
        assert field.text() == "x" * field.longest
        assert field.notice.isVisible()
        assert "hoogstens" in field.notice.text()
        if field.window() is not window:
            field.window().close()


@pytest.mark.parametrize("text", ["x" * MUCH, "een\nregel", "kort"])
@pytest.mark.parametrize("by", ["key", "menu"])
def test_what_was_pasted_can_be_undone(
    qtbot: QtBot, window: Window, desk: Desk, library: Library, text: str, by: str
):
    for field in lines(window, desk, library):
        field.window().show()
        field.selectAll()
        field.insert("")
        qtbot.keyClicks(field, "eerst")
        QApplication.clipboard().setText(text)
        if by == "key":
            qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        else:
            next(action for action in field.menu().actions() if action.objectName() == "edit-paste").trigger()
        assert field.text() == f"eerst{text}".replace("\n", " ")[: field.longest]
        field.undo()
        assert field.text() == "eerst"
        field.redo()
        assert field.text() == f"eerst{text}".replace("\n", " ")[: field.longest]


def test_a_key_at_the_limit_of_a_line_is_told_and_takes_no_undo_step_away(
    qtbot: QtBot, window: Window, desk: Desk, library: Library
):
    for field in lines(window, desk, library):
        field.window().show()
        field.selectAll()
        field.insert("a" * field.longest)
        qtbot.keyClicks(field, "b")
        assert field.text() == "a" * field.longest
        assert field.notice.isVisible()
        field.undo()
        assert field.text() == ""


def test_a_file_that_is_dragged_over_a_field_is_left_to_the_window(
    qtbot: QtBot, window: Window, desk: Desk, library: Library
):
    window.setAcceptDrops(False)
    files, words = QMimeData(), pasted("woorden")
    files.setUrls([QUrl.fromLocalFile("/home/noor/dorp.mengpaneel")])
    files.setText("/home/noor/dorp.mengpaneel")
    note = SessionNote(desk, library)
    qtbot.addWidget(note)
    for field in (*lines(window, desk, library), note):
        for data, welcome in ((files, False), (words, True)):
            under = field.viewport() if isinstance(field, QAbstractScrollArea) else field
            assert drag_over(under, data) is welcome


def test_a_line_is_one_line_of_letters_that_can_be_seen(window: Window, desk: Desk, library: Library):
    for field in lines(window, desk, library):
        QApplication.clipboard().setText("a\nb\tc\u2028d\u202ee\x07")
        field.paste()
        assert field.text() == "a b c de"


def test_more_roles_than_can_be_kept_are_stopped_in_words(window: Window, library: Library):
    dialog = SaveDialog(library.words, date(2026, 3, 16), "Nulmeting", 0, Look(LIGHT), window)
    dialog.show()
    dialog.role_boxes[0].setChecked(True)
    dialog.other_roles_field.setText(", ".join(f"rol {number}" for number in range(MAX_ROLES)))
    dialog.accept()

    assert dialog.isVisible()
    assert dialog.other_roles_field.notice.isVisible()
    assert str(MAX_ROLES) in dialog.other_roles_field.notice.text()
    dialog.other_roles_field.setText(", ".join(f"rol {number}" for number in range(MAX_ROLES - 1)))
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_role_longer_than_can_be_kept_is_stopped_in_words(window: Window, library: Library):
    dialog = SaveDialog(library.words, date(2026, 3, 16), "Nulmeting", 0, Look(LIGHT), window)
    dialog.show()
    dialog.other_roles_field.setText("x" * (MAX_NAME_LENGTH + 1))
    dialog.accept()

    assert dialog.isVisible()
    assert str(MAX_NAME_LENGTH) in dialog.other_roles_field.notice.text()
    dialog.close()


def test_a_role_that_is_ticked_and_typed_counts_once(window: Window, library: Library):
    dialog = SaveDialog(library.words, date(2026, 3, 16), "Nulmeting", 0, Look(LIGHT), window)
    dialog.role_boxes[0].setChecked(True)
    dialog.other_roles_field.setText("de wijkagent, Wijkambtenaar, , de wijkagent ")

    assert dialog.roles == ("wijkambtenaar", "de wijkagent")


def test_a_name_from_outside_is_shown_as_what_it_is(qtbot: QtBot):
    text = Label("map\u202efdp.exe")
    qtbot.addWidget(text)
    assert text.text() == "map[U+202E]fdp.exe"

    text.set_text("een\ntwee\u2028drie é 🎚")
    assert text.text() == "een\ntwee[U+2028]drie é 🎚"


_letters = st.text(st.sampled_from("ab ,\n\t\x07é🎚\u202e\u2028\ufeff\ud83c\"'\\"), max_size=6)
_texts = st.builds(lambda text, times: text * times, _letters, st.sampled_from([1, 20, 121, 3_000, 20_000]))
_roles = st.lists(_letters, max_size=20).map(",".join)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(Written, *[_texts] * 6, roles=_roles | _texts, ticked=st.integers(0, 3)))
def test_everything_that_a_dialog_lets_through_is_saved_exported_and_read_back(qapp, written: Written):
    assert kept_of(written) in ("", STOPPED)
