"""The screen saver is kept away while a room looks on, on every system in its own way."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtDBus import QDBusConnection

from mengpaneel.ui.platform import awake
from mengpaneel.ui.platform.awake import keep_awake

ROOT = Path(__file__).parents[2]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")

DESKTOP = """
import json, os, sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from mengpaneel.ui.platform.awake import keep_awake

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Saver(QObject):
    calls = []
    @Slot(str, str, result="uint")
    def Inhibit(self, who, why):
        self.calls.append([who, why])
        return 4294967295

application, bus, saver = QCoreApplication([]), QDBusConnection.sessionBus(), Saver()
bus.registerObject("/org/freedesktop/ScreenSaver", saver, QDBusConnection.RegisterOption.ExportAllSlots)
bus.registerService("org.freedesktop.ScreenSaver")

def is_there(name):
    ask = QDBusMessage.createMethodCall("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner")
    ask.setArguments([name])
    return bus.call(ask).arguments()[0]

release = keep_awake("Mengpaneel", "Er wordt gepresenteerd")
name = QDBusConnection("mengpaneel-awake").baseService()
while not saver.calls:
    application.processEvents()
during = is_there(name)
release()
print(json.dumps({"calls": saver.calls, "during": during, "after": is_there(name)}))
sys.stdout.flush()
os._exit(0)
"""


@ON_LINUX
def test_a_desktop_is_asked_over_its_bus_and_let_go():
    """A desktop lets go of who is gone from the bus; that is what release makes of it."""
    assert shutil.which("dbus-run-session"), "The tests need dbus-daemon: `make test` installs it."
    run = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", DESKTOP],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=True,
    )
    assert json.loads(run.stdout) == {
        "calls": [["Mengpaneel", "Er wordt gepresenteerd"]],
        "during": True,
        "after": False,
    }


@ON_LINUX
def test_without_a_bus_nothing_happens(monkeypatch, tmp_path: Path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    asked: list[object] = []
    monkeypatch.setattr(QDBusConnection, "connectToBus", lambda *bus: asked.append(bus))
    release = keep_awake("Mengpaneel", "")
    release()

    assert asked == []


@ON_LINUX
def test_a_bus_that_does_not_answer_is_no_trouble(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    asked: list[QDBusConnection] = []
    connect = QDBusConnection.connectToBus
    monkeypatch.setattr(
        QDBusConnection, "connectToBus", lambda *bus: asked.append(connect(*bus)) or asked[-1]
    )
    release = keep_awake("Mengpaneel", "")
    release()

    assert [bus.isConnected() for bus in asked] == [False]


def test_windows_is_told_to_keep_the_display_on_and_then_not_to(monkeypatch):
    told: list[int] = []
    kernel = SimpleNamespace(SetThreadExecutionState=told.append)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    release = keep_awake("Mengpaneel", "")
    assert told == [0x80000003]
    release()
    assert told == [0x80000003, 0x80000000]


def test_macos_runs_its_own_tool_as_long_as_it_takes(monkeypatch):
    started: list[list[str]] = []
    ended: list[str] = []

    def start(command: list[str]) -> SimpleNamespace:
        started.append(command)
        return SimpleNamespace(terminate=lambda: ended.append("terminate"), wait=lambda: ended.append("wait"))

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(awake.subprocess, "Popen", start)
    release = keep_awake("Mengpaneel", "")
    assert started == [["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())]]
    assert ended == []
    release()
    assert ended == ["terminate", "wait"]


def test_a_system_without_its_tool_is_no_trouble(monkeypatch):
    started: list[str] = []

    def start(command: list[str]) -> None:
        started.append(command[0])
        raise FileNotFoundError

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(awake.subprocess, "Popen", start)
    release = keep_awake("Mengpaneel", "")
    release()

    assert started == ["/usr/bin/caffeinate"]


def test_a_presentation_keeps_it_away_until_it_ends(window, monkeypatch):
    kept: list[str] = []

    def keep(who: str, _why: str):
        kept.append(who)
        return lambda: kept.append("released")

    monkeypatch.setattr("mengpaneel.ui.room.presentation.keep_awake", keep)
    window.present()
    assert kept == ["Mengpaneel"]
    window.room_window.close()
    assert kept == ["Mengpaneel", "released"]
