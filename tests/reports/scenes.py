"""Scenes that reports are made for: a trio, a year later, a casus beside its municipality, and a round.

`make scenes` writes their reports in both languages and every form, to look at page by page.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from mengpaneel.content.library import VERSION, Library
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.match import RULE
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.round import Conclusion, Participant, Round
from mengpaneel.domain.snapshot import (
    Intention,
    MixKind,
    Neighbourhood,
    Plan,
    Sheet,
    Step,
    Subject,
    SubjectKind,
)
from mengpaneel.reports.blocks import Report
from mengpaneel.reports.compose import compose, compose_side_by_side
from mengpaneel.reports.options import ReportOptions
from tests.municipalities import beside_one_another

_TOWN = Subject("g", SubjectKind.MUNICIPALITY, "Waterland aan de Kil")
_TRIO = ("wijkambtenaar", "sociaal domein", "fysiek domein")
_NEW_TRIO = ("wijkambtenaar", "sociaal domein", "wijkwethouder")
_NOTES = (
    "Wij vallen onder Ruimte. Voor elk bankje hebben we een handtekening nodig van iemand anders.",
    "De wijkplannen liggen er, maar iedereen voert alleen zijn eigen stuk uit. Niemand houdt het geheel bij.",
    """Bewoners komen met goede ideeën. We waren het oneens: doen we er genoeg mee, of luisteren we alleen?
