"""What leaves this computer: only what was chosen, and without roles and notes unless asked."""

from __future__ import annotations

import errno
import os
import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.excerpt import excerpt
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.exchange.decoding import decode
from mengpaneel.ui.transfer import export_dialog as export
from mengpaneel.ui.transfer import save_files as calendar
from mengpaneel.ui.transfer.export_dialog import ExportDialog, ExportFormat
from mengpaneel.ui.window.window import Window
from tests.hands import press, settle
from tests.ui.answering import Answering


@pytest.fixture
def person(monkeypatch, tmp_path: Path) -> Answering:
    person = Answering(tmp_path / "dorp.mengpaneel")
    for asker in (export, calendar):
        monkeypatch.setattr(asker, "ask_path", person)
    return person


@pytest.fixture
def shop(qtbot: QtBot, person: Answering, example_desk: Desk, library: Library) -> Window:
    """A window with the example, and a casus of its own beside it."""
    example_desk.save_snapshot(date(2026, 3, 20), "In de wijk", ("Noor de Vries",), date(2027, 3, 20))
    town = example_desk.subject
    example_desk.new_subject(SubjectKind.CASE, "Het plein")
    example_desk.set_note(Fader.COMMUNICATION, "plein vol fietsen")
    example_desk.save_snapshot(date(2026, 4, 1), "Op het plein", ())
    example_desk.open_subject(town)
    window = Window(example_desk, library, "light")
    window.shell.last_folder = "/stick"
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.console_screen.is_complete)  # its keys come then, too
    return window


def opened(qtbot: QtBot, window: Window) -> ExportDialog | None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)  # where a dialog was closed just before, it is not yet
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    return next((each for each in window.findChildren(ExportDialog) if each.isVisible()), None)


def test_without_being_asked_roles_and_notes_stay_here(qtbot: QtBot, shop: Window, person: Answering):
    dialog = opened(qtbot, shop)
    settle()
    assert not dialog.people.isChecked()
    assert "Dit gaat mee: 5 momentopnames van Voorbeeldstad" in dialog.leaves.text()
    assert dialog.leaves.text().endswith(
        "Wie het invulde en wat jullie erbij schreven, blijft op deze computer."
    )
    press(dialog.save)
    parcel = decode(person.path.read_bytes())

    assert not parcel.with_roles_and_notes
    assert parcel.bundles[0].snapshots == tuple(map(excerpt, shop.desk.snapshots))
    assert b"Noor" not in person.path.read_bytes()
    assert shop.notice.words == "Bewaard: 5 momentopnames van Voorbeeldstad in dorp.mengpaneel."


def test_asked_for_they_go_along_and_that_is_said(qtbot: QtBot, shop: Window, person: Answering):
    dialog = opened(qtbot, shop)
    dialog.people.click()
    assert dialog.leaves.text().endswith("Geef het alleen aan mensen die dat mogen lezen.")
    press(dialog.save)

    assert decode(person.path.read_bytes()).bundles[0].snapshots == shop.desk.snapshots


def test_everything_goes_or_one_subject_or_one_snapshot(qtbot: QtBot, shop: Window, person: Answering):
    first = shop.desk.snapshots[0]
    shop.commands.export.emit(first)
    dialog = shop.findChild(ExportDialog)
    settle()
    assert dialog.tree.checked_ids == {first.id}
    press(dialog.all)
    settle()
    assert "6 momentopnames van 2 onderwerpen" in dialog.leaves.text()
    press(dialog.subject)
    assert len(dialog.tree.checked_ids) == 5
    press(dialog.only_one)
    press(dialog.save)

    assert decode(person.path.read_bytes()).bundles[0].snapshots == (excerpt(first),)
    assert Path(person.suggested) == Path("/stick/Mengpaneel Voorbeeldstad 2025-03-12.mengpaneel")
    assert shop.shell.last_folder == str(person.path.parent)


