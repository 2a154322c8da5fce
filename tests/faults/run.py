"""Does the worst to what people saved, and keeps the table of it. Run it with `make faults`."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.faults.harness import SOUND, Harness, Tally  # noqa: E402
from tests.faults.harnesses import HARNESSES  # noqa: E402

_BROKEN_IS_PLENTY = 4
"""A broken program is tried so many times as long as in the suite: it loses soon enough."""

_NOT_TRIED = Path(__file__).with_name("not_tried.md")
"""What these machines could not try, for the end of the page."""

_HEAD = ("promise", "cases", "lost", "broken on purpose", "cases", "lost", "tried on", "also")

_PAGE_OF_RESULTS = ROOT / "docs" / "faults.md"

_Row = tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Try every promise, or those of which the name has one of these words in it; renew their rows."""
    parser = ArgumentParser()
    parser.add_argument("words", nargs="*", help="words of the promises to try")
    parser.add_argument("--most", type=int, default=None, help="at most so many cases of each")
    options = parser.parse_args(arguments)
    kept = True
    for harness in HARNESSES:
        if options.words and not any(word in harness.promise for word in options.words):
            continue
        most = min(options.most or harness.long, harness.long)
        sound = _tried(harness, SOUND, most)
        broken = _tried(harness, harness.broken, harness.short * _BROKEN_IS_PLENTY)
        row = _row(harness, sound, broken)
        print(_line(row), flush=True)
        _renew(row)
        kept = kept and not sound.lost and bool(broken.lost)
    return 0 if kept else 1


def _renew(row: _Row) -> None:
    """Put a row in its place on the page; what was tried before and has a harness still, stays."""
    rows = {known[0]: known for known in _rows_on_page()} | {row[0]: row}
    tried = [rows[harness.promise] for harness in HARNESSES if harness.promise in rows]
    table = "\n".join(map(_line, (_HEAD, ("---",) * len(_HEAD), *tried)))
    _PAGE_OF_RESULTS.write_text(_page(table), encoding="utf-8")


def _rows_on_page() -> Iterator[_Row]:
    for line in _PAGE_OF_RESULTS.read_text(encoding="utf-8").splitlines():
        cells = tuple(line.removeprefix("| ").removesuffix(" |").split(" | "))
        if len(cells) == len(_HEAD):
            yield cells


def _line(row: _Row) -> str:
    return f"| {' | '.join(row)} |"


def _tried(harness: Harness, broken: str, most: int) -> Tally:
    begun = time.monotonic()
    tally = harness.measure(broken, most)
    how = f"broken: {broken}" if broken else "as it is"
    took = time.monotonic() - begun
    print(f"{harness.promise} ({how}): {tally.lost} of {tally.tried}, {took:.0f} s", file=sys.stderr)
    for loss in tally.losses[: 0 if broken else 20]:
        print(f"  {loss}", file=sys.stderr)
    return tally


def _row(harness: Harness, sound: Tally, broken: Tally) -> _Row:
    return (
        harness.promise,
        f"{sound.tried:,}",
        f"{sound.lost:,}",
        harness.broken,
        f"{broken.tried:,}",
        f"{broken.lost:,}",
        f"{date.today():%Y-%m-%d}",
        sound.remark,
    )


def _page(table: str) -> str:
    return (
        "# What it survives\n\n"
        "Tried on Linux with `make faults`; one row again with `make faults ARGS=\"'new laptop'\"`, words\n"
        "of the promise. A case is lost when something that was acknowledged is not there afterwards, or\n"
        "is there by half. Each harness must also be seen to lose: so it is broken on purpose.\n\n"
        f"{table}\n\n"
        f"{_NOT_TRIED.read_text()}"
    )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
