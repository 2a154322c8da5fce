"""The floor plan: which room may import what. Read from the files, so that a late import counts too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
LONGEST = 400

CORE_AND_GUI = frozenset({"QtCore", "QtGui"})
WITH_WIDGETS = CORE_AND_GUI | {"QtWidgets"}
ROOMS = frozenset({"domain", "content", "store", "exchange", "files", "desk", "looks", "reports", "ui"})
DOORS = frozenset({"app", "cli"})
PARTS = frozenset({"data_controller", "backups", "faults", "single_instance", "error_output"})


@dataclass(frozen=True, slots=True)
class Room:
    """What a folder or module directly below `mengpaneel/` may import besides itself."""

    rooms: frozenset[str] = frozenset()
    qt: frozenset[str] = frozenset()


HOUSE = {
    "domain": Room(),
    "content": Room(frozenset({"domain", "assets"})),
    "files": Room(frozenset({"domain"})),
    "store": Room(frozenset({"domain", "files"})),
    "exchange": Room(frozenset({"domain", "files"})),
    "desk": Room(frozenset({"domain"}), CORE_AND_GUI),
    "looks": Room(frozenset({"domain", "assets"}), CORE_AND_GUI),
    "reports": Room(frozenset({"domain", "content", "looks", "assets"}), CORE_AND_GUI | {"QtSvg"}),
    "ui": Room(ROOMS - {"store"} | {"assets"}, WITH_WIDGETS | {"QtDBus", "QtPrintSupport"}),
    "app": Room(ROOMS | DOORS | PARTS | {"assets", "commands"}, WITH_WIDGETS),
    "data_controller": Room(ROOMS | PARTS, WITH_WIDGETS),
    "single_instance": Room(frozenset({"content", "desk", "store", "ui"}), WITH_WIDGETS),
    "backups": Room(frozenset({"domain", "files", "store", "exchange"})),
    "error_output": Room(),
    "faults": Room(frozenset({"content", "error_output", "files"})),
    "cli": Room(ROOMS | DOORS | PARTS | {"assets", "commands"}, WITH_WIDGETS),
    "commands": Room(ROOMS | PARTS | {"app", "assets", "demo"}, WITH_WIDGETS),
    "demo": Room(ROOMS | {"assets"}, WITH_WIDGETS),
    "assets": Room(),
    "__init__": Room(),
    "late_modules": Room(),
    "quick_enums": Room(),
    "__main__": Room(frozenset({"app", "late_modules", "quick_enums"}), frozenset({"QtCore"})),
}

NETWORK = frozenset({"http", "socket", "socketserver", "ssl", "urllib"})
NETWORK |= {"aiohttp", "ftplib", "httpx", "imaplib", "poplib", "requests", "smtplib", "urllib3", "xmlrpc"}
OTHER_QT = frozenset({"PyQt5", "PyQt6", "PySide2", "qtpy"})


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """An import that the floor plan forbids."""

    file: str
    line: int
    imported: str
    why: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.imported}: {self.why}"


def breaches(package: Path) -> list[Breach]:
    """Every import below this `mengpaneel` folder that the floor plan forbids."""
    found = []
    plots: dict[str, list[Breach]] = {}
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package)
        file, room = place.as_posix(), place.parts[0].removesuffix(".py")
        if room not in HOUSE:
            found.append(Breach(file, 1, room, "the house has no such room"))
            continue
        for line, imported in _read(path, ("mengpaneel", *place.parent.parts)).imports:
            if why := _forbidden(room, imported):
                found.append(Breach(file, line, imported, why))
            if room == "ui" and imported.split(".")[0] == "pyqtgraph":
                second = Breach(file, line, imported, "pyqtgraph is imported in more than one file")
                plots.setdefault(file, []).append(second)
    if len(plots) > 1:
        found += [breach for in_one_file in plots.values() for breach in in_one_file]
    return sorted(found)


def circle(package: Path, root: str = "mengpaneel") -> list[str]:
    """Files that need one another in a circle, late imports and those of types too; empty if none do.

    `root` is the name by which the package is imported; a package is its `__init__.py`.
    """
    files = {_module(root, path.relative_to(package)): path for path in package.rglob("*.py")}
    needed = {}
    for name, path in files.items():
        above = (root, *path.relative_to(package).parent.parts)
        imported = [target for _, target in _read(path, above).imports]
        named = {target if target in files else target.rpartition(".")[0] for target in imported}
        needed[name] = named & files.keys() - {name}
    try:
        TopologicalSorter(needed).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def names_used_twice(package: Path) -> dict[str, list[str]]:
    """Public classes that share their name with another, wherever they stand, and their files."""
    places: dict[str, list[str]] = {}
    for path in sorted(package.rglob("*.py")):
        file = path.relative_to(package)
        for name in _read(path, (package.name, *file.parent.parts)).classes:
            if not name.startswith("_"):
                places.setdefault(name, []).append(file.as_posix())
    return {name: files for name, files in places.items() if len(files) > 1}


def _module(root: str, path: Path) -> str:
    """The name by which a file in a package is imported."""
    parts = (root, *path.with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@dataclass(frozen=True, slots=True)
class _File:
    """What a file imports, by line and full dotted name, and which classes stand in it."""

    imports: tuple[tuple[int, str], ...]
    classes: frozenset[str]


def _read(path: Path, package: tuple[str, ...]) -> _File:
    return _understood(path.read_text(encoding="utf-8"), package)


@cache
def _understood(source: str, package: tuple[str, ...]) -> _File:
    """Parse a file of this package, once for all that is asked of it and of houses like it."""
    tree = ast.parse(source)
    classes = frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return _File(tuple(_imports(tree, package)), classes)


def _imports(tree: ast.Module, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of all that a file imports, wherever in the file that is."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names):
                yield from ((alias.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module, names, level):
                above = package[: len(package) - level + 1] if level else ()
                base = ".".join([*above, *([module] if module else [])])
                yield from ((alias.lineno, f"{base}.{alias.name}") for alias in names)
            case ast.Call(
                ast.Name("__import__" | "import_module") | ast.Attribute(attr="__import__" | "import_module"),
                [ast.Constant(str(name)), *_],
            ):
                yield node.lineno, name


def _forbidden(room: str, imported: str) -> str | None:
    """Why this room may not import this; None if it may."""
    match imported.split("."):
        case ["PySide6", *_, "*"]:
            return "a star import from PySide6 costs 100 ms at start-up"
        case ["PySide6" | "shiboken6", *_] if not HOUSE[room].qt:
            return f"{room} knows no Qt"
        case ["PySide6", module, *_] if module.startswith("Qt") and module not in HOUSE[room].qt:
            return f"{room} may not import {module}"
        case ["mengpaneel", other, *_] if other in HOUSE and other not in {room, "__init__"}:
            return None if other in HOUSE[room].rooms else f"{room} may not import {other}"
        case ["pyqtgraph", *_] if room != "ui":
            return "pyqtgraph belongs below ui/"
        case [root, *_] if root in NETWORK:
            return "nothing leaves the laptop"
        case [root, *_] if root in OTHER_QT:
            return "PySide6 is the only Qt"
        case ["tests", *_]:
            return "the program knows no tests"
    return None


# The house as it stands.


def test_every_room_imports_only_what_the_floor_plan_allows():
    found = breaches(CHECKOUT / "mengpaneel")

    assert not found, "\n" + "\n".join(map(str, found))


def test_no_files_need_one_another_in_a_circle():
    assert circle(CHECKOUT / "mengpaneel") == []
    assert circle(CHECKOUT / "tests", "tests") == []


def test_no_two_public_classes_have_the_same_name():
    assert names_used_twice(CHECKOUT / "mengpaneel") == {}


def test_the_guard_finds_the_house():
    read = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "mengpaneel").rglob("*.py")}

    assert {"mengpaneel/__init__.py", "mengpaneel/domain/match.py"} <= read


def test_no_file_is_too_long_to_read():
    files = [path for top in ("mengpaneel", "tests", "packaging") for path in (CHECKOUT / top).rglob("*.py")]
    lines = {
        path.relative_to(CHECKOUT).as_posix(): path.read_text(encoding="utf-8").count("\n") for path in files
    }

    assert {name: count for name, count in lines.items() if count > LONGEST} == {}


def test_our_packaging_folder_does_not_shadow_the_library_of_that_name():
    assert not (CHECKOUT / "packaging" / "__init__.py").exists()


# The guard is seen to fail.

SOUND = {
    "__init__.py": '__version__ = "1"\n',
    "__main__.py": "from mengpaneel.app import main\n",
    "assets.py": "from importlib.resources import files\n",
    "app.py": "from PySide6.QtWidgets import QApplication\nfrom mengpaneel import cli, store, ui\n",
    "cli.py": "import mengpaneel.store.disk\nfrom mengpaneel import __version__\n",
    "domain/__init__.py": "from mengpaneel.domain.mix import Mix\n",
    "domain/fader.py": "class Fader:\n    pass\n",
    "domain/mix.py": "from . import fader\nfrom .fader import Fader\n",
    "content/words.py": "from mengpaneel.assets import door\nfrom mengpaneel.domain import mix\n",
    "store/disk.py": "import sqlite3\nfrom ..domain.mix import Mix\n",
    "exchange/file.py": "from mengpaneel import __version__, domain\nfrom mengpaneel.files import json\n",
    "files/json.py": "import json\nfrom mengpaneel.domain import refusal\n",
    "demo/scenes.py": "from mengpaneel import ui\nfrom mengpaneel.desk import desk\n",
    "commands/draw.py": "from mengpaneel.demo import scenes\n\n\nclass Drawing:\n    pass\n",
    "desk/desk.py": "from PySide6.QtCore import QObject\nfrom PySide6.QtGui import QUndoStack\n",
    "looks/paint.py": "from PySide6 import QtCore, QtGui\nimport mengpaneel.domain.mix as mix\n",
    "reports/pdf.py": "from mengpaneel import content, looks\nfrom PySide6.QtGui import QPdfWriter\n",
    "ui/plots.py": "def late():\n    import pyqtgraph\n    from pyqtgraph import PlotWidget\n",
    "ui/window/main.py": "from PySide6.QtWidgets import QDial\nfrom mengpaneel import assets, reports\n",
}

PLANTED = [
    ("ui/x.py", "from mengpaneel.store import disk", "mengpaneel.store.disk"),
    ("ui/x.py", "from mengpaneel import store", "mengpaneel.store"),
    ("ui/x.py", "import mengpaneel.store.disk as d", "mengpaneel.store.disk"),
    ("ui/x.py", "from .. import store", "mengpaneel.store"),
    ("ui/window/x.py", "from ...store.disk import Disk", "mengpaneel.store.disk.Disk"),
    ("ui/x.py", "from importlib import import_module; import_module('mengpaneel.store')", "mengpaneel.store"),
    ("ui/x.py", "import importlib; importlib.import_module('mengpaneel.store')", "mengpaneel.store"),
    ("ui/x.py", "from mengpaneel.app import main", "mengpaneel.app.main"),
    ("domain/x.py", "from PySide6.QtCore import QObject", "PySide6.QtCore.QObject"),
    ("domain/x.py", "import PySide6", "PySide6"),
    ("domain/x.py", "import shiboken6", "shiboken6"),
    ("domain/x.py", "from mengpaneel.content import words", "mengpaneel.content.words"),
    ("domain/__init__.py", "from ..assets import door", "mengpaneel.assets.door"),
    ("content/x.py", "from mengpaneel.looks import paint", "mengpaneel.looks.paint"),
    ("store/x.py", "from PySide6 import QtCore", "PySide6.QtCore"),
    ("store/x.py", "from mengpaneel.desk import desk", "mengpaneel.desk.desk"),
    ("exchange/x.py", "from mengpaneel.store import disk", "mengpaneel.store.disk"),
    ("files/x.py", "from mengpaneel.exchange import file", "mengpaneel.exchange.file"),
    ("files/x.py", "from PySide6 import QtCore", "PySide6.QtCore"),
    ("desk/x.py", "from mengpaneel.store import disk", "mengpaneel.store.disk"),
    ("desk/x.py", "from PySide6.QtWidgets import QWidget", "PySide6.QtWidgets.QWidget"),
    ("looks/x.py", "from PySide6.QtWidgets import QStyle", "PySide6.QtWidgets.QStyle"),
    ("looks/x.py", "from PySide6 import QtGui, QtWidgets", "PySide6.QtWidgets"),
    ("looks/x.py", "from mengpaneel.ui import plots", "mengpaneel.ui.plots"),
    ("reports/x.py", "from mengpaneel.desk import desk", "mengpaneel.desk.desk"),
    ("looks/x.py", "from PySide6.QtSvg import QSvgGenerator", "PySide6.QtSvg.QSvgGenerator"),
    ("assets.py", "from mengpaneel.domain import mix", "mengpaneel.domain.mix"),
    ("__init__.py", "from mengpaneel.app import main", "mengpaneel.app.main"),
    ("__main__.py", "from mengpaneel.ui import plots", "mengpaneel.ui.plots"),
    ("app.py", "import pyqtgraph", "pyqtgraph"),
    ("app.py", "import socket", "socket"),
    ("ui/x.py", "import urllib.request", "urllib.request"),
    ("ui/x.py", "from http import client", "http.client"),
    ("ui/x.py", "from PySide6.QtNetwork import QLocalSocket", "PySide6.QtNetwork.QLocalSocket"),
    ("ui/x.py", "from PySide6.QtWidgets import *", "PySide6.QtWidgets.*"),
    ("ui/x.py", "from PyQt6.QtCore import Qt", "PyQt6.QtCore.Qt"),
    ("ui/x.py", "from mengpaneel.demo import scenes", "mengpaneel.demo.scenes"),
    ("reports/x.py", "from mengpaneel import demo", "mengpaneel.demo"),
    ("app.py", "from mengpaneel.demo.scenes import scenes", "mengpaneel.demo.scenes.scenes"),
    ("cli.py", "import mengpaneel.demo.scenes", "mengpaneel.demo.scenes"),
    ("demo/x.py", "from mengpaneel.commands import draw", "mengpaneel.commands.draw"),
    ("demo/x.py", "from mengpaneel.app import main", "mengpaneel.app.main"),
    ("ui/x.py", "from tests.ui import crawler", "tests.ui.crawler"),
    ("demo/x.py", "import tests", "tests"),
    ("attic/x.py", "import os", "attic"),
    ("helpers.py", "import os", "helpers"),
]

HIDDEN_IN = {
    "plain": "{}\n",
    "function": "def late():\n    {}\n",
    "type checking": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    {}\n",
    "try": "class Late:\n    try:\n        {}\n    except ImportError:\n        pass\n",
}


@pytest.fixture
def house(tmp_path):
    for name, source in SOUND.items():
        _plant(tmp_path, name, source)
    return tmp_path


def _plant(house, name, source):
    path = house / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")


def test_the_guard_is_silent_in_a_sound_house(house):
    assert breaches(house) == []
    assert circle(house) == []
    assert names_used_twice(house) == {}


@pytest.mark.parametrize("hidden_in", HIDDEN_IN)
def test_the_guard_names_a_circle(house, hidden_in):
    _plant(house, "domain/fader.py", HIDDEN_IN[hidden_in].format("from mengpaneel.domain.mix import Mix"))

    assert set(circle(house)) == {"mengpaneel.domain.fader", "mengpaneel.domain.mix"}


def test_the_guard_names_a_circle_through_a_package(house):
    _plant(house, "domain/mix.py", "from mengpaneel.domain import Mix\n")

    assert set(circle(house)) == {"mengpaneel.domain", "mengpaneel.domain.mix"}


def test_the_guard_names_a_circle_of_helpers_of_tests(tmp_path):
    _plant(tmp_path, "hands.py", "def late():\n    from tests.ui.screens import run\n")
    _plant(tmp_path, "ui/screens.py", "from tests import hands\n")

    assert set(circle(tmp_path, "tests")) == {"tests.hands", "tests.ui.screens"}


@pytest.mark.parametrize("hidden_in", ["plain", "function", "type checking"])
def test_the_guard_names_a_class_name_used_twice(house, hidden_in):
    drawing = HIDDEN_IN[hidden_in].format("class Drawing: pass")
    _plant(house, "looks/pen.py", f"{drawing}\n\nclass _Nib:\n    pass\n")
    _plant(house, "looks/ink.py", "class _Nib:\n    pass\n")

    assert names_used_twice(house) == {"Drawing": ["commands/draw.py", "looks/pen.py"]}


@pytest.mark.parametrize("hidden_in", HIDDEN_IN)
@pytest.mark.parametrize(("name", "statement", "imported"), PLANTED)
def test_the_guard_names_file_line_and_import(house, name, statement, imported, hidden_in):
    source = HIDDEN_IN[hidden_in].format(statement)
    _plant(house, name, source)
    unknown_room = imported == name.split("/")[0].removesuffix(".py")
    line = 1 if unknown_room else 1 + source[: source.index(statement)].count("\n")

    assert [str(b).rsplit(": ", 1)[0] for b in breaches(house)] == [f"{name}:{line}: {imported}"]


def test_the_guard_names_the_line_inside_a_long_import(house):
    _plant(house, "looks/x.py", "from PySide6 import (\n    QtCore,\n    QtWidgets,\n)\n")

    assert [(b.file, b.line, b.imported) for b in breaches(house)] == [("looks/x.py", 3, "PySide6.QtWidgets")]


def test_the_guard_names_both_files_that_import_pyqtgraph(house):
    _plant(house, "ui/x.py", "import os\nfrom pyqtgraph import mkPen\n")

    assert [(b.file, b.line, b.imported) for b in breaches(house)] == [
        ("ui/plots.py", 2, "pyqtgraph"),
        ("ui/plots.py", 3, "pyqtgraph.PlotWidget"),
        ("ui/x.py", 2, "pyqtgraph.mkPen"),
    ]


def test_the_guard_names_every_wrong_import_of_a_file(house):
    _plant(house, "domain/x.py", "import socket\nfrom mengpaneel import store, ui\n")

    assert [(b.line, b.imported) for b in breaches(house)] == [
        (1, "socket"),
        (2, "mengpaneel.store"),
        (2, "mengpaneel.ui"),
    ]
