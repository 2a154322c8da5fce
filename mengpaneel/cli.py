"""The command line: what works without a screen. Qt is imported only by what draws."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

from mengpaneel import __version__
from mengpaneel.content.library import Library
from mengpaneel.content.positions import NotAMix, read_mix
from mengpaneel.content.reading import languages
from mengpaneel.content.telling import tell, tell_runner_up
from mengpaneel.domain.faders import FADERS, level_of
from mengpaneel.domain.match import RULE, Said, match
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import PROFILES

if TYPE_CHECKING:
    from mengpaneel.ui.pictures import Pictures

DONE, FAILED, WRONG_CALL = 0, 1, 2

_THEMES = ("light", "dark")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; returns the exit status."""
    library = Library()
    asked = _parser(library).parse_args(_sheltered(sys.argv[1:] if arguments is None else arguments))
    try:
        return _run(asked, library)
    except _WrongCall as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_CALL
    except BrokenPipeError:
        # Who read our answers has had enough. Python must not complain about it when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


class _WrongCall(Exception):
    """The arguments or the input are not right; the message says what to do."""


def _run(asked: argparse.Namespace, library: Library) -> int:
    if asked.command == "match":
        return _match(asked, library)
    if asked.command == "pictures":
        return _pictures(asked, library)
    return _selftest(library)


# match


def _match(asked: argparse.Namespace, library: Library) -> int:
    try:
        if asked.stdin:
            for mix in _mixes(sys.stdin.buffer, library):
                print(_as_json(mix), flush=True)
            return DONE
        mix = read_mix([_bared(text) for text in asked.positions], library.words.command.given, library)
    except NotAMix as wrong:
        raise _WrongCall(str(wrong)) from wrong
    print(_as_json(mix) if asked.json else _in_words(mix, library))
    return DONE


