"""The window of the room, what stands in it, and how high its letters are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.looks.look import LIGHT, Size
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.room.room_window import RoomWindow
from tests.inside import looks_in, words_on_scale
from tests.pseudo import LANGUAGES
from tests.ui.measuring import Heard, describe, heard_in


def shown(
    qtbot, desk: Desk, library: Library, size: tuple[int, int] = (1366, 768), *, painted: bool = True
) -> Iterator[RoomWindow]:
    """A window of the room; not `painted` where it is only measured, for large ones take long."""
    room_window = RoomWindow(desk, library, LIGHT)
    room_window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(room_window)
    room_window.resize(*size)
    room_window.setUpdatesEnabled(painted)
    room_window.show()
    room_window.activateWindow()
    qtbot.waitActive(room_window)
    yield room_window


def move(*positions: int | None) -> Callable[[Desk], None]:
    def moved(desk: Desk) -> None:
        for fader, position in zip(FADERS, positions, strict=True):
            desk.move(fader, position)

    return moved


def letters(root: QWidget, heard: Sequence[Heard] | None = None) -> Iterator[tuple[int, str]]:
    """How high the letters of every text that can be seen are, whoever draws it; `heard` if it was."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, FaderSlider):
            high = next(looks_in(widget)).font(Size.SMALL).pixelSize()
            yield from ((high, word) for word in words_on_scale(widget))  # painted once, and kept
        if isinstance(widget, (QLabel, QAbstractButton)) and widget.text():
            yield widget.font().pixelSize(), describe(widget)
    for text in heard_in(root) if heard is None else heard:
        yield text.high, text.words


SIZES = [(1024, 768), (1280, 800), (1366, 768), (1920, 1080), (2560, 1080), (3440, 1440), (3840, 2160)]


ROOMS = [(language, size) for language in LANGUAGES for size in SIZES]


def told_of(room: tuple[str, tuple[int, int]]) -> str:
    language, (width, height) = room
    return f"{language}-{width}x{height}"
