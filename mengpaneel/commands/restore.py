"""`restore`: a copy put back, or a look at which copies there are."""

from __future__ import annotations

import argparse
from contextlib import closing

from mengpaneel.backups import backup_service_for
from mengpaneel.commands.folder import add_data_dir_option, holding, places_from, reading, reporting_problems
from mengpaneel.commands.parser import DONE, AddCommand, UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.text.checks import tell_backup_contents, tell_difference
from mengpaneel.content.text.dates import tell_past_moment
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.backups import Backups
from mengpaneel.store.copying import connect, integrity_problem
from mengpaneel.store.errors import problems_about
from mengpaneel.store.opening import is_lost, refuse_missing, set_aside
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.commands.restore
    parser = add("restore", words.help)
    parser.add_argument("name", nargs="?", metavar=library.commands.backup_name, help=words.backup_help)
    parser.add_argument("--dry-run", action="store_true", help=words.dry_run_help)
    add_data_dir_option(parser, library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Put the copy back, after a copy of how it is now; a damaged database is set aside, never deleted."""
    words, where = library.commands.restore, places_from(options)
    with reporting_problems(library):
        backups = Backups(where.database, where.backups)
        if options.name is None:
            _show(backups, where, library)
            return DONE
        if options.name not in [backup.name for backup in backups.all()]:
            raise UsageError(words.unknown.format(name=options.name))
        if backups.restore_problem(options.name):
            raise UsageError(words.broken.format(name=options.name))
        if options.dry_run:
            with reading(where, library) as memory:
                _print_difference(backup_service_for(memory, where), options.name, library)
        else:
            _restore(options.name, where, library)
    return DONE


def _show(backups: Backups, where: Places, library: Library) -> None:
    found = backups.counted()
    if not found:
        raise UsageError(library.commands.restore.none.format(folder=where.backups))
    for backup in found:
        moment, contents = tell_past_moment(backup.taken_at, library), tell_backup_contents(backup, library)
        print(f"{backup.name}  {moment}  {contents}")


def _restore(name: str, where: Places, library: Library) -> None:
    words = library.commands.restore
    with holding(where, library):
        if _is_lost(where):
            with problems_about(where.database):
                aside = set_aside(where.database)
            if aside:
                print(words.set_aside.format(file=aside))
        with closing(SqliteMemory.open(where.database)) as memory:
            safe = backup_service_for(memory, where)
            _print_difference(safe, name, library)
            safe.restore(name)
    print(words.done.format(name=name))


def _is_lost(where: Places) -> bool:
    try:
        refuse_missing(where)
        SqliteMemory.open(where.database).close()
        with problems_about(where.database), closing(connect(where.database)) as database:
            return bool(integrity_problem(database))
    except MemoryProblem as problem:
        if is_lost(problem, where):
            return True
        raise


def _print_difference(safe: FileBackupService, name: str, library: Library) -> None:
    for line in tell_difference(safe.difference(name), library):
        print(line)
