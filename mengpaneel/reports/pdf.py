"""The report as PDF: A4, vector, with text that can be selected and our typeface inside."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from mengpaneel.reports.blocks import Report
from mengpaneel.reports.pages import DOTS, Pages


def as_pdf(report: Report) -> bytes:
    """Render a report as PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setResolution(DOTS)
    writer.setTitle(report.title)
    writer.setCreator("Mengpaneel")
    pages = Pages(report)
    painter = QPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    painter.end()
    return bytes(buffer.data().data())
