"""Pages as PDF: vector, tagged, with selectable text and our typeface embedded."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from mengpaneel.reports.pages import DOTS, Printable, Step, go_on
from mengpaneel.reports.tagging import TaggedPainter

_MEANINGS = re.compile(rb"> \[(?:<[0-9A-F]{4}> )+\]\n")


def as_pdf(pages: Printable, step: Step = go_on) -> bytes:
    """Write the pages as PDF. When `step` returns False it stops, and the result is incomplete."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(pages.page_size))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setResolution(DOTS)
    writer.setTitle(pages.title)
    writer.setCreator("Mengpaneel")
    painter = TaggedPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
        if not step(number + 1, pages.count):
            break
    painter.end()
    from mengpaneel.reports.structure import with_structure  # pypdf takes a while; nothing else needs it

    drawn = _with_spaces(bytes(buffer.data().data()))
    return with_structure(drawn, painter.marks, pages.title, pages.language)


def _with_spaces(pdf: bytes) -> bytes:
    """Tell that the glyph of a space is a space.

    Qt takes the first sign that has this glyph, the tab: copied words would be parted by tabs.
    """
    return _MEANINGS.sub(lambda found: found[0].replace(b"<0009>", b"<0020>"), pdf)
