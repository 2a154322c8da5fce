"""What is in a bundle, on Linux and on Windows: which modules, Qt plugins, translations and libraries.

An entry is a row of PyInstaller's table of contents: (path in the bundle, path here, kind of file).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath

Entry = tuple[str, str, str]

# Left in: without pyqtgraph.multiprocess, PySide6.QtOpenGL and PySide6.QtOpenGLWidgets no plot opens.
EXCLUDED_MODULES = (
    "PySide6.QtNetwork",
    "PySide6.QtTest",
    "pyqtgraph.examples",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "cupy",
    "h5py",
    "matplotlib",
    "numba",
    "numpy.distutils",
    "numpy.f2py",
    "numpy.testing",
    "scipy",
    "ensurepip",
    "lib2to3",
    "pip",
    "pkg_resources",
    "setuptools",
    "tkinter",
    "_curses",
    "curses",
    "readline",  # brings GNU readline, whose licence is the GPL
    "_hashlib",  # brings OpenSSL; hashlib has its own SHA-256
    "_ssl",
    "ssl",
    "ftplib",
    "http.server",
    "xmlrpc",
    "sqlite3.dump",
)

# Of each kind of Qt plugin the ones that are used; None is all of a kind. A kind that is not here goes.
KEPT_PLUGINS: Mapping[str, frozenset[str] | None] = {
    "platforms": frozenset({"qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "printsupport": frozenset({"windowsprintersupport"}),  # not CUPS's, which brings half a network along
    "platforminputcontexts": None,  # dead keys and ibus: an ë is typed with them
    "platformthemes": frozenset({"qxdgdesktopportal"}),  # not GTK's, which brings GTK along
    "imageformats": frozenset({"qico", "qjpeg", "qsvg"}),
    "iconengines": None,
    "styles": None,  # file dialogs on Windows ask for the system's style
    "xcbglintegrations": None,
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": frozenset({"qt-plugin-wayland-egl"}),
}


def kept(entries: Iterable[Entry], libraries_of: Callable[[str], Iterable[str]]) -> Sequence[Entry]:
    """The entries that belong in the bundle, in order.

    `libraries_of` names the libraries that the file at a path asks for. A library that only plugins left out
    asked for goes with them, and so does a link to it.
    """
    judges = (_is_wanted_plugin, _is_wanted_translation, _is_same_everywhere)
    wanted = [entry for entry in entries if all(judge(entry) for judge in judges)]
    reached = _reached(wanted, libraries_of)
    return [
        entry
        for entry in wanted
        if entry[0] in reached or not (_is_library(entry[0]) and entry[2] in ("BINARY", "SYMLINK"))
    ]


def _reached(entries: Sequence[Entry], libraries_of: Callable[[str], Iterable[str]]) -> set[str]:
    """Paths of what is loaded by name, and of the libraries these ask for, directly or not."""
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(_name(entry).lower(), []).append(entry)
    reached: set[str] = set()
    waiting = [entry for entry in entries if _is_loaded_by_name(entry)]
    while waiting:
        entry = waiting.pop()
        if entry[0] in reached:
            continue
        reached.add(entry[0])
        if entry[2] == "SYMLINK":
            waiting += by_name.get(PurePosixPath(entry[1]).name.lower(), [])
        else:
            waiting += (found for name in libraries_of(entry[1]) for found in by_name.get(name.lower(), []))
    return reached


def _is_loaded_by_name(entry: Entry) -> bool:
    """Whether Python, Qt or the loader of the bundle opens this file without any other asking for it."""
    return entry[2] == "EXTENSION" or _plugin(entry) is not None or "python3" in _name(entry)


def _is_library(path: str) -> bool:
    name = PurePosixPath(path.replace("\\", "/")).name.lower()
    return name.endswith((".so", ".dll")) or ".so." in name


def _is_wanted_plugin(entry: Entry) -> bool:
    plugin = _plugin(entry)
    if plugin is None:
        return True
    kind, name = plugin
    chosen = KEPT_PLUGINS.get(kind, frozenset())
    return chosen is None or name in chosen


def _plugin(entry: Entry) -> tuple[str, str] | None:
    """Kind and name of a Qt plugin; None for any other file."""
    *_folders, above, kind, name = ("", "", *_path(entry).parts)
    if above != "plugins" or "PySide6" not in _folders:
        return None
    return kind, name.partition(".")[0].removeprefix("lib")


def _is_wanted_translation(entry: Entry) -> bool:
    """Whether this is no translation of Qt, or one of the widgets into Dutch; Qt itself speaks English."""
    path = _path(entry)
    if path.suffix != ".qm" or "PySide6" not in path.parts:
        return True
    return path.name in ("qt_nl.qm", "qtbase_nl.qm")


def _is_same_everywhere(entry: Entry) -> bool:
    """Whether this is no note of pip's about where and how it installed a package."""
    inside = any(part.endswith(".dist-info") for part in _path(entry).parts)
    return not inside or _name(entry) not in ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")


def _path(entry: Entry) -> PurePosixPath:
    return PurePosixPath(entry[0].replace("\\", "/"))


def _name(entry: Entry) -> str:
    return _path(entry).name
