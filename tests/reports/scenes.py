"""Three scenes that reports are made for: a trio, a year later, and a casus beside its municipality."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mengpaneel.app import example_memory
from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.side import Side
from mengpaneel.domain.snapshot import Aim, Intention, Plan, Sheet, Step, Subject, SubjectKind
from mengpaneel.reports.choices import Choices

_TRIO = ("wijkambtenaar", "sociaal domein", "fysiek domein")
_NOTES = (
    "Wij vallen onder Ruimte. Voor elk bankje hebben we een handtekening nodig van iemand anders.",
    "De wijkplannen liggen er, maar iedereen voert alleen zijn eigen stuk uit. Niemand houdt het geheel bij.",
    """Bewoners komen met goede ideeën. We waren het oneens: doen we er genoeg mee, of luisteren we alleen?
De bewoners van de flats zien we nooit. Daar willen we de volgende keer over beginnen.""",
    "De wethouder kent ons, maar wij staan bijna nooit op de agenda van het college.",
    "De wijkkrant is goed. Alleen komt wat bewoners terugschrijven niet bij de juiste collega’s aan.",
)

Scene = tuple[Side, Choices]


def scenes(library: Library) -> dict[str, Scene]:
    """By name: what the report is about, and what was chosen."""
    return {"trio": _trio(), "een jaar later": _a_year_later(library), "casus": _casus()}


def _trio() -> Scene:
    sheet = Sheet(Mix.of(28, 22, 64, 34, 70))
    for fader, note in zip(FADERS, _NOTES, strict=True):
        sheet = sheet.noted(fader, note)
    sheet = sheet.flagged(Fader.RESIDENTS, True).flagged(Fader.PROCESS, True)
    subject = Subject("g", SubjectKind.MUNICIPALITY, "Waterland aan de Kil")
    return Side(subject, "Nulmeting", date(2026, 3, 12), sheet, 1, _TRIO), Choices(notes=True, roles=True)


def _a_year_later(library: Library) -> Scene:
    memory = example_memory(library)
    subject = memory.subjects()[0]
    moments = [Side.of(snapshot, subject) for snapshot in memory.snapshots(subject.id)]
    memory.close()
    then, now = moments[0], moments[-1]
    why = "Een kapotte lamp gaat langs vier bureaus. Dat kan korter, en daar merken bewoners meteen iets van."
    plan = Plan(
        (Intention(Fader.PROCESS, why),),
        Step("Eén lijst bij de balie, met per wijk wie het oppakt", "wijkambtenaar en Beheer", "1 mei"),
    )
    wished = then.sheet.moved(Fader.RESIDENTS, 75, Aim.AMBITION).moved(Fader.POLITICS, 60, Aim.AMBITION)
    then = replace(then, sheet=replace(wished, plan=Plan((Intention(Fader.POLITICS),))))
    sheet = replace(now.sheet, plan=plan, outcome="De wijkwethouder is er, en komt elke maand langs.")
    sheet = sheet.moved(Fader.PROCESS, 60, Aim.AMBITION).moved(Fader.POSITIONING, 66, Aim.AMBITION)
    choices = Choices(notes=True, roles=True, then=then, history=tuple(moments))
    return replace(now, sheet=sheet), choices


def _casus() -> Scene:
    gemeente, _ = _trio()
    sheet = Sheet(Mix.of(56, None, 90, 30, 62))
    sheet = sheet.noted(Fader.RESIDENTS, "Op het plein beslissen bewoners zelf over de inrichting.")
    subject = Subject("c", SubjectKind.CASE, "Herinrichting Marktplein")
    moment = Side(subject, "Halverwege", date(2026, 4, 2), sheet.flagged(Fader.POLITICS, True), 1, _TRIO)
    return moment, Choices(notes=True, then=gemeente)
