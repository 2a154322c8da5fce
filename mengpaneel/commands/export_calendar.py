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
    offer_out(parser, words.out_help, library)
    offer_selection(parser, library)


def run(asked: argparse.Namespace, library: Library) -> int:
    """Write the calendar file."""
    refuse_if_there(asked.out, library, replace=asked.overwrite)
    selection = selected(asked, library)
    appointments = list(tell_appointments(selection.taken, selection.earlier, library))
    if not appointments:
        raise WrongCall(library.commands.ics.none)
    put_out(asked.out, encode_calendar(appointments), library, replace=asked.overwrite)
    return selection.outcome(library)
