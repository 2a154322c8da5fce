"""Spoils files for as long as is asked, and prints one table. Run it with `make fuzz`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.fuzz.doors import doors
from tests.fuzz.fuzzing import fuzz


def main(arguments: Sequence[str]) -> int:
    """Fuzz each door for an equal part of the time."""
    parser = argparse.ArgumentParser("make fuzz")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    asked = parser.parse_args(arguments)
    crashes: list[str] = []
    print(
        f"seed {asked.seed}\n\n| door | files | let in | refused | crashes |\n| --- | --- | --- | --- | --- |"
    )
    with doors() as all_doors:
        for door in all_doors:
            until = time.monotonic() + asked.seconds / len(all_doors)
            count = fuzz(door, asked.seed, lambda _, until=until: time.monotonic() < until)
            refused = count.tried - count.let_in - len(count.crashes)
            print(
                f"| {door.name} | {count.tried} | {count.let_in} | {refused} | {len(count.crashes)} |",
                flush=True,
            )
            crashes += count.crashes
    print("\n".join(crashes[:20]))
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
