"""A bundle holds the plugins that are used, and only the libraries that something kept asks for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "bundle"))
from contents import kept

LINUX = "PySide6/Qt/plugins/"
WINDOWS = "PySide6\\plugins\\"


def asks_nothing(_path: str) -> list[str]:
    return []


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        (f"{LINUX}platforms/libqxcb.so", True),
        (f"{LINUX}platforms/libqvnc.so", False),
        (f"{LINUX}platformthemes/libqgtk3.so", False),
        (f"{LINUX}tls/libqopensslbackend.so", False),
        (f"{LINUX}platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        (f"{WINDOWS}platforms\\qwindows.dll", True),
        (f"{WINDOWS}platforms\\qdirect2d.dll", False),
        (f"{WINDOWS}printsupport\\windowsprintersupport.dll", True),
        (f"{LINUX}printsupport/libcupsprintersupport.so", False),
        (f"{WINDOWS}styles\\qmodernwindowsstyle.dll", True),
        ("PySide6/Qt/translations/qtbase_nl.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qtdeclarative_nl.qm", False),
        ("mengpaneel/plugins/anything/else.toml", True),
        ("mengpaneel-1.dist-info/METADATA", True),
        ("mengpaneel-1.dist-info/direct_url.json", False),
        ("numpy-2.dist-info\\RECORD", False),
    ],
)
def test_a_bundle_holds_the_plugins_and_translations_that_are_used(path: str, stays: bool):
    entry = (path, f"/from/{path}", "BINARY" if path.endswith((".so", ".dll")) else "DATA")

    assert (list(kept([entry], asks_nothing)) == [entry]) is stays


def test_a_library_goes_with_the_last_thing_that_asks_for_it():
    asked = {
        "/from/QtCore.so": ["libQt6Core.so.6"],
        "/from/libQt6Core.so.6": ["libicu.so.73"],
        "/from/libqgtk3.so": ["libgtk.so.3", "libicu.so.73"],
        "/from/libgtk.so.3": ["libpango.so.1"],
    }
    entries = [
        ("PySide6/QtCore.so", "/from/QtCore.so", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/from/libQt6Core.so.6", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libicu.so.73", "/from/libicu.so.73", "BINARY"),
        (f"{LINUX}platformthemes/libqgtk3.so", "/from/libqgtk3.so", "BINARY"),
        ("libgtk.so.3", "/from/libgtk.so.3", "BINARY"),
        ("libpango.so.1", "/from/libpango.so.1", "BINARY"),
        ("libpango.so", "libpango.so.1", "SYMLINK"),
    ]

    names = [path for path, _source, _kind in kept(entries, lambda path: asked.get(path, []))]

    assert names == ["PySide6/QtCore.so", "PySide6/Qt/lib/libQt6Core.so.6", "libQt6Core.so.6", "libicu.so.73"]


def test_a_library_is_found_whatever_the_case_of_its_name():
    entries = [
        ("PySide6\\QtCore.pyd", "C:\\QtCore.pyd", "EXTENSION"),
        ("PySide6\\Qt6Core.dll", "C:\\Qt6Core.dll", "BINARY"),
        ("PySide6\\opengl32sw.dll", "C:\\opengl32sw.dll", "BINARY"),
    ]
    asked = {"C:\\QtCore.pyd": ["qt6core.DLL"]}

    assert kept(entries, lambda path: asked.get(path, [])) == entries[:2]


def test_what_python_itself_is_stays():
    entries = [("libpython3.11.so.1.0", "/from/libpython3.11.so.1.0", "BINARY")]

    assert kept(entries, asks_nothing) == entries
