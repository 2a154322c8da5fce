"""Prints pages with the system's dialog, at 100 %, without margins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from mengpaneel.reports.pages import DOTS, Printable

AskPrinter = Callable[[QPrinter, QWidget, str], bool]
"""Sets up a printer (printer, parent, heading) with a dialog; False if cancelled."""


def ask_printer(printer: QPrinter, parent: QWidget, heading: str) -> bool:
    """Show the print dialog; False if it was cancelled."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(heading)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, max(1, printer.toPage()))
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return chosen


def printer_for(pages: Printable) -> QPrinter:
    """The default printer, set up for these pages without margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(pages.page_size))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDocName(pages.title)
    printer.setFromTo(1, pages.count)
    return printer


def print_pages(pages: Printable, printer: QPrinter) -> bool:
    """Print the chosen pages; returns whether the printer accepted them."""
    first, last = printer.fromPage() or 1, printer.toPage() or pages.count
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.scale(printer.resolution() / DOTS, printer.resolution() / DOTS)
    took = True
    for number in range(first - 1, min(last, pages.count)):
        if number >= first:
            took = took and printer.newPage()
        pages.paint(painter, number)
    return painter.end() and took
