"""The report as PDF: A4, vector, with text that can be selected and our typeface inside."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from mengpaneel.reports.pages import DOTS, Pages, Step, go_on


def as_pdf(pages: Pages, step: Step = go_on) -> bytes:
    """Write the pages as PDF; stops half-way, with a PDF of no use, when `step` says so."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setResolution(DOTS)
    writer.setTitle(pages.title)
    writer.setCreator("Mengpaneel")
    painter = QPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
        if not step(number + 1, pages.count):
            break
    painter.end()
    return bytes(buffer.data().data())
