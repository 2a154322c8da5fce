"""The report as one HTML file: for screen readers, browsers and phones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from mengpaneel.assets import asset
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import profile
from mengpaneel.looks.look import DARK, PAPER, Colours, Look
from mengpaneel.looks.small_panel import paint_small_panel, paint_small_profile
from mengpaneel.looks.subject_card import SubjectCard
from mengpaneel.reports.blocks import (
    AmbitionCell,
    Beside,
    Block,
    Boxes,
    Bullets,
    Cell,
    ComparedProfile,
    ComparedProfiles,
    Figure,
    Heading,
    Masthead,
    Panel,
    Paragraph,
    Report,
    Strip,
    SubjectCards,
    Table,
    TargetCell,
    Trend,
    TypedText,
)
from mengpaneel.reports.markup import Markup, element, together, trusted_markup
from mengpaneel.reports.panel import paint_fader
from mengpaneel.reports.svg import draw_svg, svg
from mengpaneel.reports.table import paint_cell
from mengpaneel.reports.trend import TrendLayout

_WIDTH, _FADER, _TRACK = 760, QSizeF(118, 200), QSizeF(118, 360)
"""In CSS pixels; the track of several subjects is higher than a fader."""

_PROFILE = QSizeF(80, 36)
_ROLES = tuple(name for name in Colours.__struct_fields__ if name != "faders")
_MADE_UP = re.compile("#0000([0-9a-f]{2})")
_NAMED = Colours(
    **{role: f"#{number:06x}" for number, role in enumerate(_ROLES)},
    faders=tuple(f"#{len(_ROLES) + number:06x}" for number in range(len(FADERS))),  # type: ignore[arg-type]
)
"""Every role its own made-up colour, to be found again in a drawing."""


def as_html(report: Report) -> bytes:
    """Render a report as HTML."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", report.title),
        element("style", trusted_markup(_style())),
    )
    top, *rest = report.blocks
    header = element("header", *_render(top))
    main = element("main", *(part for block in rest for part in _render(block)))
    body = element("body", header, main, element("footer", element("p", report.footer)))
    page = element("html", head, body, lang=report.language)
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _style() -> str:
    """The style sheet, with the colours of paper and, on a dark screen, of the dark theme."""
    light, dark = _variables(PAPER), _variables(DARK)
    rules = asset("report.css").read_text(encoding="utf-8")
    dark_screen = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"
    return f"\n:root {{ {light} }}\n{dark_screen}\n{rules}"


def _variables(colours: Colours) -> str:
    return " ".join(f"{name}: {_css(value)};" for name, value in zip(_names(), _values(colours), strict=True))


def _values(colours: Colours) -> tuple[str, ...]:
    return (*(getattr(colours, role) for role in _ROLES), *colours.faders)


def _names() -> tuple[str, ...]:
    return (*(f"--{_dashed(role)}" for role in _ROLES), *(f"--{_dashed(fader)}" for fader in FADERS))


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _css(value: str) -> str:
    tint = QColor(value)
    return (
        tint.name()
        if tint.alpha() == 255
        else f"rgb({tint.red()} {tint.green()} {tint.blue()} / {tint.alphaF():.2f})"
    )


def _render(block: Block) -> Iterable[Markup]:
    match block:
        case Masthead():
            return _masthead(block)
        case Heading():
            return (_heading(block),)
        case Paragraph():
            apart = " apart" if block.apart else ""
            return (element("p", block.text, class_=f"{block.tone.value}{apart}"),)
        case Bullets():
            return (element("ul", *(element("li", item) for item in block.items)),)
        case Boxes():
            return (_boxes(block),)
        case Table():
            return (_table(block),)
        case Figure():
            return (_figure(block), *([_table(block.table)] if block.table else []))
        case SubjectCards():
            return (element("ul", *map(_subject_card, block.cards), class_="profiles"),)
        case Beside():
            words = element("div", *(part for p in block.paragraphs for part in _render(p)))
            return (element("div", words, _figure(block.figure), class_="beside"),)


def _masthead(head: Masthead) -> Iterator[Markup]:
    def emblem(painter: QPainter, look: Look) -> None:
        paint_small_panel(painter, QRectF(0, 0, 40, 27), head.emblem, look)

    yield element("p", _drawn(QSizeF(40, 27), emblem, aria_hidden="true"), head.maker, class_="maker")
    yield element("h1", head.title)
    yield from (element("p", line, class_="lead") for line in head.about)


def _mark(fader: str) -> Markup:
    return element("span", class_=f"mark {_dashed(fader)}")


def _heading(heading: Heading) -> Markup:
    aside = [" ", element("small", heading.aside)] if heading.aside else []
    return element(f"h{heading.level}", heading.text, *aside)


