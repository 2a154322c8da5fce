"""What a bundle is made of: Python packages, Qt and what Qt contains, Python, libraries of the system."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_SOURCES_OF_QT = "https://download.qt.io/official_releases/"


@dataclass(frozen=True)
class Component:
    """Something with a name and a licence of its own; an empty version is an unknown one."""

    name: str
    version: str
    licence: str
    purl: str
    source: str = ""
    licence_files: Sequence[Path] = ()
    parts: Sequence[Component] = field(default=())


def components(bundle: Path) -> Sequence[Component]:
    """Everything in a bundle, asked of the Python that made it and, on Linux, of the system's packages."""
    found = [*_python_packages(bundle), _python(bundle)]
    if sys.platform == "linux":
        found += _system_libraries(bundle)
    return sorted(found, key=lambda component: component.name.lower())


def _python_packages(bundle: Path) -> Iterator[Component]:
    yield _python_package(distribution("pyinstaller"), bundle)  # its loader starts the program
    names, waiting = {"mengpaneel"}, _required_by(distribution("mengpaneel"))
    while waiting:
        name = waiting.pop()
        if name not in names:
            names.add(name)
            package = distribution(name)
            waiting += _required_by(package)
            yield _python_package(package, bundle)


def _required_by(package: Distribution) -> list[str]:
    from packaging.requirements import Requirement

    requirements = (Requirement(text) for text in package.requires or [])
    return [
        requirement.name.lower()
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    ]


def _python_package(package: Distribution, bundle: Path) -> Component:
    name, version = package.metadata["Name"], package.version
    plain = name.lower().replace("_", "-")
    parts = [_qt(version, bundle)] if plain == "pyside6-essentials" else contained(plain, bundle)
    return Component(
        name=name,
        version=version,
        licence=_licence_of(package),
        purl=f"pkg:pypi/{plain}@{version}",
        source=_source_of(plain, version),
        licence_files=[
            Path(str(package.locate_file(file)))
            for file in package.files or []
            if _LICENCE_FILE.search(file.name) and ".dist-info" in file.parts[0]
        ],
        parts=parts,
    )


def _source_of(name: str, version: str) -> str:
    if name.startswith(("pyside6", "shiboken6")):
        return f"{_SOURCES_OF_QT}QtForPython/pyside6/PySide6-{version}-src/"
    return ""


def _licence_of(package: Distribution) -> str:
    if package.metadata["Name"].lower() == "pyinstaller":
        return "GPL-2.0-or-later WITH Bootloader-exception"
    if package.metadata["Name"].lower().startswith(("pyside6", "shiboken6")):
        return "LGPL-3.0-only"  # offered under three licences; this is the one by which it is used here
    told = package.metadata.get("License-Expression") or package.metadata.get("License") or ""
    classifiers = package.metadata.get_all("Classifier", [])
    known = [row.rsplit(" :: ", 1)[-1] for row in classifiers if "License" in row]
    return told if told and len(told) < 60 else ", ".join(known)


def _qt(version: str, bundle: Path) -> Component:
    short = ".".join(version.split(".")[:2])
    return Component(
        name="Qt",
        version=version,
        licence="LGPL-3.0-only",
        purl=f"pkg:generic/qt@{version}",
        source=f"{_SOURCES_OF_QT}qt/{short}/{version}/",
        parts=contained("Qt", bundle),
    )


def contained(within: str, bundle: Path) -> Sequence[Component]:
    """What `contained.toml` tells of something in this bundle."""
    told = tomllib.loads((_HERE / "contained.toml").read_text("utf-8"))
    return list(_parts(told.get(within, []), bundle))


def _parts(told: Sequence[dict[str, Any]], bundle: Path) -> Iterator[Component]:
    for part in told:
        files = [file for file in bundle.rglob(f"*{part['file']}*") if not file.is_symlink()]
        if not files or sys.platform not in part.get("systems", [sys.platform]):
            continue
        version = _version_in(files[0], part.get("version", ""))
        at = f"@{version}" if version else ""
        purl = f"pkg:generic/{part['name'].lower().replace(' ', '-')}{at}"
        yield Component(part["name"], version, part["licence"], purl)


def _version_in(file: Path, pattern: str) -> str:
    """The version that a library tells of itself: in its text, or after `.so.` in its name."""
    if not pattern:
        return file.name.partition("icudata.so.")[2]
    found = re.search(pattern.encode(), file.read_bytes())
    return found.group(1).decode() if found else ""


def _python(bundle: Path) -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    return Component(
        name="CPython",
        version=version,
        licence="PSF-2.0",
        purl=f"pkg:generic/python@{version}",
        source=f"https://www.python.org/ftp/python/{version}/",
        licence_files=[Path(sys.base_prefix, "LICENSE.txt")],  # on Windows; on Linux it is the system's
        parts=contained("CPython", bundle),
    )


def _system_libraries(bundle: Path) -> Iterator[Component]:
    """Debian's packages that libraries in the bundle come from."""
    libraries = (file for file in (bundle / "_internal").glob("lib*.so*") if not file.is_symlink())
    for owner in sorted({_owner_of(library.name) for library in libraries} - {""}):
        asked = ("dpkg-query", "-W", "-f", "${source:Package} ${source:Version} ${Version}", owner)
        source, source_version, version = _told(*asked).split()
        copyright_file = Path("/usr/share/doc", owner.partition(":")[0], "copyright")
        yield Component(
            name=owner.partition(":")[0],
            version=version,
            licence=_licences_in(copyright_file),
            purl=f"pkg:deb/debian/{owner.partition(':')[0]}@{version}?arch=amd64",
            source=f"https://snapshot.debian.org/package/{source}/{source_version}/",
            licence_files=[copyright_file],
        )


def _owner_of(library: str) -> str:
    """The package that has this library where the system looks for it; empty if it is not the system's."""
    for folder in ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib", "/usr/lib"):
        asked = ("dpkg-query", "-S", f"{folder}/{library}")
        told = subprocess.run(asked, check=False, capture_output=True, text=True).stdout
        if told:
            return told.rpartition(": ")[0]
    return ""


def _licences_in(copyright_file: Path) -> str:
    """The licence of most files, as a machine-readable file of copyrights tells it; else empty."""
    text = copyright_file.read_text("utf-8", errors="replace") if copyright_file.exists() else ""
    paragraphs = (told for told in text.split("\n\n") if re.search(r"^Files: \*$", told, re.MULTILINE))
    found = re.search(r"^License: *(\S.*)$", next(paragraphs, ""), re.MULTILINE)
    return found.group(1).strip() if found else ""


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
