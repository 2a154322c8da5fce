"""Files that commands read and write: exchange files to read, and where an answer goes."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from mengpaneel.commands.parser import UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_failure, tell_refusal
from mengpaneel.domain.refusal import Refusal
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.domain.system_error import OwnDataError
from mengpaneel.exchange.bundle import LARGEST
from mengpaneel.exchange.decoding import decode
from mengpaneel.files.atomic_write import write_file
from mengpaneel.files.bounded_read import read_bounded
from mengpaneel.files.names import refuse_impossible_name
from mengpaneel.files.own_data import refuse_own_data
from mengpaneel.files.presence import exists


def add_output_options(parser: argparse.ArgumentParser, told: str, library: Library) -> None:
    """Let somebody say where the file goes."""
    parser.add_argument("out", type=Path, metavar=library.commands.out, help=told)
    parser.add_argument("--overwrite", action="store_true", help=library.commands.overwrite_help)


def refuse_if_there(path: Path, library: Library, *, replace: bool) -> None:
    """Refuse before any work is done, and whatever was asked a file of our own data.

    Raises OSError for a name that no file can have.
    """
    refuse_impossible_name(path)
    try:
        refuse_own_data(path)
    except OwnDataError as error:
        raise UsageError(tell_failure(error, path, library.words)) from error
    if exists(path) and not replace:
        raise UsageError(library.commands.is_there.format(file=path))


def refuse_outputs(
    outputs: Iterable[Path], inputs: Iterable[Path], library: Library, *, replace: bool
) -> None:
    """Refuse before any work is done what `refuse_if_there` does, and one file for two forms, or one to read.

    What is read may be all that somebody has: it is never replaced by what is made of it.
    """
    taken = {os.path.realpath(path) for path in inputs}
    for path in outputs:
        refuse_if_there(path, library, replace=replace)
        if (target := os.path.realpath(path)) in taken:
            raise UsageError(library.commands.is_used.format(file=path))
        taken.add(target)


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


def read_snapshots(path: Path, library: Library) -> Sequence[tuple[Subject, Snapshot]]:
    """All snapshots with their subjects; raises UsageError, naming the file, also where there are none."""
    try:
        bundle = decode(read_bounded(path, LARGEST))
    except Refusal as refusal:
        raise UsageError(f"{path}: {tell_refusal(refusal, library.words)}") from refusal
    found = [(entry.subject, snapshot) for entry in bundle.bundles for snapshot in entry.snapshots]
    if not found:
        raise UsageError(library.words.report.cli_no_snapshot.format(file=path))
    return found
