"""Print which tests were skipped under Wine and why, and how many did what; the status is that of the tests.

Call: check_skips.py JUNIT.xml
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree


def report(results: Path) -> int:
    """Print the lists; returns how many tests failed."""
    skipped: dict[str, list[str]] = defaultdict(list)
    broken: list[str] = []
    cases = list(ElementTree.parse(results).iter("testcase"))
    for case in cases:
        name = f"{case.get('classname', '')}.{case.get('name', '')}"
        if (skip := case.find("skipped")) is not None:
            skipped[skip.get("message", "")].append(name)
        elif case.find("failure") is not None or case.find("error") is not None:
            broken.append(name)
    for reason, names in sorted(skipped.items()):
        print(f"overgeslagen ({len(names)}), {reason}:", *sorted(names), sep="\n  ")
    if broken:
        print(f"mislukt ({len(broken)}):", *sorted(broken), sep="\n  ")
    count = sum(map(len, skipped.values()))
    print(f"{len(cases) - count - len(broken)} goed, {count} overgeslagen, {len(broken)} mislukt")
    return len(broken)


if __name__ == "__main__":
    sys.exit(bool(report(Path(sys.argv[1]))))
