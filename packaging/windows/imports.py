"""Check that a bundle asks for no library but its own and those of Windows 10, and holds nothing of Wine.

Its programs must also have what Windows shows of them: an icon and the properties.

imports.py BUNDLE
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import pefile

WINDOWS = frozenset(Path(__file__).with_name("libraries_of_windows.txt").read_text().split("\n")[1:])
"""Of Windows 10, version 1809 and later."""

OF_WINE = (b"Wine builtin DLL", b"Wine placeholder DLL")


def is_of_windows(library: str) -> bool:
    """Whether Windows itself has a library of this name; its sets of functions are called api-ms-win."""
    return library.startswith(("api-ms-win-", "ext-ms-")) or library.removesuffix(".dll") in WINDOWS


def libraries_asked(path: Path) -> set[str]:
    """The libraries that a program or library needs, at once or later, in lower case."""
    with pefile.PE(str(path), fast_load=True) as program:
        program.parse_data_directories(
            directories=[
                pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"],
                pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"],
            ]
        )
        kinds = ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
        return {entry.dll.decode().lower() for kind in kinds for entry in getattr(program, kind, [])}


def lacks(program: Path) -> list[str]:
    """What Windows would have to show of a program, and is not in it."""
    wanted = {"pictogram": "RT_GROUP_ICON", "eigenschappen": "RT_VERSION"}
    with pefile.PE(str(program), fast_load=True) as opened:
        opened.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
        resources = getattr(opened, "DIRECTORY_ENTRY_RESOURCE", None)
        there = {entry.id for entry in resources.entries} if resources else set()
    return [told for told, kind in wanted.items() if pefile.RESOURCE_TYPE[kind] not in there]


def check(bundle: Path) -> list[str]:
    """What is wrong, a line for each thing."""
    binaries = [path for path in bundle.rglob("*") if path.suffix.lower() in (".exe", ".dll", ".pyd")]
    own = {path.name.lower() for path in binaries}
    asked_by: dict[str, list[str]] = defaultdict(list)
    for path in binaries:
        for library in libraries_asked(path):
            asked_by[library].append(path.name)
    wrong = [
        f"{library}: niet in de bundel en niet van Windows; gevraagd door {', '.join(sorted(askers)[:4])}"
        for library, askers in sorted(asked_by.items())
        if library not in own and not is_of_windows(library)
    ]
    wrong += [
        f"{path.name}: dit is van Wine"
        for path in sorted(bundle.rglob("*"))
        if path.is_file() and any(mark in path.read_bytes() for mark in OF_WINE)
    ]
    wrong += [f"{path.name} heeft geen {lack}" for path in bundle.glob("*.exe") for lack in lacks(path)]
    return wrong


if __name__ == "__main__":
    wrong = check(Path(sys.argv[1]))
    print(
        "\n".join(wrong)
        or "De bundel vraagt alleen om wat erin zit en wat Windows zelf heeft; niets is van Wine."
    )
    sys.exit(bool(wrong))
