"""Nothing glides where the system asks for less movement."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from mengpaneel.ui.platform import motion

ROOT = Path(__file__).parents[2]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")

PORTAL = """
import json, os, sys
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusVariant
from mengpaneel.app import make_application
from mengpaneel.ui.platform.motion import motion_wanted

settings = json.loads(sys.argv[1])

@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})
class Portal(QObject):
    @Slot(str, str, result="QDBusVariant")
    def Read(self, group, key):
        return QDBusVariant(QDBusVariant(settings[f"{group} {key}"]))

application, bus, portal = make_application(), QDBusConnection.sessionBus(), Portal()
bus.registerObject("/org/freedesktop/portal/desktop", portal, QDBusConnection.RegisterOption.ExportAllSlots)
bus.registerService("org.freedesktop.portal.Desktop")
print(motion_wanted())
sys.stdout.flush()
os._exit(0)
"""

GNOME, ALL = "org.gnome.desktop.interface enable-animations", "org.freedesktop.appearance reduced-motion"


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch):
    """A system of which nothing is known yet, and that has no bus."""
    monkeypatch.delenv(motion.STILL, raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    motion.less_is_asked.cache_clear()
    yield
    motion.less_is_asked.cache_clear()


@ON_LINUX
@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ({ALL: 0, GNOME: True}, True),
        ({ALL: 1, GNOME: True}, False),
        ({ALL: 0, GNOME: False}, False),
        ({}, True),
    ],
)
def test_a_desktop_is_asked_through_its_portal(settings: dict[str, object], wanted: bool):
    run = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", PORTAL, json.dumps(settings)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=True,
    )
    assert run.stdout.strip() == str(wanted)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no Plasma")
@pytest.mark.parametrize(("factor", "wanted"), [("0", False), ("0.5", True)])
def test_plasma_without_animations_is_still(qapp, monkeypatch, tmp_path: Path, factor: str, wanted: bool):
    (tmp_path / "kdeglobals").write_text(f"[KDE]\nAnimationDurationFactor={factor}\n")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    assert motion.motion_wanted() is wanted


@pytest.mark.parametrize(("said", "wanted"), [("1\n", False), ("0\n", True), ("", True)])
def test_macos_is_asked_with_its_own_tool(qapp, monkeypatch, said: str, wanted: bool):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=said))
    assert motion.motion_wanted() is wanted


def test_it_is_asked_once(qapp, monkeypatch):
    asked: list[object] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        asked.append(command)
        return SimpleNamespace(stdout="1")

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(subprocess, "run", run)
    assert [motion.motion_wanted() for _ in range(3)] == [False] * 3
    assert len(asked) == 1


def test_a_system_that_says_nothing_moves(qapp):
    assert motion.motion_wanted()


def test_the_environment_has_the_last_word(qapp, monkeypatch):
    monkeypatch.setenv(motion.STILL, "1")
    assert not motion.motion_wanted()
