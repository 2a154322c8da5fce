"""`csv`: snapshots as a table for a spreadsheet."""

from __future__ import annotations

import argparse

from mengpaneel.commands.output_file import offer_out, put_out, refuse_if_there
from mengpaneel.commands.parser import SnapshotChoices
from mengpaneel.commands.selection import offer_selection, selected
from mengpaneel.content.library import Library
from mengpaneel.content.text.table import tell_table
from mengpaneel.exchange.csv_table import encode_table


def offer(add: SnapshotChoices, library: Library) -> None:
    """Offer the command."""
    words = library.commands.csv
    parser = add("csv", words.help)
    offer_out(parser, words.out_help, library)
    offer_selection(parser, library)
    parser.add_argument("--with-roles", action="store_true", help=library.words.report.cli_with_roles)
    parser.add_argument("--with-notes", action="store_true", help=library.words.report.cli_with_notes)


def run(asked: argparse.Namespace, library: Library) -> int:
    """Write the table."""
    refuse_if_there(asked.out, library, replace=asked.overwrite)
    selection = selected(asked, library)
    table = tell_table(selection.taken, library, with_roles=asked.with_roles, with_notes=asked.with_notes)
    put_out(asked.out, encode_table(table), library, replace=asked.overwrite)
    return selection.outcome(library)
