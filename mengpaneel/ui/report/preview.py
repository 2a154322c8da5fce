"""A preview of the pages of a report, or of its slide, under one another."""

from __future__ import annotations

from types import TracebackType

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressDialog, QSizePolicy, QWidget

from mengpaneel.looks.look import LIGHT, Look, colour
from mengpaneel.reports import pages as paper
from mengpaneel.reports import slide
from mengpaneel.reports.blocks import Report

_GAP, _WIDEST = 16, 900


class ReportPreview(QLabel):
    """Fits pages to the width; each is drawn when it is first visible."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self._pages: paper.Printable | None = None
        self._slide: Report | None = None
        self._drawn: dict[int, QImage] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> int:
        """The number of pages, or 1 for a slide."""
        return self._pages.count if self._pages else int(self._slide is not None)

    def show_pages(self, pages: paper.Printable) -> None:
        """Show these pages."""
        self._pages, self._slide = pages, None
        self._show_anew()

    def show_slide(self, report: Report) -> None:
        """Show the slide of a report."""
        self._pages, self._slide = None, report
        self._show_anew()

    def set_look(self, look: Look) -> None:
        """Set the look, which is that of the background only."""
        self._look = look
        self._show_anew()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(560), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        gap = self._look.whole(_GAP)
        return QSize(self._look.whole(240), self.count * (round(self._sheet(0).height()) + gap) + gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._look.colours.console))
        for number in range(self.count):
            sheet = self._sheet(number)
            if sheet.intersects(QRectF(event.rect())):
                painter.drawImage(sheet, self._picture(number, sheet.width()))
                painter.setPen(QPen(colour(self._look.colours.line), 1))
                painter.drawRect(sheet)

    def _sheet(self, number: int) -> QRectF:
        """Where a sheet lies."""
        gap = self._look.px(_GAP)
        width = min(self.width() - 2 * gap, self._look.px(_WIDEST))
        high = slide.HEIGHT / slide.WIDTH if self._slide else paper.HEIGHT / paper.WIDTH
        return QRectF((self.width() - width) / 2, gap + number * (width * high + gap), width, width * high)

    def _picture(self, number: int, width: float) -> QImage:
        if number not in self._drawn:
            wide = max(1, round(width * self.devicePixelRatioF()))
            if self._pages:
                self._drawn[number] = paper.page_picture(self._pages, number, wide)
            elif self._slide:
                self._drawn[number] = slide.picture(self._slide, wide)
        return self._drawn[number]

    def _show_anew(self) -> None:
        self._drawn.clear()
        self.setFixedHeight(self.minimumSizeHint().height())
        self.update()


_PATIENT_MS = 1000


class DelayedProgress:
    """A progress dialog that appears after a second; `lost` says that the user stopped the work."""

    def __init__(self, words: str, stop: str, parent: QWidget) -> None:
        self._bar = QProgressDialog(words, stop, 0, 1, parent)
        self._bar.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar.setMinimumDuration(_PATIENT_MS)
        self.lost = False

    def __enter__(self) -> DelayedProgress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.lost = self._bar.wasCanceled()
        self._bar.close()  # which counts as stopping it
        self._bar.deleteLater()

    def step(self, done: int, of: int) -> bool:
        """Show the progress; returns False if the user stopped the work."""
        self._bar.setMaximum(of)
        self._bar.setValue(done)
        return not self._bar.wasCanceled()
