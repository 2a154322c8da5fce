"""Compare the pictures that the Windows program drew with the pinned ones.

Call from the checkout, with PYTHONPATH=. : compare_pictures.py PICTURES

PICTURES holds `NAME-1366x768-nl-light.png` of every scene. Windows draws the edges of letters otherwise, and
all of it at the same place. This is half as fine as `tests/pictures`. The status is 1 when a picture differs
by more.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.pictures.test_pinned import PINNED

SUFFIX = "-1366x768-nl-light"
WIDTH, HEIGHT = 48, 27
MOST_PER_POINT = 40
"""So much (0 to 255) one point may differ. Seen: 32 at most; without a strip 119, without a cap 123."""


def compare(pictures: Path) -> dict[str, int]:
    """By how much each differs at most, on a scale of 0 to 255; 255 where one of the two is missing."""
    drawn = {path.stem.removesuffix(SUFFIX): path for path in pictures.glob(f"*{SUFFIX}.png")}
    pinned = {path.stem.removesuffix("-light"): path for path in PINNED.glob("*-light.png")}
    return {
        name: largest_difference(drawn[name], pinned[name]) if name in drawn and name in pinned else 255
        for name in sorted(drawn | pinned)
    }


def largest_difference(one: Path, other: Path) -> int:
    """The largest difference of a point, after both are shrunk."""
    small, also = shrunk(one), shrunk(other)
    return max(
        abs(a - b)
        for x in range(WIDTH)
        for y in range(HEIGHT)
        for a, b in zip(small.pixelColor(x, y).getRgb(), also.pixelColor(x, y).getRgb(), strict=True)
    )


def shrunk(picture: Path) -> QImage:
    """So small that a letter is no longer a point."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = QImage(str(picture)).scaled(WIDTH, HEIGHT, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return small.convertToFormat(QImage.Format.Format_RGB32)


def main(pictures: Path) -> int:
    """Print what differs and how many do not; returns the exit status."""
    differences = compare(pictures)
    different = {name: most for name, most in differences.items() if most > MOST_PER_POINT}
    for name, most in different.items():
        print(f"other than pinned: {name} ({most} of 255, {MOST_PER_POINT} may be)")
    print(f"{len(differences) - len(different)} pictures are as pinned, {len(different)} are not")
    return bool(different)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
