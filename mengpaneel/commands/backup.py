"""`backup`: a copy of everything, now."""

from __future__ import annotations

import argparse

from mengpaneel.backups import backup_service_for
from mengpaneel.commands.folder import changing, offer_data_dir, places_asked, troubles_told
from mengpaneel.commands.parser import DONE, SnapshotChoices
from mengpaneel.content.library import Library


def offer(add: SnapshotChoices, library: Library) -> None:
    """Offer the command."""
    offer_data_dir(add("backup", library.commands.backup.help), library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Make a copy, beside the others, and say where it stands."""
    where = places_from(options)
    with reporting_problems(library), changing(where, library) as memory:
        made = backup_service_for(memory, where).back_up()
    print(library.commands.backup.made.format(file=where.backups / made.name))
    return DONE
