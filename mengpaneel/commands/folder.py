"""The data folder as the commands open it: to read it, or to change it while no window has it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mengpaneel.commands.parser import UsageError
from mengpaneel.content.library import Library
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.files.names import refuse_impossible_name
from mengpaneel.files.presence import is_file
from mengpaneel.store.errors import problems_about
from mengpaneel.store.lock import Lock, LockHolder
from mengpaneel.store.opening import refuse_missing
from mengpaneel.store.places import Places, places
from mengpaneel.store.sqlite_memory import SqliteMemory


def add_data_dir_option(parser: argparse.ArgumentParser, library: Library) -> None:
    """Let another data folder be pointed out."""
    folder, told = library.words.command.folder, library.commands.data_dir_help
    parser.add_argument("--data-dir", type=Path, metavar=folder, help=told)


def places_from(options: argparse.Namespace) -> Places:
    """Where the data is; raises OSError for a folder with a name that cannot be."""
    if options.data_dir:
        refuse_impossible_name(options.data_dir)
    return places(options.data_dir)


@contextmanager
def reporting_problems(library: Library) -> Iterator[None]:
    """Say in a sentence what the memory cannot do."""
    try:
        yield
    except MemoryProblem as problem:
        raise UsageError(tell_problem(problem, library)) from problem


def tell_problem(problem: MemoryProblem, library: Library) -> str:
    """What the memory could not do, and what to do about it."""
    return library.commands.troubles[problem.cause].format(place=problem.place)


@contextmanager
def reading(where: Places, library: Library) -> Iterator[SqliteMemory]:
    """The memory to look at, also while a window has it; nothing is made that is not there."""
    _see_that_it_is_there(where, library)
    try:
        memory = SqliteMemory.open_read_only(where.database)
    except MemoryProblem:  # of an earlier version, or cut short: opened as the window would do it
        with changing(where, library) as memory:
            yield memory
        return
    try:
        yield memory
    finally:
        memory.close()


@contextmanager
def changing(where: Places, library: Library, *, new: bool = False) -> Iterator[SqliteMemory]:
    """The memory to change, which no window then can; `new` says that it may be made."""
    if new:
        refuse_missing(where)
    else:
        _see_that_it_is_there(where, library)
    with holding(where, library):
        memory = SqliteMemory.open(where.database)
        try:
            yield memory
        finally:
            memory.close()


@contextmanager
def holding(where: Places, library: Library) -> Iterator[None]:
    """Keep the folder to ourselves; refuses, and says who has it, when somebody does."""
    lock = Lock(where.lock)
    with problems_about(where.data):
        taken = lock.take()
    if not taken and lock.holder:
        raise UsageError(_tell_holder(lock.holder, where, library))
    try:
        yield
    finally:
        lock.release()


def _see_that_it_is_there(where: Places, library: Library) -> None:
    refuse_missing(where)
    if not is_file(where.database):
        raise UsageError(library.commands.nothing_kept.format(folder=where.data))


def _tell_holder(holder: LockHolder, where: Places, library: Library) -> str:
    told = library.commands.held_elsewhere if holder.elsewhere else library.commands.held_here
    return told.format(machine=holder.machine, process=holder.process or "?", folder=where.data)
