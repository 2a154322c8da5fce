"""`backup`: a copy of everything, now."""

from __future__ import annotations

import argparse

from mengpaneel.backups import backup_service_for
from mengpaneel.commands.folder import add_data_dir_option, changing, places_from, reporting_problems
from mengpaneel.commands.parser import DONE, AddCommand
from mengpaneel.content.library import Library


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    add_data_dir_option(add("backup", library.commands.backup.help), library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Make a copy, beside the others, and say where it stands."""
    where = places_from(options)
    with reporting_problems(library), changing(where, library) as memory:
        made = backup_service_for(memory, where).back_up()
    print(library.commands.backup.made.format(file=where.backups / made.name))
    return DONE
