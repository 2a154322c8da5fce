"""The words of the report: what stands in it, its window, and its command."""

from __future__ import annotations

from mengpaneel.content.reading import Strict


class ReportWords(Strict):
    """The report that is handed over."""

    cli_about: str
    cli_file: str
    cli_example: str
    cli_out: str
    cli_compare: str
    cli_with_notes: str
    cli_with_roles: str
    cli_trend: str
    cli_overwrite: str
    cli_what_and_where: str
    cli_no_snapshot: str
    cli_is_there: str
    plan: str
    outcome: str
    way: str
    make: str
    heading: str
    about: str
    compare: str
    compare_none: str
    include: str
    with_notes: str
    with_roles: str
    with_trend: str
    flags_hint: str
    form: str
    pdf: str
    pdf_tip: str
    html: str
    html_tip: str
    png: str
    png_tip: str
    svg: str
    svg_tip: str
    preview: str
    save: str
    cancel: str
    close: str
    saved: str
    open: str
    working: str
    failed_full: str
    failed_here: str
    failed: str
    filled_in: str
    panel_told: str
    fader_told: str
    said: str
    why_one: str
    why: str
    fader: str
    position: str
    against: str
    fit: str
    reason: str
    nearest: str
    marks: str
    talk: str
    talk_flagged: str
    notes: str
    compared: str
    beside: str
    between: str
    compared_marks: str
    beside_marks: str
    compared_told: str
    difference: str
    side_said: str
    note_of: str
    trend: str
    trend_told: str
    date: str
    footer: str
    page: str
