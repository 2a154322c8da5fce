"""`check`: whether everything that is kept is still what was kept."""

from __future__ import annotations

import argparse
import sys

from mengpaneel.commands.folder import offer_data_dir, places_asked, reading, troubles_told
from mengpaneel.commands.outcome import DONE, FAILED
from mengpaneel.commands.parser import Offer
from mengpaneel.content.checked import tell_sound
from mengpaneel.content.library import Library
from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.domain.safekeeping import Verdict
from mengpaneel.safe import decode_whole, encode_whole
from mengpaneel.store.places import Places
from mengpaneel.store.safe import Safe


def offer(add: Offer, library: Library) -> None:
    """Offer the command."""
    offer_data_dir(add("check", library.commands.check.help), library)


def run(asked: argparse.Namespace, library: Library) -> int:
    """Check everything, and name what is damaged."""
    words = library.commands
    with troubles_told(library):
        verdict = _verdict(places_asked(asked), library)
    if verdict.wrong:
        for what in verdict.wrong:
            print(words.damaged.format(what=what), file=sys.stderr)
        print(words.check.remedy, file=sys.stderr)
        return FAILED
    print(tell_sound(verdict, library))
    return DONE


def _verdict(where: Places, library: Library) -> Verdict:
    try:
        with reading(where, library) as memory:
            return Safe(memory, where, encode_whole, decode_whole).check(lambda _done, _of: None)
    except MemoryProblem as problem:
        if problem.trouble is Trouble.DAMAGED:
            return Verdict(0, 0, (problem.place,))
        raise
