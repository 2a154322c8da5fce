"""`match`: on which profile a mix looks most."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable

from mengpaneel.commands.parser import DONE, AddCommand, UsageError, unescape_negative_numbers
from mengpaneel.content.library import Library
from mengpaneel.content.text.match import tell_match, tell_runner_up
from mengpaneel.content.text.positions import InvalidMix, read_mix
from mengpaneel.domain.faders import FADERS, level_of
from mengpaneel.domain.match import RULE, MatchKind, match
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import PROFILES


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.words.command
    parser = add("match", words.match_help)
    order = ", ".join(library.faders[fader].name for fader in FADERS)
    positions = words.positions_help.format(order=order)
    parser.add_argument("positions", nargs="*", metavar="0-100", help=positions)
    parser.add_argument("--json", action="store_true", help=words.json_help)
    parser.add_argument("--stdin", action="store_true", help=words.stdin_help)


def run(options: argparse.Namespace, library: Library) -> int:
    """Answer for the given mix, or for every line of what is typed."""
    try:
        if options.stdin:
            for mix in _mixes(sys.stdin.buffer, library):
                print(_as_json(mix), flush=True)
            return DONE
        mix = read_mix(
            [unescape_negative_numbers(text) for text in options.positions],
            library.words.command.given,
            library,
        )
    except InvalidMix as wrong:
        raise UsageError(str(wrong)) from wrong
    print(_as_json(mix) if options.json else _in_words(mix, library))
    return DONE


def _mixes(lines: Iterable[bytes], library: Library) -> Iterable[Mix]:
    words = library.words.command
    for number, line in enumerate(lines, start=1):
        try:  # Notepad and PowerShell put a mark before the first line; it says nothing
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as wrong:
            raise UsageError(words.unreadable.format(line=number)) from wrong
        yield read_mix(text.split(), words.line.format(line=number), library)


def _as_json(mix: Mix) -> str:
    answer = match(mix)
    likeness = answer.likeness
    return json.dumps(
        {
            "said": answer.said,
            "profiles": list(answer.profiles),
            "likeness": likeness and {p.id: much for p, much in zip(PROFILES, likeness, strict=True)},
            "deciding": answer.deciding,
            "rule": RULE,
        }
    )


def _in_words(mix: Mix, library: Library) -> str:
    answer = match(mix)
    telling = tell_match(mix, answer, library)
    lines = [f"{telling.lead}: {telling.title}.", telling.note]
    if answer.said in (MatchKind.CLEAR, MatchKind.TOWARDS):
        lines.append(tell_runner_up(mix, answer.profiles[0], library))
    lines.append("")
    width = max(len(library.faders[fader].name) for fader in FADERS)
    for fader, position in mix:
        lines.append(f"{library.faders[fader].name:{width}}  {library.words.levels[level_of(position)]}")
    return "\n".join(lines)
