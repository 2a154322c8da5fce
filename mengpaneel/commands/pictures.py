"""`pictures`: a picture of every screen, with the example. Qt is imported only here and in the self-test."""

from __future__ import annotations

import argparse
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from mengpaneel.commands.drawing import draw_offscreen, drawing, example_pictures
from mengpaneel.commands.parser import DONE, AddCommand, UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages

if TYPE_CHECKING:
    from mengpaneel.demo.pictures import Pictures
    from mengpaneel.ui.window.appearance import Theme

_THEMES: tuple[Theme, ...] = ("light", "dark", "contrast")
_SIZES = ((1366, 768), (1024, 768), (1920, 1080))


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.words.command
    parser = add("pictures", words.pictures_help)
    parser.add_argument("folder", metavar=words.folder, help=words.folder_help)
    parser.add_argument("--size", default="1366x768", metavar=words.size, help=words.size_help)
    parser.add_argument("--theme", default=_THEMES[0], metavar="|".join(_THEMES), help=words.theme_help)
    parser.add_argument("--all", action="store_true", help=words.all_help)


def run(options: argparse.Namespace, library: Library) -> int:
    """Make the pictures."""
    words = library.words.command
    size = _size(options.size)
    if size is None:
        raise UsageError(words.bad_size.format(value=options.size))
    if options.theme not in _THEMES:
        raise UsageError(words.bad_choice.format(value=options.theme, choices=", ".join(_THEMES)))
    folder = Path(options.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draw_offscreen()
        count = _draw_all(folder) if options.all else _draw(folder, library, options.theme, size)
    except OSError as wrong:
        raise UsageError(words.cannot_write.format(folder=folder)) from wrong
    print(words.pictures_made.format(count=count, folder=folder))
    return DONE


def _size(text: str) -> tuple[int, int] | None:
    """Width and height from 640x480 to 7680x4320; None if the text is no such size."""
    width, by, height = text.partition("x")
    if not (by and width.isascii() and height.isascii() and width.isdigit() and height.isdigit()):
        return None
    size = int(width), int(height)
    return size if 640 <= size[0] <= 7680 and 480 <= size[1] <= 4320 else None


def _draw(folder: Path, library: Library, theme: Theme, size: tuple[int, int]) -> int:
    with drawing(library, theme, size) as pictures:
        return _keep(pictures, folder, f"{size[0]}x{size[1]}-{library.language}-{theme}")


def _draw_all(folder: Path) -> int:
    """Every screen in every language, in all colours, at each size that we answer for."""
    from mengpaneel.app import make_application
    from mengpaneel.ui.platform.language import set_date_locale

    application, count = make_application(), 0
    for language in languages():
        set_date_locale(language)
        library = Library(language)
        for theme, size in product(_THEMES, _SIZES):
            with example_pictures(library, theme, size) as pictures:
                count += _keep(pictures, folder, f"{size[0]}x{size[1]}-{language}-{theme}")
    application.shutdown()
    return count


def _keep(pictures: Pictures, folder: Path, told: str) -> int:
    made = []
    for name, picture in pictures:
        made.append(folder / f"{name}-{told}.png")
        if not picture.save(str(made[-1])):
            raise OSError(made[-1])
        print(made[-1], flush=True)
    return len(made)
