"""A table for a spreadsheet, of snapshots in which people typed what a spreadsheet would run."""

from __future__ import annotations

import csv
import io

from mengpaneel.content.library import Library
from mengpaneel.content.text.table import tell_table
from mengpaneel.domain.snapshot import Subject, SubjectKind
from mengpaneel.exchange.csv_table import encode_table
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally
from tests.faults.samples import snapshot

_STARTS = ("=", "+", "-", "@", "\t", "\r")
_BEFORE = ("", " ", "\xa0", "'", '"', "\t", "\r\n")
_AFTER = ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("https://example.org","x")', "SUM(1;1)")


def written(broken: str, most: int) -> Tally:
    """Type each of them in every field, and look at every cell as a spreadsheet reads it."""
    typed = [before + start + after for before in _BEFORE for start in _STARTS for after in _AFTER][:most]
    losses, cells = [], 0
    with broken_on_purpose(broken):
        for number, text in enumerate(typed):
            subject = Subject("town", SubjectKind.CASE, text)
            told = tell_table(
                [(subject, snapshot(number, subject, text))], Library("nl"), with_roles=True, with_notes=True
            )
            content = encode_table(told).decode("utf-8-sig")
            rows = csv.reader(io.StringIO(content, newline=""), delimiter=";", strict=True)
            read = [cell for row in rows for cell in row]
            cells += len(read)
            if running := [cell for cell in read if cell.lstrip().startswith(_STARTS)]:
                losses.append(f"{text!r}: {running[0]!r}")
    return Tally(len(typed), losses, f"{cells:,} cells")


WRITTEN = Harness(
    "A spreadsheet runs nothing", written, broken="cells written as they are", short=40, long=1000
)
