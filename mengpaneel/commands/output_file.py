"""What a command writes: a file of one's choice, never over another one unasked."""

from __future__ import annotations

import argparse
from pathlib import Path

from mengpaneel.commands.parser import UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_failure
from mengpaneel.domain.system_error import OwnDataError
from mengpaneel.files.atomic_write import write_file
from mengpaneel.files.own_data import refuse_own_data


def add_output_options(parser: argparse.ArgumentParser, told: str, library: Library) -> None:
    """Let somebody say where the file goes."""
    parser.add_argument("out", type=Path, metavar=library.commands.out, help=told)
    parser.add_argument("--overwrite", action="store_true", help=library.commands.overwrite_help)


def refuse_if_there(path: Path, library: Library, *, replace: bool) -> None:
    """Refuse before any work is done, and whatever was asked a file of our own data."""
    try:
        refuse_own_data(path)
    except OwnDataError as error:
        raise UsageError(tell_failure(error, path, library.words)) from error
    if path.exists() and not replace:
        raise UsageError(library.commands.is_there.format(file=path))


def write_output(path: Path, content: bytes, library: Library, *, replace: bool) -> None:
    """Write the file, whole or not at all, and say where it stands."""
    try:
        write_file(path, content, replace=replace)
    except FileExistsError as error:
        raise UsageError(library.commands.is_there.format(file=path)) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        failure = error if isinstance(error, OSError) else OSError()
        raise UsageError(tell_failure(failure, path, library.words)) from error
    print(path, flush=True)
