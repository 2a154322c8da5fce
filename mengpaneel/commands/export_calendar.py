"""`ics`: the days to look again, as appointments for a calendar."""

from __future__ import annotations

import argparse

from mengpaneel.commands.output_file import offer_out, put_out, refuse_if_there
from mengpaneel.commands.parser import SnapshotChoices, WrongCall
from mengpaneel.commands.selection import offer_selection, selected
from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_appointments
from mengpaneel.exchange.calendar import encode_calendar


def offer(add: SnapshotChoices, library: Library) -> None:
    """Offer the command."""
    words = library.commands.ics
    parser = add("ics", words.help)
    add_output_options(parser, words.out_help, library)
    add_selection_options(parser, library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Write the calendar file."""
    refuse_if_there(options.out, library, replace=options.overwrite)
    selection = selected(options, library)
    appointments = list(tell_appointments(selection.taken, selection.earlier, library))
    if not appointments:
        raise UsageError(library.commands.ics.none)
    write_output(options.out, encode_calendar(appointments), library, replace=options.overwrite)
    return selection.outcome(library)
