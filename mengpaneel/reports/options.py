"""What can be chosen for a report: its parts, its form, and the name of its file."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from msgspec import Struct

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.transfer import ReportWords
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.reports.blocks import Report
from mengpaneel.reports.pdf import Pages, Step, go_on


class Choices(Struct, frozen=True):
    """What goes in. What people wrote, and their roles, only when asked for; flags always.

    `then` is what to compare with; `history` are the moments of the trend, oldest first.
    """

    notes: bool = False
    roles: bool = False
    then: ComparedSheet | None = None
    history: tuple[ComparedSheet, ...] = ()


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


_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f\ud800-\udfff<>:"/\\|?*]+')
_LONGEST = 60


def file_name(moment: ComparedSheet, library: Library) -> str:
    """A name without an ending: subject and day, so that reports sort by themselves."""
    return name_of(subject_name(moment.subject, library.words), moment.day)


def name_of(subject: str, day: date) -> str:
    """A name without an ending for what is about this subject, or about several when it is empty."""
    subject = " ".join(_FORBIDDEN.sub(" ", subject).split())[:_LONGEST].strip(" .")
    return f"Mengpaneel {subject} {day.isoformat()}".replace("  ", " ")
