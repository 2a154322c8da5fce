"""`ics`: the days to look again, as appointments for a calendar."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from mengpaneel.commands.files import add_output_options, refuse_if_there, write_output
from mengpaneel.commands.parser import AddCommand, UsageError
from mengpaneel.commands.selection import add_selection_options, selected
from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_appointments
from mengpaneel.exchange.calendar import encode_calendar


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.commands.ics
    parser = add("ics", words.help)
    add_output_options(parser, words.out_help, library)
    add_selection_options(parser, library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Write the calendar file."""
    refuse_if_there(options.out, library, replace=options.overwrite)
    selection = selected(options, library)
    revision, now = selection.revisions.__getitem__, datetime.now(UTC)
    appointments = list(tell_appointments(selection.taken, revision, now, library))
    if not appointments:
        raise UsageError(library.commands.ics.none)
    write_output(options.out, encode_calendar(appointments), library, replace=options.overwrite)
    return selection.outcome(library)
