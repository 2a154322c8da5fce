"""The folder `licences` of a bundle: a notice, the LGPL and GPL, and the texts of every component."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from components import Component

_HERE = Path(__file__).parent
_OWN_TEXTS = ("GPL-3.0.txt", "LGPL-3.0.txt")


def write_licences(folder: Path, program_licence: Path, contents: Sequence[Component]) -> None:
    """Fill a new folder."""
    folder.mkdir(parents=True)
    shutil.copyfile(program_licence, folder / "EUPL-1.2.txt")
    for name in _OWN_TEXTS:
        shutil.copyfile(_HERE / "licences" / name, folder / name)
    for component in contents:
        _copy_texts(component, folder)
    notice = (_HERE / "licences" / "notice.txt").read_text("utf-8")
    (folder / "NOTICE.txt").write_text(notice + "\n".join(_lines(contents)) + "\n", "utf-8")


def _copy_texts(component: Component, folder: Path) -> None:
    """The texts of one component, each once, in a folder of its own."""
    texts = {file.read_bytes(): file for file in sorted(component.licence_files) if file.exists()}
    names: set[str] = set()
    for text, file in texts.items():
        name = file.name if file.name not in names else f"{file.parent.name}-{file.name}"
        names.add(name)
        target = folder / component.name / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(text)


def _lines(contents: Sequence[Component], indent: str = "") -> Iterator[str]:
    for component in contents:
        told = (f"{component.name} {component.version}".rstrip(), component.licence, component.source)
        yield f"{indent}* " + " | ".join(part for part in told if part)
        yield from _lines(component.parts, indent + "    ")
