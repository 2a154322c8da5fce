"""What comes in by the window: seen first, taken in whole or not at all, never in the place of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import VERSION, Library
from mengpaneel.demo.pictures import from_elsewhere
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.arrival import with_own_id
from mengpaneel.domain.excerpt import excerpt
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.store import rows
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.transfer.import_preview import ImportPreview
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.exchange.conftest import CASE, EMPTY, FULL, TOWN
from tests.exchange.malformed import everything
from tests.hands import drop, press

SECOND = replace(FULL, corrects=None)
THEIRS = replace(SECOND, sheet=Sheet(Mix.of(1, 2, 3, 4, 5)))


def written(path: Path, *snapshots: Snapshot, subject: Subject = TOWN, with_people: bool = True) -> Path:
    path.write_bytes(encode([SubjectSnapshots(subject, snapshots)], with_roles_and_notes=with_people))
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "dorp.mengpaneel", EMPTY, SECOND)


def look(qtbot: QtBot, window: Window, *paths: Path) -> ImportPreview:
    """Open files, and wait for the preview of the first."""
    window.door.take(paths)
    return shown(qtbot, window)


def shown(qtbot: QtBot, window: Window) -> ImportPreview:
    qtbot.waitUntil(lambda: any(p.isVisible() for p in window.findChildren(ImportPreview)))
    return next(p for p in window.findChildren(ImportPreview) if p.isVisible())


def lines(preview: ImportPreview) -> list[tuple[str, str]]:
    items = [preview.tree.topLevelItem(n) for n in range(preview.tree.topLevelItemCount())]
    items = [i for above in items for i in (above, *(above.child(n) for n in range(above.childCount())))]
    return [(item.text(0), item.text(1)) for item in items]


def test_what_is_new_is_shown_and_taken_in(qtbot: QtBot, window: Window, desk: Desk, file: Path):
    preview = look(qtbot, window, file)

    assert preview.sum.text() == "2 momentopnames zijn nieuw."
    assert lines(preview) == [
        ("Voorbeeldstad", "nieuw onderwerp"),
        ("12 mrt 2025 · Nulmeting", "nieuw"),
        ("12 mrt 2025 · Een jaar later – ‘é’ 😀", "nieuw"),
    ]
    assert list(desk.subjects) == []
    press(preview.take)
    assert list(desk.snapshots) == [EMPTY, SECOND]
    assert window.notice.words == "2 momentopnames zijn toegevoegd bij Voorbeeldstad."


@pytest.mark.parametrize("title", ["De eerste keer, met het trio", "W" * 60])
def test_what_is_replaced_is_named_whole_where_it_fits(
    window_of_example: Window, example_desk: Desk, library: Library, title: str
):
    example_desk.snapshot_editor.set_title(example_desk.snapshots[0], title)
    arriving, shell = example_desk.imports.compare(from_elsewhere(example_desk)), window_of_example.shell
    preview = ImportPreview("x.mengpaneel", arriving, False, example_desk, library, shell)
    told = title if " " in title else f"{title[:23]}…"
    assert any(f"‘{told}’" in how for _, how in lines(preview))


def test_who_says_no_changes_nothing(qtbot: QtBot, window: Window, desk: Desk, file: Path):
    press(look(qtbot, window, file).refuse)

    assert list(desk.subjects) == []


def test_it_can_be_undone_from_the_notice(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, file: Path
):
    before = desk.subject
    press(look(qtbot, window, file).take)
    press(window.notice.action_button)

    assert desk.subject == before
    assert len(memory.bin(TOWN.id)) == 2
    assert window.notice.words == "Wat was toegevoegd, ligt in de prullenbak."
    assert [how for _, how in lines(look(qtbot, window, file))][1:] == [
        "ligt bij jullie in de prullenbak"
    ] * 2


def test_in_an_hour_it_is_taken_in_and_the_hour_goes_on(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, file: Path
):
    desk.session.begin(window.library.words.save.usual_roles)
    window.show_screen(Screen.SESSION)
    before = desk.subject, desk.hour
    press(look(qtbot, window, file).take)

    assert (desk.subject, desk.hour) == before
    assert window.notice.words == "2 momentopnames zijn toegevoegd bij Voorbeeldstad."
    assert TOWN.id in [subject.id for subject in memory.subjects()]
    press(window.notice.action_button)
    assert (desk.subject, desk.hour) == before
    assert len(memory.bin(TOWN.id)) == 2


def test_what_was_wiped_is_said_to_be_and_not_ticked(
    qtbot: QtBot, window: Window, memory: SqliteMemory, file: Path
):
    memory.add_snapshots([(TOWN, EMPTY)])
    memory.throw_away(EMPTY.id)
    memory.wipe(EMPTY.id)
    preview = look(qtbot, window, file)

    assert preview.sum.text() == "1 momentopname is nieuw, 1 hebben jullie eerder definitief gewist."
    assert ("12 mrt 2025 · Nulmeting", "eerder definitief gewist") in lines(preview)
    assert preview.tree.checked_ids == {SECOND.id}
    preview.tree.set_checked_ids([EMPTY.id, SECOND.id])
    press(preview.take)
    assert memory.still_wiped() == []
    assert {EMPTY.id, SECOND.id} == set(memory.days())


def test_what_is_here_already_is_skipped_and_said_so(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, file: Path
):
    memory.add_snapshots([(TOWN, EMPTY)])
    preview = look(qtbot, window, file)

    assert preview.sum.text() == "1 momentopname is nieuw, 1 hebben jullie al."
    assert lines(preview)[0] == ("Voorbeeldstad", "komt bij wat jullie al hebben")
    press(preview.take)
    assert window.notice.words == "1 momentopname is toegevoegd bij Voorbeeldstad."
    preview = look(qtbot, window, file)
    assert preview.sum.text() == "Er is niets nieuws: dit hebben jullie allemaal al."
    assert lines(preview)[0] == ("Voorbeeldstad", "niets nieuws")
    assert not preview.take.isVisible()
    assert preview.refuse.text() == "Sluiten"
    qtbot.keyClick(preview.tree, Qt.Key.Key_Return)
    assert not preview.isVisible()


@pytest.mark.parametrize("by_key", [False, True])
def test_what_differs_is_never_overwritten_and_only_asked_for_laid_beside(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, tmp_path: Path, by_key: bool
):
    memory.add_snapshots([(TOWN, SECOND)])
    theirs = written(tmp_path / "van hen.mengpaneel", THEIRS)
    preview = look(qtbot, window, theirs)
    assert lines(preview)[1][1] == "anders dan die van jullie"
    assert not preview.take.isEnabled()
    item = preview.tree.topLevelItem(0).child(0)
    if by_key:
        preview.tree.setFocus()
        qtbot.keyClick(preview.tree, Qt.Key.Key_Down)
        qtbot.keyClick(preview.tree, Qt.Key.Key_Space)
    else:
        place = preview.tree.visualItemRect(item).center()
        qtbot.mouseClick(preview.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(preview.take.isEnabled)
    press(preview.take)

    assert list(desk.snapshots) == [SECOND, with_own_id(THEIRS)]
    assert lines(look(qtbot, window, theirs))[1][1] == "hebben jullie al"


def test_an_excerpt_of_what_is_here_whole_adds_nothing(
    qtbot: QtBot, window: Window, memory: SqliteMemory, tmp_path: Path
):
    memory.add_snapshots([(TOWN, SECOND)])
    bare = written(tmp_path / "kaal.mengpaneel", SECOND, EMPTY, with_people=False)
    preview = look(qtbot, window, bare)

    assert [how for _, how in lines(preview)][1:] == ["hebben jullie al, met de notities erbij", "nieuw"]
    assert [snapshot for _, snapshot in preview.chosen] == [excerpt(EMPTY)]


def test_a_correction_tells_whose_place_it_takes(
    qtbot: QtBot, window: Window, memory: SqliteMemory, tmp_path: Path
):
    memory.add_snapshots([(TOWN, EMPTY)])
    preview = look(qtbot, window, written(tmp_path / "beter.mengpaneel", FULL))

    assert lines(preview)[1][1] == "nieuw, komt in de plaats van ‘Nulmeting’"


@pytest.mark.parametrize(("name", "agrees"), [("Voorbeeldstad", True), ("Voorbeeldstad", False), ("", None)])
def test_a_subject_of_the_same_name_is_offered_to_put_it_with(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, tmp_path: Path, name: str, agrees
):
    own, subject = Subject("own", name=name), replace(TOWN, name=name)
    memory.save_subject(own)
    file = written(tmp_path / "dorp.mengpaneel", EMPTY, subject=subject)
    preview = look(qtbot, window, file)
    box = preview.assigned_to[TOWN.id]
    assert box.isChecked() == bool(name)
    if agrees is False:
        box.click()
    assert lines(preview)[0][1] == ("komt bij wat jullie al hebben" if agrees else "nieuw onderwerp")
    press(preview.take)

    assert desk.subject == (own if agrees else subject)
    assert [kept.id for kept in desk.snapshots] == [EMPTY.id]
    assert lines(look(qtbot, window, file))[1][1] == "hebben jullie al"


def test_a_fault_of_our_own_is_told_and_the_next_file_still_opens(
    qtbot: QtBot, monkeypatch, window: Window, desk: Desk, file: Path
):
    def fault(_found: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken, qtbot.captureExceptions():
        broken.setattr(desk.imports, "compare", fault)
        window.door.take([file])
    assert "een fout in Mengpaneel zelf" in window.notice.words
    look(qtbot, window, file)


def test_one_file_after_another(qtbot: QtBot, window: Window, desk: Desk, file: Path, tmp_path: Path):
    other = written(tmp_path / "plein.mengpaneel", replace(EMPTY, id="p", subject_id=CASE.id), subject=CASE)
    press(look(qtbot, window, file, tmp_path / "weg.mengpaneel", other).take)
    assert desk.subject == TOWN
    press(shown(qtbot, window).take)

    assert desk.subject == CASE
    qtbot.waitUntil(lambda: not window.door.is_busy)


def test_ctrl_o_asks_which(qtbot: QtBot, monkeypatch, window: Window, file: Path, tmp_path: Path):
    asked = []

    def choose(dialog: QFileDialog) -> int:
        asked.append((Path(dialog.directory().path()), dialog.fileMode(), dialog.nameFilters()))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(file)])
    window.shell.last_folder = str(tmp_path)
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert shown(qtbot, window).isVisible()
    kinds = ["Bestanden van Mengpaneel (*.mengpaneel)"]
    assert asked == [(tmp_path, QFileDialog.FileMode.ExistingFiles, kinds)]
    assert window.shell.last_folder == str(file.parent)
    assert window.actions_.open_file in window.subjects.menu().actions()


def test_files_can_be_dropped_on_the_window(qtbot: QtBot, window: Window, file: Path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])

    assert drop(window, mime, Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)
    assert shown(qtbot, window).isVisible()
    assert file.exists()


def test_nothing_but_files_can_be_dropped(window: Window, file: Path):
    text, page, move = QMimeData(), QMimeData(), QMimeData()
    text.setText(str(file))
    page.setUrls([QUrl("https://example.org/dorp.mengpaneel")])
    move.setUrls([QUrl.fromLocalFile(str(file))])

    assert not drop(window, text)
    assert not drop(window, page)
    assert not drop(window, move, Qt.DropAction.MoveAction)


@pytest.fixture
def kept_window(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Window]:
    """A window on a memory on disk with something in it."""
    with closing(SqliteMemory.open(tmp_path / "data" / "mengpaneel.sqlite3")) as memory:
        memory.add_snapshots([(TOWN, SECOND)])
        desk = Desk(memory, SqliteMemory.in_memory, VERSION)
        window = Window(desk, library, "light")
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        yield window
        desk.finish()


def bytes_of(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_malformed_files_are_refused_in_the_window_with_0_bytes_changed(
    qtbot: QtBot, kept_window: Window, tmp_path: Path
):
    window, cases = kept_window, everything()
    window.desk.finish()
    before, wrong = bytes_of(tmp_path / "data"), []
    for name, content, _ in cases:
        file = tmp_path / "vreemd.mengpaneel"
        file.write_bytes(content)
        window.notice.hide()
        window.door.take([file])
        told = window.notice.words
        if not (window.notice.isVisible() and told.startswith("vreemd.mengpaneel is niet geopend. ")):
            wrong.append((name, told))
        if window.findChildren(ImportPreview) or file.read_bytes() != content:
            wrong.append((name, "was let in"))
    window.desk.finish()

    assert len(cases) >= 200
    assert wrong == []
    assert bytes_of(tmp_path / "data") == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "weg.mengpaneel",
            None,
            "Dit bestand is er niet meer. Kijk of het is verplaatst, of kies een ander bestand.",
        ),
        ("foto.mengpaneel", b"{}", "Dit is geen bestand van Mengpaneel."),
        ("half &lt;heel.mengpaneel", b'{\n"format": "mengpaneel",\n', "Regel 3: dit is niet te lezen."),
    ],
)
def test_a_bad_file_is_named_with_the_place_and_the_remedy(
    window: Window, tmp_path: Path, name: str, content: bytes | None, told: str
):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    window.door.take([tmp_path / name])

    assert window.notice.words.startswith(f"{name} is niet geopend. {told}")
    assert window.notice.label.textFormat() is Qt.TextFormat.PlainText


def test_an_empty_folder_and_an_empty_file_are_told(window: Window, tmp_path: Path):
    window.door.take([tmp_path])
    assert window.notice.words.endswith("zit geen bestand van Mengpaneel.")
    window.door.take([written(tmp_path / "leeg.mengpaneel")])
    assert window.notice.words.startswith("In leeg.mengpaneel zit geen momentopname.")


def test_an_error_half_way_leaves_nothing_of_it_and_the_preview_tells(
    qtbot: QtBot, monkeypatch, kept_window: Window, tmp_path: Path
):
    label_row = rows.label_row

    def fail_at_the_last(snapshot_id, *title):
        if snapshot_id == "last":
            raise OSError(28, "No space left on device")
        return label_row(snapshot_id, *title)

    file = written(tmp_path / "dorp.mengpaneel", EMPTY, replace(EMPTY, id="last"))
    preview = look(qtbot, kept_window, file)
    monkeypatch.setattr(rows, "label_row", fail_at_the_last)
    press(preview.take)

    assert preview.isVisible()
    assert preview.status.text().startswith("De schijf is vol")
    assert list(kept_window.desk.snapshots) == [SECOND]
    monkeypatch.undo()
    press(preview.take)
    assert [kept.id for kept in kept_window.desk.snapshots] == [SECOND.id, EMPTY.id, "last"]


def test_a_second_window_that_may_only_look_tells_it_kindly(
    qtbot: QtBot, library: Library, kept_window: Window, tmp_path: Path, file: Path
):
    with closing(SqliteMemory.open_read_only(tmp_path / "data" / "mengpaneel.sqlite3")) as looking:
        desk = Desk(looking, SqliteMemory.in_memory, VERSION)
        window = Window(desk, library, "light")
        qtbot.addWidget(window)
        window.show()
        preview = look(qtbot, window, file)
        press(preview.take)

        assert preview.status.text().startswith("Een ander venster heeft deze gegevens al open")
        assert "Sleep het bestand naar dat venster" in preview.status.text()
        assert list(desk.snapshots) == [SECOND]
        preview.close()
