"""What a later start hands over waits until it disturbs nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mengpaneel import single_instance
from mengpaneel.content.library import Library
from mengpaneel.single_instance import OpenRequests
from mengpaneel.store.open_requests import OpenRequest, put_request
from mengpaneel.store.places import Places
from mengpaneel.ui.window.window import Window


@pytest.mark.parametrize("disturbs", ["dialog", "hidden", "turn", "nothing"])
def test_it_waits_while_a_dialog_or_a_turn_is_going_on_or_the_last_time_is_hidden(
    qtbot: QtBot, window: Window, tmp_path: Path, library: Library, monkeypatch, disturbs: str
):
    monkeypatch.setattr(single_instance, "TRIES_AGAIN_MS", 0)
    taken: list[Path] = []
    monkeypatch.setattr(single_instance, "come_to_front", lambda *_: taken.append(tmp_path))
    monkeypatch.setattr(window.door, "take", taken.extend)
    desk, file = window.desk, tmp_path / "een.mengpaneel"
    hidden = disturbs == "hidden"
    monkeypatch.setattr(type(desk), "hidden", property(lambda _: hidden))
    dialog = QDialog(window)
    if disturbs == "dialog":
        dialog.open()
    if disturbs == "turn":
        desk.session.begin(("wijkambtenaar", "sociaal domein"))
        desk.session.take_turn(0)
    requests = OpenRequests(Places(tmp_path), desk, lambda: window, library)
    requests.begin()
    put_request(tmp_path, OpenRequest((str(file),)))
    if disturbs != "nothing":
        qtbot.waitUntil(lambda: "‘een.mengpaneel’" in window.notice.words)
        assert taken == []
    hidden = False
    dialog.close()
    desk.session.leave_turn()
    qtbot.waitUntil(lambda: taken == [tmp_path, file])
    requests.finish()
