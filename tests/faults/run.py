"""Does the worst to what people saved, and prints one table. Run it with `make faults`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
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

_HEAD = ("promise", "cases", "lost", "broken on purpose", "cases", "lost", "also")


def main(arguments: Sequence[str]) -> int:
    """Try every promise, or those of which the name has one of these words in it."""
    rows: list[tuple[str, ...]] = [_HEAD, ("---",) * len(_HEAD)]
    kept = True
    for harness in HARNESSES:
        if arguments and not any(word in harness.promise for word in arguments):
            continue
        sound, broken = _tried(harness, SOUND), _tried(harness, harness.broken)
        rows.append(_row(harness, sound, broken))
        kept = kept and not sound.lost and bool(broken.lost)
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    print(table)
    if not arguments:
        (ROOT / "docs" / "faults.md").write_text(_page(table), encoding="utf-8")
    return 0 if kept else 1


def _tried(harness: Harness, broken: str) -> Tally:
    begun = time.monotonic()
    tally = harness.measure(broken, harness.short * _BROKEN_IS_PLENTY if broken else harness.long)
    how = f"broken: {broken}" if broken else "as it is"
    took = time.monotonic() - begun
    print(f"{harness.promise} ({how}): {tally.lost} of {tally.tried}, {took:.0f} s", file=sys.stderr)
    for loss in tally.losses[: 0 if broken else 20]:
        print(f"  {loss}", file=sys.stderr)
    return tally


def _row(harness: Harness, sound: Tally, broken: Tally) -> tuple[str, ...]:
    return (
        harness.promise,
        f"{sound.tried:,}",
        f"{sound.lost:,}",
        harness.broken,
        f"{broken.tried:,}",
        f"{broken.lost:,}",
        sound.remark,
    )


def _page(table: str) -> str:
    return (
        "# What it survives\n\n"
        f"Tried on {date.today():%Y-%m-%d} with `make faults` on Linux. A case is lost when something that\n"
        "was acknowledged is not there afterwards, or is there by half. Each harness must also be seen to\n"
        "lose: that is what the program broken on purpose is for.\n\n"
        f"{table}\n\n"
        f"{_NOT_TRIED.read_text()}"
    )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
