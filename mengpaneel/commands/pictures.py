"""`pictures`: a picture of every screen, with the example. Qt is imported only here and in the self-test."""

from __future__ import annotations

import argparse
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from mengpaneel.commands.drawing import draw_offscreen, drawing, example_pictures
from mengpaneel.commands.files import write_output
from mengpaneel.commands.parser import DONE, AddCommand, UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages

if TYPE_CHECKING:
    from mengpaneel.demo.pictures import Pictures
    from mengpaneel.ui.window.appearance import Theme

_THEMES: tuple[Theme, ...] = ("light", "dark", "contrast")
_SIZES = ((1366, 768), (1024, 768), (1920, 1080))
_USUAL_ZOOM = 100
_QUICKLY = 70
"""As PNG knows it: every point is kept, in two thirds of the time, with some bytes more."""

_COLUMNS = ("scene", "screen", "size", "zoom", "track", "reading")

_Size = tuple[int, int]
_Row = tuple[str, ...]


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.words.command
    parser = add("pictures", words.pictures_help)
    parser.add_argument("folder", metavar=words.folder, help=words.folder_help)
    parser.add_argument("--size", default="1366x768", metavar=words.size, help=words.size_help)
    parser.add_argument("--theme", default=_THEMES[0], metavar="|".join(_THEMES), help=words.theme_help)
    parser.add_argument("--zoom", default=str(_USUAL_ZOOM), metavar=words.zoom, help=words.zoom_help)
    parser.add_argument("--measure", metavar=words.measure, help=words.measure_help)
    parser.add_argument("--all", action="store_true", help=words.all_help)


def run(options: argparse.Namespace, library: Library) -> int:
    """Make the pictures."""
    words = library.words.command
    size = _size(options.size)
    if size is None:
        raise UsageError(words.bad_size.format(value=options.size))
    if options.theme not in _THEMES:
        raise UsageError(words.bad_choice.format(value=options.theme, choices=", ".join(_THEMES)))
    zoom = _zoom(options.zoom, library)
    folder = Path(options.folder)
    table: list[_Row] = [_COLUMNS]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draw_offscreen()
        if options.all:
            count = _draw_all(folder, zoom, table)
        else:
            count = _draw(folder, library, options.theme, size, zoom, table)
    except OSError as wrong:
        raise UsageError(words.cannot_write.format(folder=folder)) from wrong
    if options.measure:
        text = "".join(",".join(row) + "\n" for row in table)
        write_output(Path(options.measure), text.encode(), library, replace=True)
    print(words.pictures_made.format(count=count, folder=folder))
    return DONE


def _zoom(text: str, library: Library) -> int:
    from mengpaneel.ui.window.appearance import STEPS

    steps = {str(step): step for step in STEPS}
    if text not in steps:
        told = library.words.command.bad_choice.format(value=text, choices=", ".join(steps))
        raise UsageError(told)
    return steps[text]


def _size(text: str) -> tuple[int, int] | None:
    """Width and height from 640x480 to 7680x4320; None if the text is no such size."""
    width, by, height = text.partition("x")
    if not (by and width.isascii() and height.isascii() and width.isdigit() and height.isdigit()):
        return None
    size = int(width), int(height)
    return size if 640 <= size[0] <= 7680 and 480 <= size[1] <= 4320 else None


def _draw(folder: Path, library: Library, theme: Theme, size: _Size, zoom: int, table: list[_Row]) -> int:
    with drawing(library, theme, size, zoom=zoom) as pictures:
        return _keep(pictures, folder, f"{library.language}-{theme}", size, zoom, table)


def _draw_all(folder: Path, zoom: int, table: list[_Row]) -> int:
    """Every screen in every language, in all colours, at each size that we answer for."""
    from mengpaneel.app import make_application
    from mengpaneel.ui.platform.language import set_date_locale

    application, count = make_application(), 0
    for language in languages():
        set_date_locale(language)
        library = Library(language)
        for theme, size in product(_THEMES, _SIZES):
            with example_pictures(library, theme, size, zoom=zoom) as pictures:
                count += _keep(pictures, folder, f"{language}-{theme}", size, zoom, table)
    application.shutdown()
    return count


def _keep(pictures: Pictures, folder: Path, told: str, size: _Size, zoom: int, table: list[_Row]) -> int:
    """Save a picture of each scene, and add what was measured on it to the table."""
    from mengpaneel.demo.pictures import measure

    named, count = f"{size[0]}x{size[1]}", 0
    told = f"{named}-{told}" if zoom == _USUAL_ZOOM else f"{named}-{told}-{zoom}"
    for name, shown in pictures.scenes():
        path = folder / f"{name}-{told}.png"
        if not shown.grab().save(str(path), "PNG", _QUICKLY):
            raise OSError(path)
        print(path, flush=True)
        count += 1
        if found := measure(shown):
            reading = "" if found.reading is None else f"{found.reading:.3f}"
            table.append((name, found.screen, named, str(zoom), str(found.track), reading))
    return count
