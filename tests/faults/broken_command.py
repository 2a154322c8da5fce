"""The command line, possibly broken: BROKEN ARGUMENTS."""

from __future__ import annotations

import sys

from mengpaneel.cli import main
from tests.faults.broken import broken

if __name__ == "__main__":
    with broken(sys.argv[1]):
        sys.exit(main(sys.argv[2:]))
