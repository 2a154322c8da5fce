"""The file formats of a report."""

from __future__ import annotations

from enum import Enum

from mengpaneel.content.shapes.transfer import ReportWords
from mengpaneel.reports.blocks import Report
from mengpaneel.reports.pages import Pages, Step, go_on


class ReportFormat(Enum):
    """A format; its value is the suffix of the file name."""

    PDF = "pdf"
    HTML = "html"
    PNG = "png"
    SVG = "svg"

    @property
    def is_slide(self) -> bool:
        """Whether it has one picture rather than pages."""
        return self in (ReportFormat.PNG, ReportFormat.SVG)

    def label_and_tip(self, words: ReportWords) -> tuple[str, str]:
        """Its name, and what it is suited to."""
        return {
            ReportFormat.PDF: (words.pdf, words.pdf_tip),
            ReportFormat.HTML: (words.html, words.html_tip),
            ReportFormat.PNG: (words.png, words.png_tip),
            ReportFormat.SVG: (words.svg, words.svg_tip),
        }[self]

    def render(self, report: Report, pages: Pages | None = None, step: Step = go_on) -> bytes:
        """Render the report, a PDF from `pages` if given; modules are imported when they are first used."""
        if self is ReportFormat.PDF:
            from mengpaneel.reports.pdf import as_pdf

            return as_pdf(pages or Pages(report), step)
        if self is ReportFormat.HTML:
            from mengpaneel.reports.html import as_html

            return as_html(report)
        from mengpaneel.reports.slide import as_png, as_svg

        return as_png(report) if self is ReportFormat.PNG else as_svg(report)