def _boxes(boxes: Boxes) -> Markup:
    return element(
        "div",
        *(
            element("section", element("h3", box.title), *(element("p", text) for text in box.paragraphs))
            for box in boxes.boxes
        ),
        class_="boxes",
    )


def _table(table: Table) -> Markup:
    rows = []
    for row in table.rows:
        first, *others = row.cells
        name = element("th", _cell(first), scope="row")
        if row.fader:
            name = element("th", _mark(row.fader.value), _cell(first), scope="row", class_="marked")
        rows.append(element("tr", name, *(element("td", _cell(cell)) for cell in others)))
    top = [element("caption", table.caption)] if table.caption else []
    if table.head:
        head = element("tr", *(element("th", name, scope="col") for name in table.head))
        top.append(element("thead", head))
    whole = element("table", *top, element("tbody", *rows))
    label = " · ".join(table.head or (str(row.cells[0]) for row in table.rows))
    return element("div", whole, class_="wide", tabindex="0", role="group", aria_label=label)


def _cell(cell: Cell) -> Markup:
    match cell:
        case str():
            return together(cell)
        case TypedText():
            flag = [element("p", element("span", cell.flag, class_="flag"))] if cell.flag else []
            return together(*flag, *(element("p", line) for line in cell.text.split("\n") if line))
        case _:
            paint = partial(_paint_cell, cell)
            return _drawn(QSizeF(120, 18), paint, aria_hidden="true", class_="track")


def _paint_cell(cell: TargetCell | AmbitionCell, painter: QPainter, look: Look) -> None:
    paint_cell(painter, QRectF(8, 0, 104, 18), cell, look)


def _figure(figure: Figure) -> Markup:
    match figure.drawing:
        case Panel():
            return element(
                "ul", *(_strip(strip, figure.drawing) for strip in figure.drawing.strips), class_="strips"
            )
        case ComparedProfiles(rows, mix):
            return element("ul", *(_compared_profile(row, mix) for row in rows), class_="profiles")
        case Trend():
            return _trend(figure.drawing, figure.told)


def _trend(trend: Trend, told: str) -> Markup:
    def paint(painter: QPainter, look: Look) -> None:
        TrendLayout(trend, look, _WIDTH).paint(painter, QPointF(0, 0))

    size = QSizeF(_WIDTH, TrendLayout(trend, Look(PAPER), _WIDTH).height)
    return element("figure", _drawn(size, paint, role="img", aria_label=told))


def _strip(strip: Strip, panel: Panel) -> Markup:
    size = _TRACK if strip.subjects else _FADER

    def paint(painter: QPainter, look: Look) -> None:
        paint_fader(painter, QRectF(QPointF(), size), strip, panel.scale, look)

    name = _dashed(strip.fader)
    return element(
        "li",
        element("p", strip.name, class_="name"),
        element("p", strip.high, class_="end"),
        _drawn(size, paint, role="img", aria_label=strip.told),
        element("p", strip.low, class_="end"),
        element("p", strip.word, class_=f"word ink-{name}"),
        element("p", strip.sentence, class_="sentence"),
        class_=f"edge-{name}",
    )


def _subject_card(card: SubjectCard) -> Markup:
    def paint(painter: QPainter, look: Look) -> None:
        paint_small_panel(painter, QRectF(0, 0, _PROFILE.width(), _PROFILE.height()), card.mix, look)

    return element(
        "li",
        _drawn(_PROFILE, paint, aria_hidden="true", class_="small"),
        element("span", f"{card.letters} · {card.name}", class_="name"),
        element("span", ". ".join(filter(None, (card.said, card.note))), class_="verdict"),
    )


def _compared_profile(row: ComparedProfile, mix: Mix) -> Markup:
    def paint(painter: QPainter, look: Look) -> None:
        room = QRectF(0, 0, _PROFILE.width(), _PROFILE.height())
        paint_small_profile(painter, room, profile(row.profile), look, mix)

    return element(
        "li",
        _drawn(_PROFILE, paint, aria_hidden="true", class_="small"),
        element("span", row.name, class_="name"),
        element("span", row.verdict, class_="verdict"),
        class_="named" if row.named else "other",
    )


def _drawn(size: QSizeF, paint: Callable[[QPainter, Look], None], **attributes: str) -> Markup:
    """A drawing whose colours are names, for the style sheet to fill in: one for light, dark and print."""

    def paint_named(painter: QPainter) -> None:
        paint(painter, Look(_NAMED))

    return svg(size, trusted_markup(_MADE_UP.sub(_by_name, draw_svg(size, paint_named))), **attributes)


def _by_name(found: re.Match[str]) -> str:
    return f"var({_names()[int(found[1], 16)]})"