def _mixes(lines: Iterable[bytes], library: Library) -> Iterable[Mix]:
    words = library.words.command
    for number, line in enumerate(lines, start=1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as wrong:
            raise _WrongCall(words.unreadable.format(line=number)) from wrong
        yield read_mix(text.split(), words.line.format(line=number), library)


def _as_json(mix: Mix) -> str:
    answer = match(mix)
    likeness = answer.likeness
    return json.dumps(
        {
            "said": answer.said,
            "profiles": list(answer.profiles),
            "likeness": likeness and {p.id: much for p, much in zip(PROFILES, likeness, strict=True)},
            "deciding": answer.deciding,
            "rule": RULE,
        }
    )


def _in_words(mix: Mix, library: Library) -> str:
    answer = match(mix)
    telling = tell(mix, answer, library)
    lines = [f"{telling.lead}: {telling.title}.", telling.note]
    if answer.said in (Said.CLEAR, Said.TOWARDS):
        lines.append(tell_runner_up(mix, answer.profiles[0], library))
    lines.append("")
    width = max(len(library.faders[fader].name) for fader in FADERS)
    for fader, position in mix:
        lines.append(f"{library.faders[fader].name:{width}}  {library.words.levels[level_of(position)]}")
    return "\n".join(lines)


# pictures and selftest


def _pictures(asked: argparse.Namespace, library: Library) -> int:
    words = library.words.command
    size = _size(asked.size)
    if size is None:
        raise _WrongCall(words.bad_size.format(value=asked.size))
    for value, choices in ((asked.language, languages()), (asked.theme, _THEMES)):
        if value not in choices:
            raise _WrongCall(words.bad_choice.format(value=value, choices=", ".join(choices)))
    folder = Path(asked.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _draw_offscreen()
        count = _draw(folder, size, asked.language, asked.theme)
    except OSError as wrong:
        raise _WrongCall(words.cannot_write.format(folder=folder)) from wrong
    print(words.pictures_made.format(count=count, folder=folder))
    return DONE


def _size(text: str) -> tuple[int, int] | None:
    """Width and height from 640x480 to 7680x4320; None if the text is no such size."""
    width, by, height = text.partition("x")
    if not (by and width.isascii() and height.isascii() and width.isdigit() and height.isdigit()):
        return None
    size = int(width), int(height)
    return size if 640 <= size[0] <= 7680 and 480 <= size[1] <= 4320 else None


def _draw_offscreen() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["MENGPANEEL_STILL"] = "1"


def _draw(folder: Path, size: tuple[int, int], language: str, theme: Literal["light", "dark"]) -> int:
    made = []
    with _drawing(Library(language), theme, size) as pictures:
        for name, picture in pictures:
            made.append(folder / f"{name}-{size[0]}x{size[1]}-{language}-{theme}.png")
            if not picture.save(str(made[-1])):
                raise OSError(made[-1])
            print(made[-1], flush=True)
    return len(made)


@contextmanager
def _drawing(library: Library, theme: Literal["light", "dark"], size: tuple[int, int]) -> Iterator[Pictures]:
    """Everything that pictures need, put together and tidied away again."""
    from mengpaneel.app import example_memory, make_application
    from mengpaneel.content.library import VERSION
    from mengpaneel.desk.desk import Desk
    from mengpaneel.store.sqlite_memory import SqliteMemory
    from mengpaneel.ui.pictures import Pictures

    application = make_application(library.language)
    memories = example_memory(library), SqliteMemory.in_passing()
    story, empty = (Desk(memory, lambda: memories[0], VERSION) for memory in memories)
    yield Pictures(story, empty, library, theme, size)
    for desk in (story, empty):
        desk.finish()
    for memory in memories:
        memory.close()
    application.shutdown()


def _selftest(library: Library) -> int:
    words = library.words.command
    for what, check in _CHECKS.items():
        try:
            check()
        except Exception as wrong:  # whatever is missing, it is told
            print(words.failed.format(what=what, why=wrong), file=sys.stderr)
            return FAILED
        print(words.checked.format(what=what))
    return DONE


def _check_content() -> None:
    library = Library()
    for profile in PROFILES:
        library.profile(profile.id)
    if library.words.levels[level_of(0)] != "laag":
        raise ValueError("laag")


def _check_store() -> None:
    from tempfile import TemporaryDirectory

    from mengpaneel.content.example import tell_example
    from mengpaneel.store.sqlite_memory import SqliteMemory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "selftest.sqlite3"
        memory = SqliteMemory.open(path)
        tell_example(memory, Library())
        kept = memory.snapshots(memory.subjects()[0].id)
        memory.close()
        again = SqliteMemory.open(path)
        read = again.snapshots(again.subjects()[0].id)
        again.close()
    if not kept or kept != read:
        raise ValueError(path.name)


def _check_window() -> None:
    from PySide6.QtGui import QFontDatabase

    from mengpaneel.looks.look import FAMILY
    from mengpaneel.looks.marks import mark

    _draw_offscreen()
    with _drawing(Library(), "light", (1024, 768)) as pictures:
        name, picture = next(iter(pictures))
        if FAMILY not in QFontDatabase.families():
            raise ValueError(FAMILY)
        if picture.isNull() or mark("lock", "#000000", 24, 1.0).isNull():
            raise ValueError(name)


_CHECKS = {
    "teksten": _check_content,
    "geheugen": _check_store,
    "lettertype, tekens en venster": _check_window,
}


# Reading the arguments


class _Parser(argparse.ArgumentParser):
    """A parser that speaks our language: one sentence about what is wrong, and how to read on."""

    wrong_call = ""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse says it in English
        """Say that the call is wrong and stop."""
        self.exit(WRONG_CALL, f"{self.wrong_call}\n{self.format_usage()}")

    def format_usage(self) -> str:
        """The usage line, without argparse's English."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups, prefix=self.prefix)
        return formatter.format_help()

    def format_help(self) -> str:
        """The whole help, without argparse's English."""
        return super().format_help().replace("usage: ", self.prefix, 1)

    prefix = ""


def _parser(library: Library) -> argparse.ArgumentParser:
    words = library.words.command
    _Parser.wrong_call, _Parser.prefix = words.wrong_call, words.usage
    parser = _new_parser(library, prog="mengpaneel-cli", description=words.about)
    version = f"mengpaneel {__version__}"
    parser.add_argument("--version", action="version", version=version, help=words.version)
    commands = parser.add_subparsers(dest="command", required=True, title=words.arguments, metavar="")

    def command(name: str, told: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(name, help=told, description=told, add_help=False)
        return _with_help(made, library)

    matching = command("match", words.match_help)
    order = ", ".join(library.faders[fader].name for fader in FADERS)
    positions = words.positions_help.format(order=order)
    matching.add_argument("positions", nargs="*", metavar="0-100", help=positions)
    matching.add_argument("--json", action="store_true", help=words.json_help)
    matching.add_argument("--stdin", action="store_true", help=words.stdin_help)
    drawing = command("pictures", words.pictures_help)
    drawing.add_argument("folder", metavar="MAP", help=words.folder_help)
    drawing.add_argument("--size", default="1366x768", metavar="BxH", help=words.size_help)
    drawing.add_argument("--language", default=library.language, metavar="TAAL", help=words.language_help)
    drawing.add_argument("--theme", default=_THEMES[0], metavar="|".join(_THEMES), help=words.theme_help)
    command("selftest", words.selftest_help)
    return parser


def _new_parser(library: Library, prog: str, description: str) -> argparse.ArgumentParser:
    return _with_help(_Parser(prog, description=description, add_help=False), library)


def _with_help(parser: argparse.ArgumentParser, library: Library) -> argparse.ArgumentParser:
    words = library.words.command
    parser._optionals.title, parser._positionals.title = words.options, words.arguments
    parser.add_argument("-h", "--help", action="help", help=words.help)
    return parser


_SHELTER = "\0"


def _sheltered(arguments: Sequence[str]) -> list[str]:
    """Keep argparse from taking a wrong position such as -5 for an option: our own answer is better."""
    return [f"{_SHELTER}{text}" if text[:1] == "-" and text[1:2].isdigit() else text for text in arguments]


def _bared(text: str) -> str:
    return text.removeprefix(_SHELTER)


if __name__ == "__main__":
    sys.exit(main())
