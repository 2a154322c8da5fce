"""How others see a picture: in grey, or with one of the three kinds of colour blindness, pixel by pixel.

The matrices are those of Machado, Oliveira and Fernandes (2009) at full strength, for linear light.
Pictures to look at: `make seen`, or `python -m tests.sight.seen FOLDER [theme]`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy
from PySide6.QtGui import QColor, QImage

_GREY = (0.2126, 0.7152, 0.0722)
SIGHTS = {
    "grey": (_GREY, _GREY, _GREY),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def to_light(parts: numpy.ndarray) -> numpy.ndarray:
    return numpy.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def to_screen(light: numpy.ndarray) -> numpy.ndarray:
    light = numpy.clip(light, 0.0, 1.0)
    return numpy.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def pixels(image: QImage) -> numpy.ndarray:
    """The picture as rows of red, green and blue between 0 and 1."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = numpy.frombuffer(image.constBits(), numpy.uint8).reshape(image.height(), image.bytesPerLine())
    return bits[:, : image.width() * 3].reshape(image.height(), image.width(), 3) / 255.0


def seen(image: QImage, sight: str) -> QImage:
    """The picture as it is seen."""
    light = to_light(pixels(image)) @ numpy.array(SIGHTS[sight]).T
    bits = numpy.ascontiguousarray((to_screen(light) * 255).round().astype(numpy.uint8))
    height, width, _ = bits.shape
    return QImage(bits.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888).copy()


def colour_seen(name: str, sight: str) -> str:
    """A colour as it is seen."""
    light = to_light(numpy.array(QColor(name).getRgbF()[:3])) @ numpy.array(SIGHTS[sight]).T
    return QColor.fromRgbF(*map(float, to_screen(light))).name()


def main() -> None:
    """Draw every screen as each of them sees it."""
    from mengpaneel.commands.drawing import draw_offscreen, drawing
    from mengpaneel.content.library import Library

    folder, theme = Path(sys.argv[1]), (sys.argv[2:] or ["light"])[0]
    folder.mkdir(parents=True, exist_ok=True)
    draw_offscreen()
    with drawing(Library(), theme, (1366, 768)) as pictures:
        for name, picture in pictures:
            for sight in SIGHTS:
                path = folder / f"{name}-{theme}-{sight}.png"
                seen(picture.toImage(), sight).save(str(path))
                print(path)


if __name__ == "__main__":
    main()