De bewoners van de flats zien we nooit. Daar willen we de volgende keer over beginnen.""",
    "De wethouder kent ons, maar wij staan bijna nooit op de agenda van het college.",
    "De wijkkrant is goed. Alleen komt wat bewoners terugschrijven niet bij de juiste collega’s aan.",
)
_LATER = (
    "We hebben een eigen potje, en daar mogen we zelf over beslissen. We vallen nog wel onder Ruimte.",
    "Een kapotte lamp gaat nog steeds langs vier bureaus.",
    "De bewonersraad koos zelf de nieuwe speelplek. Ook twee mensen uit de flats doen nu mee.",
    "Sinds de winter is er elke maand een spreekuur met de wijkwethouder.",
    "Elke wijk heeft een eigen nieuwsbrief. Bij de bakker zijn ze het snelst weg.",
)

Scene = tuple[ComparedSheet, ReportOptions]


def scenes() -> dict[str, Scene]:
    """By name: what the report is about, and what was chosen."""
    return {"trio": _trio(), "een-jaar-later": _a_year_later(), "casus": _casus(), "ronde": _round()}


def _trio() -> Scene:
    sheet = _noted(Sheet(Mix.of(28, 22, 64, 34, 70)), _NOTES)
    sheet = replace(
        sheet.with_flag(Fader.RESIDENTS, True).with_flag(Fader.PROCESS, True),
        ambition=Mix.of(None, None, 76, 60, None),
        plan=Plan(
            (Intention(Fader.POLITICS, "Zonder de wethouder blijven goede ideeën liggen."),),
            Step("Met de wethouder een rondje door de wijk", "wijkambtenaar", "de zomer"),
        ),
    )
    return _town("Nulmeting", sheet, date(2026, 3, 12), _TRIO), ReportOptions(notes=True, roles=True)


def _a_year_later() -> Scene:
    then, _ = _trio()
    halfway = _town("Halverwege", Sheet(Mix.of(30, 22, 70, 40, 72)), date(2026, 9, 24), _TRIO)
    why = "Een kapotte lamp gaat langs vier bureaus. Dat kan korter, en daar merken bewoners meteen iets van."
    sheet = replace(
        _noted(Sheet(Mix.of(52, 18, 88, 62, 74)), _LATER).with_flag(Fader.PROCESS, True),
        ambition=Mix.of(66, 60, None, None, None),
        plan=Plan(
            (Intention(Fader.PROCESS, why),),
            Step("Eén lijst bij de balie, met per wijk wie het oppakt", "wijkambtenaar en Beheer", "1 mei"),
        ),
        outcome="Het rondje is er gekomen, en de wethouder komt nu elke maand langs.",
    )
    now = _town("Een jaar later", sheet, date(2027, 3, 16), _NEW_TRIO)
    return now, ReportOptions(notes=True, roles=True, then=then, history=(then, halfway, now))


def _casus() -> Scene:
    town, _ = _trio()
    sheet = Sheet(Mix.of(56, None, 90, 30, 62))
    sheet = sheet.with_note(Fader.RESIDENTS, "Op het plein beslissen bewoners zelf over de inrichting.")
    sheet = sheet.with_flag(Fader.POLITICS, True)
    subject = Subject("c", SubjectKind.CASE, "Herinrichting Marktplein")
    casus = ComparedSheet(subject, "Halverwege", sheet, date(2026, 4, 2), _TRIO, RULE, VERSION)
    return casus, ReportOptions(notes=True, then=town)


def _round() -> Scene:
    """A year later with all there is: a round then and now, and the neighbourhood itself."""
    moment, choices = _a_year_later()
    then = choices.then
    assert then
    before = _entered(_TRIO, ((30, 20, 70, 60, 70), (24, 26, 52, 10, 74), (36, 12, 60, 30, 62)))
    now = _entered(_NEW_TRIO, ((52, 20, 90, 64, 74), (46, 16, 84, 30, 80), (60, 24, 88, 70, 70)))
    for fader in (Fader.POSITIONING, Fader.RESIDENTS):
        now = now.concluded(fader, Conclusion.AGREED, moment.sheet.mix[fader])
    now = now.concluded(Fader.POLITICS, Conclusion.LEFT_OPEN)
    for fader in FADERS:
        before = before.concluded(fader, Conclusion.AGREED, then.sheet.mix[fader])
    neighbourhood = Neighbourhood(
        "Veel jonge gezinnen, en ouderen die er al vijftig jaar wonen.",
        "Flats aan de dijk, een vogelbuurt, en een straat met ondernemers.",
        "Wateroverlast in de laagste straten, en weinig plekken om elkaar te zien.",
        "Twee kerken die samen een keuken draaien. De voetbalclub.",
    )
    then = replace(then, sheet=then.sheet.with_round(MixKind.NOW, before))
    sheet = replace(moment.sheet.with_round(MixKind.NOW, now), neighbourhood=neighbourhood)
    return replace(moment, sheet=sheet), replace(choices, rounds=True, then=then)


def _entered(roles: tuple[str, ...], positions: tuple[tuple[int, ...], ...]) -> Round:
    """A round in which everyone stood somewhere on every fader, and all of it was revealed."""
    round_ = Round.among(map(Participant, roles))
    for place, stood in enumerate(positions):
        round_ = round_.entered(place, dict(zip(FADERS, map(Entry, stood), strict=True)))
    for fader in FADERS:
        round_ = round_.revealing(fader)
    return round_


def _town(title: str, sheet: Sheet, day: date, roles: tuple[str, ...]) -> ComparedSheet:
    return ComparedSheet(_TOWN, title, sheet, day, roles, RULE, VERSION)


def _noted(sheet: Sheet, notes: tuple[str, ...]) -> Sheet:
    for fader, note in zip(FADERS, notes, strict=True):
        sheet = sheet.with_note(fader, note)
    return sheet


def reports(language: str) -> Iterator[tuple[str, Report]]:
    """By name: the report of each scene, and of nine municipalities side by side with and without names."""
    library = Library(language)
    for name, (moment, choices) in scenes().items():
        yield f"{name}-{language}", compose(moment, choices, library)
    for named in (True, False):
        together = beside_one_another(9, named=named)
        name = "naast-elkaar" if named else "zonder-namen"
        yield f"{name}-{language}", compose_side_by_side(together, library)


def main(folder: Path) -> None:
    """Write every report in every form and language, and every page as a picture."""
    from mengpaneel.app import make_application
    from mengpaneel.reports.forms import ReportFormat
    from mengpaneel.reports.pages import Pages, page_picture

    application = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    for language in ("nl", "en"):
        for file, report in reports(language):
            pages = Pages(report)
            for form in ReportFormat:
                (folder / f"{file}.{form.value}").write_bytes(form.render(report, pages))
            for number in range(pages.count):
                page_picture(pages, number, 1240).save(str(folder / f"{file}-{number + 1}.png"))
            print(f"{file}: {pages.count} pages", flush=True)
    application.shutdown()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