def test_a_subject_is_ticked_with_all_that_is_in_it(qtbot: QtBot, shop: Window):
    dialog = opened(qtbot, shop)
    settle()
    tree, case = dialog.tree, dialog.tree.topLevelItem(1)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(case).center())
    assert len(tree.checked_ids) == 6
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert len(tree.checked_ids) == 5
    first = tree.topLevelItem(0)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(first).center())

    qtbot.waitUntil(lambda: not dialog.save.isEnabled())
    assert dialog.leaves.text() == "Vink aan wat mee moet."


def test_a_table_opens_elsewhere(qtbot: QtBot, shop: Window, person: Answering):
    person.path = person.path.with_suffix(".csv")
    dialog = opened(qtbot, shop)
    press(dialog.all)
    press(dialog.kinds[ExportFormat.TABLE])
    press(dialog.save)
    table = person.path.read_text("utf-8-sig")

    assert person.suggested.endswith(".csv")
    assert '"Het plein"' in table
    assert "fietsen" not in table
    dialog = opened(qtbot, shop)
    press(dialog.all)
    press(dialog.kinds[ExportFormat.TABLE])
    dialog.people.click()
    press(dialog.save)
    assert "plein vol fietsen" in person.path.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "De schijf is vol"), (errno.EACCES, "Hier mag niet worden geschreven")],
)
def test_a_failing_disk_keeps_the_earlier_file_and_the_choice(
    qtbot: QtBot, monkeypatch, shop: Window, person: Answering, number: int, told: str
):
    person.path.write_bytes(b"vorig jaar")

    def fail(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    dialog = opened(qtbot, shop)
    monkeypatch.setattr(os, "fsync", fail)
    press(dialog.save)

    assert dialog.isVisible()
    assert dialog.status.text().startswith(told)
    assert person.path.read_bytes() == b"vorig jaar"
    assert [path.name for path in person.path.parent.iterdir()] == ["dorp.mengpaneel"]


def test_who_says_no_saves_nothing_and_may_choose_again(qtbot: QtBot, shop: Window, person: Answering):
    path, person.path = person.path, None
    dialog = opened(qtbot, shop)
    press(dialog.save)

    assert dialog.isVisible()
    assert list(path.parent.iterdir()) == []


def test_more_than_fits_is_told(qtbot: QtBot, monkeypatch, shop: Window, person: Answering):
    from mengpaneel.exchange import encoding

    dialog = opened(qtbot, shop)
    monkeypatch.setattr(encoding, "LARGEST", 1000)
    press(dialog.save)

    assert dialog.status.text().startswith("Dit bestand is te groot")
    assert not person.path.exists()


def test_everything_is_read_while_the_window_lives_and_a_failure_is_told(
    qtbot: QtBot, monkeypatch, shop: Window
):
    readers = []

    def damaged() -> None:
        readers.append(threading.current_thread())
        raise MemoryProblem(ProblemCause.DAMAGED, "/ergens")

    monkeypatch.setattr(shop.desk.finder, "read_all", damaged)

    assert opened(qtbot, shop) is None
    assert shop.notice.words.startswith("Dit bestand is beschadigd en is niet aangeraakt: /ergens.")
    assert readers != [threading.main_thread()]


def test_with_nothing_saved_yet_it_says_what_to_do(qtbot: QtBot, window: Window):
    assert opened(qtbot, window) is None
    assert window.notice.words.startswith("Er is nog geen momentopname om te exporteren.")
    assert window.actions_.export in window.subjects.menu().actions()


# The calendar.


def test_the_day_to_look_again_is_offered_when_a_snapshot_is_saved(
    qtbot: QtBot, monkeypatch, shop: Window, person: Answering
):
    outside = []
    monkeypatch.setattr(QDesktopServices, "openUrl", outside.append)
    person.path = person.path.with_suffix(".ics")
    shop.desk.save_snapshot(date(2026, 5, 1), "Na de zomer", (), date(2027, 5, 1))
    assert shop.notice.words == "‘Na de zomer’ is bewaard."
    press(shop.notice.action_button)

    assert b"DTSTART;VALUE=DATE:20270501" in person.path.read_bytes()
    assert Path(person.suggested) == Path("/stick/Mengpaneel Voorbeeldstad 2027-05-01.ics")
    assert shop.notice.words.startswith("Bewaard als dorp.ics.")
    press(shop.notice.action_button)
    assert [Path(url.toLocalFile()) for url in outside] == [person.path]
    shop.desk.save_snapshot(date(2026, 5, 2), "Zonder", ())
    assert not shop.notice.action_button.isVisible()


def test_the_menu_of_a_snapshot_offers_export_and_its_day(shop: Window, person: Answering):
    actions, snapshots = shop.console_screen.snapshot_strip.actions_, shop.desk.snapshots

    def offered(place: int) -> dict[str, QAction]:
        return {action.text(): action for action in actions.menu(snapshots[place]).actions()}

    assert not any("agenda" in text for text in offered(0))
    offered(0)["Exporteren…"].trigger()
    assert shop.findChild(ExportDialog).tree.checked_ids == {snapshots[0].id}
    person.path = person.path.with_suffix(".ics")
    offered(4)["Opnieuw kijken op 20 mrt 2027: in je agenda zetten…"].trigger()
    assert b"DTSTART;VALUE=DATE:20270320" in person.path.read_bytes()


def test_a_corrected_day_to_look_again_moves_the_appointment(shop: Window, person: Answering):
    desk, told = shop.desk, []
    person.path = person.path.with_suffix(".ics")
    for month in (3, 6, 9):
        snapshot = desk.snapshots[4]
        if month > 3:
            day = date(2027, month, 20)
            desk.snapshot_editor.correct(
                snapshot, snapshot.taken_on, snapshot.title, (), day, from_desk=False
            )
        shop.commands.add_to_calendar.emit(desk.snapshots[4])
        told.append(person.path.read_bytes().splitlines())
    uids = {line for lines in told for line in lines if line.startswith(b"UID:")}

    assert len(uids) == 1
    for number, (lines, month) in enumerate(zip(told, (3, 6, 9), strict=True)):
        assert f"SEQUENCE:{number}".encode() in lines
        assert f"DTSTART;VALUE=DATE:2027{month:02}20".encode() in lines


def test_an_appointment_that_cannot_be_written_is_told(shop: Window, person: Answering, tmp_path: Path):
    person.path = tmp_path / "weg" / "dorp.ics"
    shop.commands.add_to_calendar.emit(shop.desk.snapshots[4])

    told = f"Deze map is er niet, dus dit is niet bewaard: {person.path.parent}."
    assert shop.notice.words.startswith(told)


def test_a_table_of_rounds_is_offered_and_has_letters_unless_people_go_along(
    qtbot: QtBot, shop: Window, person: Answering, tmp_path: Path
):
    person.path = tmp_path / "rondes.csv"
    dialog = opened(qtbot, shop)
    assert not dialog.rounds.isVisible()
    dialog.check_subject()
    qtbot.mouseClick(dialog.kinds[ExportFormat.TABLE], Qt.MouseButton.LeftButton)
    assert dialog.rounds.isVisible()
    assert not dialog.tells_rounds
    qtbot.keyClick(dialog.rounds, Qt.Key.Key_Space)
    assert dialog.tells_rounds
    dialog.save_file()
    told = person.path.read_text("utf-8-sig")

    assert "Deelnemer" in told
    assert "wijkambtenaar" not in told


def test_without_rounds_no_table_of_them_is_offered(qtbot: QtBot, shop: Window, example_desk: Desk):
    dialog = opened(qtbot, shop)
    dialog.kinds[ExportFormat.TABLE].click()
    dialog.tree.set_checked_ids([example_desk.snapshots[1].id])
    qtbot.waitUntil(lambda: not dialog.rounds.isEnabled())


def test_a_table_tells_no_profile_that_the_group_hides(
    qtbot: QtBot, shop: Window, example_desk: Desk, person: Answering, tmp_path: Path
):
    tables = []
    for hidden in (False, True):
        example_desk.hide_profiles(hidden)
        person.path = tmp_path / f"{hidden}.csv"
        dialog = opened(qtbot, shop)
        dialog.check_subject()
        press(dialog.kinds[ExportFormat.TABLE])
        dialog.save_file()
        tables.append(person.path.read_text("utf-8-sig"))
    assert ["gemeente: " in table or "lijkt" in table.lower() for table in tables] == [True, False]
