"""The forms in which a report can be handed over."""

from __future__ import annotations

from enum import Enum

from mengpaneel.content.shapes.transfer import ReportWords
from mengpaneel.reports.blocks import Report
from mengpaneel.reports.pages import Pages, Step, go_on


class Form(Enum):
    """A form; its value is how the name of such a file ends."""

    PDF = "pdf"
    HTML = "html"
    PNG = "png"
    SVG = "svg"

    @property
    def is_slide(self) -> bool:
        """Whether it is one picture rather than pages."""
        return self in (Form.PNG, Form.SVG)

    def told(self, words: ReportWords) -> tuple[str, str]:
        """Its name, and what it is good for."""
        return {
            Form.PDF: (words.pdf, words.pdf_tip),
            Form.HTML: (words.html, words.html_tip),
            Form.PNG: (words.png, words.png_tip),
            Form.SVG: (words.svg, words.svg_tip),
        }[self]

    def rendered(self, report: Report, pages: Pages | None = None, step: Step = go_on) -> bytes:
        """The report in this form, from its pages if they are there; what it needs is imported only now."""
        if self is Form.PDF:
            from mengpaneel.reports.pdf import as_pdf

            return as_pdf(pages or Pages(report), step)
        if self is Form.HTML:
            from mengpaneel.reports.html import as_html

            return as_html(report)
        from mengpaneel.reports.svg import as_png, as_svg

        return as_png(report) if self is Form.PNG else as_svg(report)
