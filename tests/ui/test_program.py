from __future__ import annotations

import threading
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import msgspec
import pytest
from PySide6.QtCore import QRect, QSize, QStandardPaths
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mengpaneel.app import Program
from mengpaneel.content.library import Library
from mengpaneel.domain.faders import Fader
from mengpaneel.store.places import places
from mengpaneel.store.settings import Settings, load_settings, read_settings
from mengpaneel.ui.window import placement
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window


@pytest.mark.usefixtures("qapp")
def test_a_file_that_is_not_ours_is_told_and_left_alone(qtbot, tmp_path: Path, library: Library):
    where = places(tmp_path)
    where.database.write_bytes(b"no database at all" * 100)
    before = where.database.read_bytes()
    program = Program(where, Settings(), library)
    qtbot.addWidget(program.window)
    program.window.show()
    assert "is niet van Mengpaneel" in program.window.notice.words
    assert str(where.database) in program.window.notice.words
    assert program.window.notice.isVisible()
    program.desk.move(Fader.PROCESS, 10)
    program.finish()
    assert where.database.read_bytes() == before


def test_the_windows_have_our_icon_once_the_first_frame_is_there(
    qtbot, qapp, tmp_path: Path, library: Library
):
    qapp.setWindowIcon(QIcon())
    program = Program(places(tmp_path), Settings(tour_seen=True), library)
    qtbot.addWidget(program.window)
    program.window.show()
    assert program.window.windowIcon().isNull()

    qtbot.waitUntil(lambda: not program.window.windowIcon().isNull())

    picture = program.window.windowIcon().pixmap(16, 16).toImage()
    assert picture.size() == QSize(16, 16)
    assert picture.pixelColor(8, 8).alpha() == 255
    program.finish()


@pytest.mark.usefixtures("qapp")
def test_theme_screen_and_folder_are_remembered(qtbot, tmp_path: Path, library: Library):
    program = Program(places(tmp_path), Settings(), library)
    qtbot.addWidget(program.window)
    program.window.set_theme("dark")
    program.window.show_screen(Screen.REVIEW)
    program.window.shell.last_folder = str(tmp_path)
    program.window.resize(1366, 900)
    program.window.console_screen.complete()
    program.finish()
    again = Program(places(tmp_path), load_settings(places(tmp_path).settings), library)
    qtbot.addWidget(again.window)
    assert (again.window.theme, again.window.screen_shown) == ("dark", "review")
    assert again.window.shell.last_folder == str(tmp_path)
    again.window.resize(1366, 900)
    again.window.console_screen.complete()
    again.finish()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("has_documents", [True, False])
def test_the_first_file_is_offered_among_ones_own_documents(
    qtbot, tmp_path: Path, library: Library, monkeypatch, has_documents: bool
):
    documents = tmp_path / "Documenten"
    if has_documents:
        documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    program = Program(places(tmp_path), Settings(), library)
    qtbot.addWidget(program.window)
    assert Path(program.window.shell.last_folder) == (documents if has_documents else Path.home())
    program.finish()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("room", "whole"), [((1366, 728), True), ((1280, 1024), True), ((1366, 768), True), ((1920, 1040), False)]
)
def test_the_first_window_takes_the_whole_of_a_small_screen(
    qtbot, tmp_path: Path, library: Library, monkeypatch, room: tuple[int, int], whole: bool
):
    screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, *room))
    monkeypatch.setattr(Window, "screen", lambda _: screen)
    monkeypatch.setattr(placement.QGuiApplication, "screenAt", lambda _: screen)
    program = Program(places(tmp_path), Settings(), library)
    qtbot.addWidget(program.window)
    assert program.window.isMaximized() is whole
    program.window.showNormal()
    assert screen.availableGeometry().contains(program.window.frameGeometry()), "nor does it stick out then"
    program.finish()
    again = Program(places(tmp_path), load_settings(places(tmp_path).settings), library)
    qtbot.addWidget(again.window)
    assert not again.window.isMaximized(), "it comes back as it was left"
    again.finish()


@pytest.mark.usefixtures("qapp")
def test_size_and_place_are_remembered(qtbot, tmp_path: Path, library: Library):
    program = Program(places(tmp_path), Settings(), library)
    qtbot.addWidget(program.window)
    program.window.showNormal()
    program.window.setGeometry(40, 60, 700, 600)
    program.finish()
    again = Program(places(tmp_path), load_settings(places(tmp_path).settings), library)
    qtbot.addWidget(again.window)
    again.window.show()
    assert again.window.geometry() == QRect(40, 60, 700, 600)
    again.finish()


@pytest.mark.usefixtures("qapp")
def test_a_fault_from_any_thread_is_told_once_with_where_it_is_kept(
    qtbot, tmp_path: Path, library: Library, monkeypatch, capsys
):
    program = Program(places(tmp_path), Settings(tour_seen=True), library)
    qtbot.addWidget(program.window)
    monkeypatch.setattr(threading, "excepthook", program.handle_thread_fault)
    thread = Thread(target=lambda: exec("raise ValueError('Wijkraad Noord')"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: str(tmp_path / "fouten.log") in program.window.notice.words)
    assert "Noord" not in (tmp_path / "fouten.log").read_text()
    assert "Wijkraad Noord" in capsys.readouterr().err
    program.window.notice.show_message("iets anders")
    program.handle_fault(KeyError, KeyError("Noord"), None)
    QApplication.processEvents()
    assert program.window.notice.words == "iets anders"
    assert "KeyError" in (tmp_path / "fouten.log").read_text()
    program.finish()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "worn",
    [
        {"geometry": "niet!goed"},
        {"geometry": "AAECAwQFBgcICQ=="},
        {"language": "ol"},
        {"presenting_screen": "x" * 60_000},
        {"last_folder": "/nergens/nooit"},
        {"zoom": 99_999},
    ],
)
def test_no_setting_stops_the_start_and_what_could_not_be_read_is_told(
    qtbot, tmp_path: Path, library: Library, worn
):
    where = places(tmp_path)
    where.settings.write_bytes(msgspec.json.encode({"theme": "dark", **worn}))
    loaded = read_settings(where.settings)

    program = Program(where, loaded.settings, library, settings_set_aside=loaded.set_aside)
    qtbot.addWidget(program.window)

    assert program.window.theme == "dark"
    assert loaded.set_aside in program.window.notice.words
    assert bool(program.window.notice.words) == bool(loaded.set_aside)
    program.finish()


def test_wrong_defaults_are_told_and_stop_nothing(qtbot, tmp_path: Path, library: Library):
    program = Program(places(tmp_path), Settings(), library, wrong_defaults="standaard.json (theme)")
    qtbot.addWidget(program.window)

    assert "standaard.json (theme)" in program.window.notice.words
    program.finish()


def test_where_nothing_can_be_written_it_is_told_at_once(qtbot, tmp_path: Path, library: Library):
    (tmp_path / "file").write_text("x")
    where = places(tmp_path / "file" / "data")
    program = Program(where, Settings(), library)
    qtbot.addWidget(program.window)

    told = library.data.start.only_to_look.format(place=where.data)
    assert told in program.window.notice.words
    program.finish()
