"""The pictures in our pages, made by running the program: what a page links to, and nothing else.

`make pictures` makes them. A page that wants another one links to `docs/pictures/SCENE-LANGUAGE.png`, by the
name that `mengpaneel-cli pictures` gives the scene.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from mengpaneel.commands.drawing import draw_offscreen, drawing
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "pictures"
SIZE = (1366, 768)

_LINK = re.compile(r"!\[([^\]]*)\]\((?:docs/)?pictures/([^)]+)-([a-z]{2})\.png\)")
_PLAIN = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
_SMALLEST = 0


def pages() -> list[Path]:
    """The pages that may show pictures."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def linked() -> list[tuple[str, str, str]]:
    """What stands for each picture on a page, its scene and its language."""
    return [found for page in pages() for found in _LINK.findall(page.read_text("utf-8"))]


def keep(picture: QImage, path: Path) -> None:
    """Save with the 256 colours that are there most: the same to the eye, in a quarter of the bytes."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    colours, counts = np.unique(np.frombuffer(whole.constBits(), np.uint32), return_counts=True)
    most = [int(colour) for colour in colours[np.argsort(counts)[-256:]]]
    few = whole.convertToFormat(QImage.Format.Format_Indexed8, most, _PLAIN)
    if not few.save(str(path), "PNG", _SMALLEST):
        raise OSError(path)


def main() -> None:
    """Draw every picture that is linked to, and throw away what no page shows any more."""
    draw_offscreen()
    wanted = {f"{scene}-{language}.png" for _, scene, language in linked()}
    for path in FOLDER.glob("*.png"):
        if path.name not in wanted:
            path.unlink()
    for language in languages():
        with drawing(Library(language), "light", SIZE) as pictures:
            for name, shown in pictures.scenes():
                if (file := f"{name}-{language}.png") in wanted:
                    keep(shown.grab().toImage(), FOLDER / file)
                    print(FOLDER / file, flush=True)


if __name__ == "__main__":
    main()
