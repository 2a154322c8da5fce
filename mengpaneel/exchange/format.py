"""What an exchange file is called and how large it may be; `resources/exchange/` publishes its shape."""

from __future__ import annotations

import re

SUFFIX = ".mengpaneel"
FORMAT = "mengpaneel"
VERSION = 1

LARGEST = 64 * 1024 * 1024
MOST_SUBJECTS = 10_000
MOST_SNAPSHOTS = 100_000
HIGHEST_NUMBER = 1_000_000

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
HASH = re.compile(r"[0-9a-f]{64}")
