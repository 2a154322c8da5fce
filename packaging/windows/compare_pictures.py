"""Compare the pictures that the Windows program drew with the pinned ones, as our own tests do.

Call from the checkout, with PYTHONPATH=. : compare_pictures.py PICTURES

PICTURES holds `NAME-1366x768-nl-light.png` of every scene. The status is 1 when one differs by too much.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QImage

from tests.pictures.test_pinned import MOST_PER_POINT, PINNED, largest_difference, shrunk

SUFFIX = "-1366x768-nl-light"


def compare(pictures: Path) -> dict[str, int]:
    """By how much each differs at most, on a scale of 0 to 255; 255 where one of the two is missing."""
    drawn = {path.stem.removesuffix(SUFFIX): path for path in pictures.glob(f"*{SUFFIX}.png")}
    pinned = {path.stem.removesuffix("-light"): path for path in PINNED.glob("*-light.png")}
    return {
        name: largest_difference(shrunk(QImage(str(drawn[name]))), shrunk(QImage(str(pinned[name]))))
        if name in drawn and name in pinned
        else 255
        for name in sorted(drawn | pinned)
    }


def main(pictures: Path) -> int:
    """Print what differs and how many do not; returns the exit status."""
    differences = compare(pictures)
    different = {name: most for name, most in differences.items() if most > MOST_PER_POINT}
    for name, most in different.items():
        print(f"anders dan vastgelegd: {name} ({most} van 255, {MOST_PER_POINT} mag)")
    print(f"{len(differences) - len(different)} plaatjes zijn als vastgelegd, {len(different)} niet")
    return bool(different)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
