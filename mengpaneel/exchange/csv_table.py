"""A table as CSV: one that a Dutch Excel opens well, and in which no cell can run anything."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence

from mengpaneel.domain.plain_text import normalized

SUFFIX = ".csv"

_COULD_RUN = re.compile(
    r"""(?:\A|(?<=[;,\t\r\n]))(?=['"\s]*[=+\-@＝＋－＠])|\A(?='*[\t\r\n])""",
)
"""Where something begins that a spreadsheet may take for a formula; in some, the wide signs do as well.

That is where a cell begins, and inside it behind whatever separates cells elsewhere (a comma, a tab, a new
line): a program that reads the file with another separator makes cells of the pieces.
"""


def encode_table(rows: Iterable[Sequence[str]]) -> bytes:
    """Write the rows, the headings first. All cells are quoted, so that none falls apart."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([harmless_cell(normalized(cell)) for cell in row] for row in rows)
    return BOM_UTF8 + text.getvalue().encode()


def harmless_cell(cell: str) -> str:
    """The cell, with an apostrophe wherever it could run; taking those off gives back what it was."""
    return _COULD_RUN.sub("'", cell)
