"""Files side by side: only looked at, kept when somebody says so, and what is not right is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.side_by_side import NamesShown
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.exchange.bundle import SUFFIX, SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.reports.forms import ReportFormat
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.transfer.import_preview import ImportPreview
from mengpaneel.ui.transfer.refused_dialog import RefusedDialog
from mengpaneel.ui.transfer.save_overview import save_overview
from mengpaneel.ui.transfer.view_files import read_files
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.domain.plain_snapshot import PLAIN
from tests.hands import drop, press, settle

NAMES = ("Aardwijk", "Bovendam", "Dorpstad")


def snapshot(name: str, id_: str = "1") -> Snapshot:
    return replace(
        PLAIN, id=f"{name}-{id_}", subject_id=name.lower(), sheet=Sheet(Mix.of(10, 20, 30, 40, 60))
    )


def written(folder: Path, name: str, *snapshots: Snapshot) -> Path:
    path = folder / f"{name}{SUFFIX}"
    held = SubjectSnapshots(Subject(name.lower(), name=name), snapshots or (snapshot(name),))
    path.write_bytes(encode([held], with_roles_and_notes=True))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "van anderen"
    folder.mkdir()
    for name in NAMES:
        written(folder, name)
    return folder


def names(desk: Desk) -> list[str]:
    return [sheet.subject.name for sheet in desk.overview.together.sheets]


def view(qtbot: QtBot, window: Window, *paths: Path) -> None:
    window.door.take(list(paths))
    qtbot.waitUntil(lambda: window.screen_shown is Screen.OVERVIEW)
    qtbot.waitUntil(lambda: not window.desk.overview.needs_reading)
    settle(window)


def keep(qtbot: QtBot, window: Window) -> ImportPreview:
    press(window.screens.overview.viewed_bar.keep)
    qtbot.waitUntil(lambda: any(p.isVisible() for p in window.findChildren(ImportPreview)))
    return next(p for p in window.findChildren(ImportPreview) if p.isVisible())


def test_who_has_no_name_has_the_letter_of_what_it_is_called(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path, library: Library
):
    path = folder / f"{NAMES[2]}{SUFFIX}"
    path.write_bytes(
        encode([SubjectSnapshots(Subject("dorpstad"), (snapshot(NAMES[2]),))], with_roles_and_notes=True)
    )
    view(qtbot, window, folder)
    together, called = desk.overview.together, library.words.subject.unnamed_municipality
    assert together.letters[together.ids.index("dorpstad")] == called[0]


def test_a_folder_lies_there_to_be_looked_at_and_is_not_kept(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path
):
    view(qtbot, window, folder)
    assert names(desk) == list(NAMES)
    assert list(desk.subjects) == []
    bar = window.screens.overview.viewed_bar
    assert bar.isVisible()
    assert bar.told.text() == "3 bestanden, alleen om te kijken"
    assert window.screens.overview.list.subjects.card(0).note == "alleen om te kijken"
    press(bar.put_away)
    assert names(desk) == []
    assert not bar.isVisible()


def test_files_dropped_where_subjects_lie_are_only_looked_at(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path
):
    window.show_screen(Screen.OVERVIEW)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted(folder.iterdir())])
    assert drop(window, data, Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: names(desk) == list(NAMES))
    assert list(desk.subjects) == []
    assert not any(p.isVisible() for p in window.findChildren(ImportPreview))


def test_files_dropped_in_somebodys_turn_are_not_let_in(window: Window, desk: Desk, folder: Path):
    desk.session.begin(("wijkambtenaar", "sociaal domein"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    desk.session.take_turn(0)
    assert not drop(window, data, Qt.DropAction.CopyAction)
    desk.session.leave_turn()
    assert drop(window, data, Qt.DropAction.CopyAction)


def test_what_is_not_right_is_named_and_the_others_go_on(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path
):
    (folder / "stuk.mengpaneel").write_bytes(b"{")
    view(qtbot, window, folder)
    assert names(desk) == list(NAMES)
    assert window.notice.words.startswith("stuk.mengpaneel is niet geopend.")
    (folder / "ook stuk.mengpaneel").write_bytes(b"")
    view(qtbot, window, folder)
    assert window.notice.words.startswith("2 bestanden zijn niet geopend.")
    press(window.notice.action_button)
    dialog = next(d for d in window.findChildren(RefusedDialog) if d.isVisible())
    told = [line.text() for line in dialog.lines]
    assert [line.split(":")[0] for line in told] == ["ook stuk.mengpaneel", "stuk.mengpaneel"]
    press(dialog.close_button)


def test_one_preview_keeps_all_and_one_undo_takes_it_back(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, folder: Path
):
    view(qtbot, window, folder)
    before = desk.subject
    preview = keep(qtbot, window)
    assert preview.sum.text() == "3 momentopnames zijn nieuw."
    press(preview.take)
    assert [subject.name for subject in memory.subjects() if subject != before] == list(NAMES)
    assert (desk.subject, window.screen_shown) == (before, Screen.OVERVIEW)
    assert "3 momentopnames" in window.notice.words
    qtbot.waitUntil(lambda: not desk.overview.needs_reading)
    settle(window)
    assert not window.screens.overview.viewed_bar.isVisible()
    press(window.notice.action_button)
    assert [snapshot for name in NAMES for snapshot in memory.snapshots(name.lower())] == []
    qtbot.waitUntil(lambda: not desk.overview.needs_reading)
    assert names(desk) == list(NAMES)


def test_each_file_comes_in_whole_or_not_at_all(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, folder: Path, monkeypatch
):
    written(folder, "Bovendam", snapshot("Bovendam"), snapshot("Bovendam", "2"))
    view(qtbot, window, folder)
    preview = keep(qtbot, window)
    usual = memory.add_snapshots

    def add_snapshots(found: list[tuple[Subject, Snapshot]]) -> int:
        if any(subject.name == "Bovendam" for subject, _ in found):
            raise MemoryProblem(ProblemCause.DISK_FULL, "hier")
        return usual(found)

    monkeypatch.setattr(memory, "add_snapshots", add_snapshots)
    press(preview.take)
    assert preview.isVisible()
    assert preview.status.text().startswith("Niet alles is bewaard. Bovendam.mengpaneel:")
    kept = {name: len(memory.snapshots(name.lower())) for name in NAMES}
    assert kept == {"Aardwijk": 1, "Bovendam": 0, "Dorpstad": 1}
    preview.reject()


def test_who_says_no_keeps_nothing(qtbot: QtBot, window: Window, desk: Desk, folder: Path):
    view(qtbot, window, folder)
    preview = keep(qtbot, window)
    press(preview.refuse)
    assert list(desk.subjects) == []
    assert names(desk) == list(NAMES)


def test_two_files_of_one_name_are_two_files(qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path):
    for place, name in (("een", "Aardwijk"), ("twee", "Bovendam")):
        (tmp_path / place).mkdir()
        written(tmp_path / place, name).rename(tmp_path / place / "mengpaneel.mengpaneel")
    view(qtbot, window, tmp_path / "een", tmp_path / "twee")
    assert names(desk) == ["Aardwijk", "Bovendam"]


def test_an_empty_folder_and_too_many_are_told(qtbot: QtBot, window: Window, folder: Path, tmp_path: Path):
    empty = tmp_path / "leeg"
    empty.mkdir()
    window.door.take([empty])
    assert window.notice.words == "In leeg zit geen bestand van Mengpaneel."
    with pytest.raises(Refusal) as refused:
        read_files([folder], most=2)
    assert refused.value.reason is Reason.TOO_MANY


@pytest.mark.parametrize("from_where", [Screen.OVERVIEW, Screen.CONSOLE])
def test_that_there_is_nothing_new_in_a_file_is_told(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path, from_where: Screen
):
    view(qtbot, window, folder)
    press(keep(qtbot, window).take)
    qtbot.waitUntil(lambda: not desk.overview.needs_reading)
    desk.overview.close_files()
    window.commands.show_screen.emit(from_where)
    view(qtbot, window, folder)
    assert window.notice.words == "Er is niets nieuws: dit hebben jullie allemaal al."
    path = written(folder, "Aardwijk", snapshot("Aardwijk"), snapshot("Aardwijk", "2"))
    window.notice.close_button.click()
    view(qtbot, window, path)
    assert not window.notice.isVisible()
    assert window.screens.overview.viewed_bar.isVisible()


@pytest.mark.parametrize("answer", ["keep", "put_away"])
def test_the_bar_that_goes_leaves_the_keyboard_to_what_lies_there(
    qtbot: QtBot, window: Window, desk: Desk, memory: SqliteMemory, folder: Path, answer: str
):
    memory.save_subject(Subject("eigen", name="Eigen"))
    memory.save(snapshot("Eigen"))
    view(qtbot, window, folder)
    bar = window.screens.overview.viewed_bar
    getattr(bar, answer).setFocus()
    if answer == "keep":
        press(keep(qtbot, window).take)
    else:
        press(bar.put_away)
    qtbot.waitUntil(lambda: not desk.overview.needs_reading)
    settle(window)
    assert not bar.isVisible()
    assert window.focusWidget() is window.screens.overview.list


def test_what_lies_in_a_folder_beside_files_is_left_alone(folder: Path):
    (folder / "notities.txt").write_text("x")
    (folder / "dieper").mkdir()
    written(folder / "dieper", "Diep")
    read = read_files([folder])
    assert [file.name for file in read.files] == [f"{name}{SUFFIX}" for name in NAMES]
    assert read.refused == ()


@pytest.mark.parametrize(
    ("form", "begins"),
    [(ReportFormat.PDF, b"%PDF"), (ReportFormat.SVG, b"<?xml"), (ReportFormat.PNG, b"\x89PNG"), (None, None)],
)
def test_what_lies_there_is_saved_as_it_is_seen(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path, tmp_path: Path, form, begins
):
    view(qtbot, window, folder)
    desk.overview.set_left_out(frozenset({"bovendam"}))
    suggested = []

    def ask(_parent: object, _heading: str, name: str, _form: str, ending: str) -> Path:
        suggested.append(Path(name).name)
        return tmp_path / f"naast.{ending}"

    save_overview(desk.overview, form, window.library, window.shell, ask)
    (saved,) = tmp_path.glob("naast.*")
    content = saved.read_bytes()
    assert suggested[0].startswith("Mengpaneel Naast elkaar ")
    assert window.notice.words.startswith("Bewaard als")
    if begins:
        assert content.startswith(begins)
    else:
        assert "Aardwijk" in content.decode("utf-8-sig")
        assert "Bovendam" not in content.decode("utf-8-sig")


def test_without_names_no_file_tells_one(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path, tmp_path: Path
):
    view(qtbot, window, folder)
    desk.overview.set_names(NamesShown.NOWHERE)
    for form in (ReportFormat.HTML, None):
        path = tmp_path / "naast"
        save_overview(desk.overview, form, window.library, window.shell, lambda *_, path=path: path)
        assert not any(name in path.read_text("utf-8-sig") for name in (*NAMES, "Nulmeting"))


def test_a_file_that_has_something_else_under_one_reference_is_not_laid_beside_it(
    qtbot: QtBot, window: Window, desk: Desk, folder: Path, tmp_path: Path
):
    view(qtbot, window, folder)
    other = replace(snapshot("Bovendam"), sheet=Sheet(Mix.of(90, 90, 90, 90, 90)))
    view(qtbot, window, written(tmp_path, "Bovendam", other))
    assert [file.place for file in desk.overview.files] == [str(path) for path in sorted(folder.iterdir())]
    assert "onder hetzelfde kenmerk iets anders" in window.notice.words
    view(qtbot, window, written(folder, "Bovendam", other))
    assert other.sheet in [sheet.sheet for sheet in desk.overview.together.sheets]


@pytest.mark.qt_log_ignore("does not support")
def test_the_key_of_the_report_asks_in_which_form_what_lies_there_is_made(
    qtbot: QtBot, window: Window, folder: Path
):
    window.show_screen(Screen.OVERVIEW)
    settle(window)
    screen = window.screens.overview
    window.actions_.report.trigger()
    assert not any(menu.isVisible() for menu in screen.findChildren(QMenu))
    view(qtbot, window, folder)
    window.actions_.report.trigger()
    menu = next(menu for menu in screen.findChildren(QMenu) if menu.isVisible())
    assert next(action.text() for action in menu.actions()) == "PDF…"
    menu.close()
