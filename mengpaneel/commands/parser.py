"""Reading the arguments, in our own language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from mengpaneel import __version__
from mengpaneel.content.library import Library
from mengpaneel.error_output import print_error

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


AddCommand = Callable[[str, str], argparse.ArgumentParser]
"""Adds a command of this name with this explanation, and returns its own parser."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks our language: one sentence about what is wrong, and how to read on."""

    wrong_call = ""
    prefix = ""

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Say it also where a program has neither output nor error output."""
        if file is None and sys.stderr is None:
            print_error(message)
        else:
            super()._print_message(message, file)

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


def new_parser(library: Library) -> tuple[Parser, AddCommand]:
    """The parser of the whole command line, and what adds a command to it."""
    words = library.words.command
    parser = _parser_of("mengpaneel-cli", words.about, library, library.language)
    commands = parser.add_subparsers(dest="command", required=True, title=words.arguments, metavar="")

    def offer(name: str, told: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(
            name, help=told, description=told, add_help=False, allow_abbrev=False
        )
        _add_help(made, library)
        _add_language(made, library, argparse.SUPPRESS)
        return made

    return parser, offer


def window_parser(library: Library) -> Parser:
    """The parser of what can be asked of the window when it opens."""
    words = library.words.command
    parser = _parser_of("mengpaneel", words.window_about, library, "")
    parser._positionals.title = words.window_file.lower()
    parser.add_argument("--data-dir", type=Path, metavar=words.folder, help=words.window_data)
    parser.add_argument("file", nargs="?", type=Path, metavar=words.window_file, help=words.window_file_help)
    return parser


def _parser_of(program: str, about: str, library: Library, language: str) -> Parser:
    """A parser with what both programs can be asked."""
    words = library.words.command
    Parser.wrong_call, Parser.prefix = words.wrong_call, words.usage
    parser = Parser(program, description=about, add_help=False, allow_abbrev=False)
    _add_help(parser, library)
    _add_language(parser, library, language)
    version = f"mengpaneel {__version__}"
    parser.add_argument("--version", action="version", version=version, help=words.version)
    return parser


def _add_help(parser: argparse.ArgumentParser, library: Library) -> None:
    words = library.words.command
    parser._optionals.title, parser._positionals.title = words.options, words.arguments
    parser.add_argument("-h", "--help", action="help", help=words.help)


def _add_language(parser: argparse.ArgumentParser, library: Library, default: str) -> None:
    """Let the language be asked before and after the command; what was asked before it is kept."""
    words = library.words.command
    parser.add_argument(_LANGUAGE, default=default, metavar=words.language, help=words.language_help)


def requested_language(arguments: Sequence[str]) -> str:
    """The language in which to speak, also about arguments that are wrong; empty where none is asked."""
    for place, argument in enumerate(arguments):
        option, given, value = argument.partition("=")
        if option == _LANGUAGE:
            return value if given else "".join(arguments[place + 1 : place + 2])
    return ""


_LANGUAGE = "--language"
_SHELTER = "\0"


def escape_negative_numbers(arguments: Sequence[str]) -> list[str]:
    """Keep argparse from taking a wrong position such as -5 for an option: our own answer is better."""
    return [f"{_SHELTER}{text}" if text[:1] == "-" and text[1:2].isdigit() else text for text in arguments]


def unescape_negative_numbers(text: str) -> str:
    """What stood there before it was escape_negative_numbers."""
    return text.removeprefix(_SHELTER)


DONE, FAILED, WRONG_CALL = 0, 1, 2
INTERRUPTED = 130
"""As every shell says it of who pressed Ctrl+C."""


class UsageError(Exception):
    """The arguments or the input are not right; the message says what to do. Nothing was changed."""
