"""`csv`: snapshots as a table for a spreadsheet."""

from __future__ import annotations

import argparse

from mengpaneel.commands.files import add_output_options, refuse_if_there, write_output
from mengpaneel.commands.parser import AddCommand
from mengpaneel.commands.selection import add_selection_options, selected
from mengpaneel.content.library import Library
from mengpaneel.content.text.table import tell_rounds, tell_table
from mengpaneel.exchange.csv_table import encode_table


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.commands.csv
    parser = add("csv", words.help)
    add_output_options(parser, words.out_help, library)
    add_selection_options(parser, library)
    parser.add_argument("--with-roles", action="store_true", help=library.words.report.cli_with_roles)
    parser.add_argument("--with-notes", action="store_true", help=library.words.report.cli_with_notes)
    parser.add_argument("--rounds", action="store_true", help=words.rounds_help)


def run(options: argparse.Namespace, library: Library) -> int:
    """Write the table."""
    refuse_if_there(options.out, library, replace=options.overwrite)
    selection = selected(options, library)
    if options.rounds:
        table = tell_rounds(selection.taken, library, with_roles=options.with_roles)
    else:
        table = tell_table(
            selection.taken,
            library,
            with_roles=options.with_roles,
            with_notes=options.with_notes,
            profile_hidden=selection.profile_hidden,
        )
    write_output(options.out, encode_table(table), library, replace=options.overwrite)
    return selection.outcome(library)
